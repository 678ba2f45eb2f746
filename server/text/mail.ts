/** What mails say, and the pages about them. */
import type { MailState, MeetingKind, NotificationKind, SubmissionState } from "../../db/schema/values.ts";
import { daysBetween, longDate, number, weekdayDate } from "./format.ts";

export const notificationLabels: Record<NotificationKind, { label: string; hint: string }> = {
  agenda_sent: {
    label: "Dagordningar",
    hint: "När dagordningen till ett möte i dina forum skickas ut eller mötet ställs in. En kalenderfil följer med.",
  },
  minutes_out: {
    label: "Utkast till minnesanteckningar",
    hint: "När utkastet efter ett möte är klart och du kan lämna synpunkter.",
  },
  minutes_approved: { label: "Fastställda minnesanteckningar", hint: "När minnesanteckningarna är fastställda." },
  assignment_given: {
    label: "Nya uppdrag",
    hint: "När du, din organisation eller ett forum som du leder får ett uppdrag.",
  },
  more_requested: { label: "Begäran om komplettering", hint: "När mötet vill veta mer om det du har återrapporterat." },
  reminder_14: { label: "Påminnelse två veckor före", hint: "När ett uppdrag ska återrapporteras inom 14 dagar." },
  reminder_3: { label: "Påminnelse tre dagar före", hint: "När ett uppdrag ska återrapporteras inom 3 dagar." },
  submission_answered: {
    label: "Svar på inlämnade punkter",
    hint: "När sekreteraren har svarat på en punkt som du har lämnat in.",
  },
  digest: {
    label: "Veckobrev",
    hint: "På måndag morgon: dina uppdrag som är sena eller ska återrapporteras snart, mötena de närmaste två veckorna och de avtal som ditt forum behöver göra något åt.",
  },
};

/** Of several events of the same kind in one mail. A meeting is better known by its day. */
const counted: Partial<Record<NotificationKind, (count: string) => string>> = {
  assignment_given: (count) => `${count} nya uppdrag`,
  more_requested: (count) => `${count} uppdrag att komplettera`,
  reminder_14: (count) => `${count} uppdrag att återrapportera inom två veckor`,
  reminder_3: (count) => `${count} uppdrag att återrapportera inom tre dagar`,
  submission_answered: (count) => `Svar på ${count} punkter som du har lämnat in`,
};

/** "20 nya uppdrag", "Nytt uppdrag från LCHNV: Ta fram … och 2 händelser till"; of one event its own subject. */
export function subjectOf(first: string, kinds: NotificationKind[]): string {
  const [kind] = kinds;
  const more = kinds.length - 1;
  const alike = kind !== undefined && kinds.every((other) => other === kind) ? counted[kind] : undefined;
  if (more <= 0) return first;
  if (alike) return alike(number(kinds.length));
  return `${first} och ${more === 1 ? "en händelse till" : `${number(more)} händelser till`}`;
}

const kindInSentence: Record<MeetingKind, { noun: string; draft: string; approved: string }> = {
  minnesanteckningar: {
    noun: "minnesanteckningarna",
    draft: "Utkast till minnesanteckningar",
    approved: "Fastställda minnesanteckningar",
  },
  protokoll: { noun: "protokollet", draft: "Utkast till protokoll", approved: "Justerat protokoll" },
};

/** "LCHNV fredag 21 november 2025" */
const meetingName = (forum: string, date: string): string => `${forum} ${weekdayDate(date)}`;

