/** Straight to a manuscript, without a file between: what is then missed is the parser's fault, not a reader's. */
import type { Line, Manuscript } from "../../../../server/manuscripts/model.ts";
import { accepted, contentsOf, numberer, plainText, type Description, type Paragraph } from "../document.ts";

export function manuscriptOf(description: Description): Manuscript {
  const numberOf = numberer(description.numbering);
  const rows: Line[] = [];
  let gap = 0;
  let tables = 0;
  const add = (paragraph: Paragraph, cell: Line["cell"]): void => {
    const text = plainText(paragraph).replace(/\s+/g, " ").trim();
    if (text === "") return;
    rows.push({
      number: rows.length + 1,
      page: null,
      spans: accepted(paragraph).map(({ text: words, bold, italic, struck }) => ({
        text: words.replaceAll("\u00AD", ""),
        bold,
        italic,
        struck,
      })),
      text,
      label: paragraph.style === "bullet" ? "•" : numberOf(paragraph),
      heading: paragraph.style === "title" ? 0 : paragraph.style === "heading" ? paragraph.level : null,
      indent: paragraph.indent,
      gap: rows.length === 0 ? 0 : gap,
      whole: true,
      fill: 1,
      cell,
    });
    gap = 0;
  };
  for (const block of description.blocks) {
    if (block.type === "paragraph") add(block, null);
    if (block.type === "empty") gap += 1;
    if (block.type === "contents") {
      contentsOf(description).forEach((each, index) => {
        const run = { text: `${each}\t${index + 2}`, bold: false, italic: false, struck: false, change: null };
        add({ type: "paragraph", style: "contents", level: 1, numbered: false, indent: 0, runs: [run] }, null);
      });
    }
    if (block.type !== "table") continue;
    block.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const place = { table: tables, row, column, columns: cells.length, header: block.header && row === 0 };
        for (const paragraph of cell) add(paragraph, place);
      });
    });
    tables += 1;
  }
  const margins = [description.header, description.footer].filter((text) => text !== "");
  return { format: "docx", lines: rows, margins, keepsStrikes: true, title: description.title || null, pages: null };
}
