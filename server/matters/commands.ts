import { eq, sql } from "drizzle-orm";
import { prepared } from "../../db/connection.ts";
import { assignments, itemMatters, matters, matterSteps } from "../../db/schema.ts";
import type { MatterState } from "../../db/schema/values.ts";
import { requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid } from "../errors.ts";
import { listForumNames } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { getMatter, matterFacts, type MatterFacts } from "./queries.ts";
import { closingObstacle } from "./rules.ts";
import type { MatterChange, MatterInput } from "./schema.ts";

export function addMatter(ctx: WriteContext, input: MatterInput): string {
  const forum = listForumNames(ctx).find(({ id }) => id === input.forumId);
  if (!forum) throw invalid("forumId", "unknown_forum");
  requireRole(ctx.actor, forum, "secretary");
  const { id } = ctx.db
    .insert(matters)
    .values({ ...input, state: "open", createdAt: ctx.now.toISOString() })
    .returning({ id: matters.id })
    .get();
  record(ctx, "created", "matter", id, { title: input.title });
  return id;
}

export function changeMatter(ctx: WriteContext, id: string, change: MatterChange, version?: number | null): void {
  const facts = keptMatter(ctx, id, "secretary");
  requireMatterVersion(ctx, facts, version, change);
  ctx.db.update(matters).set(change).where(eq(matters.id, id)).run();
  touchMatter(ctx, id);
  record(ctx, "changed", "matter", id, { title: change.title });
}

/** Closes it, or opens it again: then a forum that has decided can be asked to prepare it anew. */
export function setMatterState(ctx: WriteContext, id: string, state: MatterState, version?: number | null): void {
  const facts = keptMatter(ctx, id, "chair");
  requireMatterVersion(ctx, facts, version, { state });
  if (facts.state === state) return;
  const obstacle = state === "closed" ? closingObstacle(facts.steps) : null;
  if (obstacle) throw conflict(obstacle);
  ctx.db.update(matters).set({ state }).where(eq(matters.id, id)).run();
  touchMatter(ctx, id);
  record(ctx, "state_changed", "matter", id, { state });
}

/** For what was entered by mistake; a matter that has been anywhere is closed instead. */
export function removeMatter(ctx: WriteContext, id: string, version?: number | null): void {
  const facts = keptMatter(ctx, id, "secretary");
  requireMatterVersion(ctx, facts, version);
  const uses = [
    ctx.db.select().from(itemMatters).where(eq(itemMatters.matterId, id)).limit(1).all(),
    ctx.db.select().from(assignments).where(eq(assignments.matterId, id)).limit(1).all(),
    facts.steps.filter(({ senderId }) => senderId !== null),
  ];
  if (uses.some((rows) => rows.length > 0)) throw conflict("matter_in_use");
  ctx.db.delete(matters).where(eq(matters.id, id)).run();
  record(ctx, "removed", "matter", id, { title: facts.title });
}

/** @throws not_found, or forbidden unless the actor has the role in the forum that keeps it */
export function keptMatter(ctx: WriteContext, id: string, role: "chair" | "secretary"): MatterFacts {
  const facts = matterFacts(ctx, id);
  requireRole(ctx.actor, { id: facts.forumId, visibility: facts.visibility }, role);
  return facts;
}

/** @throws 412 with the matter as it is now and what was sent */
export function requireMatterVersion(
  ctx: WriteContext,
  facts: MatterFacts,
  version: number | null | undefined,
  sent?: unknown,
): void {
  if (version === undefined || version === null || version === facts.version) return;
  checkVersion(version, getMatter(ctx, facts.id), sent);
}

const touch = prepared((db) =>
  db
    .update(matters)
    .set({ version: sql`${matters.version} + 1` })
    .where(eq(matters.id, sql.placeholder("id")))
    .prepare(),
);

/** Its steps are part of it, and so of its version. */
export function touchMatter(ctx: WriteContext, id: string): void {
  touch(ctx.db).run({ id });
}

export const setStep = (ctx: WriteContext, id: string, values: Partial<typeof matterSteps.$inferInsert>): void =>
  void ctx.db.update(matterSteps).set(values).where(eq(matterSteps.id, id)).run();
