import type { AuditedAction, SubjectName } from "../audit/rules.ts";

export const subjectLabels: Record<SubjectName, string> = {
  account: "Konto",
  organization: "Organisation",
  person: "Person",
  forum: "Forum",
  membership: "Ledamotskap",
  meeting: "Möte",
  item: "Punkt",
  decision: "Beslut",
  attachment: "Bilaga",
};

export const actionLabels: Record<AuditedAction, string> = {
  created: "skapat",
  changed: "ändrat",
  removed: "borttaget",
  moved: "flyttat",
  state_changed: "nytt läge",
  agenda_sent: "dagordningen utskickad",
  minutes_approved: "minnesanteckningarna fastställda",
  notes_taken: "anteckningar sparade",
  attendance_set: "närvaron sparad",
  corrected: "rättelse tillagd",
  commented: "synpunkt lämnad",
  file_added: "fil uppladdad",
  file_removed: "fil borttagen",
  logged_in: "inloggad",
  login_failed: "misslyckad inloggning",
  logged_out: "utloggad",
  password_changed: "lösenordet bytt",
  token_created: "nyckel skapad",
  token_revoked: "nyckel återkallad",
};

/** Who did it, when nobody was logged in. */
export const auditAccount = (action: string): string => (action === "login_failed" ? "Okänd" : "Systemet");
