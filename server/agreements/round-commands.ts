/** Sending an agreement out: each party that has not decided is given its part of one assignment. */
import { eq } from "drizzle-orm";
import { agreements, decisionAgreements, ratificationRounds } from "../../db/schema.ts";
import { requireRole } from "../access.ts";
import { giveAssignment } from "../assignments/commands.ts";
import { record } from "../audit/commands.ts";
import { AppError, conflict, invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { getDecision } from "../decisions/queries.ts";
import type { DecisionInContext } from "../decisions/schema.ts";
import { ratificationTexts } from "../text/ratifications.ts";
import { recommendedClauses, recommends } from "../text/agreement-words.ts";
import { agreementTexts } from "../text/agreements.ts";
import { stockholmDate } from "../text/format.ts";
import { organizationChoices } from "./choice-queries.ts";
import { addAgreement, keptAgreement } from "./commands.ts";
import { AgreementInput, type RecommendationInput, type RoundInput } from "./input-schema.ts";
import { isToldByHand, settleAgreement, touchAgreement } from "./settle-commands.ts";
import { statements } from "./statements.ts";

/**
 * Starts a round. Of a decision it is the clause that recommends which gives the assignment.
 * @returns the id of the assignment
 */
export function startRound(ctx: WriteContext, id: string, input: RoundInput, version?: number | null): string {
  const facts = keptAgreement(ctx, id, version, input);
  if (isToldByHand(facts)) throw conflict("round_in_force");
  const waiting = partiesWaiting(ctx, id);
  if (waiting.length === 0) throw conflict("round_without_parties");
  const decision = input.decisionId === null ? null : decisionOf(ctx, input.decisionId);
  const startedOn = decision?.date ?? stockholmDate(ctx.now);
  if (input.dueDate < startedOn) throw invalid("dueDate", "due_before_given");
  const assignmentId = give(ctx, facts.title, facts.forumId, { input, decision, startedOn, waiting });
  const modelClauses = input.modelClauses?.map(({ text }) => text) ?? facts.modelClauses;
  const sentOutOn = facts.sentOutOn !== null && facts.sentOutOn < startedOn ? facts.sentOutOn : startedOn;
  ctx.db.update(agreements).set({ modelClauses, sentOutOn }).where(eq(agreements.id, id)).run();
  ctx.db
    .insert(ratificationRounds)
    .values({
      agreementId: id,
      decisionId: decision?.id ?? null,
      assignmentId,
      startedOn,
      byName: ctx.actor.account?.name ?? "",
    })
    .run();
  if (decision) {
    const effect = { decisionId: decision.id, agreementId: id, effect: "recommends" as const };
    ctx.db.insert(decisionAgreements).values(effect).onConflictDoNothing().run();
  }
  touchAgreement(ctx, id);
  record(ctx, "sent_out", "agreement", id, { title: facts.title, on: startedOn, decisionId: decision?.id ?? null });
  settleAgreement(ctx, id);
  return assignmentId;
}

/** One step from a decision that recommends: the agreement, if it is not there, and its round. @returns its id */
export function recommend(ctx: WriteContext, decisionId: string, input: RecommendationInput): string {
  const { agreementId, title, kind, organizationIds, identical, dueDate, groupName, modelClauses } = input;
  const decision = decisionOf(ctx, decisionId);
  const id = agreementId ?? addNew(ctx, decision.forum.id, { title, kind, organizationIds, identical });
  const said = recommendedClauses(decision.clauses.map(({ text }) => text)).map((text) => ({ text }));
  startRound(ctx, id, { decisionId, dueDate, groupName, modelClauses: modelClauses ?? said });
  return id;
}

function addNew(
  ctx: WriteContext,
  forumId: string,
  {
    title,
    kind,
    organizationIds,
    identical,
  }: Pick<RecommendationInput, "title" | "kind" | "organizationIds" | "identical">,
): string {
  const known = new Map(organizationChoices(ctx).map((organization) => [organization.id, organization]));
  const parties = organizationIds.map((organizationId) => {
    const organization = known.get(organizationId);
    if (!organization) throw invalid("organizationIds", "unknown_organization");
    const { sides, bodies } = agreementTexts;
    return { organizationId, role: sides[organization.kind], body: bodies[organization.kind] };
  });
  return addAgreement(ctx, AgreementInput.parse({ title, kind, forumId, identical, parties }));
}

/** @throws invalid at the field, forbidden unless the actor is secretary of its forum */
function decisionOf(ctx: WriteContext, id: string): DecisionInContext {
  try {
    const decision = getDecision(ctx, id);
    requireRole(ctx.actor, { id: decision.forum.id, visibility: "members" }, "secretary");
    return decision;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") throw invalid("decisionId", "unknown_decision");
    throw error;
  }
}

/** Those that have neither adopted nor declined it. */
function partiesWaiting(ctx: WriteContext, id: string): string[] {
  const decided = new Set(
    statements(ctx.db)
      .ratifications.all({ id })
      .flatMap(({ organizationId, state }) => (state === "awaiting" ? [] : [organizationId])),
  );
  return statements(ctx.db)
    .parties.all({ id })
    .flatMap(({ organizationId }) => (decided.has(organizationId) ? [] : [organizationId]));
}

interface Given {
  input: RoundInput;
  decision: DecisionInContext | null;
  startedOn: string;
  waiting: string[];
}

function give(
  ctx: WriteContext,
  title: string,
  forumId: string,
  { input, decision, startedOn, waiting }: Given,
): string {
  const clause = decision?.clauses.find(({ text }) => recommends(text)) ?? decision?.clauses[0];
  const none = { week: null, meetingId: null, months: null, text: null, reason: null };
  return giveAssignment(ctx, {
    text: ratificationTexts.task(title),
    forumId: decision ? null : forumId,
    clauseId: clause?.id ?? null,
    itemId: decision && !clause ? decision.itemId : null,
    matterId: null,
    assignees: [],
    group: { name: input.groupName ?? ratificationTexts.allParties, organizationIds: waiting },
    due: { kind: "date", date: input.dueDate, ...none },
    reportTo: null,
    givenOn: startedOn,
  });
}
