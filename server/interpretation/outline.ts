/** Which paragraphs are the headings of items: the numbers that count on through the document, and what stands under them. */
import type { ItemKind } from "../../db/schema/values.ts";
import {
  attStart,
  decidingWord,
  decisionLead,
  kindsIn,
  presenterHead,
  proposingLead,
  runInZone,
  zoneOf,
} from "../text/item-words.ts";
import { withGroups } from "./groups.ts";
import type { Label } from "./labels.ts";
import type { Sureness } from "./model.ts";
import type { Paragraph } from "./paragraphs.ts";

export interface Heading {
  /** Index of its paragraph. */
  at: number;
  number: string | null;
  level: number;
  sure: Sureness;
  rule: string;
  /** From the heading of the group it stands in. */
  kinds: ItemKind[];
}

export function headingsIn(paragraphs: readonly Paragraph[]): Heading[] {
  const sections = chain(paragraphs, (label) => label.kind === "section");
  const top = sections.length > 0 ? sections : numbered(paragraphs);
  const found = top.length > 0 ? withSubheads(paragraphs, top) : unnumbered(paragraphs);
  return withGroups(paragraphs, found);
}

const isCounting = (label: Label): boolean =>
  label.kind === "number" || label.kind === "word" || label.kind === "lettered" || (label.kind === "decimal" && false);

/** Numbers in a style of headings count before all others: then plain ones are lists. */
function numbered(paragraphs: readonly Paragraph[]): Heading[] {
  const styled = chain(paragraphs, isCounting, ({ heading }) => heading !== null);
  if (styled.length > 1) return styled;
  const plain = chain(paragraphs, isCounting);
  if (plain.length > 0) return plain;
  return chain(paragraphs, (label) => label.kind === "decimal");
}

/**
 * The headings that count on from one another. Numbers within a decision or another list start again from 1 and are left
 * out.
 */
function chain(
  paragraphs: readonly Paragraph[],
  counts: (label: Label) => boolean,
  also: (paragraph: Paragraph) => boolean = () => true,
): Heading[] {
  const found: Heading[] = [];
  let next: number | null = null;
  let listNext: number | null = null;
  let opened = false;
  let papers = false;
  const comesAgain = (at: number, order: number) =>
    paragraphs.slice(at + 1, at + 400).some(({ label }) => label !== null && counts(label) && label.order === order);
  paragraphs.forEach((paragraph, at) => {
    const { label, text } = paragraph;
    if (label === null || !counts(label) || !also(paragraph)) {
      if (opensList(paragraph)) {
        opened = true;
        papers = zoneOf(paragraph.text) === "papers";
        listNext = 1;
      } else if (label === null && paragraph.gap >= 1 && listNext !== 1 && !attStart.test(text)) opened = false;
      return;
    }
    const inList = opened && label.order === listNext && !isStrong(paragraph, paragraphs[at + 1]);
    const expected: boolean = next === null ? label.order <= 400 : label.order >= next && label.order <= next + 3;
    const again = label.kind === "lettered" && next !== null && label.order === next - 1;
    if (
      (expected || again) &&
      !(
        inList &&
        (label.order !== next ||
          isClauseLike(text) ||
          (listNext !== 1 && isNextPoint(paragraph)) ||
          (papers && comesAgain(at, label.order)))
      ) &&
      isHeadingLike(paragraph, paragraphs[at + 1], next === null)
    ) {
      found.push({
        at,
        number: label.number,
        level: 0,
        sure: label.order === next ? "certain" : "likely",
        rule: `heading by ${label.kind}`,
        kinds: [],
      });
      next = label.order + 1;
      opened = false;
      listNext = null;
    } else if (listNext !== null && label.order === listNext) listNext += 1;
  });
  return found.length > 1 || found[0]?.rule === "heading by section"
    ? found
    : found.filter(({ at }) => (paragraphs[at]?.text.length ?? 0) > 0 && found.length > 0);
}

