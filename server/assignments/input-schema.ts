/** What goes in: assignments, reports and receipts as they are sent. */
import { z } from "zod";
import { assigneeTypes, dueKinds, receiptVerdicts, type DueKind } from "../../db/schema/values.ts";
import { CivilDate, Computed, Id, Index, Line, Prose, Ticked } from "../fields.ts";
import { UploadField } from "../http/uploads.ts";
import { isWeek } from "../wording/weeks.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const Text = Prose(4000).pipe(z.string().min(1, { error: "required" }));
const Reason = Prose(2000).pipe(z.string().min(1, { error: "required" }));
const Week = z
  .string()
  .refine(isWeek, { error: "invalid_week" })
  .meta({ description: "ISO week", examples: ["2025-W48"] });

const AssigneeInput = z
  .strictObject({
    type: z.enum(assigneeTypes, { error: "invalid_choice" }),
    id: optional(Id).meta({ description: "Left out: somebody the register does not know, kept by name" }),
    name: optional(Line(200)),
    lead: Ticked.default(false),
    contactId: optional(Id).meta({ description: "The person who speaks for an organization or a forum" }),
    contact: Computed,
    member: Computed,
  })
  .transform(({ contact: _, member: __, ...assignee }) => assignee)
  .refine(({ id, name }) => id !== null || name !== null, { error: "required", path: ["id"] })
  .refine(({ type, id }) => id !== null || type === "person", { error: "required", path: ["id"] });
export type AssigneeInput = z.output<typeof AssigneeInput>;

/** When it is due, before the calendar has been asked. */
export type Due = {
  kind: DueKind;
  date: string | null;
  week: string | null;
  meetingId: string | null;
  months: number | null;
  /** The words of the minutes. */
  text: string | null;
  reason: string | null;
};

const dueFields = {
  kind: z.enum(dueKinds, { error: "invalid_choice" }).optional().meta({ description: "Left out: what the rest says" }),
  date: optional(CivilDate),
  week: optional(Week),
  meetingId: optional(Id),
  months: optional(Index.pipe(z.int().min(1, { error: "too_small" }).max(120, { error: "too_large" }))),
  text: optional(Line(200)),
  reason: optional(Line(1000)).meta({ description: "Why there is no due date" }),
};

const needed: Partial<Record<DueKind, keyof Omit<Due, "kind">>> = {
  date: "date",
  week: "week",
  meeting: "meetingId",
  interval: "months",
};

/** @see Due. What does not belong to its kind is dropped, so that a form may send all of its fields. */
export const DueInput = z
  .strictObject(dueFields)
  .transform(({ kind, ...fields }, ctx): Due => {
    const { date, week, meetingId, months, text, reason } = fields;
    const meant: DueKind =
      kind ?? (meetingId ? "meeting" : months ? "interval" : week ? "week" : date ? "date" : "none");
    const missing = needed[meant];
    if (missing && fields[missing] === null) {
      ctx.addIssue({ code: "custom", message: "required", path: [missing] });
    }
    if (meant === "interval" && date === null) ctx.addIssue({ code: "custom", message: "required", path: ["date"] });
    if (meant === "none" && reason === null && text === null) {
      ctx.addIssue({ code: "custom", message: "due_reason_missing", path: ["reason"] });
    }
    return {
      kind: meant,
      date: meant === "date" || meant === "interval" ? date : null,
      week: meant === "week" ? week : null,
      meetingId: meant === "meeting" ? meetingId : null,
      months: meant === "interval" ? months : null,
      text,
      reason: meant === "none" ? reason : null,
    };
  })
  .meta({ id: "DueInput" });

const ReportTo = z
  .strictObject({ forumId: Id, name: Computed, slug: Computed })
  .transform(({ forumId }) => ({ forumId }));

const atMostOneLead = (assignees: { lead: boolean }[]): boolean => assignees.filter(({ lead }) => lead).length <= 1;

const Assignees = z
  .array(AssigneeInput)
  .max(50, { error: "too_many" })
  .refine(atMostOneLead, { error: "one_lead" })
  .default([]);

/** A part for each of these organizations. */
const Group = z.strictObject({
  name: Line(200).meta({ examples: ["samtliga kommuner"] }),
  organizationIds: z
    .array(Id)
    .min(1, { error: "required" })
    .max(300, { error: "too_many" })
    .transform((ids) => [...new Set(ids)]),
});

const givenTo = ({ assignees, group }: { assignees: unknown[]; group?: unknown }, ctx: z.RefinementCtx): void => {
  if (assignees.length === 0 && !group) {
    ctx.addIssue({ code: "custom", message: "assignee_missing", path: ["assignees"] });
  }
  if (assignees.length > 0 && group)
    ctx.addIssue({ code: "custom", message: "assignee_or_group", path: ["assignees"] });
};

/** `clauseId` or `itemId` says what it is born of and so which forum gives it; without either `forumId` does. */
export const AssignmentInput = z
  .strictObject({
    text: Text,
    forumId: optional(Id),
    clauseId: optional(Id),
    itemId: optional(Id),
    matterId: optional(Id),
    assignees: Assignees,
    group: Group.nullish().transform((group) => group ?? undefined),
    due: DueInput,
    reportTo: optional(ReportTo).meta({ description: "Left out: the forum that gives it" }),
    givenOn: optional(CivilDate).meta({ description: "Left out: the day of the meeting, or today" }),
  })
  .superRefine(givenTo)
  .meta({ id: "AssignmentInput" });
export type AssignmentInput = z.output<typeof AssignmentInput>;

/** Whole; moving the due date needs `dueReason`. The assignees of a whole with parts are its parts. */
export const AssignmentChange = z
  .strictObject({
    text: Text,
    assignees: Assignees,
    due: DueInput,
    dueReason: optional(Line(1000)),
    reportTo: ReportTo,
    matterId: optional(Id),
  })
  .meta({ id: "AssignmentChange" });
export type AssignmentChange = z.output<typeof AssignmentChange>;

/** Closing without a report, cancelling (of a part: excusing), opening again. */
export const AssignmentStateChange = z
  .strictObject({ state: z.enum(["open", "closed", "cancelled"], { error: "invalid_choice" }), reason: Reason })
  .meta({ id: "AssignmentStateChange" });
export type AssignmentStateChange = z.output<typeof AssignmentStateChange>;

export const ReportInput = z
  .strictObject({
    text: Prose(20_000).pipe(z.string().min(1, { error: "required" })),
    date: optional(CivilDate).meta({ description: "Left out: today" }),
  })
  .meta({ id: "ReportInput" });
export type ReportInput = z.output<typeof ReportInput>;

/** How many files its form may hold: each is held in memory while it is read. */
export const mostReportFiles = 5;

/** The same as a form sends it, with its files. */
export const ReportForm = ReportInput.extend({
  file: z
    .union([z.array(UploadField).max(mostReportFiles, { error: "too_many" }), UploadField.transform((file) => [file])])
    .default([]),
});

export const ReceiptInput = z
  .strictObject({
    verdict: z.enum(receiptVerdicts, { error: "invalid_choice" }),
    itemId: optional(Id).meta({ description: "The meeting item that receives it" }),
    newDue: optional(CivilDate).meta({ description: "When more is asked for: the new due date" }),
    note: Prose(4000).default(""),
  })
  .superRefine(({ verdict, newDue }, ctx) => {
    if (verdict === "more_requested" && newDue === null) {
      ctx.addIssue({ code: "custom", message: "required", path: ["newDue"] });
    }
  })
  .meta({ id: "ReceiptInput" });
export type ReceiptInput = z.output<typeof ReceiptInput>;
