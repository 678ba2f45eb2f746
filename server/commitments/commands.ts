import { eq, sql } from "drizzle-orm";
import { commitments, followUps, verdicts } from "../../db/schema.ts";
import { settleFollowUp } from "../agreements/due-commands.ts";
import { dueDatesOf } from "../agreements/due-queries.ts";
import { agreementFacts, forumOfAgreement, type AgreementFacts } from "../agreements/queries.ts";
import { touchAgreement } from "../agreements/settle-commands.ts";
import { requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { AppError, forbidden, invalid, type FieldError } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { stockholmDate } from "../text/format.ts";
import { getCommitments, getFollowUp, mayFollowUp, partiesOf } from "./queries.ts";
import type { CommitmentsInput, FollowUpInput } from "./schema.ts";
import { statements } from "./statements.ts";

/** Sets the whole list. What has been judged is not taken out of it but given up: what was said of it stays. */
export function setCommitments(
  ctx: WriteContext,
  agreementId: string,
  { commitments: wanted }: CommitmentsInput,
  version?: number | null,
): void {
  const facts = agreementFacts(ctx, agreementId);
  requireRole(ctx.actor, forumOfAgreement(facts), "secretary");
  const current = getCommitments(ctx, agreementId);
  checkVersion(version, current, { commitments: wanted });
  // A day that the secretary has said, and that follows from nothing, stays until it is followed up.
  const isSaid = facts.nextFollowUp !== null && facts.nextFollowUp !== dueDatesOf(ctx, agreementId).next;
  const known = new Map(current.commitments.map((one) => [one.id, one]));
  requireSides(ctx, agreementId, wanted, known);
  wanted.forEach(({ id, side, text, followUpInterval }, position) => {
    const row = { side, text, followUpMonths: followUpInterval, position };
    if (id === null)
      ctx.db
        .insert(commitments)
        .values({ agreementId, ...row })
        .run();
    else ctx.db.update(commitments).set(row).where(eq(commitments.id, id)).run();
  });
  const kept = new Set(wanted.map(({ id }) => id));
  for (const { id, verdicts } of current.commitments.filter((one) => !kept.has(one.id))) {
    if (verdicts.length === 0) ctx.db.delete(commitments).where(eq(commitments.id, id)).run();
    else
      ctx.db
        .update(commitments)
        .set({ removedOn: stockholmDate(ctx.now) })
        .where(eq(commitments.id, id))
        .run();
  }
  if (!isSaid) settleFollowUp(ctx, agreementId);
  touchAgreement(ctx, agreementId);
  record(ctx, "commitments_set", "agreement", agreementId, { title: facts.title, count: wanted.length });
}

/** A side is what the agreement's parties are said to be; one that was written before the parties were changed stays. */
function requireSides(
  ctx: WriteContext,
  agreementId: string,
  wanted: CommitmentsInput["commitments"],
  known: ReadonlyMap<string, { side: string }>,
): void {
  const sides = new Set(partiesOf(ctx, agreementId).map(({ side }) => side));
  refuse(
    wanted.flatMap(({ id, side }, index): FieldError[] => {
      if (id !== null && !known.has(id)) return [{ field: `commitments.${index}.id`, reason: "unknown_commitment" }];
      const stood = id !== null && known.get(id)?.side === side;
      return side === "" || stood || sides.has(side)
        ? []
        : [{ field: `commitments.${index}.side`, reason: "unknown_side" }];
    }),
  );
}

/** Records a review; what is due next follows from it. */
export function addFollowUp(ctx: WriteContext, agreementId: string, input: FollowUpInput): string {
  const facts = followedAgreement(ctx, agreementId);
  requireFollowUp(ctx, agreementId, input, null);
  const { date, itemId, note } = input;
  const { id } = ctx.db
    .insert(followUps)
    .values({
      agreementId,
      date,
      itemId,
      note,
      createdAt: ctx.now.toISOString(),
      createdByName: ctx.actor.account?.name ?? "",
    })
    .returning({ id: followUps.id })
    .get();
  insertVerdicts(ctx, id, input);
  afterReview(ctx, facts, "created", id, input.date);
  return id;
}

/** Changes a review, whole. */
export function changeFollowUp(ctx: WriteContext, id: string, input: FollowUpInput, version?: number | null): void {
  const before = getFollowUp(ctx, id);
  const facts = followedAgreement(ctx, before.agreementId);
  checkVersion(version, before, input);
  // An item that this reader may not see stays with it.
  const row = statements(ctx.db).followUp.get({ id });
  const itemId = input.itemId ?? (before.item === null ? (row?.itemId ?? null) : null);
  requireFollowUp(ctx, before.agreementId, { ...input, itemId }, row?.itemId ?? null);
  ctx.db
    .update(followUps)
    .set({ date: input.date, itemId, note: input.note, version: sql`${followUps.version} + 1` })
    .where(eq(followUps.id, id))
    .run();
  ctx.db.delete(verdicts).where(eq(verdicts.followUpId, id)).run();
  insertVerdicts(ctx, id, input);
  afterReview(ctx, facts, "changed", id, input.date);
}

/** For what was recorded by mistake: what was due before it is due again. */
export function removeFollowUp(ctx: WriteContext, id: string, version?: number | null): void {
  const before = getFollowUp(ctx, id);
  const facts = followedAgreement(ctx, before.agreementId);
  checkVersion(version, before, null);
  ctx.db.delete(followUps).where(eq(followUps.id, id)).run();
  afterReview(ctx, facts, "removed", id, before.date);
}

function followedAgreement(ctx: WriteContext, agreementId: string): AgreementFacts {
  const facts = agreementFacts(ctx, agreementId);
  if (!mayFollowUp(ctx, facts)) throw forbidden();
  return facts;
}

function afterReview(
  ctx: WriteContext,
  { id, title }: AgreementFacts,
  action: "created" | "changed" | "removed",
  followUpId: string,
  date: string,
): void {
  settleFollowUp(ctx, id);
  touchAgreement(ctx, id);
  record(ctx, action, "follow_up", followUpId, { agreementId: id, title, date });
}

function insertVerdicts(ctx: WriteContext, followUpId: string, input: FollowUpInput): void {
  if (input.verdicts.length === 0) return;
  const rows = input.verdicts.map(({ commitmentId, organizationId, verdict, comment }) => ({
    followUpId,
    commitmentId,
    organizationId,
    verdict,
    comment,
  }));
  ctx.db.insert(verdicts).values(rows).run();
}

/** @param keptItemId the item it has, which may have been moved to another forum's meeting since */
function requireFollowUp(
  ctx: WriteContext,
  agreementId: string,
  input: FollowUpInput,
  keptItemId: string | null,
): void {
  if (input.date > stockholmDate(ctx.now)) throw invalid("date", "report_in_future");
  const { itemId } = input;
  if (itemId !== null && itemId !== keptItemId && !statements(ctx.db).itemOfFollowUp.get({ itemId, agreementId })) {
    throw invalid("itemId", "unknown_item");
  }
  const known = new Map(
    statements(ctx.db)
      .commitments.all({ agreementId })
      .map((one) => [one.id, one]),
  );
  const sides = new Map(partiesOf(ctx, agreementId).map((party) => [party.organizationId, party.side]));
  refuse(
    input.verdicts.flatMap(({ commitmentId, organizationId }, index): FieldError[] => {
      const commitment = known.get(commitmentId);
      if (!commitment) return [{ field: `verdicts.${index}.commitmentId`, reason: "unknown_commitment" }];
      if (organizationId === null) return [];
      const field = `verdicts.${index}.organizationId`;
      const side = sides.get(organizationId);
      if (side === undefined) return [{ field, reason: "no_party" }];
      return commitment.side === "" || commitment.side === side ? [] : [{ field, reason: "party_of_other_side" }];
    }),
  );
}

function refuse(fields: FieldError[]): void {
  if (fields.length > 0) throw new AppError("invalid", "invalid_input", fields);
}
