import { isBulleted } from "./pasted-lists.ts";

/** What begins a block in Markdown, whose tabs are its own; spaces before a row would put it in a list. */
const markdown = /^(?: |\s*(?:[-+*>|#]|\d+[.)] |`{3}|~{3}))/;

/** A number or a letter, and its text after a tab: an item or a heading, not two cells. */
const enumerated = /^\s*\(?(?:\d+(?:\.\d+)*|\p{L}|[ivx]+)(?:[.)]|(?<=\.\d+))\t[^\t]*$/u;

/** A bare number and its text: so headings are pasted, and no header row begins. */
const numberedHeading = /^\d+\t[^\t]*$/;

/** A delimiter row: the table is Markdown already. */
const delimiters = /^[\s|:-]*-[\s|:-]*$/;

/** How many lines from here are rows with the same number of cells, if they make a table; else 0. */
export function rowCount(lines: string[], at: number): number {
  const tabs = tabsBetweenCells(lines[at] ?? "");
  if (tabs === 0) return 0;
  let end = at + 1;
  while (tabsBetweenCells(lines[end] ?? "") === tabs) end += 1;
  return isTable(lines.slice(at, end), tabs, lines[end] ?? "") ? end - at : 0;
}

/** The first row as header. A sign that divides cells in Markdown is part of the text here. */
export function tableMarkdown(rows: string[]): string[] {
  const [header = [], ...body] = rows.map(cellsOf);
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [row(header), row(header.map(() => "---")), ...body.map(row)];
}

const cellsOf = (row: string): string[] => row.split("\t").map((cell) => cell.trim());

/** At least two rows, and two columns with something in them: indented lines have a tab each too. */
function isTable(rows: string[], tabs: number, next: string): boolean {
  const filled = Array.from({ length: tabs + 1 }, (_, column) => rows.some((row) => cellsOf(row)[column] !== ""));
  return (
    rows.length >= 2 &&
    filled[0] === true &&
    filled.filter(Boolean).length >= 2 &&
    !numberedHeading.test(rows[0] ?? "") &&
    ![...rows, next].some((row) => delimiters.test(row))
  );
}

/** 0 for a line that is no row, or has a tab inside a code span. */
function tabsBetweenCells(line: string): number {
  if (!line.includes("\t") || line.trim() === "") return 0;
  if (markdown.test(line) || enumerated.test(line) || isBulleted(line)) return 0;
  const plain = line.replace(/`[^`]*`/g, "");
  const tabs = line.split("\t").length - 1;
  return plain.includes("`") || plain.split("\t").length - 1 !== tabs ? 0 : tabs;
}
