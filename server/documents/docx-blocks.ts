import { LevelFormat, Paragraph, Tab, TextRun } from "docx";
import type { IParagraphOptions, NumberingDefinition, Table } from "docx";
import { decisionParagraphs } from "./docx-decision.ts";
import { docxInlines } from "./docx-inlines.ts";
import type { DocxFrame } from "./docx-inlines.ts";
import type { StylePart } from "./docx-parts.ts";
import { tableWithCaption } from "./docx-table.ts";
import { keepsWithNext } from "./keeping.ts";
import type { Block, FactsBlock, HeadingBlock, ListBlock, NoticeBlock, ParagraphBlock } from "./model.ts";
import { headingDepths } from "./outline.ts";

/** Where a block stands: how deep in lists, and in which kind of box. */
interface Place {
  listDepth: number;
  style?: StylePart;
}

const bulletReference = "bullets";
const deepestList = 8;
const listStep = 400;

export function docxBody(
  blocks: Block[],
  layout: Pick<DocxFrame, "styles" | "textWidth" | "hangingNumbers">,
): { children: (Paragraph | Table)[]; numbering: NumberingDefinition[] } {
  const frame: DocxFrame = { ...layout, depths: headingDepths(blocks, 0), numbering: [bullets()] };
  return { children: docxBlocks(blocks, frame, { listDepth: -1 }), numbering: frame.numbering };
}

function docxBlocks(blocks: Block[], frame: DocxFrame, place: Place): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    const keepNext = keepsWithNext(block, blocks[index + 1]);
    switch (block.type) {
      case "heading":
        return [heading(block, keepNext, frame)];
      case "paragraph": {
        const look = { ...paragraphLook(block, frame, place), ...(block.role === "meta" && { keepNext }) };
        return [new Paragraph({ ...look, children: docxInlines(block.content, frame) })];
      }
      case "facts":
        return facts(block, frame);
      case "list":
        return list(block, frame, { ...place, listDepth: place.listDepth + 1 });
      case "table":
        return tableWithCaption(block, frame);
      case "decision":
        return decisionParagraphs(block, frame);
      case "quote":
        return docxBlocks(block.blocks, frame, { ...place, style: "quote" });
      case "notice":
        return notice(block, frame, place);
    }
  });
}

function paragraphLook(block: ParagraphBlock, { styles }: DocxFrame, place: Place): IParagraphOptions {
  const part = block.role ?? place.style ?? (place.listDepth >= 0 ? "list" : undefined);
  return {
    ...(part && { style: styles[part] }),
    ...(place.listDepth >= 0 && { indent: { left: listIndent(place.listDepth) } }),
  };
}

const listIndent = (depth: number): number => listStep * (Math.min(depth, deepestList) + 1);

function heading(block: HeadingBlock, keepNext: boolean, frame: DocxFrame): Paragraph {
  const { styles } = frame;
  const depth = frame.depths.get(block) ?? block.level;
  const number = block.number ?? "";
  const hanging = 680;
  return new Paragraph({
    style: styles[`heading${block.level}`],
    // A template's headings may number themselves; the numbers here are the meeting's own.
    numbering: false,
    keepNext,
    ...(depth !== block.level && { outlineLevel: depth - 1 }),
    ...(number !== "" && { indent: { left: frame.hangingNumbers ? 0 : hanging, hanging } }),
    children: [
      ...(number === "" ? [] : [new TextRun({ style: styles.number, children: [number, new Tab()] })]),
      ...docxInlines(block.text, frame),
      // Hard spaces give the label's ground some air at its ends.
      ...(block.tags ?? []).flatMap((tag) => [
        new TextRun("  "),
        new TextRun({ style: styles.tag, text: `\u00a0${tag}\u00a0` }),
      ]),
    ],
  });
}

function facts(block: FactsBlock, frame: DocxFrame): Paragraph[] {
  return block.rows.map(
    (row, index) =>
      new Paragraph({
        style: frame.styles.fact,
        ...(index === block.rows.length - 1 && { spacing: { after: 280 } }),
        children: [new TextRun({ bold: true, children: [row.term, new Tab()] }), ...docxInlines(row.value, frame)],
      }),
  );
}

function list(block: ListBlock, frame: DocxFrame, place: Place): (Paragraph | Table)[] {
  const level = Math.min(place.listDepth, deepestList);
  const numbering = { reference: block.ordered ? orderedReference(block, level, frame) : bulletReference, level };
  return block.items.flatMap((item) => {
    const [first, ...rest] = item;
    if (first?.type === "list") return docxBlocks(item, frame, place);
    const leading = first?.type === "paragraph" ? first : undefined;
    const marked = new Paragraph({
      style: frame.styles.list,
      numbering,
      children: leading ? docxInlines(leading.content, frame) : [],
    });
    return [marked, ...docxBlocks(leading ? rest : item, frame, place)];
  });
}

function bullets(): NumberingDefinition {
  const signs = ["\u2022", "\u2013", "\u25e6"];
  return numberingDefinition(bulletReference, (level) => ({
    format: LevelFormat.BULLET,
    text: signs[level % signs.length] ?? "\u2022",
  }));
}

function orderedReference(block: ListBlock, level: number, frame: DocxFrame): string {
  const reference = `ordered-${frame.numbering.length}`;
  const start = Math.max(0, block.start ?? 1);
  frame.numbering.push(
    numberingDefinition(reference, (each) => ({
      format: LevelFormat.DECIMAL,
      text: `%${each + 1}.`,
      start: each === level ? start : 1,
    })),
  );
  return reference;
}

function numberingDefinition(
  reference: string,
  look: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string; start?: number },
): NumberingDefinition {
  const levels = Array.from({ length: deepestList + 1 }, (_, level) => ({
    level,
    ...look(level),
    style: { paragraph: { indent: { left: listIndent(level), hanging: 300 } } },
  }));
  return { reference, levels };
}

function notice(block: NoticeBlock, frame: DocxFrame, place: Place): (Paragraph | Table)[] {
  return [
    new Paragraph({ style: frame.styles.noticeTitle, children: [new TextRun(block.title)] }),
    ...docxBlocks(block.blocks, frame, place),
    new Paragraph({ style: frame.styles.noticeEnd }),
  ];
}
