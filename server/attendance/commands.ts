import { asc, eq } from "drizzle-orm";
import { attendances } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { AppError } from "../errors.ts";
import { membersOn } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { openMeeting, requireMeetingVersion, touchMeeting } from "../meetings/commands.ts";
import { itemNumbers, meetingFacts } from "../meetings/queries.ts";
import { requirePersons } from "../people/commands.ts";
import { itemPlaces, timeFaults } from "./rules.ts";
import type { AttendanceInput } from "./schema.ts";

/** Makes the attendance list the one given, in that order. */
export function setAttendance(
  ctx: WriteContext,
  meetingId: string,
  list: AttendanceInput[],
  version?: number | null,
): void {
  const facts = openMeeting(ctx, meetingId);
  requireMeetingVersion(ctx, facts, version, { attendance: list });
  requirePersons(
    ctx,
    list.map(({ personId }, row) => ({ field: `attendance.${row}.personId`, personId })),
  );
  replaceAttendance(ctx, meetingId, list);
  touchMeeting(ctx, meetingId);
  record(ctx, "attendance_set", "meeting", meetingId, { rows: list.length });
}

/**
 * The members of the forum on the meeting's date, each still to be marked. Substitutes come when they are needed.
 * @returns the ids of those who are on the list then
 */
export function prefillAttendance(ctx: WriteContext, meetingId: string): string[] {
  const { forum, date } = meetingFacts(ctx.db, meetingId);
  const members = membersCalled(ctx, forum.id, date);
  replaceAttendance(
    ctx,
    meetingId,
    members.map(({ personId, name, title, organization, group }) => ({
      personId,
      name,
      title,
      organization,
      group,
      status: "unmarked",
      substituteFor: null,
      fromItem: null,
      toItem: null,
    })),
  );
  return members.map(({ personId }) => personId);
}

/**
 * A meeting on another day has that day's members, as long as nobody has been marked. Whoever was added by hand, and is
 * no member of the day before, stays last on the list.
 */
export function prefillAgain(ctx: WriteContext, meetingId: string, dateBefore: string): void {
  const rows = ctx.db
    .select()
    .from(attendances)
    .where(eq(attendances.meetingId, meetingId))
    .orderBy(asc(attendances.position))
    .all();
  if (rows.some(({ status }) => status !== "unmarked")) return;
  const { forum } = meetingFacts(ctx.db, meetingId);
  const before = membersCalled(ctx, forum.id, dateBefore).map(({ personId }) => personId);
  const now = prefillAttendance(ctx, meetingId);
  const members = new Set([...before, ...now]);
  const added = rows.filter(({ personId }) => personId === null || !members.has(personId));
  for (const [index, { id: _, ...row }] of added.entries()) {
    ctx.db
      .insert(attendances)
      .values({ ...row, position: now.length + index })
      .run();
  }
}

const membersCalled = (ctx: WriteContext, forumId: string, date: string) =>
  membersOn(ctx, forumId, date).filter(({ role }) => role !== "substitute");

function replaceAttendance(ctx: WriteContext, meetingId: string, list: AttendanceInput[]): void {
  const needed = list.some(({ fromItem, toItem }) => fromItem !== null || toItem !== null);
  const placeOf = itemPlaces(needed ? [...itemNumbers(ctx.db, meetingId)] : []);
  const faults = timeFaults(list, placeOf);
  if (faults.length > 0) throw new AppError("invalid", "invalid_input", faults);
  ctx.db.delete(attendances).where(eq(attendances.meetingId, meetingId)).run();
  if (list.length === 0) return;
  const idOf = (number: string | null): string | null => (number === null ? null : (placeOf(number)?.id ?? null));
  const rows = list.map(({ fromItem, toItem, ...row }, position) => ({
    ...row,
    meetingId,
    position,
    fromItemId: idOf(fromItem),
    toItemId: idOf(toItem),
  }));
  ctx.db.insert(attendances).values(rows).run();
}