const opensList = ({ text }: Paragraph): boolean => {
  const zone = zoneOf(text);
  if (zone === "decision" || zone === "proposal" || zone === "papers" || zone === "action") return true;
  return decisionLead.test(text) || proposingLead.test(text) || /(?:^|\s)att\s*:?$/iu.test(text) || /:$/u.test(text);
};

const isClauseLike = (text: string): boolean =>
  attStart.test(text) || /^\p{Ll}/u.test(text) || (/\.$/u.test(text) && text.length > 70);

/** The number after that of the last point might be the next item's as well: then it stands apart, or decides nothing. */
const isNextPoint = ({ text, gap }: Paragraph): boolean => gap === 0 && decidingWord.test(text);

const isStrong = ({ heading, bold, text }: Paragraph, following: Paragraph | undefined): boolean =>
  (heading !== null || bold || (following !== undefined && presenterHead.test(following.text))) && !attStart.test(text);

function isHeadingLike(
  { text, heading, bold, label }: Paragraph,
  following: Paragraph | undefined,
  first: boolean,
): boolean {
  if (attStart.test(text)) return false;
  if (text === "") return following !== undefined && following.label === null;
  if (label?.kind === "section") return !/^(?:och|samt|-|–|i|,)/u.test(text) && !/^\d/u.test(text);
  if (heading !== null || bold) return true;
  if (/^\p{Ll}/u.test(text) || text.length > 600) return false;
  // The first number of all must look like a title; a running sentence is a point of something else.
  return !first || text.length < 160;
}

/** "4.1", "4 a", "a)" and headings with a kind before them, under the one they stand in. */
function withSubheads(paragraphs: readonly Paragraph[], top: readonly Heading[]): Heading[] {
  return top.flatMap((heading, index) => {
    const end = top[index + 1]?.at ?? paragraphs.length;
    return [heading, ...subheads(paragraphs, heading, end)];
  });
}

function subheads(paragraphs: readonly Paragraph[], parent: Heading, end: number): Heading[] {
  const inner = Array.from({ length: end - parent.at - 1 }, (_, offset) => parent.at + 1 + offset);
  const parentNumber = parent.number ?? "";
  const made = (at: number, number: string | null, rule: string, sure: Sureness = "certain"): Heading => ({
    at,
    number,
    level: 1,
    sure,
    rule,
    kinds: [],
  });
  const labels: readonly (Label | null)[] = paragraphs.map(({ label }) => label);
  const decimals = inner.filter((at) => {
    const { label, text } = paragraphs[at] ?? {};
    return label?.kind === "decimal" && label.number.startsWith(`${parentNumber}.`) && !attStart.test(text ?? "");
  });
  if (decimals.length > 0)
    return decimals.map((at) => made(at, paragraphs[at]?.label?.number ?? null, "point by decimal"));
  const lettered = inner.filter((at) => labels[at]?.kind === "lettered" && labels[at].number.startsWith(parentNumber));
  if (lettered.length > 0)
    return lettered.map((at) => made(at, paragraphs[at]?.label?.number ?? null, "point by lettered number"));
  const letters = letterGroup(paragraphs, inner);
  if (letters.length > 0)
    return letters.map((at) => made(at, `${parentNumber}${paragraphs[at]?.label?.number ?? ""}`, "point by letter"));
  return inner
    .filter((at) => {
      const { text = "", label, heading, bold } = paragraphs[at] ?? {};
      const prefix = /^(?<head>[^:]{4,40}):\s+\p{Lu}/u.exec(text)?.groups?.head;
      return (
        label === null &&
        (heading !== null || bold === true) &&
        prefix !== undefined &&
        kindsIn(prefix) !== null &&
        runInZone(text) === null
      );
    })
    .map((at) => made(at, null, "point by kind", "likely"));
}

