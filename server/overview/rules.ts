/** What is to be done before what, from plain data. */
import type { Assignment } from "../assignments/schema.ts";

export type UrgencyKind = "late" | "meeting" | "later" | "undated" | "reported";

export interface UrgencyGroup<Entry> {
  kind: UrgencyKind;
  /** The meeting that it is due before. */
  meeting: Meeting | null;
  entries: Entry[];
}

export interface Meeting {
  id: string;
  date: string;
  forumId: string;
  forumName: string;
}

type Facts = Pick<Assignment, "state" | "overdue" | "due" | "reportTo">;

/**
 * Late first, then by the meeting at which the forum is to have it, then what is due after every meeting that is planned,
 * then what has no day; last what has been reported, or first for whoever is to receive it. `meetings`: those to come, by
 * date. Within each group the order stays.
 */
export function byUrgency<Entry extends Facts>(
  entries: readonly Entry[],
  meetings: readonly Meeting[],
  { reportedFirst = false } = {},
): UrgencyGroup<Entry>[] {
  const groups = new Map<string, UrgencyGroup<Entry>>();
  for (const entry of entries) {
    const kind = urgencyOf(entry);
    const meeting = kind === "later" ? meetingFor(entry, meetings) : null;
    const key = meeting?.id ?? kind;
    const group = groups.get(key) ?? { kind: meeting ? "meeting" : kind, meeting, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const place = ({ kind }: UrgencyGroup<Entry>) => (reportedFirst && kind === "reported" ? -1 : order.indexOf(kind));
  return [...groups.values()].sort((a, b) => place(a) - place(b) || dayOf(a).localeCompare(dayOf(b)));
}

const order: readonly UrgencyKind[] = ["late", "meeting", "later", "undated", "reported"];

const dayOf = ({ meeting }: UrgencyGroup<unknown>): string => (meeting ? `${meeting.date} ${meeting.forumName}` : "");

function urgencyOf({ state, overdue, due }: Facts): UrgencyKind {
  if (state === "reported") return "reported";
  if (overdue) return "late";
  return due.date === null ? "undated" : "later";
}

/** The first meeting of the forum that receives it on the day or after: there it is to be told of. */
const meetingFor = ({ due, reportTo }: Facts, meetings: readonly Meeting[]): Meeting | null =>
  meetings.find(({ forumId, date }) => forumId === reportTo.forumId && due.date !== null && date >= due.date) ?? null;
