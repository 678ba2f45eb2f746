/** Text files: every line as it stands. */
import { manuscriptLimits } from "./limits.ts";
import type { Line, Manuscript } from "./model.ts";

/** UTF-8, UTF-16 by its mark, or else what Windows wrote; null: it is no text. */
export function decoded(content: Uint8Array): string | null {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  if (content.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    // A byte or two that are damaged make no other encoding of it.
    const text = new TextDecoder("utf-8").decode(content);
    const damaged = text.split("\ufffd").length - 1;
    const whole = text.match(/[\u0080-\uffef]/gu)?.length ?? 0;
    return damaged * 5 < whole ? text : new TextDecoder("windows-1252").decode(content);
  }
}

interface Row {
  text: string;
  number: number;
  page: number;
  indent: number;
  length: number;
  gap: number;
}

export function readPlain(text: string): Manuscript {
  const rows = withoutMargins(rowsIn(text));
  const { left } = rows;
  const width = widthOf(left);
  const less = isDoubleSpaced(left) ? 1 : 0;
  const lines = left.slice(0, manuscriptLimits.lines).map((row, index): Line => ({
    number: row.number,
    page: row.page,
    spans: [{ text: row.text, bold: false, italic: false, struck: false }],
    text: row.text,
    label: null,
    heading: null,
    indent: row.indent / width,
    gap: index === 0 ? 0 : Math.max(0, row.gap - less),
    whole: false,
    fill: Math.min(1, row.length / width),
    cell: null,
  }));
  const pages = left.at(-1)?.page ?? 1;
  return {
    format: "txt",
    lines,
    margins: rows.margins,
    keepsStrikes: false,
    title: null,
    pages: pages > 1 ? pages : null,
  };
}

function rowsIn(text: string): Row[] {
  const rows: Row[] = [];
  let gap = 0;
  let number = 0;
  text.split("\f").forEach((sheet, page) => {
    for (const line of sheet.split(/\r\n|[\n\r\v\u2028\u2029]/u)) {
      number += 1;
      const printed = line.trimEnd();
      // Columns stand apart by tabs or by many spaces.
      const words = printed
        .trimStart()
        .replace(/\s*\t\s*|(?<=\S) {3,}(?=\S)/gu, "\t")
        .replace(/[^\S\t]+/gu, " ")
        .replace(/\u00ad/gu, "");
      if (words === "") gap += 1;
      else {
        rows.push({
          text: words,
          number,
          page: page + 1,
          indent: printed.length - printed.trimStart().length,
          length: printed.length,
          gap,
        });
        gap = 0;
      }
    }
  });
  return rows;
}

/** The length that full lines have: the longest but for a few. */
function widthOf(rows: readonly Row[]): number {
  const lengths = rows.map(({ length }) => length).sort((a, b) => a - b);
  return Math.max(20, lengths[Math.floor(lengths.length * 0.97)] ?? 0);
}

/** Every line has an empty one after it, as some programs write the text of a PDF. */
function isDoubleSpaced(rows: readonly Row[]): boolean {
  const gaps = rows.slice(1).map(({ gap }) => gap);
  return gaps.length > 10 && gaps.filter((gap) => gap > 0).length > gaps.length * 0.85;
}

const withoutNumbers = (text: string): string => text.replace(/\d+/gu, "#");

/** Heads and feet of pages: the same words again and again but for the numbers in them, or a number of a page alone. */
function withoutMargins(rows: readonly Row[]): { left: Row[]; margins: string[] } {
  const counts = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = withoutNumbers(row.text);
    const known = counts.get(key);
    if (known) known.push(index);
    else counts.set(key, [index]);
  });
  const gone = new Set<number>();
  const margins = new Set<string>();
  for (const [key, places] of counts) {
    if (!isMargin(key, places, rows)) continue;
    for (const place of places) gone.add(place);
    const words = rows[places[0] ?? 0]?.text.replace(/(?:sida\s*)?\d+\s*(?:\(\d+\)|(?:av|\/)\s*\d+)/iu, "").trim();
    if (words && /\p{L}/u.test(words)) margins.add(words);
  }
  const left: Row[] = [];
  rows.forEach((row, index) => {
    if (gone.has(index)) return;
    // What the margin parted is together again.
    const before = gone.has(index - 1);
    left.push(before ? { ...row, gap: Math.min(row.gap, 1) } : row);
  });
  return { left, margins: [...margins] };
}

function isMargin(key: string, places: readonly number[], rows: readonly Row[]): boolean {
  if (/^(?:sida\s*)?#(?:\s*\(#\)|\s*(?:av|\/)\s*#)$/iu.test(key)) return true;
  if (/^(?:sida\s*#|[-–]\s*#\s*[-–])$/iu.test(key)) return true;
  const pages = new Set(places.map((place) => rows[place]?.page)).size;
  const onEachPage = pages >= 3 && pages === places.length;
  const columns = key.includes("\t") || /sign|utdragsbestyrkande|sida/iu.test(key);
  return places.length >= 2 && key.length > 8 && (onEachPage || (columns && /#/u.test(key)));
}
