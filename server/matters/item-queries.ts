/** The items that can take a matter up. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { items, meetings } from "../../db/schema.ts";
import type { ReadContext } from "../http/context.ts";
import { itemPlace, numberAt, section } from "../meetings/place-queries.ts";

export interface ComingItem {
  id: string;
  number: string;
  title: string;
  date: string;
}

const statement = prepared((db) =>
  compiled(
    db,
    db
      .select({ id: items.id, title: items.title, date: meetings.date, ...itemPlace })
      .from(meetings)
      .innerJoin(items, eq(items.meetingId, meetings.id))
      .leftJoin(section, eq(section.id, items.parentId))
      .where(
        and(
          eq(meetings.forumId, sql.placeholder("forumId")),
          inArray(meetings.state, ["planned", "agenda_sent", "in_progress"]),
        ),
      )
      .orderBy(asc(meetings.date), asc(items.meetingId), asc(items.id))
      .limit(300),
  ),
);

/** What stands on the agendas of a forum's coming meetings. The reader serves the forum. */
export const comingItems = (ctx: ReadContext, forumId: string): ComingItem[] =>
  statement(ctx.db)
    .all({ forumId })
    .map(({ id, title, date, ...places }) => ({ id, title, date, number: numberAt(places) }));
