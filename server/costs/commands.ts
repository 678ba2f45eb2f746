import { costAllocations, costShares } from "../../db/schema.ts";
import { requireRole } from "../access.ts";
import { agreementFacts, forumOfAgreement } from "../agreements/queries.ts";
import { record } from "../audit/commands.ts";
import type { WriteContext } from "../http/context.ts";
import { reckon } from "./reckoning-queries.ts";
import type { AllocationInput } from "./schema.ts";
import { statements } from "./statements.ts";

/** Divides a year's cost. A year that has been divided gets a further version; those before it stay. */
export function addAllocation(ctx: WriteContext, agreementId: string, input: AllocationInput): string {
  requireRole(ctx.actor, forumOfAgreement(agreementFacts(ctx, agreementId)), "secretary");
  const { shares, sum: _, sumRoundedAlone: __, ...reckoned } = reckon(ctx, agreementId, input);
  const { year, total } = reckoned;
  const number = (statements(ctx.db).lastNumber.get({ agreementId, year })?.number ?? 0) + 1;
  const { id } = ctx.db
    .insert(costAllocations)
    .values({
      ...reckoned,
      agreementId,
      number,
      createdAt: ctx.now.toISOString(),
      createdByName: ctx.actor.account?.name ?? "",
    })
    .returning({ id: costAllocations.id })
    .get();
  ctx.db
    .insert(costShares)
    .values(
      shares.map(({ percent: ___, share, ...row }, position) => ({
        ...row,
        allocationId: id,
        position,
        share: share === null ? null : Math.round(share * 1000),
      })),
    )
    .run();
  record(ctx, "created", "cost_allocation", id, { agreementId, year, number, total });
  return id;
}
