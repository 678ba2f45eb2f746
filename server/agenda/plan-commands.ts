/** When meetings are held: what their agendas and what others are due at follows. */
import { settleDueDates, letGoOfMeeting } from "../assignments/due-commands.ts";
import { hasAssignments } from "../assignments/queries.ts";
import { prefillAgain, prefillAttendance } from "../attendance/commands.ts";
import { conflict } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { changeMeeting, insertMeeting, removeMeeting } from "../meetings/commands.ts";
import { itemNumbers, meetingFacts } from "../meetings/queries.ts";
import type { MeetingDetails } from "../meetings/schema.ts";
import { addStandingItems } from "./commands.ts";
import type { PlanYear } from "./schema.ts";

/** A new meeting with the forum's standing items and the members of that day. */
export function planMeeting(ctx: WriteContext, forumId: string, details: MeetingDetails): string {
  const id = insertMeeting(ctx, forumId, details);
  prefillAttendance(ctx, id);
  addStandingItems(ctx, id, forumId);
  settleDueDates(ctx, forumId);
  return id;
}

/** A year's calendar: all of its meetings, or none. */
export function planYear(ctx: WriteContext, { forumId, meetings }: PlanYear): string[] {
  return meetings.map((details) => planMeeting(ctx, forumId, details));
}

/** Changes when and where; another day may have other members. */
export function replanMeeting(ctx: WriteContext, id: string, details: MeetingDetails, version?: number | null): void {
  const before = meetingFacts(ctx.db, id);
  changeMeeting(ctx, id, details, version);
  if (details.date === before.date) return;
  prefillAgain(ctx, id, before.date);
  settleDueDates(ctx, before.forum.id);
}

/** Takes away a meeting that was never sent out; what was due at it is due at the forum's next. */
export function unplanMeeting(ctx: WriteContext, id: string, version?: number | null): void {
  const { forum } = meetingFacts(ctx.db, id);
  if (hasAssignments(ctx.db, [...itemNumbers(ctx.db, id).keys()])) throw conflict("meeting_has_assignments");
  letGoOfMeeting(ctx, id);
  removeMeeting(ctx, id, version);
  settleDueDates(ctx, forum.id);
}
