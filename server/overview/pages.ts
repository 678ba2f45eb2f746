import type { FastifyInstance } from "fastify";
import { account, anyone } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { titles } from "../text/pages.ts";
import { overviewPage } from "./presenter.ts";
import { getOverview } from "./queries.ts";

export function overviewPages(app: FastifyInstance): void {
  app.get(paths.overview, { config: account }, (request, reply) =>
    sendPage(request, reply, overviewPage(getOverview(read(request)), request.actor)),
  );

  app.get(paths.help, { config: anyone }, (request, reply) =>
    sendPage(request, reply, { view: "overview/help", title: titles.help, data: { apiDocs: paths.apiDocs } }),
  );
}
