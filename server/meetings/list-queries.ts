/** Meetings in lists, as the reader may see them. */
import { and, asc, desc, eq, gte, inArray, lte, or, sql, type SQL } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { forums, meetings } from "../../db/schema.ts";
import { forumScope } from "../access.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { visibleForum, visibleForumPrepared } from "../http/visible.ts";
import { summaryOf } from "./queries.ts";
import type { MeetingListQuery, MeetingSummary } from "./schema.ts";
import { summaryColumns } from "./statements.ts";

/** The meetings the reader may see, by date. */
export function listMeetings(ctx: ReadContext, query: MeetingListQuery): Page<MeetingSummary> {
  const { limit, cursor, newestFirst = false, ...filters } = query;
  const [date, id] = decodeCursor(cursor, newestFirst ? ["9999", 0] : ["", 0]);
  const rows = listStatements(ctx.db)(filters, newestFirst).all({
    ...forumScope(ctx.actor),
    ...filters,
    afterDate: date,
    afterId: id,
    rows: limit + 1,
  });
  const page = pageOf(rows, limit, (row) => [row.date, Number(row.id)]);
  return { ...page, items: page.items.map(summaryOf) };
}

type Filters = Pick<MeetingListQuery, "forum" | "from" | "to" | "state">;

const { placeholder } = sql;
const conditions: Record<keyof Filters, SQL> = {
  forum: sql`${meetings.forumId} = (select id from forums
    where ${or(eq(forums.id, placeholder("forum")), eq(forums.slug, placeholder("forum")))} limit 1)`,
  from: gte(meetings.date, placeholder("from")),
  to: lte(meetings.date, placeholder("to")),
  state: eq(meetings.state, placeholder("state")),
};

/** One statement for each combination of filters and order, prepared when it is first asked for. */
const listStatements = prepared((db) => {
  const known = new Map<string, ListStatement>();
  return (filters: Filters, newestFirst: boolean): ListStatement => {
    const names = (Object.keys(conditions) as (keyof Filters)[]).filter((name) => filters[name] !== undefined);
    const key = [newestFirst, ...names].join();
    const statement = known.get(key) ?? listStatement(db, names, newestFirst);
    known.set(key, statement);
    return statement;
  };
});

type ListStatement = ReturnType<typeof listStatement>;

function listStatement(db: Db, filters: (keyof Filters)[], newestFirst: boolean) {
  const key = sql`(${meetings.date}, ${meetings.id})`;
  const start = sql`(${placeholder("afterDate")}, ${placeholder("afterId")})`;
  const order = newestFirst ? desc : asc;
  return compiled(
    db,
    db
      .select(summaryColumns)
      .from(meetings)
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .where(
        and(
          newestFirst ? sql`${key} < ${start}` : sql`${key} > ${start}`,
          visibleForumPrepared,
          ...filters.map((name) => conditions[name]),
        ),
      )
      .orderBy(order(meetings.date), order(meetings.id))
      .limit(placeholder("rows")),
  );
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
