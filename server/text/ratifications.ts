/** What is said of the parties' decisions. */
import type { RatificationState } from "../../db/schema/values.ts";
import { longDate } from "./format.ts";

interface Decided {
  state: RatificationState;
  body: string;
  date: string | null;
  reference: string;
}

const did: Record<RatificationState, string> = {
  awaiting: "",
  adopted: "antog avtalet",
  adopted_with_reservation: "antog avtalet med förbehåll",
  declined: "avslog avtalet",
};

export const ratificationTexts = {
  /** "Kommunfullmäktige antog avtalet den 27 november 2025, § 112, Dnr KS 2025/345." */
  partClosed: ({ state, body, date, reference }: Decided): string => {
    const when = date === null ? "" : ` den ${longDate(date)}`;
    return `${body || "Parten"} ${did[state]}${when}${reference ? `, ${reference}` : ""}.`;
  },
  partReopened: "Beslutet är återtaget. Parten ska besluta på nytt.",
  partMoved: (body: string, words: string) => `${body || "Parten"} väntas besluta ${words}.`,
  task: (title: string) => `besluta om att anta ${title}`,
  allParties: "samtliga parter",
  title: (organization: string) => `Beslut i ${organization}`,
  defaultLabel: (organization: string) => `Protokollsutdrag ${organization}`,
  stateHints: {
    awaiting: "Parten har inte beslutat än.",
    adopted: "Parten har antagit avtalet som det är.",
    adopted_with_reservation: "Parten har antagit avtalet men gjort ett förbehåll.",
    declined: "Parten har sagt nej till avtalet.",
  } satisfies Record<RatificationState, string>,
} as const;

/** What fields are called in the summary of errors on the form. */
export const ratificationFieldLabels: Record<string, string> = {
  state: "Läge",
  date: "Beslutsdatum",
  body: "Beslutat av",
  reference: "Paragraf och diarienummer",
  legalForceOn: "Laga kraft den",
  expectedText: "Väntas",
  expectedDate: "Senast den",
  wording: "Beslutets ord",
  reservation: "Förbehåll",
  file: "Protokollsutdrag",
  label: "Vad filen är",
};
