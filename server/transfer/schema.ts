import { z } from "zod";
import { meetingStates } from "../../db/schema/values.ts";
import { ItemInput } from "../agenda/schema.ts";
import { AttendanceInput } from "../attendance/schema.ts";
import { Id } from "../fields.ts";
import { detailFields, endsAfterStart } from "../meetings/schema.ts";

/** A whole meeting from another system: with `forumId`, or the forum as it was answered there. */
export const MeetingInput = z
  .strictObject({
    ...detailFields,
    forumId: Id.optional(),
    forum: z
      .object({ slug: z.string().max(100) })
      .loose()
      .optional(),
    state: z.enum(meetingStates).default("planned"),
    attendance: z.array(AttendanceInput).max(1000, { error: "too_many" }).optional(),
    items: z.array(ItemInput).max(500, { error: "too_many" }).optional(),
  })
  .superRefine(endsAfterStart)
  .superRefine((input, ctx) => {
    if (input.forumId === undefined && input.forum === undefined) {
      ctx.addIssue({ code: "custom", message: "required", path: ["forumId"] });
    }
  })
  .meta({ id: "MeetingInput" });
export type MeetingInput = z.output<typeof MeetingInput>;
