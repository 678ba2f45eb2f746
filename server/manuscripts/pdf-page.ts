/** One page as what is printed on it, line by line in reading order, with the cells of the tables that can be told. */
import type { Cell } from "./model.ts";
import type { Drawing, Glyph } from "./pdf-drawing.ts";
import { gridsOf } from "./pdf-grids.ts";
import { piecesOf, type Piece } from "./pdf-pieces.ts";
import { rowsOf } from "./pdf-rows.ts";
import { strike } from "./pdf-strokes.ts";
import type { Tag } from "./pdf-tags.ts";

/** A line of the page, or of one cell. */
export interface Printed {
  page: number;
  y: number;
  pieces: Piece[];
  /** Tables are counted within the page. */
  cell: Cell | null;
  /** The column of a table it may fill. */
  x0: number;
  x1: number;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  printed: Printed[];
  /** What the file itself marks as head or foot. */
  artifacts: Printed[];
  tags: Map<number, Tag>;
}

export function pageOf(number: number, { width, height, glyphs, strokes }: Drawing, tags: Map<number, Tag>): Page {
  strike(glyphs, strokes);
  const artifacts = glyphs.filter(({ artifact }) => artifact);
  // A page that is nothing but artifacts was tagged by somebody who did not mean it.
  const marked = artifacts.length < glyphs.length ? artifacts : [];
  const text = marked.length === 0 ? glyphs : glyphs.filter(({ artifact }) => !artifact);

  const grids = gridsOf(strokes);
  const inCells = new Map<string, { cell: Cell; glyphs: Glyph[]; x0: number; x1: number }>();
  const flowing: Glyph[] = [];
  for (const glyph of text) {
    const place = placeOf(glyph, tags, grids);
    if (!place) {
      flowing.push(glyph);
      continue;
    }
    const key = `${place.cell.table} ${place.cell.row} ${place.cell.column}`;
    const inCell = inCells.get(key);
    if (inCell) inCell.glyphs.push(glyph);
    else inCells.set(key, { ...place, glyphs: [glyph] });
  }
  const inTables: Printed[][] = [];
  for (const { cell, glyphs: inside, x0, x1 } of inCells.values()) {
    const lines = linesOf(number, inside, cell, x0, x1);
    // A box as wide as the table with a text in it is a frame.
    if (cell.columns === 1 && lines.length > longestBox) flowing.push(...inside);
    else (inTables[cell.table] ??= []).push(...lines);
  }
  const flow = linesOf(number, flowing, null, 0, width);
  return {
    number,
    width,
    height,
    printed: inOrder(flow, inTables.filter((table) => table.length > 0).map(settled)),
    artifacts: linesOf(number, marked, null, 0, width),
    tags,
  };
}

const longestBox = 6;

/** Tables that are only drawn are counted after all that are tagged. */
const drawnFrom = 1000;

function placeOf(
  { mark, text, x0, x1, y, size }: Glyph,
  tags: Map<number, Tag>,
  grids: ReturnType<typeof gridsOf>,
): { cell: Cell; x0: number; x1: number } | null {
  const cell = mark === null ? null : (tags.get(mark)?.cell ?? null);
  if (cell) return { cell, x0: Infinity, x1: -Infinity };
  if (text.trim() === "") return null;
  const box = grids((x0 + x1) / 2, y - size * 0.3);
  if (!box) return null;
  const { grid, row, column, columns } = box;
  return { cell: { table: drawnFrom + grid, row, column, columns, header: false }, x0: box.x0, x1: box.x1 };
}

function linesOf(page: number, glyphs: Glyph[], cell: Cell | null, x0: number, x1: number): Printed[] {
  const rows = rowsOf(glyphs);
  return piecesOf(rows).flatMap((pieces, index) => {
    const y = rows[index]?.y ?? 0;
    return pieces.length > 0 ? [{ page, y, pieces, cell, x0, x1 }] : [];
  });
}

/** A table by rows and columns, each column as wide as it may become. */
function settled(table: Printed[]): Printed[] {
  const lefts = new Map<string, number>();
  const keyOf = ({ columns }: Cell, column: number) => `${columns} ${column}`;
  for (const { cell, pieces } of table) {
    if (!cell) continue;
    const key = keyOf(cell, cell.column);
    lefts.set(key, Math.min(lefts.get(key) ?? Infinity, pieces[0]?.x0 ?? Infinity));
  }
  const right = Math.max(...table.flatMap(({ pieces }) => pieces.map(({ x1 }) => x1)));
  return table
    .map((line) => {
      if (!line.cell || Number.isFinite(line.x0)) return line;
      const { cell } = line;
      const x0 = lefts.get(keyOf(cell, cell.column)) ?? 0;
      return { ...line, x0, x1: (lefts.get(keyOf(cell, cell.column + 1)) ?? right + 6) - 6 };
    })
    .sort((a, b) => orderIn(a) - orderIn(b) || a.y - b.y);
}

const orderIn = ({ cell }: Printed): number => (cell ? cell.row * 1000 + cell.column : 0);

function inOrder(flow: Printed[], tables: Printed[][]): Printed[] {
  const blocks = [...flow.map((line) => [line]), ...tables];
  const top = (block: Printed[]): number => Math.min(...block.map(({ y }) => y));
  return blocks
    .map((block) => ({ block, top: top(block) }))
    .sort((a, b) => a.top - b.top)
    .flatMap(({ block }) => block);
}
