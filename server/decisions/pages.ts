import type { FastifyInstance } from "fastify";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { decisionPage } from "./presenter.ts";
import { getDecision } from "./queries.ts";

export function decisionPages(app: FastifyInstance): void {
  app.get(paths.decision(":id"), { config: inForum("reader", "decision") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return sendPage(request, reply, decisionPage(getDecision(read(request), id)));
  });
}
