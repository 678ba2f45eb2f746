/** Printed lines become paragraphs again; those of Word already are. */
import type { Cell, Line, Manuscript } from "../manuscripts/model.ts";
import { attStart, decisionLead, presenterHead, sharedWords, zoneOf } from "../text/item-words.ts";
import { labelOf, type Label } from "./labels.ts";

export interface Paragraph {
  /** Without its label. */
  text: string;
  label: Label | null;
  heading: number | null;
  bold: boolean;
  indent: number;
  gap: number;
  cell: Cell | null;
  /** Line numbers. */
  from: number;
  to: number;
}

export function paragraphsOf({ lines }: Manuscript): Paragraph[] {
  const width = widthOf(lines);
  const paragraphs: Paragraph[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const previous = paragraphs.at(-1);
    if (previous && last && goesOn(last, line, previous, width)) append(previous, line);
    else paragraphs.push(started(line));
    last = line;
  }
  return paragraphs;
}

function started(line: Line): Paragraph {
  const words = line.label === null ? line.text : `${line.label} ${line.text}`;
  const label = labelOf(words);
  return {
    text: label ? label.rest : line.text,
    label,
    heading: line.heading,
    bold: isBold(line),
    indent: line.indent,
    gap: line.gap,
    cell: line.cell,
    from: line.number,
    to: line.number,
  };
}

/** But for an aside at its end: "**Seniorkort på bussarna** (Joakim Wall)". */
function isBold({ spans }: Line): boolean {
  const words = spans.filter(({ text }) => text.trim() !== "");
  const aside = words.findIndex(({ bold }) => !bold);
  if (words.length === 0 || aside === 0) return false;
  const rest = aside === -1 ? [] : words.slice(aside);
  return rest.every(({ bold }) => !bold) && /^(?:\s*[(–-].*)?$/su.test(rest.map(({ text }) => text).join(""));
}

/** A word that was broken at the end of the line is one word again; "samverkans- och" is not broken. */
function append(paragraph: Paragraph, line: Line): void {
  const broken = /\p{L}[-\u00ad\u2010]$/u.test(paragraph.text) && /^\p{Ll}/u.test(line.text);
  const coordinated = /^(?:och|eller|samt|respektive)(?!\p{L})/u.test(line.text);
  paragraph.text =
    broken && !coordinated ? paragraph.text.slice(0, -1) + line.text : `${paragraph.text} ${line.text}`.trim();
  if (paragraph.label) paragraph.label = { ...paragraph.label, rest: paragraph.text };
  paragraph.to = line.number;
}

/** Signs that a full line holds. */
function widthOf(lines: readonly Line[]): number {
  const full = lines.filter(({ whole, cell, fill, text }) => !whole && !cell && fill > 0.8 && text.length > 30);
  const widths = full.map(({ text, fill, indent }) => text.length / Math.max(0.2, fill - Math.min(indent, 0.5)));
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 80;
}

/**
 * Whether the line had to be broken there: what comes next would not have fitted. Where it would, the writer began anew.
 */
function goesOn(last: Line, line: Line, paragraph: Paragraph, width: number): boolean {
  if (line.whole || last.whole || line.heading !== last.heading) return false;
  if (line.cell || last.cell) {
    const isWrapped = last.fill === 1 && line.label === null && !attStart.test(line.text);
    return sameCell(last, line) && /^\p{Ll}/u.test(line.text) && (isWrapped || !beginsAnew(line));
  }
  const acrossPages = line.page !== last.page;
  const forced = last.text.length > 40 && last.fill + (firstWord(line.text).length + 1) / width > 0.97;
  if (beginsAnew(line) && !(forced && line.gap === 0 && mayStandInside(line, paragraph))) return false;
  const ended = /[.!?:][”")]?$/u.test(paragraph.text);
  if (line.gap > 0 && !acrossPages) return false;
  if (acrossPages) return !ended && /^\p{Ll}/u.test(line.text);
  if (forced) return true;
  // A ragged line: it goes on when the sentence plainly does.
  if (sharedWords.test(lastWord(paragraph.text)) && last.fill > 0.5) return true;
  return !ended && /^[\p{Ll}(]/u.test(line.text) && last.fill > 0.5;
}

const lastWord = (text: string): string => /(?:^|\s)(\p{L}+)$/u.exec(text)?.[1] ?? "";
const firstWord = (text: string): string => text.split(/\s/u, 1)[0] ?? "";
const sameCell = ({ cell: a }: Line, { cell: b }: Line): boolean =>
  a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column;

function beginsAnew({ text, label }: Line): boolean {
  if (label !== null) return true;
  if (decisionLead.test(text) && /^\p{Lu}/u.test(text)) return true;
  return labelOf(text) !== null || attStart.test(text) || zoneOf(text) !== null || presenterHead.test(text);
}

/** "… noterades / att kommunerna", "… den / 12. Anna": within a sentence that a full line broke. */
function mayStandInside({ text, label }: Line, paragraph: Paragraph): boolean {
  if (label !== null || /[.!?:][”")]?$/u.test(paragraph.text)) return false;
  // After a clause the next one is likelier than an "att" within it.
  if (attStart.test(text)) {
    return !attStart.test(paragraph.text) || /,$/u.test(paragraph.text) || sharedWords.test(lastWord(paragraph.text));
  }
  if (/^\p{L}/u.test(text) && /\p{L}[.,;]$/u.test(text) && labelOf(text) === null) return !presenterHead.test(text);
  return /^\d/u.test(text) && !/^\d{1,3}[.:)]\s+\p{Lu}/u.test(text);
}
