import type { TableBlock } from "./model.ts";
import { inlineText } from "./text.ts";

/** Characters beyond which a column does not grow, and those any column gets. */
const widest = 60;
const narrowest = 8;

/**
 * Relative column widths that sum to 1: the table's own, or else by the longest text in each column, damped so that one
 * long cell does not starve the others.
 */
export function columnShares(table: TableBlock): number[] {
  const own = table.widths;
  const usable = own?.length === table.header.length && own.every((width) => Number.isFinite(width) && width > 0);
  const weights = usable ? own : table.header.map((_, column) => columnWeight(table, column));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function columnWeight(table: TableBlock, column: number): number {
  const lengths = [table.header, ...table.rows].map((row) => inlineText(row[column] ?? []).length);
  return Math.sqrt(Math.min(widest, Math.max(narrowest, ...lengths)));
}
