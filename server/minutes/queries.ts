import { asc, eq } from "drizzle-orm";
import { approvals, comments, corrections } from "../../db/schema.ts";
import { atLeast } from "../access.ts";
import { changeMarks, changesSinceSent, storedAgenda } from "../agenda/versions.ts";
import { getDecision } from "../decisions/queries.ts";
import { forAudience, type DocumentModel, type Letterhead } from "../documents/model.ts";
import { notFound } from "../errors.ts";
import { letterheadOf } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { getFullMeeting, getMeeting, type FullMeeting } from "../meetings/queries.ts";
import { confidentialIds } from "../meetings/rules.ts";
import type { Meeting } from "../meetings/schema.ts";
import { agendaDocument, extractDocument, minutesDocument, withCorrections, withholding } from "./document.ts";
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
  const full = getFullMeeting(ctx, meetingId);
  const { meeting, role, updatedAt } = full;
  if (!role) throw notFound();
  const number = version ?? (meeting.agendaVersion || "draft");
  if (number !== "draft") {
    const sent = storedAgenda(ctx, meetingId, number).document;
    const hidden = atLeast(role, "member") ? new Set<string>() : confidentialIds(meeting.items);
    return { document: forReader(withholding(sent, hidden), role), meeting };
  }
  const document = agendaDocument({
    meeting,
    letterhead: documentLetterhead(ctx, meeting.forum.id),
    issuedAt: updatedAt,
    sent: null,
    marks: changeMarks(changesSinceSent(ctx, full)),
  });
  return { document: forReader(document, role), meeting };
}

/** The minutes: as approved, with the corrections after them, or the draft as it is now. */
export const getMinutesDocument = (ctx: ReadContext, meetingId: string): ReadableDocument =>
  minutesDocumentOf(ctx, getFullMeeting(ctx, meetingId));

/** The same of a meeting that has been read. */
export function minutesDocumentOf(ctx: ReadContext, full: FullMeeting): ReadableDocument {
  const { meeting, role, updatedAt } = full;
  const approved = storedMinutes(ctx, meeting.id);
  const document = approved
    ? withCorrections(approved.document, allCorrections(ctx, full))
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
  const approved = storedMinutes(ctx, meeting.id);
  const source = approved?.meeting ?? meeting;
  const letterhead = approved?.document.letterhead ?? documentLetterhead(ctx, meeting.forum.id);
  const issuedAt = approved?.document.issuedAt ?? updatedAt;
  const document = extractDocument({ ...decision, forum: source.forum }, source, letterhead, issuedAt);
  return { document: forReader(document, role), meeting };
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

interface StoredMinutes {
  document: DocumentModel;
  /** The meeting as it was approved. */
  meeting: Meeting;
}

function storedMinutes(ctx: ReadContext, meetingId: string): StoredMinutes | null {
  const row = ctx.db
    .select({ document: approvals.document, snapshot: approvals.snapshot })
    .from(approvals)
    .where(eq(approvals.meetingId, meetingId))
    .get();
  if (!row) return null;
  return { document: JSON.parse(row.document) as DocumentModel, meeting: JSON.parse(row.snapshot) as Meeting };
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

/** The corrections of approved minutes; those of confidential items only for members. */
export const listCorrections = (ctx: ReadContext, meetingId: string): Correction[] =>
  correctionsFor(ctx, getFullMeeting(ctx, meetingId));

/** The same of a meeting that has been read. */
export const correctionsFor = (ctx: ReadContext, full: FullMeeting): Correction[] =>
  allCorrections(ctx, full)
    .filter(({ confidential }) => !confidential || atLeast(full.role, "member"))
    .map(({ confidential: _, ...correction }) => correction);

function allCorrections(ctx: ReadContext, { meeting }: FullMeeting): (Correction & { confidential: boolean })[] {
  const hidden = confidentialIds(meeting.items);
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
    .where(eq(corrections.meetingId, meeting.id))
    .orderBy(asc(corrections.id))
    .all()
    .map((row) => ({
      ...row,
      number: numberIn(meeting, row.itemId),
      confidential: row.itemId !== null && hidden.has(row.itemId),
    }));
}

/** What members have said of the draft; it is for members, as saying it was. */
export const listComments = (ctx: ReadContext, meetingId: string): Comment[] =>
  commentsFor(ctx, getFullMeeting(ctx, meetingId));

/** The same of a meeting that has been read. */
export function commentsFor(ctx: ReadContext, { meeting, role }: FullMeeting): Comment[] {
  if (!atLeast(role, "member")) return [];
  return ctx.db
    .select({
      id: comments.id,
      itemId: comments.itemId,
      text: comments.text,
      createdAt: comments.createdAt,
      createdByName: comments.createdByName,
    })
    .from(comments)
    .where(eq(comments.meetingId, meeting.id))
    .orderBy(asc(comments.id))
    .all()
    .map((row) => ({ ...row, number: numberIn(meeting, row.itemId) }));
}

function numberIn({ items }: Meeting, itemId: string | null): string | null {
  const all = items.flatMap((section) => [section, ...section.children]);
  return all.find(({ id }) => id === itemId)?.number ?? null;
}
