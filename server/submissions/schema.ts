import { z } from "zod";
import { itemKinds, submissionStates } from "../../db/schema/values.ts";
import { ClauseText } from "../clause.ts";
import { Id, Instant, Line, Minutes, PageQuery, Prose, Ticked } from "../fields.ts";
import { Attachment, ForumRef } from "../meetings/schema.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

/** What a member hands in; whole at every change. */
export const SubmissionInput = z
  .strictObject({
    title: Line(500),
    kinds: z
      .array(z.enum(itemKinds, { error: "invalid_choice" }))
      .max(3, { error: "kind_twice" })
      .default([])
      .refine((kinds) => new Set(kinds).size === kinds.length, { error: "kind_twice" }),
    body: Prose(50_000)
      .pipe(z.string().min(1, { error: "required" }))
      .meta({ description: "Why, in Markdown" }),
    proposal: z
      .array(z.strictObject({ text: ClauseText }))
      .max(50, { error: "too_many" })
      .default([]),
    durationMinutes: optional(Minutes),
    confidential: Ticked.default(false),
    wishedMeetingId: optional(Id).meta({ description: "Left out: the next meeting that can take it" }),
  })
  .meta({ id: "SubmissionInput" });
export type SubmissionInput = z.output<typeof SubmissionInput>;

export const NewSubmission = SubmissionInput.safeExtend({ forumId: Id }).meta({ id: "NewSubmission" });
export type NewSubmission = z.output<typeof NewSubmission>;

const Said = Prose(4000).pipe(z.string().min(1, { error: "required" }));

/** The secretary takes it to a meeting, asks for more or declines; the member hands it in again or withdraws it. */
export const SubmissionStep = z
  .discriminatedUnion(
    "state",
    [
      z.strictObject({ state: z.literal("taken"), meetingId: Id, text: Prose(4000).default("") }),
      z.strictObject({ state: z.literal("completion_requested"), text: Said }),
      z.strictObject({ state: z.literal("declined"), text: Said }),
      z.strictObject({ state: z.literal("withdrawn"), text: Prose(4000).default("") }),
    ],
    { error: "invalid_choice" },
  )
  .meta({ id: "SubmissionStep" });
export type SubmissionStep = z.output<typeof SubmissionStep>;

/** How something that was taken has left the agenda. */
export const offAgenda = ["removed", "cancelled"] as const;
export type OffAgenda = (typeof offAgenda)[number];

export const Submission = z
  .object({
    id: Id,
    forum: ForumRef,
    title: z.string(),
    kinds: z.array(z.enum(itemKinds)),
    body: z.string(),
    proposal: z.array(z.object({ text: z.string() })),
    durationMinutes: z.number().int().nullable(),
    confidential: z.boolean(),
    wishedMeetingId: Id.nullable(),
    wishedDate: z.string().nullable(),
    state: z.enum(submissionStates),
    offAgenda: z.enum(offAgenda).nullable().meta({
      description: "It was taken, but its item was removed or its meeting called off: it is `submitted` again",
    }),
    itemId: Id.nullable().meta({ description: "The agenda item it became" }),
    meetingId: Id.nullable(),
    attachments: z.array(Attachment),
    events: z.array(z.object({ state: z.enum(submissionStates), text: z.string(), at: Instant, byName: z.string() })),
    createdAt: Instant,
    createdByName: z.string(),
    version: z.number().int(),
  })
  .meta({ id: "Submission" });
export type Submission = z.output<typeof Submission>;

export const SubmissionListQuery = PageQuery.extend({
  state: z.enum(submissionStates).optional(),
  forum: z.string().max(100).optional().meta({ description: "Id or slug" }),
});
export type SubmissionListQuery = z.output<typeof SubmissionListQuery>;
