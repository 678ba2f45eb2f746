import { and, eq, isNull, sql } from "drizzle-orm";
import { items, presenters } from "../../db/schema.ts";
import { hasAssignments } from "../assignments/queries.ts";
import { record } from "../audit/commands.ts";
import { setDecisions } from "../decisions/commands.ts";
import { conflict, invalid } from "../errors.ts";
import { listStandingItems } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { releaseItems, setItemMatters } from "../matters/item-commands.ts";
import { openMeeting, touchMeeting } from "../meetings/commands.ts";
import { meetingFacts } from "../meetings/queries.ts";
import { requirePersons } from "../people/commands.ts";
import { setAttachmentLabels } from "./attachments.ts";
import { getItem, itemFacts, siblingIds, type ItemFacts } from "./queries.ts";
import type { ItemChange, ItemInput, ItemNotes, ItemPosition, NewItem } from "./schema.ts";

export function addStandingItems(ctx: WriteContext, meetingId: string, forumId: string): void {
  listStandingItems(ctx, forumId).forEach(({ proposal, ...item }, position) => {
    const proposed = { outcome: "proposed" as const, proposal: proposal.map((text) => ({ text })) };
    insertItem(ctx, meetingId, null, position, {
      ...item,
      presenters: [],
      confidential: false,
      decisions: proposal.length === 0 ? [] : [{ ...proposed, clauses: [], reservations: [] }],
      attachments: [],
      children: [],
    });
  });
}

export function addItem(ctx: WriteContext, meetingId: string, { parentId, index, ...input }: NewItem): string {
  openMeeting(ctx, meetingId);
  requireParent(ctx, meetingId, parentId, input.children.length > 0);
  requirePersons(ctx, [...referred(input), ...input.children.flatMap((child, n) => referred(child, `children.${n}.`))]);
  const siblings = siblingIds(ctx.db, meetingId, parentId);
  const id = insertItem(ctx, meetingId, parentId, siblings.length, input);
  if (index !== undefined && index < siblings.length) setOrder(ctx, inserted(siblings, id, index));
  touchMeeting(ctx, meetingId);
  record(ctx, "created", "item", id, { title: input.title });
  return id;
}

/** Adds items in order to a meeting that has none; the caller has checked the meeting and records the whole. */
export function addItems(ctx: WriteContext, meetingId: string, list: ItemInput[]): void {
  list.forEach((input, position) => insertItem(ctx, meetingId, null, position, input));
}

export function changeItem(ctx: WriteContext, id: string, change: ItemChange, version?: number | null): void {
  const facts = openItem(ctx, id);
  requireVersion(ctx, facts, version, change);
  const { presenters: people, matterIds, decisions, attachments, ...values } = change;
  requirePersons(ctx, referred(change));
  ctx.db
    .update(items)
    .set({ ...columnsOf(values), version: sql`${items.version} + 1` })
    .where(eq(items.id, id))
    .run();
  ctx.db.delete(presenters).where(eq(presenters.itemId, id)).run();
  addPresenters(ctx, id, people);
  if (matterIds) setItemMatters(ctx, id, matterIds);
  if (decisions) setDecisions(ctx, id, decisions);
  if (attachments) setAttachmentLabels(ctx, id, attachments);
  touchMeeting(ctx, facts.meetingId);
  record(ctx, "changed", "item", id, { title: change.title });
}

/** What is written during the meeting: the discussion and the decisions. */
export function takeNotes(ctx: WriteContext, id: string, notes: ItemNotes, version?: number | null): void {
  const facts = openItem(ctx, id);
  requireVersion(ctx, facts, version, notes);
  setBody(ctx, id, notes.body);
  setDecisions(ctx, id, notes.decisions);
  touchMeeting(ctx, facts.meetingId);
  record(ctx, "notes_taken", "item", id);
}

/** The discussion alone, while a decision is not whole yet; what says the same as before is not written again. */
export function takeDiscussion(ctx: WriteContext, id: string, body: string, version?: number | null): void {
  const facts = openItem(ctx, id);
  requireVersion(ctx, facts, version, { body });
  if (getItem(ctx, id).body === body) return;
  setBody(ctx, id, body);
  touchMeeting(ctx, facts.meetingId);
  record(ctx, "notes_taken", "item", id);
}

function setBody(ctx: WriteContext, id: string, body: string): void {
  ctx.db
    .update(items)
    .set({ body, version: sql`${items.version} + 1` })
    .where(eq(items.id, id))
    .run();
}

/** Moves an item with its sub-items to an index under a section or at the top level, in this meeting or another. */
export function moveItem(ctx: WriteContext, id: string, position: ItemPosition, version?: number | null): void {
  const facts = openItem(ctx, id);
  requireVersion(ctx, facts, version, position);
  const target = position.meetingId ?? facts.meetingId;
  if (target !== facts.meetingId) requireMovable(ctx, facts.meetingId, target);
  if (position.parentId === id) throw invalid("parentId", "wrong_level");
  requireParent(ctx, target, position.parentId, siblingIds(ctx.db, facts.meetingId, id).length > 0);

  const siblings = siblingIds(ctx.db, target, position.parentId).filter((sibling) => sibling !== id);
  const changesForum = meetingFacts(ctx.db, target).forum.id !== meetingFacts(ctx.db, facts.meetingId).forum.id;
  const released = changesForum ? releaseItems(ctx, [id, ...siblingIds(ctx.db, facts.meetingId, id)]) : noMatters;
  ctx.db
    .update(items)
    .set({ meetingId: target, parentId: position.parentId, version: sql`${items.version} + 1` })
    .where(eq(items.id, id))
    .run();
  ctx.db.update(items).set({ meetingId: target }).where(eq(items.parentId, id)).run();
  for (const [itemId, matterIds] of released) setItemMatters(ctx, itemId, matterIds);
  setOrder(ctx, inserted(siblings, id, position.index));
  setOrder(ctx, siblingIds(ctx.db, facts.meetingId, facts.parentId));
  if (target !== facts.meetingId) {
    forgetComingsAndGoings(ctx, facts.meetingId);
    touchMeeting(ctx, target);
  }
  touchMeeting(ctx, facts.meetingId);
  record(ctx, "moved", "item", id, { ...position });
}

