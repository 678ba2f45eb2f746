import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { safeHref } from "./links.ts";
import type { Block, Inline } from "./model.ts";
import { pastedAsMarkdown } from "./pasted.ts";
import { inlineText } from "./text.ts";

export { markdownFromDocument } from "./markdown-export.ts";

/** Lists and quotes nested deeper than this continue at the last level: no reader and no renderer follows further. */
const deepest = 6;

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
// An indented line in notes is a line somebody indented, not code; code stands between fences.
parser.disable("code");
parser.validateLink = (href) => safeHref(href) !== null;

/**
 * Blocks from notes written in Markdown (CommonMark with tables and ~~strike~~). A line ends where it was ended, and
 * lists and tables pasted as plain text become what they were. HTML is shown as typed, a picture becomes its alternative
 * text, rules are dropped, and only http, https, mailto and relative links are links. Headings become level 4, and 5 for
 * those below the first.
 */
export function blocksFromMarkdown(text: string): Block[] {
  const tokens = parser.parse(pastedAsMarkdown(text), {});
  const levels = tokens.filter((token) => token.type === "heading_open").map((token) => headingLevel(token));
  return new Reader(tokens, Math.min(...levels)).blocks(0);
}

const headingLevel = (token: Token): number => Number(token.tag.slice(1));

/** Walks the parser's flat list of opening and closing tokens. */
class Reader {
  private position = 0;
  private readonly tokens: Token[];
  private readonly topLevel: number;

  constructor(tokens: Token[], topLevel: number) {
    this.tokens = tokens;
    this.topLevel = topLevel;
  }

  /** Blocks up to the closing token of the container the position is in. */
  blocks(depth: number): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token && token.nesting >= 0; token = this.next()) {
      blocks.push(...this.block(token, depth));
    }
    return blocks;
  }

  private next(): Token | undefined {
    const token = this.tokens[this.position];
    this.position += 1;
    return token;
  }

  private block(token: Token, depth: number): Block[] {
    switch (token.type) {
      case "heading_open":
        return [{ type: "heading", level: headingLevel(token) > this.topLevel ? 5 : 4, text: this.leaf() }];
      case "paragraph_open": {
        const content = this.leaf();
        return inlineText(content).trim() === "" ? [] : [{ type: "paragraph", content }];
      }
      case "bullet_list_open":
      case "ordered_list_open":
        return this.list(token, depth);
      case "blockquote_open": {
        const blocks = this.blocks(depth + 1);
        return depth < deepest ? [{ type: "quote", blocks }] : blocks;
      }
      case "table_open":
        return [this.table()];
      case "fence":
        return codeBlocks(token.content);
      default:
        return [];
    }
  }

  /** The inline content of a heading, paragraph or cell, past its closing token. */
  private leaf(): Inline[] {
    const token = this.next();
    this.next();
    return inlinesFromTokens(token?.children ?? []);
  }

  private list(open: Token, depth: number): Block[] {
    const items: Block[][] = [];
    while (this.next()?.type === "list_item_open") items.push(this.blocks(depth + 1));
    if (depth >= deepest) return items.flat();
    const start = Number(open.attrGet("start") ?? 1);
    const ordered = open.type === "ordered_list_open";
    return [{ type: "list", ordered, ...(ordered && start !== 1 && { start }), items }];
  }

  private table(): Block {
    const rows: Inline[][][] = [];
    for (let token = this.next(); token && token.type !== "table_close"; token = this.next()) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type === "th_open" || token.type === "td_open") rows.at(-1)?.push(this.leaf());
    }
    const [header = [], ...body] = rows;
    return { type: "table", header, rows: body };
  }
}

function codeBlocks(code: string): Block[] {
  const lines = code.replace(/\n$/, "").split("\n");
  const content = lines.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [{ type: "break" } as const] : []),
    ...(text === "" ? [] : [{ type: "text", text, code: true } as const]),
  ]);
  return code.trim() === "" ? [] : [{ type: "paragraph", content }];
}

const markOf: Record<string, "bold" | "italic" | "strike"> = { strong: "bold", em: "italic", s: "strike" };

function inlinesFromTokens(tokens: Token[]): Inline[] {
  const inlines: Inline[] = [];
  const marks = { bold: 0, italic: 0, strike: 0 };
  let link: LinkRun | undefined;
  for (const token of tokens) {
    const mark = markOf[token.tag];
    if (mark) marks[mark] += token.nesting;
    else if (token.type === "link_open") link = linkTo(safeHref(String(token.attrGet("href") ?? "")) ?? "");
    else if (token.type === "link_close") {
      inlines.push(...shownLink(link));
      link = undefined;
    } else if (isBreak(token)) {
      // A link has one line of text: over a line break it is two links to the same place.
      inlines.push(...shownLink(link), { type: "break" });
      link &&= linkTo(link.href);
    } else if (link) link.text += plainText(token);
    else addText(inlines, plainText(token), token.type === "code_inline", marks);
  }
  return inlines;
}

type LinkRun = Extract<Inline, { type: "link" }>;

const linkTo = (href: string): LinkRun => ({ type: "link", href, text: "" });

const shownLink = (link: LinkRun | undefined): LinkRun[] => (link && link.text.trim() !== "" ? [link] : []);

/** People end a line where they want it ended; Markdown's own rule, a space, made one sentence of three. */
const isBreak = ({ type }: Token): boolean => type === "softbreak" || type === "hardbreak";

/** A picture's own content is its alternative text, parsed. */
function plainText(token: Token): string {
  if (isBreak(token)) return " ";
  return token.type === "image" ? (token.children ?? []).map(plainText).join("") : token.content;
}

/** Adds a run, joined with the one before when they look the same. */
function addText(inlines: Inline[], text: string, code: boolean, marks: Record<"bold" | "italic" | "strike", number>) {
  if (text === "") return;
  const { bold, italic, strike } = marks;
  const run: Inline = {
    type: "text",
    text,
    ...(bold > 0 && { bold: true }),
    ...(italic > 0 && { italic: true }),
    ...(strike > 0 && { strike: true }),
    ...(code && { code: true }),
  };
  const before = inlines.at(-1);
  const same =
    before?.type === "text" &&
    before.bold === run.bold &&
    before.italic === run.italic &&
    before.strike === run.strike &&
    before.code === run.code;
  if (same) before.text += text;
  else inlines.push(run);
}
