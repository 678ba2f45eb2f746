import { eq, sql } from "drizzle-orm";
import { assignees, assignments } from "../../db/schema.ts";
import type { AssignmentState } from "../../db/schema/values.ts";
import { conflict } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import type { AssignmentFacts } from "./fact-queries.ts";
import { stateObstacle, stateOfWhole } from "./rules.ts";

/** By hand: closed, cancelled, or opened again; a whole is cancelled with its parts. @throws conflict */
export function putInState(ctx: WriteContext, facts: AssignmentFacts, to: AssignmentState): void {
  const obstacle = stateObstacle(facts, to);
  if (obstacle) throw conflict(obstacle);
  if (facts.hasParts) for (const id of liveParts(ctx, facts.id)) writeState(ctx, id, to);
  writeState(ctx, facts.id, to);
}

const liveParts = (ctx: WriteContext, id: string): string[] =>
  ctx.db
    .select({ id: assignments.id })
    .from(assignments)
    .where(sql`${assignments.partOf} = ${id} and ${assignments.live} = 1`)
    .all()
    .map((row) => row.id);

/** The one place where a state is written: what somebody still has to do is found through their assignees. */
export function writeState(ctx: WriteContext, id: string, state: AssignmentState): void {
  const live = state === "open" || state === "reported";
  ctx.db
    .update(assignments)
    .set({
      state,
      closedOn: live ? null : stockholmDate(ctx.now),
      version: sql`${assignments.version} + 1`,
    })
    .where(eq(assignments.id, id))
    .run();
  ctx.db.update(assignees).set({ live }).where(eq(assignees.assignmentId, id)).run();
}

/** After something happened to a part: the state of its whole follows. */
export function settleWhole(ctx: WriteContext, wholeId: string | null): void {
  if (wholeId === null) return;
  const states = ctx.db
    .select({ state: assignments.state })
    .from(assignments)
    .where(eq(assignments.partOf, wholeId))
    .all()
    .map(({ state }) => state);
  const before = ctx.db.select({ state: assignments.state }).from(assignments).where(eq(assignments.id, wholeId)).get();
  const state = stateOfWhole(states);
  if (states.length > 0 && before?.state !== state) writeState(ctx, wholeId, state);
}
