/**
 * The way of a form: the same zod schema and the same command as the API, and on an error the page again with everything
 * that was typed. Names of nested fields are `clauses[0][text]`; their path, as errors name them, is `clauses.0.text`.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { AppError, type FieldError } from "../errors.ts";
import { fieldLabel } from "../text/fields.ts";
import { reasons } from "../text/messages.ts";
import type { FlashKey } from "../text/flash.ts";
import { write, type WriteContext } from "./context.ts";
import { sendPage, type PageContent } from "./page.ts";
import { fieldErrors } from "./problem.ts";

/** What was typed, and what is wrong with it. */
export interface Form {
  values: Values;
  errors: FieldError[];
  /** What is wrong with the whole, in Swedish; empty: nothing. */
  problem: string;
  /** What somebody else saved while this was typed; see `changedMeanwhile`. */
  saved?: Values;
}

export type Values = { [name: string]: unknown };

export const emptyForm = (values: Values = {}): Form => ({ values, errors: [], problem: "" });

/** One field as the partials want it. */
export interface Field {
  name: string;
  value: string;
  error: string;
}

/** The field at a path, "date" or "clauses.0.text", with what was typed and its error. */
export function field(form: Form, path: string): Field {
  const error = form.errors.find((error) => error.field === path);
  return {
    name: fieldName(path),
    value: textOf(valueAt(form.values, path)),
    error: error ? reasons[error.reason] : "",
  };
}

export const fields = <Name extends string>(form: Form, names: readonly Name[]): Record<Name, Field> =>
  Object.fromEntries(names.map((name) => [name, field(form, name)])) as Record<Name, Field>;

/** "clauses.0.text" → "clauses[0][text]"; also the id of the control. */
export function fieldName(path: string): string {
  const [first = "", ...rest] = path.split(".");
  return first + rest.map((part) => `[${part}]`).join("");
}

/**
 * The summary at the top of a form: each error named and linked to its field, or what is wrong with the whole.
 * @param labels what fields are called on this page, where it is not what they are called elsewhere
 */
export function errorSummary(form: Form, labels: Record<string, string> = {}): { href: string; text: string }[] {
  if (form.errors.length === 0) return form.problem ? [{ href: "", text: form.problem }] : [];
  return form.errors.map(({ field: path, reason }) => {
    const label = labels[path] ?? fieldLabel(path);
    return { href: `#${fieldName(path)}`, text: label === null ? reasons[reason] : `${label}: ${reasons[reason]}` };
  });
}

/** The rows of a repeated group of fields, and nothing else that may have been sent in their place. */
export const rowsOf = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter((row): row is Values => typeof row === "object" && row !== null) : [];

export interface Option {
  value: string;
  label: string;
  selected: boolean;
}

export const options = (
  chosen: unknown,
  choices: readonly { value: string; label: string }[],
  empty?: string,
): Option[] => [
  ...(empty === undefined ? [] : [{ value: "", label: empty, selected: textOf(chosen) === "" }]),
  ...choices.map((choice) => ({ ...choice, selected: isChosen(chosen, choice.value) })),
];

/** The same for radio buttons and tick boxes. */
export const choices = (chosen: unknown, all: readonly { value: string; label: string }[]) =>
  all.map((choice) => ({ ...choice, checked: isChosen(chosen, choice.value) }));

/** The rows of a register as choices. */
export const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

export function isChosen(chosen: unknown, value: string): boolean {
  return Array.isArray(chosen) ? chosen.map(String).includes(value) : textOf(chosen) === value;
}

export function valueAt(values: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], values);
}

export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** The version an edit form was made from, for its hidden field `version`. */
export const formVersion = (form: Form): string => textOf(form.values.version);

/** One value that two people have changed: what this one typed, and what the other has saved. */
export interface Difference {
  label: string;
  typed: string;
  saved: string;
}

/**
 * Where what was typed differs from what somebody else saved meanwhile; empty when nobody did. The form carries the newer
 * version by then, so a second save goes through.
 * @param shown each value's label and how it is shown
 */
export function changedMeanwhile(form: Form, shown: [label: string, show: (values: Values) => string][]): Difference[] {
  const { values, saved } = form;
  if (!saved) return [];
  return shown
    .map(([label, show]) => ({ label, typed: show(values), saved: show(saved) }))
    .filter((row) => row.typed !== row.saved);
}

interface Submission<Schema extends z.ZodType, Result> {
  schema: Schema;
  /** `version`: the one the form was made from, for `checkVersion`; one that no row has when the form carried none. */
  act: (
    ctx: WriteContext,
    input: z.output<Schema>,
    version: number,
  ) => Result extends PromiseLike<unknown> ? never : Result;
  /** Where the user goes on a success, and what is said there. */
  done: (result: Result) => { to: string; say?: FlashKey };
  /** The page again. */
  again: (form: Form) => PageContent;
  /** What was typed, as the schema wants it, where a form says it in another way. */
  prepare?: (typed: Values) => Values;
}

/** Parses what was typed, runs the command, and redirects; on bad input or a conflict shows the page again, as 422. */
export function submit<Schema extends z.ZodType, Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  submission: Submission<Schema, Result>,
): FastifyReply {
  const typed = typedValues(request);
  const { version, ...fields } = typed;
  try {
    const input = parseForm(submission.schema, submission.prepare?.(fields) ?? fields);
    const result = write<Result>(request, (ctx) => submission.act(ctx, input, versionNumber(version)));
    const { to, say } = submission.done(result);
    if (say) request.session.flash = say;
    return reply.redirect(to, 303);
  } catch (error) {
    return sendPage(request, reply.code(422), submission.again(refusedForm(typed, error)));
  }
}

const versionNumber = (version: unknown): number => {
  const text = textOf(version);
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
};

/**
 * The form as it is shown again; after another's change it carries the newer version and what was saved.
 * @throws the error, when it is none that a form can show
 */
export function refusedForm(typed: Values, error: unknown): Form {
  if (!(error instanceof AppError) || !isShownInForm(error)) throw error;
  const form = { values: typed, errors: error.fields, problem: reasons[error.reason] };
  const saved = error.code === "precondition" ? (error.details.current as Values | undefined) : undefined;
  return saved ? { ...form, values: { ...typed, version: saved.version }, saved } : form;
}

const isShownInForm = (error: AppError): boolean =>
  error.code === "invalid" || error.code === "conflict" || error.code === "precondition";

/**
 * What was typed, without the CSRF token. Blank fields and blank rows count as missing, as in whole-object PUTs; they are
 * dropped here already, so that an error in the third row is shown at the third row.
 */
export function typedValues(request: Pick<FastifyRequest, "body">): Values {
  const { _csrf, ...typed } = (request.body ?? {}) as Values;
  return (withoutBlanks(typed) ?? {}) as Values;
}

/** @throws AppError invalid with the reason at each field. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, typed: Values): z.output<Schema> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "invalid_input", fieldErrors(parsed.error.issues));
}

/** A query string without the filters left blank. */
export const withoutBlankValues = (query: unknown): Values => (withoutBlanks(query) ?? {}) as Values;

function withoutBlanks(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((entry) => entry !== undefined);
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).flatMap(([key, entry]) => {
    const kept = withoutBlanks(entry);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  // A row is blank also when all it holds is blank rows of its own.
  const isBlank = entries.every(([, entry]) => Array.isArray(entry) && entry.length === 0);
  return isBlank ? undefined : Object.fromEntries(entries);
}
