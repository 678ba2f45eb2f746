/** A division as it would be: who pays, by which figures, how much. */
import type { OrganizationKind } from "../../db/schema/values.ts";
import { agreementFacts } from "../agreements/queries.ts";
import { AppError, type FieldError } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { allocate, figureOn, isByPopulation, sumOf, usualPopulationDate, type Payer } from "./rules.ts";
import type { AllocationInput, Reckoned } from "./schema.ts";
import { statements } from "./statements.ts";

export interface Figure {
  date: string;
  count: number;
  source: string;
}

/** A party of the agreement, who can be made to pay. */
export interface PayingParty {
  organizationId: string;
  name: string;
  kind: OrganizationKind;
  figures: Figure[];
}

/** In the order of the agreement. @throws not_found, as the agreement */
export function listPayingParties(ctx: ReadContext, agreementId: string): PayingParty[] {
  agreementFacts(ctx, agreementId);
  const figures = statements(ctx.db).figures.all({ agreementId });
  return statements(ctx.db)
    .parties.all({ agreementId })
    .map((party) => ({
      ...party,
      figures: figures
        .filter(({ organizationId }) => organizationId === party.organizationId)
        .map(({ date, count, source }) => ({ date, count, source })),
    }));
}

/** Those who usually pay: a region's inhabitants are the municipalities' own, and would be counted twice. */
export const usualPayers = (parties: PayingParty[], method: AllocationInput["method"]): PayingParty[] => {
  const others = parties.filter(({ kind }) => kind !== "region");
  return isByPopulation(method) && others.length > 0 ? others : parties;
};

interface ChosenPayer extends PayingParty {
  /** Where what was sent names it. */
  field: string;
  figure: Figure | null;
  share: number | null;
}

/** @throws invalid with the reason at each field, and with `lacking`: the organizations that have no figure */
export function reckon(ctx: ReadContext, agreementId: string, input: AllocationInput): Reckoned {
  const { year, total, method, note } = input;
  const byPopulation = isByPopulation(method);
  const day = byPopulation ? (input.populationDate ?? usualPopulationDate(year)) : null;
  const fixed = method === "fixed_plus_per_capita" ? (input.fixed ?? 0) : null;
  const payers = chosenPayers(listPayingParties(ctx, agreementId), input, day);
  if (payers.length === 0) refuse([{ field: "parties", reason: "no_payers" }]);
  if (byPopulation) requireFigures(payers);
  if (fixed !== null && fixed * payers.length > total) refuse([{ field: "fixed", reason: "fixed_above_total" }]);
  const parts = allocate({ total, method, fixed }, payers.map(payerOf));
  const shares = payers.map(({ organizationId, name, figure, share }, index) => ({
    organizationId,
    name,
    population: figure?.count ?? null,
    populationDate: figure?.date ?? null,
    populationSource: figure?.source ?? null,
    share: share === null ? null : share / 1000,
    amount: parts[index]?.amount ?? 0,
    percent: parts[index]?.percent ?? 0,
    roundedAlone: parts[index]?.roundedAlone ?? 0,
  }));
  return {
    year,
    method,
    total,
    populationDate: day,
    fixed,
    note,
    shares,
    sum: sumOf(shares.map(({ amount }) => amount)),
    sumRoundedAlone: sumOf(shares.map(({ roundedAlone }) => roundedAlone)),
  };
}

const payerOf = ({ organizationId, figure, share }: ChosenPayer): Payer => ({
  code: Number(organizationId),
  population: figure?.count ?? null,
  share,
});

/** In the order of the agreement, whatever the order they were sent in. */
function chosenPayers(parties: PayingParty[], input: AllocationInput, day: string | null): ChosenPayer[] {
  const { method, shares } = input;
  const usual =
    method === "manual" ? sharing(input) : usualPayers(parties, method).map(({ organizationId }) => organizationId);
  const ids = input.parties ?? usual;
  const list = input.parties === null && method === "manual" ? "shares" : "parties";
  requireParties(parties, ids, list);
  if (method === "manual") requireShares(ids, input);
  return parties
    .filter(({ organizationId }) => ids.includes(organizationId))
    .map((party) => ({
      ...party,
      field: `${list}.${ids.indexOf(party.organizationId)}`,
      figure: day === null ? null : (figureOn(party.figures, day) ?? null),
      share:
        method === "manual"
          ? (shares.find(({ organizationId }) => organizationId === party.organizationId)?.percent ?? 0)
          : null,
    }));
}

const sharing = ({ shares }: AllocationInput): string[] =>
  shares.filter(({ percent }) => percent !== null).map(({ organizationId }) => organizationId);

function requireParties(parties: PayingParty[], ids: string[], list: string): void {
  refuse(
    ids.flatMap((id, index): FieldError[] => {
      const field = `${list}.${index}`;
      if (!parties.some(({ organizationId }) => organizationId === id)) return [{ field, reason: "no_party" }];
      return ids.indexOf(id) < index ? [{ field, reason: "duplicate" }] : [];
    }),
  );
}

/** Every payer has a share, and nobody else has one. */
function requireShares(payers: string[], { shares }: AllocationInput): void {
  const named = shares.map(({ organizationId }) => organizationId);
  refuse([
    ...shares.flatMap(({ organizationId, percent }, index): FieldError[] => {
      const field = `shares.${index}.percent`;
      if (named.indexOf(organizationId) < index) return [{ field, reason: "duplicate" }];
      if (payers.includes(organizationId)) return percent === null ? [{ field, reason: "required" }] : [];
      return percent === null || percent === 0 ? [] : [{ field, reason: "share_without_payer" }];
    }),
    ...payers.flatMap((id, index): FieldError[] =>
      named.includes(id) ? [] : [{ field: `parties.${index}`, reason: "share_missing" }],
    ),
  ]);
}

function requireFigures(payers: ChosenPayer[]): void {
  const lacking = payers.filter(({ figure }) => figure === null);
  refuse(
    lacking.map(({ field }): FieldError => ({ field, reason: "population_missing" })),
    lacking.map(({ organizationId, name }) => ({ organizationId, name })),
  );
  if (payers.every(({ figure }) => figure?.count === 0))
    refuse([{ field: "populationDate", reason: "population_zero" }]);
}

function refuse(fields: FieldError[], lacking: { organizationId: string; name: string }[] = []): void {
  if (fields.length === 0) return;
  throw new AppError("invalid", "invalid_input", fields, lacking.length === 0 ? {} : { lacking });
}
