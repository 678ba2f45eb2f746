/** The prepared statements that read one whole meeting: ten, whatever its size; and a single item of it. */
import { and, asc, eq, isNull, or, sql, type SQL } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import {
  approvals,
  assignments,
  attachments,
  attendances,
  clauses,
  decisions,
  forums,
  itemMatters,
  items,
  matters,
  meetings,
  presenters,
  reservations,
} from "../../db/schema.ts";

export const summaryColumns = {
  id: meetings.id,
  forumId: meetings.forumId,
  slug: forums.slug,
  forumName: forums.name,
  shortName: forums.shortName,
  decisionName: forums.decisionName,
  visibility: forums.visibility,
  kind: meetings.kind,
  date: meetings.date,
  startTime: meetings.startTime,
  endTime: meetings.endTime,
  place: meetings.place,
  mode: meetings.mode,
  state: meetings.state,
  version: meetings.version,
};

const id = sql.placeholder("id");

export const wholeMeeting = prepared((db) => ({
  meeting: compiled(
    db,
    db
      .select({
        ...summaryColumns,
        agendaVersion: sql<number>`(select coalesce(max(number), 0) from agenda_versions where meeting_id = ${meetings.id})`,
        checksum: approvals.checksum,
        updatedAt: meetings.updatedAt,
      })
      .from(meetings)
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .leftJoin(approvals, eq(approvals.meetingId, meetings.id))
      .where(eq(meetings.id, id)),
  ),
  items: compiled(
    db,
    db
      .select()
      .from(items)
      .where(eq(items.meetingId, id))
      .orderBy(...agendaOrder),
  ),
  attendance: compiled(
    db,
    db
      .select({
        name: attendances.name,
        title: attendances.title,
        personId: attendances.personId,
        organization: attendances.organization,
        group: attendances.group,
        status: attendances.status,
        substituteFor: attendances.substituteFor,
        fromItemId: attendances.fromItemId,
        toItemId: attendances.toItemId,
      })
      .from(attendances)
      .where(eq(attendances.meetingId, id))
      .orderBy(asc(attendances.position)),
  ),
  parts: partsOfItems(db, eq(items.meetingId, id)),
}));

/** A meeting without what it holds. */
export const meetingSummary = prepared((db) =>
  compiled(
    db,
    db
      .select(summaryColumns)
      .from(meetings)
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .where(eq(meetings.id, id)),
  ),
);

/** What hangs on one item and those below it; its meeting is given too, since that is what items are found by. */
export const singleItem = prepared((db) => {
  const itemId = sql.placeholder("itemId");
  return partsOfItems(db, and(eq(items.meetingId, id), or(eq(items.id, itemId), eq(items.parentId, itemId))));
});

/** The order of the index that finds a meeting's items, so that nothing read along with them has to be sorted. */
const agendaOrder = [asc(items.parentId), asc(items.position), asc(items.id)];

/** What hangs on items: one statement a table, each in the order it is shown in. */
function partsOfItems(db: Db, where: SQL | undefined) {
  return {
    presenters: compiled(
      db,
      db
        .select({
          itemId: presenters.itemId,
          name: presenters.name,
          title: presenters.title,
          personId: presenters.personId,
        })
        .from(items)
        .innerJoin(presenters, eq(presenters.itemId, items.id))
        .where(where)
        .orderBy(...agendaOrder, asc(presenters.position)),
    ),
    attachments: compiled(
      db,
      db
        .select({
          itemId: items.id,
          id: attachments.id,
          label: attachments.label,
          filename: attachments.filename,
          mediaType: attachments.mediaType,
          size: attachments.size,
          confidential: attachments.confidential,
        })
        .from(items)
        .innerJoin(attachments, eq(attachments.itemId, items.id))
        .where(where)
        .orderBy(...agendaOrder, asc(attachments.position)),
    ),
    matters: compiled(
      db,
      db
        .select({ itemId: itemMatters.itemId, matterId: matters.id, confidential: matters.confidential })
        .from(items)
        .innerJoin(itemMatters, eq(itemMatters.itemId, items.id))
        .innerJoin(matters, eq(matters.id, itemMatters.matterId))
        .where(where)
        .orderBy(...agendaOrder, asc(itemMatters.matterId)),
    ),
    decisions: compiled(
      db,
      db
        .select({ itemId: decisions.itemId, id: decisions.id, outcome: decisions.outcome, version: decisions.version })
        .from(items)
        .innerJoin(decisions, eq(decisions.itemId, items.id))
        .where(where)
        .orderBy(...agendaOrder, asc(decisions.position), asc(decisions.id)),
    ),
    clauses: compiled(
      db,
      db
        .select({ decisionId: clauses.decisionId, id: clauses.id, stage: clauses.stage, text: clauses.text })
        .from(items)
        .innerJoin(decisions, eq(decisions.itemId, items.id))
        .innerJoin(clauses, eq(clauses.decisionId, decisions.id))
        .where(where)
        .orderBy(...agendaOrder, asc(decisions.position), asc(decisions.id), asc(clauses.stage), asc(clauses.position)),
    ),
    assignments: compiled(
      db,
      db
        .select({ itemId: items.id, clauseId: assignments.clauseId, id: assignments.id })
        .from(items)
        .innerJoin(assignments, eq(assignments.itemId, items.id))
        .where(and(where, isNull(assignments.partOf)))
        .orderBy(asc(assignments.id)),
    ),
    reservations: compiled(
      db,
      db
        .select({
          decisionId: reservations.decisionId,
          kind: reservations.kind,
          name: reservations.name,
          text: reservations.text,
        })
        .from(items)
        .innerJoin(decisions, eq(decisions.itemId, items.id))
        .innerJoin(reservations, eq(reservations.decisionId, decisions.id))
        .where(where)
        .orderBy(...agendaOrder, asc(decisions.position), asc(decisions.id), asc(reservations.position)),
    ),
  };
}
