/** Where a hit leads. */
import { itemAnchor } from "../meetings/anchors.ts";
import { paths } from "../http/paths.ts";
import type { Content } from "./contents.ts";

/** @param anchor of the part that was found; "" for none */
export function addressOf({ type, subjectId, itemId, meetingId, meetingState }: Content, anchor: string): string {
  const id = String(subjectId);
  const at = (page: string): string => (anchor === "" ? page : `${page}#${anchor}`);
  // Before and at the meeting its agenda, afterwards the minutes.
  const isOver = meetingState === "held" || meetingState === "minutes_approved";
  const meeting = String(meetingId);
  switch (type) {
    case "meeting":
      return isOver ? paths.minutes(meeting) : paths.meeting(meeting);
    case "item":
      return `${isOver ? paths.minutes(meeting) : paths.meeting(meeting)}#${itemAnchor(id)}`;
    case "decision":
      return at(paths.decision(id));
    case "assignment":
      return paths.assignment(id);
    case "report":
      return `${paths.assignment(String(itemId))}#aterrapport-${id}`;
    case "matter":
      return paths.matter(id);
    case "agreement":
      return anchor === "" ? paths.agreement(id) : paths.agreementClause(id, anchor);
    case "attachment":
      return paths.attachment(id);
  }
}
