/** Tables among the paragraphs: of agenda items, of assignments, or of something that was told. */
import { assigneeColumn, dueColumn, taskColumn } from "../text/action-words.ts";
import {
  decisionColumn,
  fieldNames,
  kindColumn,
  kindsIn,
  notesColumn,
  numberColumn,
  presenterColumn,
  titleColumn,
} from "../text/item-words.ts";
import { labelOf } from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Paragraphs of a cell, cells of a row. */
export type Row = Paragraph[][];

export interface Table {
  rows: Row[];
  from: number;
  to: number;
}

export type Block = Paragraph | Table;
export const isTable = (block: Block): block is Table => "rows" in block;

/** The paragraphs in order, those of a table together. */
export function blocksOf(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  let number: number | null = null;
  for (const paragraph of paragraphs) {
    const { cell } = paragraph;
    let table = blocks.at(-1);
    if (cell === null) {
      number = null;
      blocks.push(paragraph);
      continue;
    }
    if (number !== cell.table || !table || !isTable(table)) {
      table = { rows: [], from: paragraph.from, to: paragraph.to };
      blocks.push(table);
    }
    number = cell.table;
    const row = (table.rows[cell.row] ??= []);
    (row[cell.column] ??= []).push(paragraph);
    table.to = paragraph.to;
  }
  for (const block of blocks) if (isTable(block)) block.rows = dense(block.rows);
  return blocks;
}

const dense = (rows: readonly (Row | undefined)[]): Row[] =>
  [...rows].flatMap((row) => (row ? [[...row].map((cell) => (cell as Paragraph[] | undefined) ?? [])] : []));

/** The words of a cell, its label included. */
export const cellText = (cell: readonly Paragraph[] | undefined): string =>
  (cell ?? []).map(wholeText).join(" ").trim();

/** A paragraph with its label before it, as it is printed. */
export function wholeText({ text, label }: Paragraph): string {
  if (label === null) return text;
  const { kind, number } = label;
  if (kind === "bullet") return text;
  if (kind === "section") return `§ ${number} ${text}`.trim();
  return `${number}${kind === "letter" ? ")" : kind === "decimal" || kind === "lettered" ? "" : "."} ${text}`.trim();
}

type Column = "number" | "title" | "presenter" | "kind" | "notes" | "decision" | "task" | "assignee" | "due";
const columnNames: [Column, RegExp][] = [
  ["number", numberColumn],
  ["title", titleColumn],
  ["presenter", presenterColumn],
  ["kind", kindColumn],
  ["decision", decisionColumn],
  ["task", taskColumn],
  ["assignee", assigneeColumn],
  ["due", dueColumn],
  ["notes", notesColumn],
];

/** @param known what the first columns are, whatever their heads say */
export function columnsOf(head: Row, known: readonly Column[] = []): (Column | null)[] {
  const found: (Column | null)[] = [...known];
  for (const cell of head.slice(known.length)) {
    const words = cellText(cell).replace(/:$/u, "");
    // "Punkt" is the number, or beside one the title.
    found.push(columnNames.find(([name, pattern]) => pattern.test(words) && !found.includes(name))?.[0] ?? null);
  }
  return found;
}

export interface Entry {
  task: string;
  assignee: string;
  due: string;
  number: string | null;
  from: number;
  to: number;
}

/** The rows of a list of assignments; null: the table is none. */
export function entriesOf({ rows: [head = [], ...rows] }: Table): Entry[] | null {
  const columns = assignmentColumns(head);
  if (!columns) return null;
  return rows.flatMap((row) => {
    const at = (column: Column) => cellText(row[columns.indexOf(column)]);
    const entry = {
      task: at("task"),
      assignee: at("assignee"),
      due: at("due"),
      number: labelOf(at("number"))?.number ?? null,
    };
    const lines = row.flat();
    const [first, last] = [lines[0], lines.at(-1)];
    return entry.task && entry.assignee && first && last ? [{ ...entry, from: first.from, to: last.to }] : [];
  });
}

