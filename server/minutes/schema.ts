import { z } from "zod";
import { meetingStates } from "../../db/schema/values.ts";
import { Id, Instant, Prose } from "../fields.ts";

export const StateChange = z.strictObject({ state: z.enum(meetingStates) }).meta({ id: "StateChange" });

export const findingCodes = [
  "undecided_proposal",
  "decision_item_without_decision",
  "clause_without_assignment",
  "assignment_without_due",
  "missing_presenter",
  "attendance_unmarked",
  "inconsistent_spelling",
  "empty_item",
  "unlinked_agreement",
] as const;

export const Finding = z
  .object({
    code: z.enum(findingCodes),
    severity: z.enum(["error", "warning"]),
    itemId: Id.nullable(),
    number: z.string().nullable(),
    assignmentId: Id.nullable().meta({ description: "The assignment it is about" }),
    decisionId: Id.nullable().meta({ description: "The decision it is about" }),
    text: z.string().meta({ description: "In Swedish" }),
  })
  .meta({ id: "Finding" });
export type Finding = z.output<typeof Finding>;

const Text = Prose(20_000).pipe(z.string().min(1, { error: "required" }));
const itemId = Id.nullish().transform((id) => id ?? null);

export const CorrectionInput = z.strictObject({ itemId, text: Text, reason: Text }).meta({ id: "CorrectionInput" });
export type CorrectionInput = z.output<typeof CorrectionInput>;

export const CommentInput = z.strictObject({ itemId, text: Text }).meta({ id: "CommentInput" });
export type CommentInput = z.output<typeof CommentInput>;

const remark = {
  id: Id,
  itemId: Id.nullable(),
  number: z.string().nullable().meta({ description: "Number of the item" }),
  text: z.string(),
  createdAt: Instant,
  createdByName: z.string(),
};
export const Comment = z.object(remark).meta({ id: "Comment" });
export type Comment = z.output<typeof Comment>;
export const Correction = z.object({ ...remark, reason: z.string() }).meta({ id: "Correction" });
export type Correction = z.output<typeof Correction>;
