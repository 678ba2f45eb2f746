/** The decision register, on its page and as a file. */
import type { FastifyInstance } from "fastify";
import { readableAgreements } from "../agreements/effect-queries.ts";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { AppError } from "../errors.ts";
import { filterHead } from "../filters/head.ts";
import { listFilters } from "../filters/queries.ts";
import { listForumNames } from "../forums/queries.ts";
import { account } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listOrganizationNames } from "../people/queries.ts";
import { menuLabels } from "../text/pages.ts";
import { registerPage } from "./presenter.ts";
import { countDecisions, listDecisions, registerYears, subjectOf } from "./queries.ts";
import { registerQuery } from "./rules.ts";
import { decisionColumns } from "./sheet-presenter.ts";

/** How far the register counts: beyond it no number helps. */
const most = 1000;

export function registerPages(app: FastifyInstance): void {
  app.get(paths.decisions, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const query = registerQuery(asked);
    const parts = {
      page: query ? listDecisions(ctx, query) : { items: [], nextCursor: null },
      count: query ? countDecisions(ctx, query, most + 1) : 0,
      most,
      asked,
      about: query ? subjectOf(ctx, query) : null,
      kept: filterHead(listFilters(ctx, paths.decisions), paths.decisions, asked),
      forums: listForumNames(ctx),
      organizations: listOrganizationNames(ctx),
      agreements: readableAgreements(ctx),
      years: registerYears(ctx),
    };
    return sendPage(request, reply, registerPage(parts));
  });

  for (const format of exportFormats) {
    app.get(`${paths.decisions}.${format}`, { config: account }, async (request, reply) => {
      const query = registerQuery(withoutBlankValues(request.query));
      // On the page a filter that is none finds nothing, and is shown; an empty file would say nothing of it.
      if (!query) throw new AppError("invalid", "invalid_input");
      const { rows, note } = await everyRow((page) => listDecisions(read(request), { ...query, ...page }));
      const sheet = sheetOf(menuLabels.decisions, decisionColumns(baseUrlOf(request)), rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }
}
