/** A document of a meeting in the format somebody asked for. */
import { documentFile, type DocumentFile, type DocumentFormat } from "../documents/files.ts";
import type { PdfStandard } from "../documents/pdf.ts";
import { letterheadOf } from "../forums/letterhead-queries.ts";
import type { ReadContext } from "../http/context.ts";
import type { ReadableDocument } from "./queries.ts";

/** Named after its kind, its forum and its day: "Dagordning LCHNV 2025-11-21 utskick 2". */
export async function renderDocument(
  ctx: ReadContext,
  { document, meeting, label }: ReadableDocument,
  format: DocumentFormat,
  standard?: PdfStandard,
): Promise<DocumentFile> {
  const kind = document.title.split(" ")[0] ?? "";
  const name = [kind, meeting.forum.shortName, meeting.date, label].filter((part) => part !== "").join(" ");
  const letterhead = format === "docx" ? letterheadOf(ctx, meeting.forum.id).letterheadDocx : null;
  return documentFile(document, name, format, { letterhead, ...(standard ? { standard } : {}) });
}
