import { createHash } from "node:crypto";

export const auditedActions = [
  "created",
  "changed",
  "removed",
  "moved",
  "state_changed",
  "agenda_sent",
  "minutes_approved",
  "notes_taken",
  "attendance_set",
  "corrected",
  "related",
  "commented",
  "referred",
  "referral_answered",
  "step_added",
  "step_removed",
  "file_added",
  "file_removed",
  "due_moved",
  "agenda_left",
  "agenda_postponed",
  "agenda_reconsidered",
  "reported",
  "report_received",
  "logged_in",
  "login_failed",
  "logged_out",
  "password_changed",
  "token_created",
  "token_revoked",
  "calendar_key_created",
  "calendar_key_revoked",
  "mail_preferences_changed",
  "mail_retried",
  "mail_tested",
  "report_link_refused",
  "adoption_entered",
  "sent_out",
  "partly_in_force",
  "came_into_force",
  "force_undone",
  "ended",
  "end_undone",
  "effects_set",
  "commitments_set",
  "import_read",
  "import_refused",
  "import_accepted",
  "import_undone",
] as const;
export type AuditedAction = (typeof auditedActions)[number];

export const subjectNames = [
  "account",
  "organization",
  "person",
  "forum",
  "membership",
  "meeting",
  "item",
  "decision",
  "attachment",
  "matter",
  "submission",
  "assignment",
  "mail",
  "filter",
  "agreement",
  "follow_up",
  "cost_allocation",
  "import",
] as const;
export type SubjectName = (typeof subjectNames)[number];

export interface AuditEvent {
  at: string;
  accountId: string | null;
  accountName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: string;
}

/** The hash of an event covers the hash before it: a removed, added or altered event breaks the chain. */
export function chainedHash(previous: string, event: AuditEvent): string {
  const { at, accountId, accountName, action, subjectType, subjectId, details } = event;
  const content = JSON.stringify([previous, at, accountId, accountName, action, subjectType, subjectId, details]);
  return createHash("sha256").update(content).digest("hex");
}
