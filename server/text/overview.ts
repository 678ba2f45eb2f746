import type { MeetingState } from "../../db/schema/values.ts";

export const overviewTexts = {
  nextMeeting: (days: number) =>
    days === 0 ? "Nästa möte är i dag" : days === 1 ? "Nästa möte är i morgon" : `Nästa möte är om ${days} dagar`,
  secretaryActions: {
    planned: "Gör klart dagordningen",
    agenda_sent: "Öppna dagordningen",
    in_progress: "Anteckna",
    held: "Läs utkastet",
    minutes_approved: "Läs",
    cancelled: "Öppna",
  } satisfies Record<MeetingState, string>,
  readAgenda: "Läs dagordningen",
  toDecide: "beslut att fatta",
  notHandled: "väntar på att tas upp och står inte på dagordningen",
  toDoBefore: "uppdrag ska du ha klart till dess",
  lateOnes: (count: number) => (count === 1 ? "av dina uppdrag är sent" : "av dina uppdrag är sena"),
  more: (count: number) => `Och ${count} till.`,
  waitingTitle: "Väntar på dig",
  draftsTitle: "Utkast",
  reports: (count: number) => (count === 1 ? "1 återrapport" : `${count} återrapporter`),
  toReceive: "Att ta emot",
  referrals: (count: number) => (count === 1 ? "1 överlämning" : `${count} överlämningar`),
  toAnswer: "Att svara på",
  submissions: (count: number) => (count === 1 ? "1 inlämnad punkt" : `${count} inlämnade punkter`),
  toTakeUp: "Att ta upp",
  minutesOf: (forum: string) => `Minnesanteckningar, ${forum}`,
  toApprove: "Väntar på granskning och fastställande",
  toComment: "Ute för synpunkter",
  draft: "Utkast",
} as const;
