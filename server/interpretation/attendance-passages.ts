/** Printed lines that go on in the next one, joined; and a running list parted where another heading stands in it. */
import type { Line } from "../manuscripts/model.ts";
import { entryGoesOn, headingWordsOf, innerHeading, type HeadingWords } from "../text/attendance-words.ts";
import { isNameWord } from "./naming.ts";
import { from, joined, passageOf, type Passage } from "./attendance-text.ts";

export interface Joined {
  passage: Passage;
  lines: Line[];
}

/** Lines of one list, at the most. */
const most = 60;

/** @param running the list stands in one row behind its heading: a full line goes on in the next */
export function joinedFrom(lines: readonly Line[], at: number, running: boolean): Joined {
  const first = lines[at];
  if (!first) return { passage: { text: "", struck: [], italic: [], bold: [], lines: [] }, lines: [] };
  const taken = [first];
  let passage = passageOf(first);
  for (let next = at + 1; next < Math.min(lines.length, at + most); next += 1) {
    const line = lines[next];
    if (!line || !goesOn(passage.text, taken.at(-1), line, running)) break;
    const hyphen = /\p{L}-$/u.test(passage.text) && !/^(?:och|eller)\s/u.test(line.text);
    passage = joined(passage, hyphen ? "" : " ", passageOf(line));
    taken.push(line);
  }
  return { passage, lines: taken };
}

function goesOn(text: string, last: Line | undefined, next: Line, running: boolean): boolean {
  if (!last || last.whole || next.cell !== null || next.label !== null || next.heading !== null) return false;
  // An empty line may stand in a name; what a PDF sets apart as a paragraph is another.
  if (next.gap > 1 || next.gap === 0.5) return false;
  const words = headingWordsOf(next.text);
  if (words && !words.open && !/[,;]$/u.test(text)) return false;
  if (entryGoesOn.test(text)) return true;
  if (next.gap > 0) return endsInHalfName(text) && /^\p{Lu}/u.test(next.text);
  if (isOpen(text) || /^[\p{Ll}(),]/u.test(next.text)) return true;
  if (endsInHalfName(text) && /^\p{Lu}/u.test(next.text)) return true;
  return running && last.fill > 0.8 && /,/u.test(text) && !/\.$/u.test(text);
}

const isOpen = (text: string): boolean => text.lastIndexOf("(") > text.lastIndexOf(")");

/** "Maria Jonsson, Arne": the surname is on the next line. */
function endsInHalfName(text: string): boolean {
  const comma = Math.max(text.lastIndexOf(","), text.lastIndexOf(";"));
  if (comma === -1) return false;
  const rest = text.slice(comma + 1).trim();
  return /^\p{Lu}[\p{L}-]+$/u.test(rest) && isNameWord(rest);
}

export interface List {
  /** Null for the first: it stands under the heading that was open. */
  words: HeadingWords | null;
  passage: Passage;
}

export function listsIn(passage: Passage): List[] {
  const starts = [...passage.text.matchAll(innerHeading)].map(({ index }) => index).filter((index) => index > 0);
  const bounds = [0, ...starts, passage.text.length];
  return bounds.slice(0, -1).map((start, at) => {
    const part = from(passage, start, bounds[at + 1]);
    const words = at === 0 ? null : headingWordsOf(part.text.trimEnd());
    return words
      ? { words, passage: from(part, part.text.length - lengthOfRest(part.text, words.rest)) }
      : { words: null, passage: part };
  });
}

const lengthOfRest = (text: string, rest: string): number => rest.length + (text.length - text.trimEnd().length);

/** What stands behind the heading of a passage that begins with one. */
export const afterHeading = (passage: Passage, words: HeadingWords): Passage =>
  from(passage, passage.text.length - words.rest.length);
