/** What the county has agreed: the parties, what each side promises, how it went, and what it costs. */
import { addAgreement } from "../../server/agreements/commands.ts";
import { addAgreementFile } from "../../server/agreements/file-commands.ts";
import { AgreementInput } from "../../server/agreements/input-schema.ts";
import { addFollowUp, setCommitments } from "../../server/commitments/commands.ts";
import { getCommitments } from "../../server/commitments/queries.ts";
import { CommitmentsInput, FollowUpInput } from "../../server/commitments/schema.ts";
import { addAllocation } from "../../server/costs/commands.ts";
import { AllocationInput } from "../../server/costs/schema.ts";
import { totalOf2025 } from "./cost-split.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";
import { municipalities, populationDate, region, type OrganizationName } from "./organizations.ts";

export const regionSide = "Regionen";
export const municipalSide = "Kommunerna";

/** The region and the fifteen municipalities, each with the body that decides for it. */
export const sixteenParties = ({ organizations }: County) => [
  party(organizations, region, regionSide, "Regionfullmäktige"),
  ...municipalities.map(([name]) => party(organizations, name, municipalSide, "Kommunfullmäktige")),
];

const party = (ids: County["organizations"], name: OrganizationName, role: string, body: string) => ({
  organizationId: ids.get(name) ?? "",
  role,
  body,
});

const whoDoesWhat = `Läkare: regionen.
Sjuksköterska, arbetsterapeut och fysioterapeut i hemmet: kommunen.
Den som kan ta sig till vårdcentralen får sin vård där.
`;

/** The agreement of 2012, as it was entered when the county began to keep its agreements here; and how it went in 2023. */
export function addOldAgreement(county: County): string {
  const ctx = actingAs(county.ctx, secretary, "2025-05-12T08:20:00Z");
  const id = addAgreement(
    ctx,
    AgreementInput.parse({
      title: "Hemsjukvårdsavtal 2012",
      kind: "avtal",
      reference: "RD 12-0481",
      summary:
        "Kommunerna tog över hemsjukvården från landstinget den 1 januari 2013. Avtalet säger vem som gör vad i hemmet, dygnet runt, och hur parterna når varandra.",
      forumId: forumId(county, "lchnv"),
      parties: sixteenParties(county),
      validFrom: "2013-01-01",
      inForceSince: "2013-01-01",
      followUp: { interval: "P2Y", forumId: forumId(county, "lchnv") },
    }),
  );
  addAgreementFile(
    ctx,
    id,
    { label: "Gränsdragning mellan regionen och kommunen", confidential: false },
    { filename: "gransdragning-2012.txt", mediaType: "text/plain; charset=utf-8", content: Buffer.from(whoDoesWhat) },
  );
  const promise = (side: string, text: string) => ({ side, text });
  setCommitments(
    ctx,
    id,
    CommitmentsInput.parse({
      commitments: [
        promise(regionSide, "Läkare gör hembesök när tillståndet kräver det"),
        promise(regionSide, "Kommunens sjuksköterskor når en läkare på telefon dygnet runt"),
        promise(municipalSide, "Sjuksköterska finns att tillgå i hemmet dygnet runt"),
        promise(municipalSide, "Rehabilitering i hemmet börjar inom en vecka efter utskrivning"),
      ],
    }),
  );
  const [visits, phone, nurses, rehabilitation] = getCommitments(ctx, id).commitments;
  const alone = (name: OrganizationName, comment: string) => ({
    commitmentId: rehabilitation?.id,
    organizationId: county.organizations.get(name),
    verdict: "needs_improvement",
    comment,
  });
  addFollowUp(
    ctx,
    id,
    FollowUpInput.parse({
      date: "2023-11-17",
      note: "Samtal med alla sexton parter under oktober. Det mesta fungerar, men det är ont om läkartid och om arbetsterapeuter.",
      verdicts: [
        {
          commitmentId: visits?.id,
          verdict: "needs_improvement",
          comment: "Väntan på ett hembesök är ofta längre än två dygn.",
        },
        { commitmentId: phone?.id, verdict: "as_expected" },
        { commitmentId: nurses?.id, verdict: "as_expected" },
        { commitmentId: rehabilitation?.id, verdict: "needs_improvement", comment: "Elva av femton klarar en vecka." },
        alone("Malung-Sälen", "Långa resor, och en vakant tjänst sedan våren."),
        alone("Älvdalen", "Har ingen egen arbetsterapeut."),
      ],
    }),
  );
  return id;
}

/** The cooperation agreement on infection control, adopted on 21 November, with its cost for two years. */
export function addInfectionControl(county: County): string {
  const ctx = actingAs(county.ctx, secretary, "2025-11-24T10:15:00Z");
  const id = addAgreement(
    ctx,
    AgreementInput.parse({
      title: "Samverkansavtal om vårdhygien",
      kind: "samverkansavtal",
      reference: "RSS 2025-031",
      summary:
        "Ett gemensamt avtal i stället för femton enskilda. Regionens vårdhygien stöder kommunernas vård och omsorg, och kommunerna delar kostnaden efter folkmängd.",
      forumId: forumId(county, "lchnv"),
      parties: sixteenParties(county),
      validFrom: "2025-12-01",
      noticePeriod: "P6M",
      followUp: { interval: "P1Y", forumId: forumId(county, "lchnv") },
    }),
  );
  setCommitments(ctx, id, CommitmentsInput.parse({ commitments: infectionControl }));
  divideCosts(county, id);
  return id;
}

const infectionControl = [
  { side: regionSide, text: "Utbilda chefer och personal i vårdhygien, på plats och på nätet" },
  { side: regionSide, text: "Svara när en kommun behöver råd, också om lokaler och upphandlingar" },
  { side: regionSide, text: "Gå hygienronder och lämna skriftliga förslag efteråt" },
  { side: regionSide, text: "Hjälpa till att spåra och hejda smitta när den sprids i en verksamhet" },
  { side: municipalSide, text: "Hålla den hygieniska standard som lag och föreskrifter kräver" },
  { side: municipalSide, text: "Utse en person med ansvar för vårdhygien i varje verksamhet" },
  { side: municipalSide, text: "Ge de utsedda tid för utbildning och nätverk" },
  { side: municipalSide, text: "Låta cheferna följa med på hygienronderna" },
  { side: municipalSide, text: "Mäta hur de basala hygienrutinerna följs", followUpInterval: "P6M" },
  { side: municipalSide, text: "Göra en egenkontroll av hygienen", followUpInterval: "P1Y" },
  { side: municipalSide, text: "Ha den utrustning som rutinerna förutsätter" },
];

function divideCosts(county: County, agreementId: string): void {
  const divide = (at: string, year: number, total: number, note: string) => {
    const input = { year, total, method: "per_capita", populationDate, note };
    addAllocation(actingAs(county.ctx, secretary, at), agreementId, AllocationInput.parse(input));
  };
  divide(
    "2025-11-24T10:40:00Z",
    2025,
    totalOf2025,
    "En halv tjänst som hygiensjuksköterska, med lön, sociala avgifter, lokal, telefon och dator.",
  );
  divide("2025-12-10T13:20:00Z", 2026, 551_900, "Samma halva tjänst, uppräknad med 2,4 procent för löner och priser.");
}
