/** How far assignments had come month by month, from what is known of them today. */
import type { Month } from "./schema.ts";

interface Counted {
  month: string;
  count: number;
}

export interface Known {
  /** What is live, by the month of its day. */
  live: readonly (Counted & { past: number })[];
  given: readonly Counted[];
  closed: readonly (Counted & { dueMonth: string })[];
}

/** "2025-12" for "2026-01" and 1 */
export function monthBefore(month: string, back: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/**
 * The `count` months up to that of `today`. What was unfinished at a month's end is what is live now and what was finished
 * after it, without what was given after it. Its day had passed when that lay in the month or before.
 */
export function monthsUpTo(today: string, count: number, { live, given, closed }: Known): Month[] {
  const current = today.slice(0, 7);
  return Array.from({ length: count }, (_, index) => {
    const month = monthBefore(current, count - 1 - index);
    const isAfter = (row: Counted) => row.month > month;
    const finishedLater = closed.filter(isAfter);
    return {
      month,
      given: sum(given.filter((row) => row.month === month)),
      closed: sum(closed.filter((row) => row.month === month)),
      unfinished: sum(live) + sum(finishedLater) - sum(given.filter(isAfter)),
      pastDue:
        month === current
          ? live.reduce((all, { past }) => all + past, 0)
          : sum(live.filter((row) => row.month <= month)) + sum(finishedLater.filter((row) => row.dueMonth <= month)),
    };
  });
}

const sum = (rows: readonly { count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);
