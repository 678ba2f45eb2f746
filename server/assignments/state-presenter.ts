/** What is asked before an assignment is ended, opened or removed by hand. */
import { errorSummary, field, formVersion, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { assignmentTexts, stateQuestions } from "../text/assignments.ts";
import { capitalised } from "../text/format.ts";
import { whoIn } from "./head.ts";
import { trailTo } from "./presenter.ts";
import type { Assignment } from "./schema.ts";

export function statePage(assignment: Assignment, form: Form): PageContent {
  const { id, text, partOf, version } = assignment;
  const wanted = textOf(form.values.state);
  const question =
    stateQuestions[
      wanted === "open" || wanted === "closed" ? wanted : partOf === null ? "cancelled" : ("excused" as const)
    ];
  return {
    view: "assignments/state",
    title: question.title,
    trail: trailTo(assignment),
    data: {
      question,
      about: partOf === null ? capitalised(text) : `${whoIn(assignment)}: ${text}`,
      state: wanted,
      reason: field(form, "reason"),
      version: formVersion(form) || String(version),
      errors: errorSummary(form),
      submitTo: paths.assignmentState(id),
      cancelHref: paths.assignment(id),
    },
  };
}

export const removalPage = (assignment: Assignment, form: Form): PageContent => ({
  view: "assignments/remove",
  title: assignmentTexts.remove,
  trail: trailTo(assignment),
  data: {
    about: capitalised(assignment.text),
    version: formVersion(form),
    errors: errorSummary(form),
    submitTo: paths.removeAssignment(assignment.id),
    cancelHref: paths.assignment(assignment.id),
  },
});
