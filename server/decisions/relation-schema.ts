import { z } from "zod";
import { decisionRelationKinds } from "../../db/schema/values.ts";
import { CivilDate, Id } from "../fields.ts";
import { ForumRef } from "../meetings/schema.ts";

export const standingStates = ["proposed", "not_adopted", "in_force", "amended", "replaced", "repealed"] as const;

/** What a decision is worth on a day. */
export const Standing = z
  .object({
    state: z.enum(standingStates),
    since: CivilDate.nullable().meta({ description: "The day it became so" }),
    byDecisionId: Id.nullable().meta({ description: "The later decision that made it so" }),
  })
  .meta({ id: "Standing" });
export type Standing = z.output<typeof Standing>;

export const DecisionNumber = z
  .string()
  .nullable()
  .meta({
    description: "Year and number within forum and year; given when the minutes are approved, and permanent",
    examples: ["2025:14"],
  });

/** A decision as another one names it. */
export const NamedDecision = z
  .object({
    id: Id,
    number: DecisionNumber,
    title: z.string().meta({ description: "The item's title" }),
    date: CivilDate,
    forum: ForumRef,
  })
  .meta({ id: "NamedDecision" });
export type NamedDecision = z.output<typeof NamedDecision>;

/** `direction` "to": this decision amends (replaces, …) the other; "from": the other one does so with this. */
export const DecisionRelation = z
  .object({
    direction: z.enum(["to", "from"]),
    kind: z.enum(decisionRelationKinds),
    fromDate: CivilDate.meta({ description: "From when; the later decision's day unless it says another" }),
    decision: NamedDecision,
  })
  .meta({ id: "DecisionRelation" });
export type DecisionRelation = z.output<typeof DecisionRelation>;

const kind = z.enum(decisionRelationKinds, { error: "invalid_choice" });
const fromDate = CivilDate.nullish().transform((date) => date ?? null);

/** What one decision does with another. */
export const RelationInput = z.strictObject({ kind, decisionId: Id, fromDate }).meta({ id: "RelationInput" });
export type RelationInput = z.output<typeof RelationInput>;

/** All that a decision does with others: left out is removed. */
export const RelationsInput = z
  .strictObject({ relations: z.array(RelationInput).max(100, { error: "too_many" }) })
  .meta({ id: "RelationsInput" });
export type RelationsInput = z.output<typeof RelationsInput>;

export const AsOf = z.object({
  asOf: CivilDate.optional().meta({ description: "The day `standing` is told of; without it today" }),
});
