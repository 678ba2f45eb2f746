/** Which forum the thing in an address belongs to: what access is decided by. */
import { eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Reader } from "../../db/connection.ts";
import {
  agreements,
  assignments,
  attachments,
  comments,
  decisions,
  followUps,
  forums,
  imports,
  items,
  matters,
  meetings,
  memberships,
  ratifications,
  reports,
  submissions,
} from "../../db/schema.ts";
import type { Visibility } from "../../db/schema/values.ts";
import type { ForumAccess } from "../access.ts";

const access = { id: forums.id, visibility: forums.visibility };

const statements = prepared((db) => {
  const ofForum = () => db.select(access).from(forums);
  const ofMeeting = () => ofForum().innerJoin(meetings, eq(meetings.forumId, forums.id));
  const ofItem = () => ofMeeting().innerJoin(items, eq(items.meetingId, meetings.id));
  const id = sql.placeholder("id");
  return {
    forum: compiled(db, ofForum().where(eq(forums.id, id))),
    forumBySlug: compiled(db, ofForum().where(eq(forums.slug, id))),
    membership: compiled(
      db,
      ofForum().innerJoin(memberships, eq(memberships.forumId, forums.id)).where(eq(memberships.id, id)),
    ),
    meeting: compiled(db, ofMeeting().where(eq(meetings.id, id))),
    item: compiled(db, ofItem().where(eq(items.id, id))),
    decision: compiled(db, ofItem().innerJoin(decisions, eq(decisions.itemId, items.id)).where(eq(decisions.id, id))),
    attachment: compiled(
      db,
      db
        .select(access)
        .from(attachments)
        .leftJoin(items, eq(items.id, attachments.itemId))
        .leftJoin(meetings, eq(meetings.id, items.meetingId))
        .leftJoin(reports, eq(reports.id, attachments.reportId))
        .leftJoin(assignments, eq(assignments.id, reports.assignmentId))
        .leftJoin(submissions, eq(submissions.id, attachments.submissionId))
        .leftJoin(ratifications, eq(ratifications.id, attachments.ratificationId))
        .leftJoin(
          agreements,
          eq(agreements.id, sql`coalesce(${attachments.agreementId}, ${ratifications.agreementId})`),
        )
        .innerJoin(
          forums,
          eq(
            forums.id,
            sql`coalesce(${meetings.forumId}, ${assignments.forumId}, ${submissions.forumId}, ${agreements.forumId})`,
          ),
        )
        .where(eq(attachments.id, id)),
    ),
    comment: compiled(
      db,
      ofMeeting().innerJoin(comments, eq(comments.meetingId, meetings.id)).where(eq(comments.id, id)),
    ),
    assignment: compiled(
      db,
      ofForum().innerJoin(assignments, eq(assignments.forumId, forums.id)).where(eq(assignments.id, id)),
    ),
    // Received by the forum that was to have it.
    report: compiled(
      db,
      ofForum()
        .innerJoin(assignments, eq(assignments.reportForumId, forums.id))
        .innerJoin(reports, eq(reports.assignmentId, assignments.id))
        .where(eq(reports.id, id)),
    ),
    followUp: compiled(
      db,
      ofForum()
        .innerJoin(agreements, eq(agreements.forumId, forums.id))
        .innerJoin(followUps, eq(followUps.agreementId, agreements.id))
        .where(eq(followUps.id, id)),
    ),
    agreement: compiled(
      db,
      ofForum().innerJoin(agreements, eq(agreements.forumId, forums.id)).where(eq(agreements.id, id)),
    ),
    matter: compiled(db, ofForum().innerJoin(matters, eq(matters.forumId, forums.id)).where(eq(matters.id, id))),
    // One that nobody has said the forum of belongs to none: only who is secretary everywhere has a role in it.
    import: compiled(
      db,
      db
        .select({
          id: sql<string>`coalesce(${imports.forumId}, 0)`.mapWith(String).as("id"),
          visibility: sql<Visibility>`coalesce(${forums.visibility}, 'members')`.as("visibility"),
        })
        .from(imports)
        .leftJoin(forums, eq(forums.id, imports.forumId))
        .where(eq(imports.id, id)),
    ),
    submission: compiled(
      db,
      ofForum().innerJoin(submissions, eq(submissions.forumId, forums.id)).where(eq(submissions.id, id)),
    ),
  };
});

export type SubjectType = Exclude<keyof ReturnType<typeof statements>, "forumBySlug">;

/** A forum is found by its slug as well, which is never only digits. */
export function forumOf(db: Reader, type: SubjectType, id: string): ForumAccess | undefined {
  if (isId(id)) return statements(db)[type].get({ id });
  return type === "forum" ? statements(db).forumBySlug.get({ id }) : undefined;
}

/** SQLite would take " 1", "01" and "1.0" for 1, and a thing has one address. */
export const isId = (text: string): boolean => /^[1-9]\d{0,15}$/.test(text);
