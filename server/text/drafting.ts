import type { SourceType, StepRole } from "../../db/schema/values.ts";
import { longDate } from "./format.ts";

export const draftTexts = {
  title: "Att ta upp",
  lead: (date: string) =>
    `Det här ska tas upp senast på mötet ${longDate(date)}, eller väntar på att komma med. Inget försvinner: det som inte kommer med kommer tillbaka nästa gång.`,
  count: (waiting: number) => (waiting === 1 ? "1 sak väntar" : `${waiting} saker väntar`),
  waitingBanner: (waiting: number) =>
    waiting === 1
      ? "1 sak ska tas upp senast nu och finns inte på dagordningen."
      : `${waiting} saker ska tas upp senast nu och finns inte på dagordningen.`,
  minutesTitle: (name: string, date: string) => `${name}, ${longDate(date)}`,
  previousMinutes: "Föregående minnesanteckningar",
  previousProtocol: "Föregående protokoll",
  layToFiles: "att lägga minnesanteckningarna till handlingarna",
  layProtocolToFiles: "att lägga protokollet till handlingarna",
  reportItem: (task: string) => `Återrapportering: ${task}`,
  fromAssignment: (number: string, date: string) => `Uppdrag från punkt ${number} den ${longDate(date)}.`,
  assignmentGiven: (date: string) => `Uppdrag från den ${longDate(date)}.`,
  followUpItem: (agreement: string) => `Uppföljning: ${agreement}`,
  followedUpLast: (date: string) => `Avtalet följdes senast upp den ${longDate(date)}.`,
  neverFollowedUp: "Avtalet har inte följts upp tidigare.",
  toReview: "Åtaganden att följa upp:",
  ofEverybody: "Alla parter",
  lastVerdict: (verdict: string) => `(senast: ${verdict})`,
  reported: (name: string, date: string) => `Återrapport från ${name} den ${longDate(date)}:`,
  progress: (done: number, total: number) => `${done} av ${total} är klara.`,
  putOff: (number: string, date: string) => `Bordlagd från punkt ${number} den ${longDate(date)}.`,
  sentBack: (number: string, date: string) => `Återremitterad från punkt ${number} den ${longDate(date)}.`,
  postponedUntil: (date: string) => `Uppskjutet till ${longDate(date)}`,
  byWhom: (name: string, date: string) => `${name}, ${longDate(date)}`,
  ownItem: "Egen punkt",
  becomes: (number: string, title: string) => `Blir punkt ${number} ${title}`,
  howFar: (reason: string, progress: string) => `${reason}, ${progress}`,
} as const;

/** Why something is proposed for an agenda. */
export const reasonTexts = {
  standing_item: "Stående punkt",
  previous_minutes: (date: string) => `Minnesanteckningar från ${longDate(date)} som inte är lagda till handlingarna`,
  assignment_late: (date: string) => `Skulle ha återrapporterats ${longDate(date)}`,
  assignment_due: (date: string) => `Ska återrapporteras ${longDate(date)}`,
  assignment_next: "Ska återrapporteras på nästa möte",
  report_waiting: "Återrapporterat och väntar på att tas emot",
  postponed: (date: string) => `Bordlagt ${longDate(date)}`,
  referred_back: (date: string) => `Återremitterat ${longDate(date)}`,
  referral: (forum: string, role: StepRole) => `Överlämnat från ${forum} för att ${rolePurpose[role]}`,
  returned: (forum: string) => `Tillbaka från ${forum}`,
  submission: (name: string) => `Inlämnat av ${name}`,
  follow_up_late: (date: string) => `Skulle ha följts upp ${longDate(date)}`,
  follow_up_due: (date: string) => `Ska följas upp ${longDate(date)}`,
} as const;

const rolePurpose: Record<StepRole, string> = {
  prepare: "beredas",
  consult: "ge synpunkter",
  decide: "beslutas",
  inform: "informeras om",
};

/** What things are called by where they come from, as headings of groups. */
export const sourceLabels: Record<SourceType, string> = {
  standing_item: "Stående punkt",
  minutes: "Föregående minnesanteckningar",
  assignment: "Återrapportering",
  postponed_item: "Bordlagt eller återremitterat",
  referral: "Överlämnat ärende",
  submission: "Inlämnad punkt",
  agreement_follow_up: "Uppföljning av avtal",
};

/** By its title, the section of an agenda that each kind of thing belongs under; and the last item, which stays last. */
export const sectionWords: Partial<Record<SourceType, RegExp>> = {
  // "Återrapportering från styrgruppen" is what that forum has to tell, and no place for others' work.
  assignment: /^(återrapport(er|ering|eringar)?|uppdrag|uppföljning av uppdrag)$/i,
  postponed_item: /ärenden/i,
  referral: /ärenden/i,
  submission: /ärenden/i,
  agreement_follow_up: /^(uppföljning(ar)?( av (avtal|överenskommelser))?|avtal och överenskommelser)$/i,
};
export const lastItemWords = /^(övriga frågor|övrigt|mötets avslutande|mötet avslutas|avslutning|nästa möte)/i;
export const previousMinutesWords = /^föregående (minnesanteckning|protokoll|mötesanteckning)/i;
