import { and, eq, inArray, sql } from "drizzle-orm";
import {
  agreementClauses,
  agreementParties,
  agreements,
  decisionAgreements,
  ratificationRounds,
  ratifications,
} from "../../db/schema.ts";
import { atLeast, requireRole, roleIn, type ForumAccess } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid } from "../errors.ts";
import { listForumNames } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { listOrganizationNames } from "../people/queries.ts";
import type { AgreementInput } from "./input-schema.ts";
import { dueDatesOf } from "./due-queries.ts";
import { clausesOf, type ClauseText } from "./outline-rules.ts";
import { agreementFacts, forumOfAgreement, getAgreement, type AgreementFacts } from "./queries.ts";
import { isAdopted, isCircular } from "./rules.ts";
import { settleAgreement, settleReplaced, touchAgreement } from "./settle-commands.ts";
import { statements } from "./statements.ts";

/** Adds an agreement to the register. */
export function addAgreement(ctx: WriteContext, input: AgreementInput): string {
  const forum = responsibleForum(ctx, input);
  requireRole(ctx.actor, forum, "secretary");
  requireKnown(ctx, null, input);
  if (input.endedOn !== null && input.endReason === null) throw invalid("endReason", "required");
  const { id } = ctx.db
    .insert(agreements)
    .values({
      ...columnsOf(input),
      forumId: forum.id,
      inForceSince: input.inForceSince,
      endedOn: input.endedOn,
      endReason: input.endReason,
      createdAt: ctx.now.toISOString(),
    })
    .returning({ id: agreements.id })
    .get();
  insertParties(ctx, id, input);
  insertClauses(ctx, id, input.clauses ?? []);
  record(ctx, "created", "agreement", id, { title: input.title });
  settleAgreement(ctx, id);
  return id;
}

/** Changes it, whole: but its text stays when none is sent, and its adoptions, rounds and effects have their own ways. */
export function changeAgreement(ctx: WriteContext, id: string, input: AgreementInput, version?: number | null): void {
  const facts = keptAgreement(ctx, id, version, input);
  const forumId = input.forumId ?? facts.forumId;
  if (forumId !== facts.forumId) requireRole(ctx.actor, forumNamed(ctx, forumId, "forumId"), "secretary");
  requireKnown(ctx, facts, input);
  const ended = endOf(facts, input);
  ctx.db
    .update(agreements)
    .set({
      ...columnsOf(input),
      nextFollowUp: followUpSaid(ctx, facts, input),
      forumId,
      ...ended,
      inForceSince: forceSaid(facts, input),
      version: sql`${agreements.version} + 1`,
    })
    .where(eq(agreements.id, id))
    .run();
  releaseParties(ctx, id, input);
  ctx.db.delete(agreementParties).where(eq(agreementParties.agreementId, id)).run();
  insertParties(ctx, id, input);
  if (input.clauses !== undefined) setClauses(ctx, id, input.clauses);
  record(ctx, "changed", "agreement", id, { title: input.title });
  settleAgreement(ctx, id);
  settleReplaced(ctx, id);
  if (facts.replacesId !== null && facts.replacesId !== input.replaces) settleReplaced(ctx, facts.replacesId);
}

/** Makes the text the one given, split at its numbers. */
export function setAgreementText(ctx: WriteContext, id: string, text: string, version?: number | null): void {
  const facts = keptAgreement(ctx, id, version, { text });
  setClauses(ctx, id, clausesOf(text));
  touchAgreement(ctx, id);
  record(ctx, "changed", "agreement", id, { title: facts.title, what: "text" });
}

/** Only what was entered by mistake: one that anything has happened with is ended instead. */
export function removeAgreement(ctx: WriteContext, id: string, version?: number | null): void {
  const facts = keptAgreement(ctx, id, version, null);
  const uses = [
    ctx.db.select().from(ratificationRounds).where(eq(ratificationRounds.agreementId, id)).limit(1).all(),
    ctx.db.select().from(decisionAgreements).where(eq(decisionAgreements.agreementId, id)).limit(1).all(),
    ctx.db.select().from(agreements).where(eq(agreements.replacesId, id)).limit(1).all(),
    statements(ctx.db)
      .ratifications.all({ id })
      .filter(({ state }) => state !== "awaiting"),
  ];
  if (uses.some((rows) => rows.length > 0)) throw conflict("agreement_in_use");
  ctx.db.delete(agreements).where(eq(agreements.id, id)).run();
  record(ctx, "removed", "agreement", id, { title: facts.title });
  if (facts.replacesId !== null) settleReplaced(ctx, facts.replacesId);
}

/** @throws not_found, forbidden unless the actor is secretary of its forum, 412 */
export function keptAgreement(
  ctx: WriteContext,
  id: string,
  version?: number | null,
  sent: unknown = null,
): AgreementFacts {
  const facts = agreementFacts(ctx, id);
  requireRole(ctx.actor, forumOfAgreement(facts), "secretary");
  if (version !== undefined && version !== null && version !== facts.version) {
    checkVersion(version, getAgreement(ctx, id), sent);
  }
  return facts;
}

function responsibleForum(ctx: WriteContext, { forumId, followUp }: AgreementInput): ForumAccess {
  if (forumId !== null) return forumNamed(ctx, forumId, "forumId");
  if (followUp !== null) return forumNamed(ctx, followUp.forumId, "followUp.forumId");
  const own = listForumNames(ctx).filter((forum) => atLeast(roleIn(ctx.actor, forum), "secretary"));
  const [only] = own;
  if (!only || own.length > 1) throw invalid("forumId", "required");
  return only;
}

