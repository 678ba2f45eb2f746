/** What the start page shows: a handful of meetings, whatever the history. */
import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { forums, items, meetings } from "../../db/schema.ts";
import { roleIn, type ForumRole } from "../access.ts";
import { visibleForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { summaryOf } from "../meetings/queries.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import { summaryColumns } from "../meetings/statements.ts";
import { stockholmDate } from "../text/format.ts";

export interface OverviewMeeting {
  meeting: MeetingSummary;
  role: ForumRole | null;
}

export interface Overview {
  today: string;
  /** Meetings to come, the next first. */
  coming: OverviewMeeting[];
  /** Held, with minutes still a draft. */
  drafts: OverviewMeeting[];
  /** The latest approved minutes. */
  latest: OverviewMeeting[];
  /** Of the next meeting: proposals and decision items on its agenda. */
  toDecide: number;
}

export function getOverview(ctx: ReadContext): Overview {
  const today = stockholmDate(ctx.now);
  const coming = select(ctx, inArray(meetings.state, ["planned", "agenda_sent", "in_progress"]), asc, 6, today);
  const next = coming[0];
  return {
    today,
    coming,
    drafts: select(ctx, eq(meetings.state, "held"), desc, 5),
    latest: select(ctx, eq(meetings.state, "minutes_approved"), desc, 5),
    toDecide: next ? toDecide(ctx, next.meeting.id) : 0,
  };
}

function select(
  ctx: ReadContext,
  state: ReturnType<typeof eq>,
  order: typeof asc,
  limit: number,
  from?: string,
): OverviewMeeting[] {
  return ctx.db
    .select(summaryColumns)
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .where(and(state, visibleForum(ctx), from === undefined ? undefined : gte(meetings.date, from)))
    .orderBy(order(meetings.date), order(meetings.id))
    .limit(limit)
    .all()
    .map((row) => ({
      meeting: summaryOf(row),
      role: roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility }),
    }));
}

function toDecide(ctx: ReadContext, meetingId: string): number {
  const row = ctx.db
    .select({
      // Spelt out: a column of the only table in a query is written without its table, and would be the inner one here.
      n: sql<number>`count(*) filter (where items.is_decision
        or exists (select 1 from decisions where decisions.item_id = items.id and outcome = 'proposed'))`,
    })
    .from(items)
    .where(eq(items.meetingId, meetingId))
    .get();
  return row?.n ?? 0;
}
