/** Files of an item. What a file is, is decided by its content; its name must agree. */
import { createHash } from "node:crypto";
import { eq, max } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import { z } from "zod";
import { attachmentContents, attachments } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { touchItem } from "../decisions/commands.ts";
import { invalid } from "../errors.ts";
import { Line, Ticked } from "../fields.ts";
import type { WriteContext } from "../http/context.ts";
import { endingOf, storedName } from "../http/files.ts";
import { contentOf, UploadField, type Upload } from "../http/uploads.ts";
import { openMeeting, touchMeeting } from "../meetings/commands.ts";
import { getAttachment, itemFacts } from "./queries.ts";

const office = "application/vnd.openxmlformats-officedocument";

/** Types that are taken, by the ending of the name: the media type, and those that its content may be found to be. */
const acceptedTypes: Record<string, { mediaType: string; found: readonly string[] }> = {
  pdf: { mediaType: "application/pdf", found: ["application/pdf"] },
  docx: { mediaType: `${office}.wordprocessingml.document`, found: [`${office}.wordprocessingml.document`] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, found: [`${office}.spreadsheetml.sheet`] },
  pptx: { mediaType: `${office}.presentationml.presentation`, found: [`${office}.presentationml.presentation`] },
  odt: odf("text"),
  ods: odf("spreadsheet"),
  odp: odf("presentation"),
  doc: { mediaType: "application/msword", found: ["application/x-cfb"] },
  xls: { mediaType: "application/vnd.ms-excel", found: ["application/x-cfb"] },
  ppt: { mediaType: "application/vnd.ms-powerpoint", found: ["application/x-cfb"] },
  png: { mediaType: "image/png", found: ["image/png"] },
  jpg: { mediaType: "image/jpeg", found: ["image/jpeg"] },
  jpeg: { mediaType: "image/jpeg", found: ["image/jpeg"] },
  rtf: { mediaType: "application/rtf", found: ["application/rtf"] },
  txt: { mediaType: "text/plain; charset=utf-8", found: [] },
  md: { mediaType: "text/markdown; charset=utf-8", found: [] },
  csv: { mediaType: "text/csv; charset=utf-8", found: [] },
};

function odf(kind: string) {
  const mediaType = `application/vnd.oasis.opendocument.${kind}`;
  return { mediaType, found: [mediaType] };
}

export interface CheckedFile {
  filename: string;
  mediaType: string;
  content: Buffer;
}

/**
 * A file whose content is what its name says. Runs before the transaction: looking into a file takes time.
 * @throws invalid at `file`
 */
export async function checkFile(upload: Upload): Promise<CheckedFile> {
  const content = contentOf(upload, "file");
  if (content.length === 0) throw invalid("file", "file_missing");
  const ending = endingOf(upload.filename).toLowerCase();
  const accepted = Object.hasOwn(acceptedTypes, ending) ? acceptedTypes[ending] : undefined;
  if (!accepted) throw invalid("file", "file_type_refused");
  const found = await fileTypeFromBuffer(content);
  const isText = accepted.found.length === 0;
  const agrees = isText ? !found && isPlainText(content) : found !== undefined && accepted.found.includes(found.mime);
  if (!agrees) throw invalid("file", "file_not_what_it_says");
  return { filename: storedName(upload.filename), mediaType: accepted.mediaType, content };
}

const isPlainText = (content: Buffer): boolean => !content.includes(0);

/** A file arrives as a multipart form; programs that read the documentation see its fields. */
export const NewAttachmentForm = z
  .strictObject({ label: Line(100), confidential: Ticked.default(false), file: UploadField })
  .meta({ id: "NewAttachmentForm" });

export type NewAttachment = Omit<z.output<typeof NewAttachmentForm>, "file">;

export function addAttachment(ctx: WriteContext, itemId: string, input: NewAttachment, file: CheckedFile): string {
  const { meetingId } = itemFacts(ctx.db, itemId);
  openMeeting(ctx, meetingId);
  const { content, filename, mediaType } = file;
  const row = {
    ...input,
    filename,
    mediaType,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
  const promised = labelWithoutFile(ctx, itemId, input.label);
  const id = promised ?? insertAttachment(ctx, itemId, input.label);
  ctx.db.update(attachments).set(row).where(eq(attachments.id, id)).run();
  ctx.db.insert(attachmentContents).values({ attachmentId: id, content }).run();
  touchItem(ctx, itemId);
  touchMeeting(ctx, meetingId);
  record(ctx, "file_added", "attachment", id, { filename, label: input.label });
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
  for (const label of labels) if (!present.some((row) => row.label === label)) insertAttachment(ctx, itemId, label);
}

function insertAttachment(ctx: WriteContext, itemId: string, label: string): string {
  const last = ctx.db
    .select({ position: max(attachments.position) })
    .from(attachments)
    .where(eq(attachments.itemId, itemId))
    .get();
  return ctx.db
    .insert(attachments)
    .values({ itemId, label, position: (last?.position ?? -1) + 1 })
    .returning({ id: attachments.id })
    .get().id;
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
