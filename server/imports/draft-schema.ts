/** A document on its way to become a meeting: what was read, as somebody has corrected it so far. Nothing need be whole. */
import { z } from "zod";
import { attendanceStatuses, itemKinds, meetingKinds, meetingModes } from "../../db/schema/values.ts";
import { Id, Index, Prose, Ticked } from "../fields.ts";

const many = { error: "too_many" };
// Each says what comes out as well: a draft is answered as it is sent.
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const Words = (max: number) => Prose(max).pipe(z.string());
const Free = (max: number) => Words(max).default("");
const Flag = Ticked.pipe(z.boolean()).default(false);

/** Where it stands in the document and how sure the reading is; `checked`: somebody has looked at it. */
export const foundFields = {
  lines: optional(z.string().regex(/^\d{1,7}-\d{1,7}$/, { error: "invalid_choice" })).meta({
    description: "First and last line of the document",
    examples: ["12-14"],
  }),
  sure: z.enum(["certain", "likely", "doubtful"]).default("certain"),
  checked: Flag,
};

export const headFields = ["forum", "kind", "date", "startTime", "endTime", "place", "mode"] as const;
export type HeadField = (typeof headFields)[number];

const DraftPerson = z.strictObject({
  name: Free(200),
  organization: Free(200),
  title: Free(200),
  group: Free(200),
  personId: optional(Id).meta({ description: "Who it is in the register; null: kept by name" }),
  status: z.enum(attendanceStatuses).default("unmarked"),
  substituteFor: Free(200),
  part: Free(200).meta({ description: "For which part of the meeting, in the words of the document" }),
  ...foundFields,
});
export type DraftPerson = z.output<typeof DraftPerson>;

export const decisionStates = ["taken", "proposed", "deferred"] as const;
export type DecisionState = (typeof decisionStates)[number];

const DraftDecision = z.strictObject({
  state: z.enum(decisionStates).default("taken"),
  body: Free(300).meta({ description: "Who decided, as printed" }),
  clauses: z.array(Words(4000)).max(100, many).default([]),
  ...foundFields,
});
export type DraftDecision = z.output<typeof DraftDecision>;

const DraftAssignment = z.strictObject({
  assignees: z.array(Words(200)).max(50, many).default([]),
  task: Free(4000),
  due: Free(20),
  dueText: Free(200),
  reportTo: Free(300),
  ...foundFields,
});
export type DraftAssignment = z.output<typeof DraftAssignment>;

const DraftItem = z.strictObject({
  number: Free(40).meta({ description: "As printed; the meeting numbers its items by itself" }),
  title: Free(500),
  level: Index.pipe(z.int().max(1, { error: "wrong_level" })).default(0),
  kinds: z.array(z.enum(itemKinds)).max(3, many).default([]),
  presenters: z
    .array(z.strictObject({ name: Words(200), title: Free(200) }))
    .max(20, many)
    .default([]),
  body: Free(200_000),
  confidential: Flag,
  decisions: z.array(DraftDecision).max(50, many).default([]),
  assignments: z.array(DraftAssignment).max(100, many).default([]),
  attachments: z.array(Words(100)).max(100, many).default([]),
  ...foundFields,
});
export type DraftItem = z.output<typeof DraftItem>;

export const ImportDraft = z
  .strictObject({
    forumId: optional(Id),
    kind: optional(z.enum(["dagordning", ...meetingKinds])),
    date: Free(20),
    startTime: Free(10),
    endTime: Free(10),
    place: Free(300),
    mode: optional(z.enum(meetingModes)),
    closeOld: Flag.meta({
      description: "Assignments whose day has passed come in as closed: they are history",
    }),
    head: z.partialRecord(z.enum(headFields), z.strictObject(foundFields)).default({}),
    attendance: z.array(DraftPerson).max(1000, many).default([]),
    items: z.array(DraftItem).max(500, many).default([]),
  })
  .meta({ id: "ImportDraft" });
export type ImportDraft = z.output<typeof ImportDraft>;
