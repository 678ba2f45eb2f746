/** What the pages of agreements say by value. */
import type { AgreementState, OrganizationKind, RatificationRule } from "../../db/schema/values.ts";
import { listed, longDate, shortDate } from "./format.ts";

/** "2 år", "6 månader" */
export const monthsText = (months: number): string => {
  if (months % 12 === 0) return `${months / 12} år`;
  return months === 1 ? "1 månad" : `${months} månader`;
};

/** "vartannat år", "var sjätte månad" or "med 18 månaders mellanrum" */
export function everyText(months: number): string {
  const known: Partial<Record<number, string>> = {
    1: "varje månad",
    3: "varje kvartal",
    6: "varje halvår",
    12: "varje år",
    24: "vartannat år",
    36: "vart tredje år",
    48: "vart fjärde år",
  };
  return known[months] ?? `med ${months} månaders mellanrum`;
}

interface Counts {
  total: number;
  adopted: number;
  withReservation: number;
  declined: number;
  needed: number;
}

const partyWord = (count: number): string => (count === 1 ? "1 part" : `${count} parter`);

export const agreementTexts = {
  reference: (reference: string) => `Diarienummer ${reference}`,
  adoptedOf: (adopted: number, total: number) => `${adopted} av ${total}`,
  /** "14 av 16 har antagit" */
  adopted: ({ adopted, total }: Pick<Counts, "adopted" | "total">) => `${adopted} av ${total} har antagit`,
  expected: (words: string, count: number, names: string[]) =>
    count === 1 ? `${names[0] ?? ""} väntas ${words}` : `${count} väntas ${words}`,
  wereExpected: (words: string, count: number, names: string[]) =>
    count === 1 ? `${names[0] ?? ""} väntades ${words}` : `${count} väntades ${words}`,
  awaited: (count: number, names: string[]) => (count === 1 ? `${names[0] ?? ""} inväntas` : `${count} inväntas`),
  declined: (count: number, names: string[]) =>
    count === 1 ? `${names[0] ?? ""} har avslagit` : `${count} har avslagit`,
  withReservation: (count: number) => `${count} med förbehåll`,
  isExpected: (words: string) => `Väntas ${words}`,
  wasExpected: (words: string) => `Väntades ${words}`,
  onDay: (date: string) => `den ${longDate(date)}`,
  legalForce: (date: string) => `Laga kraft ${longDate(date)}`,
  /** What is left until all of it is in force. */
  left: (needed: number, rule: RatificationRule): string => {
    if (rule === "named_minimum") return `${partyWord(needed)} till behöver anta avtalet för att det ska gälla.`;
    if (rule === "each_party") return `${partyWord(needed)} har inte antagit avtalet och omfattas inte av det.`;
    return needed === 1
      ? "Avtalet träder i kraft när också den sista parten har antagit det."
      : `Avtalet träder i kraft när de ${needed} återstående parterna har antagit det.`;
  },
  stopped: (names: string[]) =>
    `${listed(names)} har avslagit. Avtalet kan inte träda i kraft om inte det beslutet ändras.`,
  stands: {
    draft: () => "Avtalet är inte utskickat för antagande.",
    out_for_ratification: (date: string) => `Utskickat för antagande den ${longDate(date)}.`,
    partly_in_force: (date: string) => `Gäller för några av parterna sedan den ${longDate(date)}.`,
    in_force: (date: string) => `Gäller sedan den ${longDate(date)}`,
    ended: (date: string) => `Upphörde att gälla den ${longDate(date)}.`,
  } satisfies Record<AgreementState, (date: string) => string>,
  comesIntoForce: (date: string) => `Träder i kraft den ${longDate(date)}.`,
  untilFurther: "tills vidare.",
  until: (date: string) => `till och med den ${longDate(date)}.`,
  ranOut: (date: string) => `Gällde till och med den ${longDate(date)}.`,
  rules: {
    all_parties: () => "Gäller när alla parter har antagit det",
    named_minimum: (minimum: number) => `Gäller när ${minimum} parter har antagit det`,
    each_party: () => "Gäller för varje part från det att den har antagit det",
  } satisfies Record<RatificationRule, (minimum: number) => string>,
  identical: "Besluten ska vara likalydande",
  departing: (count: number) =>
    count === 1
      ? "Ett beslut har andra ord än modelltexten. Kontrollera att det ändå betyder detsamma."
      : `${count} beslut har andra ord än modelltexten. Kontrollera att de ändå betyder detsamma.`,
  renewed: (months: number) => `Förlängs med ${monthsText(months)} i taget`,
  notice: (months: number) => `${monthsText(months)} före slutet`,
  followUp: (forum: string, months: number) => `${forum}, ${everyText(months)}`,
  nextFollowUp: (date: string) => `Nästa gång senast den ${longDate(date)}`,
  bodies: {
    region: "Regionfullmäktige",
    municipality: "Kommunfullmäktige",
    other: "",
  } satisfies Record<OrganizationKind, string>,
  sides: { region: "Regionen", municipality: "Kommunerna", other: "" } satisfies Record<OrganizationKind, string>,
  throughDay: (date: string) => `till och med ${longDate(date)}`,
  earliest: (date: string) => `Tidigast från ${longDate(date)}`,
  noticeBefore: (date: string) => `Uppsägning senast den ${longDate(date)}`,
  terms: {
    forum: "Ansvarigt forum",
    valid: "Gäller",
    notice: "Uppsägningstid",
    followUp: "Följs upp av",
    replaces: "Ersätter",
    replacedBy: "Ersätts av",
    ended: "Varför det upphörde",
    precedence: "Handlingarnas ordning",
  },
  sideAndBody: "Sida och beslutande organ",
  none: "Inget",
  sorts: { title: "Titel", ends: "Det som går ut först", newest: "Senast inlagda" },
  everyKind: "Alla slag",
  everyParty: "Alla parter",
  anyTime: "När som helst",
  within: (months: number) => `Inom ${monthsText(months)}`,
  newFile: "Ny handling",
  removeFileConsequence: "Filen tas bort ur avtalet. Händelsen finns kvar i loggen.",
  removeFileButton: "Ta bort filen",
  removeQuestion: (title: string) => `Ta bort ${title}?`,
  removeConsequence: "Det går bara så länge ingen part har beslutat och inget beslut berör avtalet.",
  removeButton: "Ta bort avtalet",
} as const;

