/** What is said of assignments: whose, when, and how far they have come. */
import type { DueKind } from "../../db/schema/values.ts";
import { capitalised, daysBetween, listed, longDate, number, weekdayDate } from "./format.ts";

/** "Avestas plats i LCHNV": a seat that belongs to an organization, whoever fills it. */
export const postName = (organization: string, forum: string): string => `${genitive(organization)} plats i ${forum}`;

/** "Avestas", "Mora kommuns", "Orsas", "Borås" */
const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

interface Due {
  kind: DueKind;
  date: string | null;
  week: string | null;
  months: number | null;
  reason: string | null;
}

/** "vecka 48, senast fredag 28 november 2025": what was said, and the day it means. */
export function dueInWords({ kind, date, week, months, reason }: Due): string {
  const day = date === null ? "" : weekdayDate(date);
  switch (kind) {
    case "date":
      return day;
    case "week":
      return `${weekName(week)}, senast ${day}`;
    case "meeting":
      return `vid mötet ${day}`;
    case "next_meeting":
      return day ? `vid nästa möte, ${day}` : "vid nästa möte, som inte är inplanerat än";
    case "interval":
      return `${intervalName(months ?? 1)}, nästa gång ${day}`;
    case "none":
      return reason ? `inget datum: ${reason}` : "inget datum";
  }
}

/** "vecka 48", "vecka 3 2026" when the year is another than that of the day it ends with. */
const weekName = (week: string | null): string => (week === null ? "" : `vecka ${Number(week.slice(6))}`);

/** "varje månad", "var tredje månad", "varje år" */
export function intervalName(months: number): string {
  if (months === 1) return "varje månad";
  if (months === 12) return "varje år";
  if (months % 12 === 0) return `vart ${ordinals[months / 12] ?? `${months / 12}:e`} år`;
  return `var ${ordinals[months] ?? `${months}:e`} månad`;
}

const ordinals: Partial<Record<number, string>> = {
  2: "annan",
  3: "tredje",
  4: "fjärde",
  5: "femte",
  6: "sjätte",
  9: "nionde",
};

/** "Ska vara klart vecka 48, senast fredag 28 november 2025" */
export const dueInMinutes = (due: Due): string =>
  due.kind === "none" ? capitalised(dueInWords(due)) : `Ska vara klart ${dueInWords(due)}`;

/** In a list: the day, or why there is none. */
export function dueInShort({ kind, date, reason }: Due): string {
  if (date !== null) return longDate(date);
  return kind === "none" ? capitalised(reason ?? "inget datum") : "Vid nästa möte";
}

/** "i dag", "3 dagar kvar", "2 veckor försenat" */
export function nearness(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return "i dag";
  if (days === 1) return "i morgon";
  return days > 0 ? `${stretch(days)} kvar` : `${stretch(-days)} försenat`;
}

