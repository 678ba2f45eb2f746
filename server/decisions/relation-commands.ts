import { and, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { decisionRegister, decisionRelations, forums } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { getDecision } from "./queries.ts";
import type { RelationInput, RelationsInput } from "./relation-schema.ts";
import { bears } from "./standing-rules.ts";
import { decisionScope, readableDecision } from "./visible.ts";

/**
 * Says what a decision does with others: all of it, left out is removed. Relations stand beside the minutes and can be told
 * also when these are approved.
 * @throws invalid at the field
 */
export function setRelations(ctx: WriteContext, id: string, { relations }: RelationsInput): void {
  getDecision(ctx, id);
  ctx.db.delete(decisionRelations).where(eq(decisionRelations.decisionId, id)).run();
  relations.forEach((relation, index) => {
    insertRelation(ctx, id, relation, `relations.${index}.`);
  });
  record(ctx, "related", "decision", id, { relations });
}

/** @throws invalid at the field */
export function addRelation(ctx: WriteContext, id: string, relation: RelationInput): void {
  getDecision(ctx, id);
  insertRelation(ctx, id, relation, "");
  record(ctx, "related", "decision", id, { added: relation });
}

/** @throws conflict when there is none (any more) */
export function removeRelation(ctx: WriteContext, id: string, { kind, decisionId }: RelationInput): void {
  getDecision(ctx, id);
  const { changes } = ctx.db
    .delete(decisionRelations)
    .where(
      and(
        eq(decisionRelations.decisionId, id),
        eq(decisionRelations.kind, kind),
        eq(decisionRelations.toDecisionId, decisionId),
      ),
    )
    .run();
  if (changes === 0) throw conflict("relation_gone");
  record(ctx, "related", "decision", id, { removed: { kind, decisionId } });
}

function insertRelation(ctx: WriteContext, id: string, relation: RelationInput, path: string): void {
  const { kind, decisionId, fromDate } = relation;
  if (decisionId === id) throw invalid(`${path}decisionId`, "relation_to_itself");
  checkOther(ctx, id, relation, path);
  // Before the row is there: whatever leads from the other one back to this would make a circle of it.
  if (bears(kind) && leadsTo(ctx.db).get({ from: Number(decisionId), to: Number(id) }))
    throw invalid(`${path}decisionId`, "relation_circular");
  const { changes } = ctx.db
    .insert(decisionRelations)
    .values({ decisionId: id, kind, toDecisionId: decisionId, fromDate })
    .onConflictDoNothing()
    .run();
  if (changes === 0) throw invalid(`${path}decisionId`, "relation_twice");
}

/** The other decision must be one that the reader may read and that has been taken; only a later one changes its worth. */
function checkOther(ctx: WriteContext, id: string, { kind, decisionId, fromDate }: RelationInput, path: string): void {
  const scope = decisionScope(ctx.actor);
  const own = card(ctx.db).get({ ...scope, id });
  const other = card(ctx.db).get({ ...scope, id: decisionId });
  if (!own || !other) throw invalid(`${path}decisionId`, "unknown_decision");
  if (bears(kind)) {
    if (!other.taken) throw invalid(`${path}decisionId`, "relation_to_proposal");
    if (other.date > own.date) throw invalid(`${path}decisionId`, "relation_to_later");
  }
  if (fromDate !== null && fromDate < own.date) throw invalid(`${path}fromDate`, "relation_before_decision");
}

const card = prepared((db) =>
  compiled(
    db,
    db
      .select({ date: decisionRegister.date, taken: decisionRegister.taken })
      .from(decisionRegister)
      .innerJoin(forums, eq(forums.id, decisionRegister.forumId))
      .where(and(eq(decisionRegister.decisionId, sql.placeholder("id")), readableDecision)),
  ),
);

const leadsTo = prepared((db) =>
  db.$client.prepare<{ from: number; to: number }>(`
    with recursive road (id) as (
      select $from union
      select r.to_decision_id from road join decision_relations r on r.decision_id = road.id
        where r.kind in ('amends', 'replaces', 'repeals'))
    select 1 from road where id = $to`),
);
