import type { Inline } from "./model.ts";
import { inlineText } from "./text.ts";

/** A zero-width space: where a line may be broken without a hyphen. */
const opportunity = "\u200b";

/** Words this long are addresses or file names, which are best broken after their punctuation. */
const addressLength = 25;

/** Letters beyond which a word is no word, and hyphenation cannot be trusted to find a place. */
const longestWord = 60;

/**
 * The inlines with zero-width spaces where unbroken strings may wrap; they would run out over the margin.
 *
 * @param longest characters that fit on a line for certain
 */
export function breakableInlines(inlines: Inline[], longest: number): Inline[] {
  const breaks = breakPositions(inlineText(inlines), longest);
  if (breaks.size === 0) return inlines;
  let offset = 0;
  return inlines.map((inline) => {
    const start = offset;
    offset += inline.type === "break" ? 1 : inline.text.length;
    return inline.type === "break" ? inline : { ...inline, text: withBreaks(inline.text, start, breaks) };
  });
}

function withBreaks(text: string, start: number, breaks: Set<number>): string {
  return [...text.matchAll(/./gsu)]
    .map((match) => match[0] + (breaks.has(start + match.index + match[0].length) ? opportunity : ""))
    .join("");
}

/** Offsets in the text that a line may end at, inside its long words. */
function breakPositions(text: string, longest: number): Set<number> {
  const breaks = new Set<number>();
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (word.length <= longest && word.length < addressLength) continue;
    let last = 0;
    const hyphenates = word.length <= longestWord && /^\p{P}*[\p{L}-]+\p{P}*$/u.test(word);
    for (const { 0: character, index: at } of word.matchAll(/./gsu)) {
      const end = at + character.length;
      const punctuation = word.length >= addressLength && /^[/.@_?&=-]$/.test(character) && word[end] !== "/";
      if (end < word.length && (punctuation || (!hyphenates && end - last >= longest))) {
        breaks.add(index + end);
        last = end;
      }
    }
  }
  return breaks;
}
