import type { Column, Sheet } from "../documents/sheet.ts";
import { sheetOf } from "../documents/sheet.ts";
import { costTexts } from "../text/costs.ts";
import { columnTitles } from "../text/exports.ts";
import { isByPopulation, sumOf } from "./rules.ts";
import type { CostAllocation, CostShare } from "./schema.ts";
import { roundingNote } from "./table-presenter.ts";

type Row = Pick<
  CostShare,
  "name" | "population" | "populationDate" | "populationSource" | "amount" | "roundedAlone"
> & {
  percent: number;
};

const figureColumns: Column<Row>[] = [
  { title: columnTitles.population, width: 12, type: "number", value: ({ population }) => population },
  { title: columnTitles.populationDate, width: 14, type: "date", value: ({ populationDate }) => populationDate },
  { title: columnTitles.populationSource, width: 20, type: "text", value: ({ populationSource }) => populationSource },
];

const columnsOf = (byPopulation: boolean): Column<Row>[] => [
  { title: costTexts.part, width: 30, type: "text", value: ({ name }) => name },
  ...(byPopulation ? figureColumns : []),
  { title: costTexts.sharePercent, width: 10, type: "number", value: ({ percent }) => percent },
  { title: costTexts.amount, width: 16, type: "number", value: ({ amount }) => amount },
  { title: costTexts.roundedAlone, width: 18, type: "number", value: ({ roundedAlone }) => roundedAlone },
];

type DividedCost = Pick<CostAllocation, "year" | "number" | "method" | "total" | "shares" | "sum" | "sumRoundedAlone">;

/** With the sum as its last row, and the difference from rounding each row by itself named below. */
export function allocationSheet(allocation: DividedCost): Sheet {
  const { year, number, method, shares, sum, sumRoundedAlone } = allocation;
  const byPopulation = isByPopulation(method);
  const sumRow: Row = {
    name: costTexts.sum,
    population: byPopulation ? sumOf(shares.map(({ population }) => population ?? 0)) : null,
    populationDate: null,
    populationSource: null,
    percent: 100,
    amount: sum,
    roundedAlone: sumRoundedAlone,
  };
  const rows = shares.map((share): Row => ({ ...share, percent: share.share ?? share.percent }));
  return sheetOf(
    costTexts.sheetName(year, number),
    columnsOf(byPopulation),
    [...rows, sumRow],
    roundingNote(allocation),
  );
}
