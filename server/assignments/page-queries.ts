/** What the page of an assignment shows besides the assignment. */
import { prepared } from "../../db/connection.ts";
import { atLeast, roleIn } from "../access.ts";
import { listForumNames } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { isMeantFor } from "../http/parties.ts";
import { itemNumber } from "../meetings/rules.ts";
import { stockholmDate } from "../text/format.ts";
import type { Rights } from "./presenter.ts";
import type { ReceivingItem } from "./report-presenter.ts";
import type { Assignment } from "./schema.ts";

interface ItemRow {
  id: number;
  title: string;
  date: string;
  place: number;
  sectionPlace: number | null;
  isForThis: 0 | 1;
}

const place = (item: string): string => `(select count(*) from items sibling
  where sibling.meeting_id = ${item}.meeting_id and sibling.parent_id is ${item}.parent_id
    and (sibling.position, sibling.id) < (${item}.position, ${item}.id))`;

const statements = prepared((db) => ({
  clause: db.$client.prepare<[number], string>("select text from clauses where id = ?").pluck(),
  // The last two meetings there have been, and the next.
  receiving: db.$client.prepare<{ forumId: number; today: string; assignmentId: number }, ItemRow>(`
    with near as (
      select * from (select id, date from meetings where forum_id = $forumId and state <> 'cancelled' and date <= $today
        order by date desc limit 2)
      union all
      select * from (select id, date from meetings where forum_id = $forumId and state <> 'cancelled' and date > $today
        order by date limit 1))
    select items.id, items.title, near.date, ${place("items")} as place,
      case when section.id is null then null else ${place("section")} end as sectionPlace,
      exists (select 1 from item_sources s
        where s.item_id = items.id and s.source_type = 'assignment' and s.source_id = $assignmentId) as isForThis
    from near join items on items.meeting_id = near.id left join items section on section.id = items.parent_id
    order by near.date desc, coalesce(sectionPlace, place), sectionPlace is not null, place`),
}));

/** The clause an assignment was born of, for who may read its meeting; null: there is none, or it was written anew. */
export const clauseOf = (ctx: ReadContext, { origin, clauseId }: Assignment): string | null =>
  origin && clauseId !== null ? (statements(ctx.db).clause.get(Number(clauseId)) ?? null) : null;

/** The items at which the forum can have received a report: those of its latest meetings and of the next. */
export const receivingItems = (ctx: ReadContext, { id, partOf, reportTo }: Assignment): ReceivingItem[] =>
  statements(ctx.db)
    .receiving.all({
      forumId: Number(reportTo.forumId),
      today: stockholmDate(ctx.now),
      // A whole stands on the agenda for all of its parts.
      assignmentId: Number(partOf ?? id),
    })
    .map((row) => ({
      id: String(row.id),
      title: row.title,
      date: row.date,
      number: row.sectionPlace === null ? itemNumber(row.place, null) : itemNumber(row.sectionPlace, row.place),
      isForThis: row.isForThis === 1,
    }));

export function rightsOf(ctx: ReadContext, { id, forum, reportTo }: Assignment): Rights {
  const { actor } = ctx;
  const personId = actor.account?.personId ?? null;
  // Whether a forum is open makes nobody its secretary.
  const keeps = (forumId: string) => atLeast(roleIn(actor, { id: forumId, visibility: "members" }), "secretary");
  return {
    keep: keeps(forum.id),
    isMine: personId !== null && isMeantFor(ctx.db, id, personId, stockholmDate(ctx.now)),
    receive: keeps(reportTo.forumId),
    readsReceiver: listForumNames(ctx).some((name) => name.id === reportTo.forumId),
  };
}
