/** Straight strokes of a page: lines that were drawn, and bars that were filled. Some of them strike words through. */
import type { Glyph } from "./pdf-drawing.ts";
import { moved, type Matrix } from "./pdf-matrix.ts";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What it covers; either lying or standing. */
export interface Stroke {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const mostAnnotations = 1000;

/** A bar that is thicker is an area. */
const thickest = 3;

const filled: number[] = [OPS.fill, OPS.eoFill, OPS.rawFillPath];
const outlined: number[] = [OPS.stroke, OPS.closeStroke];
const both: number[] = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];

interface Pen {
  page: Matrix;
  white: { fill: boolean; stroke: boolean };
  lineWidth: number;
}

/** The strokes of a path, as the reader of PDF hands it over: how it is painted, and its parts. */
export function strokesOf([painting, parts]: unknown[], { page, white, lineWidth }: Pen): Stroke[] {
  if (typeof painting !== "number" || !Array.isArray(parts)) return [];
  const fills = (filled.includes(painting) || both.includes(painting)) && !white.fill;
  const thin = lineWidth * Math.hypot(page[0], page[1]) <= thickest;
  const draws = (outlined.includes(painting) || both.includes(painting)) && !white.stroke && thin;
  if (!fills && !draws) return [];
  const found: Stroke[] = [];
  for (const part of parts.slice(0, 200)) {
    if (typeof part !== "object" || part === null) continue;
    for (const outline of outlinesOf(Array.from(part as ArrayLike<unknown>).slice(0, 20_000), page)) {
      if (fills) found.push(boxOf(outline));
      if (draws) for (let at = 1; at < outline.length; at += 1) found.push(boxOf(outline.slice(at - 1, at + 1)));
    }
  }
  return found.filter(isStroke);
}

type Point = [number, number];

/** How many numbers follow each step of a path: move, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0];

function outlinesOf(path: unknown[], page: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < path.length;) {
    const step = Number(path[at]);
    const length = stepLengths[step];
    if (length === undefined) break;
    if (step === 0) outlines.push((current = []));
    if (step === 4) current.push(...current.slice(0, 1));
    else current.push(moved(page, Number(path[at + length - 1]), Number(path[at + length])));
    at += length + 1;
  }
  return outlines.filter((outline) => outline.length > 1);
}

function boxOf(points: Point[]): Stroke {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

function isStroke({ x0, x1, y0, y1 }: Stroke): boolean {
  const [wide, high] = [x1 - x0, y1 - y0];
  return Number.isFinite(wide + high) && Math.max(wide, high) > 2 && Math.min(wide, high) <= thickest;
}

/** What a reader struck out afterwards, over the page: each through the middle of the words it marks. */
export function struckOut(annotations: unknown[], page: Matrix): Stroke[] {
  return annotations.slice(0, mostAnnotations).flatMap((annotation) => {
    const { subtype, quadPoints } = annotation as { subtype?: unknown; quadPoints?: ArrayLike<number> | null };
    if (subtype !== "StrikeOut" || !quadPoints) return [];
    const corners = Array.from(quadPoints).slice(0, 8 * mostAnnotations);
    return Array.from({ length: Math.floor(corners.length / 8) }, (_, quad) => {
      const points = [0, 2, 4, 6].map((at) =>
        moved(page, corners[quad * 8 + at] ?? 0, corners[quad * 8 + at + 1] ?? 0),
      );
      const { x0, x1, y0, y1 } = boxOf(points);
      return { x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 };
    });
  });
}

export const isLying = ({ x0, x1, y0, y1 }: Stroke): boolean => x1 - x0 > y1 - y0;

/** Where over the baseline a stroke strikes, in shares of the size of the text. */
const lowest = 0.12;
const highest = 0.55;

/** Marks what is struck through: a stroke that runs through the middle of the letters, and no farther than they do. */
export function strike(glyphs: Glyph[], strokes: Stroke[]): void {
  const lying = strokes.filter(isLying);
  if (lying.length === 0) return;
  const sorted = glyphs.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y);
  const largest = sorted.reduce((most, { size }) => Math.max(most, size), 0);
  for (const stroke of lying) {
    const y = (stroke.y0 + stroke.y1) / 2;
    const touched: Glyph[] = [];
    for (let at = firstBelow(sorted, y); at < sorted.length; at += 1) {
      const glyph = sorted[at];
      if (!glyph || glyph.y > y + largest * highest) break;
      const height = (glyph.y - y) / glyph.size;
      if (height < lowest || height > highest || stroke.y1 - stroke.y0 > glyph.size * 0.2) continue;
      const middle = (glyph.x0 + glyph.x1) / 2;
      if (middle > stroke.x0 - 0.3 && middle < stroke.x1 + 0.3) touched.push(glyph);
    }
    if (touched.length === 0) continue;
    const slack = Math.max(...touched.map(({ size }) => size)) * 0.8;
    const overhang = Math.min(...touched.map(({ x0 }) => x0)) - stroke.x0;
    const overrun = stroke.x1 - Math.max(...touched.map(({ x1 }) => x1));
    if (overhang < slack && overrun < slack) for (const glyph of touched) glyph.struck = true;
  }
}

function firstBelow(sorted: Glyph[], y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