function assignmentColumns(head: Row): (Column | null)[] | null {
  const columns = columnsOf(head);
  const assignee = columns.findIndex((column) => column === "assignee" || column === "presenter");
  const task = columns.findIndex((column) => column === "task" || column === "decision");
  if (assignee === -1 || (task === -1 && !columns.includes("due"))) return null;
  const other = columns.findIndex((column, index) => index !== assignee && (column === null || column === "title"));
  if (task === -1 && other === -1) return null;
  return columns.map((column, index) =>
    index === assignee ? "assignee" : index === (task === -1 ? other : task) ? "task" : column,
  );
}

/**
 * A table whose rows are agenda items, as the paragraphs that would say the same; null: it is no such table. It has heads
 * for number or matter, or numbers in its first column.
 */
export function itemsInTable({ rows }: Table): Paragraph[] | null {
  const [head = [], ...others] = rows;
  const numbers = others.filter((row) => isNumber(cellText(row[0]))).length;
  const named = withDoer(columnsOf(head, numbers > others.length / 2 ? ["number"] : []));
  const hasHead = named.includes("title") || (named.includes("number") && named.length > 1);
  const numbered = rows.filter((row) => isNumber(cellText(row[0]))).length;
  if (!hasHead && (numbered < 2 || numbered < rows.length * 0.5)) return null;
  if (hasHead && named.includes("assignee") && named.includes("due") && !named.includes("number")) return null;
  const columns = hasHead
    ? named
    : rows[0]?.map((_, index): Column | null => (index === 0 ? "number" : index === 1 ? "title" : null));
  return (hasHead ? others : rows).flatMap((row) => paragraphsInRow(row, columns ?? []));
}

/** Beside a due day, whoever is named answers for what is to be done. */
const withDoer = (columns: (Column | null)[]): (Column | null)[] =>
  columns.includes("due") && !columns.includes("assignee")
    ? columns.map((column) => (column === "presenter" ? "assignee" : column))
    : columns;

const isNumber = (words: string): boolean => /^(?:§\s*)?\d{1,3}(?:\.\d{1,2})*(?:\s?\p{L})?[.:)]?$/iu.test(words);

function paragraphsInRow(row: Row, columns: readonly (Column | null)[]): Paragraph[] {
  const any = row.flat()[0];
  if (!any) return [];
  const hasNumbers = columns.includes("number");
  const titleAt = columns.includes("title") ? columns.indexOf("title") : columns.indexOf("number") + 1;
  const number = cellText(row[columns.indexOf("number")]);
  const [title, ...below] = row[titleAt] ?? [];
  const made = (text: string, at: Paragraph): Paragraph => {
    const label = labelOf(text);
    return { ...at, text: label ? label.rest : text, label, cell: null, gap: 1 };
  };
  if (!title || (hasNumbers && number === "")) return row.flat().map((one) => ({ ...one, cell: null }));
  const kinds = cellText(row[columns.indexOf("kind")]);
  const words = kindsIn(kinds) ? `${kinds}: ${wholeText(title)}` : wholeText(title);
  const separate = /^\d+$/.test(number) ? `${number}. ` : number === "" ? "" : `${number} `;
  const heading = made(separate + words, title);
  const rest = row.flatMap((cell, index): Paragraph[] => {
    const column = columns[index] ?? null;
    if (index === titleAt) return below.map((one) => ({ ...one, cell: null }));
    if (column === "number" || column === "kind") return [];
    return cell.map((one, at) => {
      if (column === "presenter" && one.text !== "") return made(`${fieldNames.presenter}: ${cellText(cell)}`, one);
      if (column === "decision" && at === 0) return made(`${fieldNames.decision}: ${wholeText(one)}`, one);
      if (column === "assignee" && at === 0) return made(`${fieldNames.assignee}: ${cellText(cell)}`, one);
      if (column === "due" && at === 0) return made(`${fieldNames.due}: ${cellText(cell)}`, one);
      if (column === "task" && at === 0) return made(`${fieldNames.task}: ${cellText(cell)}`, one);
      return { ...one, cell: null };
    });
  });
  const once = rest.filter((one, index) => index === 0 || one.text !== rest[index - 1]?.text);
  return [{ ...heading, heading: heading.heading ?? (hasNumbers ? null : 9), bold: true }, ...once];
}

/** As Markdown, its first row as the head. */
export function tableMarkdown({ rows }: Table): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const texts = rows.map((row) => Array.from({ length: width }, (_, at) => cellText(row[at]).replaceAll("|", "\\|")));
  const [head = [], ...rest] = texts;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}
