import type { AuditedAction, SubjectName } from "../audit/rules.ts";

const subjects: Record<SubjectName, string> = {
  account: "Kontot",
  organization: "Organisationen",
  person: "Personen",
  forum: "Forumet",
  membership: "Ledamotskapet",
  meeting: "Mötet",
  item: "Punkten",
  decision: "Beslutet",
  attachment: "Bilagan",
  matter: "Ärendet",
  submission: "Den inlämnade punkten",
  assignment: "Uppdraget",
  mail: "Mejlet",
  filter: "Det sparade urvalet",
  agreement: "Avtalet",
  follow_up: "Uppföljningen av avtalet",
  cost_allocation: "Kostnadsfördelningen",
  import: "Dokumentet för import",
};

/** Words of the neuter take -t: "Mötet är ändrat", "Punkten är ändrad". */
const neuter: SubjectName[] = [
  "account",
  "forum",
  "membership",
  "meeting",
  "decision",
  "matter",
  "assignment",
  "mail",
  "filter",
  "agreement",
  "import",
];
const inflected = (subject: SubjectName, common: string, neutral: string): string =>
  `${subjects[subject]} är ${neuter.includes(subject) ? neutral : common}`;

const sentences: Record<AuditedAction, (subject: SubjectName) => string> = {
  created: (subject) => inflected(subject, "tillagd", "tillagt"),
  changed: (subject) => inflected(subject, "ändrad", "ändrat"),
  removed: (subject) => inflected(subject, "borttagen", "borttaget"),
  moved: (subject) => inflected(subject, "flyttad", "flyttat"),
  state_changed: (subject) => `${subjects[subject]} har fått ett nytt läge`,
  agenda_sent: () => "Ett utskick av dagordningen är gjort",
  minutes_approved: () => "Minnesanteckningarna är fastställda",
  notes_taken: () => "Anteckningar är sparade",
  attendance_set: () => "Närvaron är sparad",
  corrected: () => "En rättelse är tillagd",
  related: () => "Beslutets samband med andra beslut är ändrade",
  commented: () => "En synpunkt är lämnad",
  referred: () => "Ärendet är överlämnat till ett annat forum",
  referral_answered: () => "En överlämning av ärendet är besvarad",
  step_added: () => "Ett steg är tillagt i ärendet",
  step_removed: () => "Ett steg är borttaget ur ärendet",
  file_added: () => "En fil är uppladdad",
  file_removed: () => "En fil är borttagen",
  agenda_left: () => "Något som skulle tas upp lämnades utanför dagordningen",
  agenda_postponed: () => "Något som skulle tas upp sköts upp till ett senare möte",
  agenda_reconsidered: () => "Ett val om dagordningen togs tillbaka",
  due_moved: () => "Uppdragets datum är flyttat",
  reported: () => "Uppdraget är återrapporterat",
  report_received: () => "En återrapport är mottagen",
  adoption_entered: () => "En parts beslut om avtalet är antecknat",
  sent_out: () => "Avtalet är utskickat för antagande",
  partly_in_force: () => "Det är ändrat sedan när avtalet gäller för några av parterna",
  came_into_force: () => "Avtalet har trätt i kraft",
  force_undone: () => "Avtalet gäller inte längre, för ett antagande är återtaget",
  ended: () => "Avtalet har upphört, för det är ersatt",
  end_undone: () => "Avtalet har inte upphört, för det som skulle ersätta det gäller inte",
  commitments_set: () => "Avtalets åtaganden är sparade",
  import_read: () => "Ett dokument för import är läst",
  import_refused: () => "Ett dokument för import gick inte att läsa",
  import_accepted: () => "Ett dokument är godkänt och har blivit ett möte",
  import_undone: () => "Importen av ett dokument är ångrad, och mötet är borttaget",
  effects_set: () => "Det är ändrat vilka avtal beslutet berör",
  logged_in: () => "Inloggning",
  login_failed: () => "Misslyckad inloggning",
  logged_out: () => "Utloggning",
  password_changed: () => "Lösenordet är bytt",
  token_created: () => "En nyckel till API:et är skapad",
  mail_preferences_changed: () => "Valen av mejl är sparade",
  mail_tested: () => "Ett provmejl är skickat",
  mail_retried: () => "Mejl skickas på nytt",
  report_link_refused: () => "En länk för att återrapportera gick inte att använda",
  token_revoked: () => "En nyckel till API:et är återkallad",
  calendar_key_created: () => "En adress till kalendern är skapad",
  calendar_key_revoked: () => "En adress till kalendern är återkallad",
};

/** "Punkten är flyttad" */
export const eventSentence = (action: AuditedAction, subject: SubjectName): string => sentences[action](subject);

/** Who did it, when nobody was logged in and the event does not say. */
export const auditAccount = "Systemet";
