import { eq } from "drizzle-orm";
import { attendances } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { invalid } from "../errors.ts";
import { membersOn } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { openMeeting, requireMeetingVersion, touchMeeting } from "../meetings/commands.ts";
import { itemNumbers, meetingFacts } from "../meetings/queries.ts";
import { requirePersons } from "../people/commands.ts";
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

/** The members of the forum on the meeting's date, each still to be marked. Substitutes come when they are needed. */
export function prefillAttendance(ctx: WriteContext, meetingId: string): void {
  const { forum, date } = meetingFacts(ctx.db, meetingId);
  const members = membersOn(ctx, forum.id, date).filter(({ role }) => role !== "substitute");
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
}

/** A meeting on another day has that day's members, as long as nobody has been marked. */
export function prefillAgain(ctx: WriteContext, meetingId: string): void {
  const rows = ctx.db
    .select({ status: attendances.status })
    .from(attendances)
    .where(eq(attendances.meetingId, meetingId))
    .all();
  if (rows.every(({ status }) => status === "unmarked")) prefillAttendance(ctx, meetingId);
}

function replaceAttendance(ctx: WriteContext, meetingId: string, list: AttendanceInput[]): void {
  ctx.db.delete(attendances).where(eq(attendances.meetingId, meetingId)).run();
  if (list.length === 0) return;
  const itemOf = itemFinder(ctx, meetingId, list);
  const rows = list.map(({ fromItem, toItem, ...row }, position) => ({
    ...row,
    meetingId,
    position,
    fromItemId: itemOf(fromItem, `attendance.${position}.fromItem`),
    toItemId: itemOf(toItem, `attendance.${position}.toItem`),
  }));
  ctx.db.insert(attendances).values(rows).run();
}

/** From an item's number to its id; "4a" and "4 A" are "4 a". */
function itemFinder(ctx: WriteContext, meetingId: string, list: AttendanceInput[]) {
  const needed = list.some(({ fromItem, toItem }) => fromItem !== null || toItem !== null);
  const numbers = needed ? [...itemNumbers(ctx.db, meetingId)] : [];
  const compact = (number: string) => number.replace(/[\s.§)]/g, "").toLowerCase();
  return (number: string | null, field: string): string | null => {
    if (number === null) return null;
    const found = numbers.find(([, candidate]) => compact(candidate) === compact(number));
    if (!found) throw invalid(field, "unknown_item");
    return found[0];
  };
}
