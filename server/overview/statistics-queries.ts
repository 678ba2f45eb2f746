/** How it goes with what was given, in figures: only of what the reader may see. */
import { forumScope, memberScope } from "../access.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { addDays } from "../wording/weeks.ts";
import type { Counts, Statistics, StatisticsQuery } from "./schema.ts";
import { monthBefore, monthsUpTo } from "./statistics-rules.ts";
import { statisticsStatements } from "./statistics-statements.ts";

const monthCount = 12;
const soonDays = 14;

/** @throws not_found for an unknown forum */
export function getStatistics(ctx: ReadContext, { forum }: StatisticsQuery): Statistics {
  const { actor } = ctx;
  const today = stockholmDate(ctx.now);
  const values = {
    ...forumScope(actor),
    ...memberScope(actor),
    forumId: forum === undefined ? null : Number(getForum(ctx, forum).id),
    today,
    soon: addDays(today, soonDays),
    from: `${monthBefore(today, monthCount - 1)}-01`,
  };
  const ask = statisticsStatements(ctx.db);
  const forums = ask.forums.all(values);
  return {
    date: today,
    total: totalOf(forums),
    forums: forums.map((row) => ({ ...row, id: String(row.id) })),
    organizations: ask.organizations.all(values).map((row) => ({ ...row, id: String(row.id) })),
    months: monthsUpTo(today, monthCount, {
      live: ask.live.all(values),
      given: ask.given.all(values),
      closed: ask.closed.all(values),
    }),
  };
}

const totalOf = (rows: readonly Counts[]): Counts =>
  rows.reduce(
    (all, { open, dueSoon, late, reported }) => ({
      open: all.open + open,
      dueSoon: all.dueSoon + dueSoon,
      late: all.late + late,
      reported: all.reported + reported,
    }),
    { open: 0, dueSoon: 0, late: 0, reported: 0 },
  );
