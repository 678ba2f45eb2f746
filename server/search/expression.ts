/** What is asked of the index, in the language of FTS5. */
import type { Reader } from "../../db/connection.ts";
import type { SearchType } from "../../db/schema/values.ts";
import type { Wanted } from "./matching.ts";
import { kinship, titleWord, type Kinship, type Term } from "./rules.ts";
import { spellingsOf, wordsFor } from "./vocabulary-queries.ts";

/** As many words as a term may stand for, by how many terms there are: each of them is another list to walk along. */
const mostWords = (terms: number): number => (terms === 1 ? 60 : terms === 2 ? 32 : 20);
const mostSpellings = 12;

export const wantedBy = (db: Reader, terms: readonly Term[]): Wanted[] =>
  terms.map(({ words, exact }) => {
    const [word = ""] = words;
    if (exact) return { words: new Map(), phrases: phrasesOf(db, words) };
    const near = wordsFor(db, word, mostWords(terms.length));
    return { words: new Map(near.map((each) => [each, kinship(word, each) ?? 4] as [string, Kinship])), phrases: [] };
  });

/** Every way in which the words of a phrase may be spelt, as long as those are few. */
function phrasesOf(db: Reader, words: readonly string[]): string[][] {
  let phrases: string[][] = [[]];
  for (const word of words) {
    const spellings = spellingsOf(db, word);
    const room = phrases.length * spellings.length <= mostSpellings;
    phrases = phrases.flatMap((phrase) => (room ? spellings : [word]).map((spelling) => [...phrase, spelling]));
  }
  return phrases;
}

/** What narrows it down: one of the reader's rights (null: all), and the filters. */
export interface Narrowing {
  rights: readonly string[] | null;
  type?: SearchType | undefined;
  forumId?: string | undefined;
  organization?: string | undefined;
  /** The parts of a whole are wanted too. */
  parts?: boolean;
}

/** Anywhere in what is found, or in its title. */
export type Where = "text" | "title";

/** Null: a term stands for no word there is, so nothing is found. */
export function expressionOf(wanted: readonly Wanted[], narrowing: Narrowing, where: Where): string | null {
  const form = (word: string): string => (where === "title" ? titleWord(word) : word);
  const terms = wanted.map(({ words, phrases }) => [
    ...[...words.keys()].map((word) => quoted(form(word))),
    ...phrases.map((phrase) => quoted(phrase.map(form).join(" "))),
  ]);
  if (terms.length === 0 || terms.some((each) => each.length === 0)) return null;
  const { rights, type, forumId, organization, parts: withParts = false } = narrowing;
  if (rights?.length === 0) return null;
  const filters = [
    ...(type === undefined ? [] : [`is${type}`]),
    ...(forumId === undefined ? [] : [`in${forumId}`]),
    ...(organization === undefined ? [] : [`by${organization}`]),
  ];
  const parts = [
    `{${where === "title" ? "scope" : "title text"}} : (${terms.map(anyOf).join(" AND ")})`,
    ...(rights === null ? [] : [`{scope} : ${anyOf(rights.map(quoted))}`]),
    ...filters.map((filter) => `{scope} : ${quoted(filter)}`),
  ];
  // Who sees everything finds the whole, and not its sixteen parts beside it.
  return rights === null && !withParts ? `(${parts.join(" AND ")}) NOT {scope} : "part"` : parts.join(" AND ");
}

const anyOf = (each: readonly string[]): string => `(${each.join(" OR ")})`;
const quoted = (text: string): string => `"${text.replaceAll('"', "")}"`;
