/** What is said of what the sides of an agreement promise, and of how it is followed up. */
import { capitalised, longDate } from "./format.ts";

export const commitmentTexts = {
  title: "Åtaganden och uppföljning",
  editTitle: "Ändra åtagandena",
  newTitle: "Registrera en uppföljning",
  titleOf: (date: string) => `Uppföljning ${longDate(date)}`,
  editOf: (date: string) => `Ändra uppföljningen ${longDate(date)}`,
  removalOf: (date: string) => `Ta bort uppföljningen ${longDate(date)}?`,
  everybody: "Alla parter",
  next: (date: string) => `Följs upp nästa gång senast ${longDate(date)}`,
  late: (date: string) => `Skulle ha följts upp ${longDate(date)}`,
  /** Nothing says when. */
  unplanned: "Ingen uppföljning är planerad",
  notInForce: "Uppföljningen räknas från den dag då avtalet börjar gälla",
  every: (months: number) =>
    months === 12 ? "Följs upp varje år" : months === 24 ? "Följs upp vartannat år" : `Följs upp var ${months}:e månad`,
  removed: (date: string) => `Gällde till ${longDate(date)}`,
  item: (number: string, forum: string, date: string) => `Punkt ${number}, ${forum} ${longDate(date)}`,
  outcome: (asExpected: number, needsImprovement: number) =>
    asExpected + needsImprovement === 0
      ? "Inga åtaganden bedömda"
      : capitalised(
          [
            ...(asExpected === 0 ? [] : [`${asExpected} enligt förväntan`]),
            ...(needsImprovement === 0 ? [] : [`${needsImprovement} behöver förbättras eller utvecklas`]),
          ].join(", "),
        ),
  made: (name: string, date: string) => `${name}, ${longDate(date)}`,
  record: "Registrera uppföljningen",
  recorded: "Uppföljningen är registrerad",
  notJudged: "Inte bedömt",
  chooseOrganization: "Välj organisation",
  comment: "Kommentar",
  commentOn: (commitment: string) => `Kommentar till ${commitment}`,
  rowOf: (side: string, row: number) => `${side}, åtagande ${row}`,
  months: "Eget intervall",
  commitments: "Åtaganden",
  verdicts: "Bedömningar",
  note: "Anteckning",
} as const;
