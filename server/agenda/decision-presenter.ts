/** The form of a decision in the live notes: what was proposed, its outcome, its clauses and reservations. */
import { decisionOutcomes, type DecisionOutcome } from "../../db/schema/values.ts";
import { emptyForm, field, options, rowsOf, textOf, type Form, type Values } from "../http/forms.ts";
import type { Meeting } from "../meetings/schema.ts";
import { decidedFormula, proposedFormula } from "../text/documents.ts";
import { choicesOf, decisionOutcomeLabels, reservationKindLabels } from "../text/labels.ts";
import { aboutItem, clauseName, decisionText, notesTexts } from "../text/notes.ts";
import { usualOutcome } from "./notes-form.ts";

/** In a row that the script makes copies of. */
const pattern = {
  item: "__ITEM__",
  number: "__NUMBER__",
  decision: "__DECISION__",
  clause: "__CLAUSE__",
  position: "__POSITION__",
};

export const prefixOf = (id: string): string => `p${id}`;

interface Frame {
  form: Form;
  prefix: string;
  number: string;
  decisionName: string;
}

export function decisionForm(frame: Frame, decision: Values, index: number | string) {
  const { form, prefix, number, decisionName } = frame;
  const at = (path: string) => ({ ...field(form, `decisions.${index}.${path}`), idPrefix: prefix });
  const proposal = rowsOf(decision.proposal);
  const clauses = rowsOf(decision.clauses);
  const outcome = at("outcome");
  const chosen = outcome.value || usualOutcome;
  const open = chosen === "proposed";
  const asked = textOf(form.values.more) === String(index);
  const rows = clauses.length + (chosen === "adopted" ? 1 : 0) + (asked ? 1 : 0);
  return {
    index: String(index),
    number,
    isNew: decision.id === undefined,
    isOpen: open,
    legend: open || proposal.length > 0 ? notesTexts.proposal : notesTexts.decision,
    id: at("id"),
    outcome: {
      ...outcome,
      error: outcome.error || at("proposal").error,
      options: outcomeOptions(chosen, proposal.length > 0),
    },
    proposal: proposal.map((_, row) => at(`proposal.${row}.text`)),
    proposedFormula: proposedFormula(decisionName),
    canFollow: proposal.length > 0,
    about: aboutItem(number),
    clausesError: at("clauses"),
    formula: decidedFormula(decisionName),
    // Postponed or withdrawn, an item needs no words of its own; a button asks for them.
    hasClauses: rows > 0,
    clauses: Array.from({ length: rows }, (_, row) => ({
      ...clauseRow(frame, index, row),
      focused: asked && row === clauses.length,
    })),
    reservations: [...rowsOf(decision.reservations), {}].map((reservation, row) =>
      reservationRow(at, textOf(reservation.kind), row),
    ),
    hasReservations: rowsOf(decision.reservations).length > 0,
    removeName: `decisions[${index}][remove]`,
  };
}

function clauseRow({ form, prefix, number }: Frame, decision: number | string, row: number | string) {
  const path = `decisions.${decision}.clauses.${row}`;
  return {
    id: field(form, `${path}.id`),
    text: { ...field(form, `${path}.text`), idPrefix: prefix },
    name: clauseName(typeof row === "number" ? String(row + 1) : pattern.position, number),
    dropValue: `${decision}.${row}`,
    focused: false,
  };
}

const reservationRow = (at: (path: string) => { value: string }, kind: string, row: number) => ({
  name: at(`reservations.${row}.name`),
  text: at(`reservations.${row}.text`),
  kind: {
    ...at(`reservations.${row}.kind`),
    options: options(kind || "reservation", choicesOf(reservationKindLabels)),
  },
});

/** A decision without a proposal cannot go back to being one. */
const outcomeOptions = (chosen: string, isProposed: boolean) =>
  options(
    chosen,
    choicesOf(decisionOutcomeLabels).filter(({ value }) => value !== "proposed" || isProposed || chosen === "proposed"),
  );

/** Rows for the script to make copies of: a clause, and a whole new decision. */
export function patterns({ forum }: Meeting) {
  const form = emptyForm();
  const frame = { form, prefix: prefixOf(pattern.item), number: pattern.number, decisionName: forum.decisionName };
  return {
    clausePattern: [clauseRow(frame, pattern.decision, pattern.clause)],
    decisionPattern: [decisionForm(frame, {}, pattern.decision)],
  };
}

/** The decisions of a form or of a row, as two people compare them. */
export const decisionsText = (values: Values): string =>
  rowsOf(values.decisions)
    .map(({ outcome, clauses }) =>
      decisionText(
        decisionOutcomes.find((known): known is DecisionOutcome => known === outcome) ?? usualOutcome,
        rowsOf(clauses).map(({ text }) => `att ${textOf(text).replace(/^att\s+/i, "")}`),
      ),
    )
    .join(". ");
