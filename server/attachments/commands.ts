import { createHash } from "node:crypto";
import { asc, eq, max, sql } from "drizzle-orm";
import { attachmentContents, attachments, attachmentTexts } from "../../db/schema.ts";
import type { WriteContext } from "../http/context.ts";
import type { CheckedFile } from "./content.ts";

/** What a file hangs on; the feature that owns it has checked who may hang it there, and records it. */
const columns = {
  itemId: attachments.itemId,
  reportId: attachments.reportId,
  submissionId: attachments.submissionId,
  agreementId: attachments.agreementId,
  ratificationId: attachments.ratificationId,
};
type OwnerName = keyof typeof columns;
export type AttachmentOwner = { [Name in OwnerName]: Record<Name, string> }[OwnerName];

function columnOf(owner: AttachmentOwner) {
  const [name, id] = Object.entries(owner)[0] as [OwnerName, string];
  return eq(columns[name], id);
}

/** A label, last among the owner's; without a file until it is filled. */
export function insertAttachment(ctx: WriteContext, owner: AttachmentOwner, label: string): string {
  const last = ctx.db
    .select({ position: max(attachments.position) })
    .from(attachments)
    .where(columnOf(owner))
    .get();
  return ctx.db
    .insert(attachments)
    .values({ ...owner, label, position: (last?.position ?? -1) + 1 })
    .returning({ id: attachments.id })
    .get().id;
}

/** Puts the file behind a label. */
export function fillAttachment(
  ctx: WriteContext,
  id: string,
  input: { label: string; confidential: boolean },
  { content, filename, mediaType, text }: CheckedFile,
): void {
  const sha256 = createHash("sha256").update(content).digest("hex");
  ctx.db
    .update(attachments)
    .set({ ...input, filename, mediaType, size: content.length, sha256 })
    .where(eq(attachments.id, id))
    .run();
  ctx.db.insert(attachmentContents).values({ attachmentId: id, content }).run();
  if (text !== undefined) keepText(ctx, id, text);
}

/** Keeps what a file says, once: a file is never another. */
export function keepText(ctx: WriteContext, attachmentId: string, text: string): void {
  ctx.db.insert(attachmentTexts).values({ attachmentId, text }).onConflictDoNothing().run();
}

/** A file with its label, which is the name of the file unless one is given. */
export function addFile(ctx: WriteContext, owner: AttachmentOwner, file: CheckedFile, label = file.filename): string {
  const id = insertAttachment(ctx, owner, label);
  fillAttachment(ctx, id, { label, confidential: false }, file);
  return id;
}

/** Gives one thing the files of another as its own, after those it has. */
export function copyAttachments(ctx: WriteContext, from: AttachmentOwner, to: AttachmentOwner): void {
  const files = ctx.db
    .select({
      label: attachments.label,
      confidential: attachments.confidential,
      filename: sql<string>`${attachments.filename}`,
      mediaType: sql<string>`${attachments.mediaType}`,
      content: attachmentContents.content,
      text: attachmentTexts.text,
    })
    .from(attachments)
    .innerJoin(attachmentContents, eq(attachmentContents.attachmentId, attachments.id))
    .leftJoin(attachmentTexts, eq(attachmentTexts.attachmentId, attachments.id))
    .where(columnOf(from))
    .orderBy(asc(attachments.position), asc(attachments.id))
    .all();
  for (const { label, confidential, text, ...file } of files) {
    const known = text === null ? file : { ...file, text };
    fillAttachment(ctx, insertAttachment(ctx, to, label), { label, confidential }, known);
  }
}
