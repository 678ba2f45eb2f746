/** What an experienced secretary would say of a draft, by finding. */
import type { findingCodes } from "../minutes/schema.ts";

type Said = (...words: string[]) => string;

const findings: Record<(typeof findingCodes)[number], Said> = {
  undecided_proposal: () => "Förslaget är inte avgjort. Välj ett utfall.",
  decision_item_without_decision: () => "Punkten är märkt Beslut men har inget beslut.",
  clause_without_assignment: (clause = "") => `Att-satsen ger ett uppdrag som ingen har fått: ”${shortened(clause)}”.`,
  assignment_without_due: (text = "") =>
    `Uppdraget ”${shortened(text)}” har ingen tid. Ange när det ska vara klart, eller varför det inte går att säga.`,
  missing_presenter: () => "Punkten har ingen föredragande.",
  attendance_unmarked: () => "Närvaron är inte markerad för alla.",
  inconsistent_spelling: (words = "", other = "") => `Det stavas på två sätt: ”${words}” och ”${other}”.`,
  unlinked_agreement: (title = "") =>
    `Avtalet ”${shortened(title)}” nämns, men inget av punktens beslut är kopplat till det.`,
  empty_item: () => "Punkten har varken text eller beslut.",
};

/** `words`: what of the minutes it is about. */
export const findingText = (code: (typeof findingCodes)[number], words: string[]): string => findings[code](...words);

/** So much of a text that one knows which it is. */
const shortened = (text: string): string =>
  text.length <= 90 ? text : `${text.slice(0, 85).replace(/\s+\S*$/, "")} …`;
