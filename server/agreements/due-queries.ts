import { and, eq, isNull } from "drizzle-orm";
import { grouped } from "../../db/rows.ts";
import { agreements, commitments, followUps, verdicts } from "../../db/schema.ts";
import type { ReadContext } from "../http/context.ts";
import { dueDates, type DueDates } from "./due-rules.ts";
import type { Force } from "./rules.ts";

/**
 * When an agreement, and what is promised in it, is to be followed up.
 * @param force since when it is in force, where that is about to change
 */
export function dueDatesOf(ctx: ReadContext, id: string, force?: Force): DueDates {
  const row = ctx.db
    .select({
      months: agreements.followUpMonths,
      inForceSince: agreements.inForceSince,
      partlyInForceSince: agreements.partlyInForceSince,
    })
    .from(agreements)
    .where(eq(agreements.id, id))
    .get();
  const live = ctx.db
    .select({ id: commitments.id, months: commitments.followUpMonths })
    .from(commitments)
    .where(and(eq(commitments.agreementId, id), isNull(commitments.removedOn)))
    .all();
  const judged = ctx.db
    .select({ id: followUps.id, date: followUps.date, commitmentId: verdicts.commitmentId })
    .from(followUps)
    .leftJoin(verdicts, eq(verdicts.followUpId, followUps.id))
    .where(eq(followUps.agreementId, id))
    .all();
  const reviews = grouped(
    judged,
    (one) => one.id,
    (one) => one,
  );
  const { inForceSince, partlyInForceSince } = force ?? row ?? { inForceSince: null, partlyInForceSince: null };
  return dueDates({
    inForceSince: partlyInForceSince ?? inForceSince,
    months: row?.months ?? null,
    commitments: live,
    followUps: [...reviews.values()].map((rows) => ({
      date: rows[0]?.date ?? "",
      judged: rows.flatMap(({ commitmentId }) => commitmentId ?? []),
    })),
  });
}
