/** Cuts running text into sentences, and tells which of them are read as clauses. */
import { decided, endsWithAbbreviation, startsAsClause } from "../text/assignment-words.ts";

export interface Sentence {
  text: string;
  start: number;
  /** It is read as an att-sats is, from its "att". */
  clause: boolean;
}

/** After a full stop before a capital letter, and at every new line; tables are no sentences. */
const ends = /(?<=[.!?][”")]?)\s+(?=[\p{Lu}”"(*-])|\s*\n\s*/gu;

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const words = text.slice(start, end);
    if (words.trim() !== "" && !words.trimStart().startsWith("|")) sentences.push(sentenceAt(words, start));
  };
  for (const { 0: space, index } of text.matchAll(ends)) {
    if (!space.includes("\n") && endsWithAbbreviation(text.slice(start, index))) continue;
    add(index);
    start = index + space.length;
  }
  add(text.length);
  return sentences;
}

/** "Det beslutades att …" is read from its "att". */
function sentenceAt(words: string, at: number): Sentence {
  const marker = /^\s*(?:[-–•*]\s+|\d+[.)]\s+)?/u.exec(words)?.[0].length ?? 0;
  const text = words.slice(marker);
  const decision = decided.exec(text);
  const skipped = decision ? decision.index + decision[0].length : 0;
  return {
    text: text.slice(skipped),
    start: at + marker + skipped,
    clause: decision !== null || startsAsClause.test(text),
  };
}
