import { isSecretary, type Actor } from "../access.ts";
import type { Page } from "../fields.ts";
import { exportLinks } from "../http/exports.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fields,
  formVersion,
  textOf,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { OrganizationKind } from "../../db/schema/values.ts";
import { longDate, number } from "../text/format.ts";
import { choicesOf, organizationKindLabels } from "../text/labels.ts";
import { changeOf, comparedLabels, menuLabels, populationText, removalOf, titles } from "../text/pages.ts";
import { personRow } from "./presenter.ts";
import type { Organization, Person } from "./schema.ts";

const trail = [{ href: paths.organizations, label: menuLabels.organizations }];

/** Rows of population figures that a form leaves blank, so that figures can be added without a script. */
const blankRows = 2;

export const organizationsPage = (page: Page<Organization>, q: string, actor: Actor): PageContent => ({
  view: "people/organizations",
  title: titles.organizations,
  data: {
    q,
    action: paths.organizations,
    organizations: page.items.map((organization) => ({
      name: organization.name,
      href: paths.organization(organization.id),
      shortName: organization.shortName,
      kind: organizationKindLabels[organization.kind],
      newest: organization.populations.slice(0, 1).map(figure),
    })),
    next: page.nextCursor === null ? null : nextPage(q, page.nextCursor),
    newHref: isSecretary(actor) ? paths.newOrganization : "",
    downloads: exportLinks(paths.organizations, { q }),
  },
});

const nextPage = (q: string, cursor: string): string =>
  `${paths.organizations}?${new URLSearchParams({ q, efter: cursor }).toString()}`;

const figure = ({ date, count, source }: Organization["populations"][number]) => ({
  count: number(count),
  date: longDate(date),
  source,
});

/** @param assignments those still to be done by the organization */
export const organizationPage = (
  organization: Organization,
  persons: Page<Person>,
  assignments: object,
  actor: Actor,
): PageContent => ({
  view: "people/organization",
  title: organization.name,
  trail,
  data: {
    organization: { shortName: organization.shortName, kind: organizationKindLabels[organization.kind] },
    assignments,
    populations: organization.populations.map(figure),
    persons: persons.items.map(personRow),
    morePersonsHref:
      persons.nextCursor === null
        ? ""
        : `${paths.persons}?${new URLSearchParams({ organisation: organization.id }).toString()}`,
    editHref: isSecretary(actor) ? paths.editOrganization(organization.id) : "",
  },
});

/** The form of an organization; `id` is null for a new one. */
export function organizationFormPage(id: string | null, name: string, form: Form): PageContent {
  return {
    view: "people/organization-form",
    title: id === null ? titles.newOrganization : changeOf(name),
    trail: id === null ? trail : [...trail, { href: paths.organization(id), label: name }],
    data: {
      fields: {
        ...fields(form, ["name", "shortName"]),
        kind: { ...field(form, "kind"), options: choices(form.values.kind, choicesOf(organizationKindLabels)) },
      },
      populations: populationRows(form),
      version: formVersion(form),
      errors: errorSummary(form),
      changes: changedMeanwhile(form, [
        [comparedLabels.name, (values) => textOf(values.name)],
        [comparedLabels.shortName, (values) => textOf(values.shortName)],
        [comparedLabels.kind, (values) => organizationKindLabels[textOf(values.kind) as OrganizationKind]],
        [comparedLabels.populations, populationsText],
      ]),
      submitTo: id === null ? paths.newOrganization : paths.editOrganization(id),
      cancelHref: id === null ? paths.organizations : paths.organization(id),
      removeHref: id === null ? "" : paths.removeOrganization(id),
    },
  };
}

function populationRows(form: Form) {
  return Array.from({ length: figuresOf(form.values).length + blankRows }, (_, index) => ({
    number: index + 1,
    date: field(form, `populations.${index}.date`),
    count: field(form, `populations.${index}.count`),
    source: field(form, `populations.${index}.source`),
  }));
}

function figuresOf(values: Values): unknown[] {
  return Array.isArray(values.populations) ? values.populations : [];
}

/** The figures of a form or of a row, newest first whatever order they were typed in. */
const populationsText = (values: Values): string =>
  figuresOf(values)
    .map((row) => ({ date: textOf(valueAt(row, "date")), count: textOf(valueAt(row, "count")), row }))
    .sort((a, b) => b.date.localeCompare(a.date))
    .map(({ date, count, row }) =>
      populationText(Number(count.replace(/\s/g, "")), date, textOf(valueAt(row, "source"))),
    )
    .join("; ");

export const removeOrganizationPage = (organization: Organization, form: Form): PageContent => ({
  view: "people/remove",
  title: removalOf(organization.name),
  trail: [...trail, { href: paths.organization(organization.id), label: organization.name }],
  data: {
    version: formVersion(form),
    errors: errorSummary(form),
    isPerson: false,
    submitTo: paths.removeOrganization(organization.id),
    cancelHref: paths.editOrganization(organization.id),
  },
});
