/** The forms in which meetings are planned. */
import {
  changedMeanwhile,
  errorSummary,
  field,
  formVersion,
  options,
  textOf,
  valueAt,
  type Form,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { meetingTrail } from "../meetings/head.ts";
import type { Meeting } from "../meetings/schema.ts";
import { fieldLabels } from "../text/fields.ts";
import { longDate } from "../text/format.ts";
import { choicesOf, meetingModeLabels } from "../text/labels.ts";
import { menuLabels, titles } from "../text/pages.ts";

interface ForumChoice {
  id: string;
  name: string;
}

const trail = [{ href: paths.meetings, label: menuLabels.meetings }];

export const newMeetingPage = (form: Form, forums: ForumChoice[]): PageContent => ({
  view: "agenda/plan",
  title: titles.newMeeting,
  trail,
  data: {
    fields: { ...detailFields(form, ""), forumId: forumField(form, forums) },
    isNew: true,
    version: "",
    differences: [],
    errors: errorSummary(form),
    submitTo: paths.newMeeting,
    cancelHref: paths.meetings,
    newYearHref: paths.newYear,
  },
});

export const editMeetingPage = (meeting: Meeting, form: Form): PageContent => ({
  view: "agenda/plan",
  title: titles.editMeeting,
  trail: [...meetingTrail(meeting), { href: paths.meeting(meeting.id), label: longDate(meeting.date) }],
  data: {
    fields: { ...detailFields(form, ""), forumId: { name: "", value: "", error: "", options: [] } },
    isNew: false,
    version: formVersion(form),
    differences: changedMeanwhile(form, [
      [fieldLabels.date, (values) => textOf(values.date)],
      [fieldLabels.startTime, (values) => textOf(values.startTime)],
      [fieldLabels.endTime, (values) => textOf(values.endTime)],
      [fieldLabels.place, (values) => textOf(values.place)],
      [fieldLabels.mode, (values) => meetingModeLabels[values.mode as keyof typeof meetingModeLabels]],
    ]),
    errors: errorSummary(form),
    submitTo: paths.editMeeting(meeting.id),
    cancelHref: paths.meeting(meeting.id),
    newYearHref: "",
  },
});

const blankRows = 3;
const smallestYear = 6;

export function newYearPage(form: Form, forums: ForumChoice[]): PageContent {
  const typed = valueAt(form.values, "meetings");
  const count = Math.max(smallestYear, (Array.isArray(typed) ? typed.length : 0) + blankRows);
  const list = field(form, "meetings");
  return {
    view: "agenda/plan-year",
    title: titles.newYear,
    trail,
    data: {
      forumId: forumField(form, forums),
      rows: Array.from({ length: count }, (_, index) => ({
        legend: `${fieldLabels.meeting} ${index + 1}`,
        ...detailFields(form, `meetings.${index}.`),
      })),
      // Ids have no brackets here, so the summary leads to the first row.
      problem: list.error,
      errors: errorSummary(form).map((error) =>
        error.href === "#meetings" ? { ...error, href: "#meetings[0][date]" } : error,
      ),
      submitTo: paths.newYear,
      cancelHref: paths.meetings,
    },
  };
}

function detailFields(form: Form, prefix: string) {
  const at = (name: string) => field(form, `${prefix}${name}`);
  const mode = textOf(valueAt(form.values, `${prefix}mode`)) || "in_person";
  return {
    date: at("date"),
    startTime: at("startTime"),
    endTime: at("endTime"),
    place: at("place"),
    mode: { ...at("mode"), options: options(mode, choicesOf(meetingModeLabels)) },
  };
}

const forumField = (form: Form, forums: ForumChoice[]) => ({
  ...field(form, "forumId"),
  options: options(
    form.values.forumId,
    forums.map(({ id, name }) => ({ value: id, label: name })),
    forums.length === 1 ? undefined : fieldLabels.choose,
  ),
});
