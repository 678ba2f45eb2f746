import type { MeetingState } from "../../db/schema/values.ts";

/** What is said after something has been done. */
export const flashTexts = {
  saved: "Ändringarna är sparade.",
  meeting_planned: "Mötet är inplanerat.",
  meetings_planned: "Mötena är inplanerade.",
  item_added: "Punkten är tillagd.",
  item_saved: "Punkten är sparad.",
  item_removed: "Punkten är borttagen.",
  file_added: "Filen är uppladdad.",
  file_removed: "Filen är borttagen.",
  attendance_saved: "Närvaron är sparad.",
  notes_saved: "Anteckningarna är sparade.",
  agenda_sent: "Utskicket är sparat. Ladda ner det och mejla det.",
  agenda_mailed: "Utskicket är sparat och mejlas till ledamöterna inom några minuter.",
  meeting_started: "Mötet pågår.",
  meeting_held: "Mötet är avslutat. Utkastet till minnesanteckningar är klart för synpunkter.",
  meeting_cancelled: "Mötet är inställt.",
  meeting_replanned: "Mötet är planerat igen.",
  minutes_approved: "Minnesanteckningarna är fastställda och låsta.",
  correction_added: "Rättelsen är tillagd.",
  comment_added: "Synpunkten är lämnad.",
  matter_added: "Ärendet är upplagt.",
  matter_closed: "Ärendet är avslutat.",
  matter_reopened: "Ärendet är öppnat igen.",
  matter_referred: "Ärendet är överlämnat.",
  matter_referred_unattended:
    "Ärendet är överlämnat. Forumet har i dag ingen ordförande eller sekreterare som kan ta emot det.",
  referral_accepted: "Ärendet är mottaget.",
  referral_returned: "Ärendet är tillbakalämnat.",
  step_done: "Steget är klart.",
  step_added: "Steget är tillagt.",
  person_added: "Personen är tillagd.",
  organization_added: "Organisationen är tillagd.",
  forum_added: "Forumet är skapat.",
  membership_added: "Ledamoten är tillagd.",
  membership_ended: "Ledamotskapet har fått ett slutdatum.",
  standing_items_saved: "De stående punkterna är sparade.",
  removed: "Borttaget.",
  account_added: "Kontot är skapat.",
  password_changed: "Lösenordet är bytt.",
  mail_preferences_saved: "Valen är sparade.",
  mail_retried: "Ett nytt försök görs inom en halv minut.",
  token_revoked: "Nyckeln är återkallad.",
  calendar_key_revoked: "Adressen är återkallad. Kalendern som använder den får inget nytt.",
  filter_saved: "Urvalet är sparat.",
  filter_removed: "Urvalet är borttaget.",
  logged_out: "Du är utloggad.",
  session_expired: "Du hade blivit utloggad, så det du skrev är inte sparat än. Logga in och fortsätt där du var.",
} as const;

export type FlashKey = keyof typeof flashTexts;

/** What is said when a meeting has come to a state. */
export const stateFlash: Record<MeetingState, FlashKey> = {
  planned: "meeting_replanned",
  agenda_sent: "agenda_sent",
  in_progress: "meeting_started",
  held: "meeting_held",
  minutes_approved: "minutes_approved",
  cancelled: "meeting_cancelled",
};
