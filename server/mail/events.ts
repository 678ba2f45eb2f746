/** What a mail tells, as its reader may know it on the day it is written. */
import type { AgreementWarning } from "../agreements/warning-queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import type { Meeting, MeetingSummary } from "../meetings/schema.ts";
import type { Submission } from "../submissions/schema.ts";

export type MailEvent = { subjectId: string } & (
  | { kind: "agenda_sent" | "minutes_out" | "minutes_approved"; meeting: Meeting }
  | { kind: AssignmentKind; assignment: Assignment }
  | { kind: "submission_answered"; submission: Submission }
  | {
      kind: "digest";
      mine: Assignment[];
      ours: Assignment[];
      meetings: MeetingSummary[];
      agreements: AgreementWarning[];
    }
);

export type AssignmentKind = "assignment_given" | "more_requested" | "reminder_14" | "reminder_3";
