import { asc, desc, eq, and } from "drizzle-orm";
import { accounts, agendaVersions, approvals, comments, corrections, meetings } from "../../db/schema.ts";
import { atLeast } from "../access.ts";
import { agendaDiff, agendaSnapshot, type SnapshotItem } from "../agenda/rules.ts";
import type { AgendaDiff, AgendaVersion } from "../agenda/schema.ts";
import { getDecision } from "../decisions/queries.ts";
import { forAudience, type DocumentModel, type Letterhead } from "../documents/model.ts";
import { notFound } from "../errors.ts";
import { letterheadOf } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { getFullMeeting, getMeeting, itemNumbers } from "../meetings/queries.ts";
import type { Meeting } from "../meetings/schema.ts";
import { agendaDocument, extractDocument, minutesDocument, withCorrections } from "./document.ts";
import { review } from "./review.ts";
import type { Comment, Correction, Finding } from "./schema.ts";

/** A document as one reader may have it, and the forum whose Word letterhead it is put on. */
export interface ReadableDocument {
  document: DocumentModel;
  meeting: Meeting;
}

/**
 * The agenda: a sent version (the last one, if no number is given), or what will be sent next.
 * @throws not_found
 */
export function getAgendaDocument(ctx: ReadContext, meetingId: string, version?: number | "draft"): ReadableDocument {
  const { meeting, role, updatedAt } = getFullMeeting(ctx, meetingId);
  if (!role) throw notFound();
  const number = version ?? (meeting.agendaVersion || "draft");
  const document =
    number === "draft"
      ? agendaDocument({
          meeting,
          letterhead: documentLetterhead(ctx, meeting.forum.id),
          issuedAt: updatedAt,
          sent: null,
          marks: changeMarks(ctx, meeting),
        })
      : storedAgenda(ctx, meetingId, number).document;
  return { document: forReader(document, role), meeting };
}

/** The minutes: as approved, with the corrections after them, or the draft as it is now. */
export function getMinutesDocument(ctx: ReadContext, meetingId: string): ReadableDocument {
  const { meeting, role, updatedAt } = getFullMeeting(ctx, meetingId);
  const approved = storedMinutes(ctx, meetingId);
  const document = approved
    ? withCorrections(approved.document, listCorrections(ctx, meetingId))
    : minutesDocument({
        meeting,
        letterhead: documentLetterhead(ctx, meeting.forum.id),
        issuedAt: updatedAt,
        approval: null,
      });
  return { document: forReader(document, role), meeting };
}

/** An extract with one decision; of approved minutes what was approved. */
export function getExtractDocument(ctx: ReadContext, decisionId: string): ReadableDocument {
  const decision = getDecision(ctx, decisionId);
  const { meeting, role, updatedAt } = getFullMeeting(ctx, decision.meetingId);
  const letterhead = documentLetterhead(ctx, meeting.forum.id);
  return { document: forReader(extractDocument(decision, meeting, letterhead, updatedAt), role), meeting };
}

type ReaderRole = Parameters<typeof atLeast>[0];

const forReader = (document: DocumentModel, role: ReaderRole): DocumentModel =>
  forAudience(document, atLeast(role, "member") ? "members" : "others");

/** The forum's letterhead as the block model wants it. */
export function documentLetterhead(ctx: ReadContext, forumId: string): Letterhead {
  const { senderLines, footerText, logo } = letterheadOf(ctx, forumId);
  const mediaType = logo?.mediaType === "image/png" ? "image/png" : "image/jpeg";
  return {
    sender: senderLines,
    footer: footerText,
    logo: logo && { mediaType, data: logo.content.toString("base64"), alt: senderLines[0] ?? "" },
  };
}

/** The agendas that have been sent, newest first. */
export function listAgendaVersions(ctx: ReadContext, meetingId: string): AgendaVersion[] {
  getMeeting(ctx, meetingId);
  return ctx.db
    .select({
      number: agendaVersions.number,
      sentAt: agendaVersions.sentAt,
      sentByName: accounts.name,
      checksum: agendaVersions.checksum,
    })
    .from(agendaVersions)
    .leftJoin(accounts, eq(accounts.id, agendaVersions.sentBy))
    .where(eq(agendaVersions.meetingId, meetingId))
    .orderBy(desc(agendaVersions.number))
    .all()
    .map((row) => ({ ...row, sentByName: row.sentByName ?? "" }));
}

