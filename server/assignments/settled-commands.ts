/** What becomes of an assignment when what it asks for is settled elsewhere. The caller has checked who may settle it. */
import { eq, sql } from "drizzle-orm";
import { assignments } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import type { WriteContext } from "../http/context.ts";
import { noteChange } from "./commands.ts";
import { factsOf } from "./fact-queries.ts";
import { putInState, settleWhole } from "./state-commands.ts";

/** Closes one that is still to be done, or opens one again that was closed; the reason stands in its history. */
export function settleAssignment(ctx: WriteContext, id: string, to: "closed" | "open", reason: string): void {
  const facts = factsOf(ctx.db, id);
  const isLive = facts.state === "open" || facts.state === "reported";
  if (to === "closed" ? !isLive : facts.state !== "closed") return;
  putInState(ctx, facts, to);
  noteChange(ctx, id, to === "closed" ? "closed" : "reopened", reason);
  settleWhole(ctx, facts.partOf);
  record(ctx, "state_changed", "assignment", id, { from: facts.state, to });
}

/** Moves the day of one that is still to be done, as somebody has said it. */
export function moveDueTo(ctx: WriteContext, id: string, date: string, words: string | null, reason: string): void {
  const facts = factsOf(ctx.db, id);
  if (facts.state !== "open" || facts.dueDate === date) return;
  const due = { dueKind: "date" as const, dueDate: date, dueWeek: null, dueMeetingId: null, dueMonths: null };
  ctx.db
    .update(assignments)
    .set({ ...due, dueText: words, dueReason: null, version: sql`${assignments.version} + 1` })
    .where(eq(assignments.id, id))
    .run();
  noteChange(ctx, id, "due_moved", reason, { fromDate: facts.dueDate, toDate: date });
  record(ctx, "due_moved", "assignment", id, { date });
}
