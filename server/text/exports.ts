/** What files of lists say. */
import { number } from "./format.ts";

export const exportTexts = {
  formats: { xlsx: "Excel", csv: "CSV" },
  cut: (rows: number) =>
    `Bara de första ${number(rows)} raderna är med. Gör ett snävare urval i listan för att få med resten.`,
  accounts: "Konton",
  membersOf: (forum: string) => `Ledamöter ${forum}`,
} as const;

/** Headings of columns. */
export const columnTitles = {
  name: "Namn",
  shortName: "Kortnamn",
  title: "Titel",
  email: "E-postadress",
  organization: "Organisation",
  kind: "Slag",
  population: "Folkmängd",
  populationDate: "Folkmängd den",
  populationSource: "Källa",
  date: "Datum",
  startTime: "Börjar",
  endTime: "Slutar",
  forum: "Forum",
  place: "Plats",
  mode: "Mötesform",
  state: "Läge",
  parent: "Rapporterar till",
  visibility: "Synlighet",
  group: "Grupp",
  onBehalfOf: "För",
  role: "Roll",
  substituteFor: "Ersätter",
  startDate: "Från och med",
  endDate: "Till och med",
  accountRole: "Behörighet",
  time: "Tid",
  who: "Vem",
  what: "Vad",
  about: "Gäller",
} as const;
