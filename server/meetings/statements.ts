/** The prepared statements that read one whole meeting: eight, whatever its size. */
import { asc, eq, sql } from "drizzle-orm";
import { prepared } from "../../db/connection.ts";
import {
  approvals,
  attachments,
  attendances,
  clauses,
  decisions,
  forums,
  items,
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

export const wholeMeeting = prepared((db) => {
  const id = sql.placeholder("id");
  const ofMeeting = eq(items.meetingId, id);
  return {
    meeting: db
      .select({
        ...summaryColumns,
        agendaVersion: sql<number>`(select coalesce(max(number), 0) from agenda_versions where meeting_id = ${meetings.id})`,
        checksum: approvals.checksum,
        updatedAt: meetings.updatedAt,
      })
      .from(meetings)
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .leftJoin(approvals, eq(approvals.meetingId, meetings.id))
      .where(eq(meetings.id, id))
      .prepare(),
    items: db
      .select()
      .from(items)
      .where(ofMeeting)
      .orderBy(asc(items.parentId), asc(items.position), asc(items.id))
      .prepare(),
    presenters: db
      .select({
        itemId: presenters.itemId,
        name: presenters.name,
        title: presenters.title,
        personId: presenters.personId,
      })
      .from(items)
      .innerJoin(presenters, eq(presenters.itemId, items.id))
      .where(ofMeeting)
      .orderBy(asc(presenters.itemId), asc(presenters.position))
      .prepare(),
    attachments: db
      .select({
        itemId: attachments.itemId,
        id: attachments.id,
        label: attachments.label,
        filename: attachments.filename,
        mediaType: attachments.mediaType,
        size: attachments.size,
        confidential: attachments.confidential,
      })
      .from(items)
      .innerJoin(attachments, eq(attachments.itemId, items.id))
      .where(ofMeeting)
      .orderBy(asc(attachments.itemId), asc(attachments.position))
      .prepare(),
    decisions: db
      .select({ itemId: decisions.itemId, id: decisions.id, outcome: decisions.outcome, version: decisions.version })
      .from(items)
      .innerJoin(decisions, eq(decisions.itemId, items.id))
      .where(ofMeeting)
      .orderBy(asc(decisions.itemId), asc(decisions.position))
      .prepare(),
    clauses: db
      .select({ decisionId: clauses.decisionId, id: clauses.id, stage: clauses.stage, text: clauses.text })
      .from(items)
      .innerJoin(decisions, eq(decisions.itemId, items.id))
      .innerJoin(clauses, eq(clauses.decisionId, decisions.id))
      .where(ofMeeting)
      .orderBy(asc(clauses.decisionId), asc(clauses.stage), asc(clauses.position))
      .prepare(),
    reservations: db
      .select({
        decisionId: reservations.decisionId,
        kind: reservations.kind,
        name: reservations.name,
        text: reservations.text,
      })
      .from(items)
      .innerJoin(decisions, eq(decisions.itemId, items.id))
      .innerJoin(reservations, eq(reservations.decisionId, decisions.id))
      .where(ofMeeting)
      .orderBy(asc(reservations.decisionId), asc(reservations.position))
      .prepare(),
    attendance: db
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
      .orderBy(asc(attendances.position))
      .prepare(),
  };
});
