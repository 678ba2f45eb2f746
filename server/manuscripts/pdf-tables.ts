/** Tables over the whole document: counted from 0, joined where they go on over the page, repeated headings once. */
import type { Cell } from "./model.ts";
import type { Printed } from "./pdf-page.ts";

interface InCell extends Printed {
  cell: Cell;
}

export function withTables(bodies: Printed[][]): Printed[][] {
  let count = 0;
  let open: InCell[] | null = null;
  return bodies.map((body) => {
    const result: Printed[] = [];
    blocksOf(body).forEach((block, index) => {
      if (!isTable(block)) {
        result.push(...block);
        open = null;
        return;
      }
      const goesOn = index === 0 && open && sameColumns(open, block) ? open : null;
      const lines: InCell[] = goesOn ? continued(goesOn, block) : numbered(block, count);
      if (!goesOn) count += 1;
      result.push(...lines);
      open = goesOn ? [...goesOn, ...lines] : lines;
    });
    return withHeadings(result);
  });
}

const isTable = (block: Printed[]): block is InCell[] => block[0]?.cell !== null;

function blocksOf(body: Printed[]): Printed[][] {
  const blocks: Printed[][] = [];
  for (const line of body) {
    const last = blocks.at(-1);
    if (last?.[0] && last[0].cell?.table === line.cell?.table) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Rows counted without holes. */
function numbered(block: InCell[], table: number, from = 0): InCell[] {
  const rows = new Map<number, number>();
  return block.map((line) => {
    const row = rows.get(line.cell.row) ?? from + rows.size;
    rows.set(line.cell.row, row);
    return { ...line, cell: { ...line.cell, table, row } };
  });
}

const left = ({ pieces }: Printed): number => pieces[0]?.x0 ?? 0;

function sameColumns(before: InCell[], after: InCell[]): boolean {
  const [last, first] = [widest(before), widest(after)];
  if (last.length !== first.length || last.length < 2) return false;
  return last.every((x, column) => Math.abs(x - (first[column] ?? Infinity)) < 8);
}

/** Where the columns begin, in the rows that have most of them. */
function widest(table: InCell[]): number[] {
  const columns = Math.max(...table.map(({ cell }) => cell.columns));
  const lefts: number[] = [];
  for (const line of table) {
    const { column } = line.cell;
    if (line.cell.columns === columns) lefts[column] = Math.min(lefts[column] ?? Infinity, left(line));
  }
  return lefts;
}

const rowText = (table: InCell[], row: number): string =>
  table
    .filter(({ cell }) => cell.row === row)
    .map(({ pieces, cell }) => `${cell.column} ${pieces.map(({ text }) => text).join(" ")}`)
    .join("\n");

function continued(before: InCell[], block: InCell[]): InCell[] {
  const [head] = before;
  const last = before.at(-1);
  if (!head || !last) return block;
  const own = numbered(block, head.cell.table);
  // The heading of the table once more.
  let repeated = 0;
  while (rowText(own, repeated) !== "" && rowText(own, repeated) === rowText(before, repeated)) repeated += 1;
  const rest = own.filter(({ cell }) => cell.row >= repeated);
  const first = rest[0];
  if (!first) return [];
  // A row without its first cell goes on with the last row of the page before.
  const goesOn = repeated === 0 && first.cell.column > 0;
  return numbered(rest, head.cell.table, last.cell.row + (goesOn ? 0 : 1));
}

/** The first row is a heading when it is bold, and what follows is not. */
function withHeadings(lines: Printed[]): Printed[] {
  const bold = new Map<string, boolean>();
  const keyOf = ({ table, row }: Cell): string => `${table} ${row}`;
  for (const { cell, pieces } of lines) {
    if (!cell) continue;
    const isBold = pieces.every(({ spans }) => spans.every((span) => span.bold));
    bold.set(keyOf(cell), (bold.get(keyOf(cell)) ?? true) && isBold);
  }
  return lines.map((line) => {
    const { cell } = line;
    if (cell?.row !== 0 || cell.header) return line;
    const header = bold.get(keyOf(cell)) === true && bold.get(keyOf({ ...cell, row: 1 })) === false;
    return header ? { ...line, cell: { ...cell, header } } : line;
  });
}