function forumNamed(ctx: WriteContext, id: string, field: string): ForumAccess {
  const forum = listForumNames(ctx).find((one) => one.id === id);
  if (!forum) throw invalid(field, "unknown_forum");
  return forum;
}

/** @throws invalid at the field that names what is not there, or may not be named */
function requireKnown(ctx: WriteContext, facts: AgreementFacts | null, input: AgreementInput): void {
  const known = new Set(listOrganizationNames(ctx).map(({ id }) => id));
  input.parties.forEach(({ organizationId }, place) => {
    if (!known.has(organizationId)) throw invalid(`parties.${place}.organizationId`, "unknown_organization");
  });
  // The one that follows it up stays, also where this secretary has no way to it.
  const follower = input.followUp?.forumId ?? null;
  if (follower !== null && follower !== facts?.followUpForumId) forumNamed(ctx, follower, "followUp.forumId");
  const { replaces } = input;
  if (replaces === null || replaces === facts?.replacesId) return;
  const replaced = statements(ctx.db).agreement.get({ id: replaces });
  if (!replaced || !roleIn(ctx.actor, forumOfAgreement(replaced))) throw invalid("replaces", "unknown_agreement");
  if (!atLeast(roleIn(ctx.actor, forumOfAgreement(replaced)), "secretary")) {
    throw invalid("replaces", "replaces_of_other_forum");
  }
  if (facts !== null && isCircular(facts.id, replaces, replacementsOf(ctx)))
    throw invalid("replaces", "replaces_circular");
}

const replacementsOf = (ctx: WriteContext): ReadonlyMap<string, string> =>
  new Map(
    statements(ctx.db)
      .replacements.all()
      .flatMap(({ id, replacesId }) => (replacesId === null ? [] : [[id, replacesId] as const])),
  );

const columnsOf = (input: AgreementInput) => ({
  title: input.title,
  kind: input.kind,
  reference: input.reference,
  summary: input.summary,
  ratificationRule: input.ratificationRule,
  minimum: input.ratificationRule === "named_minimum" ? input.minimum : null,
  identical: input.identical,
  modelClauses: input.modelClauses.map(({ text }) => text),
  validFrom: input.validFrom,
  validTo: input.validTo,
  noticeMonths: input.noticePeriod,
  renewalMonths: input.renewal,
  followUpMonths: input.followUp?.interval ?? null,
  followUpForumId: input.followUp?.forumId ?? null,
  nextFollowUp: input.followUp?.next ?? null,
  precedence: input.precedence,
  replacesId: input.replaces,
});

/** A day that is sent back as it was read, and that was reckoned or had another interval, says nothing of its own. */
function followUpSaid(ctx: WriteContext, facts: AgreementFacts, { followUp }: AgreementInput): string | null {
  if (followUp === null || followUp.next !== facts.nextFollowUp) return followUp?.next ?? null;
  const isReckoned = followUp.next === dueDatesOf(ctx, facts.id).next;
  return isReckoned || followUp.interval !== facts.followUpMonths ? null : followUp.next;
}

/** What adoptions have decided is not said by hand. */
function forceSaid(facts: AgreementFacts, { inForceSince }: AgreementInput): string | null {
  if (facts.sentOutOn === null) return inForceSince;
  if (inForceSince !== null && inForceSince !== facts.inForceSince) {
    throw invalid("inForceSince", "force_by_adoptions");
  }
  return facts.inForceSince;
}

/** That it was replaced is not said by hand either: `settleReplaced` has seen to it. */
function endOf(facts: AgreementFacts, { endedOn, endReason }: AgreementInput) {
  const isReplaced = facts.endedOn !== null && facts.endReason === null;
  if (endReason === null && endedOn !== null && !(isReplaced && endedOn === facts.endedOn)) {
    throw invalid("endReason", "required");
  }
  return endReason === null && isReplaced ? {} : { endedOn, endReason };
}

function insertParties(ctx: WriteContext, agreementId: string, { parties }: AgreementInput): void {
  if (parties.length === 0) return;
  ctx.db
    .insert(agreementParties)
    .values(parties.map((party, position) => ({ ...party, agreementId, position })))
    .run();
}

/** Before parties are set anew: one that has decided stays. */
function releaseParties(ctx: WriteContext, agreementId: string, { parties }: AgreementInput): void {
  const wanted = new Set(parties.map(({ organizationId }) => organizationId));
  const leaving = statements(ctx.db)
    .ratifications.all({ id: agreementId })
    .filter(({ organizationId }) => !wanted.has(organizationId));
  if (leaving.some(({ state }) => isAdopted(state) || state === "declined"))
    throw invalid("parties", "party_has_decided");
  if (leaving.length === 0) return;
  const ids = leaving.map(({ organizationId }) => organizationId);
  ctx.db
    .delete(ratifications)
    .where(and(eq(ratifications.agreementId, agreementId), inArray(ratifications.organizationId, ids)))
    .run();
}

function setClauses(ctx: WriteContext, agreementId: string, clauses: ClauseText[]): void {
  ctx.db.delete(agreementClauses).where(eq(agreementClauses.agreementId, agreementId)).run();
  insertClauses(ctx, agreementId, clauses);
}

function insertClauses(ctx: WriteContext, agreementId: string, clauses: ClauseText[]): void {
  if (clauses.length === 0) return;
  ctx.db
    .insert(agreementClauses)
    .values(clauses.map((clause, position) => ({ ...clause, agreementId, position })))
    .run();
}
