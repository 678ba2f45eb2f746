/** Letters that stand together become words, with what the eye sees of them. */
import type { Span } from "./model.ts";
import type { Glyph } from "./pdf-drawing.ts";
import { quantile } from "./pdf-quantile.ts";
import { letters, withoutSpacing } from "./pdf-signs.ts";

/** From what distance on letters belong to different words, and words to different pieces; in sizes of the text. */
export const wordGap = 0.18;
export const wideGap = 0.95;

/** A letter, and how far it stands from the one before, in sizes of the smaller. */
export interface Step {
  glyph: Glyph;
  /** Where the one before ends. */
  after: number;
  gap: number;
  /** Set in another size than the one before. */
  resized: boolean;
  /** What of the gap no space accounts for. */
  bare: number;
  spaces: number;
}

/** A stroke that was drawn a little short or long strikes whole words all the same. */
export function strikeWords(steps: Step[]): void {
  let word: Glyph[] = [];
  const settle = () => {
    const share = word.filter(({ struck }) => struck).length / word.length;
    if (share > 0 && (share > 0.6 || share < 0.25)) for (const glyph of word) glyph.struck = share > 0.6;
    word = [];
  };
  for (const { glyph, gap, spaces } of steps) {
    const isLetter = /[\p{L}\p{N}]/u.test(glyph.text);
    if (spaces > 0 || gap > wordGap || !isLetter) settle();
    if (isLetter) word.push(glyph);
  }
  settle();
}

/** The words of a piece, with what the eye sees of them. */
export function spansOf(steps: Step[]): Span[] {
  const between = letterSpacing(steps);
  const spans: Span[] = [];
  steps.forEach(({ glyph, gap, spaces }, at) => {
    const { bold, italic, struck } = glyph;
    const last = spans.at(-1);
    const isApart = at > 0 && (spaces > 0 || gap > Math.max(wordGap, between * 1.55 + 0.03));
    // Two spaces part words whose letters are parted by one.
    const space = !isApart ? "" : spaces > 1 ? "  " : " ";
    const text = letters(glyph.text);
    if (last?.bold === bold && last.italic === italic && last.struck === struck) last.text += space + text;
    else {
      // The space belongs to what is plain.
      const toLast = last && !last.struck && (!last.bold || bold || struck);
      if (toLast) last.text += space;
      spans.push({ text: toLast ? text : space + text, bold, italic, struck });
    }
  });
  return tidied(spans);
}

/** How far the letters of words that are spaced out stand from each other; 0 for ordinary ones. */
function letterSpacing(steps: Step[]): number {
  const gaps = steps.slice(1).filter(({ spaces, gap }) => spaces === 0 && gap < wideGap);
  const middle =
    gaps.length < 2
      ? 0
      : (quantile(
          gaps.map(({ gap }) => gap),
          0.5,
        ) ?? 0);
  return middle < 0.1 ? 0 : middle;
}

function tidied(spans: Span[]): Span[] {
  const joined = spans
    .map((span, at) => {
      const text = withoutSpacing(span.text.normalize("NFC")).replace(/ {2,}/g, " ");
      // A soft hyphen is printed at the end of a line alone.
      return { ...span, text: text.replace(at === spans.length - 1 ? /\u00ad(?!$)/g : /\u00ad/g, "") };
    })
    .filter(({ text }) => text !== "");
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return joined.filter(({ text }) => text !== "");
}
