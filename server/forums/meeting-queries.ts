/** The meetings that a forum's own page leads to. */
import { and, asc, desc, eq, gte, inArray, lte, ne, notInArray } from "drizzle-orm";
import { meetings } from "../../db/schema.ts";
import type { MeetingState } from "../../db/schema/values.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { getForum } from "./queries.ts";

export interface ForumMeeting {
  id: string;
  date: string;
  startTime: string | null;
  endTime: string | null;
  place: string;
  state: MeetingState;
}

const columns = {
  id: meetings.id,
  date: meetings.date,
  startTime: meetings.startTime,
  endTime: meetings.endTime,
  place: meetings.place,
  state: meetings.state,
};

/** Meetings from today on that have not been held, the next first. */
export function comingMeetings(ctx: ReadContext, forumId: string, limit = 5): ForumMeeting[] {
  const { id } = getForum(ctx, forumId);
  return ctx.db
    .select(columns)
    .from(meetings)
    .where(
      and(
        eq(meetings.forumId, id),
        gte(meetings.date, stockholmDate(ctx.now)),
        notInArray(meetings.state, ["held", "minutes_approved"]),
        ne(meetings.state, "cancelled"),
      ),
    )
    .orderBy(asc(meetings.date), asc(meetings.startTime), asc(meetings.id))
    .limit(limit)
    .all();
}

/** Meetings that have minutes, draft or approved, the latest first. */
export function latestMinutes(ctx: ReadContext, forumId: string, limit = 5): ForumMeeting[] {
  const { id } = getForum(ctx, forumId);
  return ctx.db
    .select(columns)
    .from(meetings)
    .where(
      and(
        eq(meetings.forumId, id),
        lte(meetings.date, stockholmDate(ctx.now)),
        inArray(meetings.state, ["held", "minutes_approved"]),
      ),
    )
    .orderBy(desc(meetings.date), desc(meetings.id))
    .limit(limit)
    .all();
}
