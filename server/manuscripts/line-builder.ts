/** Spans become lines: white space made single, struck and bold kept. */
import type { Cell, Line, Span } from "./model.ts";

export interface LineFacts {
  label: string | null;
  heading: number | null;
  indent: number;
  page: number | null;
  cell: Cell | null;
}

/** Numbers lines and counts the empty ones between them. */
export class LineBuilder {
  readonly lines: Line[] = [];
  #gap = 0;
  #number = 0;

  /** A whole paragraph; an empty one is a gap before the next. Newlines in it part it. */
  add(spans: readonly Span[], facts: LineFacts): void {
    for (const part of partsOf(spans)) {
      const tidy = tidied(part);
      this.#number += 1;
      const text = tidy.map((span) => span.text).join("");
      if (text === "" && facts.label === null) {
        if (facts.cell === null) this.#gap += 1;
        continue;
      }
      const gap = this.lines.length === 0 ? 0 : this.#gap;
      this.lines.push({ number: this.#number, spans: tidy, text, gap, whole: true, fill: 1, ...facts });
      this.#gap = 0;
    }
  }

  /** Space that a style puts before a paragraph is seen as an empty line is. */
  space(): void {
    this.#gap = Math.max(this.#gap, 1);
  }
}

function partsOf(spans: readonly Span[]): Span[][] {
  const parts: Span[][] = [[]];
  for (const span of spans) {
    span.text.split("\n").forEach((text, index) => {
      if (index > 0) parts.push([]);
      if (text !== "") parts.at(-1)?.push({ ...span, text });
    });
  }
  return parts;
}

function tidied(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    const text = span.text
      .replaceAll("\u00ad", "")
      .replace(/[^\S\t]+/gu, " ")
      .replace(/ ?\t[ \t]*/gu, "\t");
    const joined = last !== undefined && /\s$/u.test(last.text) ? text.replace(/^ /u, "") : text;
    if (joined === "") continue;
    if (last && last.bold === span.bold && last.italic === span.italic && last.struck === span.struck)
      last.text += joined;
    else merged.push({ ...span, text: joined });
  }
  const [first] = merged;
  if (first) first.text = first.text.replace(/^\s+/u, "");
  const last = merged.at(-1);
  if (last) last.text = last.text.replace(/\s+$/u, "");
  return merged.filter(({ text }) => text !== "");
}
