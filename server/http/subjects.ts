/** Which forum the thing in an address belongs to: what access is decided by. */
import { eq, or, sql } from "drizzle-orm";
import { prepared, type Reader } from "../../db/connection.ts";
import { attachments, comments, decisions, forums, items, meetings, memberships } from "../../db/schema.ts";
import type { ForumAccess } from "../access.ts";

const access = { id: forums.id, visibility: forums.visibility };

const statements = prepared((db) => {
  const ofForum = () => db.select(access).from(forums);
  const ofMeeting = () => ofForum().innerJoin(meetings, eq(meetings.forumId, forums.id));
  const ofItem = () => ofMeeting().innerJoin(items, eq(items.meetingId, meetings.id));
  const id = sql.placeholder("id");
  return {
    /** By id or slug: a slug is never only digits. */
    forum: ofForum()
      .where(or(eq(forums.id, id), eq(forums.slug, id)))
      .prepare(),
    membership: ofForum()
      .innerJoin(memberships, eq(memberships.forumId, forums.id))
      .where(eq(memberships.id, id))
      .prepare(),
    meeting: ofMeeting().where(eq(meetings.id, id)).prepare(),
    item: ofItem().where(eq(items.id, id)).prepare(),
    decision: ofItem().innerJoin(decisions, eq(decisions.itemId, items.id)).where(eq(decisions.id, id)).prepare(),
    attachment: ofItem()
      .innerJoin(attachments, eq(attachments.itemId, items.id))
      .where(eq(attachments.id, id))
      .prepare(),
    comment: ofMeeting().innerJoin(comments, eq(comments.meetingId, meetings.id)).where(eq(comments.id, id)).prepare(),
  };
});

export type SubjectType = keyof ReturnType<typeof statements>;

export function forumOf(db: Reader, type: SubjectType, id: string): ForumAccess | undefined {
  return statements(db)[type].get({ id });
}
