import type { FastifyInstance } from "fastify";
import { isSecretary } from "../access.ts";
import { listForumNames } from "../forums/queries.ts";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { meetingsPage } from "./presenter.ts";
import { listMeetings } from "./list-queries.ts";
import { MeetingListQuery } from "./schema.ts";
import { withoutBlankValues } from "../http/forms.ts";

export function meetingsPages(app: FastifyInstance): void {
  app.get(paths.meetings, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const parsed = MeetingListQuery.safeParse({ limit: 50, ...asked });
    // A filter that is not one is shown as typed, with nothing found.
    const query = parsed.success ? parsed.data : null;
    const page = query ? listMeetings(ctx, { ...query, newestFirst: true }) : { items: [], nextCursor: null };
    return sendPage(request, reply, meetingsPage(page, asked, listForumNames(ctx), isSecretary(request.actor)));
  });
}
