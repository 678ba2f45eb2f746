/** What of an assignment is read, who may see it, and the statements for single ones. */
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { compiled, withPlaceholders } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { assignments, forums, items, meetings } from "../../db/schema.ts";
import { meantAssignments, meantFor } from "../http/parties.ts";

const { placeholder } = sql;
const reportForum = alias(forums, "report_forum");
export const section = alias(items, "section");

/** The place of an item among its siblings, from 0. */
export const placeOf = (item: string) =>
  sql<number>`(select count(*) from items sibling where sibling.meeting_id = ${sql.raw(item)}.meeting_id
    and sibling.parent_id is ${sql.raw(item)}.parent_id
    and (sibling.position, sibling.id) < (${sql.raw(item)}.position, ${sql.raw(item)}.id))`;

const columns = {
  id: assignments.id,
  text: assignments.text,
  forumId: assignments.forumId,
  slug: forums.slug,
  forumName: forums.name,
  shortName: forums.shortName,
  decisionName: forums.decisionName,
  visibility: forums.visibility,
  reportForumId: assignments.reportForumId,
  reportSlug: reportForum.slug,
  reportName: reportForum.name,
  state: assignments.state,
  dueKind: assignments.dueKind,
  dueDate: assignments.dueDate,
  dueWeek: assignments.dueWeek,
  dueMeetingId: assignments.dueMeetingId,
  dueMonths: assignments.dueMonths,
  dueText: assignments.dueText,
  dueReason: assignments.dueReason,
  clauseId: assignments.clauseId,
  itemId: assignments.itemId,
  matterId: assignments.matterId,
  partOf: assignments.partOf,
  groupName: assignments.groupName,
  givenOn: assignments.givenOn,
  closedOn: assignments.closedOn,
  dueSort: assignments.dueSort,
  version: assignments.version,
  meetingId: items.meetingId,
  meetingDate: meetings.date,
  itemTitle: items.title,
  place: placeOf("items"),
  sectionPlace: sql<number | null>`case when ${section.id} is null then null else ${placeOf("section")} end`,
  confidential: sql<number>`coalesce(${items.confidential}, 0) or coalesce(${section.confidential}, 0)`,
};

export const select = (db: Db) =>
  db
    .select(columns)
    .from(assignments)
    .innerJoin(forums, eq(forums.id, assignments.forumId))
    .innerJoin(reportForum, eq(reportForum.id, assignments.reportForumId))
    .leftJoin(items, eq(items.id, assignments.itemId))
    .leftJoin(section, eq(section.id, items.parentId))
    .leftJoin(meetings, eq(meetings.id, items.meetingId));

/** Ids in a JSON array. */
export const among = (name: string) => sql`(select value from json_each(${placeholder(name)}))`;

/** Meant for the reader, asked of the row at hand. */
const isMeantForMe = sql`exists (${withPlaceholders(meantFor("$me", "assignments.id"))})`;

/** What is confidential is for the members of the forum that gave it, and for whom it was given to. */
const mayBeTold = sql`(${placeholder("memberEverywhere")} = 1
  or not (coalesce(${items.confidential}, 0) or coalesce(${section.confidential}, 0))
  or ${assignments.forumId} in ${among("memberForums")} or ${isMeantForMe})`;

/** What the reader may see, of rows that have been found already: that of the forums they read, and what is theirs. */
const readable = (everywhere: boolean): SQL =>
  everywhere
    ? mayBeTold
    : sql`(${assignments.forumId} in ${among("forums")} or ${assignments.reportForumId} in ${among("forums")}
        or ${isMeantForMe}) and ${mayBeTold}`;

/**
 * The same for lists, which are found by it: who reads everywhere needs no list of forums; of what is live little is
 * looked through.
 */
export function visible(everywhere: boolean, onlyLive: boolean): SQL {
  if (everywhere) return mayBeTold;
  const live = onlyLive ? "live = 1" : "1";
  const still = sql.raw(live);
  return sql`${assignments.id} in (select id from assignments where forum_id in ${among("forums")} and ${still}
    union select id from assignments where report_forum_id in ${among("forums")} and ${still}
    union ${withPlaceholders(meantAssignments("$me", live))}) and ${mayBeTold}`;
}

export const live = sql`${assignments.live} = 1`;

/** Lists show wholes; what somebody was given is a part where it is one. */
export const isListed = sql`${assignments.partOf} is null`;

/** Single ones and those of something; `everywhere`: whether the reader reads every forum. */
export const single = prepared((db) => {
  const statements = (everywhere: boolean) => ({
    byId: compiled(db, select(db).where(and(eq(assignments.id, placeholder("id")), readable(everywhere)))),
    /** Those with these ids, parts as well. */
    withIds: compiled(
      db,
      select(db)
        .where(and(sql`${assignments.id} in ${among("ids")}`, readable(everywhere)))
        .orderBy(asc(assignments.dueSort), asc(assignments.id)),
    ),
    /** Of the items with these ids, in the order they were given. */
    ofItems: compiled(
      db,
      select(db)
        .where(and(isListed, sql`${assignments.itemId} in ${among("ids")}`, readable(everywhere)))
        .orderBy(asc(assignments.id)),
    ),
    /** What a forum is still to receive. */
    dueTo: compiled(
      db,
      select(db)
        .where(and(isListed, eq(assignments.reportForumId, placeholder("forumId")), live, readable(everywhere)))
        .orderBy(asc(assignments.dueSort), asc(assignments.id))
        .limit(placeholder("rows")),
    ),
    /** What a forum is to receive by a day or at its next meeting, or has been reported to it. */
    dueAt: compiled(
      db,
      select(db)
        .where(
          and(
            isListed,
            eq(assignments.reportForumId, placeholder("forumId")),
            live,
            sql`(${assignments.dueSort} <= ${placeholder("date")} or ${assignments.state} = 'reported'
              or (${assignments.dueKind} = 'next_meeting' and ${assignments.dueDate} is null))`,
            readable(everywhere),
          ),
        )
        .orderBy(asc(assignments.dueSort), asc(assignments.id)),
    ),
  });
  const forEveryone = statements(false);
  const forReadersOfAll = statements(true);
  return (everywhere: boolean) => (everywhere ? forReadersOfAll : forEveryone);
});

export type AssignmentRow = NonNullable<ReturnType<ReturnType<ReturnType<typeof single>>["byId"]["get"]>>;
