/** The decision register and the relations of decisions. */
import { longDate, number } from "./format.ts";

export const registerTexts = {
  everyOutcome: "Alla fattade beslut",
  everyOrganization: "Alla organisationer",
  everyYear: "Alla år",
  everyAgreement: "Alla avtal",
  decision: "Beslut",
  ofMatter: (title: string) => `ärendet ${title}`,
  ofAgreement: (title: string) => `avtalet ${title}`,
  /** "4 a Samverkansavtal" */
  item: (itemNumber: string, title: string) => `${itemNumber} ${title}`,
} as const;

/** "12 beslut", "fler än 1 000 beslut" */
export const decisionCount = (count: number, more: boolean): string =>
  more ? `Fler än ${number(count)} beslut` : `${number(count)} beslut`;

/** "LCHNV 2025:14" */
export const decisionName = (forum: string, number: string | null, date: string): string =>
  number === null ? `${forum} ${longDate(date)}` : `${forum} ${number}`;

/** "2025:14, fredag 21 november 2025" */
export const decisionLead = (number: string | null, day: string): string =>
  number === null ? day : `Nummer ${number}, ${day}`;

/** What has become of a decision. Of one that is in force nothing need be said. */
export const standingTexts = {
  proposed: () => "Förslag",
  not_adopted: () => "",
  in_force: () => "",
  amended: (since: string) => `Ändrat från och med den ${longDate(since)}`,
  replaced: (since: string) => `Ersatt från och med den ${longDate(since)}`,
  repealed: (since: string) => `Upphävt från och med den ${longDate(since)}`,
} as const;

/** The same for a column. */
export const standingWords = {
  proposed: "Förslag",
  not_adopted: "Inget beslut i sak",
  in_force: "Gäller",
  amended: "Ändrat",
  replaced: "Ersatt",
  repealed: "Upphävt",
} as const;

/** "från och med den 1 januari 2026", when it is another day than the decision's own */
export const relationFrom = (date: string): string => `från och med den ${longDate(date)}`;

/** "Gällande läge den 1 mars 2026" */
export const asOfText = (date: string): string => `Läget den ${longDate(date)}`;

/** "Ändrar LCHNV 2025:14, Samverkansavtal (den 21 november 2025)" */
export const relatedSentence = (kind: string, name: string, title: string, date: string): string =>
  `${kind} ${name}, ${title} (den ${date})`;
