/** What the panel of an item's assignments says by value. */
import type { DueReading } from "../wording/due.ts";
import { longDate } from "./format.ts";

export const panelTexts = {
  title: (itemNumber: string) => `Uppdrag, punkt ${itemNumber}`,
  label: (itemNumber: string) => `Uppdrag från punkt ${itemNumber}`,
  give: (who: string, when: string) => `Skapa uppdrag: ${who}, ${when}`,
  /** "samtliga kommuner och Region Dalarna" */
  principals: (region: string) => `samtliga kommuner och ${region}`,
  noDue: "Ingen tid står i texten.",
  nobody: "Det framgår inte vem som ska göra det.",
  tooEarly: "Dagen i texten ligger före mötet.",
} as const;

/** "vecka 48", "28 november 2025", "till nästa möte"; of what tells no day the words themselves. */
export function dueSaid(due: Pick<DueReading, "kind" | "date" | "week" | "text"> | null): string {
  if (due === null) return "till nästa möte";
  switch (due.kind) {
    case "next_meeting":
      return "till nästa möte";
    case "week":
      return `vecka ${Number(due.week?.slice(6))}`;
    case "date":
      return due.date === null ? due.text : longDate(due.date);
    default:
      return due.text;
  }
}
