/** The short-term agreement on health care at home: recommended by the council, and adopted by one party after another. */
import { addAgreement } from "../../server/agreements/commands.ts";
import { addAgreementFile } from "../../server/agreements/file-commands.ts";
import { setEffects } from "../../server/agreements/effect-commands.ts";
import { AgreementInput, EffectsInput, RatificationInput, RoundInput } from "../../server/agreements/input-schema.ts";
import { setRatification } from "../../server/agreements/ratification-commands.ts";
import { startRound } from "../../server/agreements/round-commands.ts";
import { listMeetings } from "../../server/meetings/list-queries.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import type { Decision } from "../../server/meetings/schema.ts";
import type { AgreementEffect } from "../schema/values.ts";
import { sixteenParties } from "./agreements.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";
import { homeCareText } from "./home-care-text.ts";
import { municipalities, region, type OrganizationName } from "./organizations.ts";

const model = "att anta det reviderade hemsjukvårdsavtalet, som gäller tills vidare";
const condition = "att beslutet gäller under förutsättning att samtliga huvudmän fattar likalydande beslut";

/** Entered when the steering group had agreed on the text. */
export function addHomeCare(county: County, replaces: string): string {
  return addAgreement(
    actingAs(county.ctx, secretary, "2025-05-20T12:30:00Z"),
    AgreementInput.parse({
      title: "Hemsjukvårdsavtal (kortsiktigt)",
      kind: "avtal",
      reference: "RSS 2025-007",
      summary: `Avtalet säger vem som svarar för vården i hemmet. Det ersätter texten från 2012 och gäller tills vidare, medan ett långsiktigt avtal förhandlas.

Det flyttar ingen personal och rör inte skatteväxlingen. Nytt är att hänvisningarna till lag och till länets strategi är aktuella och att gränsen mot vårdcentralen är tydligare.`,
      forumId: forumId(county, "lchnv"),
      parties: sixteenParties(county),
      ratificationRule: "all_parties",
      identical: true,
      followUp: { interval: "P2Y", forumId: forumId(county, "valfardsradet") },
      precedence: "Skriftliga ändringar och tillägg\nAvtalet",
      replaces,
      clauses: homeCareText,
    }),
  );
}

/** What came with it to the parties, and the extract that one of them sent back. */
export function addPapers(county: County, id: string): void {
  const file = (filename: string, text: string) => {
    const content = Buffer.from(text);
    return { filename, mediaType: "text/plain; charset=utf-8", content, text };
  };
  addAgreementFile(
    actingAs(county.ctx, secretary, "2025-06-12T08:20:00Z"),
    id,
    { label: "Frågor och svar om avtalet", confidential: false },
    file(
      "fragor-och-svar.txt",
      "Ändras skatteväxlingen? Nej. Byter någon arbetsgivare? Nej. När gäller avtalet? När alla sexton fullmäktige har antagit det.\n",
    ),
  );
  addAgreementFile(
    actingAs(county.ctx, secretary, "2025-10-03T08:05:00Z"),
    id,
    { label: "Beräkning inför långsiktigt avtal", confidential: true },
    file("berakning.txt", "Arbetsmaterial. Kommunernas kostnader för rehabilitering i hemmet 2019–2024.\n"),
  );
}

/** The council's decision is sent out. */
export function sendOutHomeCare(county: County, agreementId: string): void {
  const ctx = actingAs(county.ctx, secretary, "2025-06-12T08:10:00Z");
  const recommendation = "Rekommendation om kortsiktigt hemsjukvårdsavtal";
  const decision = decisionAt(county, "valfardsradet", "2025-06-04", recommendation);
  const input = {
    decisionId: decision.id,
    dueDate: "2025-11-28",
    groupName: "samtliga huvudmän",
    modelClauses: [{ text: model }, { text: condition }],
  };
  startRound(ctx, agreementId, RoundInput.parse(input));
}

type Adopted = [name: OrganizationName, date: string, paragraph: number, reference: string];

const beforeSummer: Adopted[] = [
  ["Falun", "2025-06-12", 141, "KS 2025/00512"],
  ["Gagnef", "2025-06-16", 58, "KS 2025:214"],
  ["Leksand", "2025-06-16", 73, "2025/0688"],
  ["Ludvika", "2025-06-16", 92, "KS 2025/271"],
  [region, "2025-06-17", 64, "RD25/01873"],
  ["Borlänge", "2025-06-17", 118, "KS 2025/00934"],
];
const inSeptember: Adopted[] = [
  ["Rättvik", "2025-09-11", 87, "KS 2025/402"],
  ["Hedemora", "2025-09-16", 104, "KS 2025-0366"],
  ["Mora", "2025-09-22", 76, "MK KS 2025/00417"],
  ["Avesta", "2025-09-22", 131, "KK25-000318"],
];
const inOctober: Adopted[] = [
  ["Säter", "2025-10-02", 95, "KS 2025/0289"],
  ["Orsa", "2025-10-27", 66, "OK KS 2025/00233"],
  ["Malung-Sälen", "2025-10-27", 103, "KS/2025:377"],
];
const inNovember: Adopted[] = [
  ["Smedjebacken", "2025-11-03", 88, "KS 2025/00301"],
  ["Vansbro", "2025-11-10", 79, "KS 2025/418"],
];

