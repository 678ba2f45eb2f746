/** Tables that are drawn: where their lines cross, and which cell a place on the page lies in. */
import { isLying, type Stroke } from "./pdf-strokes.ts";

/** One cell of a drawn table; what no line parts is one cell. */
export interface Box {
  grid: number;
  row: number;
  column: number;
  columns: number;
  x0: number;
  x1: number;
}

interface Grid {
  xs: number[];
  ys: number[];
  /** By row and column of the lines. */
  boxes: Box[][];
}

/** Lines that are this near each other are one: borders of neighbours, thick lines drawn as two. */
const near = 3;
const mostLines = 300;

interface Rule {
  /** Where it runs, and from where to where. */
  at: number;
  from: number;
  to: number;
}

/** @returns which cell a point lies in, and null outside of all */
export function gridsOf(strokes: Stroke[]): (x: number, y: number) => Box | null {
  const lying = rulesOf(strokes.filter(isLying).map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })));
  const standing = rulesOf(
    strokes.filter((each) => !isLying(each)).map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })),
  );
  const grids = crossing(lying, standing)
    .map(({ lying: across, standing: down }) => ({ across, down, xs: places(down), ys: places(across) }))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
    .map((grid, index) => boxed(grid, index));
  return (x, y) => {
    for (const { xs, ys, boxes } of grids) {
      const box = boxes[slotOf(ys, y)]?.[slotOf(xs, x)];
      if (box) return box;
    }
    return null;
  };
}

/** Pieces of lines on one height that meet are one line. */
function rulesOf(pieces: Rule[]): Rule[] {
  const rules: Rule[] = [];
  for (const piece of pieces.sort((a, b) => a.at - b.at || a.from - b.from)) {
    const met = rules.slice(-40).find((rule) => piece.at - rule.at <= near && touches(rule, piece.from, piece.to));
    if (met) {
      met.from = Math.min(met.from, piece.from);
      met.to = Math.max(met.to, piece.to);
    } else rules.push({ ...piece });
  }
  // What is shorter than a letter is high draws no table.
  return rules.filter(({ from, to }) => to - from > 6).slice(0, mostLines);
}

const touches = ({ from, to }: Rule, start: number, end: number): boolean => start <= to + near && end >= from - near;

/** Lines gathered by what they cross. */
function crossing(lying: Rule[], standing: Rule[]): { lying: Rule[]; standing: Rule[] }[] {
  const group = new Map<Rule, number>(standing.map((rule, index) => [rule, index]));
  const members = new Map<number, Rule[]>(standing.map((rule, index) => [index, [rule]]));
  const across = new Map<Rule, Rule>();
  for (const rule of lying) {
    const crossed = standing.filter((each) => touches(rule, each.at, each.at) && touches(each, rule.at, rule.at));
    const [first] = crossed;
    if (!first) continue;
    across.set(rule, first);
    const into = group.get(first) ?? 0;
    for (const from of new Set(crossed.map((each) => group.get(each) ?? 0))) {
      if (from === into) continue;
      for (const each of members.get(from) ?? []) {
        group.set(each, into);
        members.get(into)?.push(each);
      }
      members.delete(from);
    }
  }
  return [...members].map(([index, rules]) => ({
    standing: rules,
    lying: [...across].filter(([, crossed]) => group.get(crossed) === index).map(([rule]) => rule),
  }));
}

function places(rules: Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (at - (found.at(-1) ?? -Infinity) > near) found.push(at);
  }
  return found;
}

const slotOf = (edges: number[], at: number): number => {
  const next = edges.findIndex((edge) => edge > at);
  return next === -1 ? -1 : next - 1;
};

function boxed(
  { across, down, xs, ys }: { across: Rule[]; down: Rule[]; xs: number[]; ys: number[] },
  grid: number,
): Grid {
  const isDrawn = (rules: Rule[], at: number, middle: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= middle && rule.to >= middle);
  const boxes: Box[][] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
    const line: Box[] = [];
    for (let at = 0; at + 1 < xs.length; at += 1) {
      const [left = 0, right = 0] = [xs[at], xs[at + 1]];
      const before = line[at - 1];
      const above = boxes[row - 1]?.[at];
      if (before && !isDrawn(down, left, (top + bottom) / 2)) {
        before.x1 = right;
        line.push(before);
      } else if (above && !isDrawn(across, top, (left + right) / 2)) line.push(above);
      else line.push({ grid, row, column: before ? before.column + 1 : 0, columns: 0, x0: left, x1: right });
    }
    const columns = new Set(line).size;
    for (const box of line) box.columns ||= columns;
    boxes.push(line);
  }
  return { xs, ys, boxes };
}
