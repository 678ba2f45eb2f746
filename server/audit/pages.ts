import type { FastifyInstance } from "fastify";
import { sheetFile } from "../documents/sheet.ts";
import { PageQuery } from "../fields.ts";
import { admin } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { auditPage, eventSheet } from "./presenter.ts";
import { listEvents } from "./queries.ts";

export function auditPages(app: FastifyInstance): void {
  app.get(paths.audit, { config: admin }, (request, reply) => {
    const query = PageQuery.parse(withoutBlankValues(request.query));
    return sendPage(request, reply, auditPage(listEvents(read(request), query), query.cursor !== undefined));
  });

  for (const format of exportFormats) {
    app.get(`${paths.audit}.${format}`, { config: admin }, async (request, reply) => {
      const events = await everyRow((page) => listEvents(read(request), page));
      return sendFile(reply, await sheetFile(eventSheet(events), format), "attachment");
    });
  }
}
