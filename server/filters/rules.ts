import { textOf, type Values } from "../http/forms.ts";
import { paths } from "../http/paths.ts";

/** The lists whose filters can be kept. */
export const filteredPages: readonly string[] = [
  paths.assignments,
  paths.decisions,
  paths.matters,
  paths.meetings,
  paths.agreements,
];

/** As many as one account keeps. */
export const mostFilters = 50;

/** Where in the list one is, which is no filter. */
const places = ["cursor", "efter", "limit"];

/** The same filters give the same text: nothing blank, in one order, without the place in the list. */
export function normalised(query: string): string {
  const given = [...new URLSearchParams(query)].map(([name, value]): [string, string] => [name, value.trim()]);
  const kept = given.filter(([name, value]) => value !== "" && !places.includes(name));
  const sorted = kept.sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)));
  return new URLSearchParams(sorted).toString();
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The filters that a list is shown with. */
export const filtersOf = (asked: Values): string =>
  normalised(
    new URLSearchParams(
      Object.entries(asked).map(([name, value]): [string, string] => [name, textOf(value)]),
    ).toString(),
  );
