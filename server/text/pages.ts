import { longDate, number } from "./format.ts";

/** Titles and menu labels: what code must choose by value. */
export const menuLabels = {
  overview: "Översikt",
  ownWork: "Mina uppdrag",
  meetings: "Möten",
  matters: "Ärenden",
  agreements: "Avtal",
  assignments: "Uppdrag",
  decisions: "Beslut",
  imports: "Import",
  directory: "Register",
  forums: "Forum",
  persons: "Personer",
  organizations: "Organisationer",
  admin: "Administration",
} as const;

export const titles = {
  overview: "Översikt",
  ownWork: "Mina uppdrag",
  statistics: "Läget",
  login: "Logga in",
  setup: "Kom igång",
  help: "Hjälp",
  me: "Mitt konto",
  admin: "Administration",
  newAccount: "Nytt konto",
  audit: "Händelser",
  mailPreferences: "E-post till dig",
  outbox: "Utgående e-post",
  reportByLink: "Återrapportera",
  reportReceipt: "Tack, återrapporten är inlämnad",
  deadLink: "Länken går inte att använda",
  imports: "Import",
  reviewImport: "Granska dokumentet",
  discardImport: "Kasta dokumentet?",
  undoImport: "Ångra importen?",
  meetings: "Möten",
  newMeeting: "Nytt möte",
  newYear: "Planera ett helt år",
  editMeeting: "Ändra mötet",
  newItem: "Ny punkt",
  attendance: "Närvaro",
  notes: "Anteckna",
  minutes: "Minnesanteckningar",
  review: "Granska",
  agenda: "Dagordning",
  agendaVersions: "Utskick",
  matters: "Ärenden",
  newMatter: "Nytt ärende",
  newRelation: "Samband med ett annat beslut",
  removeRelation: "Ta bort sambandet?",
  newStep: "Lägg till ett steg",
  agreements: "Avtal",
  newAgreement: "Nytt avtal",
  agreementText: "Avtalets text",
  editAgreementText: "Ändra avtalets text",
  forums: "Forum",
  newForum: "Nytt forum",
  letterhead: "Brevhuvud och brevmall",
  standingItems: "Stående punkter",
  newMembership: "Ny ledamot",
  membership: "Ledamotskap",
  persons: "Personer",
  newPerson: "Ny person",
  organizations: "Organisationer",
  newOrganization: "Ny organisation",
  allOrganizations: "Alla organisationer",
  noOrganization: "Ingen organisation",
  saveFilter: "Spara urvalet",
  submissions: "Inlämnade punkter",
  handIn: "Lämna in en punkt",
  editSubmission: "Ändra punkten",
  completeSubmission: "Komplettera punkten",
  notFound: "Sidan finns inte",
  forbidden: "Du har inte behörighet",
  error: "Något gick fel",
} as const;

export const searchTitle = "Sök";
/** "Sök: vårdhygien" */
export const searchTitleOf = (question: string): string => `Sök: ${question}`;

export const everyForum = "Alla forum";
export const everyState = "Alla lägen";
export const yesOrNo = (value: boolean): string => (value ? "Ja" : "Nej");

/** The sibling views of a meeting. */
export const meetingTabs = {
  agenda: "Dagordning",
  draft: "Att ta upp",
  notes: "Anteckna",
  attendance: "Närvaro",
  minutes: "Minnesanteckningar",
  versions: "Utskick",
} as const;
export const meetingParts = "Mötets delar";

/** "4 a Samverkansavtal" */
export const decisionTitle = (number: string, title: string): string => `Beslut ${number} ${title}`;

/** "Ändra Avesta" */
export const changeOf = (name: string): string => `Ändra ${name}`;

/** "Ta bort Avesta?" */
export const removalOf = (name: string): string => `Ta bort ${name}?`;

/** "132 personer" */
export const personCount = (count: number): string => (count === 1 ? "1 person" : `${number(count)} personer`);

/** "Anna–Carl av 132 personer" */
export const pageOfPersons = (first: string, last: string, count: number): string =>
  `${first} – ${last}, av ${personCount(count)}`;

/** "22 417 invånare den 31 december 2024 (SCB)" */
export const populationText = (count: number, date: string, source: string): string =>
  `${number(count)} invånare den ${longDate(date)} (${source})`;

/** Names of what is compared when two people have changed the same thing. */
export const comparedLabels = {
  name: "Namn",
  shortName: "Kortnamn",
  title: "Titel",
  email: "E-postadress",
  organization: "Organisation",
  kind: "Slag",
  populations: "Folkmängd",
  slug: "Adress",
  decisionName: "Namn i beslut",
  parent: "Rapporterar till",
  visibility: "Synlighet",
  minutesKind: "Mötesdokument",
  attendanceGroups: "Grupper i närvarolistan",
  senderLines: "Avsändare",
  footerText: "Sidfot",
  role: "Roll",
  onBehalfOf: "För",
  group: "Grupp",
  startDate: "Från och med",
  endDate: "Till och med",
  substituteFor: "Ersätter",
  standingItems: "Punkter",
  reference: "Diarienummer",
  summary: "Vad ärendet gäller",
  confidential: "Sekretess",
  accountRole: "Behörighet",
  person: "Person i registret",
  forums: "Begränsat till forum",
  accountState: "Läge",
} as const;

/** Words of the pages of forums. */
export const forumWords = {
  none: "Ingen",
  noParent: "Inget",
  hiddenParent: "Ett forum som du inte har tillgång till",
  otherMembers: "Övriga",
  members: "Ledamöter",
  groupOfOrganization: "Den som passar organisationen",
  removeLogo: "Ta bort logotypen?",
  removeWordFile: "Ta bort brevmallen?",
} as const;

/** "Grupp 1" */
export const groupLabel = (number: number): string => `Grupp ${number}`;

/** "Förslag till beslut, att-sats 1" */
export const clauseLabel = (number: number): string => `Förslag till beslut, att-sats ${number}`;

/** "Ersättare för Anna Ek" */
export const substituteOf = (name: string): string => `Ersättare för ${name}`;

/** "31 ledamöter" */
export const memberCount = (count: number): string => (count === 1 ? "1 ledamot" : `${number(count)} ledamöter`);

/** "Karin Hedlund i LCHNV" */
export const seatOf = (person: string, forum: string): string => `${person} i ${forum}`;
