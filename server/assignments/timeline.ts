import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { assignmentTexts, timelineTexts } from "../text/assignments.ts";
import { longDate, longInstant } from "../text/format.ts";
import type { Assignment } from "./schema.ts";

export interface TimelineRow {
  /** What happened. */
  text: string;
  /** When, and who did it. */
  when: string;
  detail: string;
  link: { href: string; label: string } | null;
  done: boolean;
}

/** Everything that has happened with an assignment, the first first; then the day that is to come. */
export function timelineOf(assignment: Assignment, today: string): TimelineRow[] {
  const { forum, givenOn, origin, changes, reports, state, due } = assignment;
  const happened = [
    ...changes.map((change) => ({
      at: change.at,
      text:
        change.kind === "due_moved"
          ? timelineTexts.due_moved(change.fromDate, change.toDate)
          : timelineTexts[change.kind],
      who: change.byName,
      detail: change.reason,
      link: null,
    })),
    ...reports.map((report) => ({
      at: report.createdAt,
      text: timelineTexts.reported,
      who: report.createdByName,
      detail: "",
      link: { href: `#aterrapport-${report.id}`, label: assignmentTexts.readReport },
    })),
    ...reports.flatMap(({ receipt }) =>
      receipt
        ? [
            {
              at: receipt.receivedAt,
              text: timelineTexts[receipt.verdict],
              who: receipt.receivedByName,
              detail: receipt.note,
              link:
                receipt.meetingId !== null && receipt.itemId !== null && receipt.itemNumber !== null
                  ? {
                      href: `${paths.minutes(receipt.meetingId)}#${itemAnchor(receipt.itemId)}`,
                      label: assignmentTexts.itemShort(receipt.itemNumber),
                    }
                  : null,
            },
          ]
        : [],
    ),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const coming = (state === "open" || state === "reported") && due.date !== null;
  return [
    {
      text: timelineTexts.given(forum.shortName),
      when: longDate(origin?.date ?? givenOn),
      detail: "",
      link: null,
      done: true,
    },
    ...happened.map(({ at, who, ...row }) => ({ ...row, when: `${longInstant(at)}, ${who}`, done: true })),
    ...(coming
      ? [
          {
            text: timelineTexts.coming,
            when: longDate(due.date ?? today),
            detail: "",
            link: null,
            done: false,
          },
        ]
      : []),
  ];
}
