/** What follows from adoptions: since when an agreement is in force, and that the one it replaces ends. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { agreementParties, agreements, ratifications } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import type { WriteContext } from "../http/context.ts";
import { dueDatesOf } from "./due-queries.ts";
import { forceOf, type Force } from "./rules.ts";

type Row = typeof agreements.$inferSelect;

/**
 * The one place where the days that decide its state are reckoned anew, after anything they follow from has changed. Each
 * change of them is an event of its own, on the agreement it concerns.
 */
export function settleAgreement(ctx: WriteContext, id: string): void {
  const before = rowOf(ctx, id);
  if (!before) return;
  const after = isToldByHand(before) ? before : forceByAdoptions(ctx, before);
  const nextFollowUp = followUpAfter(ctx, before, after);
  const { inForceSince, partlyInForceSince } = after;
  if (inForceSince !== before.inForceSince || partlyInForceSince !== before.partlyInForceSince) {
    setFacts(ctx, id, { inForceSince, partlyInForceSince, nextFollowUp });
    recordForce(ctx, before, after);
  } else if (nextFollowUp !== before.nextFollowUp) setFacts(ctx, id, { nextFollowUp });
  if (before.replacesId !== null) settleReplaced(ctx, before.replacesId);
}

/** In force before anybody kept its adoptions here: then the day is what its secretary has said. */
export const isToldByHand = ({ sentOutOn, inForceSince }: Pick<Row, "sentOutOn" | "inForceSince">): boolean =>
  sentOutOn === null && inForceSince !== null;

function forceByAdoptions(ctx: WriteContext, { id, ratificationRule, minimum, validFrom }: Row): Force {
  const parties = ctx.db
    .select({ state: ratifications.state, date: ratifications.date, legalForceOn: ratifications.legalForceOn })
    .from(agreementParties)
    .leftJoin(
      ratifications,
      and(
        eq(ratifications.agreementId, agreementParties.agreementId),
        eq(ratifications.organizationId, agreementParties.organizationId),
        inArray(ratifications.state, ["adopted", "adopted_with_reservation"]),
      ),
    )
    .where(eq(agreementParties.agreementId, id))
    .all();
  const adoptedOn = parties.flatMap(({ date, legalForceOn }) => legalForceOn ?? date ?? []);
  return forceOf({ rule: ratificationRule, minimum, validFrom, parties: parties.length, adoptedOn });
}

/** What its secretary has said stays until it is followed up; otherwise it follows from the day it came into force. */
function followUpAfter(ctx: WriteContext, { id, nextFollowUp }: Row, after: Force): string | null {
  const isSaid = nextFollowUp !== null && nextFollowUp !== dueDatesOf(ctx, id).next;
  return isSaid ? nextFollowUp : dueDatesOf(ctx, id, after).next;
}

function recordForce(ctx: WriteContext, { id, title, ...before }: Row, after: Force): void {
  const { inForceSince, partlyInForceSince } = after;
  if (inForceSince !== before.inForceSince) {
    if (inForceSince === null) record(ctx, "force_undone", "agreement", id, { title, since: before.inForceSince });
    else record(ctx, "came_into_force", "agreement", id, { title, since: inForceSince });
  } else record(ctx, "partly_in_force", "agreement", id, { title, since: partlyInForceSince });
}

/** Ends the day the first of those that replace it came into force; one that ended for another reason stays as it is. */
export function settleReplaced(ctx: WriteContext, id: string): void {
  const before = rowOf(ctx, id);
  if (!before || before.endReason !== null) return;
  const [first] = ctx.db
    .select({ id: agreements.id, since: agreements.inForceSince })
    .from(agreements)
    .where(and(eq(agreements.replacesId, id), sql`${agreements.inForceSince} is not null`))
    .orderBy(agreements.inForceSince, agreements.id)
    .limit(1)
    .all();
  const endedOn = first?.since ?? null;
  if (endedOn === before.endedOn) return;
  setFacts(ctx, id, { endedOn });
  const { title } = before;
  if (endedOn === null) record(ctx, "end_undone", "agreement", id, { title, on: before.endedOn });
  else record(ctx, "ended", "agreement", id, { title, on: endedOn, replacedBy: first?.id });
}

const rowOf = (ctx: WriteContext, id: string): Row | undefined =>
  ctx.db.select().from(agreements).where(eq(agreements.id, id)).get();

function setFacts(ctx: WriteContext, id: string, facts: Partial<typeof agreements.$inferInsert>): void {
  ctx.db
    .update(agreements)
    .set({ ...facts, version: sql`${agreements.version} + 1` })
    .where(eq(agreements.id, id))
    .run();
}

/** What hangs on an agreement is part of it, and so of its version. */
export const touchAgreement = (ctx: WriteContext, id: string): void => {
  setFacts(ctx, id, {});
};
