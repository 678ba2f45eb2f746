/** A document in the format somebody asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { docxFromDocument } from "../documents/docx.ts";
import { htmlDocument } from "../documents/html.ts";
import { markdownFromDocument } from "../documents/markdown.ts";
import type { PdfStandard } from "../documents/pdf.ts";
import { letterheadOf } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { pdfOf } from "./pdf-cache.ts";
import type { ReadableDocument } from "./queries.ts";

export const documentFormats = ["html", "docx", "pdf", "md"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const mediaTypes: Record<DocumentFormat, string> = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  md: "text/markdown; charset=utf-8",
};

export interface RenderedFile {
  mediaType: string;
  /** "Dagordning LCHNV 2025-11-21 utskick 2.docx" */
  filename: string;
  content: Uint8Array | string;
}

/**
 * Renders outside any transaction: Word and PDF take milliseconds to seconds.
 *
 * @param standard the PDF profile: `ua-1` for publication, `a-2a` for the archive
 */
export async function renderDocument(
  ctx: ReadContext,
  readable: ReadableDocument,
  format: DocumentFormat,
  standard: PdfStandard = "ua-1",
): Promise<RenderedFile> {
  const { document, meeting, label } = readable;
  const kind = document.title.split(" ")[0] ?? "";
  const name = [kind, meeting.forum.shortName, meeting.date, label].filter((part) => part !== "").join(" ");
  return {
    mediaType: mediaTypes[format],
    filename: `${name}.${format}`.replace(/[/\\"]/g, "-"),
    content: await contentOf(ctx, readable, format, standard),
  };
}

async function contentOf(
  ctx: ReadContext,
  { document, meeting }: ReadableDocument,
  format: DocumentFormat,
  standard: PdfStandard,
): Promise<Uint8Array | string> {
  switch (format) {
    case "html":
      return htmlDocument(document, { stylesheet: stylesheet() });
    case "md":
      return markdownFromDocument(document);
    case "pdf":
      return pdfOf(document, standard);
    case "docx": {
      const letterhead = letterheadOf(ctx, meeting.forum.id).letterheadDocx;
      return docxFromDocument(document, letterhead ? { letterhead } : {});
    }
  }
}

/** What a page saved on its own needs; read once. */
let styles: string | undefined;
function stylesheet(): string {
  const folder = join(import.meta.dirname, "../../views/static/css");
  return (styles ??= ["tokens.css", "document.css"].map((name) => readFileSync(join(folder, name), "utf8")).join("\n"));
}
