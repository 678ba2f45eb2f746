/** The statements that read what hangs on assignments. */
import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { assignees, assignmentChanges, assignments, items, persons, receipts, reports } from "../../db/schema.ts";
import { among, placeOf, section } from "./statements.ts";

const { placeholder } = sql;

/** What hangs on assignments, for those with the ids in the JSON array `ids`. */
export const parts = prepared((db) => {
  const part = alias(assignments, "part");
  const receivedBy = alias(items, "received_by");
  const contact = alias(persons, "contact");
  return {
    assignees: compiled(
      db,
      db
        .select({
          assignmentId: assignees.assignmentId,
          type: assignees.type,
          personId: assignees.personId,
          organizationId: assignees.organizationId,
          forumId: assignees.forumId,
          postId: assignees.postId,
          name: assignees.name,
          lead: assignees.lead,
          contactId: assignees.contactId,
          contactName: contact.name,
          member: sql<number>`${assignees.forumId} is not null or ${assignees.postId} is not null or exists (
            select 1 from memberships seat join assignments given on given.id = ${assignees.assignmentId}
            where seat.forum_id in (given.forum_id, given.report_forum_id)
              and (seat.person_id = ${assignees.personId} or seat.on_behalf_of = ${assignees.organizationId})
              and coalesce(seat.end_date, '9999') >= ${placeholder("today")})`,
        })
        .from(assignees)
        .leftJoin(contact, eq(contact.id, assignees.contactId))
        .where(sql`${assignees.assignmentId} in ${among("ids")}`)
        .orderBy(asc(assignees.assignmentId), asc(assignees.position)),
    ),
    parts: compiled(
      db,
      db
        .select({
          partOf: part.partOf,
          id: part.id,
          state: part.state,
          dueDate: part.dueDate,
          name: assignees.name,
          organizationId: assignees.organizationId,
          contactId: assignees.contactId,
          contactName: contact.name,
        })
        .from(part)
        .innerJoin(assignees, and(eq(assignees.assignmentId, part.id), eq(assignees.position, 0)))
        .leftJoin(contact, eq(contact.id, assignees.contactId))
        .where(sql`${part.partOf} in ${among("ids")}`)
        .orderBy(asc(part.partOf), asc(part.id)),
    ),
    reports: compiled(
      db,
      db
        .select({
          assignmentId: reports.assignmentId,
          id: reports.id,
          text: reports.text,
          date: reports.date,
          createdAt: reports.createdAt,
          createdByName: reports.createdByName,
          byLink: reports.byLink,
          verdict: receipts.verdict,
          itemId: receipts.itemId,
          meetingId: receivedBy.meetingId,
          place: placeOf("received_by"),
          sectionPlace: sql<number | null>`case when ${section.id} is null then null else ${placeOf("section")} end`,
          confidential: sql<number>`coalesce(${receivedBy.confidential}, 0) or coalesce(${section.confidential}, 0)`,
          note: receipts.note,
          newDue: receipts.newDueDate,
          receivedAt: receipts.receivedAt,
          receivedByName: receipts.receivedByName,
        })
        .from(reports)
        .leftJoin(receipts, eq(receipts.reportId, reports.id))
        .leftJoin(receivedBy, eq(receivedBy.id, receipts.itemId))
        .leftJoin(section, eq(section.id, receivedBy.parentId))
        .where(sql`${reports.assignmentId} in ${among("ids")}`)
        .orderBy(asc(reports.assignmentId), asc(reports.id)),
    ),
    changes: compiled(
      db,
      db
        .select({
          assignmentId: assignmentChanges.assignmentId,
          kind: assignmentChanges.kind,
          fromDate: assignmentChanges.fromDate,
          toDate: assignmentChanges.toDate,
          reason: assignmentChanges.reason,
          at: assignmentChanges.at,
          byName: assignmentChanges.byName,
        })
        .from(assignmentChanges)
        .where(sql`${assignmentChanges.assignmentId} in ${among("ids")}`)
        .orderBy(asc(assignmentChanges.id)),
    ),
  };
});
