import type { FastifyInstance } from "fastify";
import { PageQuery } from "../fields.ts";
import { admin } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { auditPage } from "./presenter.ts";
import { listEvents } from "./queries.ts";

export function auditPages(app: FastifyInstance): void {
  app.get(paths.audit, { config: admin }, (request, reply) => {
    const query = PageQuery.parse(withoutBlankValues(request.query));
    return sendPage(request, reply, auditPage(listEvents(read(request), query), query.cursor !== undefined));
  });
}
