import { z } from "zod";
import { CivilDate, Id } from "../fields.ts";

const count = z.number().int();

const counts = {
  open: count.meta({ description: "Not reported yet, late ones included" }),
  dueSoon: count.meta({ description: "Of those, due today or within 14 days" }),
  late: count.meta({ description: "Of those, their day has passed in Stockholm" }),
  reported: count.meta({ description: "Reported, and still to be received" }),
};

export const Counts = z.object(counts);
export type Counts = z.output<typeof Counts>;

const Month = z.object({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .meta({ examples: ["2025-11"] }),
  given: count,
  closed: count.meta({ description: "Received and accepted, closed without a report, or cancelled" }),
  unfinished: count.meta({ description: "Not closed at the end of the month; of this month, today" }),
  pastDue: count.meta({ description: "Of those, the day that holds now had passed; reported ones too" }),
});
export type Month = z.output<typeof Month>;

export const Statistics = z
  .object({
    date: CivilDate.meta({ description: "Today in Stockholm" }),
    total: Counts,
    forums: z
      .array(z.object({ id: Id, slug: z.string(), name: z.string(), shortName: z.string(), ...counts }))
      .meta({ description: "Those that have given something which is not closed" }),
    organizations: z
      .array(z.object({ id: Id, name: z.string(), ...counts }))
      .meta({ description: "By name or through a seat; of what was given to many, their own part" }),
    months: z.array(Month).meta({ description: "The last twelve, this one included" }),
  })
  .meta({ id: "AssignmentStatistics" });
export type Statistics = z.output<typeof Statistics>;

export const StatisticsQuery = z.object({
  forum: z.string().max(100).optional().meta({ description: "Id or slug of the forum that gave them" }),
});
export type StatisticsQuery = z.output<typeof StatisticsQuery>;
