/** The table of a division, with what a reader must know of its figures. */
import { grouped } from "../../db/rows.ts";
import { costTexts, percent, signed } from "../text/costs.ts";
import { number } from "../text/format.ts";
import { isByPopulation, sumOf } from "./rules.ts";
import type { CostShare, Reckoned } from "./schema.ts";

/** What summing the rows, each rounded by itself, would have given; and who pays a krona more or less for it. */
export function roundingNote({
  total,
  shares,
  sumRoundedAlone,
}: Pick<Reckoned, "total" | "shares" | "sumRoundedAlone">): string {
  const apart = shares.filter(({ amount, roundedAlone }) => amount !== roundedAlone);
  if (sumRoundedAlone === total && apart.length === 0) return costTexts.exact;
  const names = (of: CostShare[]) => of.map(({ name }) => name);
  return costTexts.rounding(
    total,
    sumRoundedAlone,
    names(apart.filter(({ amount, roundedAlone }) => amount < roundedAlone)),
    names(apart.filter(({ amount, roundedAlone }) => amount > roundedAlone)),
  );
}

/** Where the figures come from: said once where it is the same for all. */
export function figureNotes({ method, shares }: Reckoned): string[] {
  if (!isByPopulation(method)) return [];
  const groups = grouped(
    shares,
    ({ populationDate, populationSource }) => `${populationDate ?? ""} ${populationSource ?? ""}`,
    (share) => share,
  );
  return [...groups.values()].map((group) => {
    const [{ populationDate, populationSource } = { populationDate: null, populationSource: null }] = group;
    const [date, source] = [populationDate ?? "", populationSource ?? ""];
    return groups.size === 1
      ? costTexts.figures(date, source)
      : costTexts.figuresOf(
          group.map(({ name }) => name),
          date,
          source,
        );
  });
}

/** @param before the division of the year before, if there is one */
export function tableModel(reckoned: Reckoned, before: Reckoned | null) {
  const { method, total, shares, sum, sumRoundedAlone } = reckoned;
  const showsPopulation = isByPopulation(method);
  const showsRounding = sumRoundedAlone !== total || shares.some(({ amount, roundedAlone }) => amount !== roundedAlone);
  const compared = before ? { year: String(before.year), label: costTexts.comparedWith(before.year) } : null;
  const amountBefore = (id: string) => before?.shares.find(({ organizationId }) => organizationId === id)?.amount;
  return {
    showsPopulation,
    showsRounding,
    compared,
    rows: shares.map((share) => ({
      name: share.name,
      population: share.population === null ? "" : number(share.population),
      percent: percent(share.share ?? share.percent),
      amount: number(share.amount),
      roundedAlone: number(share.roundedAlone),
      apart: share.amount !== share.roundedAlone,
      ...changeOf(share.amount, amountBefore(share.organizationId)),
    })),
    sum: {
      population: number(sumOf(shares.map(({ population }) => population ?? 0))),
      percent: percent(100, 0),
      amount: number(sum),
      roundedAlone: number(sumRoundedAlone),
      ...changeOf(sum, before?.sum),
    },
    rounding: roundingNote(reckoned),
    roundingApart: sumRoundedAlone !== total,
    figures: figureNotes(reckoned),
  };
}

const changeOf = (amount: number, before: number | undefined) => ({
  before: before === undefined ? costTexts.noRow : number(before),
  change: before === undefined ? costTexts.noRow : signed(amount - before),
});
