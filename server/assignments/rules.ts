/** What decides about assignments, from plain data. */
import type { AssignmentState, MeetingState, ReceiptVerdict } from "../../db/schema/values.ts";
import type { Reason } from "../text/messages.ts";
import { addMonths, fridayOf } from "../wording/weeks.ts";
import type { Due } from "./input-schema.ts";

export interface CalendarMeeting {
  id: string;
  date: string;
  state: MeetingState;
}

/**
 * The day a due date means. `meetings`: those of the forum that receives the report, by date. An assignment for a given
 * meeting moves with it, and when it is called off goes on to the next; "the next meeting" is the first after the day it
 * was given. Null: no day can be told (yet).
 */
export function resolveDue(due: Due, givenOn: string, meetings: readonly CalendarMeeting[]): string | null {
  switch (due.kind) {
    case "date":
    case "interval":
      return due.date;
    case "week":
      return due.week === null ? null : fridayOf(due.week);
    case "meeting": {
      const meeting = meetings.find(({ id }) => id === due.meetingId);
      if (!meeting) return due.date;
      return meeting.state === "cancelled" ? (nextAfter(meeting.date, meetings) ?? meeting.date) : meeting.date;
    }
    case "next_meeting":
      return nextAfter(givenOn, meetings);
    case "none":
      return null;
  }
}

const nextAfter = (date: string, meetings: readonly CalendarMeeting[]): string | null =>
  meetings.find((meeting) => meeting.state !== "cancelled" && meeting.date > date)?.date ?? null;

/** Whether two due dates say the same, whatever day that is by now. */
export const isSameDue = (a: Due, b: Due): boolean =>
  (["kind", "date", "week", "meetingId", "months", "text", "reason"] as const).every((name) =>
    // The day of a meeting is the meeting's.
    name === "date" && (a.kind === "meeting" || a.kind === "next_meeting" || a.kind === "week")
      ? true
      : a[name] === b[name],
  );

/** Open, and its day has passed in Stockholm; what has been reported is no longer late. */
export const isOverdue = (state: AssignmentState, dueDate: string | null, today: string): boolean =>
  state === "open" && dueDate !== null && dueDate < today;

/** What a whole is in, by its parts: open as long as any is, done when every part is done or excused. */
export function stateOfWhole(parts: readonly AssignmentState[]): AssignmentState {
  if (parts.includes("open")) return "open";
  if (parts.includes("reported")) return "reported";
  return parts.includes("closed") ? "closed" : "cancelled";
}

export interface Progress {
  total: number;
  /** Finished or excused. */
  done: number;
  /** Reported, and still to be received. */
  reported: number;
  excused: number;
}

export function progressOf(parts: readonly AssignmentState[]): Progress {
  const count = (...states: AssignmentState[]) => parts.filter((state) => states.includes(state)).length;
  return {
    total: parts.length,
    done: count("closed", "cancelled"),
    reported: count("reported"),
    excused: count("cancelled"),
  };
}

interface Facts {
  state: AssignmentState;
  hasParts: boolean;
}

/** Why nothing can be reported back on it; null: it can. */
export function reportObstacle({ state, hasParts }: Facts): Reason | null {
  if (hasParts) return "report_on_part";
  return state === "open" || state === "reported" ? null : "assignment_ended";
}

/** Why it cannot be put in a state by hand; null: it can. */
export function stateObstacle({ state, hasParts }: Facts, to: AssignmentState): Reason | null {
  // The state of a whole follows from its parts; only cancelling ends them all.
  if (hasParts && to !== "cancelled") return "state_of_whole";
  if (state === to) return "assignment_in_state";
  const ended = state === "closed" || state === "cancelled";
  return ended === (to === "open") ? null : ended ? "assignment_ended" : "assignment_in_state";
}

/** What receiving a report leads to. An assignment that comes back every n months opens again with its next day. */
export function received(
  due: Pick<Due, "kind" | "date" | "months">,
  verdict: ReceiptVerdict,
  newDue: string | null,
): { state: AssignmentState; due: string | null } {
  if (verdict === "more_requested") return { state: "open", due: newDue };
  if (due.kind === "interval" && due.months !== null && due.date !== null) {
    return { state: "open", due: addMonths(due.date, due.months) };
  }
  return { state: "closed", due: null };
}

/** The day cannot lie before the day it was given. */
export const dueObstacle = (dueDate: string | null, givenOn: string): Reason | null =>
  dueDate !== null && dueDate < givenOn ? "due_before_given" : null;
