import { and, eq, inArray } from "drizzle-orm";
import { accounts, attachments, meetings, submissionEvents, submissions } from "../../db/schema.ts";
import type { SubmissionState } from "../../db/schema/values.ts";
import { addItem } from "../agenda/commands.ts";
import { addSource } from "../agenda/source-commands.ts";
import { addFile, copyAttachments } from "../attachments/commands.ts";
import type { CheckedFile } from "../attachments/content.ts";
import { record } from "../audit/commands.ts";
import { requireRole } from "../access.ts";
import { conflict, forbidden, invalid, notFound } from "../errors.ts";
import { getForum } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { meetingFacts } from "../meetings/queries.ts";
import { notify } from "../notifications/commands.ts";
import { getSubmission, isSubmitter } from "./queries.ts";
import { isOpen, stepObstacle } from "./rules.ts";
import type { NewSubmission, Submission, SubmissionInput, SubmissionStep } from "./schema.ts";

/** A member hands in an item for an agenda of the forum. */
export function handIn(ctx: WriteContext, { forumId, ...input }: NewSubmission): string {
  const forum = getForum(ctx, forumId);
  requireRole(ctx.actor, forum, "member");
  requireWish(ctx, forum.id, input.wishedMeetingId);
  const { id } = ctx.db
    .insert(submissions)
    .values({
      ...columnsOf(input),
      forumId: forum.id,
      state: "submitted",
      createdAt: ctx.now.toISOString(),
      createdBy: ctx.actor.account?.id === "0" ? null : (ctx.actor.account?.id ?? null),
      createdByName: ctx.actor.account?.name ?? "",
    })
    .returning({ id: submissions.id })
    .get();
  note(ctx, id, "submitted", "");
  record(ctx, "created", "submission", id, { title: input.title });
  return id;
}

/** The member completes or corrects it; what was sent back for completion is handed in again by it. */
export function changeSubmission(ctx: WriteContext, id: string, input: SubmissionInput, version?: number | null): void {
  const before = ownOpen(ctx, id);
  checkVersion(version, before, input);
  requireWish(ctx, before.forum.id, input.wishedMeetingId);
  ctx.db
    .update(submissions)
    .set({
      ...columnsOf(input),
      // What fell off an agenda stands on it again when its meeting is held after all.
      ...(before.offAgenda === null ? { state: "submitted" } : {}),
      version: before.version + 1,
    })
    .where(eq(submissions.id, id))
    .run();
  if (before.state === "completion_requested") note(ctx, id, "submitted", "");
  record(ctx, "changed", "submission", id, { title: input.title });
}

/** One step of the way: taken, sent back for completion, declined or withdrawn. */
export function stepSubmission(ctx: WriteContext, id: string, step: SubmissionStep, version?: number | null): void {
  const before = getSubmission(ctx, id);
  checkVersion(version, before, step);
  if (step.state === "withdrawn") {
    if (!isSubmitter(ctx, id)) throw forbidden();
  } else requireRole(ctx.actor, getForum(ctx, before.forum.id), "secretary");
  const obstacle = stepObstacle(before.state, step.state);
  if (obstacle) throw conflict(obstacle);
  if (step.state === "taken") {
    takeSubmission(ctx, id, step.meetingId, step.text);
    return;
  }
  putInState(ctx, before, step.state, step.text);
}

/**
 * Makes it an item of a meeting: the submitter presents, the files go along, and each knows the other. `place`: where on
 * the agenda; left out, last.
 */
