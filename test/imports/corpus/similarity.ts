/** How alike two texts are, when spelling damaged by a scanner and the typography around words do not count. */

const folded: Record<string, string> = { å: "a", ä: "a", ö: "o", é: "e", ü: "u", "1": "l", "\u00AD": "" };

export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[åäöéü1\u00AD]/g, (sign) => folded[sign] ?? sign)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Dice's coefficient on pairs of letters; 1 for the same words. */
export function similarity(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let both = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    both += 1;
  }
  return (2 * both) / (a.length + b.length - 2);
}

/** Pairs the most alike first; what is less alike than the least stays alone. */
export function pairUp<A, B>(ones: A[], others: B[], alike: (one: A, other: B) => number, least: number): [A, B][] {
  const scored = ones
    .flatMap((one) => others.map((other) => ({ one, other, score: alike(one, other) })))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const [taken, given] = [new Set<A>(), new Set<B>()];
  return scored.flatMap(({ one, other }): [A, B][] => {
    if (taken.has(one) || given.has(other)) return [];
    taken.add(one);
    given.add(other);
    return [[one, other]];
  });
}
