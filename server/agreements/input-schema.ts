/** What goes in: agreements, adoptions, rounds and effects as they are sent. */
import { z } from "zod";
import { agreementEffects, agreementKinds, ratificationRules, ratificationStates } from "../../db/schema/values.ts";
import { ClauseText } from "../clause.ts";
import { CivilDate, Computed, Id, Index, Line, Prose, Ticked } from "../fields.ts";
import { clausesOf } from "./outline-rules.ts";
import { monthsOf } from "./rules.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const Words = (max: number) => Line(max).or(z.literal("")).default("");

/** Years and months as months; a form types the number of months. */
export const Interval = z
  .string()
  .trim()
  .transform((text, ctx) => {
    const months = /^\d{1,3}$/.test(text) ? Number(text) : monthsOf(text);
    if (months !== null && months >= 1 && months <= 600) return months;
    ctx.addIssue({ code: "custom", message: "invalid_interval" });
    return z.NEVER;
  })
  .meta({ description: "ISO 8601 duration of years and months", examples: ["P2Y"] });

const PartyInput = z.strictObject({
  organizationId: Id,
  role: Words(100).meta({ description: "The side it stands on" }),
  body: Words(200).meta({ description: "The body that decides for it" }),
  signatory: Words(200),
  signedOn: optional(CivilDate),
  name: Computed,
  shortName: Computed,
});

const ClauseInput = z.strictObject({
  number: optional(z.string().regex(/^\d{1,3}(\.\d{1,3}){0,4}$/, { error: "invalid_clause_number" })),
  heading: Words(300),
  text: Prose(100_000).default(""),
  anchor: Computed,
  level: Computed,
});

/** The whole text, split at its numbers; or the clauses already split. */
const Clauses = z.union([
  z
    .string()
    .max(1_000_000, { error: "too_long" })
    .transform((text) => clausesOf(text)),
  z
    .array(ClauseInput.transform(({ number, heading, text }) => ({ number, heading, text })))
    .max(1000, { error: "too_many" }),
]);

const FollowUpInput = z.strictObject({
  interval: Interval,
  forumId: Id,
  next: optional(CivilDate).meta({ description: "Left out: reckoned from the day it came into force" }),
  forumName: Computed,
});

/** @see agreements in db/schema/agreements.ts */
export const AgreementInput = z
  .strictObject({
    title: Line(300),
    kind: z.enum(agreementKinds, { error: "invalid_choice" }).default("avtal"),
    reference: optional(Line(60)).meta({ description: "Diarienummer" }),
    summary: Prose(20_000).default("").meta({ description: "Markdown" }),
    forumId: optional(Id).meta({
      description: "The forum that is responsible. Left out: the one that follows it up, or the only one that is yours",
    }),
    parties: z.array(PartyInput).max(400, { error: "too_many" }).default([]),
    ratificationRule: z.enum(ratificationRules, { error: "invalid_choice" }).default("all_parties"),
    minimum: optional(Index.pipe(z.int().min(1, { error: "too_small" }))).meta({ description: "Of `named_minimum`" }),
    identical: Ticked.default(false).meta({ description: "Adopted in the words of `modelClauses`" }),
    modelClauses: z
      .array(z.strictObject({ text: ClauseText }))
      .max(50, { error: "too_many" })
      .default([]),
    validFrom: optional(CivilDate),
    validTo: optional(CivilDate).meta({ description: "The last day; null: until further notice" }),
    noticePeriod: optional(Interval),
    renewal: optional(Interval).meta({ description: "It runs on so long each time, unless notice is given" }),
    followUp: optional(FollowUpInput),
    precedence: Prose(4000).default("").meta({ description: "Which document goes before which, one a line" }),
    replaces: optional(Id).meta({ description: "The agreement that ends when this one comes into force" }),
    inForceSince: optional(CivilDate).meta({
      description: "Only of one that was in force before its adoptions were kept here; otherwise they decide it",
    }),
    endedOn: optional(CivilDate).meta({ description: "The first day it is no longer valid" }),
    endReason: optional(Line(1000)),
    clauses: Clauses.optional().meta({ description: "The whole text, or its clauses. Left out: as it is" }),
  })
  .superRefine((agreement, ctx) => {
    const wrong = (path: (string | number)[], message: string) => {
      ctx.addIssue({ code: "custom", message, path });
    };
    const { ratificationRule, minimum, parties, validFrom, validTo, noticePeriod, renewal, endedOn, endReason } =
      agreement;
    const ids = parties.map(({ organizationId }) => organizationId);
    ids.forEach((id, place) => {
      if (ids.indexOf(id) < place) wrong(["parties", place, "organizationId"], "party_twice");
    });
    if (ratificationRule === "named_minimum" && minimum === null) wrong(["minimum"], "required");
    if (ratificationRule === "named_minimum" && minimum !== null && minimum > parties.length) {
      wrong(["minimum"], "minimum_above_parties");
    }
    if (validFrom !== null && validTo !== null && validTo < validFrom) wrong(["validTo"], "end_date_before_start");
    if (validFrom !== null && endedOn !== null && endedOn < validFrom) wrong(["endedOn"], "end_date_before_start");
    if (renewal !== null && validTo === null) wrong(["validTo"], "renewal_without_end");
    if (noticePeriod !== null && noticePeriod > 120) wrong(["noticePeriod"], "too_large");
    if (endedOn === null && endReason !== null) wrong(["endedOn"], "required");
  })
  .meta({ id: "AgreementInput" });
