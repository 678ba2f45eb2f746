/** What calendar programs show: they know nothing of our labels, so all is said in words. */
export const calendarTexts = {
  producer: "-//Beslutsspår//Kalender//SV",
  own: "Dina möten och uppdrag",
  personalName: (person: string) => `Möten och uppdrag, ${person}`,
  forumName: (forum: string) => `Möten, ${forum}`,
  cancelled: (forum: string) => `Inställt: ${forum}`,
  state: (label: string) => `Läge: ${label}`,
  toDecide: "Att besluta:",
  agenda: (href: string) => `Dagordning: ${href}`,
  minutes: (href: string) => `Minnesanteckningar: ${href}`,
  due: (text: string) => `Återrapportera: ${text}`,
  confidential: "Uppdrag med sekretess",
  reported: (title: string) => `${title} (återrapporterat)`,
  assignees: (names: string) => `Ansvarig: ${names}`,
  given: (forum: string, date: string) => `Gavs av ${forum} den ${date}`,
  reportTo: (forum: string) => `Återrapporteras till ${forum}`,
  dueText: (words: string) => `När: ${words}`,
  assignment: (href: string) => `Uppdraget: ${href}`,
  /** "LCHNV 2025-11-21.ics" */
  filename: (forum: string, date: string) => `${forum} ${date}.ics`,
  unknownKey: "Kalendern finns inte, eller så är adressen återkallad. Skapa en ny adress under Mitt konto.",
} as const;