const noMatters: ReadonlyMap<string, string[]> = new Map();

/** What was said at a meeting stays in its minutes; and nothing is added to them from another meeting afterwards. */
function requireMovable(ctx: WriteContext, from: string, to: string): void {
  const states = [meetingFacts(ctx.db, from).state, openMeeting(ctx, to).state];
  if (states.includes("held")) throw conflict("item_of_held_meeting");
}

/** Removes an item with its sub-items, decisions and attachments. */
export function removeItem(ctx: WriteContext, id: string, version?: number | null): void {
  const facts = openItem(ctx, id);
  requireVersion(ctx, facts, version);
  const before = getItem(ctx, id);
  const ids = [id, ...before.children.map((child) => child.id)];
  if (hasAssignments(ctx.db, ids)) throw conflict("item_has_assignments");
  releaseItems(ctx, ids);
  ctx.db.delete(items).where(eq(items.id, id)).run();
  setOrder(ctx, siblingIds(ctx.db, facts.meetingId, facts.parentId));
  touchMeeting(ctx, facts.meetingId);
  record(ctx, "removed", "item", id, { title: before.title, body: before.body });
}

function insertItem(
  ctx: WriteContext,
  meetingId: string,
  parentId: string | null,
  position: number,
  input: ItemInput | ItemInput["children"][number],
): string {
  const { presenters: people, matterIds = [], decisions = [], attachments = [], children, ...values } = input;
  const { id } = ctx.db
    .insert(items)
    .values({ ...columnsOf(values), meetingId, parentId, position })
    .returning({ id: items.id })
    .get();
  addPresenters(ctx, id, people);
  setItemMatters(ctx, id, matterIds);
  // An id from another system says nothing here.
  setDecisions(
    ctx,
    id,
    decisions.map(({ id: _, ...decision }) => decision),
  );
  setAttachmentLabels(ctx, id, attachments);
  children.forEach((child, index) => insertItem(ctx, meetingId, id, index, child));
  return id;
}

type ItemValues = Pick<ItemChange, "title" | "kinds" | "body" | "durationMinutes" | "confidential">;

const columnsOf = ({ kinds, ...values }: ItemValues) => ({
  ...values,
  isDecision: kinds.includes("decision"),
  isInformation: kinds.includes("information"),
  isDialogue: kinds.includes("dialogue"),
});

/** The persons an item refers to, each with the field that names them. */
const referred = (item: Pick<ItemChange, "presenters">, path = "") =>
  item.presenters.map(({ personId }, row) => ({ field: `${path}presenters.${row}.personId`, personId }));

function addPresenters(ctx: WriteContext, itemId: string, people: ItemChange["presenters"]): void {
  if (people.length === 0) return;
  ctx.db
    .insert(presenters)
    .values(people.map((presenter, position) => ({ itemId, position, ...presenter })))
    .run();
}

function openItem(ctx: WriteContext, id: string): ItemFacts {
  const facts = itemFacts(ctx.db, id);
  openMeeting(ctx, facts.meetingId);
  return facts;
}

/** @throws 412 with the item as it is now and what was sent */
function requireVersion(ctx: WriteContext, facts: ItemFacts, version: number | null | undefined, sent?: unknown): void {
  if (version === undefined || version === null || version === facts.version) return;
  checkVersion(version, getItem(ctx, facts.id), sent);
}

/** Two levels: 4 and 4 a. */
function requireParent(ctx: WriteContext, meetingId: string, parentId: string | null, hasChildren: boolean): void {
  if (parentId === null) return;
  const parent = ctx.db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.id, parentId), eq(items.meetingId, meetingId), isNull(items.parentId)))
    .get();
  if (!parent) throw invalid("parentId", "unknown_item");
  if (hasChildren) throw conflict("wrong_level");
}

const inserted = (siblings: string[], id: string, index: number): string[] => [
  ...siblings.slice(0, index),
  id,
  ...siblings.slice(index),
];

function setOrder(ctx: WriteContext, ids: string[]): void {
  ids.forEach((id, position) => {
    ctx.db.update(items).set({ position }).where(eq(items.id, id)).run();
  });
}

/** Nobody came or left with an item that is in another meeting now. */
function forgetComingsAndGoings(ctx: WriteContext, meetingId: string): void {
  for (const column of ["from_item_id", "to_item_id"]) {
    ctx.db.run(
      sql`update attendances set ${sql.raw(column)} = null where meeting_id = ${meetingId}
        and ${sql.raw(column)} not in (select id from items where meeting_id = ${meetingId})`,
    );
  }
}
