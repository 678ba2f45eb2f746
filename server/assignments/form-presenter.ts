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
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import { assignmentTexts } from "../text/assignments.ts";
import { longDate } from "../text/format.ts";
import { addressBack } from "./back.ts";
import { atFormFields } from "./form.ts";
import { asValues, comparison, dueCompared } from "./form-comparison.ts";
import { trail, trailTo } from "./presenter.ts";
import type { Assignment } from "./schema.ts";

/** What the forms offer of when it is due. */
export interface WhenChoices {
  /** The forum that gives it; null: still to be chosen. */
  forumId: string | null;
  /** Open ones, of every forum. */
  meetings: MeetingSummary[];
}

export interface FormChoices extends WhenChoices {
  /** Those the reader may give assignments in. */
  ownForums: { id: string; name: string }[];
  forums: { id: string; name: string }[];
  organizations: { id: string; name: string }[];
  /** Open ones of the forum, and the one it belongs to. */
  matters: { id: string; name: string }[];
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
      ...workModel(form, all, birth !== null),
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
      ...workModel(form, all, assignment.itemId !== null),
      isWhole: assignment.parts.length > 0,
      dueReason: field(form, "dueReason"),
      version: formVersion(form),
      changes: changedMeanwhile(asValues(form), comparison(all)),
      errors: summaryOf(form),
      submitTo: paths.editAssignment(assignment.id),
      cancelHref: paths.assignment(assignment.id),
    },
  };
}

export function movePage(assignment: Assignment, typed: Form, all: WhenChoices): PageContent {
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
      changes: changedMeanwhile(asValues(form), [dueCompared(all)]),
      errors: summaryOf(form),
      submitTo: paths.moveAssignment(assignment.id),
      cancelHref: paths.assignment(assignment.id),
    },
  };
}

const scripts = ["js/complete.js"];

/** What the forms of a new assignment and of an old one share. */
const workModel = (form: Form, all: FormChoices, ofItem: boolean) => ({
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
  matterId: {
    ...field(form, "matterId"),
    options: options(
      form.values.matterId,
      named(all.matters),
      ofItem ? assignmentTexts.matterOfItem : assignmentTexts.noMatter,
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

function whenModel(form: Form, { meetings, forumId }: WhenChoices) {
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
