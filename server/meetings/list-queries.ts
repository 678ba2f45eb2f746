/** Meetings in lists, as the reader may see them. */
import { and, asc, desc, eq, gte, inArray, lte, or, sql } from "drizzle-orm";
import { forums, meetings } from "../../db/schema.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { visibleForum } from "../http/visible.ts";
import { summaryOf } from "./queries.ts";
import type { MeetingListQuery, MeetingSummary } from "./schema.ts";
import { summaryColumns } from "./statements.ts";

/** The meetings the reader may see, by date. */
export function listMeetings(ctx: ReadContext, query: MeetingListQuery): Page<MeetingSummary> {
  const { limit, cursor, forum, from, to, state, newestFirst = false } = query;
  const [date, id] = decodeCursor(cursor, newestFirst ? ["9999", 0] : ["", 0]);
  const after = newestFirst
    ? sql`(${meetings.date}, ${meetings.id}) < (${date}, ${id})`
    : sql`(${meetings.date}, ${meetings.id}) > (${date}, ${id})`;
  const order = newestFirst ? desc : asc;
  const rows = ctx.db
    .select(summaryColumns)
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .where(
      and(
        after,
        visibleForum(ctx),
        forum === undefined
          ? undefined
          : sql`${meetings.forumId} = (select id from forums where ${or(eq(forums.id, forum), eq(forums.slug, forum))} limit 1)`,
        from === undefined ? undefined : gte(meetings.date, from),
        to === undefined ? undefined : lte(meetings.date, to),
        state === undefined ? undefined : eq(meetings.state, state),
      ),
    )
    .orderBy(order(meetings.date), order(meetings.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.date, Number(row.id)]);
  return { ...page, items: page.items.map(summaryOf) };
}

/** Meetings of a forum whose agenda can still be changed, the next first: where an item can be moved. */
export function listOpenMeetings(ctx: ReadContext, forumId: string): MeetingSummary[] {
  return ctx.db
    .select(summaryColumns)
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .where(
      and(
        eq(meetings.forumId, forumId),
        visibleForum(ctx),
        inArray(meetings.state, ["planned", "agenda_sent", "in_progress", "held"]),
      ),
    )
    .orderBy(asc(meetings.date))
    .limit(30)
    .all()
    .map(summaryOf);
}
