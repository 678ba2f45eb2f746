/** A line is parted into pieces: words that stand together, with nothing wide between. */
import type { Span } from "./model.ts";
import type { Glyph } from "./pdf-drawing.ts";
import { quantile } from "./pdf-quantile.ts";
import type { Row } from "./pdf-rows.ts";
import { isLabel } from "./pdf-signs.ts";
import { spansOf, strikeWords, wideGap, wordGap, type Step } from "./pdf-words.ts";

export interface Piece {
  x0: number;
  x1: number;
  y: number;
  size: number;
  spans: Span[];
  text: string;
  /** Width of its first word: what the line before had no room for. */
  firstWord: number;
  /** The first mark of the structure it belongs to. */
  mark: number | null;
}

/** In sizes of the text. */
const leastSpace = 0.05;
const bareGap = 0.6;
const labelGap = 0.45;

/**
 * The pieces of each line; a narrow gap parts two as well where another line nearby begins one at the same place, and not
 * because the same words stand before it.
 */
export function piecesOf(rows: Row[]): Piece[][] {
  const hasSpaces = rows.some(({ glyphs }) => glyphs.some(({ text }, at) => at > 0 && text.trim() === ""));
  const parted = rows.map(({ glyphs }) => partedWide(glyphs, hasSpaces));
  const starts = parted.map(({ pieces, apart }) =>
    pieces.flatMap((steps, piece) => steps.filter((step, at) => (at === 0 ? piece > 0 : mayPart(step, apart)))),
  );
  return rows.map((row, index) => {
    const { pieces = [], apart } = parted[index] ?? {};
    const near = [index - 2, index - 1, index + 1, index + 2]
      .filter((other) => Math.abs((rows[other]?.y ?? Infinity) - row.y) < row.size * 4)
      .flatMap((other) => starts[other] ?? []);
    const begins = (step: Step): boolean =>
      apart !== undefined && mayPart(step, apart) && near.some((other) => areAligned(step, other));
    return pieces
      .flatMap((steps) => partedAt(steps, begins))
      .map((steps) => pieceOf(steps, row.y, row.size))
      .filter(({ text }) => text !== "");
  });
}

const areAligned = (one: Step, other: Step): boolean =>
  Math.abs(one.glyph.x0 - other.glyph.x0) < 1.2 && Math.abs(one.after - other.after) > 1.5;

function partedWide(glyphs: Glyph[], hasSpaces: boolean): { pieces: Step[][]; apart: Distances } {
  const steps = stepsOf(glyphs);
  const apart = distances(steps, hasSpaces);
  return {
    apart,
    pieces: partedAt(steps, (step, before) => isWide(step, apart) || standsBeforeText(before, step, apart)),
  };
}

function partedAt(steps: Step[], isStart: (step: Step, before: Step[]) => boolean): Step[][] {
  const pieces: Step[][] = [];
  for (const step of steps) {
    const last = pieces.at(-1);
    if (!last || isStart(step, last)) pieces.push([step]);
    else last.push(step);
  }
  return pieces;
}

/** A gap that no space explains, or that is wider than spaces are here. */
const mayPart = (
  { gap, bare, spaces }: Step,
  { words, bare: usual, hasSpaces, letters: spacing }: Distances,
): boolean =>
  spacing < 0.1 &&
  (spaces === 0 ? hasSpaces && gap > 0.3 : bare > Math.max(0.3, 2 * usual) || gap > Math.max(0.6, 2 * words));

