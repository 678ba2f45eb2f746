import { attendanceStatuses, type AttendanceStatus } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  options,
  textOf,
  type Difference,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { meetingHead, meetingTrail } from "../meetings/head.ts";
import { isAway, lockReason } from "../meetings/rules.ts";
import type { AttendanceEntry, Item, Meeting } from "../meetings/schema.ts";
import {
  attendanceWords,
  cameAndLeft,
  restPresent,
  restRemote,
  substitutes,
  takingPart,
  unmarkedText,
} from "../text/attendance.ts";
import { attendanceStatusLabels } from "../text/labels.ts";
import { reasons } from "../text/messages.ts";
import { titles } from "../text/pages.ts";
import { typedAttendance } from "./form.ts";
import { attendanceMark, type RollCall } from "./queries.ts";
import { standsIn } from "./rules.ts";

/** Rows a form leaves blank, so that people can be added without a script. */
const blankRows = 2;

export function attendancePage(call: RollCall, form: Form): PageContent {
  const { meeting, role } = call;
  const frame = { title: titles.attendance, trail: meetingTrail(meeting) };
  const head = meetingHead(meeting, role, "attendance");
  const locked = lockReason(meeting.state);
  if (locked) return { ...frame, view: "attendance/locked", data: { head, ...listed(call), reason: reasons[locked] } };
  return {
    ...frame,
    view: "attendance/edit",
    scripts: ["js/roll.js"],
    data: { head, ...rollForm(call, form), submitTo: paths.attendance(meeting.id) },
  };
}

function rollForm(call: RollCall, form: Form) {
  const { meeting, groups, candidates } = call;
  const rows = typedAttendance(form.values);
  const typed: Form = { ...form, values: { ...form.values, attendance: rows } };
  const remote = meeting.mode === "remote";
  return {
    version: textOf(form.values.version),
    // After another's change the form is made from what is there now.
    basis: form.saved ? attendanceMark(meeting) : textOf(form.values.basis) || attendanceMark(meeting),
    errors: errorSummary(form),
    changes: differences(typed, rows),
    groups: grouped(
      rows.map((row, index) => rollRow(call, typed, row, index)),
      groups,
    ),
    isEmpty: rows.length === 0,
    membersHref: paths.forum(meeting.forum.slug),
    blanks: Array.from({ length: blankRows }, (_, index) => blankRow(call, typed, rows.length + index)),
    pattern: [blankRow(call, typed, "__ROW__")],
    candidates: candidates.map((candidate) => ({
      name: candidate.name,
      hint: [candidate.title, candidate.organization].filter(Boolean).join(", "),
      personId: candidate.personId,
      title: candidate.title ?? "",
      organization: candidate.organization ?? "",
      group: candidate.group ?? "",
      substituteFor: candidate.substituteFor ?? "",
    })),
    rest: { status: remote ? "remote" : "present", label: remote ? restRemote : restPresent },
    summary: unmarkedText(rows.filter(({ status }) => (textOf(status) || "unmarked") === "unmarked").length),
  };
}

function rollRow(call: RollCall, form: Form, row: Values, index: number) {
  const shown = (name: string): string => textOf(row[name]);
  const added = shown("substituteFor") !== "" || !call.memberIds.has(shown("personId"));
  return {
    fields: rowFields(call, form, index),
    added,
    person: shown("name") || attendanceWords.unnamed,
    personId: `person-${index}`,
    removeName: `attendance[${index}][remove]`,
    group: shown("group"),
    detail: detailOf(shown("organization"), shown("title"), shown("group")),
    substitutes: shown("substituteFor") ? substitutes(shown("substituteFor")) : "",
    statuses: statusChoices(row.status, added || row.status === "substitute"),
    open: shown("fromItem") !== "" || shown("toItem") !== "" || hasError(form, index),
  };
}

/** A row to add somebody in, who is there. `index` is a number, or a mark for the script to fill in. */
function blankRow(call: RollCall, form: Form, index: number | string) {
  const there = call.meeting.mode === "remote" ? "remote" : "present";
  return { fields: rowFields(call, form, index), index, statuses: statusChoices(there, true) };
}

