/** What the pages of matters say by value. */
import type { DecisionOutcome } from "../../db/schema/values.ts";
import { listed, longDate, monthOf } from "./format.ts";
import { decisionOutcomeLabels } from "./labels.ts";

/** "Beslutat och noterat"; empty while nothing has been settled. */
export function outcomesText(outcomes: readonly DecisionOutcome[]): string {
  const words = [...new Set(outcomes.filter((outcome) => outcome !== "proposed"))].map(
    (outcome) => decisionOutcomeLabels[outcome],
  );
  const [first, ...rest] = words;
  return first === undefined ? "" : listed([first, ...rest.map((word) => word.toLowerCase())]);
}

/** "21 november 2025", or "februari 2024" where the day is not known. */
export const roadDate = (date: string): string =>
  date.length === 7 ? `${monthOf(`${date}-01`)} ${date.slice(0, 4)}` : longDate(date);
