/** What commands decide by. */
import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Reader } from "../../db/connection.ts";
import { assignments, clauses, decisions, forums, items, matters, meetings } from "../../db/schema.ts";
import type { AssignmentState } from "../../db/schema/values.ts";
import type { ForumAccess } from "../access.ts";
import { invalid, notFound } from "../errors.ts";
import type { Due } from "./input-schema.ts";

const reportForum = alias(forums, "report_forum");
const id = sql.placeholder("id");

const statements = prepared((db) => {
  const ofItem = () =>
    db
      .select({
        itemId: items.id,
        meetingId: items.meetingId,
        forumId: meetings.forumId,
        date: meetings.date,
      })
      .from(items)
      .innerJoin(meetings, eq(meetings.id, items.meetingId));
  return {
    forum: compiled(
      db,
      db.select({ id: forums.id, visibility: forums.visibility }).from(forums).where(eq(forums.id, id)),
    ),
    matter: compiled(db, db.select({ id: matters.id }).from(matters).where(eq(matters.id, id))),
    item: compiled(db, ofItem().where(eq(items.id, id))),
    clause: compiled(
      db,
      ofItem()
        .innerJoin(decisions, eq(decisions.itemId, items.id))
        .innerJoin(clauses, eq(clauses.decisionId, decisions.id))
        .where(eq(clauses.id, id)),
    ),
    assignment: compiled(
      db,
      db
        .select({
          id: assignments.id,
          text: assignments.text,
          state: assignments.state,
          forumId: forums.id,
          visibility: forums.visibility,
          reportForumId: reportForum.id,
          reportVisibility: reportForum.visibility,
          partOf: assignments.partOf,
          givenOn: assignments.givenOn,
          dueDate: assignments.dueDate,
          dueKind: assignments.dueKind,
          dueWeek: assignments.dueWeek,
          dueMeetingId: assignments.dueMeetingId,
          dueMonths: assignments.dueMonths,
          dueText: assignments.dueText,
          dueReason: assignments.dueReason,
          meetingId: items.meetingId,
          hasParts: sql<number>`exists (select 1 from assignments part where part.part_of = ${assignments.id})`,
          hasReports: sql<number>`exists (select 1 from reports where reports.assignment_id in
            (select ${assignments.id} union all select part.id from assignments part where part.part_of = ${assignments.id}))`,
          version: assignments.version,
        })
        .from(assignments)
        .innerJoin(forums, eq(forums.id, assignments.forumId))
        .innerJoin(reportForum, eq(reportForum.id, assignments.reportForumId))
        .leftJoin(items, eq(items.id, assignments.itemId))
        .where(eq(assignments.id, id)),
    ),
  };
});

export interface AssignmentFacts {
  id: string;
  text: string;
  state: AssignmentState;
  /** The forum that gave it. */
  forum: ForumAccess;
  reportForumId: string;
  reportForum: ForumAccess;
  partOf: string | null;
  givenOn: string;
  due: Due;
  /** Resolved. */
  dueDate: string | null;
  /** The meeting it was born at. */
  meetingId: string | null;
  hasParts: boolean;
  hasReports: boolean;
  version: number;
}

/** @throws not_found */
export function factsOf(db: Reader, assignmentId: string): AssignmentFacts {
  const row = statements(db).assignment.get({ id: assignmentId });
  if (!row) throw notFound();
  const { forumId, visibility, reportForumId, reportVisibility, hasParts, hasReports } = row;
  const { dueKind, dueWeek, dueMeetingId, dueMonths, dueText, dueReason, ...facts } = row;
  return {
    ...facts,
    forum: { id: forumId, visibility },
    reportForum: { id: reportForumId, visibility: reportVisibility },
    due: {
      kind: dueKind,
      date: dueKind === "date" || dueKind === "interval" ? row.dueDate : null,
      week: dueWeek,
      meetingId: dueMeetingId,
      months: dueMonths,
      text: dueText,
      reason: dueReason,
    },
    hasParts: Boolean(hasParts),
    hasReports: Boolean(hasReports),
  };
}

export interface Origin {
  itemId: string;
  meetingId: string;
  forumId: string;
  date: string;
}

/** Where an assignment is born: the item of its clause, or the item itself. @throws invalid at the field */
export function originOf(db: Reader, input: { clauseId: string | null; itemId: string | null }): Origin | null {
  if (input.clauseId !== null) {
    const origin = statements(db).clause.get({ id: input.clauseId });
    if (!origin) throw invalid("clauseId", "unknown_clause");
    if (input.itemId !== null && input.itemId !== origin.itemId) throw invalid("clauseId", "unknown_clause");
    return origin;
  }
  if (input.itemId === null) return null;
  const origin = statements(db).item.get({ id: input.itemId });
  if (!origin) throw invalid("itemId", "unknown_item");
  return origin;
}

/** The meeting an item stands in, and whose it is; undefined: there is no such item. */
export const itemOrigin = (db: Reader, itemId: string): Origin | undefined => statements(db).item.get({ id: itemId });

/** @throws invalid at `matterId` when there is no such matter */
export function requireMatter(db: Reader, matterId: string | null): void {
  if (matterId !== null && !statements(db).matter.get({ id: matterId })) throw invalid("matterId", "unknown_matter");
}

/** @throws invalid at the field */
export function forumFacts(db: Reader, forumId: string | null, field: string): ForumAccess {
  const forum = forumId === null ? undefined : statements(db).forum.get({ id: forumId });
  if (!forum) throw invalid(field, forumId === null ? "required" : "unknown_forum");
  return forum;
}
