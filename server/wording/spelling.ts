/** Finds what is spelt in two ways within one meeting. It would rather miss one than call ordinary Swedish wrong. */
import { grouped } from "../../db/rows.ts";
import {
  asksForIndefinite,
  bentInside,
  definiteOf,
  hyphenated,
  joined,
  properGroup,
  sameThing,
  standsAlone,
  vowels,
} from "../text/spelling-words.ts";

export interface Spelling {
  /** Where the words stand. */
  id: string;
  words: string;
  /** How they are spelt elsewhere. */
  other: string;
}

/** A text and where it stands. */
export interface Written {
  id: string;
  text: string;
}

/** `names`: people who were there, as the list has them. */
export function spelledTwoWays(texts: readonly Written[], names: readonly string[]): Spelling[] {
  const plain = texts.map(({ id, text }) => ({ id, text: text.replace(/\s+/g, " ") }));
  const counts = wordCounts(plain);
  const found = [
    ...namesAlmost(plain, names),
    ...splitWords(plain, counts),
    ...almostSame(plain, counts),
    ...withoutHyphen(plain),
    ...indefiniteNames(plain, counts),
    ...twoWords(plain),
  ];
  const said = new Set<string>();
  return found.filter(({ words, other }) => {
    const pair = [words, other]
      .map((word) => word.toLowerCase())
      .sort()
      .join(" ");
    if (said.has(pair)) return false;
    said.add(pair);
    return true;
  });
}

const word = /(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}-])/gu;

/** How often each word is written, in small letters. */
function wordCounts(texts: readonly Written[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const [match] of text.matchAll(word)) {
      const key = match.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** "Johanna Granrot" where the list has Johanna Granroth. */
function namesAlmost(texts: readonly Written[], names: readonly string[]): Spelling[] {
  const listed = new Set(names);
  const fullName = /(?<![\p{L}-])\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+/gu;
  return texts.flatMap(({ id, text }) =>
    [...text.matchAll(fullName)].flatMap(([words]) => {
      const isListed = [words, words.replace(/s$/, "")].some((name) => listed.has(name));
      const other = isListed ? undefined : names.find((name) => isNameAlmost(words, name));
      return other === undefined ? [] : [{ id, words, other }];
    }),
  );
}

/** One part is the same, the other one letter off, and no genitive. */
function isNameAlmost(words: string, name: string): boolean {
  const [first = "", last = ""] = words.split(" ");
  const [otherFirst = "", otherLast = "", more] = name.split(" ");
  if (more !== undefined || words === `${name}s`) return false;
  if (first === otherFirst) return last.length > 4 && differsAt(last, otherLast) !== null;
  return last === otherLast && first.length > 4 && differsAt(first, otherFirst) !== null;
}

/** "vård hygien" where it is "vårdhygien" elsewhere. */
function splitWords(texts: readonly Written[], counts: ReadonlyMap<string, number>): Spelling[] {
  const pair = /(?<![\p{L}\p{N}-])(?=(?<first>\p{L}{4,}) (?<second>\p{Ll}{4,})(?![\p{L}\p{N}-]))/gu;
  return texts.flatMap(({ id, text }) =>
    [...text.matchAll(pair)].flatMap(({ groups: { first = "", second = "" } = {} }) => {
      const other = `${first}${second}`.toLowerCase();
      const isOneWord = other.length >= 9 && counts.has(other) && !standsAlone.test(first);
      return isOneWord ? [{ id, words: `${first} ${second}`, other }] : [];
    }),
  );
}

/** "omsorgscollage" and "omsorgscollege": long words, one letter apart, and not in how they are bent. */
function almostSame(texts: readonly Written[], counts: ReadonlyMap<string, number>): Spelling[] {
  const long = [...counts.keys()].filter((word) => word.length >= 10);
  // Only words that begin alike are compared.
  const alike = grouped(
    long,
    (word) => word.slice(0, sameStart),
    (word) => word,
  );
  return [...alike.values()].flatMap((words) =>
    words.flatMap((one, index) =>
      words.slice(index + 1).flatMap((other) => {
        if (!isMisspelt(one, other)) return [];
        const [rare, usual] = (counts.get(one) ?? 0) < (counts.get(other) ?? 0) ? [one, other] : [other, one];
        const place = texts.find(({ text }) => text.toLowerCase().includes(rare));
        return place ? [{ id: place.id, words: rare, other: usual }] : [];
      }),
    ),
  );
}

const sameStart = 2;

function isMisspelt(one: string, other: string): boolean {
  const at = differsAt(one, other);
  if (at === null || at < sameStart) return false;
  const longer = one.length > other.length ? one : other;
  if (longer.length - at < 4 && one.length !== other.length) return false;
  if (longer.length - at < 3) return false;
  // A vowel for another inside a short ending is how verbs and nouns are bent.
  const vowelsOnly = vowels.test(one.charAt(at)) && vowels.test(other.charAt(at));
  return !(vowelsOnly && one.length === other.length && longer.length - at <= 5 && bentInside.test(longer));
}

/** Where two words are one letter apart, changed or left out; null: they are the same, or further apart. */
function differsAt(one: string, other: string): number | null {
  if (Math.abs(one.length - other.length) > 1 || one === other) return null;
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  const rest = (word: string, skipped: boolean) => word.slice(at + (skipped ? 1 : 0));
  const same = rest(one, one.length >= other.length) === rest(other, other.length >= one.length);
  return same ? at : null;
}

/** "vård och omsorgscollege" where it is "vård- och omsorgscollege" elsewhere. */
function withoutHyphen(texts: readonly Written[]): Spelling[] {
  const pairs = texts.flatMap(({ text }) =>
    [...text.matchAll(hyphenated)].map(({ groups: { first = "", second = "" } = {} }) => ({ first, second })),
  );
  return pairs.flatMap(({ first, second }) => {
    const words = joined(first, false, second);
    const place = texts.find(({ text }) => ` ${text} `.toLowerCase().includes(` ${words.toLowerCase()}`));
    return place ? [{ id: place.id, words, other: joined(first, true, second) }] : [];
  });
}

/** "i Socialchefsnätverk" where it is Socialchefsnätverket elsewhere. */
function indefiniteNames(texts: readonly Written[], counts: ReadonlyMap<string, number>): Spelling[] {
  return texts.flatMap(({ id, text }) =>
    [...text.matchAll(properGroup)].flatMap(({ groups: { before = "", name = "" } = {} }) => {
      const other = definiteOf(name);
      return counts.has(other.toLowerCase()) && !asksForIndefinite.test(before) ? [{ id, words: name, other }] : [];
    }),
  );
}

/** "samarbetsavtal" and "samverkansavtal" in one and the same item. */
function twoWords(texts: readonly Written[]): Spelling[] {
  const ids = [...new Set(texts.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const text = texts.filter((one) => one.id === id).map((one) => one.text);
    return sameThing.flatMap(([one, other]) => {
      const [words] = one.exec(text.join("\n")) ?? [];
      const [second] = other.exec(text.join("\n")) ?? [];
      return words && second ? [{ id, words, other: second }] : [];
    });
  });
}
