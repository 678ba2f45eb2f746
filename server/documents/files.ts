/** A document as a file, in the format somebody asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { docxFromDocument } from "./docx.ts";
import { htmlDocument } from "./html.ts";
import { markdownFromDocument } from "./markdown.ts";
import type { DocumentModel } from "./model.ts";
import { pdfOf } from "./pdf-cache.ts";
import type { PdfStandard } from "./pdf.ts";

export const documentFormats = ["html", "docx", "pdf", "md"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const mediaTypes: Record<DocumentFormat, string> = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  md: "text/markdown; charset=utf-8",
};

export interface DocumentFile {
  mediaType: string;
  /** "Dagordning LCHNV 2025-11-21 utskick 2.docx" */
  filename: string;
  content: Uint8Array | string;
}

interface Manner {
  /** The forum's Word letterhead. */
  letterhead: Buffer | null;
  /** The PDF profile: `ua-1` for publication, `a-2a` for the archive. */
  standard?: PdfStandard;
}

/**
 * Made outside any transaction: Word and PDF take milliseconds to seconds.
 * @param name of the file, without its ending
 */
export async function documentFile(
  document: DocumentModel,
  name: string,
  format: DocumentFormat,
  manner: Manner,
): Promise<DocumentFile> {
  return {
    mediaType: mediaTypes[format],
    filename: `${name}.${format}`.replace(/[/\\"]/g, "-"),
    content: await contentOf(document, format, manner),
  };
}

async function contentOf(
  document: DocumentModel,
  format: DocumentFormat,
  { letterhead, standard = "ua-1" }: Manner,
): Promise<Uint8Array | string> {
  switch (format) {
    case "html":
      return htmlDocument(document, { stylesheet: stylesheet() });
    case "md":
      return markdownFromDocument(document);
    case "pdf":
      return pdfOf(document, standard);
    case "docx":
      return docxFromDocument(document, letterhead ? { letterhead } : {});
  }
}

/** What a page saved on its own needs; read once. */
let styles: string | undefined;
function stylesheet(): string {
  const folder = join(import.meta.dirname, "../../views/static/css");
  return (styles ??= ["tokens.css", "document.css"].map((name) => readFileSync(join(folder, name), "utf8")).join("\n"));
}
