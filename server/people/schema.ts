import { z } from "zod";
import { organizationKinds } from "../../db/schema/values.ts";
import { CivilDate, Email, Id, Line, WholeNumber } from "../fields.ts";

/** Folkmängd: a figure with its date and where it comes from. */
export const Population = z
  .strictObject({
    date: CivilDate,
    count: WholeNumber(z.int({ error: "invalid_number" }).min(1, { error: "population_zero" })).meta({
      examples: [22417],
    }),
    source: Line(200),
  })
  .meta({ id: "Population" });

export const OrganizationInput = z
  .strictObject({
    name: Line(200),
    shortName: Line(60),
    kind: z.enum(organizationKinds, { error: "invalid_choice" }),
    populations: z
      .array(Population)
      .max(200, { error: "too_many" })
      .default([])
      .superRefine((populations, ctx) => {
        populations.forEach(({ date }, index) => {
          if (populations.findIndex((other) => other.date === date) < index) {
            ctx.addIssue({ code: "custom", message: "duplicate", path: [index, "date"] });
          }
        });
      }),
  })
  .meta({ id: "OrganizationInput" });
export type OrganizationInput = z.output<typeof OrganizationInput>;

export const Organization = z
  .object({
    id: Id,
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(organizationKinds),
    /** Newest first. */
    populations: z.array(z.object({ date: CivilDate, count: z.number().int(), source: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: "Organization" });
export type Organization = z.output<typeof Organization>;

export const PersonInput = z
  .strictObject({
    name: Line(200),
    title: Line(200)
      .nullish()
      .transform((title) => title ?? null),
    email: Email.nullish().transform((email) => email ?? null),
    organizationId: Id.nullish().transform((id) => id ?? null),
  })
  .meta({ id: "PersonInput" });
export type PersonInput = z.output<typeof PersonInput>;

export const Person = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    organizationId: Id.nullable(),
    organizationName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: "Person" });
export type Person = z.output<typeof Person>;
