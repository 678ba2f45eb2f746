import { asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { prepared, type Reader } from "../../db/connection.ts";
import {
  agreements,
  assignments,
  attachmentContents,
  attachments,
  forums,
  items,
  meetings,
  ratifications,
  reports,
  submissions,
} from "../../db/schema.ts";
import { atLeast, roleIn } from "../access.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { isParty } from "../http/parties.ts";
import type { Attachment } from "../meetings/schema.ts";
import { stockholmDate } from "../text/format.ts";

const columns = {
  id: attachments.id,
  label: attachments.label,
  filename: attachments.filename,
  mediaType: attachments.mediaType,
  size: attachments.size,
  confidential: attachments.confidential,
};

const section = alias(items, "section");

const statements = prepared((db) => ({
  facts: db
    .select({
      ...columns,
      forumId: forums.id,
      visibility: forums.visibility,
      withinConfidential: sql<number>`coalesce(${items.confidential}, 0) or coalesce(${section.confidential}, 0)
        or coalesce(${submissions.confidential}, 0)`.as("within_confidential"),
      ofItem: sql<number>`${attachments.itemId} is not null`.as("of_item"),
      ofSubmission: sql<number>`${attachments.submissionId} is not null`.as("of_submission"),
      content: attachmentContents.content,
    })
    .from(attachments)
    .innerJoin(attachmentContents, eq(attachmentContents.attachmentId, attachments.id))
    .leftJoin(reports, eq(reports.id, attachments.reportId))
    .leftJoin(assignments, eq(assignments.id, reports.assignmentId))
    .leftJoin(submissions, eq(submissions.id, attachments.submissionId))
    // A report is as confidential as the item that its assignment was born of.
    .leftJoin(items, eq(items.id, sql`coalesce(${attachments.itemId}, ${assignments.itemId})`))
    .leftJoin(section, eq(section.id, items.parentId))
    .leftJoin(meetings, eq(meetings.id, items.meetingId))
    .leftJoin(ratifications, eq(ratifications.id, attachments.ratificationId))
    .leftJoin(agreements, eq(agreements.id, sql`coalesce(${attachments.agreementId}, ${ratifications.agreementId})`))
    .innerJoin(
      forums,
      eq(
        forums.id,
        sql`coalesce(${assignments.forumId}, ${submissions.forumId}, ${meetings.forumId}, ${agreements.forumId})`,
      ),
    )
    .where(eq(attachments.id, sql.placeholder("id")))
    .prepare(),
}));

/** The bytes of an attachment that the reader may see. @throws not_found, also for a label without a file */
export function getAttachmentContent(ctx: ReadContext, id: string): Attachment & { content: Buffer } {
  const row = statements(ctx.db).facts.get({ id });
  if (!row) throw notFound();
  const { forumId, visibility, withinConfidential, ofItem, ofSubmission, content, ...attachment } = row;
  const role = roleIn(ctx.actor, { id: forumId, visibility });
  const party = !ofItem && isParty(ctx.db, "attachment", id, ctx.actor, stockholmDate(ctx.now));
  const secret = withinConfidential || attachment.confidential;
  // What was handed in is between the member and the secretary until it stands on an agenda.
  const needed = ofSubmission ? "secretary" : secret ? "member" : "reader";
  if (!party && !atLeast(role, needed)) throw notFound();
  return { ...attachment, content };
}

/** The files of reports, agreements and the like, by the id of each. The caller has read those, and so may see them. */
export function attachmentsOf(
  db: Reader,
  owner: "reportId" | "submissionId" | "agreementId" | "ratificationId",
  ids: string[],
): ReadonlyMap<string, Attachment[]> {
  const found = new Map<string, Attachment[]>();
  if (ids.length === 0) return found;
  const rows = db
    .select({ ...columns, ownerId: attachments[owner] })
    .from(attachments)
    .where(inArray(attachments[owner], ids))
    .orderBy(asc(attachments.position), asc(attachments.id))
    .all();
  for (const { ownerId, ...attachment } of rows) {
    if (ownerId !== null) found.set(ownerId, [...(found.get(ownerId) ?? []), attachment]);
  }
  return found;
}

const unread = prepared((db) =>
  db.$client.prepare<[number], { id: number; content: Buffer; mediaType: string }>(
    `select a.id, c.content, coalesce(a.media_type, '') as mediaType
     from attachments a join attachment_contents c on c.attachment_id = a.id
     where a.id > ? and not exists (select 1 from attachment_texts t where t.attachment_id = a.id) order by a.id limit 1`,
  ),
);

/** The next file after one whose words nobody has looked for. */
export function nextUnread(db: Reader, after: string): { id: string; content: Buffer; mediaType: string } | null {
  const row = unread(db).get(Number(after));
  return row ? { ...row, id: String(row.id) } : null;
}
