/** The cost of the infection-control support as it was divided for the meeting, as a file for a spreadsheet. */
import { csvFromSheet } from "../../server/documents/sheet-csv.ts";
import { allocate, sumOf } from "../../server/costs/rules.ts";
import { allocationSheet } from "../../server/costs/sheet-presenter.ts";
import { municipalities, populationDate } from "./organizations.ts";

export const totalOf2025 = 539_000;

export function costSplitCsv(): string {
  const payers = municipalities.map(([, , population], code) => ({ code, population, share: null }));
  const parts = allocate({ total: totalOf2025, method: "per_capita", fixed: null }, payers);
  const shares = municipalities.map(([, name, population], index) => ({
    organizationId: "",
    name,
    population,
    populationDate,
    populationSource: "SCB",
    share: null,
    ...{ amount: 0, percent: 0, roundedAlone: 0, ...parts[index] },
  }));
  return csvFromSheet(
    allocationSheet({
      year: 2025,
      number: 1,
      method: "per_capita",
      total: totalOf2025,
      shares,
      sum: sumOf(shares.map(({ amount }) => amount)),
      sumRoundedAlone: sumOf(shares.map(({ roundedAlone }) => roundedAlone)),
    }),
  );
}
