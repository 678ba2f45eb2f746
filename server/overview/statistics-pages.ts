import type { FastifyInstance } from "fastify";
import { listForumNames } from "../forums/queries.ts";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { StatisticsQuery } from "./schema.ts";
import { statisticsPage } from "./statistics-presenter.ts";
import { getStatistics } from "./statistics-queries.ts";

export function statisticsPages(app: FastifyInstance): void {
  app.get(paths.statistics, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = StatisticsQuery.safeParse(withoutBlankValues(request.query));
    const query = asked.success ? asked.data : {};
    const forums = listForumNames(ctx);
    const forum = forums.find(({ id, slug }) => slug === query.forum || id === query.forum) ?? null;
    return sendPage(request, reply, statisticsPage(getStatistics(ctx, query), forum, forums));
  });
}
