import { z } from "zod";
import { followUpVerdicts } from "../../db/schema/values.ts";
import { Interval } from "../agreements/input-schema.ts";
import { CivilDate, Computed, Id, Instant, Line, Prose } from "../fields.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const chosen = Id.min(1, { error: "required" });

/** What one side promises. An id keeps what has been said of it. */
const CommitmentInput = z.strictObject({
  id: optional(Id).meta({ description: "Of one that is there already; left out: a new one" }),
  side: Line(100)
    .or(z.literal(""))
    .nullish()
    .transform((side) => side ?? "")
    .meta({ description: "The role of the parties it binds; empty: all of them" }),
  text: Line(1000),
  followUpInterval: optional(Interval).meta({ description: "Left out: it is followed up with the agreement" }),
  nextFollowUp: Computed,
  verdicts: Computed,
});

export const CommitmentsInput = z
  .strictObject({ commitments: z.array(CommitmentInput).max(200, { error: "too_many" }).default([]) })
  .superRefine(({ commitments }, ctx) => {
    const ids = commitments.map(({ id }) => id);
    ids.forEach((id, index) => {
      if (id !== null && ids.indexOf(id) < index) {
        ctx.addIssue({ code: "custom", message: "duplicate", path: ["commitments", index, "id"] });
      }
    });
  })
  .meta({ id: "CommitmentsInput" });
export type CommitmentsInput = z.output<typeof CommitmentsInput>;

const VerdictInput = z.strictObject({
  commitmentId: Id,
  organizationId: optional(chosen).meta({ description: "Null: of the side as a whole" }),
  verdict: z.enum(followUpVerdicts, { error: "invalid_choice" }),
  comment: Prose(4000).default(""),
  organizationName: Computed,
});

export const FollowUpInput = z
  .strictObject({
    date: CivilDate,
    itemId: optional(Id).meta({ description: "The item of the meeting that dealt with it" }),
    note: Prose(20_000).default("").meta({ description: "Markdown" }),
    verdicts: z.array(VerdictInput).max(2000, { error: "too_many" }).default([]),
  })
  .superRefine(({ verdicts }, ctx) => {
    const keys = verdicts.map(({ commitmentId, organizationId }) => `${commitmentId}.${organizationId ?? ""}`);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) === index) return;
      const field = verdicts[index]?.organizationId === null ? "verdict" : "organizationId";
      ctx.addIssue({ code: "custom", message: "duplicate", path: ["verdicts", index, field] });
    });
  })
  .meta({ id: "FollowUpInput" });
export type FollowUpInput = z.output<typeof FollowUpInput>;

/** What was said of a commitment when it was followed up. */
export const Judgement = z
  .object({
    followUpId: Id,
    date: CivilDate,
    organizationId: Id.nullable(),
    organizationName: z.string().nullable(),
    verdict: z.enum(followUpVerdicts),
    comment: z.string(),
  })
  .meta({ id: "Judgement" });
export type Judgement = z.output<typeof Judgement>;

export const Commitment = z
  .object({
    id: Id,
    side: z.string(),
    text: z.string(),
    followUpInterval: z.string().nullable().meta({ description: "ISO 8601 duration; null: with the agreement" }),
    nextFollowUp: CivilDate.nullable(),
    verdicts: z.array(Judgement).meta({ description: "The newest first" }),
  })
  .meta({ id: "Commitment" });
export type Commitment = z.output<typeof Commitment>;

export const Commitments = z
  .object({
    agreementId: Id,
    commitments: z.array(Commitment),
    former: z.array(Commitment.extend({ removedOn: CivilDate })).meta({ description: "No longer promised" }),
    nextFollowUp: CivilDate.nullable().meta({ description: "The first day on which anything is due" }),
    version: z.number().int().meta({ description: "That of the agreement" }),
  })
  .meta({ id: "Commitments" });
export type Commitments = z.output<typeof Commitments>;

export const Verdict = z
  .object({
    commitmentId: Id,
    organizationId: Id.nullable(),
    organizationName: z.string().nullable(),
    verdict: z.enum(followUpVerdicts),
    comment: z.string(),
  })
  .meta({ id: "Verdict" });
export type Verdict = z.output<typeof Verdict>;

export const FollowUp = z
  .object({
    id: Id,
    agreementId: Id,
    date: CivilDate,
    itemId: Id.nullable().meta({ description: "Null also where the reader may not see it" }),
    item: z
      .object({ meetingId: Id, number: z.string(), title: z.string(), date: CivilDate, forumName: z.string() })
      .nullable(),
    note: z.string(),
    verdicts: z.array(Verdict),
    createdAt: Instant,
    createdByName: z.string(),
    version: z.number().int(),
  })
  .meta({ id: "FollowUp" });
export type FollowUp = z.output<typeof FollowUp>;
