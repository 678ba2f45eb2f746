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
  minutesOf: (forum: string) => `Minnesanteckningar, ${forum}`,
  toApprove: "Väntar på granskning och fastställande",
  toComment: "Ute för synpunkter",
  draft: "Utkast",
} as const;