export function takeSubmission(
  ctx: WriteContext,
  id: string,
  meetingId: string,
  text = "",
  place: { parentId: string | null; index?: number | undefined } = { parentId: null },
): string {
  const before = getSubmission(ctx, id);
  const obstacle = stepObstacle(before.state, "taken");
  if (obstacle) throw conflict(obstacle);
  if (meetingFacts(ctx.db, meetingId).forum.id !== before.forum.id) throw invalid("meetingId", "unknown_meeting");
  const { title, kinds, body, proposal, durationMinutes, confidential } = before;
  const itemId = addItem(ctx, meetingId, {
    ...place,
    title,
    kinds,
    body,
    durationMinutes,
    confidential,
    presenters: [{ name: before.createdByName, title: null, personId: submitterOf(ctx, id) }],
    decisions: proposal.length === 0 ? [] : [{ outcome: "proposed", proposal, clauses: [], reservations: [] }],
    children: [],
  });
  copyAttachments(ctx, { submissionId: id }, { itemId });
  addSource(ctx, itemId, { type: "submission", id });
  ctx.db.update(submissions).set({ itemId }).where(eq(submissions.id, id)).run();
  putInState(ctx, before, "taken", text);
  return itemId;
}

function putInState(ctx: WriteContext, before: Submission, state: SubmissionState, text: string): void {
  const { id, version } = before;
  ctx.db
    .update(submissions)
    .set({ state, version: version + 1 })
    .where(eq(submissions.id, id))
    .run();
  note(ctx, id, state, text);
  record(ctx, "state_changed", "submission", id, { title: before.title, from: before.state, to: state });
  const personId = submitterOf(ctx, id);
  if (personId === null || state === "withdrawn") return;
  notify(ctx, {
    personIds: [personId],
    kind: "submission_answered",
    subjectId: id,
    key: `submission_answered:${id}:${version}`,
  });
}

/** Another file, as long as it is still to be decided on. */
export function attachToSubmission(ctx: WriteContext, id: string, file: CheckedFile): void {
  const { version } = ownOpen(ctx, id);
  addFile(ctx, { submissionId: id }, file);
  raise(ctx, id, version);
  record(ctx, "file_added", "submission", id, { filename: file.filename });
}

/** @throws not_found when the file is none of its */
export function removeSubmissionFile(ctx: WriteContext, id: string, fileId: string): void {
  const { version, attachments: files } = ownOpen(ctx, id);
  const file = files.find((candidate) => candidate.id === fileId);
  if (!file) throw notFound();
  ctx.db.delete(attachments).where(eq(attachments.id, fileId)).run();
  raise(ctx, id, version);
  record(ctx, "file_removed", "submission", id, { filename: file.filename });
}

function raise(ctx: WriteContext, id: string, version: number): void {
  ctx.db
    .update(submissions)
    .set({ version: version + 1 })
    .where(eq(submissions.id, id))
    .run();
}

/** @throws forbidden for anybody but the submitter, conflict when it has been decided on */
function ownOpen(ctx: WriteContext, id: string): Submission {
  const submission = getSubmission(ctx, id);
  if (!isSubmitter(ctx, id)) throw forbidden();
  if (!isOpen(submission.state)) throw conflict(submission.state === "taken" ? "submission_taken" : "submission_ended");
  return submission;
}

function submitterOf(ctx: WriteContext, id: string): string | null {
  const row = ctx.db
    .select({ personId: accounts.personId })
    .from(submissions)
    .innerJoin(accounts, eq(accounts.id, submissions.createdBy))
    .where(eq(submissions.id, id))
    .get();
  return row?.personId ?? null;
}

/** @throws invalid when the meeting is not one of the forum's to come */
function requireWish(ctx: WriteContext, forumId: string, meetingId: string | null): void {
  if (meetingId === null) return;
  const found = ctx.db
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.id, meetingId),
        eq(meetings.forumId, forumId),
        inArray(meetings.state, ["planned", "agenda_sent"]),
      ),
    )
    .get();
  if (!found) throw invalid("wishedMeetingId", "unknown_meeting");
}

const columnsOf = ({ proposal, ...input }: SubmissionInput) => ({
  ...input,
  proposal: proposal.map(({ text }) => text),
});

function note(ctx: WriteContext, submissionId: string, state: SubmissionState, text: string): void {
  const byName = ctx.actor.account?.name ?? "";
  ctx.db.insert(submissionEvents).values({ submissionId, state, text, at: ctx.now.toISOString(), byName }).run();
}
