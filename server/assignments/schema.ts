import { z } from "zod";
import {
  assigneeTypes,
  assignmentChangeKinds,
  assignmentStates,
  dueKinds,
  receiptVerdicts,
} from "../../db/schema/values.ts";
import { CivilDate, Id, Instant, PageQuery } from "../fields.ts";
import { Attachment, ForumRef } from "../meetings/schema.ts";

const Assignee = z.object({
  type: z.enum(assigneeTypes),
  id: Id.nullable(),
  name: z.string(),
  lead: z.boolean(),
  contact: z.object({ id: Id, name: z.string() }).nullable(),
  member: z.boolean().meta({ description: "Whether it sits in the forum that gave it, or in the one it reports to" }),
});
export type Assignee = z.output<typeof Assignee>;

const DueOut = z.object({
  kind: z.enum(dueKinds),
  date: CivilDate.nullable().meta({ description: "Resolved; null: none, or the next meeting is not planned yet" }),
  week: z.string().nullable(),
  meetingId: Id.nullable(),
  months: z.number().int().nullable(),
  text: z.string().nullable(),
  reason: z.string().nullable(),
});

export const Receipt = z
  .object({
    verdict: z.enum(receiptVerdicts),
    itemId: Id.nullable(),
    itemNumber: z.string().nullable(),
    meetingId: Id.nullable(),
    note: z.string(),
    newDue: CivilDate.nullable(),
    receivedAt: Instant,
    receivedByName: z.string(),
  })
  .meta({ id: "Receipt" });
export type Receipt = z.output<typeof Receipt>;

export const Report = z
  .object({
    id: Id,
    assignmentId: Id,
    text: z.string(),
    date: CivilDate,
    createdAt: Instant,
    createdByName: z.string(),
    byLink: z.boolean(),
    attachments: z.array(Attachment),
    receipt: Receipt.nullable(),
  })
  .meta({ id: "Report" });
export type Report = z.output<typeof Report>;

const Change = z.object({
  kind: z.enum(assignmentChangeKinds),
  fromDate: CivilDate.nullable(),
  toDate: CivilDate.nullable(),
  reason: z.string(),
  at: Instant,
  byName: z.string(),
});

const Part = z.object({
  id: Id,
  name: z.string(),
  organizationId: Id.nullable(),
  contact: z.object({ id: Id, name: z.string() }).nullable(),
  state: z.enum(assignmentStates),
  overdue: z.boolean(),
  dueDate: CivilDate.nullable(),
});
export type Part = z.output<typeof Part>;

const Origin = z.object({
  meetingId: Id,
  date: CivilDate,
  itemNumber: z.string(),
  title: z.string(),
});

export const Assignment = z
  .object({
    id: Id,
    text: z.string(),
    forum: ForumRef,
    assignees: z.array(Assignee),
    due: DueOut,
    reportTo: z.object({ forumId: Id, slug: z.string(), name: z.string() }),
    state: z.enum(assignmentStates),
    overdue: z.boolean().meta({ description: "Open, and its day has passed in Stockholm" }),
    clauseId: Id.nullable(),
    itemId: Id.nullable(),
    matterId: Id.nullable(),
    origin: Origin.nullable().meta({ description: "The meeting item it was born of" }),
    confidential: z.boolean(),
    groupName: z.string().nullable(),
    partOf: Id.nullable(),
    progress: z
      .object({
        total: z.number().int(),
        done: z.number().int(),
        reported: z.number().int(),
        excused: z.number().int(),
      })
      .nullable()
      .meta({ description: "Of a whole with parts" }),
    parts: z.array(Part),
    reports: z.array(Report),
    changes: z.array(Change),
    givenOn: CivilDate,
    closedOn: CivilDate.nullable(),
    version: z.number().int(),
  })
  .meta({ id: "Assignment" });
export type Assignment = z.output<typeof Assignment>;

/** `live`: open or reported. */
export const listedStates = [...assignmentStates, "live", "overdue"] as const;

export const AssignmentListQuery = PageQuery.extend({
  state: z.enum(listedStates).optional(),
  person: Id.optional().meta({ description: "Given to this person, by name or through a seat" }),
  organization: Id.optional(),
  forum: z.string().max(100).optional().meta({ description: "Id or slug: given by it or to be reported to it" }),
  dueBefore: CivilDate.optional(),
  matter: Id.optional(),
  q: z.string().max(200).optional().meta({ description: "Words, as in search" }),
  sort: z.enum(["due", "given"]).default("due").meta({ description: "`given`: the latest given first" }),
});
export type AssignmentListQuery = z.output<typeof AssignmentListQuery>;
