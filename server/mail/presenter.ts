/** What happened, as one mail. */
import { mailTexts, subjectOfMany, subjectOfMixed } from "../text/mail.ts";
import { paths } from "../http/paths.ts";
import { assignmentSection } from "./assignment-presenter.ts";
import { digestSection, submissionSection } from "./digest-presenter.ts";
import type { MailEvent } from "./events.ts";
import { agendaSection, draftSection, minutesSection } from "./meeting-presenter.ts";
import { urgency } from "./rules.ts";
import type { MailFrame, MailReader, MailSection } from "./section.ts";

/** One mail of all that has happened, the most urgent first. */
export function mailFrame(events: MailEvent[], reader: MailReader): MailFrame {
  const { baseUrl, hasAccount } = reader;
  const ordered = [...events].sort((one, other) => urgency.indexOf(one.kind) - urgency.indexOf(other.kind));
  const sections = ordered.map((event) => sectionOf(event, reader));
  return {
    subject: subjectOf(ordered, sections),
    greeting: mailTexts.greeting,
    footer: hasAccount ? mailTexts.footer : `${mailTexts.footer} ${mailTexts.noAccount}`,
    preferences: hasAccount ? { href: `${baseUrl}${paths.mailPreferences}`, label: mailTexts.preferences } : null,
    sections,
  };
}

function subjectOf(events: MailEvent[], sections: MailSection[]): string {
  const [first] = events;
  const subject = sections[0]?.subject ?? "";
  if (first === undefined || events.length === 1) return subject;
  const alike = events.every(({ kind }) => kind === first.kind);
  return alike ? subjectOfMany(first.kind, events.length) : subjectOfMixed(subject, events.length - 1);
}

function sectionOf(event: MailEvent, reader: MailReader): MailSection {
  switch (event.kind) {
    case "agenda_sent":
      return agendaSection(event.meeting, reader);
    case "minutes_out":
      return draftSection(event.meeting, reader);
    case "minutes_approved":
      return minutesSection(event.meeting, reader);
    case "submission_answered":
      return submissionSection(event.submission, reader);
    case "digest":
      return digestSection(event.assignments, event.meetings, reader);
    default:
      return assignmentSection(event.kind, event.assignment, reader);
  }
}
