import type { MeetingState } from "../../db/schema/values.ts";
import { atLeast, type ForumRole } from "../access.ts";
import type { Reason } from "../text/messages.ts";
import type { AttendanceEntry, Item, Meeting } from "./schema.ts";

/** 0 → "a", 25 → "z", 26 → "aa". */
export function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** The number of an item from its place, both counted from 0: "4", "4 a". */
export const itemNumber = (section: number, child: number | null): string =>
  child === null ? String(section + 1) : `${section + 1} ${letters(child)}`;

/**
 * Where a meeting can go from each state. Sending again makes the next version of the agenda; a meeting ended too soon
 * can be opened again until its minutes are approved, and they never can.
 */
const transitions: Record<MeetingState, readonly MeetingState[]> = {
  planned: ["agenda_sent", "cancelled"],
  agenda_sent: ["agenda_sent", "in_progress", "cancelled"],
  in_progress: ["held", "cancelled"],
  held: ["in_progress", "minutes_approved"],
  minutes_approved: [],
  cancelled: ["planned"],
};

export const nextStates = (state: MeetingState): readonly MeetingState[] => transitions[state];

/** Why the meeting cannot go there; empty: it can. */
export function obstacles(from: MeetingState, to: MeetingState, itemCount: number): Reason[] {
  if (!transitions[from].includes(to)) {
    if (from === "minutes_approved") return ["meeting_locked"];
    if (from === "planned" && to === "in_progress") return ["agenda_not_sent"];
    if (to === "minutes_approved") return ["meeting_not_held"];
    return ["state_not_reachable"];
  }
  return to === "agenda_sent" && itemCount === 0 ? ["agenda_empty"] : [];
}

/** Whether the meeting has been held or called off: nothing more comes onto its agenda. */
export const isOver = (state: MeetingState): boolean =>
  state === "held" || state === "minutes_approved" || state === "cancelled";

/** Why nothing of the meeting can be changed; null: it can. */
export function lockReason(state: MeetingState): Reason | null {
  if (state === "minutes_approved") return "meeting_locked";
  return state === "cancelled" ? "meeting_cancelled" : null;
}

interface Marked<T> extends Pick<Item, "id" | "confidential"> {
  children: T[];
}

/** Ids of the items that only members may see: those marked, and what stands under a marked section. */
export const confidentialIds = <T extends Marked<T>>(items: T[], inherited = false): Set<string> =>
  new Set(
    items.flatMap((item) => {
      const confidential = inherited || item.confidential;
      return [...(confidential ? [item.id] : []), ...confidentialIds(item.children, confidential)];
    }),
  );

/** A whole meeting as a reader with this role may see it. */
export function asSeenBy(role: ForumRole | null, meeting: Meeting): Meeting {
  if (atLeast(role, "member")) return meeting;
  const visible = (items: Item[]): Item[] =>
    items
      .filter(({ confidential }) => !confidential)
      .map((item) => ({
        ...item,
        attachments: item.attachments.filter(({ confidential }) => !confidential),
        children: visible(item.children),
      }));
  const withheld = (items: Item[]): string[] =>
    items.flatMap((item) => (item.confidential ? [item.number] : withheld(item.children)));
  return { ...meeting, items: visible(meeting.items), withheld: withheld(meeting.items) };
}

/** Whoever was called and was not there. */
export const isAway = ({ status }: AttendanceEntry): boolean => status === "absent" || status === "excused";
