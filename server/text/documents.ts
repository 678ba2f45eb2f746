/** The fixed phrases of agendas, minutes and extracts. */
import type { AttendanceStatus, DecisionOutcome, MeetingKind } from "../../db/schema/values.ts";
import { longDate } from "./format.ts";
import { meetingKindLabels } from "./labels.ts";

export const phrases = {
  agenda: "Dagordning",
  date: "Datum",
  time: "Tid",
  place: "Plats",
  mode: "Mötesform",
  version: "Utskick",
  chair: "Ordförande",
  secretary: "Sekreterare",
  attendance: "Närvaro",
  attendanceUnmarked: "Närvaron är inte markerad.",
  name: "Namn",
  title: "Titel",
  organization: "Organisation",
  people: "Deltagare",
  others: "Övriga",
  presenter: "Föredragande",
  matter: "Ärende",
  expectedTime: "Beräknad tid",
  attachments: "Bilagor",
  proposal: "Förslag till beslut",
  draftMark: "Utkast",
  draft: "Minnesanteckningarna är inte fastställda.",
  confidentialItem: "Punkten omfattas av sekretess.",
  correction: "Rättelse",
  correctionReason: "Skäl",
  extract: "Beslutsutdrag",
  extractFrom: "Utdrag ur",
  item: "Punkt",
  newItem: "Ny",
  changedItem: "Ändrad",
} as const;

/** "Dagordning 21 november 2025" */
export const agendaSubject = (date: string): string => `${phrases.agenda} ${longDate(date)}`;
/** "Minnesanteckningar 21 november 2025" */
export const minutesSubject = (kind: MeetingKind, date: string): string =>
  `${meetingKindLabels[kind]} ${longDate(date)}`;
/** "Fastställda den 12 december 2025 av Karin Exempel"; a protokoll is justerat. */
export const approvedLine = (kind: MeetingKind, date: string, name: string): string =>
  `${kind === "protokoll" ? "Justerat" : "Fastställda"} den ${longDate(date)}${name ? ` av ${name}` : ""}`;
/** "Utskick 2, 14 november 2025" */
export const versionLine = (number: number, date: string): string => `${number}, ${longDate(date)}`;

/** The formula before clauses that are decided, and before those still proposed. */
export const decidedFormula = (decisionName: string): string => `${decisionName} beslutade`;
export const proposedFormula = (decisionName: string): string => `${decisionName} beslutar`;

/** What is said when a decision has no clauses of its own. */
export const outcomeSentences: Record<DecisionOutcome, string> = {
  proposed: "",
  adopted: "",
  noted: "Informationen noterades.",
  postponed: "Ärendet bordlades.",
  referred_back: "Ärendet återremitterades.",
  withdrawn: "Ärendet utgick.",
  rejected: "Förslaget avslogs.",
};

export const outcomeHeadings: Record<DecisionOutcome, string> = {
  proposed: phrases.proposal,
  adopted: "Beslut",
  noted: "Noterat",
  postponed: "Bordlagt",
  referred_back: "Återremitterat",
  withdrawn: "Utgår",
  rejected: "Avslag",
};

/** Said in parentheses after the name; empty: nothing needs saying. */
export const attendanceWords: Record<AttendanceStatus, string> = {
  present: "",
  remote: "på distans",
  excused: "anmält förhinder",
  absent: "frånvarande",
  substitute: "ersättare",
  unmarked: "inte markerad",
};

/** "6 av 8" */
export const presentOf = (present: number, all: number): string => `${present} av ${all}`;
export const substituteFor = (name: string): string => `ersättare för ${name}`;
export const fromItem = (number: string): string => `från punkt ${number}`;
export const toItem = (number: string): string => `till och med punkt ${number}`;
/** "10 min, kl. 08.20" */
export const expectedTime = (duration: string, clock: string): string =>
  clock ? `${duration}, kl. ${clock}` : duration;
