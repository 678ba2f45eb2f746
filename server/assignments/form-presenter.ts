/** The forms in which assignments are given, changed and put off. */
import { dueKinds } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fields,
  formVersion,
  isChosen,
  named,
  options,
  rowsOf,
  textOf,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import { assignmentTexts } from "../text/assignments.ts";
import { longDate } from "../text/format.ts";
import { addressBack } from "./back.ts";
import { atFormFields, valuesOf } from "./form.ts";
import { trail, trailTo } from "./presenter.ts";
import type { Assignment } from "./schema.ts";

/** What the form offers. */
export interface FormChoices {
  /** The forum that gives it; null: still to be chosen. */
  forumId: string | null;
  /** Those the reader may give assignments in. */
  ownForums: { id: string; name: string }[];
  forums: { id: string; name: string }[];
  organizations: { id: string; name: string }[];
  /** Open ones, of every forum. */
  meetings: MeetingSummary[];
}

/** The item and the clause it is to be born of. */
export interface Birth {
  itemId: string;
  itemNumber: string;
  title: string;
  meetingId: string;
  forumId: string;
  forum: string;
  date: string;
  clause: { id: string; text: string } | null;
}

export function newAssignmentPage(birth: Birth | null, typed: Form, all: FormChoices): PageContent {
  const form = atFormFields(typed);
  const { values } = form;
  return {
    view: "assignments/new",
    title: assignmentTexts.new,
    trail: birth
      ? [
          { href: paths.meeting(birth.meetingId), label: `${birth.forum} ${longDate(birth.date)}` },
          { href: paths.item(birth.meetingId, birth.itemId), label: `${birth.itemNumber} ${birth.title}` },
        ]
      : trail,
    scripts,
    data: {
      ...workModel(form, all),
      over: birth ? assignmentTexts.origin(birth.forum, birth.date, birth.itemNumber) : "",
      clause: birth?.clause?.text ?? "",
      clauseId: birth?.clause?.id ?? "",
      forum: birth
        ? null
        : { ...field(form, "forumId"), options: options(values.forumId, named(all.ownForums), assignmentTexts.choose) },
      to: {
        ...field(form, "to"),
        options: choices(
          values.to ?? "named",
          (["named", "municipalities", "members", "ticked"] as const).map((value) => ({
            value,
            label: assignmentTexts.givenTo[value],
            hint: assignmentTexts.givenToHints[value],
          })),
        ),
      },
      organizations: {
        ...field(form, "organizations"),
        name: "organizations[]",
        anchor: "organizations",
        options: choices(values.organizations, named(all.organizations)),
      },
      groupName: field(form, "groupName"),
      errors: summaryOf(form),
      submitTo: birth ? paths.newAssignmentOfItem(birth.itemId) : paths.newAssignment,
      back: textOf(values.tillbaka),
      cancelHref: birth
        ? (addressBack(textOf(values.tillbaka), birth) ?? paths.item(birth.meetingId, birth.itemId))
        : paths.assignments,
    },
  };
}

export function changePage(assignment: Assignment, typed: Form, all: FormChoices): PageContent {
  const form = atFormFields(typed);
  return {
    view: "assignments/change",
    title: assignmentTexts.change,
    trail: trailTo(assignment),
    scripts,
    data: {
      ...workModel(form, all),
      isWhole: assignment.parts.length > 0,
      matterId: textOf(form.values.matterId),
      dueReason: field(form, "dueReason"),
      version: formVersion(form),
      changes: changedMeanwhile(asValues(form), comparison(all)),
      errors: summaryOf(form),
      submitTo: paths.editAssignment(assignment.id),
      cancelHref: paths.assignment(assignment.id),
    },
  };
}

