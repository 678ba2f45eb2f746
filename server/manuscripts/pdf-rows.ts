/** Letters of a page gathered on their baselines. */
import type { Glyph } from "./pdf-drawing.ts";

/** What stands on one line of the page, from left to right. */
export interface Row {
  y: number;
  size: number;
  glyphs: Glyph[];
}

/** Letters stand on the same line when their baselines differ by no more than this share of their size. */
const wobble = 0.2;

export function rowsOf(glyphs: Glyph[]): Row[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - row.y <= Math.max(0.5, Math.min(row.size, glyph.size) * wobble)) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, glyph.size);
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return raised(rows.filter((row) => row.glyphs.some(({ text }) => text.trim() !== ""))).map((row) => ({
    ...row,
    glyphs: withoutShadows(row.glyphs.sort((a, b) => a.x0 - b.x0)),
  }));
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Raised and lowered letters go to the line they stand at. */
function raised(rows: Row[]): Row[] {
  const kept: Row[] = [];
  rows.forEach((row, index) => {
    const hosts = [rows[index + 1], kept.at(-1)].filter((host) => host !== undefined);
    const host = hosts.find((each) => isRaisedOver(row, each));
    if (!host) {
      kept.push(row);
      return;
    }
    for (const glyph of row.glyphs) {
      const text = row.y < host.y ? (superscripts[Number.parseInt(glyph.text, 10)] ?? glyph.text) : glyph.text;
      host.glyphs.push({ ...glyph, text });
    }
  });
  return kept;
}

/** Smaller, a little above or below, and each letter close to one of the line. */
function isRaisedOver(row: Row, host: Row): boolean {
  const rise = host.y - row.y;
  if (row.size > host.size * 0.9 || rise > host.size * 0.6 || rise < -host.size * 0.35) return false;
  const letters = row.glyphs.filter(({ text }) => text.trim() !== "");
  if (letters.length > 40) return false;
  return letters.every((glyph, at) => {
    const before = letters[at - 1];
    if (before && Math.abs(glyph.x0 - before.x1) < glyph.size * 0.3) return true;
    return host.glyphs.some(({ x0, x1, text }) => text.trim() !== "" && isBeside(glyph, x0, x1, host.size));
  });
}

const isBeside = ({ x0, x1 }: Glyph, from: number, to: number, size: number): boolean =>
  Math.abs(x0 - to) < size * 0.35 || Math.abs(from - x1) < size * 0.35;

/** A letter that is printed twice at nearly the same place, to look bold, is one letter. */
function withoutShadows(glyphs: Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const twin = kept
      .slice(-3)
      .find((each) => each.text === glyph.text && glyph.x0 - each.x0 < Math.min(1, (glyph.x1 - glyph.x0) * 0.3));
    if (twin && glyph.text.trim() !== "") {
      twin.bold = twin.bold || glyph.x0 - twin.x0 > 0.1;
      twin.struck = twin.struck || glyph.struck;
    } else kept.push(glyph);
  }
  return kept;
}
