/** Tables without lines: pieces of words that stand below each other, row after row, with white between. */
import type { Cell } from "./model.ts";
import type { Printed } from "./pdf-page.ts";
import type { Piece } from "./pdf-pieces.ts";
import { isLabel } from "./pdf-signs.ts";

/** Where a column reaches from and to. */
interface Column {
  x0: number;
  x1: number;
}

/** A row of the page, a label at its beginning taken together with what it stands before. */
interface Candidate {
  line: Printed;
  parts: Piece[][];
}

/** The lines of a page with cells where columns can be told; tables are counted from 2000. A heading is no row of one. */
export function withColumns(lines: Printed[], isHeading: (line: Printed) => boolean): Printed[] {
  let table = 2000;
  return runsOf(lines, isHeading).flatMap((run) => {
    const read = withColumnsIn(run, table);
    table += run.length;
    return read;
  });
}

/** Headings alone, and what stands between them. */
function runsOf(lines: Printed[], isHeading: (line: Printed) => boolean): Printed[][] {
  const runs: Printed[][] = [[]];
  for (const line of lines) {
    if (isHeading(line)) runs.push([line], []);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

function withColumnsIn(lines: Printed[], first: number): Printed[] {
  const result: Printed[] = [];
  let table = first;
  for (let at = 0; at < lines.length;) {
    const block = longer(blockAt(lines, at, joinedLabels), blockAt(lines, at, ownLabels));
    if (block) {
      result.push(...cellsOf(block, table));
      table += 1;
      at += block.rows.length;
    } else {
      const line = lines[at];
      if (line) result.push(line);
      at += 1;
    }
  }
  return result;
}

interface Block {
  rows: Candidate[];
  columns: Column[];
}

/**
 * Numbers before what they number are a column of their own where a heading stands over the table and they are bare, or where
 * that makes more of a table.
 */
function longer(joined: Block | null, own: Block | null): Block | null {
  const [head, ...rows] = own?.rows.map(({ parts }) => parts[0]?.[0]) ?? [];
  if (!own || !head || own.columns.length < 3 || isLabelPiece(head)) return joined;
  const length = joined?.rows.length ?? 0;
  const bare = rows.filter((first) => first && /^(?:§ ?)?\d{1,3}$/.test(first.text)).length;
  return own.rows.length > length || (own.rows.length === length && bare > 1) ? own : joined;
}

/** Distance of rows of one table, in sizes of the text. */
const farthest = 2.7;

export const isLabelPiece = ({ text }: Piece): boolean => isLabel(text) || /^\d{1,3}$/.test(text);

type Reading = (line: Printed) => Candidate;

const ownLabels: Reading = (line) => ({ line, parts: line.pieces.map((each) => [each]) });

const joinedLabels: Reading = (line) => {
  const [first, second, ...others] = line.pieces;
  if (!first || !second || !isLabelPiece(first)) return ownLabels(line);
  return { line, parts: [[first, second], ...others.map((each) => [each])] };
};

const startOf = (part: Piece[]): number => part[0]?.x0 ?? 0;
const endOf = (part: Piece[]): number => part.at(-1)?.x1 ?? 0;
const sizeOf = (line: Printed): number => line.pieces[0]?.size ?? 10;

function blockAt(lines: Printed[], start: number, read: Reading): Block | null {
  const rows: Candidate[] = [];
  let columns: Column[] = [];
  /** As far as the last row that has several parts, and what directly follows it. */
  let sure = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.cell) break;
    const row = read(line);
    const before = rows.at(-1)?.line;
    const distance = before ? line.y - before.y : 0;
    if (before && (distance > farthest * sizeOf(line) || distance <= 0)) break;
    // What begins with a single piece is a table only when the next row stands at half its height.
    if (rows.length === 0 && row.parts.length < 2 && !isHalfRow(line, lines[at + 1])) break;
    const wider = fitted(columns, row.parts);
    if (!wider) break;
    if (row.parts.length === 1 && rows.length > 0 && !staysInside(row, columns, rows)) break;
    columns = wider;
    rows.push(row);
    if (row.parts.length > 1 || isContinuation(row, columns, rows) || isLast(line, rows, lines[at + 1])) {
      sure = rows.length;
    }
  }
  const block = { rows: rows.slice(0, sure), columns };
  return isTable(block) ? { ...block, columns: columnsOf(block.rows) } : null;
}

const isHalfRow = (line: Printed, next: Printed | undefined): boolean =>
  next !== undefined && next.cell === null && next.y - line.y < sizeOf(line) * 0.9 && next.y > line.y;

/** The columns widened to hold these parts; null where one part bridges two columns, or two fall into one. */
function fitted(columns: Column[], parts: Piece[][]): Column[] | null {
  const wider = columns.map((column) => ({ ...column }));
  const taken = new Set<Column>();
  for (const part of parts) {
    const met = wider.filter(({ x0, x1 }) => startOf(part) < x1 + 1 && endOf(part) > x0 - 1);
    const [column] = met;
    if (met.length > 1 || (column && taken.has(column))) return null;
    const mine = column ?? { x0: startOf(part), x1: endOf(part) };
    mine.x0 = Math.min(mine.x0, startOf(part));
    mine.x1 = Math.max(mine.x1, endOf(part));
    taken.add(mine);
    if (!column) wider.push(mine);
  }
  return wider.sort((a, b) => a.x0 - b.x0);
}

const columnsOf = (rows: Candidate[]): Column[] =>
  rows.reduce<Column[]>((columns, { parts }) => fitted(columns, parts) ?? columns, []);

const columnOf = (columns: Column[], part: Piece[]): number =>
  columns.findIndex(({ x0, x1 }) => startOf(part) >= x0 - 1 && endOf(part) <= x1 + 1);

