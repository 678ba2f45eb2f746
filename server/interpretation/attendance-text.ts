/** Text of several lines with what the eye sees of each sign: struck through, italic, bold, and its line. */
import type { Line, Span } from "../manuscripts/model.ts";

export interface Passage {
  text: string;
  /** For every sign of the text. */
  struck: boolean[];
  italic: boolean[];
  bold: boolean[];
  lines: number[];
}

export const emptyPassage = (): Passage => ({ text: "", struck: [], italic: [], bold: [], lines: [] });

export function passageOf(line: Line): Passage {
  const signs = [...seen(line.spans)];
  const all = line.text;
  // What the label took from the spans stands at their beginning, if it is there at all.
  let at = signs.length - lengthOf(all);
  const passage = emptyPassage();
  let last: Seen = signs[Math.max(0, at)] ?? { struck: false, italic: false, bold: false };
  for (let index = 0; index < all.length; index += 1) {
    if (!/\s/u.test(all.charAt(index))) {
      last = signs[at] ?? last;
      at += 1;
    }
    push(passage, last, line.number);
  }
  return { ...passage, text: all };
}

type Seen = Pick<Span, "struck" | "italic" | "bold">;

function push(passage: Passage, { struck, italic, bold }: Seen, line: number): void {
  passage.struck.push(struck);
  passage.italic.push(italic);
  passage.bold.push(bold);
  passage.lines.push(line);
}

const lengthOf = (text: string): number => text.replace(/\s+/gu, "").length;

function* seen(spans: readonly Span[]): Iterable<Seen> {
  for (const span of spans) {
    for (let count = lengthOf(span.text); count > 0; count -= 1) yield span;
  }
}

export function joined(one: Passage, sign: string, other: Passage): Passage {
  if (one.text === "") return other;
  const between = <Value>(values: Value[]): Value[] =>
    [...sign].map(() => values.at(-1)).filter((each) => each !== undefined);
  const both = <Value>(some: Value[], more: Value[]): Value[] => [...some, ...between(some), ...more];
  return {
    text: one.text + sign + other.text,
    struck: both(one.struck, other.struck),
    italic: both(one.italic, other.italic),
    bold: both(one.bold, other.bold),
    lines: both(one.lines, other.lines),
  };
}

export const from = (passage: Passage, start: number, end = passage.text.length): Passage => ({
  text: passage.text.slice(start, end),
  struck: passage.struck.slice(start, end),
  italic: passage.italic.slice(start, end),
  bold: passage.bold.slice(start, end),
  lines: passage.lines.slice(start, end),
});

/** Whether more than half of the signs are so. */
export function mostly(marks: readonly boolean[], start: number, end: number): boolean {
  const part = marks.slice(start, end);
  return part.filter(Boolean).length * 2 > part.length;
}
