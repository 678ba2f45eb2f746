/** Named fields in the head of a document: "Datum: …", a name and a value side by side or below each other. */
import type { Line } from "../manuscripts/model.ts";
import { fieldWordsOf, innerField, startsAsTime, type FieldKind, valueGoesOn } from "../text/header-words.ts";
import { daysIn, timesIn } from "./dates.ts";
import type { Place } from "./model.ts";

export interface Field {
  kind: FieldKind;
  name: string;
  value: string;
  place: Place;
}

export function fieldsIn(lines: readonly Line[]): Field[] {
  const fields: Field[] = [];
  const taken = new Set<number>();
  lines.forEach((line, at) => {
    if (taken.has(line.number)) return;
    const parts = partsOf(line.text);
    parts.forEach((part, index) => {
      const words = fieldWordsOf(part);
      if (!words) return;
      const from = line.number;
      if (words.value !== "") {
        const more = index === parts.length - 1 ? continuation(lines, at, words.value) : [];
        more.forEach(({ number }) => taken.add(number));
        const value = [words.value, ...more.map(({ text }) => text)].join(line.cell === null ? " " : ", ");
        if (!words.open || fits(words.kind, words.value))
          fields.push({ ...words, value, place: { from, to: more.at(-1)?.number ?? from } });
        return;
      }
      const below = valueOf(lines, at);
      if (below.length === 0) return;
      below.forEach(({ number }) => taken.add(number));
      const value = below.map(({ text }) => text).join(", ");
      fields.push({ ...words, value, place: { from, to: below.at(-1)?.number ?? from } });
    });
  });
  return fields;
}

function partsOf(text: string): string[] {
  const starts = [...text.matchAll(innerField)].map(({ index }) => index);
  if (starts.length === 0 || fieldWordsOf(text) === null) return [text];
  return [0, ...starts].map((start, at) => text.slice(start, starts[at]).replace(/[\s,;|]+$/u, ""));
}

/** A value behind a mere space must look like one. */
function fits(kind: FieldKind, value: string): boolean {
  if (kind === "date") return daysIn(value)[0]?.start === 0;
  if (kind === "time") return startsAsTime.test(value) && value.length < 80;
  if (kind === "timeAndPlace") return daysIn(value).length > 0 || timesIn(value, true).length > 0;
  if (kind === "place") return /^[\p{Lu}\d”"]/u.test(value) && value.length < 90 && !/[.!?]$/u.test(value);
  return kind === "next" && daysIn(value).length > 0;
}

/** Printed lines that a value goes on in; paragraphs below it in its cell. */
function continuation(lines: readonly Line[], at: number, value: string): Line[] {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || next.label !== null || next.heading !== null || fieldWordsOf(next.text)) return [];
  if (next.cell !== null || line.cell !== null || line.whole || next.gap > 0) return [];
  const goesOn =
    valueGoesOn.test(value) ||
    /^(?:\p{Ll}|\(|kl\.?\s)/u.test(next.text) ||
    (next.indent > line.indent + 0.05 && next.text.length < 80);
  return goesOn ? [next] : [];
}

/** In the next cell of the row, in the same column of the row below, or on the next line. */
function valueOf(lines: readonly Line[], at: number): Line[] {
  const line = lines[at];
  if (!line) return [];
  const { cell } = line;
  if (cell) {
    const inCell = (row: number, column: number): Line[] =>
      lines
        .slice(at + 1, at + 60)
        .filter((each) => each.cell?.table === cell.table && each.cell.row === row && each.cell.column === column);
    const own = inCell(cell.row, cell.column);
    if (own.length > 0) return own;
    const right = inCell(cell.row, cell.column + 1);
    const rightIsName = right[0] !== undefined && fieldWordsOf(right[0].text)?.value === "";
    if (right.length > 0 && !rightIsName) return right;
    return inCell(cell.row + 1, cell.column);
  }
  const next = lines[at + 1];
  if (!next || next.cell !== null || next.label !== null || next.gap > 1 || fieldWordsOf(next.text)) return [];
  return next.text.length < 140 ? [next] : [];
}
