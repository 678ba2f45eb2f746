import { eq, sql } from "drizzle-orm";
import { assignmentChanges, assignments } from "../../db/schema.ts";
import type { AssignmentChangeKind } from "../../db/schema/values.ts";
import { requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { touchMeeting } from "../meetings/commands.ts";
import { notify } from "../notifications/commands.ts";
import { stockholmDate } from "../text/format.ts";
import { assigneeNames, giveTo, insertAssignees } from "./assignee-commands.ts";
import { calendarOf, dueColumns, requirePossibleDue } from "./due-commands.ts";
import { factsOf, forumFacts, originOf, requireMatter, type AssignmentFacts } from "./fact-queries.ts";
import { getAssignment } from "./queries.ts";
import { personsMeantBy } from "./recipient-queries.ts";
import { isSameDue, resolveDue } from "./rules.ts";
import type { AssigneeInput, AssignmentChange, AssignmentInput, Due } from "./input-schema.ts";
import { putInState, settleWhole } from "./state-commands.ts";

/** Gives an assignment: one to those named, or a whole with a part for each organization of a group. */
export function giveAssignment(ctx: WriteContext, input: AssignmentInput): string {
  const id = giveQuietly(ctx, input);
  tellAssignees(ctx, id);
  return id;
}

/** The same without telling anybody: of what was given long ago, and comes from an old document. */
export function giveQuietly(ctx: WriteContext, input: AssignmentInput): string {
  const { group, assignees, due, givenOn, text } = input;
  const origin = originOf(ctx.db, input);
  const forum = forumFacts(ctx.db, origin?.forumId ?? input.forumId, "forumId");
  requireRole(ctx.actor, forum, "secretary");
  const reportForum = forumFacts(ctx.db, input.reportTo?.forumId ?? forum.id, "reportTo.forumId");
  requireMatter(ctx.db, input.matterId);
  const given = givenOn ?? origin?.date ?? stockholmDate(ctx.now);
  const dueDate = resolveDue(due, given, calendarOf(ctx.db, reportForum.id));
  requirePossibleDue(ctx, { due, dueDate, givenOn: given, reportForumId: reportForum.id });
  const values = {
    text,
    forumId: forum.id,
    reportForumId: reportForum.id,
    clauseId: input.clauseId,
    itemId: origin?.itemId ?? null,
    matterId: input.matterId,
    givenOn: given,
    ...dueColumns(due, dueDate),
  };
  const id = insertAssignment(ctx, { ...values, groupName: group?.name ?? null });
  if (group) {
    const organizations = giveTo(ctx, group.organizationIds);
    for (const assignee of organizations) {
      const part = insertAssignment(ctx, { ...values, partOf: id });
      insertAssignees(ctx, part, [assignee]);
    }
  } else insertAssignees(ctx, id, assignees);
  if (origin) touchMeeting(ctx, origin.meetingId);
  record(ctx, "created", "assignment", id, { title: text.slice(0, 200) });
  return id;
}

type NewRow = Omit<typeof assignments.$inferInsert, "state" | "createdAt" | "createdByName">;

function insertAssignment(ctx: WriteContext, values: NewRow): string {
  return ctx.db
    .insert(assignments)
    .values({
      ...values,
      state: "open",
      createdAt: ctx.now.toISOString(),
      createdByName: ctx.actor.account?.name ?? "",
    })
    .returning({ id: assignments.id })
    .get().id;
}

/** Everybody is told of the one they themselves report on: of a whole its part. */
function tellAssignees(ctx: WriteContext, id: string): void {
  for (const [assignmentId, personIds] of personsMeantBy(ctx, id)) {
    notify(ctx, { personIds, kind: "assignment_given", subjectId: assignmentId });
  }
}

export function changeAssignment(
  ctx: WriteContext,
  id: string,
  change: AssignmentChange,
  version?: number | null,
): void {
  const facts = openFacts(ctx, id, version, change);
  const { text, assignees, due, dueReason, reportTo, matterId } = change;
  const reportForum = forumFacts(ctx.db, reportTo.forumId, "reportTo.forumId");
  requireMatter(ctx.db, matterId);
  if (facts.hasParts && assignees.length > 0) throw invalid("assignees", "assignees_of_whole");
  if (!facts.hasParts && assignees.length === 0) throw invalid("assignees", "assignee_missing");
  ctx.db
    .update(assignments)
    .set({ text, matterId, reportForumId: reportForum.id, version: sql`${assignments.version} + 1` })
    .where(sql`${assignments.id} = ${id} or ${assignments.partOf} = ${id}`)
    .run();
  if (!facts.hasParts) reassign(ctx, id, assignees);
  const moved = { ...facts, reportForumId: reportForum.id };
  if (!isSameDue(facts.due, due) || facts.reportForumId !== reportForum.id) moveDue(ctx, moved, due, dueReason);
  if (facts.meetingId !== null) touchMeeting(ctx, facts.meetingId);
  record(ctx, "changed", "assignment", id, { title: text.slice(0, 200) });
  tellAssignees(ctx, id);
}

/** Who has it now; that it was others stands in the history. */
function reassign(ctx: WriteContext, id: string, wanted: AssigneeInput[]): void {
  const before = assigneeNames(ctx, id);
  insertAssignees(ctx, id, wanted);
  const after = assigneeNames(ctx, id);
  if (before !== after) noteChange(ctx, id, "reassigned", `${before} → ${after}`);
}

/** Moves the due date, of a whole that of every part which is not finished; the reason is kept with it. */
function moveDue(ctx: WriteContext, facts: AssignmentFacts, due: Due, reason: string | null): void {
  const dueDate = resolveDue(due, facts.givenOn, calendarOf(ctx.db, facts.reportForumId));
  requirePossibleDue(ctx, { due, dueDate, givenOn: facts.givenOn, reportForumId: facts.reportForumId });
  const moved = !isSameDue(facts.due, due);
  if (moved && reason === null) throw invalid("dueReason", "due_move_reason");
  ctx.db
    .update(assignments)
    .set(dueColumns(due, dueDate))
    .where(sql`${assignments.id} = ${facts.id} or (${assignments.partOf} = ${facts.id} and ${assignments.live} = 1)`)
    .run();
  if (moved) noteChange(ctx, facts.id, "due_moved", reason ?? "", { fromDate: facts.dueDate, toDate: dueDate });
}

/** Puts off what is due to another day, as the agenda's draft does. */
export function postponeDue(ctx: WriteContext, id: string, date: string, reason: string): void {
  const facts = openFacts(ctx, id);
  const { kind, months, text } = facts.due;
  const interval = kind === "interval";
  moveDue(
    ctx,
    facts,
    {
      kind: interval ? kind : "date",
      date,
      week: null,
      meetingId: null,
      months: interval ? months : null,
      text,
      reason: null,
    },
    reason,
  );
  raise(ctx, id);
  record(ctx, "due_moved", "assignment", id, { date });
}

/** Closes without a report, cancels (of a part: excuses), or opens again. */
export function setAssignmentState(
  ctx: WriteContext,
  id: string,
  { state, reason }: { state: "open" | "closed" | "cancelled"; reason: string },
  version?: number | null,
): void {
  const facts = openFacts(ctx, id, version, { state, reason });
  putInState(ctx, facts, state);
  const kinds = { open: "reopened", closed: "closed", cancelled: "cancelled" } as const;
  noteChange(ctx, id, kinds[state], reason);
  settleWhole(ctx, facts.partOf);
  if (facts.meetingId !== null) touchMeeting(ctx, facts.meetingId);
  record(ctx, "state_changed", "assignment", id, { from: facts.state, to: state });
}

/** Only what was given by mistake: one that has been reported on is cancelled. */
export function removeAssignment(ctx: WriteContext, id: string, version?: number | null): void {
  const facts = openFacts(ctx, id, version, null);
  if (facts.hasReports) throw conflict("assignment_has_reports");
  ctx.db.delete(assignments).where(eq(assignments.id, id)).run();
  settleWhole(ctx, facts.partOf);
  if (facts.meetingId !== null) touchMeeting(ctx, facts.meetingId);
  record(ctx, "removed", "assignment", id, { title: facts.text.slice(0, 200) });
}

/** @throws not_found, forbidden unless the actor is secretary of the forum that gave it, 412 */
function openFacts(ctx: WriteContext, id: string, version?: number | null, sent: unknown = null): AssignmentFacts {
  const facts = factsOf(ctx.db, id);
  requireRole(ctx.actor, facts.forum, "secretary");
  if (version !== undefined && version !== null && version !== facts.version) {
    checkVersion(version, getAssignment(ctx, id), sent);
  }
  return facts;
}

export function noteChange(
  ctx: WriteContext,
  assignmentId: string,
  kind: AssignmentChangeKind,
  reason: string,
  dates: { fromDate?: string | null; toDate?: string | null } = {},
): void {
  const at = ctx.now.toISOString();
  const byName = ctx.actor.account?.name ?? "";
  ctx.db
    .insert(assignmentChanges)
    .values({ assignmentId, kind, reason, ...dates, at, byName })
    .run();
}

export function raise(ctx: WriteContext, id: string): void {
  ctx.db
    .update(assignments)
    .set({ version: sql`${assignments.version} + 1` })
    .where(eq(assignments.id, id))
    .run();
}
