import { z } from "zod";
import {
  agreementEffects,
  agreementKinds,
  agreementStates,
  decisionOutcomes,
  ratificationRules,
  ratificationStates,
} from "../../db/schema/values.ts";
import { CivilDate, Id, Instant, PageQuery } from "../fields.ts";
import { Attachment } from "../meetings/schema.ts";
import { Interval } from "./input-schema.ts";
import { warningKinds } from "./warning-rules.ts";

const IsoInterval = z.string().meta({ description: "ISO 8601 duration", examples: ["P2Y"] });

export const Party = z
  .object({
    organizationId: Id,
    name: z.string(),
    shortName: z.string(),
    role: z.string(),
    body: z.string(),
    signatory: z.string(),
    signedOn: CivilDate.nullable(),
  })
  .meta({ id: "Party" });
export type Party = z.output<typeof Party>;

export const AgreementClause = z
  .object({
    number: z.string().nullable(),
    heading: z.string(),
    text: z.string().meta({ description: "Markdown" }),
    level: z.number().int(),
    anchor: z.string().meta({ description: "Its place on the page of the text", examples: ["avsnitt-5.1"] }),
  })
  .meta({ id: "AgreementClause" });
export type AgreementClause = z.output<typeof AgreementClause>;

/** A piece of a wording beside the model: the same, added or left out. */
export const DiffPart = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() });
export type DiffPart = z.output<typeof DiffPart>;

export const Ratification = z
  .object({
    organizationId: Id,
    organizationName: z.string(),
    state: z.enum(ratificationStates),
    body: z.string(),
    date: CivilDate.nullable(),
    legalForceOn: CivilDate.nullable(),
    reference: z.string(),
    expectedDate: CivilDate.nullable(),
    expectedText: z.string().nullable(),
    overdue: z.boolean().meta({ description: "Awaited, and the day it was expected or due has passed" }),
    wording: z.string(),
    departs: z.boolean().meta({ description: "In other words than the model's, where these must be identical" }),
    difference: z.array(DiffPart),
    reservation: z.string(),
    assignmentId: Id.nullable().meta({ description: "The part of the round that the party has" }),
    attachments: z.array(Attachment),
    version: z.number().int().meta({ description: "0: nothing has been entered" }),
  })
  .meta({ id: "Ratification" });
export type Ratification = z.output<typeof Ratification>;

const Progress = z.object({
  total: z.number().int(),
  adopted: z.number().int(),
  withReservation: z.number().int(),
  declined: z.number().int(),
  awaiting: z.number().int(),
  needed: z.number().int().meta({ description: "Adoptions left until all of it is in force" }),
});

export const AgreementForum = z
  .object({ id: Id, slug: z.string(), name: z.string(), shortName: z.string() })
  .meta({ id: "AgreementForum" });

/** A decision that touches it, as the reader may see it. */
export const AgreementDecision = z
  .object({
    decisionId: Id,
    effect: z.enum(agreementEffects),
    date: CivilDate,
    forumName: z.string(),
    outcome: z.enum(decisionOutcomes),
    title: z.string().meta({ description: "Of its item" }),
    clauses: z.array(z.string()),
  })
  .meta({ id: "AgreementDecision" });
export type AgreementDecision = z.output<typeof AgreementDecision>;

/** What a decision does with agreements that the reader may see. */
export const DecisionEffects = z
  .object({ agreements: z.array(z.object({ agreementId: Id, title: z.string(), effect: z.enum(agreementEffects) })) })
  .meta({ id: "DecisionEffects" });

export const Round = z
  .object({
    id: Id,
    decisionId: Id.nullable().meta({ description: "The decision that recommends it, where the reader may see it" }),
    assignmentId: Id.nullable(),
    startedOn: CivilDate,
    dueDate: CivilDate.nullable(),
    byName: z.string(),
  })
  .meta({ id: "RatificationRound" });
export type Round = z.output<typeof Round>;

const Linked = z.object({ id: Id, title: z.string() }).nullable();

const summaryShape = {
  id: Id,
  title: z.string(),
  kind: z.enum(agreementKinds),
  reference: z.string().nullable(),
  forum: AgreementForum.meta({ description: "The forum that is responsible" }),
  state: z.enum(agreementStates).meta({ description: "Today, in Stockholm" }),
  ratificationRule: z.enum(ratificationRules),
  minimum: z.number().int().nullable(),
  sentOutOn: CivilDate.nullable(),
  partlyInForceSince: CivilDate.nullable(),
  inForceSince: CivilDate.nullable(),
  validFrom: CivilDate.nullable(),
  validTo: CivilDate.nullable(),
  endedOn: CivilDate.nullable(),
  endReason: z.string().nullable().meta({ description: "Null: because of what `replacedBy` says" }),
  noticePeriod: IsoInterval.nullable(),
  renewal: IsoInterval.nullable(),
  progress: Progress,
  version: z.number().int(),
};

export const AgreementSummary = z
  .object({
    ...summaryShape,
    followUp: z.object({ next: CivilDate.nullable() }).nullable(),
    lastDay: CivilDate.nullable().meta({ description: "The last day it is valid, as far as is known" }),
  })
  .meta({ id: "AgreementSummary" });
export type AgreementSummary = z.output<typeof AgreementSummary>;

export const Agreement = z
  .object({
    ...summaryShape,
    summary: z.string().meta({ description: "Markdown" }),
    identical: z.boolean(),
    modelClauses: z.array(z.object({ text: z.string() })),
    parties: z.array(Party),
    followUp: z
      .object({ interval: IsoInterval, forumId: Id, forumName: z.string(), next: CivilDate.nullable() })
      .nullable(),
    precedence: z.string(),
    replaces: Id.nullable(),
    replacedBy: Id.nullable(),
    replacesAgreement: Linked.meta({ description: "The same, with its title, where the reader may see it" }),
    replacedByAgreement: Linked,
    clauses: z.array(AgreementClause),
    commitments: z.array(
      z.object({ id: Id, side: z.string(), text: z.string(), followUpInterval: IsoInterval.nullable() }),
    ),
    ratifications: z.array(Ratification).meta({ description: "One for each party, in their order" }),
    rounds: z.array(Round),
    decisions: z.array(AgreementDecision),
    attachments: z.array(Attachment),
    createdAt: Instant,
  })
  .meta({ id: "Agreement" });
export type Agreement = z.output<typeof Agreement>;

export const AgreementWarnings = z
  .object({
    items: z.array(
      z.object({
        agreementId: Id,
        title: z.string(),
        kind: z.enum(warningKinds),
        date: CivilDate.nullable(),
        parties: z.array(z.string()).meta({ description: "Whose decisions are overdue" }),
      }),
    ),
  })
  .meta({ id: "AgreementWarnings" });

export const agreementOrders = ["title", "ends", "newest"] as const;

export const AgreementListQuery = PageQuery.extend({
  state: z.enum(agreementStates).optional(),
  party: Id.optional().meta({ description: "Id of an organization" }),
  forum: z.string().max(100).optional().meta({ description: "Id or slug of the forum that is responsible" }),
  kind: z.enum(agreementKinds).optional(),
  expiringWithin: Interval.optional().meta({ description: "Ends within this time: P6M, or a number of months" }),
  q: z.string().trim().max(200).optional().meta({ description: "Words of the title, or part of the reference" }),
  sort: z.enum(agreementOrders).default("title"),
});
export type AgreementListQuery = z.output<typeof AgreementListQuery>;
