import type { FastifyInstance } from "fastify";
import { atLeast, roleIn } from "../access.ts";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendPage, type Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { decisionPage } from "./presenter.ts";
import { getTracedDecision } from "./relation-queries.ts";
import { AsOf } from "./relation-schema.ts";
import type { DecisionInContext } from "./schema.ts";

/**
 * @param assignmentsOf what came of the item that a decision belongs to, and for its secretary what is to be given
 * @param mattersOf the matters of that item
 * @param agreementsOf the agreements that the decision touches
 */
export function decisionPages(
  app: FastifyInstance,
  assignmentsOf: Inset<DecisionInContext>,
  mattersOf: Inset<DecisionInContext>,
  agreementsOf: Inset<DecisionInContext>,
): void {
  app.get(paths.decision(":id"), { config: inForum("reader", "decision") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { asOf } = AsOf.catch({}).parse(request.query);
    const ctx = read(request);
    const decision = getTracedDecision(ctx, id, asOf);
    const insets = {
      assignments: assignmentsOf(ctx, decision),
      matters: mattersOf(ctx, decision),
      agreements: agreementsOf(ctx, decision),
    };
    // Whether a forum is open makes nobody its secretary.
    const role = roleIn(ctx.actor, { id: decision.forum.id, visibility: "members" });
    return sendPage(request, reply, decisionPage(decision, insets, asOf ?? null, atLeast(role, "secretary")));
  });
}
