import type { FastifyInstance } from "fastify";
import { isSecretary } from "../access.ts";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { filterHead } from "../filters/head.ts";
import { listFilters } from "../filters/queries.ts";
import { listForumNames } from "../forums/queries.ts";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { titles } from "../text/pages.ts";
import { meetingsPage } from "./presenter.ts";
import { listMeetings } from "./list-queries.ts";
import { MeetingListQuery } from "./schema.ts";
import { meetingColumns } from "./sheet-presenter.ts";
import { withoutBlankValues } from "../http/forms.ts";

export function meetingsPages(app: FastifyInstance): void {
  app.get(paths.meetings, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const parsed = MeetingListQuery.safeParse({ limit: 50, ...asked });
    // A filter that is not one is shown as typed, with nothing found.
    const query = parsed.success ? parsed.data : null;
    const page = query ? listMeetings(ctx, { ...query, newestFirst: true }) : { items: [], nextCursor: null };
    const filters = filterHead(listFilters(ctx, paths.meetings), paths.meetings, asked);
    const maySchedule = isSecretary(request.actor);
    return sendPage(request, reply, meetingsPage(page, asked, filters, listForumNames(ctx), maySchedule));
  });

  for (const format of exportFormats) {
    app.get(`${paths.meetings}.${format}`, { config: account }, async (request, reply) => {
      const filters = MeetingListQuery.parse(withoutBlankValues(request.query));
      const list = (page: { limit: number }) => listMeetings(read(request), { ...filters, newestFirst: true, ...page });
      const { rows, note } = await everyRow(list);
      const sheet = sheetOf(titles.meetings, meetingColumns, rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }
}
