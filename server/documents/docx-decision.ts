import { Paragraph, Tab, TextRun } from "docx";
import type { DocxFrame } from "./docx-inlines.ts";
import { colours } from "./docx-parts.ts";
import type { DecisionBlock } from "./model.ts";
import { clauseParts } from "./text.ts";

const toneColours = { decided: colours.accent, open: colours.amber, neutral: colours.quiet } as const;

/** The label, the formula and one paragraph for each clause, kept together in one box. */
export function decisionParagraphs(decision: DecisionBlock, frame: Pick<DocxFrame, "styles">): Paragraph[] {
  const color = toneColours[decision.tone];
  const rows: TextRun[][] = [[new TextRun({ text: decision.label, bold: true, color, size: 20 })]];
  if (decision.lead !== "") rows.push([new TextRun({ text: decision.lead, bold: true })]);
  for (const clause of decision.clauses) {
    const [word, rest] = clauseParts(clause.text);
    rows.push([new TextRun({ bold: true, color, children: [word, new Tab()] }), new TextRun(rest)]);
  }
  return rows.map((children, index) => {
    const last = index === rows.length - 1;
    return new Paragraph({
      style: frame.styles[decision.tone],
      keepNext: !last,
      spacing: { before: index === 0 ? 240 : 0, after: last ? 320 : 80 },
      children,
    });
  });
}
