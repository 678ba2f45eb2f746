import type { SubmissionState } from "../../db/schema/values.ts";
import type { Reason } from "../text/messages.ts";

/** Still to be decided on: by the secretary, or by the member who was asked for more. */
export const isOpen = (state: SubmissionState): boolean => state === "submitted" || state === "completion_requested";

/** Why it cannot be put in a state; null: it can. The member completes by handing in again. */
export function stepObstacle(from: SubmissionState, to: SubmissionState): Reason | null {
  if (!isOpen(from)) return from === "taken" ? "submission_taken" : "submission_ended";
  return from === to ? "submission_in_state" : null;
}
