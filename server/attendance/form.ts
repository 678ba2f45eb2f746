/** From the rows of the attendance form to the attendance list that the API takes. */
import { z } from "zod";
import { rowsOf, textOf, type Values } from "../http/forms.ts";
import { substituteFaults } from "./rules.ts";
import { AttendanceList } from "./schema.ts";

/** What a blank row may hold: who is added has been named, or at least described. */
const telling = ["name", "title", "organization", "substituteFor", "personId"] as const;

/**
 * The rows as they go in: those ticked for removal and those without a person are left out, and with `rest` everybody not
 * yet marked gets that status.
 */
export function typedAttendance(values: Values): Values[] {
  const rest = textOf(values.rest);
  return rowsOf(values.attendance)
    .filter((row) => row.remove === undefined && telling.some((name) => row[name] !== undefined))
    .map(({ remove: _, ...row }) => (rest && isUnmarked(row) ? { ...row, status: rest } : row));
}

const isUnmarked = ({ status }: Values): boolean => status === undefined || status === "unmarked";

/** The schema of the API, behind what only a form has: buttons, boxes for removal, blank rows; and who is replaced. */
export const AttendanceForm = z.preprocess(
  ({ attendance: _, rest: __, basis: ___, ...others }: Values) => ({
    ...others,
    attendance: typedAttendance({ attendance: _, rest: __ }),
  }),
  AttendanceList.superRefine(({ attendance }, ctx) => {
    for (const { row, reason } of substituteFaults(attendance)) {
      ctx.addIssue({ code: "custom", message: reason, path: ["attendance", row, "substituteFor"] });
    }
  }),
);