function rowFields(call: RollCall, form: Form, index: number | string) {
  const { meeting, groups } = call;
  const at = (name: string) => field(form, `attendance.${index}.${name}`);
  const numbers = itemNumbers(meeting.items).map((value) => ({ value, label: value }));
  return {
    name: at("name"),
    title: at("title"),
    personId: at("personId"),
    organization: at("organization"),
    status: at("status"),
    group: withOptions(at("group"), groups, attendanceWords.noGroup),
    fromItem: { ...at("fromItem"), options: options(at("fromItem").value, numbers, attendanceWords.noItem) },
    toItem: { ...at("toItem"), options: options(at("toItem").value, numbers, attendanceWords.noItem) },
    substituteFor: withOptions(
      at("substituteFor"),
      replaceable(call).map(({ name }) => name),
      attendanceWords.nobody,
    ),
  };
}

/** The members of the list; in a list from elsewhere, which knows no members, whoever stands in for nobody. */
function replaceable({ meeting, memberIds }: RollCall): AttendanceEntry[] {
  const own = meeting.attendance.filter((entry) => !standsIn(entry));
  const members = own.filter(({ personId }) => personId !== null && memberIds.has(personId));
  return members.length > 0 ? members : own;
}

/** Choices that hold also a value which is no longer among them: nothing disappears by saving. */
function withOptions(shown: { name: string; value: string; error: string }, known: string[], none: string) {
  const values = shown.value === "" || known.includes(shown.value) ? known : [...known, shown.value];
  const all = [...new Set(values)].map((value) => ({ value, label: value }));
  return { ...shown, options: options(shown.value, all, none) };
}

const statusChoices = (chosen: unknown, mayStandIn: boolean) =>
  choices(
    chosen,
    attendanceStatuses
      .filter((status) => status !== "unmarked" && (mayStandIn || status !== "substitute"))
      .map((value) => ({ value, label: attendanceStatusLabels[value] })),
  );

const detailOf = (organization: string, title: string, group: string): string =>
  [organization === group ? "" : organization, title].filter((part) => part !== "").join(", ");

const hasError = (form: Form, index: number): boolean =>
  form.errors.some(({ field }) => field.startsWith(`attendance.${index}.`));

const itemNumbers = (items: Item[]): string[] =>
  items.flatMap(({ number, children }) => [number, ...itemNumbers(children)]);

/** The rows by group: as the forum orders them, then other groups, and last those in none. */
function grouped<Row extends { group: string }>(rows: Row[], order: string[]): { title: string; rows: Row[] }[] {
  const others = rows.map(({ group }) => group).filter((name) => name !== "" && !order.includes(name));
  return [...order, ...new Set(others), ""]
    .map((name) => ({ title: name || attendanceWords.others, rows: rows.filter(({ group }) => group === name) }))
    .filter((group) => group.rows.length > 0);
}

/** What two people have marked differently, person by person. */
function differences(form: Form, rows: Values[]): Difference[] {
  const saved = form.saved?.attendance as AttendanceEntry[] | undefined;
  if (!saved) return [];
  const names = [...new Set([...rows.map(({ name }) => textOf(name)), ...saved.map(({ name }) => name)])];
  return changedMeanwhile(
    form,
    names.map((name) => [
      name,
      (values) => said((values.attendance as Values[]).find((row) => textOf(row.name) === name)),
    ]),
  );
}

function said(row: Values | undefined): string {
  if (!row) return attendanceWords.notListed;
  const status = textOf(row.status) || "unmarked";
  return [
    attendanceStatusLabels[status as AttendanceStatus],
    ...(row.substituteFor ? [substitutes(textOf(row.substituteFor))] : []),
    cameAndLeft(textOf(row.fromItem), textOf(row.toItem)),
  ]
    .filter((part) => part !== "")
    .join(". ");
}

/** The list as it stands, when it can no longer be changed. */
function listed({ meeting, groups }: RollCall) {
  const rows = meeting.attendance.map((entry) => ({
    name: entry.name,
    group: entry.group ?? "",
    detail: detailOf(entry.organization ?? "", entry.title ?? "", entry.group ?? ""),
    said: said({ ...entry }),
    away: isAway(entry),
  }));
  return { groups: grouped(rows, groups), summary: countOf(meeting) };
}

function countOf({ attendance }: Meeting): string {
  const marked = attendance.filter(({ status }) => status !== "unmarked");
  return takingPart(marked.filter((entry) => !isAway(entry)).length, marked.filter(isAway).length);
}
