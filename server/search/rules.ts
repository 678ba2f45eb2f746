/** Words: how texts are taken apart, and what is asked for. The index knows words only as they come out of here. */
import { beginnings, endings, passedOver } from "../text/search.ts";

/** One word of a text and where it stands. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** What is longer is no word that anybody looks for. */
const longestWord = 60;

const letters = /[\p{L}\p{N}\p{M}]+/gu;

/** One form of every letter, also where a PDF has put the ring beside the a; words broken at a line's end are made whole. */
export const normalised = (text: string): string => text.normalize("NFC").replace(/\u00ad\s*/g, "");

/** The words of a normalised text in lower case. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(letters), ({ 0: match, index }) => ({
    word: match.toLowerCase().slice(0, longestWord),
    start: index,
    end: index + match.length,
  }));
}

export const wordsOf = (text: string): string[] =>
  Array.from(normalised(text).matchAll(letters), ([match]) => match.toLowerCase().slice(0, longestWord));

/**
 * A word of a title as a word of its own: FTS5 keeps one list for a word, whatever column it stands in, and would look
 * through all of it for those in titles.
 */
export const titleWord = (word: string): string => `0${word}`;

/** Without diacritics: what is typed on a keyboard that lacks them. */
export const folded = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** Markdown as it is read: without the marks, and of a link its text. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s+/gm, "")
    .replace(/[*_`~|\\]+/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Something that every hit must have: a word in any of its forms and compounds, or words in this order. */
export interface Term {
  /** As it was typed. */
  text: string;
  words: string[];
  exact: boolean;
}

const mostTerms = 8;

/**
 * The terms of a question: words, and "words in quotation marks" that stand together. So does what is written as one without
 * being one word, a reference such as 2025/00345. Small words are passed over when there are others.
 */
export function termsOf(question: string): Term[] {
  const parts = Array.from(normalised(question).matchAll(/["”“]([^"”“]*)["”“]?|([^\s"”“]+)/g), ([, quoted, bare]) => ({
    text: (quoted ?? bare ?? "").trim(),
    quoted: quoted !== undefined,
  }));
  const terms = parts
    .map(({ text, quoted }): Term => {
      const words = wordsOf(text);
      return { text, words, exact: quoted || words.length > 1 };
    })
    .filter(({ words }) => words.length > 0);
  const telling = terms.filter(({ words, exact }) => exact || !passedOver.has(words[0] ?? ""));
  return (telling.length > 0 ? telling : terms).slice(0, mostTerms);
}

/** How a word is related to what was asked for; the lower the closer. */
export type Kinship = 0 | 1 | 2 | 3 | 4;

/**
 * 0: the word itself; 1: it, typed without its dots; 2: it begins so ("avtalet"); 3: it ends so, ending or not
 * ("hemsjukvårdsavtalet"), or is another form of it ("avtal" for "avtalen"); 4: it holds it. Null: none of them.
 */
export function kinship(term: string, word: string): Kinship | null {
  if (word === term) return 0;
  const plain = folded(term) === term;
  const given = plain ? folded(word) : word;
  if (given === term) return 1;
  // Of one or two letters: beginnings, since nearly every word holds them.
  if (given.startsWith(term)) return isNumber(term) ? null : 2;
  if (term.length <= 2 || isNumber(term)) return null;
  const at = given.lastIndexOf(term);
  if (at > 0 && isChance(term, given.slice(0, at))) return null;
  if (at > 0) return isEnding(given.slice(at + term.length)) ? 3 : 4;
  const stem = stemOf(term);
  if (stem === term) return null;
  const from = given.lastIndexOf(stem);
  return from >= 0 && isEnding(given.slice(from + stem.length)) ? 3 : null;
}

const longestChance = 4;
const foldedBeginnings = new Set([...beginnings].map(folded));

/** Short words stand in many that have nothing to do with them. */
const isChance = (term: string, before: string): boolean =>
  term.length <= longestChance && foldedBeginnings.has(folded(before));

export const isNumber = (word: string): boolean => /^\d+$/.test(word);

const isEnding = (rest: string): boolean => rest === "" || endings.includes(rest);

const shortestStem = 4;

/** A word without the ending that it is bent by: "avtal" of "avtalens". A rule of thumb, and held to forms that exist. */
export function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Beginnings and the others share the room, so that neither crowds the other out; the shorter words go first. */
export function closest(term: string, words: Iterable<string>, most: number): string[] {
  const kin = [...new Set(words)]
    .map((word) => ({ word, kin: kinship(term, word) }))
    .filter((each): each is { word: string; kin: Kinship } => each.kin !== null)
    .sort((a, b) => a.kin - b.kin || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  const own = kin.filter(({ kin: near }) => near <= 1);
  const room = Math.max(0, most - own.length);
  const begins = kin.filter(({ kin: near }) => near === 2);
  const others = kin.filter(({ kin: near }) => near > 2);
  const half = Math.ceil(room / 2);
  const taken = Math.min(begins.length, Math.max(half, room - others.length));
  return [...own.slice(0, most), ...begins.slice(0, taken), ...others.slice(0, room - taken)].map(({ word }) => word);
}

/** Damerau's distance, as far as `most`; more than that is told as `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** Days from 1900, the first year the program takes. */
export const dayNumber = (date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) + 2_208_988_800_000) / 86_400_000);

const idsPerDay = 2 ** 32;

/** Where a document stands in the index: the newest highest. */
export const entryOf = (day: number, id: number): number => day * idsPerDay + id;

/** The id of the document that stands there. */
export const documentAt = (entry: number): number => entry % idsPerDay;

/** Nothing of the day stands before it. */
export const firstEntryOf = (date: string): number => entryOf(dayNumber(date), 0);
