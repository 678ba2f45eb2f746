/** What the pages of minutes and sent agendas say by value. */
import type { MeetingKind } from "../../db/schema/values.ts";
import { listed, longDate } from "./format.ts";
import { meetingKindLabels } from "./labels.ts";

/** Decisions that every meeting takes about itself: they are there, but not what a reader looks for. */
export const isFormality = (clause: string): boolean =>
  /^att (?:öppna mötet|avsluta mötet|godkänna (?:den utsända )?dagordningen|lägga (?:informationen|rapporten|(?:de )?(?:föregående )?minnesanteckningarna?|protokollet) till handlingarna)$/i.test(
    clause,
  );

export const minutesTexts = {
  formalities: (count: number) => (count === 1 ? "1 formellt beslut" : `${count} formella beslut`),
  title: (kind: MeetingKind, date: string) => `${meetingKindLabels[kind]} ${longDate(date)}`,
  wholeMinutes: "Hela dokumentet",
  comment: "Synpunkt",
  correction: "Rätt lydelse",
  severities: { error: "Måste åtgärdas", warning: "Bör ses över" },
  approveBlocked: (count: number) =>
    count === 1 ? "Ett fel måste åtgärdas först." : `${count} fel måste åtgärdas först.`,
  archivePdf: "PDF för arkiv (PDF/A)",
  cancelQuestion: (date: string) => `Ställa in mötet ${date}?`,
} as const;

const fieldNames: Record<string, string> = {
  title: "rubrik",
  kinds: "typ",
  presenters: "föredragande",
  body: "text",
  durationMinutes: "beräknad tid",
  confidential: "sekretess",
  attachments: "bilagor",
  proposal: "förslag till beslut",
};

export const versionTexts = {
  title: (date: string) => `Utskick ${longDate(date)}`,
  version: (number: number) => `Utskick ${number}`,
  now: "Dagordningen nu",
  compared: (from: number, to: number | undefined) =>
    to === undefined
      ? `Skillnader mellan utskick ${from} och dagordningen nu`
      : `Skillnader mellan utskick ${from} och ${to}`,
  added: "Nya punkter",
  changed: "Ändrade punkter",
  moved: "Flyttade punkter",
  removed: "Borttagna punkter",
  fields: (fields: string[]) => `ändrat: ${listed(fields.map((name) => fieldNames[name] ?? name))}`,
  movedFrom: (number: string) => `var ${number}`,
} as const;