function stretch(days: number): string {
  if (days < 14) return days === 1 ? "1 dag" : `${days} dagar`;
  if (days < 61) return `${Math.floor(days / 7)} veckor`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} månader` : `${Math.floor(months / 12)} år`;
}

/** "11 av 16 klara" */
export const progressText = (done: number, total: number): string => `${done} av ${total} klara`;

/** "1 uppdrag", "över 1 000 uppdrag" */
export const assignmentCount = (count: number, more: boolean): string =>
  `${more ? "över " : ""}${number(count)} uppdrag`;

export const assignmentTexts = {
  title: "Uppdrag",
  late: "Försenat",
  new: "Nytt uppdrag",
  change: "Ändra uppdraget",
  move: "Flytta datum",
  remove: "Ta bort uppdraget?",
  /** "21 november 2025, punkt 5 b Hemsjukvårdsavtalet" */
  item: (date: string, itemNumber: string, title: string) => `${longDate(date)}, punkt ${itemNumber} ${title}`,
  /** "LCHNV 21 november 2025, punkt 5 b" */
  origin: (forum: string, date: string, itemNumber: string) => `${forum} ${longDate(date)}, punkt ${itemNumber}`,
  withoutItem: (forum: string, date: string) => `${forum}, ${longDate(date)}`,
  lead: (name: string) => `${name} (leder arbetet)`,
  through: (name: string, contact: string) => `${name} genom ${contact}`,
  outsiders: (names: string[], forum: string) =>
    `${listed(names)} har ingen plats i ${forum}. ${
      names.length === 1 ? "Uppdraget gäller ändå, och den ansvariga" : "Uppdraget gäller ändå, och de ansvariga"
    } ser det och kan återrapportera.`,
  excused: (count: number) => (count === 1 ? "1 undantagen" : `${count} undantagna`),
  waiting: (count: number) => (count === 1 ? "1 väntar på mottagande" : `${count} väntar på mottagande`),
  byLink: "via länk i mejl",
  allStates: "Alla lägen",
  everyOrganization: "Alla organisationer",
  everyPerson: "Alla personer",
  sorts: { due: "När det ska vara klart", given: "Senast givna" },
  /** Who an assignment can be given to. */
  givenTo: {
    named: "Namngivna ansvariga",
    municipalities: "Alla kommuner",
    members: "Alla organisationer i forumet",
    ticked: "Organisationer som du väljer",
  },
  givenToHints: {
    named: "Personer, organisationer, forum eller platser delar på uppdraget.",
    municipalities: "Varje kommun får sin egen del, med egen återrapport.",
    members: "Varje organisation med en plats i forumet får sin egen del.",
    ticked: "Var och en får sin egen del.",
  },
  allMunicipalities: "samtliga kommuner",
  allMembers: (forum: string) => `samtliga organisationer i ${forum}`,
  someOrganizations: "utvalda organisationer",
  dueKinds: {
    date: "Ett datum",
    week: "En vecka",
    meeting: "Ett visst möte",
    next_meeting: "Nästa möte",
    interval: "Återkommande",
    none: "Inget datum",
  },
  /** "LCHNV, torsdag 29 januari 2026" */
  meeting: (forum: string, date: string) => `${forum}, ${weekdayDate(date)}`,
  chooseMeeting: "Välj möte",
  noItem: "Ingen punkt, tas emot utanför möte",
  receivingItem: (date: string, itemNumber: string, title: string) => `${longDate(date)}: ${itemNumber} ${title}`,
  verdicts: { accepted: "Godta, uppdraget är klart", more_requested: "Begär komplettering" },
  verdictsDone: { accepted: "Godtagen", more_requested: "Komplettering begärd" },
  acceptedInterval: "Godta, uppdraget kommer tillbaka nästa gång",
  row: (index: number) => `Ansvarig ${index}`,
  choose: "Välj forum",
  sameForum: "Samma forum",
  noMatter: "Inget ärende",
  matterOfItem: "Samma som punkten",
  moveFrom: (text: string, date: string | null) =>
    date === null ? capitalised(text) : `${capitalised(text)}, i dag satt till ${longDate(date)}`,
  /** What the fields are called in the summary of errors. */
  formLabels: {
    text: "Uppdrag",
    assignees: "Ansvarig",
    organizations: "Organisationer",
    groupName: "Gruppens namn",
    forumId: "Forum som ger uppdraget",
    reportTo: "Återrapporteras till",
    matterId: "Ärende",
    due: "Ska vara klart",
    "due.kind": "Ska vara klart",
    "due.date": "Datum",
    "due.first": "Första gången",
    "due.week": "Vecka",
    "due.meetingId": "Möte",
    "due.months": "Antal månader",
    "due.text": "Så står det i anteckningarna",
    "due.reason": "Varför det inte finns något datum",
    dueReason: "Varför datumet flyttas",
  },
  cancelLabel: "Avbryt uppdraget",
  excuseLabel: "Undanta",
  excusedPart: "Undantagen",
  readReport: "Läs återrapporten",
  itemShort: (itemNumber: string) => `Punkt ${itemNumber}`,
  reportLabels: { text: "Återrapport", date: "Gjort den", file: "Filer" },
  receiptLabels: { verdict: "Ställningstagande", itemId: "Punkt", newDue: "Nytt datum", note: "Kommentar" },
  moreWanted: (date: string) => `Ny återrapport senast ${longDate(date)}`,
} as const;

/** What is asked before the state is changed by hand. */
export const stateQuestions = {
  closed: {
    title: "Avsluta utan återrapport",
    text: "Uppdraget blir klart utan att något forum tar emot en återrapport. Skälet sparas i historiken.",
    label: "Avsluta uppdraget",
  },
  cancelled: {
    title: "Avbryt uppdraget",
    text: "Uppdraget ska inte längre göras. Skälet sparas i historiken.",
    label: "Avbryt uppdraget",
  },
  excused: {
    title: "Undanta från uppdraget",
    text: "Den här delen behöver inte göras. Helheten blir klar när alla andra delar är klara eller undantagna.",
    label: "Undanta",
  },
  open: {
    title: "Öppna uppdraget igen",
    text: "Uppdraget blir pågående igen, med samma datum som förut.",
    label: "Öppna igen",
  },
} as const;

/** The rows of the time line. */
export const timelineTexts = {
  given: (forum: string) => `Uppdraget gavs av ${forum}`,
  due_moved: (from: string | null, to: string | null) =>
    to === null
      ? "Datumet togs bort"
      : from === null
        ? `Datumet sattes till ${longDate(to)}`
        : `Datumet flyttades från ${longDate(from)} till ${longDate(to)}`,
  reassigned: "Ansvariga ändrades",
  cancelled: "Uppdraget avbröts",
  closed: "Uppdraget avslutades utan återrapport",
  reopened: "Uppdraget öppnades igen",
  reported: "Återrapport lämnades",
  accepted: "Återrapporten godtogs",
  more_requested: "Komplettering begärdes",
  coming: "Ska vara klart",
} as const;
