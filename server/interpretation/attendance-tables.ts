/** Tables as rows and cells, and what kind of table each is. */
import type { Line } from "../manuscripts/model.ts";
import { columnKindOf, headField, headingWordsOf, itemColumn } from "../text/attendance-words.ts";
import { isClean, parsed } from "./attendance-list.ts";
import type { PieceMode } from "./attendance-pieces.ts";
import { emptyPassage, joined, passageOf, type Passage } from "./attendance-text.ts";

export interface Grid {
  rows: Row[];
  width: number;
}
export interface Row {
  cells: GridCell[];
  header: boolean;
}
export interface GridCell {
  passage: Passage;
  lines: Line[];
  text: string;
}

export function gridOf(lines: readonly Line[]): Grid {
  const rows = new Map<number, { cells: Map<number, Line[]>; header: boolean }>();
  let width = 0;
  for (const line of lines) {
    if (!line.cell) continue;
    const { row, column, columns, header } = line.cell;
    const at = rows.get(row) ?? { cells: new Map<number, Line[]>(), header: false };
    at.cells.set(column, [...(at.cells.get(column) ?? []), line]);
    at.header ||= header;
    rows.set(row, at);
    width = Math.max(width, columns, column + 1);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return {
    width,
    rows: ordered.map(({ cells, header }) => ({
      header,
      cells: Array.from({ length: Math.min(width, 30) }, (_, column) => cellOf(cells.get(column) ?? [])),
    })),
  };
}

function cellOf(lines: Line[]): GridCell {
  const passage = lines.reduce((all, line) => joined(all, "\n", passageOf(line)), emptyPassage());
  return { passage, lines, text: passage.text };
}

export const filled = ({ cells }: Row): GridCell[] => cells.filter(({ text }) => text !== "");

/** "Närvarande | Anna Ek, Bo Lind": the heading stands first in the row. */
export function hasHeadsInRows({ rows }: Grid, mode: PieceMode): boolean {
  return rows.some((row) => {
    const [first, ...rest] = filled(row);
    if (!first || rest.length === 0 || !headingWordsOf(first.text)) return false;
    if (headingWordsOf(first.text)?.rest !== "") return false;
    return rest.every(({ text }) => !columnKindOf(text)) && rest.some(({ passage }) => isClean(parsed(passage, mode)));
  });
}

/** A list with its heading within one cell. */
export function hasHeadsInCells({ rows }: Grid, mode: PieceMode): boolean {
  return rows.some(({ cells }) =>
    cells.some(({ lines, text }) => {
      const words = headingWordsOf(lines[0]?.text ?? "");
      if (!words || text === "") return false;
      if (lines.length > 1 && words.rest === "")
        return lines.slice(1).some((line) => isClean(parsed(passageOf(line), mode)));
      return words.rest !== "" && isClean(parsed({ ...emptyPassage(), text: words.rest }, mode));
    }),
  );
}

export const isTableOfItems = ({ rows }: Grid): boolean => {
  const heads = rows.slice(0, 1).flatMap(filled);
  return heads.filter(({ text }) => itemColumn.test(text)).length >= Math.max(1, Math.min(2, heads.length - 1));
};
export const isTableOfFields = ({ rows }: Grid): boolean =>
  rows.some((row) => headField.test(filled(row)[0]?.text ?? ""));
