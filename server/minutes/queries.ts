import { asc, eq } from "drizzle-orm";
import { approvals, comments, corrections, meetings } from "../../db/schema.ts";
import { atLeast } from "../access.ts";
import { changeMarks, changesSinceSent, storedAgenda } from "../agenda/versions.ts";
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
          marks: changeMarks(changesSinceSent(ctx, meeting, "member")),
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
