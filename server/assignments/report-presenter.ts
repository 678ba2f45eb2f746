/** How a report is received, on the page of its assignment. */
import { choices, emptyForm, errorSummary, field, fields, options, type Form } from "../http/forms.ts";
import { paths } from "../http/paths.ts";
import { assignmentTexts } from "../text/assignments.ts";
import type { Assignment } from "./schema.ts";

/** An item at which a report can be received. */
export interface ReceivingItem {
  id: string;
  number: string;
  title: string;
  date: string;
  /** It stands on the agenda because of this assignment. */
  isForThis: boolean;
}

/** The form with which the forum's secretary receives the last report; null: there is none to be received. */
export function receiptModel(assignment: Assignment, may: boolean, items: ReceivingItem[], typed: Form | undefined) {
  const report = assignment.reports.at(-1);
  if (!may || !report || report.receipt || assignment.state !== "reported") return null;
  const proposed = items.find(({ isForThis }) => isForThis)?.id ?? "";
  const form = typed ?? emptyForm({ verdict: "accepted", itemId: proposed });
  const { accepted, more_requested } = assignmentTexts.verdicts;
  const labels = {
    accepted: assignment.due.kind === "interval" ? assignmentTexts.acceptedInterval : accepted,
    more_requested,
  };
  return {
    who: report.createdByName,
    verdict: {
      ...field(form, "verdict"),
      options: choices(form.values.verdict, [
        { value: "accepted", label: labels.accepted },
        { value: "more_requested", label: labels.more_requested },
      ]),
    },
    itemId: {
      ...field(form, "itemId"),
      options: options(
        form.values.itemId,
        items.map(({ id, date, number, title }) => ({
          value: id,
          label: assignmentTexts.receivingItem(date, number, title),
        })),
        assignmentTexts.noItem,
      ),
    },
    fields: fields(form, ["newDue", "note"]),
    errors: errorSummary(form, assignmentTexts.receiptLabels),
    submitTo: paths.receipt(report.id),
  };
}
