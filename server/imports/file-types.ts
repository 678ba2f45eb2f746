/** What a document that can be read is sent as. */
import { endingOf } from "../http/files.ts";

const office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const mediaTypes: Record<string, string> = {
  docx: office,
  pdf: "application/pdf",
  odt: "application/vnd.oasis.opendocument.text",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  zip: "application/zip",
};

export const mediaTypeOf = (filename: string): string =>
  mediaTypes[endingOf(filename).toLowerCase()] ?? "application/octet-stream";

export const isArchive = (filename: string): boolean => endingOf(filename).toLowerCase() === "zip";

/** For the file field of the form. */
export const acceptedEndings = ".docx,.pdf,.odt,.txt,.md,.zip";
