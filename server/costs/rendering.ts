/** A division as a file: for a spreadsheet, or to be read. */
import { agreementFacts } from "../agreements/queries.ts";
import { documentFile, documentFormats, mediaTypes as documentTypes } from "../documents/files.ts";
import { sheetFile } from "../documents/sheet.ts";
import { documentLetterhead, letterheadFor } from "../forums/letterhead-queries.ts";
import type { ReadContext } from "../http/context.ts";
import { exportFormats } from "../http/exports.ts";
import { costTexts } from "../text/costs.ts";
import { allocationDocument } from "./document.ts";
import type { CostAllocation } from "./schema.ts";
import { allocationSheet } from "./sheet-presenter.ts";

export const allocationFormats = [...exportFormats, ...documentFormats] as const;
export type AllocationFormat = (typeof allocationFormats)[number];

/** Without the character set, as the API's documentation has them. */
export const mediaTypes: Record<AllocationFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  html: "text/html",
  md: "text/markdown",
  pdf: documentTypes.pdf,
  docx: documentTypes.docx,
};

export function allocationFile(ctx: ReadContext, allocation: CostAllocation, format: AllocationFormat) {
  if (format === "xlsx" || format === "csv") return sheetFile(allocationSheet(allocation), format);
  const { title, forumId, forumName } = agreementFacts(ctx, allocation.agreementId);
  const parts = letterheadFor(ctx, forumId);
  const letterhead = documentLetterhead(parts);
  const document = allocationDocument({ allocation, agreement: { title, forumName }, letterhead });
  const name = costTexts.fileName(title, allocation.year, allocation.number);
  return documentFile(document, name, format, { letterhead: parts.letterheadDocx });
}
