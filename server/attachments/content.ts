/** What an uploaded file is, is decided by its content; its name must agree. */
import { fileTypeFromBuffer } from "file-type";
import { textOfFile } from "../documents/reading.ts";
import { invalid } from "../errors.ts";
import { endingOf, storedName } from "../http/files.ts";
import { contentOf, type Upload } from "../http/uploads.ts";

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
  /** Its words, for search; left out: it has not been read yet. */
  text?: string;
}

/**
 * A file whose content is what its name says, with its words. Runs before the transaction: looking into a file takes time.
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
  const { mediaType } = accepted;
  return { filename: storedName(upload.filename), mediaType, content, text: await textOfFile(content, mediaType) };
}

const isPlainText = (content: Buffer): boolean => !content.includes(0);
