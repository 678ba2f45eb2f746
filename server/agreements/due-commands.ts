/** Keeps the day an agreement is to be followed up next in step with what it follows from. */
import { eq } from "drizzle-orm";
import { agreements } from "../../db/schema.ts";
import type { WriteContext } from "../http/context.ts";
import { dueDatesOf } from "./due-queries.ts";

/** Part of a command, which records it and raises the version. */
export function settleFollowUp(ctx: WriteContext, id: string): void {
  ctx.db
    .update(agreements)
    .set({ nextFollowUp: dueDatesOf(ctx, id).next })
    .where(eq(agreements.id, id))
    .run();
}
