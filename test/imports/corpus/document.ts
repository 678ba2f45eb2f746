/**
 * A small language for documents, so that one description becomes a file of every format. A description is blocks; most of
 * it is written as `lines`, where each line is a paragraph and begins with what kind of paragraph it is:
 *
 *   #!  title of the document       #   ##  headings by style       *  bullet
 *   @1  @2  numbered by a list: the number is not in the text       @1#  the same, and a heading by style
 *   ===  a new page      [TOC]  a list of contents      two spaces: one step in
 *   **bold**  __italic__  ~~struck~~  {+inserted+}  {-deleted-} by a tracked change      ¬ where a word may be hyphenated
 *
 * Before that, `> ` marks the line where the next expected item begins and `| ` what belongs to its body. The marks are for
 * the expected answer only: no file shows them.
 */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  change: "inserted" | "deleted" | null;
}

export interface Paragraph {
  type: "paragraph";
  style: "body" | "title" | "heading" | "bullet" | "contents";
  /** Of a heading or a list, from 1. */
  level: number;
  /** By a list of the file's own. */
  numbered: boolean;
  indent: number;
  runs: Run[];
}

export interface Table {
  type: "table";
  rows: Paragraph[][][];
  /** The first row is marked as heading. */
  header: boolean;
}

export type Block = Paragraph | Table | { type: "empty" } | { type: "page" } | { type: "contents" };

export interface NumberFormat {
  format: "decimal" | "lowerLetter";
  /** Word's: "%1." or "%1.%2" */
  text: string;
  start?: number;
}

export interface Layout {
  /** Lists of the file, by level. */
  numbering: NumberFormat[];
  header: string;
  /** "{page}" and "{pages}" are counted. */
  footer: string;
  /** Of a text file, in signs. */
  width: number;
  /** Lines of a text file until head and foot come; 0: never. */
  pageLength: number;
  /** How a table is spoilt when it becomes plain text. */
  tables: "run together" | "torn" | "columns" | "tabs" | "cells";
  /** A PDF's letters. */
  font: string;
  /** Tables of a PDF have lines around their cells. */
  ruled: boolean;
  title: string;
}

export interface Description extends Layout {
  blocks: Block[];
  /** Body of each marked item, as Markdown. */
  bodies: string[];
  /** Sentences in each that tell a decision or an assignment, and may stand in the body or not. */
  asides: string[][];
  /** Paragraphs of each row of every table. */
  rows: string[][];
}

const usual: Layout = {
  numbering: [
    { format: "decimal", text: "%1." },
    { format: "lowerLetter", text: "%2)" },
  ],
  header: "",
  footer: "",
  width: 80,
  pageLength: 0,
  tables: "run together",
  font: "Liberation Serif",
  ruled: false,
  title: "",
};

interface Marked {
  block: Block;
  mark: "item" | "body" | null;
}
type Part = Marked[];

export function describe(layout: Partial<Layout>, ...parts: Part[]): Description {
  const marked = parts.flat();
  const bodies: string[][] = [];
  const asides: string[][] = [];
  for (const { block, mark } of marked) {
    if (mark === "item") {
      bodies.push([]);
      asides.push([]);
      continue;
    }
    if (block.type === "table") {
      asides.at(-1)?.push(...block.rows.map((cells) => cells.flatMap((cell) => cell.map(plainText)).join(" ")));
    }
    if (block.type !== "paragraph") continue;
    const text = plainText(block);
    if (mark === "body") bodies.at(-1)?.push(text);
    else if (!/^(?:att|a t t|-) |beslutade$|beslutar$|^Föredragande|^Beslut\b/i.test(text)) asides.at(-1)?.push(text);
  }
  return {
    ...usual,
    ...layout,
    blocks: marked.map(({ block }) => block),
    bodies: bodies.map((paragraphs) => paragraphs.join("\n\n")),
    asides,
    rows: marked.flatMap(({ block }) =>
      block.type === "table" ? block.rows.map((cells) => cells.flatMap((cell) => cell.map(plainText))) : [],
    ),
  };
}

export const lines = (text: string): Part =>
  text
    .replace(/^\n|\n *$/g, "")
    .split("\n")
    .map(readLine);

