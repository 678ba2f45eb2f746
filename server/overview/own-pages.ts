import type { FastifyInstance } from "fastify";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { ownWorkPage } from "./own-presenter.ts";
import { getOwnWork } from "./own-queries.ts";

/** What is more is found in the register. */
const mostShown = { mine: 100, ours: 100, awaited: 100 };

export function ownWorkPages(app: FastifyInstance): void {
  app.get(paths.myAssignments, { config: account }, (request, reply) =>
    sendPage(request, reply, ownWorkPage(getOwnWork(read(request), mostShown))),
  );
}
