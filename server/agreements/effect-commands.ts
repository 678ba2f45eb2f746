/** What decisions do with agreements, said beside the minutes. */
import { and, eq, inArray } from "drizzle-orm";
import { decisionAgreements } from "../../db/schema.ts";
import { requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { getDecision } from "../decisions/queries.ts";
import { invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { readableAgreements } from "./effect-queries.ts";
import type { EffectsInput } from "./input-schema.ts";
import { touchAgreement } from "./settle-commands.ts";

/** Makes what a decision does the effects given; the secretary of its forum says it, also after the minutes are approved. */
export function setEffects(ctx: WriteContext, decisionId: string, { agreements }: EffectsInput): void {
  const decision = getDecision(ctx, decisionId);
  requireRole(ctx.actor, { id: decision.forum.id, visibility: "members" }, "secretary");
  const known = new Set(readableAgreements(ctx).map(({ id }) => id));
  const seen = new Set<string>();
  agreements.forEach(({ agreementId, effect }, place) => {
    if (!known.has(agreementId)) throw invalid(`agreements.${place}.agreementId`, "unknown_agreement");
    if (seen.has(`${agreementId}.${effect}`)) throw invalid(`agreements.${place}.agreementId`, "duplicate");
    seen.add(`${agreementId}.${effect}`);
  });
  const before = ctx.db
    .select({ agreementId: decisionAgreements.agreementId })
    .from(decisionAgreements)
    .where(eq(decisionAgreements.decisionId, decisionId))
    .all();
  // What it does with agreements that this secretary cannot see stays.
  const own = before.filter(({ agreementId }) => known.has(agreementId));
  const replaced = own.map(({ agreementId }) => agreementId);
  ctx.db
    .delete(decisionAgreements)
    .where(and(eq(decisionAgreements.decisionId, decisionId), inArray(decisionAgreements.agreementId, replaced)))
    .run();
  for (const { agreementId, effect } of agreements) {
    ctx.db.insert(decisionAgreements).values({ decisionId, agreementId, effect }).run();
  }
  const touched = new Set([...own, ...agreements].map(({ agreementId }) => agreementId));
  for (const agreementId of touched) touchAgreement(ctx, agreementId);
  record(ctx, "effects_set", "decision", decisionId, {
    agreements: agreements.map(({ agreementId, effect }) => `${agreementId} ${effect}`),
  });
}
