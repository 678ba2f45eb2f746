/** What the head of a document is read from: its lines, its fields, its titles. */
import type { Line, Manuscript } from "../manuscripts/model.ts";
import { fieldsIn, type Field } from "./header-fields.ts";
import { titlesIn, type TitleFound } from "./header-forum.ts";
import { headEnd } from "./header-zone.ts";
import type { Found, Known, Place, Sureness } from "./model.ts";

export interface HeadSource {
  manuscript: Manuscript;
  known: Known;
  /** Before the first item. */
  head: readonly Line[];
  fields: readonly Field[];
  /** The likeliest first. */
  titles: readonly TitleFound[];
}

export function sourceOf(manuscript: Manuscript, known: Known): HeadSource {
  const head = manuscript.lines.slice(0, headEnd(manuscript.lines));
  const fields = fieldsIn(head);
  const isField = ({ number }: Line) => fields.some(({ place }) => place.from <= number && number <= place.to);
  return { manuscript, known, head, fields, titles: titlesIn(head.filter((line) => !isField(line))) };
}

/** The fields of these kinds, one kind after the other. */
export const namedFields = ({ fields }: HeadSource, ...kinds: Field["kind"][]): Field[] =>
  kinds.flatMap((kind) => fields.filter((field) => field.kind === kind));

export const at = ({ number }: Line): Place => ({ from: number, to: number });
/** In the head of a page, or far from the head of the document: no line is taken from the items for it. */
export const nowhere: Place = { from: 0, to: 0 };
export const found = <Value>(value: Value, place: Place, rule: string, sure: Sureness = "certain"): Found<Value> => ({
  value,
  place,
  sure,
  rule,
});
