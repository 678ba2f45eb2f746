/** What of an assignment is compared when somebody else has saved it while its form was filled in. */
import { rowsOf, textOf, valueAt, type Form, type Values } from "../http/forms.ts";
import { assignmentTexts } from "../text/assignments.ts";
import { valuesOf } from "./form.ts";
import type { FormChoices, WhenChoices } from "./form-presenter.ts";
import type { Assignment } from "./schema.ts";

/** What another has saved, as the form holds it. */
export const asValues = (form: Form): Form =>
  form.saved ? { ...form, saved: valuesOf(form.saved as unknown as Assignment) } : form;

type Compared = [label: string, show: (values: Values) => string];

export function comparison(all: FormChoices): Compared[] {
  const { formLabels } = assignmentTexts;
  const chosen = (rows: { id: string; name: string }[], name: string) => (values: Values) =>
    rows.find(({ id }) => id === textOf(values[name]))?.name ?? "";
  return [
    [formLabels.text, (values) => textOf(values.text)],
    [
      formLabels.assignees,
      (values) =>
        rowsOf(values.assignees)
          .map(({ name }) => textOf(name))
          .filter((name) => name !== "")
          .join(", "),
    ],
    dueCompared(all),
    [formLabels.reportTo, chosen(all.forums, "reportTo")],
    [formLabels.matterId, chosen(all.matters, "matterId")],
  ];
}

export function dueCompared({ meetings }: WhenChoices): Compared {
  const { formLabels, dueKinds: kinds } = assignmentTexts;
  const at = (values: Values, name: string) => textOf(valueAt(values, `due.${name}`));
  return [
    formLabels.due,
    (values) => {
      const kind = at(values, "kind") as keyof typeof kinds;
      const meeting = meetings.find(({ id }) => id === at(values, "meetingId"));
      const said = {
        date: at(values, "date"),
        week: at(values, "week"),
        meeting: meeting ? assignmentTexts.meeting(meeting.forum.shortName, meeting.date) : "",
        next_meeting: "",
        interval: `${at(values, "months")}, ${at(values, "first")}`,
        none: at(values, "reason"),
      }[kind];
      return said ? `${kinds[kind]}: ${said}` : kinds[kind];
    },
  ];
}
