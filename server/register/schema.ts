import { z } from "zod";
import { agreementEffects, decisionOutcomes } from "../../db/schema/values.ts";
import { DecisionNumber, Standing } from "../decisions/relation-schema.ts";
import { CivilDate, Id, PageQuery } from "../fields.ts";
import { ForumRef } from "../meetings/schema.ts";

/** A decision as the register lists it. */
export const RegisterEntry = z
  .object({
    id: Id,
    number: DecisionNumber,
    outcome: z.enum(decisionOutcomes),
    clauses: z
      .array(z.object({ id: Id, text: z.string() }))
      .meta({ description: "As decided; of a proposal, as proposed" }),
    date: CivilDate,
    forum: ForumRef,
    meetingId: Id,
    itemId: Id,
    itemNumber: z.string(),
    itemTitle: z.string(),
    confidential: z.boolean(),
    standing: Standing,
    agreements: z
      .array(z.object({ id: Id, title: z.string(), effect: z.enum(agreementEffects) }))
      .meta({ description: "What it does with agreements" }),
  })
  .meta({ id: "RegisterEntry" });
export type RegisterEntry = z.output<typeof RegisterEntry>;

export const RegisterQuery = PageQuery.extend({
  forum: z.string().max(100).optional().meta({ description: "Id or slug" }),
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  outcome: z
    .enum(decisionOutcomes)
    .optional()
    .meta({ description: "Without it what meetings have dealt with; `proposed` lists what they have not" }),
  agreement: Id.optional().meta({ description: "Decisions that touch this agreement" }),
  matter: Id.optional(),
  organization: Id.optional().meta({ description: "Decisions that gave this organization something to do" }),
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description: "Words of the item's title or of a clause, as in search" }),
  asOf: CivilDate.optional().meta({ description: "The day `standing` is told of; without it today" }),
}).meta({ id: "RegisterQuery" });
export type RegisterQuery = z.output<typeof RegisterQuery>;
