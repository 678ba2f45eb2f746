/** Where a text has what was asked for: for its snippet, and for how well it answers. */
import type { Part } from "./contents.ts";
import { tokensOf, type Kinship, type Token } from "./rules.ts";

/** A term as the index knows it: the words it stands for with how near they are to it, or the phrases. */
export interface Wanted {
  words: ReadonlyMap<string, Kinship>;
  phrases: readonly (readonly string[])[];
}

/** A piece of text from one place to another. */
export type Range = [start: number, end: number];

export interface Occurrence {
  /** Of the terms, which. */
  term: number;
  /** Among the tokens of the text. */
  place: number;
  length: number;
  kin: Kinship;
}

/** In the order of the text. */
export function occurrencesIn(tokens: readonly Token[], wanted: readonly Wanted[]): Occurrence[] {
  const found: Occurrence[] = [];
  tokens.forEach(({ word }, place) => {
    wanted.forEach(({ words, phrases }, term) => {
      const kin = words.get(word);
      if (kin !== undefined) found.push({ term, place, length: 1, kin });
      const phrase = phrases.find((each) => each.every((part, n) => tokens[place + n]?.word === part));
      if (phrase) found.push({ term, place, length: phrase.length, kin: 0 });
    });
  });
  return found;
}

export const rangesOf = (tokens: readonly Token[], found: readonly Occurrence[]): Range[] => {
  const ranges: Range[] = [];
  for (const { place, length } of found) {
    const start = tokens[place]?.start ?? 0;
    const end = tokens[place + length - 1]?.end ?? start;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
};

/** What is marked of a title. */
export function marksOf(text: string, wanted: readonly Wanted[]): Range[] {
  const tokens = tokensOf(text);
  return rangesOf(tokens, occurrencesIn(tokens, wanted));
}

export interface Snippet {
  text: string;
  marks: Range[];
  /** Of the part it is taken from. */
  anchor: string;
}

const snippetLength = 240;
/** As much stands before what was found. */
const lead = 60;
/** A file can hold a book; what is shown is looked for so far into it. */
const farthest = 400_000;

/** The piece of the parts that has most of what was asked for; the beginning where none of them has any of it. */
export function snippetOf(parts: readonly Part[], wanted: readonly Wanted[]): Snippet {
  let best: { snippet: Snippet; terms: number } | null = null;
  for (const { anchor, text } of parts) {
    const searched = text.length > farthest ? text.slice(0, farthest) : text;
    const tokens = tokensOf(searched);
    const found = occurrencesIn(tokens, wanted);
    const densest = densestOf(tokens, found);
    if (!densest || (best && best.terms >= densest.terms)) continue;
    best = { snippet: { ...cut(searched, densest.start, rangesOf(tokens, found)), anchor }, terms: densest.terms };
    if (best.terms === wanted.length) break;
  }
  return best?.snippet ?? { ...cut(parts[0]?.text ?? "", 0, []), anchor: "" };
}

/** Where a snippet has the most different terms, and how many those are. */
function densestOf(tokens: readonly Token[], found: readonly Occurrence[]): { start: number; terms: number } | null {
  let best: { start: number; terms: number } | null = null;
  found.forEach((first, n) => {
    const start = tokens[first.place]?.start ?? 0;
    const terms = new Set<number>();
    for (let at = n; at < found.length; at += 1) {
      const { place, term } = found[at] as Occurrence;
      if ((tokens[place]?.end ?? 0) - start > snippetLength - lead) break;
      terms.add(term);
    }
    if (!best || terms.size > best.terms) best = { start, terms: terms.size };
  });
  return best;
}

/** Whole words, with dots where something is left out. */
function cut(text: string, at: number, marks: readonly Range[]): { text: string; marks: Range[] } {
  const start = at <= lead ? 0 : wordStart(text, at - lead);
  const isWhole = text.length - start <= snippetLength;
  const end = isWhole ? text.length : wordEnd(text, start + snippetLength);
  const before = start > 0 ? "… " : "";
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).trimEnd()}${end < text.length ? " …" : ""}`,
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): Range => [from + shift, to + shift]),
  };
}

const wordStart = (text: string, at: number): number => text.indexOf(" ", at) + 1 || at;
const wordEnd = (text: string, at: number): number => {
  const space = text.lastIndexOf(" ", at);
  return space > at - 40 ? space : at;
};

/** By how near a word is to what was asked for. */
const inTitle = [10, 9, 6, 4, 2];
const inText = [4, 3.6, 2.4, 1.6, 0.8];
/** Farther into a text nothing makes it a better answer. */
const weighed = 4000;

/** How well a text answers: the title before the text, the word itself before parts of others, all of it close together. */
export function scoreOf(title: string, parts: readonly Part[], wanted: readonly Wanted[]): number {
  const titleTokens = tokensOf(title);
  const ofTitle = occurrencesIn(titleTokens, wanted);
  const text = parts
    .map((part) => part.text)
    .join(" ")
    .slice(0, weighed);
  const textTokens = tokensOf(text);
  const ofText = occurrencesIn(textTokens, wanted);
  const each = wanted.map((_, term) => best(ofTitle, term, inTitle) + best(ofText, term, inText));
  const whole = titleTokens.length > 0 ? ofTitle.length / titleTokens.length : 0;
  return (
    each.reduce((sum, score) => sum + score, 0) +
    whole +
    closeness(ofText, wanted.length) +
    closeness(ofTitle, wanted.length)
  );
}

const best = (found: readonly Occurrence[], term: number, weights: readonly number[]): number =>
  Math.max(0, ...found.filter((each) => each.term === term).map(({ kin }) => weights[kin] ?? 0));

/** Up to six for terms that stand next to one another; none where one of them is missing. */
function closeness(found: readonly Occurrence[], terms: number): number {
  if (terms < 2) return 0;
  const lastOf = new Map<number, number>();
  let least = Infinity;
  for (const { term, place } of found) {
    lastOf.set(term, place);
    if (lastOf.size === terms) least = Math.min(least, place - Math.min(...lastOf.values()));
  }
  return least === Infinity ? 0 : 6 / Math.max(1, least - terms + 2);
}
