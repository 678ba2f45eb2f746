/** The field types that the features' schemas are built from. A message is a reason of text/messages.ts. */
import { z } from "zod";

export const Id = z
  .string()
  .max(40, { error: "invalid_choice" })
  .meta({ id: "Id", description: "Opaque identifier", examples: ["17"] });

export const IdParams = z.object({ id: Id });

/** The `:id` of an address; what is no id leads to nothing. */
export const idOf = (request: { params: unknown }): string => IdParams.parse(request.params).id;

export const CivilDate = z.iso
  .date({ error: "invalid_date" })
  .refine((date) => date >= "1900-01-01" && date <= "2199-12-31", { error: "invalid_date" })
  .meta({ description: "Civil date in Europe/Stockholm", examples: ["2025-11-21"] });

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "invalid_time" })
  .meta({ description: "Clock time in Europe/Stockholm", examples: ["08:00"] });

export const Instant = z.iso
  .datetime()
  .meta({ description: "Instant, ISO 8601 UTC", examples: ["2025-11-21T07:00:00.000Z"] });

/** A value that is computed and so ignored: a client may send back what it has read. */
export const Computed = z.unknown().optional().meta({ description: "Computed; ignored" });

/** One line of text, trimmed, not empty. */
export const Line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, { error: "required" }).max(max, { error: "too_long" }));

/** Running text of several lines; may be empty. Control characters other than line breaks and tabs are dropped. */
export const Prose = (max: number) =>
  z
    .string()
    .max(max, { error: "too_long" })
    .transform((text) =>
      text
        .replace(/\r\n?/g, "\n")
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
        .trim(),
    );

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: "invalid_email" }).max(254, { error: "too_long" }))
  .meta({ examples: ["sekreterare@example.se"] });

/** A tick box: absent when it is not ticked. */
export const Ticked = z
  .union([z.boolean(), z.enum(["on", "true", "false"])])
  .transform((value) => value === true || value === "on" || value === "true");

/** A whole number as JSON has it or as its digits, which may be grouped: 22 417. Nothing else is made a number of. */
export const WholeNumber = (range: z.ZodInt) =>
  z
    .union([z.number(), z.string().transform(numberOf)], { error: "invalid_number" })
    .pipe(range)
    .meta({ description: "A whole number; as text it may be grouped, 22 417" });

const numberOf = (digits: string): number =>
  /^-?\d[\d\s]*$/.test(digits.trim()) ? Number(digits.replace(/\s/g, "")) : Number.NaN;

/** How long something takes, at most a day. */
export const Minutes = WholeNumber(
  z.int({ error: "invalid_number" }).min(1, { error: "too_small" }).max(1440, { error: "too_large" }),
).meta({ description: "Minutes; as text the digits", examples: [15] });

/** A place in a list, from 0. */
export const Index = WholeNumber(z.int({ error: "invalid_number" }).min(0, { error: "too_small" })).meta({
  description: "Place in the list, from 0",
  examples: [0],
});

export const PageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: "Rows per answer", examples: [50] }),
  cursor: z.string().max(200).optional().meta({ description: "`nextCursor` of the answer before" }),
});

/** A list of resources; `nextCursor` is null on the last page. */
export const ListOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
