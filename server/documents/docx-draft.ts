import { Paragraph, TextRun } from "docx";
import type { StyleIds } from "./docx-parts.ts";
import { partText, setPart } from "./docx-package.ts";
import type { Parts } from "./docx-package.ts";
import { xmlText } from "./docx-properties.ts";
import type { DocumentModel } from "./model.ts";

type Draft = Pick<DocumentModel, "draft">;

/** The label above the title, so that nobody takes a printed draft for the final text. */
export function draftLabel({ draft }: Draft, { draft: style }: StyleIds): Paragraph[] {
  return draft ? [new Paragraph({ style, children: [new TextRun(draft)] })] : [];
}

/** What stands beside the subject in our own running header. */
export function draftMark({ draft }: Draft, { draftMark: style }: StyleIds): TextRun[] {
  return draft ? [new TextRun({ style, text: `\u00a0\u00a0\u00a0${draft}` })] : [];
}

/** A line at the end of every header of the forum's own letterhead, which has no place set aside for the label. */
export function markHeaders(parts: Parts, { draft }: Draft, { draftMark: style }: StyleIds): Parts {
  if (!draft) return parts;
  const line =
    `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>` +
    `<w:t>${xmlText(draft)}</w:t></w:r></w:p>`;
  for (const path of [...parts.keys()].filter((each) => /\/header\d*\.xml$/.test(each))) {
    setPart(
      parts,
      path,
      partText(parts, path).replace(/<\/w:hdr>\s*$/, (end) => line + end),
    );
  }
  return parts;
}
