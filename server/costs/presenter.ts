import type { AgreementHead } from "../agreements/head.ts";
import { trailTo } from "../agreements/head.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { allocationMethodLabels, costTexts, kronor } from "../text/costs.ts";
import { longDate, stockholmDate } from "../text/format.ts";
import { allocationFormats } from "./rendering.ts";
import type { CostAllocation } from "./schema.ts";
import { tableModel } from "./table-presenter.ts";

export interface CostsPageParts {
  agreement: AgreementHead;
  /** Every division, the newest first. */
  all: CostAllocation[];
  /** The one that is read; null: there is none. */
  shown: CostAllocation | null;
  mayWrite: boolean;
}

export function costsPage({ agreement, all, shown, mayWrite }: CostsPageParts): PageContent {
  const { id } = agreement;
  return {
    view: "costs/show",
    title: shown ? costTexts.titleOf(shown.year) : costTexts.title,
    trail: trailTo(agreement),
    data: {
      over: agreement.title,
      allocation: shown && allocationModel(id, shown, all),
      versions: all.length < 2 ? [] : all.map((one) => versionRow(id, one, shown)),
      newHref: mayWrite ? paths.newAllocation(id) : "",
    },
  };
}

function allocationModel(agreementId: string, allocation: CostAllocation, all: CostAllocation[]) {
  const { id, year, number, total, method, fixed, note, createdAt, createdByName } = allocation;
  const newest = newestOf(all, year)?.number ?? number;
  return {
    facts: [
      { term: costTexts.total, value: kronor(total) },
      { term: costTexts.method, value: allocationMethodLabels[method] },
      ...(fixed === null ? [] : [{ term: costTexts.fixed, value: costTexts.fixedEach(fixed) }]),
      {
        term: costTexts.version,
        value: costTexts.made(number, stockholmDate(new Date(createdAt)), createdByName),
      },
    ],
    note: note === "" ? [] : note.split(/\n{2,}/),
    older: number < newest ? costTexts.older(number, newest) : "",
    table: tableModel(allocation, newestOf(all, year - 1) ?? null),
    downloads: allocationFormats.map((format) => ({
      href: paths.allocationFile(agreementId, id, format),
      label: costTexts.formats[format],
    })),
  };
}

/** Of a year the newest version; the list begins with the newest. */
export const newestOf = (all: CostAllocation[], year: number): CostAllocation | undefined =>
  all.find((one) => one.year === year);

const versionRow = (agreementId: string, one: CostAllocation, shown: CostAllocation | null) => ({
  href: paths.allocation(agreementId, one.id),
  year: String(one.year),
  version: costTexts.versionOf(one.number),
  total: kronor(one.total),
  method: allocationMethodLabels[one.method],
  made: longDate(stockholmDate(new Date(one.createdAt))),
  by: one.createdByName,
  current: one.id === shown?.id,
});
