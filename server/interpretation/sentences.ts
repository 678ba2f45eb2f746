/** Cuts a paragraph into sentences, with their full stops; abbreviations end none. */
import { endsWithAbbreviation } from "../text/assignment-words.ts";

const ends = /(?<=[.!?][”")]?)\s+(?=[\p{Lu}”"(\d])/gu;

export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: space, index } of text.matchAll(ends)) {
    if (endsWithAbbreviation(text.slice(start, index)) || /\b\d{1,2}\.$/u.test(text.slice(start, index))) continue;
    sentences.push(text.slice(start, index).trim());
    start = index + space.length;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== "");
}