/** How two sent agendas differ, or a sent one from what there is now (`to` left out). */
export function getAgendaDiff(ctx: ReadContext, meetingId: string, from: number, to?: number): AgendaDiff {
  const { meeting, role } = getFullMeeting(ctx, meetingId);
  if (!role) throw notFound();
  const before = storedAgenda(ctx, meetingId, from).items;
  const after = to === undefined ? agendaSnapshot(meeting.items) : storedAgenda(ctx, meetingId, to).items;
  const readable = (items: SnapshotItem[]) =>
    atLeast(role, "member") ? items : items.filter(({ confidential }) => !confidential);
  return agendaDiff(readable(before), readable(after));
}

/** Ids of items that are new or changed since the last agenda sent. */
export function changeMarks(ctx: ReadContext, meeting: Meeting): Map<string, "new" | "changed"> {
  if (meeting.agendaVersion === 0) return new Map();
  const sent = storedAgenda(ctx, meeting.id, meeting.agendaVersion).items;
  const { added, changed } = agendaDiff(sent, agendaSnapshot(meeting.items));
  return new Map([
    ...added.map(({ id }) => [id, "new"] as const),
    ...changed.map(({ id }) => [id, "changed"] as const),
  ]);
}

function storedAgenda(ctx: ReadContext, meetingId: string, number: number) {
  const row = ctx.db
    .select({ snapshot: agendaVersions.snapshot, document: agendaVersions.document })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.number, number)))
    .get();
  if (!row) throw notFound();
  return { items: JSON.parse(row.snapshot) as SnapshotItem[], document: JSON.parse(row.document) as DocumentModel };
}

function storedMinutes(ctx: ReadContext, meetingId: string): { document: DocumentModel } | null {
  const row = ctx.db
    .select({ document: approvals.document })
    .from(approvals)
    .where(eq(approvals.meetingId, meetingId))
    .get();
  return row ? { document: JSON.parse(row.document) as DocumentModel } : null;
}

export interface Approval {
  approvedAt: string;
  approvedByName: string;
  checksum: string;
}

export function findApproval(ctx: ReadContext, meetingId: string): Approval | undefined {
  return ctx.db
    .select({
      approvedAt: approvals.approvedAt,
      approvedByName: approvals.approvedByName,
      checksum: approvals.checksum,
    })
    .from(approvals)
    .where(eq(approvals.meetingId, meetingId))
    .get();
}

/** What is wrong with the minutes as they are. */
export const listFindings = (ctx: ReadContext, meetingId: string): Finding[] => review(getMeeting(ctx, meetingId));

export function listCorrections(ctx: ReadContext, meetingId: string): Correction[] {
  const numbers = itemNumbers(ctx.db, meetingId);
  return ctx.db
    .select({
      id: corrections.id,
      itemId: corrections.itemId,
      text: corrections.text,
      reason: corrections.reason,
      createdAt: corrections.createdAt,
      createdByName: corrections.createdByName,
    })
    .from(corrections)
    .where(eq(corrections.meetingId, meetingId))
    .orderBy(asc(corrections.id))
    .all()
    .map((row) => ({ ...row, number: row.itemId === null ? null : (numbers.get(row.itemId) ?? null) }));
}

export function listComments(ctx: ReadContext, meetingId: string): Comment[] {
  const meeting = getMeeting(ctx, meetingId);
  const numbers = new Map(
    meeting.items.flatMap((section) => [section, ...section.children]).map(({ id, number }) => [id, number]),
  );
  return (
    ctx.db
      .select({
        id: comments.id,
        itemId: comments.itemId,
        text: comments.text,
        createdAt: comments.createdAt,
        createdByName: comments.createdByName,
      })
      .from(comments)
      .innerJoin(meetings, eq(meetings.id, comments.meetingId))
      .where(eq(comments.meetingId, meetingId))
      .orderBy(asc(comments.id))
      .all()
      // What was said of a confidential item is as confidential as the item.
      .filter(({ itemId }) => itemId === null || numbers.has(itemId))
      .map((row) => ({ ...row, number: row.itemId === null ? null : (numbers.get(row.itemId) ?? null) }))
  );
}
