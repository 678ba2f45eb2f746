/** What is typed in the forms of assignments, as the commands want it. */
import type { z } from "zod";
import { AppError, type FieldError } from "../errors.ts";
import { rowsOf, textOf, valueAt, type Form, type Values } from "../http/forms.ts";
import { fieldErrors } from "../http/problem.ts";
import { isWeek, weekOf } from "../wording/weeks.ts";
import type { Candidate } from "./choice-queries.ts";
import type { Due } from "./input-schema.ts";
import type { Assignment } from "./schema.ts";

/** "48", "vecka 48", "v. 3 2026", "2026-W03" as an ISO week; the next such week when no year is said. */
export function weekTyped(text: string, from: string): string {
  const [, isoYear, isoWeek] = /^(\d{4})-?[wv](\d{1,2})$/i.exec(text.trim()) ?? [];
  const [, said, saidYear] = /^(?:v\.?|vecka)?\s*(\d{1,2})(?:[\s,/-]+(\d{4}))?$/i.exec(text.trim()) ?? [];
  const number = (isoWeek ?? said)?.padStart(2, "0");
  if (number === undefined) return text;
  const given = isoYear ?? saidYear;
  if (given !== undefined) return `${given}-W${number}`;
  const now = weekOf(from);
  const year = Number(now.slice(0, 4));
  const coming = [year, year + 1].map((one) => `${one}-W${number}`);
  return coming.find((week) => week >= now && isWeek(week)) ?? coming[0] ?? text;
}

/** When it is due: the fields of the other ways to say it stand in the form as well, and are left out by the schema. */
export function dueTyped(typed: Values, from: string): Values {
  const { kind, date, first, week, ...rest } = (typed.due ?? {}) as Values;
  return {
    ...rest,
    kind,
    date: kind === "interval" ? first : date,
    ...(kind === "week" ? { week: week === undefined ? undefined : weekTyped(textOf(week), from) } : {}),
  };
}

/** The names of the rows and of the contacts in them, to be looked up. */
export const namesTyped = (typed: Values): string[] =>
  assigneeRows(typed).flatMap(({ name, contact }) => [textOf(name).trim(), textOf(contact).trim()].filter(Boolean));

/** A row without a name is empty, whatever else it holds. */
const assigneeRows = (typed: Values): Values[] => rowsOf(typed.assignees).filter(({ name }) => name !== undefined);

/**
 * The rows with whom they name. The id in a row is not seen: where another name has been written over it, the name counts.
 * @param kept those who are there by name only, and may stay so
 */
export function assigneesTyped(typed: Values, candidates: Candidate[], kept: string[] = []) {
  const errors: FieldError[] = [];
  const find = (name: string, ref: string, field: string, only?: Candidate["type"]): Candidate | null => {
    const isCalled = (one: Candidate) => same(one.name, name) || (one.type !== "person" && same(one.detail, name));
    const found = candidates.filter((one) => isCalled(one) && (only === undefined || one.type === only));
    const chosen = found.find((one) => one.ref === ref) ?? (found.length === 1 ? found[0] : undefined);
    if (chosen) return chosen;
    errors.push({ field, reason: found.length > 1 ? "assignee_ambiguous" : "unknown_assignee" });
    return null;
  };
  const assignees = assigneeRows(typed).map(({ name, ref, contact, contactRef, lead }, index) => {
    const written = textOf(name).trim();
    const own = { lead: lead ?? false };
    if (kept.includes(written) && ref === undefined) return { type: "person", name: written, ...own };
    const whom = find(written, textOf(ref), `assignees.${index}.name`);
    const through =
      contact === undefined || whom?.type === "person"
        ? null
        : find(textOf(contact).trim(), `person.${textOf(contactRef)}`, `assignees.${index}.contact`, "person");
    return { type: whom?.type ?? "person", id: whom?.id ?? "0", contactId: through?.id, ...own };
  });
  return { assignees, errors };
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase("sv") === b.toLocaleLowerCase("sv");

/** @throws invalid with these errors and those that the schema finds besides; nothing without any */
export function refuseNames(errors: FieldError[], input: Values, schema: z.ZodType) {
  if (errors.length === 0) return;
  const { error } = schema.safeParse(input);
  throw new AppError("invalid", "invalid_input", [...fieldErrors(error?.issues ?? []), ...errors]);
}

/** An assignment as the form holds it. */
export function valuesOf(assignment: Assignment): Values {
  const { text, assignees, due, reportTo, matterId, version } = assignment;
  return {
    text,
    to: "named",
    assignees: assignees.map(({ type, id, name, lead, contact }) => ({
      name,
      ref: id === null ? "" : `${type}.${id}`,
      lead,
      contact: contact?.name ?? "",
      contactRef: contact?.id ?? "",
    })),
    due: dueValues(due),
    reportTo: reportTo.forumId,
    matterId,
    version,
  };
}

export const dueValues = ({ kind, date, week, meetingId, months, text, reason }: Due): Values => ({
  kind,
  date: kind === "date" ? date : "",
  first: kind === "interval" ? date : "",
  week: week ?? "",
  meetingId: meetingId ?? "",
  months: months ?? "",
  text: text ?? "",
  reason: reason ?? "",
});

/** The errors at the fields as this form names them. */
export function atFormFields(form: Form): Form {
  const interval = valueAt(form.values, "due.kind") === "interval";
  const named = (field: string): string =>
    field
      .replace(/^(assignees\.\d+)\.id$/, "$1.name")
      .replace(/^(assignees\.\d+)\.contactId$/, "$1.contact")
      .replace(/^group\.name$/, "groupName")
      .replace(/^group(\..*)?$/, "organizations")
      .replace(/^reportTo\.forumId$/, "reportTo")
      .replace(/^due\.date$/, interval ? "due.first" : "due.date");
  return { ...form, errors: form.errors.map(({ field, reason }) => ({ field: named(field), reason })) };
}
