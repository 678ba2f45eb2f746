/** What the reader has to do, in words. */
import type { UrgencyKind } from "../overview/rules.ts";
import { number, weekdayDate } from "./format.ts";

/** "Avestas", "LCHNV:s", "Borås" */
const genitive = (name: string): string =>
  /[A-ZÅÄÖ]$/.test(name) ? `${name}:s` : /[sxz]$/i.test(name) ? name : `${name}s`;

/** "Före Länschefsnätverkets möte torsdag 29 januari 2026" */
export const beforeMeeting = (forum: string, date: string): string =>
  `Före ${genitive(forumNoun(forum))} möte ${weekdayDate(date)}`;

/** "Länschefsnätverket i Dalarna" meets as "Länschefsnätverket": what comes after the place is left out. */
const forumNoun = (forum: string): string => forum.replace(/ (i|för|inom) .+$/, "");

export const urgencyHeadings: Record<Exclude<UrgencyKind, "meeting">, string> = {
  late: "Sena",
  later: "Senare, utan inplanerat möte",
  undated: "Utan datum",
  reported: "Återrapporterade, väntar på att tas emot",
};

export const ownTexts = {
  /** "8 uppdrag, 2 är sena" */
  summary: (total: number, late: number) =>
    late === 0
      ? `${number(total)} uppdrag`
      : `${number(total)} uppdrag, ${late === 1 ? "1 är sent" : `${number(late)} är sena`}`,
  given: (forum: string, date: string) => `${forum} ${date}`,
  more: (total: number) => `Visa alla ${number(total)} i registret`,
} as const;
