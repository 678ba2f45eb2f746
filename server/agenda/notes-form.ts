/** From the form of the live notes to the notes that the API takes. */
import { z } from "zod";
import { withoutAtt } from "../clause.ts";
import { AppError, type FieldError } from "../errors.ts";
import { parseForm, rowsOf, textOf, type Form, type Values } from "../http/forms.ts";
import type { Decision } from "../meetings/schema.ts";
import { ItemNotes } from "./schema.ts";

/** What a new decision's outcome is until another one is chosen. */
export const usualOutcome = "adopted";

/** The schema of the API, behind what only a form has: buttons, boxes for removal, blank rows. */
export const NotesForm = z.preprocess((typed) => {
  const { follow: _, more: __, drop: ___, show: ____, compare: _____, ...values } = typed as Values;
  return { ...values, ...typedNotes(typed as Values) };
}, ItemNotes);

/** What of a form can be saved: all of it, or its text alone when only something in its decisions is wrong. */
export function savable(typed: Values): { notes: ItemNotes } | { body: string; refused: AppError } {
  try {
    return { notes: parseForm(NotesForm, typed) };
  } catch (error) {
    const isText = ({ field }: FieldError) => !field.startsWith("decisions.");
    if (!(error instanceof AppError) || error.fields.some(isText)) throw error;
    return { body: parseForm(NotesForm, { body: typed.body }).body, refused: error };
  }
}

/** Whether a button asks for the form again, changed but not saved. */
export const asksForForm = ({ more, drop, show }: Values): boolean =>
  more !== undefined || drop !== undefined || show !== undefined;

/**
 * The notes as they go in: without blank rows, removed decisions, and new decisions in which nothing was written. "Follow
 * the proposal" has made the clauses of one decision those that were proposed.
 */
export function typedNotes({ body, decisions, follow, drop }: Values): Values {
  const kept = rowsOf(decisions)
    .map((decision, index) => (textOf(follow) === String(index) ? followed(decision) : decision))
    .map((decision, index) => withoutRow(decision, index, textOf(drop)))
    .map(withoutBlankRows)
    .filter((decision) => decision.remove === undefined && !isUntouched(decision))
    .map(({ remove: _, ...decision }) => decision);
  return { body, decisions: kept };
}

/** The clauses that are there keep their ids, which are permanent addresses. */
function followed(decision: Values): Values {
  const present = rowsOf(decision.clauses);
  const clauses = rowsOf(decision.proposal).map(({ text }, index) => {
    const id = present[index]?.id;
    return id === undefined ? { text } : { id, text };
  });
  return { ...decision, outcome: "adopted", clauses };
}

/** `drop` is "2.0": the first clause of the third decision. */
function withoutRow(decision: Values, index: number, drop: string): Values {
  if (!drop.startsWith(`${index}.`)) return decision;
  const clause = Number(drop.slice(drop.indexOf(".") + 1));
  return { ...decision, clauses: rowsOf(decision.clauses).filter((_, position) => position !== clause) };
}

function withoutBlankRows(decision: Values): Values {
  const clauses = rowsOf(decision.clauses).filter(({ text }) => text !== undefined);
  const reservations = rowsOf(decision.reservations).filter(
    ({ name, text }) => name !== undefined || text !== undefined,
  );
  return { ...decision, clauses, reservations };
}

const isUntouched = ({ id, outcome, proposal, clauses, reservations }: Values): boolean =>
  id === undefined &&
  (outcome === undefined || outcome === usualOutcome) &&
  [proposal, clauses, reservations].every((rows) => rowsOf(rows).length === 0);

/** What the form of an item starts from. The word "att" stands before the field. */
export const notesOf = ({
  body,
  decisions,
  version,
}: {
  body: string;
  decisions: Decision[];
  version: number;
}): Values => ({
  version,
  body,
  decisions: decisions.map(({ id, outcome, proposal, clauses, reservations }) => ({
    id,
    outcome,
    proposal,
    clauses: clauses.map((clause) => ({ id: clause.id, text: withoutAtt(clause.text) })),
    reservations,
  })),
});

/** The same form with only what would be saved: what its errors refer to. */
export const tidied = (form: Form): Form => ({
  ...form,
  values: { ...typedNotes(form.values), version: form.values.version, more: form.values.more },
});
