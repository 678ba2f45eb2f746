import type { FastifyInstance } from "fastify";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendPage, type Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { decisionPage } from "./presenter.ts";
import { getDecision } from "./queries.ts";
import type { DecisionInContext } from "./schema.ts";

/**
 * @param assignmentsOf what came of the item that a decision belongs to, and for its secretary what is to be given
 * @param mattersOf the matters of that item
 */
export function decisionPages(
  app: FastifyInstance,
  assignmentsOf: Inset<DecisionInContext>,
  mattersOf: Inset<DecisionInContext>,
): void {
  app.get(paths.decision(":id"), { config: inForum("reader", "decision") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const ctx = read(request);
    const decision = getDecision(ctx, id);
    return sendPage(request, reply, decisionPage(decision, assignmentsOf(ctx, decision), mattersOf(ctx, decision)));
  });
}