export type AgreementInput = z.output<typeof AgreementInput>;

/** The text alone, as it is pasted or written. */
export const AgreementText = z
  .strictObject({ text: z.string().max(1_000_000, { error: "too_long" }).default("") })
  .meta({ id: "AgreementText" });

/** One party's formal decision. What does not belong to its state is left out by the command: a form sends all of its fields. */
export const RatificationInput = z
  .strictObject({
    state: z.enum(ratificationStates, { error: "invalid_choice" }),
    date: optional(CivilDate),
    body: Words(200).meta({ description: "The body that decided; left out: the party's own" }),
    reference: Words(200).meta({ description: "Paragraph and Dnr", examples: ["§ 112, Dnr KS 2025/00345"] }),
    legalForceOn: optional(CivilDate).meta({
      description: "When it gained legal force, where that is later and known",
    }),
    expectedText: optional(Line(200)).meta({ description: "While it is awaited, in words", examples: ["vecka 48"] }),
    expectedDate: optional(CivilDate).meta({ description: "Left out: what the words come to" }),
    wording: Prose(20_000).default("").meta({ description: "What was decided, word for word" }),
    reservation: Prose(20_000).default(""),
  })
  .superRefine(({ state, date, reservation }, ctx) => {
    if (state !== "awaiting" && date === null) ctx.addIssue({ code: "custom", message: "required", path: ["date"] });
    if (state === "adopted_with_reservation" && reservation === "") {
      ctx.addIssue({ code: "custom", message: "required", path: ["reservation"] });
    }
  })
  .meta({ id: "RatificationInput" });
export type RatificationInput = z.output<typeof RatificationInput>;

/** What decisions do with agreements, of one decision, whole. */
export const EffectsInput = z
  .strictObject({
    agreements: z
      .array(
        z.strictObject({
          agreementId: Id,
          effect: z.enum(agreementEffects, { error: "invalid_choice" }),
          title: Computed,
        }),
      )
      .max(50, { error: "too_many" })
      .default([]),
  })
  .meta({ id: "EffectsInput" });
export type EffectsInput = z.output<typeof EffectsInput>;

const roundFields = {
  dueDate: CivilDate.meta({ description: "When the parties are to have decided" }),
  groupName: optional(Line(200)).meta({ description: "The parties in a word; left out: all parties" }),
  modelClauses: z
    .array(z.strictObject({ text: ClauseText }))
    .max(50, { error: "too_many" })
    .optional()
    .meta({ description: "What the parties are to decide. Left out: as it is, or as the decision recommends it" }),
};

/** A round: every party that has not decided is given a part of one assignment. */
export const RoundInput = z
  .strictObject({ decisionId: optional(Id).meta({ description: "The decision that recommends it" }), ...roundFields })
  .meta({ id: "RatificationRoundInput" });
export type RoundInput = z.output<typeof RoundInput>;

/** What a decision recommends: an agreement that is there, or a new one with its parties. */
export const RecommendationInput = z
  .strictObject({
    agreementId: optional(Id).meta({ description: "Left out: a new agreement, kept by the decision's forum" }),
    title: optional(Line(300)),
    kind: z.enum(agreementKinds, { error: "invalid_choice" }).default("avtal"),
    organizationIds: z
      .array(Id)
      .max(400, { error: "too_many" })
      .default([])
      .transform((ids) => [...new Set(ids)])
      .meta({ description: "The parties of a new one" }),
    identical: Ticked.default(false),
    ...roundFields,
  })
  .superRefine(({ agreementId, title, organizationIds }, ctx) => {
    if (agreementId !== null) return;
    if (title === null) ctx.addIssue({ code: "custom", message: "required", path: ["title"] });
    if (organizationIds.length === 0) ctx.addIssue({ code: "custom", message: "required", path: ["organizationIds"] });
  })
  .meta({ id: "RecommendationInput" });
export type RecommendationInput = z.output<typeof RecommendationInput>;