const words: Partial<Record<OrganizationName, string>> = {
  Rättvik: `${model} och att uppdra åt socialnämnden att redovisa följderna för kommunens arbetsterapeuter\n${condition}`,
};
const reservations: Partial<Record<OrganizationName, string>> = {
  Smedjebacken: "Kommunen förutsätter att det lokala avtalet om läkartid är klart före årsskiftet.",
};

/** The extracts come in a week or so after each meeting. */
export function adoptBeforeSummer(county: County, id: string): void {
  enter(county, id, "2025-06-26T07:40:00Z", beforeSummer);
}
export const adoptInSeptember = (county: County, id: string): void => {
  enter(county, id, "2025-09-25T13:05:00Z", inSeptember);
};
export function adoptInAutumn(county: County, id: string): void {
  enter(county, id, "2025-10-31T09:15:00Z", inOctober);
  enter(county, id, "2025-11-18T08:20:00Z", inNovember);
  const late = RatificationInput.parse({ state: "awaiting", expectedText: "vecka 48" });
  const alvdalen = county.organizations.get("Älvdalen") ?? "";
  setRatification(actingAs(county.ctx, secretary, "2025-11-21T10:30:00Z"), id, alvdalen, late);
}

function enter(county: County, id: string, at: string, adopted: Adopted[]): void {
  for (const [name, date, paragraph, reference] of adopted) {
    const reservation = reservations[name] ?? "";
    const input = {
      state: reservation === "" ? "adopted" : "adopted_with_reservation",
      date,
      reference: `§ ${paragraph}, ${reference}`,
      wording: words[name] ?? `${model}\n${condition}`,
      reservation,
    };
    const ctx = actingAs(county.ctx, secretary, at);
    setRatification(ctx, id, county.organizations.get(name) ?? "", RatificationInput.parse(input));
  }
}

/** The heads decide on infection control for their organizations by delegation, at the network's meeting itself. */
export function adoptInfectionControl(county: County, id: string): void {
  const ctx = actingAs(county.ctx, secretary, "2025-11-24T10:20:00Z");
  const names: OrganizationName[] = [region, ...municipalities.map(([shortName]) => shortName)];
  for (const name of names) {
    const input = {
      state: "adopted",
      date: "2025-11-21",
      body: "Förvaltningschefen, på delegation",
      reference: "LCHNV 2025-11-21, punkt 4 a",
    };
    setRatification(ctx, id, county.organizations.get(name) ?? "", RatificationInput.parse(input));
  }
}

/** What the decisions of the autumn did with the two agreements. */
export function tellOfAutumn(county: County, homeCare: string, infectionControl: string): void {
  const told: [forum: string, date: string, title: string, agreementId: string, effect: AgreementEffect][] = [
    ["lchnv", "2025-09-26", "Kortsiktigt hemsjukvårdsavtal: så långt har huvudmännen kommit", homeCare, "informs"],
    ["lchnv", "2025-09-26", "Samverkansavtal inom vårdhygien", infectionControl, "initiates"],
    ["styrgruppen", "2025-11-14", "Vårdhygien: den omarbetade texten", infectionControl, "recommends"],
    [
      "lchnv",
      "2025-11-21",
      "Samverkansavtal om vårdhygien mellan Region Dalarna och kommunerna",
      infectionControl,
      "adopts",
    ],
    ["lchnv", "2025-11-21", "Hemsjukvårdsavtalet: läget i kommunerna", homeCare, "follows_up"],
  ];
  const ctx = actingAs(county.ctx, secretary, "2025-11-24T11:00:00Z");
  for (const [forum, date, title, agreementId, effect] of told) {
    const { id } = decisionAt(county, forum, date, title);
    setEffects(ctx, id, EffectsInput.parse({ agreements: [{ agreementId, effect }] }));
  }
}

/** The first decision of an item. */
function decisionAt(county: County, forum: string, date: string, title: string): Decision {
  const ctx = actingAs(county.ctx, secretary, "2025-12-18T08:00:00Z");
  const [meeting] = listMeetings(ctx, { forum, from: date, to: date, limit: 1 }).items;
  const items = meeting ? getMeeting(ctx, meeting.id).items : [];
  const item = items.flatMap((section) => [section, ...section.children]).find((one) => one.title === title);
  const [decision] = item?.decisions ?? [];
  if (!decision) throw new Error(`The demonstration has no decision at "${title}".`);
  return decision;
}
