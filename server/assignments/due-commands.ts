/** Due dates that follow the calendar of the forum that receives the report. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Reader } from "../../db/connection.ts";
import { assignments, meetings } from "../../db/schema.ts";
import { invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { dueObstacle, resolveDue, type CalendarMeeting } from "./rules.ts";
import type { Due } from "./input-schema.ts";

const forumId = sql.placeholder("forumId");

const statements = prepared((db) => ({
  calendar: compiled(
    db,
    db
      .select({ id: meetings.id, date: meetings.date, state: meetings.state })
      .from(meetings)
      .where(eq(meetings.forumId, forumId))
      .orderBy(asc(meetings.date), asc(meetings.id)),
  ),
  following: compiled(
    db,
    db
      .select({
        id: assignments.id,
        dueKind: assignments.dueKind,
        dueDate: assignments.dueDate,
        dueMeetingId: assignments.dueMeetingId,
        givenOn: assignments.givenOn,
      })
      .from(assignments)
      .where(
        and(
          eq(assignments.reportForumId, forumId),
          sql`${assignments.live} = 1`,
          inArray(assignments.dueKind, ["meeting", "next_meeting"]),
        ),
      ),
  ),
  setDate: db
    .update(assignments)
    .set({ dueDate: sql`${sql.placeholder("dueDate")}`, version: sql`${assignments.version} + 1` })
    .where(eq(assignments.id, sql.placeholder("id")))
    .prepare(),
}));

/** The meetings of a forum by date. */
export const calendarOf = (db: Reader, id: string): CalendarMeeting[] => statements(db).calendar.all({ forumId: id });

/**
 * Lets the due dates follow the forum's meetings after one was planned, moved, called off or removed. What moves so needs
 * no reason: it is due at the meeting, whenever that is.
 */
export function settleDueDates(ctx: WriteContext, id: string): void {
  const following = statements(ctx.db).following.all({ forumId: id });
  if (following.length === 0) return;
  const calendar = calendarOf(ctx.db, id);
  for (const { id: assignmentId, dueKind, dueDate, dueMeetingId, givenOn } of following) {
    const due = { ...blank, kind: dueKind, date: dueDate, meetingId: dueMeetingId };
    const settled = resolveDue(due, givenOn, calendar);
    if (settled !== dueDate) statements(ctx.db).setDate.run({ id: assignmentId, dueDate: settled });
  }
}

const blank = { week: null, months: null, text: null, reason: null };

/** Before a meeting is removed: what was due at it is due at the next one of its forum. */
export function letGoOfMeeting(ctx: WriteContext, meetingId: string): void {
  ctx.db
    .update(assignments)
    .set({ dueKind: "next_meeting", dueMeetingId: null, version: sql`${assignments.version} + 1` })
    .where(eq(assignments.dueMeetingId, meetingId))
    .run();
}

interface DueToCheck {
  due: Due;
  dueDate: string | null;
  givenOn: string;
  reportForumId: string;
}

/** @throws invalid at the field that says when */
export function requirePossibleDue(ctx: WriteContext, { due, dueDate, givenOn, reportForumId }: DueToCheck): void {
  if (due.kind === "meeting" && !calendarOf(ctx.db, reportForumId).some(({ id }) => id === due.meetingId)) {
    throw invalid("due.meetingId", "unknown_meeting");
  }
  const obstacle = dueObstacle(dueDate, givenOn);
  if (obstacle)
    throw invalid(`due.${due.kind === "week" ? "week" : due.kind === "meeting" ? "meetingId" : "date"}`, obstacle);
}

/** A due date as it is stored, with the day it means. */
export const dueColumns = (due: Due, dueDate: string | null) => ({
  dueKind: due.kind,
  dueDate,
  dueWeek: due.week,
  dueMeetingId: due.meetingId,
  dueMonths: due.months,
  dueText: due.text,
  dueReason: due.reason,
});
