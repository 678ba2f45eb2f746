import { z } from "zod";
import { agendaChoiceKinds, itemKinds, sourceTypes } from "../../db/schema/values.ts";
import { CivilDate, Id, Instant, Prose } from "../fields.ts";
import { Presenter } from "../meetings/schema.ts";

export const SourceRef = z.object({ type: z.enum(sourceTypes), id: Id }).meta({ id: "SourceRef" });
export type SourceRef = z.output<typeof SourceRef>;

export const reasonKinds = [
  "standing_item",
  "previous_minutes",
  "assignment_due",
  "report_waiting",
  "postponed",
  "referred_back",
  "referral",
  "returned",
  "submission",
  "follow_up_due",
] as const;

/** Something that is due to a meeting, as an item it could become. */
export const ProposedItem = z
  .object({
    reason: z.object({
      kind: z.enum(reasonKinds),
      text: z.string().meta({ description: "In Swedish" }),
      dueDate: CivilDate.nullable(),
    }),
    source: SourceRef,
    title: z.string(),
    kinds: z.array(z.enum(itemKinds)),
    presenters: z.array(Presenter),
    durationMinutes: z.number().int().nullable(),
    confidential: z.boolean(),
    meetingId: Id.nullable().meta({ description: "The meeting it comes from" }),
    matterIds: z.array(Id),
  })
  .meta({ id: "ProposedItem" });
export type ProposedItem = z.output<typeof ProposedItem>;

export const AgendaProposal = z.object({ items: z.array(ProposedItem) }).meta({ id: "AgendaProposal" });
export type AgendaProposal = z.output<typeof AgendaProposal>;

const Choice = z.object({
  choice: z.enum(agendaChoiceKinds),
  reason: z.string(),
  until: CivilDate.nullable(),
  at: Instant,
  byName: z.string(),
});
export type Choice = z.output<typeof Choice>;

/**
 * What a meeting owes: every thing stands in exactly one of the lists. `notHandled`: neither on the agenda nor postponed,
 * with the choice to leave it, if that was made.
 */
export const MeetingDraft = z
  .object({
    meetingId: Id,
    date: CivilDate,
    notHandled: z.array(ProposedItem.extend({ left: Choice.nullable() })),
    postponed: z.array(z.object({ source: SourceRef, title: z.string(), choice: Choice })),
    onAgenda: z.array(z.object({ source: SourceRef, itemId: Id, itemNumber: z.string(), title: z.string() })),
  })
  .meta({ id: "MeetingDraft" });
export type MeetingDraft = z.output<typeof MeetingDraft>;

const source = z.strictObject({ type: z.enum(sourceTypes, { error: "invalid_choice" }), id: Id });
/** Take it up, put it off with a reason to a day, leave it for the next time, or take such a choice back. */
export const DraftChoice = z
  .discriminatedUnion(
    "choice",
    [
      z.strictObject({
        choice: z.literal("take"),
        source,
        parentId: Id.nullable().optional().meta({
          description: "The section it goes under; null: an item of its own; left out: where its kind has its place",
        }),
      }),
      z.strictObject({
        choice: z.literal("postpone"),
        source,
        reason: Prose(1000).pipe(z.string().min(1, { error: "required" })),
        until: CivilDate,
      }),
      z.strictObject({ choice: z.literal("leave"), source }),
      z.strictObject({ choice: z.literal("undo"), source }),
    ],
    { error: "invalid_choice" },
  )
  .meta({ id: "DraftChoice" });
export type DraftChoice = z.output<typeof DraftChoice>;
