/** Which words are names of people, which of organizations and which are titles. */
import { absentWords } from "../text/attendance-words.ts";
import { isGivenName } from "../text/given-names.ts";
import { alsoSurnames, municipalities, municipalityWords, regions, shortenedNames } from "../text/municipalities.ts";
import {
  and,
  noName,
  organizationLead,
  organizationWord,
  particle,
  party,
  titleEnding,
  titleLink,
  titleModifier,
  titleStart,
} from "../text/person-words.ts";
import type { Known } from "./model.ts";

export interface Naming {
  /** How many of the words from here name an organization that is known; 0: none. */
  knownAt: (words: readonly string[], at: number) => number;
  /** Whether the words as a whole name one, known or by their kind. */
  isOrganization: (text: string) => boolean;
  isPerson: (text: string) => boolean;
}

const bare = (word: string): string => word.replace(/[.,:;*]+$/u, "");
const folded = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ").trim();

/** Longest name of an organization, in words. */
const longest = 8;

export function namingOf({ organizations, persons }: Known): Naming {
  const known = new Set([...organizations, ...regions, ...municipalities].map(folded));
  const people = new Set(persons.map(folded));
  const firstWords = new Set([...known].map((name) => name.split(" ")[0]));
  const knownAt = (words: readonly string[], at: number): number => {
    const first = folded(bare(words[at] ?? ""));
    if (!/^\p{Lu}/u.test(words[at] ?? "")) return 0;
    const direct = municipalityWithWord(words, at, known);
    if (direct > 0) return direct;
    if (!firstWords.has(first)) return 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const text = folded(bare(words.slice(at, at + length).join(" ")));
      if (known.has(text)) return length + (municipalityWords.test(words[at + length] ?? "") ? 1 : 0);
    }
    return 0;
  };
  return {
    knownAt,
    isOrganization: (text) => {
      const words = text.split(/\s+/u).filter((word) => word !== "");
      if (words.length === 0 || words.length > 12) return false;
      if (knownAt(words, 0) === words.length) return true;
      if (organizationLead.test(words[0] ?? "") && words.length <= 6) return true;
      return (
        /^[\p{Lu}\d]/u.test(text) && words.some((word) => organizationWord.test(bare(word))) && !words.some(isTitleWord)
      );
    },
    isPerson: (text) => people.has(folded(text)),
  };
}

/** "Mora kommun", "Falu kommun", "Leksands kommun", "Region Jönköpings län" */
function municipalityWithWord(words: readonly string[], at: number, known: ReadonlySet<string>): number {
  for (const length of [1, 2]) {
    const after = words[at + length] ?? "";
    if (!municipalityWords.test(bare(after))) continue;
    const text = bare(words.slice(at, at + length).join(" "));
    const short = shortenedNames[text] ?? text;
    if (known.has(folded(short)) || known.has(folded(short.replace(/s$/u, "")))) return length + 1;
    if (length === 1 && /^\p{Lu}\p{Ll}+$/u.test(text)) return 2;
  }
  return 0;
}

export const isTitleWord = (word: string): boolean => titleEnding.test(bare(word));

/** "Anna", "Anna-Karin", "McCoy", "O’Brien", "K.", "B" */
const nameWord =
  /^(?:\p{Lu}\p{Ll}+(?:['’]\p{L}+)?(?:-\p{L}\p{Ll}*)*|\p{Lu}\p{Ll}{1,2}\p{Lu}\p{Ll}+|\p{Lu}['’]\p{Lu}\p{Ll}+|\p{Lu}\.?(?:-?\p{Lu}\.)?|\p{Lu}\p{Ll}{0,2}\.)$/u;
const nickname = /^["”“'’(]\p{Lu}\p{Ll}+["”“'’)]$/u;

export const isNameWord = (word: string): boolean => {
  const clean = word.replace(/[*,;:]+$/u, "");
  if (nickname.test(clean)) return true;
  if (!nameWord.test(clean) || noName.test(clean)) return false;
  return !(isTitleWord(clean) && !isGivenName(clean)) && !organizationWord.test(clean) && !titleModifier.test(clean);
};

/** How many words from here are the name of a person; 0: none, 1: a given name or a surname alone. */
export function nameAt(words: readonly string[], at: number, naming: Naming, followedByPlaces: boolean): number {
  let length = 0;
  while (at + length < words.length && length < 5) {
    const here = at + length;
    const word = words[here] ?? "";
    if (length > 0 && particle.test(word) && /^\p{Ll}/u.test(word)) {
      const next = words[here + 1] ?? "";
      const further = particle.test(next) && /^\p{Ll}/u.test(next) ? (words[here + 2] ?? "") : next;
      if (!isNameWord(further)) break;
      length += further === next ? 2 : 3;
      continue;
    }
    if (!isNameWord(word)) break;
    if (length > 0 && party.test(word) && !/^\p{Lu}\p{Ll}/u.test(words[here + 1] ?? "")) break;
    if (isPlaceAfterName(words, here, length, naming, followedByPlaces)) break;
    length += 1;
  }
  // "Södra Älvsborgs sjukhus"
  return organizationWord.test(bare(words[at + length] ?? "")) && /^\p{Ll}/u.test(words[at + length] ?? "")
    ? 0
    : length;
}

function isPlaceAfterName(
  words: readonly string[],
  at: number,
  length: number,
  naming: Naming,
  followedByPlaces: boolean,
): boolean {
  const places = naming.knownAt(words, at);
  if (places === 0) return false;
  if (places > 1) return true;
  const surname = alsoSurnames.has(bare(words[at] ?? ""));
  if (length === 0) return !(surname && isNameWord(words[at + 1] ?? "") && !isGivenName(words[at + 1] ?? ""));
  if (length === 1) return !surname && !isGivenName(words[at - 1] ?? "");
  // "Eva Karin Berg" is one name, "Mats Öhnell Berg" somebody from Berg, where others come from places as well.
  return !surname || (followedByPlaces && !(length === 2 && isGivenName(words[at - 1] ?? "")));
}

/** How many words from here are a title, up to where something else is told; 0: none. */
export function titleAt(words: readonly string[], at: number, naming: Naming): number {
  const start = startOfTitle(words, at);
  if (start === 0) return 0;
  let end = at + start;
  while (end < words.length) {
    const word = words[end] ?? "";
    if (naming.knownAt(words, end) > 0 && !titleLink.test(words[end - 1] ?? "")) break;
    if (nameAt(words, end, naming, false) >= 2 && isGivenName(words[end] ?? "")) break;
    if (absentWords.test(word)) break;
    end += 1;
  }
  return end - at;
}

/** To the word that makes it a title: "tf. bitr. förvaltningschef", "hälso- och sjukvårdsdirektör". */
function startOfTitle(words: readonly string[], at: number): number {
  for (let here = at; here < words.length && here < at + 7; here += 1) {
    const word = words[here] ?? "";
    if (isTitleWord(word) && !(isGivenName(word) && here === at)) {
      return here - at + 1;
    }
    const joins = titleModifier.test(word) || titleStart.test(word) || and.test(word);
    if (!joins && !/^\p{Ll}[\p{L}-]*$/u.test(word)) return 0;
  }
  return 0;
}
