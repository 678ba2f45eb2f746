import { z } from "zod";
import { decisionOutcomes, matterStates, meetingStates, stepRoles, stepStates } from "../../db/schema/values.ts";
import { Id, Instant, Line, PageQuery, Prose, Ticked } from "../fields.ts";

const optionalId = Id.nullish().transform((id) => id ?? null);
const optionalLine = (max: number) =>
  Line(max)
    .nullish()
    .transform((text) => text ?? null);

const matterFields = {
  title: Line(300),
  reference: optionalLine(60).meta({ description: "Diarienummer" }),
  summary: Prose(20_000).default("").meta({ description: "Markdown" }),
  confidential: Ticked.default(false).meta({ description: "Only for members of the forums it passes" }),
};

export const MatterInput = z
  .strictObject({ forumId: Id.meta({ description: "The forum that keeps it" }), ...matterFields })
  .meta({ id: "MatterInput" });
export type MatterInput = z.output<typeof MatterInput>;

/** The forum that keeps a matter stays, and its state and steps have addresses of their own. */
export const MatterChange = z.strictObject(matterFields).meta({ id: "MatterChange" });
export type MatterChange = z.output<typeof MatterChange>;

export const MatterStateChange = z
  .strictObject({ state: z.enum(matterStates, { error: "invalid_choice" }) })
  .meta({ id: "MatterStateChange" });

export const ReferralInput = z
  .strictObject({
    toForumId: Id,
    role: z.enum(stepRoles, { error: "invalid_choice" }),
    note: Prose(2000).default(""),
    fromForumId: optionalId.meta({ description: "Of several forums that have it and are yours: which sends it" }),
  })
  .meta({ id: "ReferralInput" });
export type ReferralInput = z.output<typeof ReferralInput>;

/** A day, or a month where the papers say no more. */
export const RoadDate = z
  .string()
  .trim()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, { error: "invalid_road_date" })
  .refine((date) => date.length === 7 || isCivilDate(date), { error: "invalid_road_date" })
  .meta({ description: "YYYY-MM-DD, or YYYY-MM", examples: ["2024-02"] });

function isCivilDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const historyFields = {
  forumId: optionalId.meta({ description: "A forum of the register" }),
  forumName: optionalLine(200).meta({ description: "Or the name of one that is not in it" }),
  role: z.enum(stepRoles, { error: "invalid_choice" }),
  date: RoadDate,
  outcome: Prose(2000).default("").meta({ description: "What came of it" }),
  note: Prose(2000).default(""),
  itemId: optionalId.meta({ description: "The item of a meeting of that forum in which it was treated" }),
};

/** A step that was taken before the matter was kept here, or beside it. */
export const HistoryStepInput = z
  .strictObject(historyFields)
  .superRefine(({ forumId, forumName }, ctx) => {
    if (forumId === null && forumName === null)
      ctx.addIssue({ code: "custom", message: "required", path: ["forumId"] });
  })
  .meta({ id: "HistoryStepInput" });
export type HistoryStepInput = z.output<typeof HistoryStepInput>;

/** What a forum does with a step: takes it up, sends it back with the reason, or is done with it. */
export const StepAnswer = z
  .strictObject({
    state: z.enum(["accepted", "returned", "done"], { error: "invalid_choice" }),
    itemId: optionalId.meta({ description: "The item that takes it up; may come later" }),
    text: Prose(2000).default("").meta({ description: "Why it is returned; what came of it when no item says so" }),
  })
  .superRefine(({ state, text }, ctx) => {
    if (state === "returned" && text === "") ctx.addIssue({ code: "custom", message: "required", path: ["text"] });
  })
  .meta({ id: "StepAnswer" });
export type StepAnswer = z.output<typeof StepAnswer>;

export const MatterForum = z
  .object({ id: Id, slug: z.string(), name: z.string(), shortName: z.string() })
  .meta({ id: "MatterForum" });
export type MatterForum = z.output<typeof MatterForum>;

