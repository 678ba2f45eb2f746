/** Plane transformations as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Six numbers, whatever they came in; anything else moves nothing. */
export function matrixOf(values: unknown): Matrix {
  if (typeof values !== "object" || values === null) return identity;
  const [a, b, c, d, e, f] = Object.values(values) as unknown[];
  const six = [a, b, c, d, e, f];
  return six.every((value) => typeof value === "number" && Number.isFinite(value))
    ? (six as unknown as Matrix)
    : identity;
}

export const numeric = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
