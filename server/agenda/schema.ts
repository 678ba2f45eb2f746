import { z } from "zod";
import { itemKinds } from "../../db/schema/values.ts";
import { ItemDecisionInput } from "../decisions/schema.ts";
import { CivilDate, ClockTime, Computed, Id, Index, Instant, Line, Minutes, Prose, Ticked } from "../fields.ts";
import { detailFields, endsAfterStart } from "../meetings/schema.ts";

/** Markdown; 40 printed pages are about 150,000 characters. */
export const ItemBody = Prose(200_000);

const optionalId = Id.nullish().transform((id) => id ?? null);

const PresenterInput = z.strictObject({
  name: Line(200),
  title: Line(200)
    .nullish()
    .transform((title) => title ?? null),
  personId: optionalId,
});

/** A label without a file, as older documents have them; files are uploaded to the item. */
const AttachmentLabel = z.strictObject({
  label: Line(100),
  // The file itself is uploaded separately.
  id: Computed,
  filename: Computed,
  mediaType: Computed,
  size: Computed,
  confidential: Computed,
});

const itemFields = {
  title: Line(500),
  kinds: z
    .array(z.enum(itemKinds, { error: "invalid_choice" }))
    .max(3, { error: "kind_twice" })
    .default([])
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: "kind_twice" }),
  presenters: z.array(PresenterInput).max(20, { error: "too_many" }).default([]),
  body: ItemBody.default(""),
  durationMinutes: Minutes.nullish().transform((minutes) => minutes ?? null),
  confidential: Ticked.default(false),
  matterIds: z.array(Id).max(20, { error: "too_many" }).optional(),
  attachments: z.array(AttachmentLabel).max(100, { error: "too_many" }).optional(),
  decisions: z.array(ItemDecisionInput).max(50, { error: "too_many" }).optional(),
};

const ChildInput = z.strictObject({ ...itemFields, children: z.array(z.never()).default([]) });

export const ItemInput = z
  .strictObject({ ...itemFields, children: z.array(ChildInput).max(200, { error: "too_many" }).default([]) })
  .meta({ id: "ItemInput" });
export type ItemInput = z.output<typeof ItemInput>;

/** Where a new item goes: under a section or at the top level, at an index from 0; left out: last. */
export const NewItem = ItemInput.safeExtend({
  parentId: optionalId,
  index: Index.optional(),
}).meta({ id: "NewItem" });
export type NewItem = z.output<typeof NewItem>;

/** An item's own values; without `matterIds`, `decisions` or `attachments` those stay as they are. */
export const ItemChange = z.strictObject(itemFields).meta({ id: "ItemChange" });
export type ItemChange = z.output<typeof ItemChange>;

/** What is written during the meeting. */
export const ItemNotes = z
  .strictObject({ body: ItemBody.default(""), decisions: z.array(ItemDecisionInput).max(50).default([]) })
  .meta({ id: "ItemNotes" });
export type ItemNotes = z.output<typeof ItemNotes>;

export const ItemPosition = z
  .strictObject({
    parentId: optionalId,
    index: Index,
    meetingId: Id.optional(),
  })
  .meta({ id: "ItemPosition" });
export type ItemPosition = z.output<typeof ItemPosition>;

const optionalTime = ClockTime.nullish().transform((time) => time ?? null);

const YearDate = z.strictObject({
  date: CivilDate,
  startTime: optionalTime,
  endTime: optionalTime,
  place: detailFields.place,
  mode: detailFields.mode,
});

/** One meeting, planned in a form. */
export const PlanMeeting = z.strictObject({ forumId: Id, ...detailFields }).superRefine(endsAfterStart);
export type PlanMeeting = z.output<typeof PlanMeeting>;

/** A year's calendar, planned in one form. */
export const PlanYear = z.strictObject({
  forumId: Id,
  meetings: z
    .array(YearDate.superRefine(endsAfterStart))
    .min(1, { error: "no_dates" })
    .max(60, { error: "too_many" })
    .superRefine((dates, ctx) => {
      dates.forEach(({ date }, index) => {
        if (dates.findIndex((other) => other.date === date) < index) {
          ctx.addIssue({ code: "custom", message: "same_date", path: [index, "date"] });
        }
      });
    }),
});
export type PlanYear = z.output<typeof PlanYear>;

export const AgendaVersion = z
  .object({ number: z.number().int(), sentAt: Instant, sentByName: z.string(), checksum: z.string() })
  .meta({ id: "AgendaVersion" });
export type AgendaVersion = z.output<typeof AgendaVersion>;

const DiffItem = z.object({ id: Id, number: z.string(), title: z.string() });

export const AgendaDiff = z
  .object({
    added: z.array(DiffItem),
    removed: z.array(DiffItem),
    moved: z.array(DiffItem.extend({ from: z.string() })),
    changed: z.array(DiffItem.extend({ fields: z.array(z.string()) })),
  })
  .meta({ id: "AgendaDiff" });
export type AgendaDiff = z.output<typeof AgendaDiff>;
