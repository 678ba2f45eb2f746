/** What lists show of a draft, and how much of it somebody should look at. */
import type { Sureness } from "../interpretation/model.ts";
import type { ImportDraft } from "./draft-schema.ts";

export function summaryOf(draft: ImportDraft, printedForum: string | null) {
  return {
    meetingDate: /^\d{4}-\d{2}-\d{2}$/.test(draft.date) ? draft.date : null,
    forumName: printedForum,
    itemCount: draft.items.length,
    unsureCount: doubtsIn(draft),
  };
}

const isDoubtful = ({ sure, checked }: { sure: Sureness; checked: boolean }): boolean =>
  sure === "doubtful" && !checked;

const doubtsIn = ({ head, attendance, items }: ImportDraft): number =>
  [
    ...Object.values(head),
    ...attendance,
    ...items,
    ...items.flatMap(({ decisions, assignments }) => [...decisions, ...assignments]),
  ].filter(isDoubtful).length;
