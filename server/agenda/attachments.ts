/** Files of an item. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { attachments } from "../../db/schema.ts";
import { fillAttachment, insertAttachment } from "../attachments/commands.ts";
import type { CheckedFile } from "../attachments/content.ts";
import { record } from "../audit/commands.ts";
import { touchItem } from "../decisions/commands.ts";
import { Line, Ticked } from "../fields.ts";
import type { WriteContext } from "../http/context.ts";
import { UploadField } from "../http/uploads.ts";
import { openMeeting, touchMeeting } from "../meetings/commands.ts";
import { getAttachment, itemFacts } from "./queries.ts";

/** A file arrives as a multipart form; programs that read the documentation see its fields. */
export const NewAttachmentForm = z
  .strictObject({ label: Line(100), confidential: Ticked.default(false), file: UploadField })
  .meta({ id: "NewAttachmentForm" });

export type NewAttachment = Omit<z.output<typeof NewAttachmentForm>, "file">;

export function addAttachment(ctx: WriteContext, itemId: string, input: NewAttachment, file: CheckedFile): string {
  const { meetingId } = itemFacts(ctx.db, itemId);
  openMeeting(ctx, meetingId);
  const promised = labelWithoutFile(ctx, itemId, input.label);
  const id = promised ?? insertAttachment(ctx, { itemId }, input.label);
  fillAttachment(ctx, id, input, file);
  touchItem(ctx, itemId);
  touchMeeting(ctx, meetingId);
  record(ctx, "file_added", "attachment", id, { filename: file.filename, label: input.label });
  return id;
}

export function removeAttachment(ctx: WriteContext, id: string): void {
  const { itemId, meetingId, filename, label } = getAttachment(ctx, id);
  openMeeting(ctx, meetingId);
  ctx.db.delete(attachments).where(eq(attachments.id, id)).run();
  touchItem(ctx, itemId);
  touchMeeting(ctx, meetingId);
  record(ctx, "file_removed", "attachment", id, { filename, label });
}

/** Makes the labels without a file those given; files are removed only by themselves. */
export function setAttachmentLabels(ctx: WriteContext, itemId: string, wanted: { label: string }[]): void {
  const present = ctx.db
    .select({ id: attachments.id, label: attachments.label, filename: attachments.filename })
    .from(attachments)
    .where(eq(attachments.itemId, itemId))
    .all();
  const labels = new Set(wanted.map(({ label }) => label));
  for (const { id, label, filename } of present) {
    if (filename === null && !labels.has(label)) ctx.db.delete(attachments).where(eq(attachments.id, id)).run();
  }
  for (const label of labels) if (!present.some((row) => row.label === label)) insertAttachment(ctx, { itemId }, label);
}

/** "Bilaga 3 B" that stood on the agenda before the file came. */
function labelWithoutFile(ctx: WriteContext, itemId: string, label: string): string | undefined {
  return ctx.db
    .select({ id: attachments.id, label: attachments.label, filename: attachments.filename })
    .from(attachments)
    .where(eq(attachments.itemId, itemId))
    .all()
    .find((row) => row.label === label && row.filename === null)?.id;
}