/** A single piece belongs to a table when it stands where words of a column begin and leaves room for the next. */
function staysInside({ parts, line }: Candidate, columns: Column[], rows: Candidate[]): boolean {
  const before = rows.at(-1)?.line;
  const [part] = parts;
  const index = columns.findIndex(({ x0, x1 }) => part && startOf(part) > x0 - 1 && startOf(part) < x1);
  const begins = rows.some((row) =>
    row.parts.some((each) => each.some(({ x0 }) => part && Math.abs(x0 - startOf(part)) < sizeOf(line) * 0.5)),
  );
  if (!part || !before || index === -1 || !begins) return !!before && line.y - before.y < sizeOf(line) * 0.9;
  if (part[0] && isLabelPiece(part[0])) return false;
  const next = columns[index + 1];
  const isOther = isBold(part) && !before.pieces.some((piece) => isBold([piece]));
  return !isOther && (next ? endOf(part) < next.x0 - sizeOf(line) * 0.5 : index > 0);
}

const isBold = (part: Piece[]): boolean => part.every(({ spans }) => spans.every(({ bold }) => bold));

/** Words that go on with a cell of the row above. */
function isContinuation({ parts }: Candidate, columns: Column[], rows: Candidate[]): boolean {
  const [part] = parts;
  if (!part || rows.length < 2) return false;
  if (columnOf(columns, part) > 0) return true;
  const above = rows.at(-2)?.parts.find((each) => columnOf(columns, each) === 0);
  return goesOn(above?.at(-1)?.text ?? "", part[0]?.text ?? "");
}

/** A row with nothing in its later columns: as near to the one above as rows are here, and nearer than what follows. */
function isLast(line: Printed, rows: Candidate[], next: Printed | undefined): boolean {
  const before = rows.slice(0, -1).map((row) => row.line.y);
  const distances = before.slice(1).map((y, index) => y - (before[index] ?? 0));
  if (distances.length === 0) return false;
  const distance = line.y - (before.at(-1) ?? 0);
  const usual = Math.max(...distances);
  const after = next ? next.y - line.y : Infinity;
  return distance < usual * 1.1 && (after > usual * 1.2 || after <= 0);
}

const goesOn = (above: string, below: string): boolean =>
  /[,\-\u2013/&(]$|\boch$/.test(above) || /^[\p{Ll}(]/u.test(below);

/** Right-aligned times and page numbers. */
export const figures = /^(?:kl\.? ?)?[\d\s.,:\-\u2013()%]+$/i;

function isTable({ rows, columns }: Block): boolean {
  const several = rows.filter(({ parts }) => parts.length > 1);
  if (several.length < 2 || columns.length < 2) return false;
  if (several.some(({ parts }) => parts.some((part) => part.some(({ text }) => /[._]{5,}|(?:\. ){4,}/.test(text))))) {
    return false;
  }
  const aligned = columns.filter((column, index) => index === 0 || isAligned(column, several));
  if (aligned.length < 2) return false;
  const later = several.flatMap(({ parts }) => parts.slice(1).flat());
  return !later.every(({ text }) => figures.test(text));
}

/** In at least two rows the words of a column begin, end or are centred at the same place. */
function isAligned({ x0, x1 }: Column, rows: Candidate[]): boolean {
  const parts = rows.flatMap((row) => row.parts.filter((part) => startOf(part) >= x0 - 1 && endOf(part) <= x1 + 1));
  const edges = [startOf, endOf, (part: Piece[]) => (startOf(part) + endOf(part)) / 2];
  return edges.some((edge) => {
    const at = parts.map(edge).sort((a, b) => a - b);
    return at.some((each, index) => index > 0 && each - (at[index - 1] ?? 0) < 3);
  });
}

function cellsOf({ rows, columns }: Block, table: number): Printed[] {
  const starts = rowStarts(rows, columns);
  const printed: Printed[] = [];
  let row = -1;
  rows.forEach(({ line, parts }, index) => {
    if (starts[index]) row += 1;
    for (const part of parts) {
      const column = Math.max(0, columnOf(columns, part));
      const cell: Cell = { table, row, column, columns: columns.length, header: false };
      const next = columns[column + 1];
      printed.push({
        ...line,
        pieces: part,
        cell,
        x0: columns[column]?.x0 ?? 0,
        x1: next ? next.x0 - sizeOf(line) * 0.5 : (columns[column]?.x1 ?? 0),
      });
    }
  });
  const order = ({ cell }: Printed): number => (cell ? cell.row * 1000 + cell.column : 0);
  return printed.sort((a, b) => order(a) - order(b) || a.y - b.y);
}

/** Which lines begin a row: told by the distances where these differ, otherwise by what stands in the line. */
function rowStarts(rows: Candidate[], columns: Column[]): boolean[] {
  const distances = rows.slice(1).map(({ line }, index) => line.y - (rows[index]?.line.y ?? 0));
  const ordinary = distances.filter((distance, index) => distance > sizeOf(rows[index + 1]?.line as Printed) * 0.9);
  const [least, most] = [Math.min(...ordinary), Math.max(...ordinary)];
  const spaced = most > least * 1.22;
  return rows.map(({ line, parts }, index) => {
    if (index === 0) return true;
    const distance = distances[index - 1] ?? 0;
    if (distance < sizeOf(line) * 0.9) return false;
    if (spaced && distance <= least * 1.08) return false;
    if (parts.length > 1 || spaced) return true;
    const [part] = parts;
    if (!part || columnOf(columns, part) > 0) return false;
    const above = rows[index - 1]?.parts.find((each) => columnOf(columns, each) === 0);
    return !goesOn(above?.at(-1)?.text ?? "", part[0]?.text ?? "");
  });
}
