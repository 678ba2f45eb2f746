/** Every list can be had as a file, at its own address with an ending, with the filters it is shown with. */
import { setImmediate } from "node:timers/promises";
import type { Page } from "../fields.ts";
import { exportTexts } from "../text/exports.ts";
import { textOf, type Values } from "./forms.ts";
import type { Link } from "./page.ts";

export const exportFormats = ["xlsx", "csv"] as const;

/** As many as one file has; whoever wants the rest narrows the list. */
const mostRows = 20_000;

const rowsAtATime = 500;

export interface EveryRow<Row> {
  rows: Row[];
  /** That there were more; empty: there were not. */
  note: string;
}

/** The rows of a list from its first page to its last; others are answered in between. */
export async function everyRow<Row>(
  list: (page: { limit: number; cursor?: string }) => Page<Row>,
  most = mostRows,
): Promise<EveryRow<Row>> {
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    if (next !== null) await setImmediate();
    const limit = Math.min(rowsAtATime, most - rows.length);
    const page: Page<Row> = list({ limit, ...(next === null ? {} : { cursor: next }) });
    rows.push(...page.items);
    next = page.nextCursor;
  } while (next !== null && rows.length < most);
  return { rows, note: next === null ? "" : exportTexts.cut(most) };
}

/** The links under a list. `filters` are the parameters of its address, without the place in it. */
export function exportLinks(address: string, filters: Values = {}): Link[] {
  const given = Object.entries(filters).map(([name, value]): [string, string] => [name, textOf(value)]);
  const query = new URLSearchParams(given.filter(([, value]) => value !== "")).toString();
  return exportFormats.map((format) => ({
    href: `${address}.${format}${query === "" ? "" : `?${query}`}`,
    label: exportTexts.formats[format],
  }));
}
