import { z } from "zod";
import { decisionOutcomes, reservationKinds } from "../../db/schema/values.ts";
import { ClauseText } from "../clause.ts";
import { Computed, Id, Line, Prose } from "../fields.ts";
import { Decision, ForumRef } from "../meetings/schema.ts";
import { DecisionNumber, DecisionRelation, Standing } from "./relation-schema.ts";

const ProposalInput = z.strictObject({ text: ClauseText });

/** A clause sent with its id is the same clause with new words: what points at it still does. */
const ClauseInput = z.strictObject({ id: Id.optional(), text: ClauseText, assignmentIds: Computed });

/** A text that says by its own reason what is missing: far from its field, "fill in the field" helps nobody. */
const Told = (reason: string) =>
  z
    .string({ error: ({ input }) => (input === undefined || input === null ? reason : "invalid_type") })
    .refine((text) => text.trim() !== "", { error: reason, abort: true });

const ReservationInput = z.strictObject({
  kind: z.enum(reservationKinds).default("reservation"),
  name: Told("reservation_name").pipe(Line(200)),
  text: Told("reservation_text").pipe(Prose(20_000)),
});

const decisionFields = {
  outcome: z.enum(decisionOutcomes).default("proposed"),
  proposal: z.array(ProposalInput).max(100, { error: "too_many" }).default([]),
  clauses: z.array(ClauseInput).max(100, { error: "too_many" }).default([]),
  reservations: z.array(ReservationInput).max(50, { error: "too_many" }).default([]),
};

const hasWhatTheOutcomeSays = (
  decision: { outcome: string; proposal: unknown[]; clauses: unknown[] },
  ctx: z.RefinementCtx,
): void => {
  if (decision.outcome === "proposed" && decision.proposal.length === 0) {
    ctx.addIssue({ code: "custom", message: "required", path: ["proposal"] });
  }
  if (decision.outcome === "adopted" && decision.clauses.length === 0) {
    ctx.addIssue({ code: "custom", message: "no_decided_clauses", path: ["clauses"] });
  }
};

export const DecisionInput = z
  .strictObject(decisionFields)
  .superRefine(hasWhatTheOutcomeSays)
  .meta({ id: "DecisionInput" });
export type DecisionInput = z.output<typeof DecisionInput>;

/** A decision within its item: with an id it is the one that is there, without it is new. */
export const ItemDecisionInput = z
  .strictObject({ id: Id.optional(), ...decisionFields, version: Computed })
  .superRefine(hasWhatTheOutcomeSays)
  .meta({ id: "ItemDecisionInput" });
export type ItemDecisionInput = z.output<typeof ItemDecisionInput>;

/** A decision on its own: with the meeting and the item it was taken in. */
export const DecisionInContext = Decision.extend({
  itemId: Id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  meetingId: Id,
  date: z.string(),
  forum: ForumRef,
}).meta({ id: "DecisionInContext" });
export type DecisionInContext = z.output<typeof DecisionInContext>;

/** The same with what has become of it. */
export const TracedDecision = DecisionInContext.extend({
  number: DecisionNumber,
  standing: Standing,
  relations: z.array(DecisionRelation),
}).meta({ id: "TracedDecision" });
export type TracedDecision = z.output<typeof TracedDecision>;
