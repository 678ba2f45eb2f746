import type { Column } from "../documents/sheet.ts";
import { columnTitles } from "../text/exports.ts";
import { organizationKindLabels } from "../text/labels.ts";
import type { Organization, Person } from "./schema.ts";

export const personColumns: Column<Person>[] = [
  { title: columnTitles.name, width: 30, type: "text", value: ({ name }) => name },
  { title: columnTitles.title, width: 30, type: "text", value: ({ title }) => title },
  { title: columnTitles.organization, width: 25, type: "text", value: ({ organizationName }) => organizationName },
  { title: columnTitles.email, width: 35, type: "text", value: ({ email }) => email },
];

/** The newest figure of each. */
export const organizationColumns: Column<Organization>[] = [
  { title: columnTitles.name, width: 35, type: "text", value: ({ name }) => name },
  { title: columnTitles.shortName, width: 20, type: "text", value: ({ shortName }) => shortName },
  { title: columnTitles.kind, width: 12, type: "text", value: ({ kind }) => organizationKindLabels[kind] },
  {
    title: columnTitles.population,
    width: 12,
    type: "number",
    value: ({ populations: [newest] }) => newest?.count ?? null,
  },
  {
    title: columnTitles.populationDate,
    width: 14,
    type: "date",
    value: ({ populations: [newest] }) => newest?.date ?? null,
  },
  {
    title: columnTitles.populationSource,
    width: 20,
    type: "text",
    value: ({ populations: [newest] }) => newest?.source ?? null,
  },
];
