/** From a manuscript to a meeting. Pure: the same lines give the same answer, and nothing is read that is not in them. */
import type { Manuscript } from "../manuscripts/model.ts";
import { readAttendance } from "./attendance.ts";
import { readHeader } from "./header.ts";
import { readItems } from "./items.ts";
import { mend } from "./mending.ts";
import { withWholeHeadings } from "./headings.ts";
import type { Interpretation, Known } from "./model.ts";

const nothingKnown: Known = { organizations: [], forums: [], persons: [] };

/** The attendance is taken out first, since its rows look like items; then the head; what is left are the items. */
export function interpret(printed: Manuscript, known: Partial<Known> = {}): Interpretation {
  const { manuscript, warnings } = mend(withWholeHeadings(printed));
  const all: Known = { ...nothingKnown, ...known };
  const attendance = readAttendance(manuscript, all);
  const withoutPeople = manuscript.lines.filter(({ number }) => !attendance.used.has(number));
  const head = readHeader({ ...manuscript, lines: withoutPeople }, all);
  const rest = withoutPeople.filter(({ number }) => !head.used.has(number));
  const items = readItems({ ...manuscript, lines: rest }, all, head.header, attendance.people);
  return {
    header: head.header,
    attendance: attendance.people,
    items: items.items,
    warnings: [...warnings, ...head.warnings, ...attendance.warnings, ...items.warnings].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}