/** One step of a matter in a forum. */
export const MatterStep = z
  .object({
    id: Id,
    forum: MatterForum.nullable().meta({ description: "Null: a forum that is not in the register" }),
    forumName: z.string(),
    role: z.enum(stepRoles),
    state: z.enum(stepStates),
    meetingId: Id.nullable(),
    itemId: Id.nullable(),
    itemNumber: z.string().nullable(),
    outcome: z.string().meta({ description: "What came of it, in words; of a returned one: why" }),
    date: z.string().nullable().meta({ description: "Of the meeting, or as told; YYYY-MM where no more is known" }),
    note: z.string(),
    fromStepId: Id.nullable(),
    fromForumName: z.string().nullable(),
    sentAt: Instant.nullable(),
    sentByName: z.string().nullable(),
    answeredAt: Instant.nullable(),
    answeredByName: z.string().nullable(),
    unattended: z.boolean().meta({ description: "It waits in a forum that has neither chair nor secretary today" }),
    withheld: z.boolean().meta({ description: "In a forum that the reader may not see" }),
  })
  .meta({ id: "MatterStep" });
export type MatterStep = z.output<typeof MatterStep>;

export const timelineKinds = ["told", "treated", "planned", "begun", "waiting", "returned"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

const RoadDecision = z.object({ outcome: z.enum(decisionOutcomes), clauses: z.array(z.string()) });

/** One point of the road: every item the matter was or will be treated in, and every step that no item stands for. */
export const TimelineEntry = z
  .object({
    kind: z.enum(timelineKinds),
    date: z.string().nullable(),
    stepId: Id.nullable(),
    forum: MatterForum.nullable(),
    forumName: z.string(),
    meetingId: Id.nullable(),
    meetingState: z.enum(meetingStates).nullable(),
    itemId: Id.nullable(),
    itemNumber: z.string().nullable(),
    itemTitle: z.string().nullable(),
    decisions: z.array(RoadDecision),
    outcome: z.string(),
    withheld: z.boolean(),
  })
  .meta({ id: "TimelineEntry" });
export type TimelineEntry = z.output<typeof TimelineEntry>;

const summaryShape = {
  id: Id,
  title: z.string(),
  reference: z.string().nullable(),
  state: z.enum(matterStates),
  confidential: z.boolean(),
  forum: MatterForum.meta({ description: "The forum that keeps it" }),
  version: z.number().int(),
};

/** A forum that has the matter, or is to answer. */
const Whereabouts = z.object({
  stepId: Id,
  forumName: z.string(),
  role: z.enum(stepRoles),
  state: z.enum(stepStates),
  since: z.string().nullable().meta({ description: "The day it was sent there, taken up or sent back" }),
  plannedOn: z.string().nullable().meta({ description: "The coming meeting whose agenda it stands on" }),
});

const whereaboutsShape = {
  now: z.array(Whereabouts).meta({ description: "The forums that have it or are to answer" }),
  lastDate: z.string().nullable().meta({ description: "When it was last treated or handed on" }),
};

/** A matter in a list. */
export const MatterSummary = z.object({ ...summaryShape, ...whereaboutsShape }).meta({ id: "MatterSummary" });
export type MatterSummary = z.output<typeof MatterSummary>;

export const Matter = z
  .object({
    ...summaryShape,
    ...whereaboutsShape,
    summary: z.string().meta({ description: "Markdown" }),
    createdAt: Instant,
    steps: z.array(MatterStep),
    timeline: z.array(TimelineEntry).meta({ description: "The whole road, in the order of its dates" }),
  })
  .meta({ id: "Matter" });
export type Matter = z.output<typeof Matter>;

export const MatterListQuery = PageQuery.extend({
  state: z.enum(matterStates).optional(),
  forum: z.string().max(100).optional().meta({ description: "Id or slug of a forum that keeps it or that it passes" }),
  q: z.string().trim().max(200).optional().meta({ description: "Words of the title, or part of the reference" }),
});
export type MatterListQuery = z.output<typeof MatterListQuery>;
