import { and, asc, desc, eq, isNull, max } from "drizzle-orm";
import { decisionRegister } from "../../db/schema.ts";
import type { WriteContext } from "../http/context.ts";

/**
 * Gives the decisions of a meeting the next numbers of their forum and year, in the order of its items. Its minutes are being
 * approved: what has a number is never changed again. Records no event; the approval is one.
 */
export function numberDecisions(ctx: WriteContext, meetingId: string): void {
  const waiting = ctx.db
    .select({ id: decisionRegister.decisionId, forumId: decisionRegister.forumId, year: decisionRegister.year })
    .from(decisionRegister)
    .where(
      and(eq(decisionRegister.meetingId, meetingId), eq(decisionRegister.taken, true), isNull(decisionRegister.number)),
    )
    // Places are told from the last item to the first.
    .orderBy(desc(decisionRegister.place), asc(decisionRegister.decisionId))
    .all();
  const [first] = waiting;
  if (!first) return;
  const last =
    ctx.db
      .select({ number: max(decisionRegister.number) })
      .from(decisionRegister)
      .where(and(eq(decisionRegister.forumId, first.forumId), eq(decisionRegister.year, first.year)))
      .get()?.number ?? 0;
  waiting.forEach(({ id }, index) => {
    ctx.db
      .update(decisionRegister)
      .set({ number: last + 1 + index })
      .where(eq(decisionRegister.decisionId, id))
      .run();
  });
}
