/** What is typed in the forms of agreements, as the commands want it. */
import { withoutAtt } from "../clause.ts";
import { rowsOf, textOf, valueAt, type Form, type Values } from "../http/forms.ts";
import { monthsIn } from "./rules.ts";
import type { Agreement } from "./schema.ts";

/** A row of the form for each organization; those that are ticked are parties. */
const isTicked = (row: Values): boolean => row.organizationId !== undefined;

/** The form as the API would have it. */
export function agreementTyped(typed: Values): Values {
  const { parties, modelClauses, ...rest } = typed;
  return {
    ...rest,
    parties: rowsOf(parties)
      .filter(isTicked)
      .map(({ of: _, ...party }) => party),
    modelClauses: clausesTyped(modelClauses),
  };
}

/** One a line. */
export const clausesTyped = (typed: unknown): { text: string }[] =>
  textOf(typed)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((text) => ({ text }));

/** The errors at the fields as the form names them: a party by its row, the clauses by their one field. */
export function atFormFields(form: Form): Form {
  const places = rowsOf(form.values.parties).flatMap((row, place) => (isTicked(row) ? [place] : []));
  const named = (field: string): string =>
    field
      .replace(/^parties\.(\d+)/, (_, place: string) => `parties.${places[Number(place)] ?? place}`)
      .replace(/^modelClauses\..*$/, "modelClauses");
  return { ...form, errors: form.errors.map(({ field, reason }) => ({ field: named(field), reason })) };
}

/** An agreement as its form holds it. */
export function valuesOf(agreement: Agreement): Values {
  const { noticePeriod, renewal, followUp, modelClauses, parties, forum, ...rest } = agreement;
  const months = (interval: string | null) => (interval === null ? "" : String(monthsIn(interval)));
  return {
    ...rest,
    forumId: forum.id,
    parties: parties.map((party) => ({ ...party, of: party.organizationId })),
    modelClauses: linesOf(modelClauses.map(({ text }) => text)),
    noticePeriod: months(noticePeriod),
    renewal: months(renewal),
    followUp:
      followUp === null
        ? {}
        : { interval: months(followUp.interval), forumId: followUp.forumId, next: followUp.next ?? "" },
  };
}

export const linesOf = (clauses: readonly string[]): string => clauses.map(withoutAtt).join("\n");

export const partyRow = (values: Values, organizationId: string): Values =>
  rowsOf(values.parties).find((row) => valueAt(row, "of") === organizationId) ?? {};
