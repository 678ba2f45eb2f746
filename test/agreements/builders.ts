/** A network, a region and its municipalities, and agreements between them. */
import type { z } from "zod";
import { addAgreement } from "../../server/agreements/commands.ts";
import { AgreementInput } from "../../server/agreements/input-schema.ts";
import type { TestApp } from "../support/app.ts";
import { aForum, anOrganization } from "../support/builders.ts";

export const municipalities = [
  "Avesta",
  "Borlänge",
  "Falun",
  "Gagnef",
  "Hedemora",
  "Leksand",
  "Ludvika",
  "Malung-Sälen",
  "Mora",
  "Orsa",
  "Rättvik",
  "Smedjebacken",
  "Säter",
  "Vansbro",
  "Älvdalen",
];

export interface Parties {
  forumId: string;
  regionId: string;
  municipalityIds: string[];
  /** The region first, as they stand in the papers. */
  all: string[];
}

export function someParties({ db }: Pick<TestApp, "db">, count = municipalities.length): Parties {
  const forumId = aForum(db);
  const regionId = anOrganization(db, {
    name: "Region Dalarna",
    kind: "region",
  });
  const municipalityIds = municipalities.slice(0, count).map((name) => anOrganization(db, { name }));
  return { forumId, regionId, municipalityIds, all: [regionId, ...municipalityIds] };
}

export const modelClause = "att anta hemsjukvårdsavtalet med avtalstid tills vidare";

/** What the API is sent. */
export const anAgreementOf = ({ forumId, all }: Parties, values: Partial<z.input<typeof AgreementInput>> = {}) => ({
  title: "Hemsjukvårdsavtal",
  kind: "avtal" as const,
  forumId,
  parties: all.map((organizationId, place) => ({
    organizationId,
    role: place === 0 ? "Regionen" : "Kommunerna",
    body: place === 0 ? "Regionfullmäktige" : "Kommunfullmäktige",
  })),
  ratificationRule: "all_parties" as const,
  identical: true,
  modelClauses: [{ text: modelClause }],
  ...values,
});

/** Put there by the system itself. */
export const anAgreement = (
  { asSystem }: Pick<TestApp, "asSystem">,
  parties: Parties,
  values: Partial<z.input<typeof AgreementInput>> = {},
): string => asSystem((ctx) => addAgreement(ctx, AgreementInput.parse(anAgreementOf(parties, values))));
