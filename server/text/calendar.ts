/** What calendar programs show: they know nothing of our labels, so all is said in words. */
export const calendarTexts = {
  producer: "-//Beslutsspår//Kalender//SV",
  cancelled: (forum: string) => `Inställt: ${forum}`,
  state: (label: string) => `Läge: ${label}`,
  toDecide: "Att besluta:",
  agenda: (href: string) => `Dagordning: ${href}`,
  minutes: (href: string) => `Minnesanteckningar: ${href}`,
  /** "LCHNV 2025-11-21.ics" */
  filename: (forum: string, date: string) => `${forum} ${date}.ics`,
} as const;
