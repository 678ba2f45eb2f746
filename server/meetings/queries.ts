import { eq } from "drizzle-orm";
import type { Reader } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import { items } from "../../db/schema.ts";
import type { MeetingState } from "../../db/schema/values.ts";
import { atLeast, roleIn, type ForumAccess, type ForumRole } from "../access.ts";
import type { Decision } from "../meetings/schema.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { itemNumber } from "./rules.ts";
import type { Attachment, Item, Meeting, MeetingSummary, Presenter } from "./schema.ts";
import { meetingSummary, singleItem, wholeMeeting } from "./statements.ts";

/**
 * One whole meeting as the reader may see it: confidential items and attachments only as a member of the forum. Anybody
 * may read the approved minutes of an open forum.
 * @throws not_found
 */
export const getMeeting = (ctx: ReadContext, id: string): Meeting => getMeetingWithRole(ctx, id).meeting;

/** The same with the reader's role in its forum, which decides what a page offers. @throws not_found */
export function getMeetingWithRole(ctx: ReadContext, id: string): { meeting: Meeting; role: ForumRole | null } {
  const { row, role } = readableRow(ctx, id);
  return { meeting: wholeOf(ctx.db, row, atLeast(role, "member")), role };
}

/** The meeting with all of its content, for documents that mark what is confidential, and who is asking. */
export interface FullMeeting {
  meeting: Meeting;
  role: ForumRole | null;
  updatedAt: string;
}

/** @throws not_found when the reader may not see the meeting at all */
export function getFullMeeting(ctx: ReadContext, id: string): FullMeeting {
  const { row, role } = readableRow(ctx, id);
  return { meeting: wholeOf(ctx.db, row, true), role, updatedAt: row.updatedAt };
}

/**
 * One item as `getMeeting` has it, with those below it, and the meeting it stands in; the other items are read only for
 * their numbers.
 * @throws not_found, also when the reader may not see the item
 */
export function getMeetingItem(ctx: ReadContext, meetingId: string, itemId: string): MeetingItem {
  const { row, role } = readableRow(ctx, meetingId);
  const parts = { statements: singleItem(ctx.db), params: { id: meetingId, itemId } };
  const { tree } = itemTree(ctx.db, meetingId, atLeast(role, "member"), parts);
  for (const section of tree) {
    const item = [section, ...section.children].find(({ id }) => id === itemId);
    if (item) return { meeting: summaryOf(row), item, parentId: item === section ? null : section.id };
  }
  throw notFound();
}

export interface MeetingItem {
  meeting: MeetingSummary;
  item: Item;
  parentId: string | null;
}

function readableRow(ctx: ReadContext, id: string): { row: MeetingRow; role: ForumRole | null } {
  const row = wholeMeeting(ctx.db).meeting.get({ id });
  if (!row) throw notFound();
  const role = roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility });
  const published = row.visibility === "open" && row.state === "minutes_approved";
  if (!role && !published) throw notFound();
  return { row, role };
}

type MeetingRow = NonNullable<ReturnType<ReturnType<typeof wholeMeeting>["meeting"]["get"]>>;

function wholeOf(db: Reader, row: MeetingRow, seesConfidential: boolean): Meeting {
  const parts = { statements: wholeMeeting(db).parts, params: { id: row.id } };
  const { tree, numbers, withheld } = itemTree(db, row.id, seesConfidential, parts);
  const numberOf = (itemId: string | null) => (itemId === null ? null : (numbers.get(itemId) ?? null));
  const attendance = wholeMeeting(db)
    .attendance.all({ id: row.id })
    .map(({ name, title, personId, organization, group, status, substituteFor, fromItemId, toItemId }) => ({
      name,
      title,
      personId,
      organization,
      group,
      status,
      substituteFor,
      fromItem: numberOf(fromItemId),
      toItem: numberOf(toItemId),
    }));
  const { agendaVersion, checksum } = row;
  return { ...summaryOf(row), agendaVersion, checksum, attendance, items: tree, withheld };
}

/** What hangs on the items of a meeting, or on some of them; null: only the items themselves are wanted. */
type Parts = { statements: ReturnType<typeof singleItem>; params: Record<string, string> } | null;