/** What fields are called in the summary of errors on the agreement's form. */
export const agreementFieldLabels: Record<string, string> = {
  title: "Titel",
  summary: "Vad avtalet gäller",
  forumId: "Ansvarigt forum",
  parties: "Parter",
  ratificationRule: "När det gäller",
  minimum: "Antal parter",
  modelClauses: "Modelltext",
  validFrom: "Gäller tidigast från",
  validTo: "Gäller till och med",
  noticePeriod: "Uppsägningstid",
  renewal: "Förlängning",
  "followUp.interval": "Månader mellan uppföljningar",
  "followUp.forumId": "Forum som följer upp",
  "followUp.next": "Nästa uppföljning",
  precedence: "Handlingarnas ordning",
  replaces: "Ersätter",
  inForceSince: "Gäller sedan",
  endedOn: "Upphör",
  endReason: "Varför det upphör",
};

/** "Antaganden Hemsjukvårdsavtal": the name of a file. */
export const adoptionsOf = (title: string): string => `Antaganden ${title}`;

/** What presses of an agreement. */
export const warningTexts = {
  adoption_overdue: (parties: readonly string[]) => `${listed([...parties])} skulle ha beslutat vid det här laget.`,
  notice: (date: string) => `Sista dagen för uppsägning är den ${longDate(date)}.`,
  ends: (date: string) => `Går ut den ${longDate(date)}.`,
  follow_up: (date: string, today: string) =>
    date < today ? `Skulle ha följts upp den ${longDate(date)}.` : `Ska följas upp senast den ${longDate(date)}.`,
} as const;

/** What the document for the parties' case handling says. */
export const proposalTexts = {
  title: "Underlag för beslut",
  proposal: "Förslag till beslut",
  background: "Bakgrund",
  force: "När avtalet gäller",
  content: "Avtalets innehåll",
  agreement: "Avtal",
  reference: "Diarienummer",
  forParty: "Huvudman",
  parties: "Parter",
  recommended: "Rekommenderas av",
  due: "Beslut senast",
  valid: "Avtalstid",
  from: (date: string) => `från ${longDate(date)}`,
  /** "Kommunfullmäktige i Avesta beslutar" */
  decides: (body: string, name: string) =>
    name === "" ? "Huvudmannen beslutar" : body === "" ? `${name} beslutar` : `${body} i ${name} beslutar`,
  noModel: "Ta ställning till om avtalet ska antas.",
  identical:
    "Huvudmännen ska fatta likalydande beslut. Ändra därför inte orden i att-satserna. Har ni något att tillägga kan det stå som ett särskilt yttrande.",
  forces: {
    all_parties: (count: number) =>
      `Avtalet träder i kraft när samtliga ${count} parter har antagit det genom beslut som har vunnit laga kraft.`,
    named_minimum: (count: number) => `Avtalet träder i kraft när ${count} parter har antagit det.`,
    each_party: () => "Avtalet gäller för varje part från den dag då parten har antagit det.",
  } satisfies Record<RatificationRule, (count: number) => string>,
  replaces: (title: string) => `Samma dag upphör ${title} att gälla.`,
  report: (forum: string) =>
    `Skicka protokollsutdraget till sekreteraren i ${forum} när beslutet är fattat. Säg till i god tid om beslutet dröjer.`,
} as const;

/** What the line of an agreement's story says. */
export const storyTexts = {
  today: (date: string) => `I dag, ${longDate(date)}`,
  sentOut: "Utskickat för antagande",
  dueBy: (date: string) => `Parterna ombads besluta senast den ${longDate(date)}.`,
  inForce: "Avtalet träder i kraft",
  replaces: (title: string) => `Samma dag upphör ${title}.`,
  ended: "Avtalet upphör",
  replacedBy: (title: string) => `Ersätts av ${title}.`,
  lastDay: "Sista dagen",
  followedUp: "Uppföljning",
  adoptions: (count: number) => (count === 1 ? "En part antar" : `${count} parter antar`),
  declined: (count: number) => (count === 1 ? "En part avslår" : `${count} parter avslår`),
  partyOn: (name: string, date: string) => `${name} ${shortDate(date).replace(/\.$/, "")}`,
} as const;

/** What is said of agreements on the page of a decision, and in the forms for it. */
export const effectTexts = {
  title: "Avtal som beslutet berör",
  effectField: "Vad beslutet gör",
  agreementField: "Avtal",
  choose: "Inget avtal",
  recommendTitle: "Skicka ut för antagande",
  roundTitle: "Skicka ut för antagande",
  newAgreement: "Ett nytt avtal",
  withoutDecision: "Inget beslut",
  ofDecision: (forum: string, date: string) => `${forum}, ${longDate(date)}`,
} as const;

/** What fields are called in the summary of errors on the forms of rounds and effects. */
export const roundFieldLabels: Record<string, string> = {
  agreementId: "Avtal",
  title: "Titel",
  organizationIds: "Parter",
  dueDate: "Beslut senast",
  groupName: "Parterna kallas",
  modelClauses: "Modelltext",
  decisionId: "Beslut som rekommenderar",
};
