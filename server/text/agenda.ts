/** What the agenda page says by value. */
import { listed, number } from "./format.ts";

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const agendaTexts = {
  agenda: "Dagordning",
  marks: { new: "Ny", changed: "Ändrad" },
  noProposal: "Saknar förslag",
  fileMissing: "filen är inte uppladdad",
  toDecide: "beslut att fatta",
  decided: (count: number) => counted(count, "fattat beslut", "fattade beslut"),
  undecided: (count: number) => counted(count, "punkt är inte avgjord", "punkter är inte avgjorda"),
  withoutProposal: (count: number) => counted(count, "punkt saknar förslag", "punkter saknar förslag"),
  ofLength: (length: string) => `av ${length}`,
  expectedTime: "Beräknad tid.",
  timeLeft: (minutes: number, shown: string) =>
    minutes > 0
      ? `Beräknad tid. ${shown} kvar att fördela.`
      : minutes === 0
        ? "Beräknad tid. Hela mötestiden är fördelad."
        : `Punkterna tar ${shown} längre än mötet.`,
  withheld: (numbers: string[]) =>
    `${counted(numbers.length, "Punkt", "Punkterna")} ${listed(numbers)} omfattas av sekretess och visas bara för forumets ledamöter.`,
  newSubItem: (number: string, title: string) => `Ny underpunkt till ${number} ${title}`,
  proposalNumber: (ordinal: number) => (ordinal === 1 ? "Förslag till beslut" : `Förslag till beslut ${ordinal}`),
  topLevel: "Egen punkt på dagordningen",
  under: (number: string, title: string) => `Under ${number} ${title}`,
  toMeeting: (date: string) => `Till mötet ${date}`,
  removeItem: (item: string) => `Ta bort punkt ${item}?`,
  removeItemButton: "Ta bort punkten",
  removeConsequence: (children: number, decisions: number, files: number) => {
    const parts = [
      ...(children > 0 ? [counted(children, "1 underpunkt", `${children} underpunkter`)] : []),
      ...(decisions > 0
        ? [counted(decisions, "1 beslut eller förslag till beslut", `${decisions} beslut och förslag till beslut`)]
        : []),
      ...(files > 0 ? [counted(files, "1 bilaga", `${files} bilagor`)] : []),
    ];
    return `${parts.length === 0 ? "Texten" : listed(["Texten", ...parts])} tas bort.`;
  },
  removeFile: (label: string) => `Ta bort ${label}?`,
  removeFileButton: "Ta bort bilagan",
  versionName: (version: number) => (version > 0 ? `utskick ${version}` : "utkast"),
  changedSinceSent: (version: number) => `Dagordningen har ändrats sedan utskick ${version}.`,
  formats: {
    pdf: (version: string) => `PDF, ${version}`,
    docx: (version: string) => `Word, ${version}`,
    html: (version: string) => `HTML, ${version}`,
    md: (version: string) => `Markdown, ${version}`,
  },
} as const;

/** Whom an agenda is mailed to when it is sent; null: nothing is mailed. */
export function mailingNote(reach: { reached: number; withoutAddress: string[] } | null): string {
  if (reach === null) return "E-post är inte inställd: ladda ner utskicket och mejla det själv.";
  const { reached, withoutAddress } = reach;
  const mailed = `Utskicket mejlas till ${reached === 1 ? "1 ledamot" : `${number(reached)} ledamöter`}.`;
  return withoutAddress.length === 0 ? mailed : `${mailed} Saknar e-postadress: ${listed(withoutAddress)}.`;
}

/** The steps of a meeting, as buttons. */
export const stateActions = {
  agenda_sent: {
    label: "Gör utskick 1",
    hint: "Dagordningen sparas som den är.",
  },
  agenda_sent_again: {
    label: "Gör nytt utskick",
    hint: "Nya och ändrade punkter märks ut.",
  },
  in_progress: { label: "Starta mötet", hint: "Öppnar anteckningarna och närvaron." },
  held: {
    label: "Avsluta mötet",
    hint: "Utkastet till minnesanteckningar blir synligt för ledamöterna, som kan lämna synpunkter.",
  },
  reopen: { label: "Öppna mötet igen", hint: "Om mötet avslutades för tidigt." },
  minutes_approved: {
    label: "Fastställ",
    hint: "Innehållet låses. Fel rättas sedan med en daterad rättelse.",
  },
  cancelled: { label: "Ställ in mötet", hint: "Mötet visas som inställt. Det kan planeras igen." },
  replan: { label: "Planera mötet igen", hint: "Mötet blir planerat och går att ändra." },
} as const;
