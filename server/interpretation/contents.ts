/** Leaves out what repeats the headings: lists of contents, and what comes after the meeting: signatures, notices. */
import { afterTheMeeting, attStart, contentsHead, decisionLead, presenterHead, zoneOf } from "../text/item-words.ts";
import type { Paragraph } from "./paragraphs.ts";

const leader = /(?:\.{3,}|…|_{3,}|\t)\s*\d{1,3}$/u;

/** The words by which a heading is known again. */
export const key = (text: string): string =>
  text
    .replace(leader, "")
    // Of an agenda in columns the first is the title.
    .replace(/\t.*$/su, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

export function withoutContents(paragraphs: readonly Paragraph[]): Paragraph[] {
  const left = withoutLeaders(paragraphs);
  return withoutRepeatedHeads(left);
}

/** "Val av justerare ........ 3" */
function withoutLeaders(paragraphs: readonly Paragraph[]): Paragraph[] {
  const led = paragraphs.filter(({ text, cell }) => cell === null && leader.test(text));
  if (led.length < 3) return [...paragraphs];
  const gone = new Set<Paragraph>(led);
  return paragraphs.filter(
    (paragraph) => !gone.has(paragraph) && !(contentsHead.test(paragraph.text) && isBefore(paragraph, led)),
  );
}

const isBefore = ({ to }: Paragraph, led: readonly Paragraph[]): boolean =>
  led.some(({ from }) => from > to && from - to < 4);

/** A run of three headings or more with nothing between them, each of which comes again later. */
function withoutRepeatedHeads(paragraphs: readonly Paragraph[]): Paragraph[] {
  const keys = paragraphs.map(({ text }) => key(text));
  const places = new Map<string, number[]>();
  keys.forEach((one, index) => {
    if (one.length <= 3) return;
    const known = places.get(one);
    if (known) known.push(index);
    else places.set(one, [index]);
  });
  const isHead = ({ text, cell }: Paragraph) =>
    cell === null && text.length < 160 && !/[.!?]$/u.test(text) && !isPartOfItem(text);
  const numberAt = (index: number) => paragraphs[index]?.label?.number ?? null;
  /** The last place with the same words, and the same number where both have one. */
  const lastOf = (index: number): number => {
    const words = keys[index] ?? "";
    // "Val av justerare 3": with the number of its page.
    const all = [...(places.get(words) ?? []), ...(places.get(words.replace(/\s\d{1,3}$/u, "")) ?? [])];
    const number = numberAt(index);
    const same = all.filter((at) => number === null || numberAt(at) === null || numberAt(at) === number);
    return Math.max(-1, ...same);
  };
  const repeated = (index: number) => {
    const paragraph = paragraphs[index];
    return paragraph !== undefined && isHead(paragraph) && lastOf(index) > index;
  };
  const gone = new Set<number>();
  for (let at = 0; at < paragraphs.length; at += 1) {
    let end = at;
    while (repeated(end)) end += 1;
    const run = Array.from({ length: end - at }, (_, offset) => at + offset);
    const comesAfterRun = run.every((index) => lastOf(index) >= end);
    if (run.length >= 3 && comesAfterRun) {
      for (const index of run) gone.add(index);
      if (at > 0 && contentsHead.test(paragraphs[at - 1]?.text ?? "")) gone.add(at - 1);
    }
    at = Math.max(at, end - 1);
  }
  return paragraphs.filter((_, index) => !gone.has(index));
}

/** What every item may have again. */
const isPartOfItem = (text: string): boolean =>
  zoneOf(text) !== null || presenterHead.test(text) || decisionLead.test(text) || attStart.test(text);

/** Until the page of signatures, when no item comes after it. */
export function untilSignatures(paragraphs: readonly Paragraph[]): Paragraph[] {
  const at = paragraphs.findIndex(
    ({ text, label }, index) => index > 2 && label === null && text.length < 80 && afterTheMeeting.test(text),
  );
  if (at === -1) return [...paragraphs];
  const comesBack = paragraphs.findIndex(({ label }, index) => index > at && label?.kind === "section");
  if (comesBack === -1) return paragraphs.slice(0, at);
  return [...paragraphs.slice(0, at), ...untilSignatures(paragraphs.slice(comesBack))];
}
