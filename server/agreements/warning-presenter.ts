import { paths } from "../http/paths.ts";
import { warningTexts } from "../text/agreements.ts";
import type { AgreementWarning } from "./warning-queries.ts";
import type { Warning } from "./warning-rules.ts";

export const warningText = ({ kind, date, parties }: Warning, today: string): string =>
  kind === "adoption_overdue" ? warningTexts.adoption_overdue(parties) : warningTexts[kind](date ?? today, today);

/** A line for each agreement, with all that presses of it. */
export function warningRows(warnings: readonly AgreementWarning[], today: string) {
  const ids = [...new Set(warnings.map(({ agreementId }) => agreementId))];
  return ids.map((id) => {
    const own = warnings.filter(({ agreementId }) => agreementId === id);
    return {
      href: paths.agreement(id),
      title: own[0]?.title ?? "",
      texts: own.map((warning) => warningText(warning, today)),
    };
  });
}
