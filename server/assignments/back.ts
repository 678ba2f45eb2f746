import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";

/** Where one was when an assignment was given, and goes back to: live notes, minutes, or a decision by its id. */
export type Back = "anteckna" | "minnesanteckningar" | `beslut.${string}` | "";

/** Undefined: to the assignment itself. */
export function addressBack(back: string, { meetingId, itemId }: { meetingId: string; itemId: string }) {
  const [, decisionId] = /^beslut\.(\d{1,15})$/.exec(back) ?? [];
  if (decisionId !== undefined) return paths.decision(decisionId);
  if (back === "anteckna") return paths.notesAt(meetingId, itemAnchor(itemId));
  return back === "minnesanteckningar" ? `${paths.minutes(meetingId)}#uppdrag` : undefined;
}
