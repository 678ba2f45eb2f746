/** The program reads the draft as an experienced secretary would, and lists what is wrong. */
import type { Item, Meeting } from "../meetings/schema.ts";
import { findingTexts } from "../text/review.ts";
import type { Finding } from "./schema.ts";

/** Only an error stops the approval; a warning may be how it was. */
export function review(meeting: Meeting): Finding[] {
  const attendanceUnmarked = meeting.attendance.some(({ status }) => status === "unmarked");
  return [
    ...(attendanceUnmarked ? [finding("attendance_unmarked", "warning", null)] : []),
    ...meeting.items.flatMap((section) => [...reviewItem(section), ...section.children.flatMap(reviewItem)]),
  ];
}

function reviewItem(item: Item): Finding[] {
  const { decisions, kinds, presenters, body, children } = item;
  const isHeadingOnly = children.length > 0;
  return [
    ...decisions
      .filter(({ outcome }) => outcome === "proposed")
      .map(() => finding("undecided_proposal", "error", item)),
    ...(kinds.includes("decision") && decisions.length === 0
      ? [finding("decision_item_without_decision", "error", item)]
      : []),
    ...(kinds.length > 0 && presenters.length === 0 ? [finding("missing_presenter", "warning", item)] : []),
    ...(!isHeadingOnly && body === "" && decisions.length === 0 ? [finding("empty_item", "warning", item)] : []),
  ];
}

const finding = (code: Finding["code"], severity: Finding["severity"], item: Item | null): Finding => ({
  code,
  severity,
  itemId: item?.id ?? null,
  number: item?.number ?? null,
  text: findingTexts[code],
});
