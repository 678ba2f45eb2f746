/** What lies ahead, in the weekly mail; and what became of an item that was handed in. */
import { warningText } from "../agreements/warning-presenter.ts";
import type { AgreementWarning } from "../agreements/warning-queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import { paths } from "../http/paths.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import type { Submission } from "../submissions/schema.ts";
import { timeSpan } from "../text/format.ts";
import { mailTexts, shortened } from "../text/mail.ts";
import { weekOf } from "../wording/weeks.ts";
import { readable, section, stated, type MailReader, type MailSection } from "./section.ts";

interface WeekAhead {
  mine: Assignment[];
  /** What the reader's organizations and forums are to report on. */
  ours: Assignment[];
  meetings: MeetingSummary[];
  /** What presses among the agreements that the reader keeps. */
  agreements: AgreementWarning[];
}

export function digestSection({ mine, ours, meetings, agreements }: WeekAhead, reader: MailReader): MailSection {
  const texts = mailTexts.digest;
  const lists = [
    { title: texts.mine, rows: mine.map((assignment) => assignmentRow(assignment, reader)) },
    { title: texts.ours, rows: ours.map((assignment) => assignmentRow(assignment, reader)) },
    { title: texts.agreements, rows: agreements.map((warning) => agreementRow(warning, reader)) },
    { title: texts.meetings, rows: meetings.map((meeting) => meetingRow(meeting, reader)) },
  ];
  return section({
    subject: texts.subject(Number(weekOf(reader.today).slice(6))),
    lead: texts.lead,
    lists: lists.filter(({ rows }) => rows.length > 0),
    links: readable(reader, [
      { label: texts.readAssignments, href: paths.myAssignments, main: true },
      { label: texts.readMeetings, href: paths.meetings, main: false },
    ]),
  });
}

/** Whoever cannot log in is led to where they report. */
function assignmentRow({ id, text, confidential, overdue, due }: Assignment, reader: MailReader) {
  const { withheld } = mailTexts.assignment;
  const what = confidential ? mailTexts.digest.confidential(withheld) : shortened(text, 100);
  const when = due.date === null ? "" : mailTexts.digest.due(due.date, overdue);
  const own = reader.hasAccount
    ? `${reader.baseUrl}${paths.assignment(id)}`
    : confidential
      ? ""
      : reader.reportAddress(id);
  return { text: [what, when].filter((part) => part !== "").join(": "), href: own };
}

const agreementRow = (warning: AgreementWarning, { baseUrl, hasAccount, today }: MailReader) => ({
  text: `${warning.title}: ${warningText(warning, today)}`,
  href: hasAccount ? `${baseUrl}${paths.agreement(warning.agreementId)}` : "",
});

function meetingRow({ id, forum, date, startTime, endTime }: MeetingSummary, { baseUrl, hasAccount }: MailReader) {
  const text = `${mailTexts.meetingName(forum.shortName, date)} ${timeSpan(startTime, endTime)}`.trim();
  return { text, href: hasAccount ? `${baseUrl}${paths.meeting(id)}` : "" };
}

export function submissionSection(submission: Submission, reader: MailReader): MailSection {
  const { id, title, confidential, state, forum, events } = submission;
  const texts = mailTexts.submission;
  return section({
    subject: texts.states[state](confidential ? texts.withheld : shortened(title)),
    facts: stated([
      { label: texts.forum, value: forum.name },
      { label: texts.answer, value: confidential ? "" : (events.at(-1)?.text ?? "") },
    ]),
    links: readable(reader, [{ label: texts.read, href: paths.submission(id), main: true }]),
  });
}