export function movePage(assignment: Assignment, typed: Form, all: FormChoices): PageContent {
  const form = atFormFields(typed);
  return {
    view: "assignments/move",
    title: assignmentTexts.move,
    trail: trailTo(assignment),
    data: {
      about: assignmentTexts.moveFrom(assignment.text, assignment.due.date),
      when: whenModel(form, all),
      dueReason: field(form, "dueReason"),
      version: formVersion(form),
      changes: changedMeanwhile(asValues(form), comparison(all).slice(2)),
      errors: summaryOf(form),
      submitTo: paths.moveAssignment(assignment.id),
      cancelHref: paths.assignment(assignment.id),
    },
  };
}

const scripts = ["js/complete.js"];

/** What the forms of a new assignment and of an old one share. */
const workModel = (form: Form, all: FormChoices) => ({
  fields: fields(form, ["text"]),
  assigneesError: field(form, "assignees").error,
  rows: rowModels(form),
  when: whenModel(form, all),
  reportTo: {
    ...field(form, "reportTo"),
    options: options(
      form.values.reportTo ?? all.forumId,
      named(all.forums),
      all.forumId === null ? assignmentTexts.sameForum : undefined,
    ),
  },
  suggestions: `${paths.suggestions}?forum=${all.forumId ?? ""}`,
});

/** The rows typed, and blank ones: two more each time they are asked for. */
function rowModels(form: Form) {
  const typed = rowsOf(form.values.assignees).length;
  const blank = typed === 0 ? 2 : form.values.more === undefined ? 1 : 3;
  return Array.from({ length: typed + blank }, (_, index) => {
    const path = `assignees.${index}`;
    return {
      number: String(index + 1),
      legend: assignmentTexts.row(index + 1),
      name: field(form, `${path}.name`),
      ref: field(form, `${path}.ref`),
      contact: field(form, `${path}.contact`),
      contactRef: field(form, `${path}.contactRef`),
      leadName: field(form, `${path}.lead`).name,
      lead: isTicked(valueAt(form.values, `${path}.lead`)),
    };
  });
}

const isTicked = (value: unknown): boolean => isChosen(value, "on") || isChosen(value, "true");

function whenModel(form: Form, { meetings, forumId }: FormChoices) {
  const chosen = valueAt(form.values, "due.kind") ?? "date";
  const receiver = textOf(form.values.reportTo) || forumId;
  // The meetings of the forum that receives it come first.
  const sorted = [
    ...meetings.filter(({ forum }) => forum.id === receiver),
    ...meetings.filter(({ forum }) => forum.id !== receiver),
  ];
  return {
    kind: {
      ...field(form, "due.kind"),
      options: choices(
        chosen,
        dueKinds.map((kind) => ({ value: kind, label: assignmentTexts.dueKinds[kind] })),
      ),
    },
    ...Object.fromEntries(
      (["date", "first", "week", "months", "text", "reason"] as const).map((name) => [
        name,
        field(form, `due.${name}`),
      ]),
    ),
    meeting: {
      ...field(form, "due.meetingId"),
      options: options(
        valueAt(form.values, "due.meetingId"),
        sorted.map(({ id, forum, date }) => ({ value: id, label: assignmentTexts.meeting(forum.shortName, date) })),
        assignmentTexts.chooseMeeting,
      ),
    },
  };
}

const summaryOf = (form: Form) => errorSummary(form, assignmentTexts.formLabels);

/** What another has saved, as the form holds it. */
const asValues = (form: Form): Form =>
  form.saved ? { ...form, saved: valuesOf(form.saved as unknown as Assignment) } : form;

function comparison({ forums, meetings }: FormChoices): [string, (values: Values) => string][] {
  const { formLabels, dueKinds: kinds } = assignmentTexts;
  const at = (values: Values, name: string) => textOf(valueAt(values, `due.${name}`));
  const when = (values: Values): string => {
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
  };
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
    [formLabels.due, when],
    [formLabels.reportTo, (values) => forums.find(({ id }) => id === textOf(values.reportTo))?.name ?? ""],
  ];
}
