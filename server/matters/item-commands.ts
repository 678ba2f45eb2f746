/** What items are about: an item that is linked to a matter is a step of its road. */
import { and, asc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Reader } from "../../db/connection.ts";
import { forums, itemMatters, items, matterSteps, meetings } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { touchItem } from "../decisions/commands.ts";
import { invalid, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { openMeeting, touchMeeting } from "../meetings/commands.ts";
import { addMatter, setStep, touchMatter } from "./commands.ts";
import { idList, matterFacts, type MatterFacts } from "./queries.ts";
import { openReturns, roleOfItem, stateOf } from "./rules.ts";
import { statements as matterStatements } from "./statements.ts";
import { matterScope } from "./visible.ts";

const { placeholder } = sql;

const statements = prepared((db) => ({
  item: compiled(
    db,
    db
      .select({
        id: items.id,
        meetingId: items.meetingId,
        forumId: meetings.forumId,
        forumName: forums.name,
        visibility: forums.visibility,
        date: meetings.date,
        title: items.title,
        isDecision: items.isDecision,
        isDialogue: items.isDialogue,
        confidential: sql<number>`${items.confidential} or coalesce((select confidential from items s where s.id = ${items.parentId}), 0)`,
      })
      .from(items)
      .innerJoin(meetings, eq(meetings.id, items.meetingId))
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .where(eq(items.id, placeholder("id"))),
  ),
  matters: compiled(
    db,
    db
      .select({ matterId: itemMatters.matterId })
      .from(itemMatters)
      .where(eq(itemMatters.itemId, placeholder("id")))
      .orderBy(asc(itemMatters.matterId)),
  ),
  /** The items in which a forum has treated the matter, the latest last. */
  others: compiled(
    db,
    db
      .select({ id: items.id, date: meetings.date })
      .from(itemMatters)
      .innerJoin(items, eq(items.id, itemMatters.itemId))
      .innerJoin(meetings, eq(meetings.id, items.meetingId))
      .where(and(eq(itemMatters.matterId, placeholder("id")), eq(meetings.forumId, placeholder("forumId"))))
      .orderBy(asc(meetings.date), asc(items.id)),
  ),
}));

export type LinkedItem = NonNullable<ReturnType<ReturnType<typeof statements>["item"]["get"]>>;

export const itemOfStep = (db: Reader, itemId: string): LinkedItem | undefined =>
  statements(db).item.get({ id: itemId });

export const mattersOfItem = (db: Reader, itemId: string): string[] =>
  statements(db)
    .matters.all({ id: itemId })
    .map(({ matterId }) => matterId);

/**
 * Makes an item's matters those given. The caller has checked the meeting, and records and versions the change of the item.
 * @throws invalid at `matterIds`
 */
export function setItemMatters(ctx: WriteContext, itemId: string, wanted: readonly string[]): void {
  const present = mattersOfItem(ctx.db, itemId);
  const added = [...new Set(wanted)].filter((id) => !present.includes(id));
  const removed = present.filter((id) => !wanted.includes(id));
  if (added.length + removed.length === 0) return;
  const item = itemOfStep(ctx.db, itemId);
  if (!item) throw notFound();
  const known = linkableMatters(ctx, item, added, wanted);
  for (const id of removed) unlink(ctx, item, id);
  for (const facts of known) link(ctx, item, facts);
}

/** Lays up a matter that is called as the item is, as confidential as that, and kept by its forum. */
export function beginMatter(ctx: WriteContext, itemId: string): string {
  const item = itemOfStep(ctx.db, itemId);
  if (!item) throw notFound();
  openMeeting(ctx, item.meetingId);
  const { forumId, title } = item;
  const id = addMatter(ctx, { forumId, title, reference: null, summary: "", confidential: item.confidential === 1 });
  setItemMatters(ctx, itemId, [...mattersOfItem(ctx.db, itemId), id]);
  touchItem(ctx, itemId);
  touchMeeting(ctx, item.meetingId);
  return id;
}

/** Before items are removed, or moved to another forum: a matter that stood on them is no longer there. What they had. */
export function releaseItems(ctx: WriteContext, itemIds: readonly string[]): ReadonlyMap<string, string[]> {
  const before = new Map(itemIds.map((id) => [id, mattersOfItem(ctx.db, id)]));
  for (const id of itemIds) setItemMatters(ctx, id, []);
  return before;
}

function linkableMatters(
  ctx: WriteContext,
  item: LinkedItem,
  added: string[],
  wanted: readonly string[],
): MatterFacts[] {
  const readable = matterStatements(ctx.db).readable.all({ ...matterScope(ctx.actor), ids: idList(added) });
  const ids = new Set(readable.map(({ id }) => id));
  return added.map((id) => {
    const field = `matterIds.${wanted.indexOf(id)}`;
    if (!ids.has(id)) throw invalid(field, "unknown_matter");
    const facts = matterFacts(ctx, id);
    if (facts.state === "closed") throw invalid(field, "matter_closed");
    const itsForums = [facts.forumId, ...facts.steps.map(({ forumId }) => forumId)];
    if (facts.confidential && !itsForums.includes(item.forumId)) throw invalid(field, "matter_not_sent_there");
    return facts;
  });
}

/** What waited in the item's forum is taken up by it; what the forum has goes on in it; otherwise a step begins. */
function link(ctx: WriteContext, item: LinkedItem, { id: matterId, steps }: MatterFacts): void {
  ctx.db.insert(itemMatters).values({ itemId: item.id, matterId }).onConflictDoNothing().run();
  const there = steps.filter(({ forumId }) => forumId === item.forumId);
  const waiting = there.filter(({ state }) => state === "waiting");
  const ongoing = there.filter((step) => stateOf(step) === "accepted");
  for (const step of openReturns(steps)) if (step.senderId === item.forumId) setStep(ctx, step.id, { itemId: item.id });
  for (const { id } of waiting) {
    const answered = { answeredAt: ctx.now.toISOString(), answeredByName: ctx.actor.account?.name ?? "" };
    setStep(ctx, id, { state: "accepted", itemId: item.id, ...answered });
  }
  for (const step of ongoing) {
    if (step.itemId === null || (step.date ?? "") <= item.date) setStep(ctx, step.id, { itemId: item.id });
  }
  if (waiting.length + ongoing.length === 0) beginStep(ctx, item, matterId);
  touchMatter(ctx, matterId);
}

function beginStep(ctx: WriteContext, item: LinkedItem, matterId: string): void {
  const kinds = [...(item.isDecision ? ["decision" as const] : []), ...(item.isDialogue ? ["dialogue" as const] : [])];
  ctx.db
    .insert(matterSteps)
    .values({
      matterId,
      forumId: item.forumId,
      forumName: item.forumName,
      role: roleOfItem(kinds),
      state: "accepted",
      itemId: item.id,
    })
    .run();
}

/** The step goes back to the item before it, or waits for another; one that began with the item ends with it. */
function unlink(ctx: WriteContext, item: LinkedItem, matterId: string): void {
  ctx.db
    .delete(itemMatters)
    .where(and(eq(itemMatters.itemId, item.id), eq(itemMatters.matterId, matterId)))
    .run();
  const steps = ctx.db.select().from(matterSteps).where(eq(matterSteps.matterId, matterId)).all();
  const standing = new Set(steps.map(({ itemId }) => itemId));
  const before = statements(ctx.db)
    .others.all({ id: matterId, forumId: item.forumId })
    .findLast(({ id }) => !standing.has(id));
  for (const { id, state, sentAt } of steps.filter(({ itemId }) => itemId === item.id)) {
    const goesOn = steps.some(({ fromStepId }) => fromStepId === id);
    if (state === "returned") setStep(ctx, id, { itemId: null });
    else if (before || sentAt !== null) setStep(ctx, id, { itemId: before?.id ?? null });
    else if (goesOn) setStep(ctx, id, { itemId: null, state: "done", date: item.date });
    else ctx.db.delete(matterSteps).where(eq(matterSteps.id, id)).run();
  }
  touchMatter(ctx, matterId);
}

/**
 * Lets an item of an agenda take up what was sent to its forum, or back to it.
 * @throws invalid at `itemId` when the item is another forum's
 */
export function takeUpReferral(ctx: WriteContext, stepId: string, itemId: string): void {
  const row = matterStatements(ctx.db).matterOfStep.get({ id: stepId });
  if (!row) throw notFound();
  const facts = matterFacts(ctx, row.matterId);
  const step = facts.steps.find(({ id }) => id === stepId);
  const item = itemOfStep(ctx.db, itemId);
  if (!step) throw notFound();
  if (item?.forumId !== (step.state === "returned" ? step.senderId : step.forumId)) {
    throw invalid("itemId", "item_of_other_forum");
  }
  openMeeting(ctx, item.meetingId);
  linkableMatters(ctx, item, [facts.id], [facts.id]);
  link(ctx, item, facts);
  touchItem(ctx, itemId);
  touchMeeting(ctx, item.meetingId);
  record(ctx, "referral_answered", "matter", facts.id, { title: facts.title, itemId });
}
