/** What the start page shows: a handful of meetings, whatever the history. */
import { and, asc, desc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import { forums, meetings } from "../../db/schema.ts";
import { roleIn, type ForumRole } from "../access.ts";
import { visibleForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { getMeeting, summaryOf } from "../meetings/queries.ts";
import type { Meeting, MeetingSummary } from "../meetings/schema.ts";
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
  /** Begun, or their day gone by, without having been ended. */
  unfinished: OverviewMeeting[];
  /** The next meeting whole, as the reader sees it. */
  next: Meeting | null;
}

const notOver = ["planned", "agenda_sent", "in_progress"] as const;

export function getOverview(ctx: ReadContext): Overview {
  const today = stockholmDate(ctx.now);
  const coming = select(ctx, and(inArray(meetings.state, [...notOver]), gte(meetings.date, today)), asc, 6);
  const next = coming[0];
  return {
    today,
    coming,
    unfinished: select(ctx, and(inArray(meetings.state, [...notOver]), lt(meetings.date, today)), desc, 5),
    drafts: select(ctx, eq(meetings.state, "held"), desc, 5),
    latest: select(ctx, eq(meetings.state, "minutes_approved"), desc, 5),
    next: next ? getMeeting(ctx, next.meeting.id) : null,
  };
}

function select(ctx: ReadContext, which: SQL | undefined, order: typeof asc, limit: number): OverviewMeeting[] {
  return ctx.db
    .select(summaryColumns)
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .where(and(which, visibleForum(ctx)))
    .orderBy(order(meetings.date), order(meetings.id))
    .limit(limit)
    .all()
    .map((row) => ({
      meeting: summaryOf(row),
      role: roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility }),
    }));
}