function stepsOf(glyphs: Glyph[]): Step[] {
  const steps: Step[] = [];
  let inked: Glyph | undefined;
  let spaced = -Infinity;
  let spaces = 0;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === "") {
      // A space that is as wide as a tab is a gap like any other.
      if (inked) spaced = Math.max(spaced, Math.min(glyph.x1, glyph.x0 + glyph.size * 0.6));
      spaces += 1;
      continue;
    }
    const em = Math.max(1, inked ? Math.min(glyph.size, inked.size) : glyph.size);
    const end = inked?.x1 ?? glyph.x0;
    const resized = inked !== undefined && Math.abs(glyph.size - inked.size) > em * 0.12;
    const [gap, bare] = [(glyph.x0 - end) / em, (glyph.x0 - Math.max(end, spaced)) / em];
    // A soft hyphen that is not printed may come as a space that takes no room.
    steps.push({ glyph, after: end, gap, resized, bare, spaces: gap > leastSpace ? spaces : 0 });
    // A narrow letter over a wide one does not pull the end back.
    if (!inked || glyph.x1 > inked.x1) inked = glyph;
    spaces = 0;
    spaced = -Infinity;
  }
  return steps;
}

interface Distances {
  /** Between the words of this line, and what of it is no space: a justified line is set wide. */
  words: number;
  bare: number;
  /** Between the letters of words: more than nothing where they are spaced out. */
  letters: number;
  /** Whether spaces are printed as signs here: then a gap without one is none between words. */
  hasSpaces: boolean;
}

function distances(steps: Step[], hasSpaces: boolean): Distances {
  const later = steps.slice(1);
  const words = later.filter(({ gap, spaces }) => spaces > 0 || gap > wordGap);
  const inner = later.filter(({ gap, spaces }) => spaces === 0 && gap < wideGap);
  return {
    words: Math.min(
      0.6,
      quantile(
        words.map(({ gap }) => gap),
        0.25,
      ) ?? 0.25,
    ),
    bare: Math.min(
      0.5,
      quantile(
        words.filter(({ spaces }) => spaces > 0).map(({ bare }) => bare),
        0.5,
      ) ?? 0,
    ),
    letters: Math.max(
      0,
      quantile(
        inner.map(({ gap }) => gap),
        0.5,
      ) ?? 0,
    ),
    hasSpaces,
  };
}

function isWide({ gap, bare, spaces, resized }: Step, apart: Distances): boolean {
  const { words, bare: usual, letters: spacing, hasSpaces } = apart;
  const spread = spacing > 0.1 ? 2.4 * spacing : 0;
  if (gap > Math.max(wideGap, 2.4 * words) + spread || (resized && gap > bareGap)) return true;
  return hasSpaces && spread === 0 && bare > Math.max(bareGap, 2.5 * usual) + (spaces > 0 ? 0 : 0.05);
}

/** The number or bullet of a list stands a little farther off than words do. */
function standsBeforeText(before: Step[], { gap }: Step, { words }: Distances): boolean {
  if (gap < Math.max(labelGap, 1.6 * Math.min(words, 0.3)) || before.length > 8) return false;
  return isLabel(pieceText(before));
}

const pieceText = (steps: Step[]): string =>
  spansOf(steps)
    .map(({ text }) => text)
    .join("");

function pieceOf(steps: Step[], y: number, size: number): Piece {
  strikeWords(steps);
  const spans = spansOf(steps);
  const glyphs = steps.map(({ glyph }) => glyph);
  const inFirst = steps.findIndex(({ gap, spaces }, at) => at > 0 && (spaces > 0 || gap > wordGap));
  const first = inFirst === -1 ? glyphs : glyphs.slice(0, inFirst);
  const x0 = glyphs[0]?.x0 ?? 0;
  return {
    x0,
    x1: rightEnd(glyphs),
    y,
    size:
      quantile(
        glyphs.map((glyph) => glyph.size),
        0.5,
      ) ?? size,
    spans,
    text: spans.map(({ text }) => text).join(""),
    firstWord: rightEnd(first) - x0,
    mark: glyphs.find(({ mark }) => mark !== null)?.mark ?? null,
  };
}

const rightEnd = (glyphs: Glyph[]): number => glyphs.reduce((most, { x1 }) => Math.max(most, x1), -Infinity);
