import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { prepared, type Reader } from "../../db/connection.ts";
import { attachments, auditEvents, items } from "../../db/schema.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { getMeetingItem } from "../meetings/queries.ts";
import type { Attachment, ItemInContext } from "../meetings/schema.ts";

export interface ItemFacts {
  id: string;
  meetingId: string;
  parentId: string | null;
  version: number;
}

const statements = prepared((db) => ({
  facts: db
    .select({ id: items.id, meetingId: items.meetingId, parentId: items.parentId, version: items.version })
    .from(items)
    .where(eq(items.id, sql.placeholder("id")))
    .prepare(),
  noted: db
    .selectDistinct({ id: items.id })
    .from(items)
    .innerJoin(auditEvents, and(eq(auditEvents.subjectType, "item"), eq(auditEvents.subjectId, items.id)))
    .where(and(eq(items.meetingId, sql.placeholder("meetingId")), eq(auditEvents.action, "notes_taken")))
    .prepare(),
}));

/** @throws not_found */
export function itemFacts(db: Reader, id: string): ItemFacts {
  const facts = statements(db).facts.get({ id });
  if (!facts) throw notFound();
  return facts;
}

/** The items beside each other under a section, or at the top level, in order. */
export function siblingIds(db: Reader, meetingId: string, parentId: string | null): string[] {
  return db
    .select({ id: items.id })
    .from(items)
    .where(
      and(eq(items.meetingId, meetingId), parentId === null ? isNull(items.parentId) : eq(items.parentId, parentId)),
    )
    .orderBy(asc(items.position), asc(items.id))
    .all()
    .map(({ id }) => id);
}

/**
 * An item as it stands in its meeting; read through the meeting, where its number and the reader's rights are decided.
 * @throws not_found
 */
export function getItem(ctx: ReadContext, id: string): ItemInContext {
  const { meetingId } = itemFacts(ctx.db, id);
  const { item, parentId } = getMeetingItem(ctx, meetingId, id);
  return { ...item, meetingId, parentId };
}

/** The items of a meeting whose notes have been saved in the live notes. */
export const notedItems = (db: Reader, meetingId: string): ReadonlySet<string> =>
  new Set(
    statements(db)
      .noted.all({ meetingId })
      .map(({ id }) => id),
  );

/** @throws not_found, also when the item or the attachment is confidential and the reader no member */
export function getAttachment(ctx: ReadContext, id: string): Attachment & { itemId: string; meetingId: string } {
  const row = ctx.db.select({ itemId: attachments.itemId }).from(attachments).where(eq(attachments.id, id)).get();
  if (!row?.itemId) throw notFound();
  const item = getItem(ctx, row.itemId);
  const attachment = item.attachments.find((candidate) => candidate.id === id);
  if (!attachment) throw notFound();
  return { ...attachment, itemId: item.id, meetingId: item.meetingId };
}