/** a), b), c) are points when they have something of their own below them or a kind; otherwise they are parts of a text. */
function letterGroup(paragraphs: readonly Paragraph[], inner: readonly number[]): number[] {
  const group: number[] = [];
  let opened = false;
  for (const at of inner) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    const { label, text } = paragraph;
    if (label?.kind === "letter" && label.order === group.length + 1) {
      const strong = isStrong(paragraph, paragraphs[at + 1]) || kindPrefix(text);
      if (attStart.test(text) || /^\p{Ll}/u.test(text) || (opened && !strong)) {
        if (group.length === 0) return [];
        continue;
      }
      group.push(at);
      opened = false;
    } else if (opensList(paragraph))
      opened = zoneOf(text) !== null || decisionLead.test(text) || /att\s*:?$/iu.test(text) || group.length === 0;
    else if (label === null && paragraph.gap >= 1 && !attStart.test(text)) opened = opened && zoneOf(text) !== null;
  }
  const texts = group.map((at) => paragraphs[at]?.text ?? "");
  const haveContent = group.some((at, index) => (group[index + 1] ?? (inner.at(-1) ?? at) + 1) - at > 1);
  const short = texts.every((text) => text.length < 140 && !/[;,]$/u.test(text));
  return group.length > 0 && (texts.some(kindPrefix) || haveContent || short) ? group : [];
}

const kindPrefix = (text: string): boolean => {
  const head = /^(?<head>[^:–]{2,40}?)\s*[:–]\s/u.exec(text)?.groups?.head;
  return head !== undefined && kindsIn(head) !== null;
};

/** A document without numbers: headings by style, or by what they look like. */
function unnumbered(paragraphs: readonly Paragraph[]): Heading[] {
  const times = new Map<string, number>();
  for (const { text } of paragraphs) times.set(text.toLowerCase(), (times.get(text.toLowerCase()) ?? 0) + 1);
  // "Inledning" that stands there once is an item; what every item has is a part of it.
  const isOften = (text: string) => (times.get(text.toLowerCase()) ?? 0) > 1;
  const isZone = (text: string) => {
    const zone = zoneOf(text);
    return zone !== null && (zone !== "background" || isOften(text));
  };
  const isPart = ({ text }: Paragraph) =>
    isZone(text) || presenterHead.test(text) || decisionLead.test(text) || attStart.test(text);
  const made =
    (rule: string, sure: Sureness) =>
    (at: number): Heading => ({ at, number: null, level: 0, sure, rule, kinds: [] });
  const all = paragraphs.map((_, at) => at);
  const styled = all.filter((at) => {
    const paragraph = paragraphs[at];
    return paragraph !== undefined && (paragraph.heading ?? 0) > 0 && !isPart(paragraph);
  });
  if (styled.length > 0) {
    const counts = new Map<number, number>();
    for (const at of styled)
      counts.set(paragraphs[at]?.heading ?? 0, (counts.get(paragraphs[at]?.heading ?? 0) ?? 0) + 1);
    const level = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
    return styled.filter((at) => paragraphs[at]?.heading === level).map(made("heading by style", "certain"));
  }
  const bold = all.filter((at) => {
    const paragraph = paragraphs[at];
    return paragraph?.bold === true && paragraph.label === null && isShort(paragraph.text) && !isPart(paragraph);
  });
  if (bold.length > 1) return bold.map(made("heading by bold", "likely"));
  return all
    .filter((at) => {
      const paragraph = paragraphs[at];
      const following = paragraphs[at + 1];
      if (!paragraph || !following || paragraph.label !== null || isPart(paragraph)) return false;
      if (!isShort(paragraph.text) || !/^[\p{Lu}\d”"]/u.test(paragraph.text)) return false;
      if (at > 0 && paragraph.gap === 0 && !isEnded(paragraphs[at - 1])) return false;
      return isEnded(following) || isPart(following) || runInZone(following.text) !== null;
    })
    .map(made("heading by form", "doubtful"));
}

const isShort = (text: string): boolean => text.length <= 110 && !/[.,;:]$/u.test(text) && text.split(" ").length <= 14;
const isEnded = (paragraph: Paragraph | undefined): boolean => /[.!?:][”")]?$/u.test(paragraph?.text ?? "");