export const mailTexts = {
  greeting: "Hej!",
  footer: "Mejlet är skickat automatiskt av Beslutsspår.",
  preferences: "Välj vilka mejl du vill ha",
  noAccount: "Du har inget konto i Beslutsspår. Kontakta sekreteraren om du vill ha ett.",

  meetingName,
  time: "Tid",
  place: "Plats",
  mode: "Mötesform",
  toDecide: "Att besluta",

  agenda: (forum: string, date: string, version: number) =>
    `${version > 1 ? `Dagordning, utskick ${version}` : "Dagordning"}: ${meetingName(forum, date)}`,
  agendaLead: (forum: string, version: number) =>
    version > 1
      ? `Dagordningen för ${forum} har ändrats sedan förra utskicket. Det här utskicket ersätter det.`
      : `Dagordningen för ${forum} är klar.`,
  readAgenda: "Läs dagordningen",
  agendaPdf: "Dagordningen som PDF",
  agendaChanges: "Se vad som har ändrats",
  calendarFile: "Öppna kalenderfilen i mejlet, så läggs mötet in i din kalender.",
  attachedPdf: "Dokumentet är bifogat som PDF.",
  cancelled: (forum: string, date: string) => `Inställt: ${meetingName(forum, date)}`,
  cancelledLead: "Mötet är inställt.",
  cancelledFile: "Öppna kalenderfilen i mejlet, så tas mötet bort ur din kalender.",

  draft: (kind: MeetingKind, forum: string, date: string) =>
    `${kindInSentence[kind].draft}: ${meetingName(forum, date)}`,
  draftLead: (kind: MeetingKind) =>
    `Utkastet är klart. Läs det och lämna synpunkter innan ${kindInSentence[kind].noun} ${kind === "protokoll" ? "justeras" : "fastställs"}.`,
  readDraft: "Läs utkastet och lämna synpunkter",
  approved: (kind: MeetingKind, forum: string, date: string) =>
    `${kindInSentence[kind].approved}: ${meetingName(forum, date)}`,
  approvedLead: (kind: MeetingKind) =>
    kind === "protokoll" ? "Protokollet är justerat och låst." : "Minnesanteckningarna är fastställda och låsta.",
  readMinutes: (kind: MeetingKind) => `Läs ${kindInSentence[kind].noun}`,
  minutesPdf: "Ladda ner som PDF",

  assignment: {
    given: (forum: string) => `Nytt uppdrag från ${forum}`,
    more: (forum: string) => `${forum} vill veta mer`,
    reminder: "Påminnelse om uppdrag",
    /** "Nytt uppdrag från LCHNV: Ta fram en rutin" */
    about: (heading: string, text: string) => `${heading}: ${text}`,
    /** The text of one that is confidential stays out of the mail. */
    withheld: "omfattas av sekretess",
    withheldLead: "Uppdraget kommer från en punkt som omfattas av sekretess. Texten visas bara i Beslutsspår.",
    due: "Återrapporteras",
    reportTo: "Till",
    assignees: "Ansvarig",
    origin: "Från",
    note: "Mötets kommentar",
    meetingItem: (date: string, itemNumber: string) => `mötet ${longDate(date)}, punkt ${itemNumber}`,
    meeting: (date: string) => `mötet ${longDate(date)}`,
    by: (date: string) => `senast ${weekdayDate(date)}`,
    report: "Återrapportera",
    read: "Läs mer om uppdraget",
    reportFields: { text: "Vad har gjorts?", file: "Bilagor" },
    linkNote:
      "Länken för att återrapportera är personlig och kräver ingen inloggning. Lämna den inte vidare. Den gäller tills uppdraget är återrapporterat.",
  },

  submission: {
    states: {
      submitted: (title: string) => `Din punkt är mottagen: ${title}`,
      completion_requested: (title: string) => `Komplettera din punkt: ${title}`,
      taken: (title: string) => `Din punkt tas upp: ${title}`,
      declined: (title: string) => `Din punkt tas inte upp: ${title}`,
      withdrawn: (title: string) => `Din punkt är återtagen: ${title}`,
    } satisfies Record<SubmissionState, (title: string) => string>,
    withheld: "omfattas av sekretess",
    forum: "Forum",
    answer: "Sekreterarens svar",
    read: "Läs svaret",
  },

  digest: {
    subject: (week: number) => `Din vecka ${week}`,
    lead: "Det här har du framför dig.",
    mine: "Dina uppdrag",
    ours: "Uppdrag till din organisation och dina forum",
    agreements: "Avtal att bevaka",
    meetings: "Möten",
    due: (date: string, late: boolean) =>
      late ? `skulle ha återrapporterats ${longDate(date)}` : `senast ${weekdayDate(date)}`,
    confidential: (withheld: string) => `Uppdraget ${withheld}`,
    readAssignments: "Mina uppdrag",
    readMeetings: "Alla möten",
  },
} as const;

/** "Det är 12 dagar kvar.", "Det ska göras i dag." */
export function daysLeft(today: string, due: string): string {
  const days = daysBetween(today, due);
  if (days < 0) return "Tiden har gått ut.";
  if (days === 0) return "Uppdraget ska återrapporteras i dag.";
  return `Uppdraget ska återrapporteras ${days === 1 ? "i morgon" : `om ${days} dagar`}.`;
}

/** What a mail is about must be seen in a list of them; the whole text stands in the mail. */
export function shortened(text: string, length = 60): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[\s,;:.–-]+$/, "")} …`;
}

export const mailStateLabels: Record<MailState, string> = {
  queued: "Väntar",
  sent: "Skickat",
  failed: "Misslyckades",
};
export const mailStateTones: Record<MailState, string> = { queued: "accent", sent: "done", failed: "danger" };

export const outboxTexts = {
  test: "Provmejl från Beslutsspår",
  testLead: "När du läser det här fungerar e-posten från Beslutsspår.",
  all: (count: string) => `Alla (${count})`,
  attempts: (count: number) => (count === 1 ? "1 försök." : `${number(count)} försök.`),
  next: (instant: string) => `Nästa ${instant}.`,
} as const;
