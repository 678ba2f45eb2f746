import { isDeepStrictEqual } from "node:util";
import { asc, eq, max, sql } from "drizzle-orm";
import { prepared } from "../../db/connection.ts";
import { clauses, decisions, items, reservations } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { invalid, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { openMeeting, touchMeeting } from "../meetings/commands.ts";
import { getDecision } from "./queries.ts";
import type { DecisionInput, ItemDecisionInput } from "./schema.ts";

const placeholder = (name: string) => sql.placeholder(name);

const statements = prepared((db) => ({
  itemMeeting: db
    .select({ meetingId: items.meetingId })
    .from(items)
    .where(eq(items.id, placeholder("id")))
    .prepare(),
  ofItem: db
    .select({ id: decisions.id, position: decisions.position })
    .from(decisions)
    .where(eq(decisions.itemId, placeholder("itemId")))
    .orderBy(asc(decisions.position))
    .prepare(),
  lastPosition: db
    .select({ position: max(decisions.position) })
    .from(decisions)
    .where(eq(decisions.itemId, placeholder("itemId")))
    .prepare(),
  insert: db
    .insert(decisions)
    .values({ itemId: placeholder("itemId"), position: placeholder("position"), outcome: placeholder("outcome") })
    .returning({ id: decisions.id })
    .prepare(),
  outcome: db
    .select({ outcome: decisions.outcome })
    .from(decisions)
    .where(eq(decisions.id, placeholder("id")))
    .prepare(),
  clauses: db
    .select({ id: clauses.id, stage: clauses.stage, text: clauses.text })
    .from(clauses)
    .where(eq(clauses.decisionId, placeholder("id")))
    .orderBy(asc(clauses.position))
    .prepare(),
  reservations: db
    .select({ kind: reservations.kind, name: reservations.name, text: reservations.text })
    .from(reservations)
    .where(eq(reservations.decisionId, placeholder("id")))
    .orderBy(asc(reservations.position))
    .prepare(),
  move: db
    .update(decisions)
    .set({ position: sql`${placeholder("position")}` })
    .where(eq(decisions.id, placeholder("id")))
    .prepare(),
  insertClause: db
    .insert(clauses)
    .values({
      decisionId: placeholder("decisionId"),
      stage: placeholder("stage"),
      position: placeholder("position"),
      text: placeholder("text"),
    })
    .prepare(),
  insertReservation: db
    .insert(reservations)
    .values({
      decisionId: placeholder("decisionId"),
      position: placeholder("position"),
      kind: placeholder("kind"),
      name: placeholder("name"),
      text: placeholder("text"),
    })
    .prepare(),
}));

export function addDecision(ctx: WriteContext, itemId: string, input: DecisionInput): string {
  const meetingId = meetingOfItem(ctx, itemId);
  openMeeting(ctx, meetingId);
  const last = statements(ctx.db).lastPosition.get({ itemId })?.position ?? -1;
  const id = insertDecision(ctx, itemId, last + 1, input);
  touchItem(ctx, itemId);
  touchMeeting(ctx, meetingId);
  record(ctx, "created", "decision", id, { outcome: input.outcome });
  return id;
}

export function changeDecision(ctx: WriteContext, id: string, input: DecisionInput, version?: number | null): void {
  const before = getDecision(ctx, id);
  openMeeting(ctx, before.meetingId);
  checkVersion(version, before, input);
  updateDecision(ctx, id, input);
  touchItem(ctx, before.itemId);
  touchMeeting(ctx, before.meetingId);
  record(ctx, "changed", "decision", id, { outcome: input.outcome });
}

export function removeDecision(ctx: WriteContext, id: string, version?: number | null): void {
  const before = getDecision(ctx, id);
  openMeeting(ctx, before.meetingId);
  checkVersion(version, before, null);
  ctx.db.delete(decisions).where(eq(decisions.id, id)).run();
  touchItem(ctx, before.itemId);
  touchMeeting(ctx, before.meetingId);
  record(ctx, "removed", "decision", id, { clauses: before.clauses.map(({ text }) => text) });
}

/**
 * Makes an item's decisions the ones given, in that order: with an id changed, without added, left out removed. The
 * caller has checked the meeting and records the change.
 */
export function setDecisions(ctx: WriteContext, itemId: string, wanted: ItemDecisionInput[]): void {
  const present = new Map(
    statements(ctx.db)
      .ofItem.all({ itemId })
      .map(({ id, position }) => [id, position]),
  );
  wanted.forEach(({ id }, index) => {
    if (id !== undefined && !present.has(id)) throw invalid(`decisions.${index}.id`, "unknown_decision");
  });
  const kept = new Set(wanted.map(({ id }) => id));
  for (const id of present.keys()) if (!kept.has(id)) ctx.db.delete(decisions).where(eq(decisions.id, id)).run();
  wanted.forEach(({ id, ...input }, position) => {
    if (id === undefined) insertDecision(ctx, itemId, position, input);
    else {
      updateDecision(ctx, id, input);
      // Its place is the item's matter: the decision itself is no other for it.
      if (present.get(id) !== position) statements(ctx.db).move.run({ id, position });
    }
  });
}

function insertDecision(ctx: WriteContext, itemId: string, position: number, input: DecisionInput): string {
  const { id } = statements(ctx.db).insert.get({ itemId, position, outcome: input.outcome });
  addProposal(ctx, id, input);
  input.clauses.forEach(({ text }, index) => {
    statements(ctx.db).insertClause.run({ decisionId: id, stage: "decided", position: index, text });
  });
  addReservations(ctx, id, input);
  return id;
}

/** A decision sent back as it is stays as it is: its version says that somebody else changed it. */
function updateDecision(ctx: WriteContext, id: string, input: DecisionInput): void {
  const before = statements(ctx.db).clauses.all({ id });
  const decided = before.filter(({ stage }) => stage === "decided");
  if (isDeepStrictEqual(contentOf(ctx, id, before), contentSent(input, decided))) return;
  ctx.db
    .update(decisions)
    .set({ outcome: input.outcome, version: sql`${decisions.version} + 1` })
    .where(eq(decisions.id, id))
    .run();
  ctx.db
    .delete(clauses)
    .where(sql`${clauses.decisionId} = ${id} and ${clauses.stage} = 'proposal'`)
    .run();
  addProposal(ctx, id, input);
  setClauses(ctx, id, input, new Set(decided.map((clause) => clause.id)));
  ctx.db.delete(reservations).where(eq(reservations.decisionId, id)).run();
  addReservations(ctx, id, input);
}

type StoredClause = { id: string; stage: string; text: string };

const contentOf = (ctx: WriteContext, id: string, stored: StoredClause[]) => ({
  outcome: statements(ctx.db).outcome.get({ id })?.outcome,
  proposal: stored.filter(({ stage }) => stage === "proposal").map(({ text }) => text),
  clauses: stored.filter(({ stage }) => stage === "decided").map((clause) => [clause.id, clause.text]),
  reservations: statements(ctx.db).reservations.all({ id }),
});

/** A clause without an id is taken for the one that stands in its place. */
const contentSent = (input: DecisionInput, decided: StoredClause[]) => ({
  outcome: input.outcome,
  proposal: input.proposal.map(({ text }) => text),
  clauses: input.clauses.map(({ id, text }, place) => [id ?? decided[place]?.id, text]),
  reservations: input.reservations.map(({ kind, name, text }) => ({ kind, name, text })),
});

/** Clauses keep their ids, which are permanent addresses, as long as they are there. */
function setClauses(ctx: WriteContext, decisionId: string, input: DecisionInput, present: Set<string>): void {
  const kept = new Set(input.clauses.map(({ id }) => id));
  for (const id of present) if (!kept.has(id)) ctx.db.delete(clauses).where(eq(clauses.id, id)).run();
  input.clauses.forEach(({ id, text }, position) => {
    if (id !== undefined && present.has(id)) {
      ctx.db.update(clauses).set({ text, position }).where(eq(clauses.id, id)).run();
    } else {
      statements(ctx.db).insertClause.run({ decisionId, stage: "decided", position, text });
    }
  });
}

function addProposal(ctx: WriteContext, decisionId: string, { proposal }: DecisionInput): void {
  proposal.forEach(({ text }, position) => {
    statements(ctx.db).insertClause.run({ decisionId, stage: "proposal", position, text });
  });
}

function addReservations(ctx: WriteContext, decisionId: string, input: DecisionInput): void {
  input.reservations.forEach((reservation, position) => {
    statements(ctx.db).insertReservation.run({ decisionId, position, ...reservation });
  });
}

function meetingOfItem(ctx: WriteContext, itemId: string): string {
  const row = statements(ctx.db).itemMeeting.get({ id: itemId });
  if (!row) throw notFound();
  return row.meetingId;
}

const touch = prepared((db) =>
  db
    .update(items)
    .set({ version: sql`${items.version} + 1` })
    .where(eq(items.id, placeholder("id")))
    .prepare(),
);

/** Decisions and files are part of their item's representation, and so of its version. */
export function touchItem(ctx: WriteContext, id: string): void {
  touch(ctx.db).run({ id });
}
