/** The logo and the Word letterhead of a forum: what they are is decided by their content, before the transaction. */
import { fileTypeFromBuffer } from "file-type";
import { checkLetterhead, type LetterheadFault } from "../documents/docx.ts";
import { invalid } from "../errors.ts";
import { storedName } from "../http/files.ts";
import { contentOf, type Upload } from "../http/uploads.ts";
import type { Reason } from "../text/messages.ts";
import type { CheckedFile, FilePurpose } from "./schema.ts";

const largestLogo = 1024 * 1024;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const faults: Record<LetterheadFault, Reason> = {
  not_docx: "letterhead_not_docx",
  too_large: "letterhead_too_large",
  broken_xml: "letterhead_broken",
  has_macros: "letterhead_macros",
  external_content: "letterhead_external",
  unsupported: "letterhead_broken",
};

/** @throws invalid at `field` */
export async function checkForumFile(purpose: FilePurpose, upload: Upload, field: string): Promise<CheckedFile> {
  return purpose === "logo" ? checkLogo(upload, field) : checkWordFile(upload, field);
}

async function checkLogo(upload: Upload, field: string): Promise<CheckedFile> {
  if (upload.content === null || upload.content.length > largestLogo) throw invalid(field, "logo_type");
  const content = upload.content;
  if (content.length === 0) throw invalid(field, "file_missing");
  const found = await fileTypeFromBuffer(content);
  if (found?.mime !== "image/png" && found?.mime !== "image/jpeg") throw invalid(field, "logo_type");
  return { filename: storedName(upload.filename, found.ext), mediaType: found.mime, content };
}

function checkWordFile(upload: Upload, field: string): CheckedFile {
  const content = contentOf(upload, field);
  if (content.length === 0) throw invalid(field, "file_missing");
  const verdict = checkLetterhead(content);
  if (!verdict.ok) throw invalid(field, faults[verdict.reason]);
  return { filename: storedName(upload.filename, "docx"), mediaType: wordType, content };
}
