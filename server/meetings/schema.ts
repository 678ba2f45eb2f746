import { z } from "zod";
import {
  attendanceStatuses,
  decisionOutcomes,
  itemKinds,
  meetingKinds,
  meetingModes,
  meetingStates,
  reservationKinds,
} from "../../db/schema/values.ts";
import { CivilDate, ClockTime, Id, Line, PageQuery } from "../fields.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

export const detailFields = {
  kind: z.enum(meetingKinds).optional(),
  date: CivilDate,
  startTime: optional(ClockTime),
  endTime: optional(ClockTime),
  place: Line(300).or(z.literal("")).default(""),
  mode: z.enum(meetingModes).default("in_person"),
};

export const endsAfterStart = (
  { startTime, endTime }: { startTime: string | null; endTime: string | null },
  ctx: z.RefinementCtx,
): void => {
  if (endTime !== null && startTime === null)
    ctx.addIssue({ code: "custom", message: "required", path: ["startTime"] });
  if (startTime !== null && endTime !== null && endTime <= startTime) {
    ctx.addIssue({ code: "custom", message: "end_before_start", path: ["endTime"] });
  }
};

/** When and where; attendance, items and state have addresses of their own. */
export const MeetingDetails = z.strictObject(detailFields).superRefine(endsAfterStart).meta({ id: "MeetingDetails" });
export type MeetingDetails = z.output<typeof MeetingDetails>;

export const AttendanceEntry = z
  .object({
    name: z.string(),
    title: z.string().nullable(),
    personId: Id.nullable(),
    organization: z.string().nullable(),
    group: z.string().nullable(),
    status: z.enum(attendanceStatuses),
    substituteFor: z.string().nullable().meta({ description: "Name of the member a substitute stands in for" }),
    fromItem: z
      .string()
      .nullable()
      .meta({ description: "Number of the item they came with", examples: ["4 a"] }),
    toItem: z.string().nullable().meta({ description: "Number of the last item they were there for" }),
  })
  .meta({ id: "AttendanceEntry" });
export type AttendanceEntry = z.output<typeof AttendanceEntry>;

export const Presenter = z
  .object({ name: z.string(), title: z.string().nullable(), personId: Id.nullable() })
  .meta({ id: "Presenter" });
export type Presenter = z.output<typeof Presenter>;

export const Attachment = z
  .object({
    id: Id,
    label: z.string(),
    filename: z.string().nullable(),
    mediaType: z.string().nullable(),
    size: z.number().int().nullable().meta({ description: "Bytes" }),
    confidential: z.boolean(),
  })
  .meta({ id: "Attachment" });
export type Attachment = z.output<typeof Attachment>;

export const Decision = z
  .object({
    id: Id,
    outcome: z.enum(decisionOutcomes),
    proposal: z.array(z.object({ text: z.string() })),
    clauses: z.array(z.object({ id: Id, text: z.string(), assignmentIds: z.array(Id) })),
    reservations: z.array(z.object({ kind: z.enum(reservationKinds), name: z.string(), text: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: "Decision" });
export type Decision = z.output<typeof Decision>;

const itemShape = {
  id: Id,
  number: z.string().meta({ description: "Computed from the position", examples: ["4 a"] }),
  title: z.string(),
  kinds: z.array(z.enum(itemKinds)),
  presenters: z.array(Presenter),
  body: z.string().meta({ description: "Markdown" }),
  durationMinutes: z.number().int().nullable(),
  confidential: z.boolean(),
  matterIds: z.array(Id),
  attachments: z.array(Attachment),
  decisions: z.array(Decision),
  assignmentIds: z.array(Id),
  version: z.number().int(),
};
export interface Item extends z.output<z.ZodObject<typeof itemShape>> {
  children: Item[];
}
export const Item: z.ZodType<Item, Item> = z
  .object({ ...itemShape, children: z.array(z.lazy(() => Item)) })
  .meta({ id: "Item" });

/** An item on its own: with the meeting it stands in. */
export const ItemInContext = z
  .object({ ...itemShape, children: z.array(Item), meetingId: Id, parentId: Id.nullable() })
  .meta({ id: "ItemInContext" });
export type ItemInContext = z.output<typeof ItemInContext>;

export const ForumRef = z
  .object({ id: Id, slug: z.string(), name: z.string(), shortName: z.string(), decisionName: z.string() })
  .meta({ id: "ForumRef" });

const summaryShape = {
  id: Id,
  forum: ForumRef,
  kind: z.enum(meetingKinds),
  date: CivilDate,
  startTime: ClockTime.nullable(),
  endTime: ClockTime.nullable(),
  place: z.string(),
  mode: z.enum(meetingModes),
  state: z.enum(meetingStates),
  version: z.number().int(),
};

export const MeetingSummary = z.object(summaryShape).meta({ id: "MeetingSummary" });
export type MeetingSummary = z.output<typeof MeetingSummary>;

export const Meeting = z
  .object({
    ...summaryShape,
    agendaVersion: z.number().int().meta({ description: "Number of the last agenda sent; 0: none" }),
    checksum: z.string().nullable().meta({ description: "SHA-256 of the approved minutes" }),
    attendance: z.array(AttendanceEntry),
    items: z.array(Item),
    withheld: z.array(z.string()).meta({ description: "Numbers of confidential items the reader may not see" }),
  })
  .meta({ id: "Meeting" });
export type Meeting = z.output<typeof Meeting>;

export const MeetingListQuery = PageQuery.extend({
  forum: z.string().max(100).optional().meta({ description: "Id or slug" }),
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  state: z.enum(meetingStates).optional(),
});
export type MeetingListQuery = z.output<typeof MeetingListQuery> & { newestFirst?: boolean };
