/** What waits for a person, read as that person; what is no longer true, or not theirs to know, is left out. */
import { agreementWarnings } from "../agreements/warning-queries.ts";
import type { NotificationKind } from "../../db/schema/values.ts";
import { liveAssignments } from "../assignments/queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import { AppError } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { isMeantFor } from "../http/parties.ts";
import { listMeetings } from "../meetings/list-queries.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { Meeting } from "../meetings/schema.ts";
import { getOwnWork } from "../overview/own-queries.ts";
import { getSubmission, isSubmitter } from "../submissions/queries.ts";
import type { Submission } from "../submissions/schema.ts";
import { stockholmDate } from "../text/format.ts";
import { addDays } from "../wording/weeks.ts";
import type { AssignmentKind, MailEvent } from "./events.ts";
import { reminderKey } from "./reminder-commands.ts";
import type { WaitingNotification } from "./schema.ts";

export function eventsFor(ctx: ReadContext, waiting: WaitingNotification[]): MailEvent[] {
  const assignments = assignmentsOf(ctx, waiting);
  return waiting.flatMap((row): MailEvent[] => {
    const { kind, subjectId } = row;
    switch (kind) {
      case "agenda_sent":
      case "minutes_out":
      case "minutes_approved": {
        const meeting = readable(() => getMeeting(ctx, subjectId)) ?? calledOff(ctx, row);
        return meeting && isStillSo(ctx, row, meeting) ? [{ kind, subjectId, meeting }] : [];
      }
      case "submission_answered": {
        const submission = isSubmitter(ctx, subjectId) ? readable(() => getSubmission(ctx, subjectId)) : undefined;
        return submission && isAnswer(submission) ? [{ kind, subjectId, submission }] : [];
      }
      case "digest":
        return weekAhead(ctx, subjectId);
      default: {
        const assignment = assignments.get(subjectId);
        return assignment && isStillDue(kind, row.key, assignment) ? [{ kind, subjectId, assignment }] : [];
      }
    }
  });
}

/** A meeting that was announced and then cancelled is told of again; one that is over needs no agenda. */
function isStillSo(ctx: ReadContext, { kind, toldBefore }: WaitingNotification, { state, date }: Meeting): boolean {
  if (kind === "minutes_out") return state === "held";
  if (kind === "minutes_approved") return state === "minutes_approved";
  return date >= stockholmDate(ctx.now) && (state === "agenda_sent" || (state === "cancelled" && toldBefore));
}

/** Whoever was invited and has left the forum since is told that the meeting is called off, and of it no more. */
function calledOff(ctx: ReadContext, { subjectId, toldBefore }: WaitingNotification): Meeting | undefined {
  if (!toldBefore) return undefined;
  const asReader: ReadContext = { ...ctx, actor: { ...ctx.actor, everywhere: "reader" } };
  const meeting = readable(() => getMeeting(asReader, subjectId));
  return meeting?.state === "cancelled" ? { ...meeting, items: [] } : undefined;
}

const assignmentKinds: readonly NotificationKind[] = [
  "assignment_given",
  "more_requested",
  "reminder_14",
  "reminder_3",
];

/** Those of the reader's that are still to be reported on, by id. */
function assignmentsOf(ctx: ReadContext, waiting: WaitingNotification[]): Map<string, Assignment> {
  const ids = waiting.filter(({ kind }) => assignmentKinds.includes(kind)).map(({ subjectId }) => subjectId);
  const personId = ctx.actor.account?.personId ?? "";
  const today = stockholmDate(ctx.now);
  return new Map(
    liveAssignments(ctx, [...new Set(ids)])
      .filter(
        ({ id, state, progress }) => state === "open" && progress === null && isMeantFor(ctx.db, id, personId, today),
      )
      .map((assignment) => [assignment.id, assignment]),
  );
}

/** A reminder of a day that has been moved is none; more is requested only of the last report. */
function isStillDue(kind: AssignmentKind, key: string, { id, due, reports }: Assignment): boolean {
  if (kind === "assignment_given") return true;
  if (kind === "more_requested") return reports.at(-1)?.receipt?.verdict === "more_requested";
  return due.date !== null && key === reminderKey(kind, id, due.date);
}

/** What the submitter did themselves is no news to them. */
const isAnswer = ({ state }: Submission): boolean => state !== "submitted" && state !== "withdrawn";

const ahead = { assignments: 21, meetings: 14, rows: 30 } as const;

/** What is late or soon due, and the meetings to come; a week without either is not worth a mail. */
function weekAhead(ctx: ReadContext, personId: string): MailEvent[] {
  const today = stockholmDate(ctx.now);
  const until = addDays(today, ahead.assignments);
  const isNear = ({ state, due }: Assignment) => state === "open" && due.date !== null && due.date <= until;
  const { parts } = getOwnWork(ctx, { mine: ahead.rows, ours: ahead.rows, awaited: 0 });
  const [mine, ours] = [parts.mine, parts.ours].map(({ assignments }) => assignments.filter(isNear)) as [
    Assignment[],
    Assignment[],
  ];
  const { items } = listMeetings(ctx, { from: today, to: addDays(today, ahead.meetings), limit: ahead.rows });
  const meetings = items.filter(({ forum, state }) => ctx.actor.inForums.has(forum.id) && state !== "cancelled");
  const agreements = agreementWarnings(ctx, { kept: true });
  if (mine.length + ours.length + meetings.length + agreements.length === 0) return [];
  return [{ kind: "digest", subjectId: personId, mine, ours, meetings, agreements }];
}

/** Undefined: it is gone, or not for this reader. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}
