/** Reporting back, and receiving what was reported. */
import { desc, eq } from "drizzle-orm";
import { assignments, receipts, reports } from "../../db/schema.ts";
import { atLeast, requireRole, roleIn } from "../access.ts";
import { addFile } from "../attachments/commands.ts";
import type { CheckedFile } from "../attachments/content.ts";
import { record } from "../audit/commands.ts";
import { conflict, forbidden, invalid, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { isMeantFor, isParty } from "../http/parties.ts";
import { touchMeeting } from "../meetings/commands.ts";
import { notify } from "../notifications/commands.ts";
import { stockholmDate } from "../text/format.ts";
import { noteChange } from "./commands.ts";
import { factsOf, itemOrigin, type AssignmentFacts } from "./fact-queries.ts";
import { personsMeantBy } from "./recipient-queries.ts";
import { dueObstacle, received, reportObstacle } from "./rules.ts";
import type { ReceiptInput, ReportInput } from "./input-schema.ts";
import { settleWhole, writeState } from "./state-commands.ts";

/** Who reports through the link of a mail: the link has been found to be theirs. */
export interface LinkHolder {
  personId: string;
  name: string;
}

/**
 * What was done. Whoever the assignment is meant for reports, or the forum's secretary for them; `link`: without a login.
 * @throws conflict when it has ended, or is one with parts
 */
export function reportBack(
  ctx: WriteContext,
  id: string,
  { text, date }: ReportInput,
  files: CheckedFile[] = [],
  link: LinkHolder | null = null,
): string {
  const facts = factsOf(ctx.db, id);
  requireMayReport(ctx, facts, link);
  const obstacle = reportObstacle(facts);
  if (obstacle) throw conflict(obstacle);
  const today = stockholmDate(ctx.now);
  if (date !== null && date > today) throw invalid("date", "report_in_future");
  const account = link === null ? ctx.actor.account : null;
  const { id: reportId } = ctx.db
    .insert(reports)
    .values({
      assignmentId: id,
      text,
      date: date ?? today,
      createdAt: ctx.now.toISOString(),
      createdBy: account === null || account.id === "0" ? null : account.id,
      createdByName: link?.name ?? account?.name ?? "",
      byLink: link !== null,
    })
    .returning({ id: reports.id })
    .get();
  for (const file of files) addFile(ctx, { reportId }, file);
  writeState(ctx, id, "reported");
  settleWhole(ctx, facts.partOf);
  record(ctx, "reported", "assignment", id, link ? { reportId, name: link.name } : { reportId });
  return reportId;
}

/** Another file for a report that the forum has not received yet. */
export function attachToReport(ctx: WriteContext, reportId: string, file: CheckedFile): void {
  const facts = factsOf(ctx.db, assignmentOf(ctx, reportId));
  requireMayReport(ctx, facts, null);
  const received = ctx.db.select().from(receipts).where(eq(receipts.reportId, reportId)).get();
  if (received) throw conflict("report_received");
  addFile(ctx, { reportId }, file);
  record(ctx, "file_added", "assignment", facts.id, { filename: file.filename });
}

/** @throws not_found */
function assignmentOf(ctx: WriteContext, reportId: string): string {
  const report = ctx.db.select({ id: reports.assignmentId }).from(reports).where(eq(reports.id, reportId)).get();
  if (!report) throw notFound();
  return report.id;
}

function requireMayReport(ctx: WriteContext, { id, forum }: AssignmentFacts, link: LinkHolder | null): void {
  const today = stockholmDate(ctx.now);
  if (link) {
    if (!isMeantFor(ctx.db, id, link.personId, today)) throw forbidden();
    return;
  }
  if (atLeast(roleIn(ctx.actor, forum), "secretary")) return;
  const { personId } = ctx.actor.account ?? { personId: null };
  if (personId !== null && isMeantFor(ctx.db, id, personId, today)) return;
  // Whoever may not even see it learns nothing of it.
  throw isParty(ctx.db, "assignment", id, ctx.actor, today) || roleIn(ctx.actor, forum) ? forbidden() : notFound();
}

/**
 * The forum takes note: accepts, and the assignment is closed (or comes back after its interval), or asks for more by a new
 * day. Received again, the verdict is another.
 */
export function receiveReport(ctx: WriteContext, reportId: string, input: ReceiptInput): void {
  const { verdict, itemId, newDue, note } = input;
  const facts = factsOf(ctx.db, assignmentOf(ctx, reportId));
  requireRole(ctx.actor, facts.reportForum, "secretary");
  if (facts.state === "cancelled") throw conflict("assignment_ended");
  requireLast(ctx, facts.id, reportId);
  const origin = itemId === null ? undefined : itemOrigin(ctx.db, itemId);
  if (itemId !== null && origin?.forumId !== facts.reportForumId) throw invalid("itemId", "unknown_item");
  const obstacle = dueObstacle(newDue, facts.givenOn);
  if (obstacle) throw invalid("newDue", obstacle);
  const row = {
    verdict,
    itemId,
    note,
    newDueDate: newDue,
    receivedAt: ctx.now.toISOString(),
    receivedByName: ctx.actor.account?.name ?? "",
  };
  const before = ctx.db.select().from(receipts).where(eq(receipts.reportId, reportId)).get();
  ctx.db
    .insert(receipts)
    .values({ reportId, ...row })
    .onConflictDoUpdate({ target: receipts.reportId, set: row })
    .run();
  // An interval has moved on already when its report was accepted the first time.
  if (before?.verdict !== verdict || before.newDueDate !== newDue) settle(ctx, facts, reportId, input);
  if (origin) touchMeeting(ctx, origin.meetingId);
  record(ctx, "report_received", "assignment", facts.id, { reportId, verdict });
}

function settle(
  ctx: WriteContext,
  facts: AssignmentFacts,
  reportId: string,
  { verdict, newDue, note }: ReceiptInput,
): void {
  const { state, due } = received(facts.due, verdict, newDue);
  if (due !== null) {
    const dueKind = facts.due.kind === "interval" ? "interval" : "date";
    ctx.db
      .update(assignments)
      .set({ dueKind, dueDate: due, dueWeek: null, dueMeetingId: null, dueReason: null })
      .where(eq(assignments.id, facts.id))
      .run();
    noteChange(ctx, facts.id, "due_moved", note, { fromDate: facts.dueDate, toDate: due });
  }
  writeState(ctx, facts.id, state);
  settleWhole(ctx, facts.partOf);
  if (verdict !== "more_requested") return;
  for (const [subjectId, personIds] of personsMeantBy(ctx, facts.id)) {
    notify(ctx, { personIds, kind: "more_requested", subjectId, key: `more_requested:${reportId}:${newDue ?? ""}` });
  }
}

function requireLast(ctx: WriteContext, assignmentId: string, reportId: string): void {
  const last = ctx.db
    .select({ id: reports.id })
    .from(reports)
    .where(eq(reports.assignmentId, assignmentId))
    .orderBy(desc(reports.id))
    .limit(1)
    .get();
  if (last?.id !== reportId) throw conflict("not_the_last_report");
}
