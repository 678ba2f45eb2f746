/** What an experienced secretary would say of a draft, by finding. */
import type { findingCodes } from "../minutes/schema.ts";

export const findingTexts: Record<(typeof findingCodes)[number], string> = {
  undecided_proposal: "Förslaget är inte avgjort. Välj ett utfall.",
  decision_item_without_decision: "Punkten är märkt Beslut men har inget beslut.",
  missing_presenter: "Punkten har ingen föredragande.",
  attendance_unmarked: "Närvaron är inte markerad för alla.",
  empty_item: "Punkten har varken text eller beslut.",
};
