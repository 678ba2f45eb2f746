/** Text that a machine has read badly: letters that were lost come back where the word leaves no doubt. */
import type { Line, Manuscript } from "../manuscripts/model.ts";
import { damagedStems, damagedText, lostLetters, shortestInside, usualShare } from "../text/damaged-words.ts";
import type { Warning } from "./model.ts";

export interface Mended {
  manuscript: Manuscript;
  warnings: Warning[];
}

export function mend(manuscript: Manuscript): Mended {
  const text = manuscript.lines.map((line) => line.text).join("\n");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = text.match(lostLetters)?.length ?? 0;
  if (letters < 200 || found / letters > usualShare) return { manuscript, warnings: [] };
  const known = wholeWords(text);
  const mendText = (words: string) => mendedText(words, known);
  const lines = manuscript.lines.map((line): Line => ({
    ...line,
    text: mendText(line.text),
    label: line.label === null ? null : mendText(line.label),
    spans: line.spans.map((span) => ({ ...span, text: mendText(span.text) })),
  }));
  return {
    manuscript: { ...manuscript, lines, margins: manuscript.margins.map(mendText) },
    warnings: [{ code: "damaged_text", message: damagedText, line: null }],
  };
}

const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** What stands whole somewhere in the same text. */
function wholeWords(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Map(words.filter((word) => word !== plain(word)).map((word) => [plain(word), word]));
}

function mendedText(text: string, known: ReadonlyMap<string, string>): string {
  return text
    .replace(/(?<=\p{L})[10](?=\p{Ll})/gu, (digit) => (digit === "1" ? "l" : "o"))
    .replace(/\p{L}+/gu, (word) => mendedWord(word, known));
}

function mendedWord(word: string, known: ReadonlyMap<string, string>): string {
  const lower = word.toLowerCase();
  if (lower !== plain(lower)) return word;
  const whole = known.get(lower) ?? damagedStems.get(lower) ?? mendedStems(lower);
  if (whole.length !== word.length || whole === lower) return word;
  return [...word]
    .map((letter, at) => (letter === letter.toLowerCase() ? whole.charAt(at) : whole.charAt(at).toUpperCase()))
    .join("");
}

function mendedStems(word: string): string {
  for (let end = word.length; end >= 4; end -= 1) {
    const whole = damagedStems.get(word.slice(0, end));
    if (whole !== undefined && (end >= 5 || end === word.length)) return whole + mendedInside(word.slice(end));
  }
  return mendedInside(word);
}

/** "socialforvaltningen": a long stem within a compound. */
function mendedInside(word: string): string {
  for (let start = 0; start <= word.length - shortestInside; start += 1) {
    for (let end = word.length; end - start >= shortestInside; end -= 1) {
      const whole = damagedStems.get(word.slice(start, end));
      if (whole !== undefined) return word.slice(0, start) + whole + mendedInside(word.slice(end));
    }
  }
  return word;
}
