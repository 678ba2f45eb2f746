import { asc, eq } from "drizzle-orm";
import { approvals, comments, corrections } from "../../db/schema.ts";
import type { MembershipRole } from "../../db/schema/values.ts";
import { atLeast } from "../access.ts";
import { changeMarks, changesSinceSent, storedAgenda } from "../agenda/versions.ts";
import { unlinkedAgreements } from "../agreements/effect-queries.ts";
import { assignmentsOfItems } from "../assignments/queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import { getDecision } from "../decisions/queries.ts";
import { forAudience, type DocumentModel } from "../documents/model.ts";
import { notFound } from "../errors.ts";
import { documentLetterhead, letterheadOf } from "../forums/letterhead-queries.ts";
import { membersOn } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { matterNames } from "../matters/queries.ts";
import { getFullMeeting, getMeeting, type FullMeeting } from "../meetings/queries.ts";
import { confidentialIds } from "../meetings/rules.ts";
import type { Meeting } from "../meetings/schema.ts";
import { agendaTexts } from "../text/agenda.ts";
import { phrases } from "../text/documents.ts";
import { agendaDocument, extractDocument, minutesDocument, withCorrections } from "./document.ts";
import { withholding } from "./document-parts.ts";
import { review } from "./review.ts";
import type { Comment, Correction, Finding } from "./schema.ts";

/** A document as one reader may have it, and the forum whose Word letterhead it is put on. */
export interface ReadableDocument {
  document: DocumentModel;
  meeting: Meeting;
  /** What tells it from the meeting's other documents, for its file's name; may be empty. */
  label: string;
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
    return { document: forReader(withholding(sent, hidden), role), meeting, label: agendaTexts.versionName(number) };
  }
  const document = agendaDocument({
    meeting,
    letterhead: documentLetterhead(letterheadOf(ctx, meeting.forum.id)),
    matters: matterNames(ctx.db, meeting.items, true),
    issuedAt: updatedAt,
    sent: null,
    marks: changeMarks(changesSinceSent(ctx, full)),
  });
  return { document: forReader(document, role), meeting, label: agendaTexts.versionName(0) };
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
        letterhead: documentLetterhead(letterheadOf(ctx, meeting.forum.id)),
        matters: matterNames(ctx.db, meeting.items, true),
        issuedAt: updatedAt,
        officers: officersOf(ctx, meeting),
        assignments: assignmentsOf(ctx, meeting),
        approval: null,
      });
  return { document: forReader(document, role), meeting, label: approved ? "" : agendaTexts.versionName(0) };
}

/** An extract with one decision; of approved minutes what was approved. */
export function getExtractDocument(ctx: ReadContext, decisionId: string): ReadableDocument {
  const decision = getDecision(ctx, decisionId);
  const full = getFullMeeting(ctx, decision.meetingId);
  const { meeting, role, updatedAt } = full;
  const approved = storedMinutes(ctx, meeting.id);
  const source = approved?.meeting ?? meeting;
  const extract = extractDocument({
    decision: { ...decision, ...decisionIn(source, decisionId), forum: source.forum },
    meeting: source,
    letterhead: approved?.document.letterhead ?? documentLetterhead(letterheadOf(ctx, meeting.forum.id)),
    issuedAt: approved?.document.issuedAt ?? updatedAt,
    approval: approved?.approval ?? null,
  });
  const ofItem = allCorrections(ctx, full).filter(({ itemId }) => itemId === decision.itemId);
  const document = withCorrections(extract, ofItem);
  return { document: forReader(document, role), meeting, label: decision.itemNumber };
}

type ReaderRole = Parameters<typeof atLeast>[0];

const forReader = (document: DocumentModel, role: ReaderRole): DocumentModel =>
  forAudience(document, atLeast(role, "member") ? "members" : "others");

/** What a meeting gave people to do, as the reader may see it. */
export const assignmentsOf = (ctx: ReadContext, { items }: Meeting): Assignment[] =>
  assignmentsOfItems(
    ctx,
    items
      .flatMap((section) => [section, ...section.children])
      .filter(({ assignmentIds }) => assignmentIds.length > 0)
      .map(({ id }) => id),
  );

/** Who of the forum's chairs led the meeting (the first who was there), and who of its secretaries took the notes. */
export function officersOf(ctx: ReadContext, meeting: Meeting): [string, string][] {
  const there = new Set(
    meeting.attendance
      .filter(({ status }) => status === "present" || status === "remote")
      .map(({ personId }) => personId),
  );
  const members = membersOn(ctx, meeting.forum.id, meeting.date).filter(({ personId }) => there.has(personId));
  const named = (role: MembershipRole) => members.find((member) => member.role === role)?.name;
  const officers: [string, string | undefined][] = [
    [phrases.chair, named("chair") ?? named("vice_chair")],
    [phrases.secretary, named("secretary")],
  ];
  return officers.filter((officer): officer is [string, string] => officer[1] !== undefined);
}

/** The words of a decision as a meeting has them. */
const decisionIn = ({ items }: Meeting, id: string) =>
  items
    .flatMap((section) => [section, ...section.children])
    .flatMap(({ decisions }) => decisions)
    .find((decision) => decision.id === id);

interface StoredMinutes {
  approval: Approval;
  document: DocumentModel;
  /** The meeting as it was approved. */
  meeting: Meeting;
}

function storedMinutes(ctx: ReadContext, meetingId: string): StoredMinutes | null {
  const row = ctx.db.select().from(approvals).where(eq(approvals.meetingId, meetingId)).get();
  if (!row) return null;
  const { document, snapshot, ...approval } = row;
  return { approval, document: JSON.parse(document) as DocumentModel, meeting: JSON.parse(snapshot) as Meeting };
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
export const listFindings = (ctx: ReadContext, meetingId: string): Finding[] =>
  findingsIn(ctx, getMeeting(ctx, meetingId));

/** The same of a meeting that has been read. */
export function findingsIn(ctx: ReadContext, meeting: Meeting): Finding[] {
  const given = assignmentsOf(ctx, meeting).map(({ id, itemId, text, due }) => {
    const hasDue = due.kind !== "none";
    return { id, itemId, text, hasDue, hasReason: due.reason !== null };
  });
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  return review(meeting, given, unlinkedAgreements(ctx, meeting.id, items));
}

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
