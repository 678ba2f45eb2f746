import { z } from "zod";
import { Line, Ticked } from "../fields.ts";
import { UploadField } from "../http/uploads.ts";

/** A file arrives as a multipart form; programs that read the documentation see its fields. */
export const AgreementFileForm = z
  .strictObject({ label: Line(100), confidential: Ticked.default(false), file: UploadField })
  .meta({ id: "AgreementFileForm" });
export type AgreementFile = Omit<z.output<typeof AgreementFileForm>, "file">;
