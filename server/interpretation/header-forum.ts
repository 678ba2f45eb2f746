/** Which forum a document is of: from its title, a line below it, a page's head, or who decides. */
import type { Line } from "../manuscripts/model.ts";
import {
  afterForum,
  anyKind,
  anyoneDecides,
  beforeForum,
  bodyWord,
  decidingBody,
  notItsKind,
  printedKindOf,
  senderWord,
  smallWord,
  tellingVerb,
} from "../text/header-words.ts";
import { daysIn, timesIn } from "./dates.ts";

/** "Dagordning Länschefsnätverket i Dalarna 2025-11-21" without what is not its name. */
export function forumIn(title: string): string | null {
  let text = title.replace(/\s+/gu, " ").trim();
  const spans = [...daysIn(text).map(({ start, end }) => ({ from: start, to: end })), ...timesIn(text, false)];
  for (const { from, to } of spans.sort((a, b) => b.from - a.from)) text = `${text.slice(0, from)} ${text.slice(to)}`;
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(beforeForum, "").trim();
    const [kind] = text.matchAll(anyKind);
    if (kind?.index === 0) text = text.slice(kind[0].length).trim();
  }
  const behind = [...text.matchAll(anyKind)].find(({ index }) => index > 0);
  if (behind) text = withoutGenitive(text.slice(0, behind.index), text.slice(behind.index + behind[0].length));
  text = text
    .replace(afterForum, "")
    .replace(/^[\s,;:.–—|/(-]+|[\s,;:.–—|/(-]+$/gu, "")
    .replace(/\s{2,}/gu, " ")
    .replace(/^”(.+)”$/u, "$1");
  if (!/\p{L}{2}/u.test(text) || text.length > 110) return null;
  return asName(text);
}

/** "Socialnämndens protokoll", "Socialnämnden – protokoll" */
function withoutGenitive(before: string, after: string): string {
  const name = before.trim().replace(/[\s,;:–—|/(-]+$/u, "");
  if (name === "") return after;
  return name === before.trim() && /(?:n|t|e)s$/u.test(name) && bodyWord.test(name.replace(/s$/u, ""))
    ? name.replace(/s$/u, "")
    : name;
}

/** Capitals throughout are a way of setting, no way of spelling. */
export function asName(text: string): string {
  if (text !== text.toUpperCase() || !/\p{L}{5}/u.test(text)) return text;
  const small = text.replace(/\p{L}+/gu, (word) =>
    word.length > 3 || smallWord.test(word) ? word.toLowerCase() : word,
  );
  return small.charAt(0).toUpperCase() + small.slice(1);
}

export interface TitleFound {
  forum: string | null;
  line: Line;
  /** Where it names the kind of document as well. */
  titled: boolean;
  /** How much speaks for it. */
  weight: number;
}

/** What lines of the head may name the forum, the likeliest first. */
export function titlesIn(lines: readonly Line[]): TitleFound[] {
  const kindAt = lines.findIndex(({ text }) => text.length < 160 && printedKindOf(text) !== null);
  const found = lines.slice(0, 40).flatMap((line, at): TitleFound[] => {
    const { text, heading } = line;
    if (text.length > 160 || (line.cell !== null && line.cell.columns > 3) || notItsKind.test(text)) return [];
    const titled = printedKindOf(text) !== null;
    const forum = forumIn(text);
    if (forum === null) return [];
    const sentence = /[.!?]$/u.test(text) || tellingVerb.test(text);
    const near = kindAt !== -1 && Math.abs(at - kindAt) <= 2;
    let weight = 0;
    if (titled) weight += 4;
    if (heading === 0) weight += 4;
    else if (heading === 1 && at < 6) weight += 1;
    if (bodyWord.test(forum)) weight += 4;
    if (near && at > kindAt) weight += 2;
    else if (near) weight += 1;
    if (senderWord.test(text) && !titled) weight -= 5;
    if (sentence) weight -= 4;
    if (/^[\p{Ll}\d(]/u.test(text)) weight -= 2;
    if (/\d{3,}|@|www|___|\.{4}/u.test(forum)) weight -= 4;
    return weight > 2 ? [{ forum, line, titled, weight: weight - at / 100 }] : [];
  });
  return found.sort((a, b) => b.weight - a.weight);
}

/** Whoever decides most often; "nätverket" and "mötet" are no names. */
export function decidingForum(lines: readonly Line[]): { forum: string; line: Line } | null {
  const counts = new Map<string, { count: number; line: Line }>();
  for (const line of lines) {
    const body = decidingBody.exec(line.text)?.groups?.body;
    if (body === undefined || !bodyWord.test(body) || anyoneDecides.test(body)) continue;
    const before = counts.get(body);
    counts.set(body, { count: (before?.count ?? 0) + 1, line: before?.line ?? line });
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  return best ? { forum: best[0], line: best[1].line } : null;
}
