import { withoutAtt } from "../clause.ts";
import {
  changedMeanwhile,
  choices,
  emptyForm,
  errorSummary,
  field,
  fields,
  formVersion,
  isChosen,
  options,
  rowsOf,
  textOf,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { Link, PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import { proposedFormula } from "../text/documents.ts";
import { fieldLabels } from "../text/fields.ts";
import { headingDate } from "../text/format.ts";
import { choicesOf, itemKindLabels } from "../text/labels.ts";
import { titles } from "../text/pages.ts";
import { submissionTexts } from "../text/submissions.ts";
import type { Submission } from "./schema.ts";

interface ForumOfForm {
  slug: string;
  name: string;
  decisionName: string;
}

export const submissionsTrail: Link[] = [{ href: paths.submissions, label: titles.submissions }];

export const newSubmissionPage = (forum: ForumOfForm, meetings: MeetingSummary[], form: Form): PageContent => ({
  view: "submissions/form",
  title: titles.handIn,
  trail: [{ href: paths.forum(forum.slug), label: forum.name }],
  data: {
    ...formModel(form, forum, meetings),
    over: forum.name,
    lead: submissionTexts.lead,
    submitTo: paths.handIn(forum.slug),
    cancelHref: paths.forum(forum.slug),
    label: submissionTexts.handIn,
    version: "",
    differences: [],
  },
});

export function editSubmissionPage(submission: Submission, meetings: MeetingSummary[], form?: Form): PageContent {
  const shown = form ?? emptyForm({ ...submission });
  const again = submission.state === "completion_requested";
  return {
    view: "submissions/form",
    title: again ? titles.completeSubmission : titles.editSubmission,
    trail: [...submissionsTrail, { href: paths.submission(submission.id), label: submission.title }],
    data: {
      ...formModel(shown, submission.forum, meetings),
      over: submission.forum.name,
      lead: again ? (submission.events.findLast(({ state }) => state === "completion_requested")?.text ?? "") : "",
      submitTo: paths.editSubmission(submission.id),
      cancelHref: paths.submission(submission.id),
      label: again ? submissionTexts.handInAgain : submissionTexts.save,
      version: formVersion(shown),
      differences: changedMeanwhile(shown, [
        [fieldLabels.title, (values) => textOf(values.title)],
        [submissionTexts.why, (values) => textOf(values.body)],
        [fieldLabels.proposal, proposalText],
      ]),
    },
  };
}

function formModel(form: Form, forum: ForumOfForm, meetings: MeetingSummary[]) {
  const typed = valueAt(form.values, "proposal");
  const count = (Array.isArray(typed) ? typed.length : 0) + 2;
  return {
    errors: errorSummary(form, submissionTexts.formLabels),
    fields: {
      ...fields(form, ["title", "body", "durationMinutes"]),
      kinds: {
        ...field(form, "kinds"),
        name: "kinds[]",
        anchor: "kinds",
        options: choices(form.values.kinds, choicesOf(itemKindLabels)),
      },
      wishedMeetingId: {
        ...field(form, "wishedMeetingId"),
        options: options(
          form.values.wishedMeetingId,
          meetings.map(({ id, date }) => ({ value: id, label: headingDate(date) })),
          submissionTexts.nextPossible,
        ),
      },
    },
    confidential: isChosen(form.values.confidential, "on") || isChosen(form.values.confidential, "true"),
    formula: proposedFormula(forum.decisionName),
    clauses: Array.from({ length: count }, (_, index) => {
      const shown = field(form, `proposal.${index}.text`);
      return { ...shown, value: withoutAtt(shown.value), ordinal: String(index + 1) };
    }),
  };
}

const proposalText = (values: Values): string =>
  rowsOf(values.proposal)
    .map(({ text }) => withoutAtt(textOf(text)))
    .join("; ");
