/** What a mail tells, as its reader may know it on the day it is written. */
import type { SubmissionState } from "../../db/schema/values.ts";
import type { Assignment } from "../assignments/schema.ts";
import type { Meeting, MeetingSummary } from "../meetings/schema.ts";

export type MailEvent = { subjectId: string } & (
  | { kind: "agenda_sent" | "minutes_out" | "minutes_approved"; meeting: Meeting }
  | { kind: AssignmentKind; assignment: Assignment }
  | { kind: "submission_answered"; submission: AnsweredSubmission }
  | { kind: "digest"; assignments: Assignment[]; meetings: MeetingSummary[] }
);

export type AssignmentKind = "assignment_given" | "more_requested" | "reminder_14" | "reminder_3";

export interface AnsweredSubmission {
  id: string;
  title: string;
  confidential: boolean;
  state: SubmissionState;
  forumName: string;
  /** What the secretary said. */
  answer: string;
}