/** Cells are texts in the same language; a line break is a new paragraph in the cell. */
export const table = (rows: string[][], { header = false } = {}): Part => [
  {
    mark: null,
    block: {
      type: "table",
      header,
      rows: rows.map((cells) =>
        cells.map((cell) =>
          cell
            .split("\n")
            .map((line) => readLine(line).block)
            .filter((block): block is Paragraph => block.type === "paragraph"),
        ),
      ),
    },
  },
];

function readLine(line: string): Marked {
  const [, sign, rest = ""] = /^([>|] )?(.*)$/.exec(line) ?? [];
  return { mark: sign === "> " ? "item" : sign === "| " ? "body" : null, block: readBlock(rest) };
}

function readBlock(line: string): Block {
  if (line.trim() === "") return { type: "empty" };
  if (line === "===") return { type: "page" };
  if (line === "[TOC]") return { type: "contents" };
  const [, spaces = "", sign = "", words = ""] = /^( *)(#!|#{1,3}|@\d#?|\*(?= ))? ?(.*)$/.exec(line) ?? [];
  const heading = sign.includes("#") && sign !== "#!";
  const level = sign.startsWith("@") ? Number(sign[1]) : heading ? sign.length : 1;
  return {
    type: "paragraph",
    style: sign === "#!" ? "title" : heading ? "heading" : sign === "*" ? "bullet" : "body",
    level,
    numbered: sign.startsWith("@"),
    indent: spaces.length / 2,
    runs: readRuns(words),
  };
}

const signs: Record<string, (run: Run) => Run> = {
  "**": (run) => ({ ...run, bold: !run.bold }),
  __: (run) => ({ ...run, italic: !run.italic }),
  "~~": (run) => ({ ...run, struck: !run.struck }),
  "{+": (run) => ({ ...run, change: "inserted" }),
  "{-": (run) => ({ ...run, change: "deleted" }),
  "+}": (run) => ({ ...run, change: null }),
  "-}": (run) => ({ ...run, change: null }),
};

function readRuns(text: string): Run[] {
  let state: Run = { text: "", bold: false, italic: false, struck: false, change: null };
  const runs: Run[] = [];
  for (const piece of text.replaceAll("¬", "\u00AD").split(/(\*\*|__(?!_)|~~|\{[+-]|[+-]\})/)) {
    const turn = signs[piece];
    if (turn) state = turn(state);
    else if (piece !== "") runs.push({ ...state, text: piece });
  }
  return runs;
}

/** As it reads when every change is accepted. */
export const accepted = ({ runs }: Paragraph): Run[] => runs.filter(({ change }) => change !== "deleted");

export const plainText = (paragraph: Paragraph): string =>
  accepted(paragraph)
    .map(({ text }) => text.replaceAll("\u00AD", ""))
    .join("");

/** Gives each numbered paragraph the number that Word would print. */
export function numberer(numbering: NumberFormat[]): (paragraph: Paragraph) => string | null {
  const counts: number[] = [];
  return ({ numbered, level }) => {
    if (!numbered) return null;
    const at = level - 1;
    for (let index = 0; index < at; index += 1) counts[index] ??= numbering[index]?.start ?? 1;
    counts[at] = (counts[at] ?? (numbering[at]?.start ?? 1) - 1) + 1;
    counts.length = level;
    return (numbering[at]?.text ?? "%1.").replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const count = counts[index] ?? 1;
      return numbering[index]?.format === "lowerLetter" ? String.fromCharCode(96 + count) : String(count);
    });
  };
}

/** The headings by style with their numbers, for a list of contents. */
export function contentsOf({ blocks, numbering }: Description): string[] {
  const numberOf = numberer(numbering);
  return blocks.flatMap((block) => {
    if (block.type !== "paragraph") return [];
    const number = numberOf(block);
    if (block.style !== "heading") return [];
    return [`${number === null ? "" : `${number} `}${plainText(block)}`];
  });
}

/** A number that is the same for the same text: what is random in the files is so only once. */
export function seeded(text: string): () => number {
  let state = 2166136261;
  for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519);
    state = Math.imul(state ^ (state >>> 13), 3266489917);
    return ((state ^= state >>> 16) >>> 0) / 2 ** 32;
  };
}
