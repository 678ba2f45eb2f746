/** As the blocks of our own documents, to be read back from our own exports. */
import type { Block, DocumentModel, Inline } from "../../../../server/documents/model.ts";
import { accepted, contentsOf, numberer, type Description, type Paragraph } from "../document.ts";

export function modelOf(description: Description): DocumentModel {
  const numberOf = numberer(description.numbering);
  const blocks = description.blocks.flatMap((block): Block[] => {
    if (block.type === "empty" || block.type === "page") return [];
    if (block.type === "contents") {
      return contentsOf(description).map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
    }
    if (block.type === "table") {
      const cells = block.rows.map((row) => row.map((cell) => cell.flatMap((each, at) => [...(at > 0 ? [{ type: "break" } as const] : []), ...inline(each)]))); // prettier-ignore
      const [first = [], ...rest] = cells;
      return [{ type: "table", header: first, rows: rest }];
    }
    const label = numberOf(block);
    const text: Inline[] = [
      ...(label === null ? [] : [{ type: "text" as const, text: `${label} ` }]),
      ...inline(block),
    ];
    if (block.style === "title") return [{ type: "heading", level: 1, text }];
    if (block.style === "heading") return [{ type: "heading", level: block.level === 1 ? 2 : 3, text }];
    if (block.style === "bullet") {
      return [{ type: "list", ordered: false, items: [[{ type: "paragraph", content: text }]] }];
    }
    return [{ type: "paragraph", content: text }];
  });
  return {
    title: description.title,
    author: description.header,
    subject: "",
    language: "sv-SE",
    issuedAt: "2025-01-10T08:00:00Z",
    letterhead: { sender: [], logo: null, footer: "" },
    blocks,
  };
}

const inline = (paragraph: Paragraph): Inline[] =>
  accepted(paragraph).map(({ text, bold, italic, struck }) => ({
    type: "text",
    text: text.replaceAll("\u00AD", ""),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(struck ? { strike: true } : {}),
  }));
