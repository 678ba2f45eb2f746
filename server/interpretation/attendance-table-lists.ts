/** Lists of people in tables: which kind of table it is, and its people under their headings. */
import type { Line } from "../manuscripts/model.ts";
import { headingWordsOf } from "../text/attendance-words.ts";
import { columnsRead } from "./attendance-columns-table.ts";
import { isMostlyClean, parsed } from "./attendance-list.ts";
import type { AttendanceLists } from "./attendance-lists.ts";
import {
  gridOf,
  hasHeadsInCells,
  hasHeadsInRows,
  isTableOfFields,
  isTableOfItems,
  type Grid,
} from "./attendance-tables.ts";

/** @param layout reads the cells of a table that only sets text out, one after the other */
export function readTable(
  lines: readonly Line[],
  lists: AttendanceLists,
  layout: (lines: readonly Line[]) => void,
): void {
  const grid = gridOf(lines);
  if (grid.width < 2) layout(lines);
  else if (hasHeadsInRows(grid, lists.mode)) readRows(grid, lists);
  else if (hasHeadsInCells(grid, lists.mode)) layout(lines);
  else if (isTableOfItems(grid) || (isTableOfFields(grid) && !lists.open)) lists.open = false;
  else readColumns(grid, lines, lists);
}

function readRows({ rows }: Grid, lists: AttendanceLists): void {
  for (const { cells } of rows) {
    const full = cells.filter(({ text }) => text !== "");
    const [first] = full;
    if (!first) continue;
    const words = headingWordsOf(first.text);
    const list = words ? full.slice(1) : first === cells[0] ? [] : full;
    if (words?.rest === "" && list.length > 0) lists.enter(words);
    else if (words || list.length === 0 || !lists.open) {
      lists.open = false;
      continue;
    }
    const read = list.filter(({ passage }) => isMostlyClean(parsed(passage, lists.mode)));
    for (const { passage } of read) lists.addAll(passage, "list in a row");
    if (read.length === 0 && list.some(({ text }) => text.length > 80)) continue;
    for (const cell of full) lists.use(cell.lines);
  }
  lists.open = false;
}

function readColumns(grid: Grid, lines: readonly Line[], lists: AttendanceLists): void {
  const findings = columnsRead(grid, lists.mode, lists.open);
  if (!findings) {
    lists.open = false;
    return;
  }
  lists.enterUnnamed();
  for (const finding of findings) {
    if ("heading" in finding) {
      const words = headingWordsOf(finding.heading);
      if (words) lists.enter(words);
      continue;
    }
    for (const { entry, passage, group, organization } of finding.people) {
      lists.add(entry, passage, { group: group ?? lists.heading?.group ?? null, organization }, "table of people");
    }
  }
  lists.use(lines);
}
