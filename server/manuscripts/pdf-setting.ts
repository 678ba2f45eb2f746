/** How text is set: the state a page is drawn in, and where its letters come to stand by it. */
import { identity, moved, numeric, product, type Matrix } from "./pdf-matrix.ts";
import { quarterOf, type Turned } from "./pdf-turning.ts";

export interface Typeface {
  bold: boolean;
  italic: boolean;
  /** From the units of its letters to the size it is set in. */
  scale: number;
}

export interface TextState {
  typeface: Typeface | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Outlined as well as filled: bold for want of a bold font. */
  outlined: boolean;
  white: { fill: boolean; stroke: boolean };
  lineWidth: number;
  page: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const startState = (page: Matrix): TextState => ({
  typeface: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  outlined: false,
  white: { fill: false, stroke: false },
  lineWidth: 1,
  page,
  text: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** What a file says of what it draws. */
export interface Marked {
  mark: number | null;
  artifact: boolean;
  /** A span without a number, which gives other words for what is printed. */
  replaced: boolean;
}

interface ShownGlyph {
  unicode?: unknown;
  width?: unknown;
  isSpace?: unknown;
}

export function show(shown: unknown[], state: TextState, marked: Marked | undefined, into: Turned[]): void {
  const { typeface, charSpacing, wordSpacing } = state;
  if (!typeface) return;
  const size = Math.abs(state.size);
  const stretch = state.stretch * Math.sign(state.size);
  const whole = product(state.page, state.text);
  const printed = Math.hypot(whole[2], whole[3]) * size;
  const quarter = quarterOf(whole[0] * Math.sign(stretch), whole[1] * Math.sign(stretch));
  let pen = 0;
  for (const each of shown) {
    if (typeof each === "number") {
      pen -= (each * size) / 1000;
      continue;
    }
    if (typeof each !== "object" || each === null) continue;
    const { unicode, width, isSpace } = each as ShownGlyph;
    const advance = numeric(width) * typeface.scale * size;
    const from = moved(whole, state.x + pen * stretch, state.y + state.rise);
    const to = moved(whole, state.x + (pen + advance) * stretch, state.y + state.rise);
    if (typeof unicode === "string" && quarter !== null && Number.isFinite(from[0] + from[1] + to[0] + to[1])) {
      const glyph = {
        // A hyphen on its own stands in for a soft one, unless it turns out to be within a line.
        text: unicode === "-" && marked?.replaced ? "-\u00ad" : unicode,
        ...{ x0: 0, x1: 0, y: 0 },
        size: printed,
        bold: typeface.bold || state.outlined,
        italic: typeface.italic,
        struck: false,
        mark: marked?.mark ?? null,
        artifact: marked?.artifact ?? false,
      };
      into.push({ glyph, quarter, from, to });
    }
    pen += advance + (charSpacing + (isSpace === true ? wordSpacing : 0)) * Math.sign(state.size);
  }
  state.x += pen * stretch;
}
