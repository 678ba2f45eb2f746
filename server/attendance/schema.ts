import { z } from "zod";
import { attendanceStatuses } from "../../db/schema/values.ts";
import { Id, Line } from "../fields.ts";

const optionalLine = Line(200)
  .nullish()
  .transform((text) => text ?? null);

/** One row of the attendance list; `fromItem` and `toItem` are item numbers such as "4 a". */
export const AttendanceInput = z
  .strictObject({
    name: Line(200),
    title: optionalLine,
    personId: Id.nullish().transform((id) => id ?? null),
    organization: optionalLine,
    group: optionalLine,
    status: z.enum(attendanceStatuses).default("unmarked"),
    substituteFor: optionalLine,
    fromItem: optionalLine,
    toItem: optionalLine,
  })
  .superRefine(({ name, substituteFor }, ctx) => {
    if (substituteFor === name) ctx.addIssue({ code: "custom", message: "own_substitute", path: ["substituteFor"] });
  })
  .meta({ id: "AttendanceInput" });
export type AttendanceInput = z.output<typeof AttendanceInput>;

export const AttendanceList = z
  .strictObject({ attendance: z.array(AttendanceInput).max(1000, { error: "too_many" }).default([]) })
  .meta({ id: "AttendanceList" });
