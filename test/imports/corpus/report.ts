/** The score as tables: a line for each document, and one for each field. */
import type { Measured } from "./measuring.ts";
import {
  f1,
  fields,
  groupScores,
  groups,
  meanScore,
  precision,
  recall,
  sumOf,
  type Field,
  type Tally,
} from "./score.ts";

export interface Totals {
  fields: Map<Field, Tally>;
  /** Mean F1 of the documents. */
  all: number;
  network: number;
  other: number;
}

export function totalsOf(measured: Measured[]): Totals {
  const mean = (some: Measured[]) =>
    some.reduce((sum, { score }) => sum + meanScore(score), 0) / Math.max(1, some.length);
  const tallies = fields.map((field) => [field, sumOf(measured.flatMap(({ score }) => score.tallies.get(field) ?? []))] as const); // prettier-ignore
  return {
    fields: new Map(tallies),
    all: mean(measured),
    network: mean(measured.filter(({ family }) => family === "network")),
    other: mean(measured.filter(({ family }) => family === "other")),
  };
}

const percent = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(7);

export function documentTable(measured: Measured[]): string {
  const names = Object.keys(groups).map((group) => group.slice(0, 7).padStart(7));
  const width = Math.max(10, ...measured.map(({ name }) => name.length));
  const rows = measured.map(({ name, score, fault }) => {
    const cells = groupScores(score).map(({ value }) => percent(value));
    return `${name.padEnd(width)} ${cells.join(" ")} ${percent(meanScore(score))}${fault === null ? "" : `  ${fault}`}`;
  });
  return [`${"".padEnd(width)} ${names.join(" ")} ${"mean".padStart(7)}`, ...rows].join("\n");
}

export function fieldTable(totals: Totals): string {
  const rows = [...totals.fields].map(([field, tally]) => {
    const { right, wrong, missed } = tally;
    const empty = right + wrong + missed === 0;
    const figures = [precision, recall, f1].map((figure) => percent(empty ? null : figure(tally))).join(" ");
    return `${field.padEnd(14)} ${figures}   ${String(right).padStart(5)} ${String(wrong).padStart(6)} ${String(missed).padStart(6)}`;
  });
  const head = `${"".padEnd(14)} ${["precis.", "recall", "F1"].map((each) => each.padStart(7)).join(" ")}   right  wrong missed`;
  const means = `mean F1 per document: all ${totals.all.toFixed(3)}, networks ${totals.network.toFixed(3)}, others ${totals.other.toFixed(3)}`;
  return [head, ...rows, "", means].join("\n");
}

/** Every miss, what was expected against what was read. */
export function missList({ name, score }: Measured): string {
  const quoted = (text: string | null) => (text === null ? "nothing" : `"${text.replace(/\s+/g, " ").slice(0, 170)}"`);
  const rows = score.misses.map(({ field, at, expected, got }) => {
    const place = at === "" ? "" : ` [${at.slice(0, 50)}]`;
    if (got === null) return `  ${field}${place} missed ${quoted(expected)}`;
    if (expected === null) return `  ${field}${place} too much ${quoted(got)}`;
    return `  ${field}${place} expected ${quoted(expected)}\n${" ".repeat(field.length)} got ${quoted(got)}`;
  });
  return [`${name} (${meanScore(score).toFixed(3)})`, ...rows].join("\n");
}
