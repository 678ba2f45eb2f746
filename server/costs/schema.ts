import { z } from "zod";
import { allocationMethods } from "../../db/schema/values.ts";
import { CivilDate, Id, Instant, Prose, WholeNumber } from "../fields.ts";
import { sumOf, wholeShare } from "./rules.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

/** Kronor: a trillion at most, so that everything can be reckoned exactly. */
const Amount = WholeNumber(
  z
    .int({ error: "invalid_number" })
    .min(0, { error: "amount_negative" })
    .max(1_000_000_000_000, { error: "too_large" }),
).meta({ description: "Whole kronor; as text it may be grouped, 539 000", examples: [539_000] });

/** Per cent with three decimals at most, as thousandths of one. */
const Percent = z
  .union([z.number(), z.string().transform((text) => percentOf(text))], { error: "invalid_percent" })
  .transform((percent, ctx) => {
    const thousandths = Math.round(percent * 1000);
    if (Math.abs(thousandths - percent * 1000) < 1e-6 && thousandths >= 0 && thousandths <= wholeShare)
      return thousandths;
    ctx.addIssue({ code: "custom", message: "invalid_percent" });
    return z.NEVER;
  })
  .meta({ description: "Per cent, three decimals at most; as text 33,333", examples: [33.333] });

const percentOf = (text: string): number =>
  /^\d{1,3}([.,]\d{1,3})?$/.test(text.trim().replace(/\s*%$/, ""))
    ? Number(text.trim().replace(/\s*%$/, "").replace(",", "."))
    : Number.NaN;

const PartyRef = z.union([Id, z.object({ organizationId: Id }).transform(({ organizationId }) => organizationId)]);

/** What does not belong to the method is dropped, so that a form may send all of its fields. */
export const AllocationInput = z
  .strictObject({
    year: WholeNumber(
      z.int({ error: "invalid_number" }).min(1900, { error: "invalid_year" }).max(2199, { error: "invalid_year" }),
    ),
    total: Amount,
    method: z.enum(allocationMethods, { error: "invalid_choice" }).default("per_capita"),
    populationDate: optional(CivilDate).meta({
      description: "The newest figure at or before this day is used. Left out: the last day before the year",
    }),
    fixed: optional(Amount).meta({
      description: "Of `fixed_plus_per_capita`: what each pays before the rest is divided",
    }),
    shares: z
      .array(z.strictObject({ organizationId: Id, percent: optional(Percent) }))
      .max(400, { error: "too_many" })
      .nullish()
      .transform((shares) => shares ?? [])
      .meta({ description: "Of `manual`: each payer's share; they sum to 100" }),
    parties: z
      .array(PartyRef)
      .max(400, { error: "too_many" })
      .nullish()
      .transform((parties) => parties ?? null)
      .meta({
        description:
          "Ids of those who pay. Left out: of `manual` those with a share; by population every party that is no region, whose inhabitants are the municipalities' own; otherwise every party",
      }),
    note: Prose(2000).default("").meta({ description: "What the cost is, and what else a reader must know" }),
  })
  .superRefine(({ method, fixed, shares }, ctx) => {
    const wrong = (path: string[], message: string) => {
      ctx.addIssue({ code: "custom", message, path });
    };
    if (method === "fixed_plus_per_capita" && fixed === null) wrong(["fixed"], "required");
    if (method === "manual" && sumOf(shares.map(({ percent }) => percent ?? 0)) !== wholeShare) {
      wrong(["shares"], "shares_not_hundred");
    }
  })
  .meta({ id: "CostAllocationInput" });
export type AllocationInput = z.output<typeof AllocationInput>;

export const CostShare = z
  .object({
    organizationId: Id,
    name: z.string().meta({ description: "As it was then" }),
    population: z.number().int().nullable(),
    populationDate: CivilDate.nullable(),
    populationSource: z.string().nullable(),
    share: z.number().nullable().meta({ description: "Of `manual`: per cent" }),
    amount: z.number().int().meta({ description: "Whole kronor" }),
    percent: z.number().meta({ description: "Of the total, to a tenth" }),
    roundedAlone: z.number().int().meta({ description: "What it would have been, rounded by itself" }),
  })
  .meta({ id: "CostShare" });
export type CostShare = z.output<typeof CostShare>;

const reckonedShape = {
  year: z.number().int(),
  method: z.enum(allocationMethods),
  total: z.number().int(),
  populationDate: CivilDate.nullable(),
  fixed: z.number().int().nullable(),
  note: z.string(),
  shares: z.array(CostShare),
  sum: z.number().int().meta({ description: "Of the amounts: always the total" }),
  sumRoundedAlone: z.number().int().meta({ description: "What the rows would sum to, each rounded by itself" }),
};

/** A division that is reckoned and not kept. */
export const Reckoned = z.object(reckonedShape);
export type Reckoned = z.output<typeof Reckoned>;

export const CostAllocation = z
  .object({
    id: Id,
    agreementId: Id,
    number: z.number().int().meta({ description: "1, 2, 3 of the year" }),
    ...reckonedShape,
    createdAt: Instant,
    createdByName: z.string(),
    version: z.number().int().meta({ description: "Always 1: it is never changed, a new division is a new one" }),
  })
  .meta({ id: "CostAllocation" });
export type CostAllocation = z.output<typeof CostAllocation>;
