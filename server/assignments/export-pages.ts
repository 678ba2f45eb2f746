/** The register as a file: what its page shows with the same address, from the first row to the last. */
import type { FastifyInstance } from "fastify";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { AppError } from "../errors.ts";
import { account } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { paths } from "../http/paths.ts";
import { menuLabels } from "../text/pages.ts";
import { listAssignments } from "./queries.ts";
import { registerQuery } from "./register-rules.ts";
import { assignmentColumns } from "./sheet-presenter.ts";

export function assignmentExportPages(app: FastifyInstance): void {
  for (const format of exportFormats) {
    app.get(`${paths.assignments}.${format}`, { config: account }, async (request, reply) => {
      const query = registerQuery(withoutBlankValues(request.query));
      // On the page a filter that is none finds nothing, and is shown; an empty file would say nothing of it.
      if (!query) throw new AppError("invalid", "invalid_input");
      const { rows, note } = await everyRow((page) => listAssignments(read(request), { ...query, ...page }));
      const sheet = sheetOf(menuLabels.assignments, assignmentColumns(baseUrlOf(request)), rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }
}
