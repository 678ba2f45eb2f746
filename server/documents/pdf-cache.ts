/** PDFs made lately. The same document gives the same bytes, so its checksum finds them, whoever asks. */
import { createHash } from "node:crypto";
import type { DocumentModel } from "./model.ts";
import { pdfFromDocument, PdfError, type PdfStandard } from "./pdf.ts";
import { AppError } from "../errors.ts";

const mostFiles = 20;
const mostBytes = 20 * 1024 * 1024;

/** In the order of their last use. */
const kept = new Map<string, Uint8Array>();

/** @throws unavailable when it cannot be made, or too many wait */
export async function pdfOf(document: DocumentModel, standard: PdfStandard): Promise<Uint8Array> {
  const key = createHash("sha256").update(standard).update(JSON.stringify(document)).digest("hex");
  const bytes = kept.get(key) ?? (await makePdf(document, standard));
  keep(key, bytes);
  return bytes;
}

async function makePdf(document: DocumentModel, standard: PdfStandard): Promise<Uint8Array> {
  try {
    return await pdfFromDocument(document, { standard });
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw new AppError("unavailable", "document_failed", [], {}, error);
  }
}

function keep(key: string, bytes: Uint8Array): void {
  kept.delete(key);
  kept.set(key, bytes);
  let total = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [oldest, { length }] of kept) {
    if (kept.size <= mostFiles && total <= mostBytes) return;
    kept.delete(oldest);
    total -= length;
  }
}
