/** How a cost is divided: exactly, in whole kronor, so that the parts make the total. */
import { createHash } from "node:crypto";
import type { AllocationMethod } from "../../db/schema/values.ts";

/** Thousandths of a per cent in the whole. */
export const wholeShare = 100_000;

export interface Payer {
  /**
   * Who gets the krona when remainders are equal: the lowest. Organizations have no code of their own in the register but
   * their id, which is never used twice and stays when the name changes.
   */
  code: number;
  /** Of methods by population. */
  population: number | null;
  /** Of `manual`: thousandths of a per cent. */
  share: number | null;
}

export interface Costs {
  total: number;
  method: AllocationMethod;
  /** Of `fixed_plus_per_capita`: what each pays before the rest is divided. */
  fixed: number | null;
}

export interface Part {
  amount: number;
  /** What it would have been had its row been rounded by itself. */
  roundedAlone: number;
  /** Of the total, exact to a tenth. */
  percent: number;
}

export const isByPopulation = (method: AllocationMethod): boolean =>
  method === "per_capita" || method === "fixed_plus_per_capita";

/**
 * Each payer's part, in the order given. The parts are rounded down, and the kronor left over go one each to those with the
 * largest remainders. Reckoned in whole numbers of any length, so that nothing is lost on the way.
 *
 * The weights must not all be zero, and `fixed` for everybody not more than the total.
 */
export function allocate({ total, method, fixed }: Costs, payers: readonly Payer[]): Part[] {
  const each = BigInt(method === "fixed_plus_per_capita" ? (fixed ?? 0) : 0);
  const whole = BigInt(total);
  const divided = whole - each * BigInt(payers.length);
  const weights = payers.map((payer) => BigInt(weightOf(method, payer)));
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0n);
  const exact = weights.map((weight) => divided * weight);
  const rest = exact.map((value) => value % allWeights);
  const down = exact.map((value) => value / allWeights);
  const left = Number(divided - down.reduce((sum, amount) => sum + amount, 0n));
  const lucky = new Set(
    payers
      .map((_, index) => index)
      .sort(byRemainder(rest, payers))
      .slice(0, left),
  );
  return down.map((amount, index) => {
    const [value = 0n, weight = 0n] = [exact[index], weights[index]];
    return {
      amount: Number(each + amount + (lucky.has(index) ? 1n : 0n)),
      roundedAlone: Number(each + rounded(value, allWeights)),
      percent:
        Number(
          total === 0
            ? rounded(1000n * weight, allWeights)
            : rounded(1000n * (each * allWeights + value), whole * allWeights),
        ) / 10,
    };
  });
}

const weightOf = (method: AllocationMethod, { population, share }: Payer): number =>
  method === "equal" ? 1 : method === "manual" ? (share ?? 0) : (population ?? 0);

/** The larger remainder first, and of equal ones the lower code. */
function byRemainder(rest: readonly bigint[], payers: readonly Payer[]) {
  return (a: number, b: number): number => {
    const [first = 0n, second = 0n] = [rest[a], rest[b]];
    if (first !== second) return first > second ? -1 : 1;
    return (payers[a]?.code ?? 0) - (payers[b]?.code ?? 0);
  };
}

/** Half a krona goes up. */
const rounded = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** The newest figure at or before a day. */
export const figureOn = <Figure extends { date: string }>(
  figures: readonly Figure[],
  day: string,
): Figure | undefined => figures.filter(({ date }) => date <= day).sort((a, b) => (a.date < b.date ? 1 : -1))[0];

/** The day whose figures a year's cost is divided by when nothing else is said: the last before the year. */
export const usualPopulationDate = (year: number): string => `${year - 1}-12-31`;

/** What was looked at before it was saved: another figure, and it is another division. */
export const fingerprintOf = (reckoned: object): string =>
  createHash("sha256").update(JSON.stringify(reckoned)).digest("hex").slice(0, 16);
