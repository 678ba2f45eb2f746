/** The prepared statements of the feeds. What lies before their window costs nothing: all is found by forum and date. */
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { clauses, decisions, forums, items, meetings } from "../../db/schema.ts";
import { meantAssignments } from "../http/parties.ts";
import { summaryColumns } from "../meetings/statements.ts";

const { placeholder } = sql;

const mine = meantAssignments("$personId", "live = 1");

/** The forums in which the person sits on the day. */
const seats = sql`(select forum_id from memberships where person_id = ${placeholder("personId")}
  and coalesce(start_date, '') <= ${placeholder("today")} and coalesce(end_date, '9999') >= ${placeholder("today")})`;

const ofMeetings = inArray(items.meetingId, sql`(select value from json_each(${placeholder("meetingIds")}))`);

export const feedStatements = prepared((db) => ({
  meetingsOfPerson: meetingsIn(db, seats),
  meetingsOfForum: meetingsIn(db, sql`(${placeholder("forumId")})`),
  /** Whole agendas, since an item's number is its place among the others. */
  agendas: compiled(
    db,
    db
      .select({
        id: items.id,
        meetingId: items.meetingId,
        parentId: items.parentId,
        title: items.title,
        isDecision: items.isDecision,
        confidential: items.confidential,
      })
      .from(items)
      .where(ofMeetings)
      .orderBy(asc(items.meetingId), asc(items.parentId), asc(items.position), asc(items.id)),
  ),
  /** Every decision with the clauses proposed; one that proposes nothing has one row. */
  decisions: compiled(
    db,
    db
      .select({
        itemId: decisions.itemId,
        id: decisions.id,
        outcome: decisions.outcome,
        text: clauses.text,
      })
      .from(items)
      .innerJoin(decisions, eq(decisions.itemId, items.id))
      .leftJoin(clauses, and(eq(clauses.decisionId, decisions.id), eq(clauses.stage, "proposal")))
      .where(ofMeetings)
      .orderBy(asc(decisions.id), asc(clauses.position)),
  ),
  dueOfPerson: dueStatement(db, `g.id in (${mine}) and g.due_date >= $from`),
  dueOfForum: dueStatement(
    db,
    `g.report_forum_id = $forumId and g.live = 1 and g.due_sort >= $from and g.due_date is not null and g.part_of is null
      and ($memberEverywhere or not ${isConfidential()} or g.forum_id in (select value from json_each($memberForums))
        or g.id in (${mine}))`,
  ),
}));

function meetingsIn(db: Db, forumIds: ReturnType<typeof sql>) {
  return compiled(
    db,
    db
      .select({ ...summaryColumns, updatedAt: meetings.updatedAt })
      .from(meetings)
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .where(and(inArray(meetings.forumId, forumIds), gte(meetings.date, placeholder("from"))))
      .orderBy(asc(meetings.date), asc(meetings.id)),
  );
}

function isConfidential(): string {
  return "(coalesce(items.confidential, 0) or coalesce(section.confidential, 0))";
}

export interface DueRow {
  id: number;
  text: string;
  date: string;
  dueText: string | null;
  state: string;
  confidential: 0 | 1;
  assignees: string;
  forumName: string;
  reportForumName: string;
  givenOn: string;
  /** Milliseconds. */
  changedAt: number;
  version: number;
}

function dueStatement(db: Db, which: string) {
  return db.$client.prepare<Record<string, unknown>, DueRow>(`
    select g.id, g.text, g.due_date as date, g.due_text as dueText, g.state, ${isConfidential()} as confidential,
      coalesce(g.group_name, (select group_concat(name, ', ') from
        (select name from assignees where assignment_id = g.id order by position)), '') as assignees,
      given.name as forumName, receiving.name as reportForumName, g.given_on as givenOn,
      max(g.created_at, (select coalesce(max(at), 0) from assignment_changes where assignment_id = g.id),
        (select coalesce(max(created_at), 0) from reports where assignment_id = g.id)) as changedAt,
      g.version
    from assignments g join forums given on given.id = g.forum_id join forums receiving on receiving.id = g.report_forum_id
      left join items on items.id = g.item_id left join items section on section.id = items.parent_id
    where ${which}
    order by g.due_date, g.id`);
}