/** The items in order with computed numbers, each with what hangs on it. */
function itemTree(db: Reader, meetingId: string, seesConfidential: boolean, parts: Parts) {
  const rows = wholeMeeting(db).items.all({ id: meetingId });
  const presentersOf = grouped(
    parts?.statements.presenters.all(parts.params) ?? [],
    (row) => row.itemId,
    ({ name, title, personId }): Presenter => ({ name, title, personId }),
  );
  const attachmentsOf = grouped(
    (parts?.statements.attachments.all(parts.params) ?? []).filter((row) => seesConfidential || !row.confidential),
    (row) => row.itemId,
    ({ id, label, filename, mediaType, size, confidential }): Attachment => ({
      id,
      label,
      filename,
      mediaType,
      size,
      confidential,
    }),
  );
  // Whoever reads the item may read its matters, but of confidential ones only a member learns.
  const mattersOf = grouped(
    (parts?.statements.matters.all(parts.params) ?? []).filter((row) => seesConfidential || !row.confidential),
    (row) => row.itemId,
    ({ matterId }) => matterId,
  );
  const given = parts?.statements.assignments.all(parts.params) ?? [];
  const assignmentsOf = grouped(
    given,
    (row) => row.itemId,
    ({ id }) => id,
  );
  const decisionsOf = decisionsByItem(parts, given);
  const childrenOf = grouped(
    rows,
    (row) => row.parentId ?? "",
    (row) => row,
  );

  const numbers = new Map<string, string>();
  const withheld: string[] = [];
  const visible = (row: (typeof rows)[number], number: string): boolean => {
    numbers.set(row.id, number);
    if (seesConfidential || !row.confidential) return true;
    withheld.push(number);
    return false;
  };
  const itemsBelow = (parentId: string, numberAt: (index: number) => string, level: 0 | 1): Item[] =>
    (childrenOf.get(parentId) ?? []).flatMap((row, index) => {
      const number = numberAt(index);
      if (!visible(row, number)) return [];
      return [
        {
          id: row.id,
          number,
          title: row.title,
          kinds: kindsOf(row),
          presenters: presentersOf.get(row.id) ?? [],
          body: row.body,
          durationMinutes: row.durationMinutes,
          confidential: row.confidential,
          matterIds: mattersOf.get(row.id) ?? [],
          attachments: attachmentsOf.get(row.id) ?? [],
          decisions: decisionsOf.get(row.id) ?? [],
          assignmentIds: assignmentsOf.get(row.id) ?? [],
          children: level === 0 ? itemsBelow(row.id, (child) => itemNumber(index, child), 1) : [],
          version: row.version,
        },
      ];
    });
  const tree = itemsBelow("", (index) => itemNumber(index, null), 0);
  return { tree, numbers, withheld };
}

function decisionsByItem(parts: Parts, given: { clauseId: string | null; id: string }[]): Map<string, Decision[]> {
  if (!parts) return new Map();
  const assignmentsOf = grouped(
    given,
    (row) => row.clauseId,
    ({ id }) => id,
  );
  const { statements, params } = parts;
  const clauses = statements.clauses.all(params);
  const proposalOf = grouped(
    clauses.filter(({ stage }) => stage === "proposal"),
    (row) => row.decisionId,
    ({ text }) => ({ text }),
  );
  const clausesOf = grouped(
    clauses.filter(({ stage }) => stage === "decided"),
    (row) => row.decisionId,
    ({ id, text }) => ({ id, text, assignmentIds: assignmentsOf.get(id) ?? [] }),
  );
  const reservationsOf = grouped(
    statements.reservations.all(params),
    (row) => row.decisionId,
    ({ kind, name, text }) => ({ kind, name, text }),
  );
  return grouped(
    statements.decisions.all(params),
    (row) => row.itemId,
    ({ id, outcome, version }): Decision => ({
      id,
      outcome,
      version,
      proposal: proposalOf.get(id) ?? [],
      clauses: clausesOf.get(id) ?? [],
      reservations: reservationsOf.get(id) ?? [],
    }),
  );
}

function kindsOf(row: { isDecision: boolean; isInformation: boolean; isDialogue: boolean }): Item["kinds"] {
  const kinds: Item["kinds"] = [];
  if (row.isInformation) kinds.push("information");
  if (row.isDialogue) kinds.push("dialogue");
  if (row.isDecision) kinds.push("decision");
  return kinds;
}

export type SummaryRow = Omit<MeetingRow, "agendaVersion" | "checksum" | "updatedAt">;

export function summaryOf(row: SummaryRow): MeetingSummary {
  const { id, kind, date, startTime, endTime, place, mode, state, version } = row;
  const { forumId, slug, forumName: name, shortName, decisionName } = row;
  const forum = { id: forumId, slug, name, shortName, decisionName };
  return { id, forum, kind, date, startTime, endTime, place, mode, state, version };
}

/** What commands decide by: where a meeting is, and whose it is. */
export interface MeetingFacts {
  id: string;
  forum: ForumAccess;
  state: MeetingState;
  date: string;
  version: number;
}

/** @throws not_found */
export function meetingFacts(db: Reader, id: string): MeetingFacts {
  const row = meetingSummary(db).get({ id });
  if (!row) throw notFound();
  return {
    id: row.id,
    forum: { id: row.forumId, visibility: row.visibility },
    state: row.state,
    date: row.date,
    version: row.version,
  };
}

/** Numbers of a meeting's items by item id, and the other way round. */
export function itemNumbers(db: Reader, meetingId: string): Map<string, string> {
  return itemTree(db, meetingId, true, null).numbers;
}

/** Whether the meeting has any item at all. */
export function hasItems(db: Reader, meetingId: string): boolean {
  return db.select({ id: items.id }).from(items).where(eq(items.meetingId, meetingId)).limit(1).all().length > 0;
}
