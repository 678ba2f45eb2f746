/** What a list says of those in it, and the people that come out. */
import {
  boldMark,
  italicMark,
  legend,
  marksAbsence,
  strikeMark,
  type HeadingKind,
  type HeadingWords,
} from "../text/attendance-words.ts";
import { genericOrganization } from "../text/municipalities.ts";
import { entriesOf, type Entries, type Entry } from "./attendance-entries.ts";
import { piecesOf, type PieceMode } from "./attendance-pieces.ts";
import { mostly, type Passage } from "./attendance-text.ts";
import type { ReadPerson } from "./model.ts";

export type Presence = boolean | null;

/** The heading that holds at a place. */
export interface Heading {
  kind: HeadingKind;
  text: string;
  present: Presence;
  remote: boolean;
  substitute: boolean;
  /** Title of a single person: "Ordförande". */
  title: string | null;
  /** A group below it, and the organization that its members come from. */
  group: string | null;
  organization: string | null;
}

/** How strikes and letters tell who was away, in the whole document. */
export interface Marks {
  struck: Presence;
  italic: Presence;
  bold: Presence;
  /** They are explained, but this file has lost them: nobody knows who was there. */
  lost: boolean;
}

export function marksOf(texts: readonly string[], keepsStrikes: boolean, anyStruck: boolean): Marks {
  const marks: Marks = { struck: anyStruck ? false : null, italic: null, bold: null, lost: false };
  for (const text of texts) {
    const { mark = "", means = "" } = legend.exec(text)?.groups ?? {};
    if (mark === "") continue;
    const present = !marksAbsence.test(means);
    if (!keepsStrikes) marks.lost = true;
    else if (strikeMark.test(mark)) marks.struck = present;
    else if (italicMark.test(mark)) marks.italic = present;
    else if (boldMark.test(mark)) marks.bold = present;
  }
  return marks;
}

/** A heading after others: what it says of presence, or what those before it said. */
export function headingAfter(words: HeadingWords, before: Heading | null, filled: boolean): Heading {
  const { kind } = words;
  const inherits = before !== null && (!filled || before.present !== false || isWithin(kind, before));
  const inherited = inherits ? before.present : true;
  const named = { absent: false, called: null, present: true, remote: true } as const;
  const present = kind in named ? named[kind as keyof typeof named] : inherited;
  return {
    kind,
    text: words.head,
    present,
    remote: kind === "remote",
    substitute: kind === "substitutes",
    title: kind === "role" ? words.head : null,
    group: kind === "group" || kind === "substitutes" ? words.head : null,
    organization: null,
  };
}

/** "Frånvarande", and below it "Ledamöter" and "Ersättare": those are away too. */
const isWithin = (kind: HeadingKind, before: Heading): boolean =>
  before.kind !== "absent" && before.present === false && kind === "substitutes";

export function parsed(passage: Passage, mode: PieceMode): Entries {
  return entriesOf(piecesOf(passage.text, mode));
}

/** Whether it is a list of people and nothing else. */
export const isClean = ({ people, nobody, unknown }: Entries): boolean => unknown === 0 && people.length + nobody > 0;

/** A long list may hold a word or two that are not understood. */
export const isMostlyClean = ({ people, unknown, nobody }: Entries): boolean =>
  unknown === 0 ? people.length + nobody > 0 : people.length >= 2 && unknown * 3 <= people.length;

export function personOf(entry: Entry, passage: Passage, heading: Heading, marks: Marks, rule: string): ReadPerson {
  const lines = passage.lines.slice(entry.start, Math.max(entry.end, entry.start + 1));
  const organization =
    (heading.organization !== null && !entry.placed ? heading.organization : null) ?? entry.organization;
  const marked = markedPresence(entry, passage, marks);
  return {
    name: entry.name,
    organization,
    title: entry.title ?? heading.title,
    group: heading.group,
    present:
      marks.lost && entry.present === null && heading.kind !== "absent" ? null : presenceOf(entry, heading, marked),
    remote: entry.remote || heading.remote,
    substitute: entry.substitute || heading.substitute,
    substituteFor: entry.substituteFor,
    part: entry.part,
    place: { from: Math.min(...lines), to: Math.max(...lines) },
    sure: "certain",
    rule,
  };
}

function presenceOf(entry: Entry, heading: Heading, marked: Presence): Presence {
  if (marked === false || entry.present === false) return false;
  if (heading.present === false) return entry.present === true && entry.part === null ? true : false;
  return entry.present ?? marked ?? heading.present;
}

function markedPresence({ start, end }: Entry, { struck, italic, bold }: Passage, marks: Marks): Presence {
  const seen: [Presence, boolean[]][] = [
    [marks.struck, struck],
    [marks.italic, italic],
    [marks.bold, bold],
  ];
  for (const [means, signs] of seen) {
    if (means === null) continue;
    const marked = mostly(signs, start, end);
    if (marked) return means;
    // "fet stil = närvarande": the others were not.
    if (means) return false;
  }
  return null;
}

export const isGeneric = (group: string): boolean => genericOrganization.test(group.replace(/[:.]+$/u, ""));
