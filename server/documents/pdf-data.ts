import { documentPhrases } from "../text/document-phrases.ts";
import { columnShares } from "./columns.ts";
import { printable } from "./glyphs.ts";
import { breakableInlines } from "./line-breaks.ts";
import { keepsWithNext } from "./keeping.ts";
import { absoluteHref } from "./links.ts";
import type { Block, DecisionBlock, DocumentModel, HeadingBlock, Inline, TableBlock } from "./model.ts";
import { headingDepths } from "./outline.ts";
import { cleanDocument, clauseParts, inlineText } from "./text.ts";

/** Headings, table rows and decisions up to this many characters (about a third of a page) are never divided between two pages. */
const keptTogether = 1200;

/** Characters that fit for certain on a line of text, however broad, and in a table of the full width. */
const lineLength = 30;
const cellLength = 45;

/** Block lists nested deeper than this are set without further indentation; Typst stops at about seventy levels. */
const deepest = 8;

/**
 * What the Typst template reads: the document with printable text only, and with everything that needs a decision
 * (outline depth, column widths, which links work) already decided.
 */
export function pdfData(document: DocumentModel): Record<string, unknown> {
  const { letterhead, ...clean } = cleanDocument(document, printable);
  const depths = headingDepths(clean.blocks, 0);
  return {
    title: clean.title.trim() || clean.subject.trim() || clean.author.trim() || "\u2013",
    author: clean.author,
    subject: clean.subject,
    draft: clean.draft ?? "",
    letterhead: {
      sender: letterhead.sender,
      footer: letterhead.footer,
      logo: letterhead.logo && { file: logoFile(letterhead.logo.mediaType), alt: letterhead.logo.alt || clean.author },
    },
    phrases: { page: documentPhrases.page, of: documentPhrases.of },
    blocks: blocksData(clean.blocks, depths, 0),
  };
}

/** The name under which the worker lays the logo before the template. */
export function logoFile(mediaType: string): string {
  return mediaType === "image/png" ? "logo.png" : "logo.jpg";
}

function blocksData(blocks: Block[], depths: Map<HeadingBlock, number>, nesting: number): unknown[] {
  return blocks.flatMap((block, index): unknown[] => {
    const sticky = keepsWithNext(block, blocks[index + 1]);
    const inner = (list: Block[]) => blocksData(list, depths, nesting + 1);
    switch (block.type) {
      case "heading":
        return headingData(block, depths.get(block), sticky);
      case "paragraph":
        return [{ ...block, sticky, content: inlinesData(block.content) }];
      case "facts":
        return [{ ...block, rows: block.rows.map((row) => ({ ...row, value: inlinesData(row.value) })) }];
      case "table":
        return [tableData(block)];
      case "decision":
        return [decisionData(block)];
      case "list":
        return nesting >= deepest
          ? block.items.flatMap(inner)
          : [{ ...block, start: Math.max(0, block.start ?? 1), items: block.items.map(inner) }];
      case "quote":
      case "notice":
        return nesting >= deepest && block.type === "quote"
          ? inner(block.blocks)
          : [{ ...block, blocks: inner(block.blocks) }];
    }
  });
}

function headingData(heading: HeadingBlock, depth: number | undefined, sticky: boolean): unknown[] {
  if (depth === undefined) return [];
  const together = inlineText(heading.text).length <= keptTogether;
  return [{ ...heading, depth, sticky, together, text: inlinesData(heading.text.map(unparted)) }];
}

function tableData(table: TableBlock): unknown {
  const widths = columnShares(table);
  const cells = (row: Inline[][]) =>
    widths.map((share, column) => inlinesData(row[column] ?? [], Math.max(12, Math.floor(share * cellLength))));
  const row = (list: Inline[][]) => ({
    cells: cells(list),
    together: list.map(inlineText).join("").length <= keptTogether,
  });
  return {
    ...table,
    caption: table.caption?.trim() ?? "",
    figures: table.figures ?? [],
    sum: table.sum ?? false,
    widths,
    header: cells(table.header.map(withoutLinks)),
    rows: table.rows.map(row),
  };
}

/** A header is repeated on the next page as decoration, and PDF/UA allows no links in that. */
function withoutLinks(inlines: Inline[]): Inline[] {
  return inlines.map((inline) => (inline.type === "link" ? { type: "text", text: inline.text } : inline));
}

function decisionData(decision: DecisionBlock): unknown {
  const clauses = decision.clauses.map((clause) => {
    const [word, rest] = clauseParts(clause.text);
    return { word, rest: inlinesData([{ type: "text", text: rest }]) };
  });
  const length = decision.clauses.reduce((sum, clause) => sum + clause.text.length, decision.lead.length);
  return { ...decision, clauses, together: length <= keptTogether };
}

function inlinesData(inlines: Inline[], longest = lineLength): unknown[] {
  return breakableInlines(inlines, longest).map((inline) => {
    if (inline.type !== "link") return inline;
    const href = absoluteHref(inline.href);
    return href === null ? { type: "text", text: inline.text } : { ...inline, href };
  });
}

/** A heading's line does not end with a word of one letter. */
function unparted(inline: Inline): Inline {
  return inline.type === "text" ? { ...inline, text: inline.text.replace(/(?<=\s\p{L}) /gu, "\u00a0") } : inline;
}
