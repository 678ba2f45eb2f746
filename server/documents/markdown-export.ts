import type { Block, DecisionBlock, DocumentModel, HeadingBlock, Inline, TableBlock } from "./model.ts";
import { escaped, guarded, inlinesMarkdown, strong } from "./markdown-inlines.ts";
import { headingDepths } from "./outline.ts";
import { cleanDocument, clauseParts } from "./text.ts";

/**
 * The document as Markdown (CommonMark with tables and ~~strike~~). Reading it back gives the same text in the same
 * order; decisions and notices become quotes, facts a list.
 */
export function markdownFromDocument(document: DocumentModel): string {
  const { draft = "", blocks } = cleanDocument(document);
  return `${joined([guarded(strong(draft)), blocksMarkdown(blocks, headingDepths(blocks, 0))])}\n`;
}

type Depths = Map<HeadingBlock, number>;

function blocksMarkdown(blocks: Block[], depths: Depths, nesting = 0): string {
  let previousList = false;
  const parts = blocks.flatMap((block) => {
    const text = blockMarkdown(block, depths, nesting);
    if (text === "") return [];
    // Two lists in a row would be read as one.
    const list = block.type === "list" || block.type === "facts";
    const parted = list && previousList ? [listSeparator, text] : [text];
    previousList = list;
    return parted;
  });
  return parts.join("\n\n");
}

/** Three hyphens in a row, from lists in lists, would be a rule. */
const bullet = (nesting: number): string => (nesting % 2 === 0 ? "- " : "* ");

/** A rule: it ends a list and carries no text. */
const listSeparator = "***";

function blockMarkdown(block: Block, depths: Depths, nesting: number): string {
  switch (block.type) {
    case "heading":
      return headingMarkdown(block, depths.get(block) ?? block.level);
    case "paragraph":
      return guarded(inlinesMarkdown(block.content));
    case "facts":
      return block.rows
        .map((row) => guarded(spaced([strong(row.term), inlinesMarkdown(row.value)])))
        .filter((row) => row !== "")
        .map((row) => indented("- ", row))
        .join("\n");
    case "list":
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${Math.max(0, block.start ?? 1) + index}. ` : bullet(nesting);
          return indented(marker, blocksMarkdown(item, depths, nesting + 1));
        })
        .join("\n");
    case "table":
      return tableMarkdown(block);
    case "decision":
      return quoted(decisionMarkdown(block));
    case "quote":
      return quoted(blocksMarkdown(block.blocks, depths));
    case "notice":
      return quoted(joined([strong(block.title), blocksMarkdown(block.blocks, depths)]));
  }
}

function headingMarkdown(heading: HeadingBlock, depth: number): string {
  const tags = (heading.tags ?? []).map((tag) => strong(tag, "*"));
  const line = spaced([escaped(heading.number ?? ""), oneLine(heading.text), ...tags]);
  // Number signs after a space at the end would be taken for the heading's closing.
  return line === "" ? "" : `${"#".repeat(depth)} ${line.replace(/(^| )#/g, "$1\\#")}`;
}

function decisionMarkdown(decision: DecisionBlock): string {
  const clauses = decision.clauses.map((clause) => {
    const [word, rest] = clauseParts(clause.text);
    return indented("- ", spaced([strong(word), escaped(rest)]));
  });
  return joined([strong(decision.label), guarded(escaped(decision.lead)), clauses.join("\n")]);
}

function tableMarkdown(table: TableBlock): string {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const cells = (list: Inline[][]) => row(table.header.map((_, column) => oneLine(list[column] ?? [])));
  const lines = [
    cells(table.header),
    row(table.header.map((_, column) => (table.figures?.includes(column) ? "---:" : "---"))),
    ...table.rows.map(cells),
  ];
  return joined([guarded(escaped(table.caption ?? "")), table.header.length > 0 ? lines.join("\n") : ""]);
}

const joined = (parts: string[]): string => parts.filter((part) => part.trim() !== "").join("\n\n");

const spaced = (parts: string[]): string => parts.filter((part) => part.trim() !== "").join(" ");

const quoted = (text: string): string => text.replace(/^/gm, "> ").replace(/ +$/gm, "");

const oneLine = (inlines: Inline[]): string => inlinesMarkdown(inlines).replaceAll("\\\n", " ");

/** A list item: the marker, and the following lines indented to its text. */
function indented(marker: string, text: string): string {
  return (marker + text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`)).trimEnd();
}
