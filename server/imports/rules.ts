import type { ImportState } from "../../db/schema/values.ts";
import type { ManuscriptFault } from "../manuscripts/model.ts";
import type { Reason } from "../text/messages.ts";

/** Why a file cannot be read, for who sent it. */
export const faultReasons: Record<ManuscriptFault, Reason> = {
  unknown_format: "import_unknown_format",
  too_large: "import_too_large",
  too_many_pages: "import_too_many_pages",
  unfolds_too_far: "import_unfolds_too_far",
  encrypted: "import_encrypted",
  broken: "import_broken",
  no_text: "import_no_text",
  takes_too_long: "import_takes_too_long",
  old_word: "import_old_word",
};

/** The reason of a fault as it was stored. */
export const reasonOfFault = (fault: string): Reason =>
  Object.hasOwn(faultReasons, fault) ? faultReasons[fault as ManuscriptFault] : "import_broken";

export const openStates = ["waiting", "reading", "read", "undone"] as const satisfies readonly ImportState[];

export const isReviewable = (state: ImportState): boolean => state === "read" || state === "undone";

/** Why it can be neither corrected nor accepted; null: it can. */
export function reviewObstacle(state: ImportState): Reason | null {
  if (isReviewable(state)) return null;
  if (state === "accepted") return "import_accepted";
  if (state === "discarded") return "import_discarded";
  return state === "refused" ? "import_refused" : "import_not_read";
}
