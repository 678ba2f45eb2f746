/** The form of a new division, with what it would give before it is saved. */
import type { AllocationMethod } from "../../db/schema/values.ts";
import { trailTo, type AgreementHead } from "../agreements/head.ts";
import { choices, errorSummary, field, fields, isChosen, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { allocationMethodHints, allocationMethodLabels, costTexts } from "../text/costs.ts";
import { choicesOf } from "../text/labels.ts";
import { reasons } from "../text/messages.ts";
import type { PayingParty } from "./reckoning-queries.ts";
import { figureOn, fingerprintOf, usualPopulationDate } from "./rules.ts";
import type { CostAllocation, Reckoned } from "./schema.ts";
import { tableModel } from "./table-presenter.ts";

export interface AllocationFormParts {
  agreement: AgreementHead;
  parties: PayingParty[];
  form: Form;
  /** What the form gives as it stands; null: it has not been reckoned, or cannot be. */
  preview: Reckoned | null;
  /** The newest division of the year before. */
  before: CostAllocation | null;
  /** How many divisions the year has. */
  versions: number;
}

export function newAllocationPage(parts: AllocationFormParts): PageContent {
  const { agreement, parties, form, preview, before, versions } = parts;
  const { values } = form;
  const day = textOf(values.populationDate) || usualPopulationDate(Number(textOf(values.year)) || 0);
  const chosen = Array.isArray(values.parties) ? values.parties.map(String) : [];
  const rows = parties.map((party, index) => partyRow(party, index, { form, day, chosen }));
  return {
    view: "costs/new",
    title: costTexts.newTitle,
    trail: [...trailTo(agreement), { href: paths.allocations(agreement.id), label: costTexts.title }],
    data: {
      over: agreement.title,
      errors: errorSummary(form, labelsOf(parties, chosen)),
      fields: {
        ...fields(form, ["year", "total", "populationDate", "fixed", "note"]),
        method: {
          ...field(form, "method"),
          options: choices(values.method, choicesOf(allocationMethodLabels)).map((choice) => ({
            ...choice,
            hint: allocationMethodHints[choice.value as AllocationMethod],
          })),
        },
      },
      rows,
      partiesError: errorOf(form, "parties"),
      sharesError: errorOf(form, "shares"),
      preview: preview && {
        table: tableModel(preview, before),
        seen: fingerprintOf(preview),
        title: costTexts.previewOf(preview.year),
        version: versions === 0 ? "" : costTexts.becomes(versions + 1),
      },
      submitTo: paths.newAllocation(agreement.id),
      cancelHref: paths.allocations(agreement.id),
    },
  };
}

interface RowFrame {
  form: Form;
  day: string;
  chosen: string[];
}

function partyRow({ organizationId, name, figures }: PayingParty, index: number, { form, day, chosen }: RowFrame) {
  const figure = figureOn(figures, day);
  const place = chosen.indexOf(organizationId);
  const share = field(form, `shares.${index}.percent`);
  return {
    id: organizationId,
    name,
    // The error summary leads to the place it has among the chosen.
    anchor: place === -1 ? `part-${organizationId}` : `parties[${place}]`,
    chosen: isChosen(chosen, organizationId),
    error: place === -1 ? "" : errorOf(form, `parties.${place}`),
    figure: figure ? costTexts.inhabitants(figure.count, figure.date) : costTexts.noFigure,
    organizationHref: paths.editOrganization(organizationId),
    lacking: figure === undefined,
    idName: `shares[${index}][organizationId]`,
    share: { ...share, label: costTexts.shareOf(name) },
  };
}

const errorOf = ({ errors }: Form, path: string): string => {
  const error = errors.find(({ field }) => field === path);
  return error ? reasons[error.reason] : "";
};

/** Rows are called after the organization they are for. */
const labelsOf = (parties: PayingParty[], chosen: string[]): Record<string, string> =>
  Object.fromEntries([
    ...chosen.map((id, place) => [
      `parties.${place}`,
      parties.find(({ organizationId }) => organizationId === id)?.name ?? costTexts.part,
    ]),
    ...parties.map(({ name }, index) => [`shares.${index}.percent`, costTexts.shareOf(name)]),
  ]) as Record<string, string>;
