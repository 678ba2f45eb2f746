/** Pages that are drawn turned are turned back. */
import type { Drawing, Glyph } from "./pdf-drawing.ts";
import type { Stroke } from "./pdf-strokes.ts";

/** A glyph with the quarter turn its line takes, as the page is drawn. */
export interface Turned {
  glyph: Glyph;
  quarter: number;
  from: [number, number];
  to: [number, number];
}

/** How many quarter turns clockwise a line takes that runs this way; null: aslant, as a stamp across the page. */
export function quarterOf(x: number, y: number): number | null {
  const turns = Math.atan2(y, x) / (Math.PI / 2);
  const quarter = Math.round(turns);
  return Math.abs(turns - quarter) > 0.1 ? null : (quarter + 4) % 4;
}

/** The page turned so that most of its text stands upright; text that runs another way is left out. */
export function upright(
  turned: Turned[],
  strokes: Stroke[],
  { width, height }: { width: number; height: number },
): Drawing {
  const counts = [0, 0, 0, 0];
  for (const { quarter } of turned) counts[quarter] = (counts[quarter] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  const turn = ([x, y]: [number, number]): [number, number] => {
    if (most === 1) return [y, width - x];
    if (most === 2) return [width - x, height - y];
    return most === 3 ? [height - y, x] : [x, y];
  };
  const glyphs: Glyph[] = [];
  for (const { glyph, quarter, from, to } of turned) {
    if (quarter !== most) continue;
    const [[x0, y], [x1]] = [turn(from), turn(to)];
    glyphs.push(Object.assign(glyph, { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y }));
  }
  const straight = strokes.map(({ x0, y0, x1, y1 }) => {
    const [[ax, ay], [bx, by]] = [turn([x0, y0]), turn([x1, y1])];
    return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
  });
  return most % 2 === 1
    ? { width: height, height: width, glyphs, strokes: straight }
    : { width, height, glyphs, strokes: straight };
}
