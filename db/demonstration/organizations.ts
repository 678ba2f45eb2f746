/** Dalarna: the region, its municipalities with their population figures, and the county's support structure. */
import { addOrganization } from "../../server/people/commands.ts";
import { OrganizationInput } from "../../server/people/schema.ts";
import type { WriteContext } from "../../server/http/context.ts";

export const populationDate = "2024-12-31";

/** Short name, name and folkmängd of each municipality. */
export const municipalities = [
  ["Avesta", "Avesta kommun", 22417],
  ["Borlänge", "Borlänge kommun", 51425],
  ["Falun", "Falu kommun", 59945],
  ["Gagnef", "Gagnefs kommun", 10384],
  ["Hedemora", "Hedemora kommun", 15281],
  ["Leksand", "Leksands kommun", 16137],
  ["Ludvika", "Ludvika kommun", 26634],
  ["Malung-Sälen", "Malung-Sälens kommun", 10254],
  ["Mora", "Mora kommun", 20540],
  ["Orsa", "Orsa kommun", 6851],
  ["Rättvik", "Rättviks kommun", 10998],
  ["Smedjebacken", "Smedjebackens kommun", 10823],
  ["Säter", "Säters kommun", 11223],
  ["Vansbro", "Vansbro kommun", 6752],
  ["Älvdalen", "Älvdalens kommun", 6882],
] as const;

export const region = "Region Dalarna";
export const secretariat = "RSS Dalarna";
export type OrganizationName = (typeof municipalities)[number][0] | typeof region | typeof secretariat;

const countyPopulation = municipalities.reduce((sum, [, , count]) => sum + count, 0);

/** Ids by short name. */
export function addOrganizations(ctx: WriteContext): ReadonlyMap<OrganizationName, string> {
  const add = (shortName: string, name: string, kind: "region" | "municipality" | "other", count: number | null) =>
    addOrganization(
      ctx,
      OrganizationInput.parse({
        name,
        shortName,
        kind,
        populations: count === null ? [] : [{ date: populationDate, count, source: "SCB" }],
      }),
    );
  return new Map<OrganizationName, string>([
    [region, add(region, region, "region", countyPopulation)],
    ...municipalities.map(
      ([shortName, name, count]) => [shortName, add(shortName, name, "municipality", count)] as const,
    ),
    [secretariat, add(secretariat, secretariat, "other", null)],
  ]);
}
