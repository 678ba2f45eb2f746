/** The words that texts have: those that a term stands for, and those that it may have been meant as. */
import { prepared, type Reader } from "../../db/connection.ts";
import { closest, distance, folded, isNumber, stemOf } from "./rules.ts";

/** So many words are compared: what the index is asked for in one piece must stay short. */
const mostCompared = 3000;

const statements = prepared(({ $client }) => ({
  newest: $client.prepare<[], number>("select coalesce(max(id), 0) from search_words").pluck(),
  exact: $client.prepare<[string], string>("select word from search_words where word = ?").pluck(),
  same: $client.prepare<[string, number], string>("select word from search_words where folded = ? limit ?").pluck(),
  begins: $client
    .prepare<[string, string, number], string>(
      "select word from search_words where folded >= ? and folded < ? order by folded limit ?",
    )
    .pluck(),
  holds: $client
    .prepare<[string, number], string>(
      `select word from search_word_parts join search_words on search_words.id = search_word_parts.rowid
       where search_word_parts match ? limit ?`,
    )
    .pluck(),
}));

/** Trigrams find nothing shorter. */
const shortestPart = 3;
const last = "\u{10ffff}";

const known = prepared(() => new Map<string, string[]>());
const mostKnown = 500;

/** The words that a term stands for, the closest first: at most so many. */
export function wordsFor(db: Reader, term: string, most: number): string[] {
  // What was found stays true until there is a new word.
  const key = [statements(db).newest.get(), most, term].join(" ");
  const found = known(db).get(key) ?? closest(term, candidates(db, term), most);
  if (known(db).size >= mostKnown) known(db).clear();
  known(db).set(key, found);
  return found;
}

function candidates(db: Reader, term: string): string[] {
  const plain = folded(term);
  const near = [...statements(db).exact.all(term), ...statements(db).same.all(plain, 20)];
  if (isNumber(term)) return [term, ...near];
  const begins = statements(db).begins.all(plain, plain + last, mostCompared);
  if (plain.length < shortestPart) return [...near, ...begins];
  const stem = folded(stemOf(term));
  const forms =
    stem === plain ? [] : [...statements(db).begins.all(stem, stem + last, mostCompared), ...holding(db, stem)];
  return [...near, ...begins, ...holding(db, plain), ...forms];
}

const holding = (db: Reader, part: string): string[] => statements(db).holds.all(`"${part}"`, mostCompared);

/** The spellings of a word that stands in a phrase: itself, and with the dots it may have been typed without. */
export const spellingsOf = (db: Reader, word: string): string[] =>
  folded(word) === word ? [...new Set([word, ...statements(db).same.all(word, 4)])] : [word];

const mostOffered = 12;

/** Words that look like one that is found nowhere, the likest first; one of its halves is taken to be right. */
export function lookalikes(db: Reader, word: string): string[] {
  const plain = folded(word);
  if (plain.length < 4 || isNumber(word)) return [];
  const half = Math.ceil(plain.length / 2);
  const start = plain.slice(0, Math.max(2, half - 1));
  const end = plain.slice(Math.min(half, plain.length - shortestPart));
  const most = plain.length < 6 ? 1 : 2;
  const candidates = [...statements(db).begins.all(start, start + last, mostCompared), ...holding(db, end)];
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, off: distance(plain, folded(candidate), most) }))
    .filter(({ off }) => off > 0 && off <= most)
    .sort((a, b) => a.off - b.off || a.candidate.length - b.candidate.length || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, mostOffered)
    .map(({ candidate }) => candidate);
}
