/** What happened, as one mail. */
import { mailTexts, outboxTexts, subjectOf } from "../text/mail.ts";
import { assignmentSection } from "./assignment-presenter.ts";
import { digestSection, submissionSection } from "./digest-presenter.ts";
import type { MailEvent } from "./events.ts";
import { agendaSection, draftSection, minutesSection } from "./meeting-presenter.ts";
import { urgency } from "./rules.ts";
import { section, type MailFrame, type MailReader, type MailSection } from "./section.ts";

/** One mail of all that has happened, the most urgent first. */
export function mailFrame(events: MailEvent[], reader: MailReader): MailFrame {
  const ordered = [...events].sort((one, other) => urgency.indexOf(one.kind) - urgency.indexOf(other.kind));
  const sections = ordered.map((event) => sectionOf(event, reader));
  return {
    subject: subjectOf(
      sections[0]?.subject ?? "",
      ordered.map(({ kind }) => kind),
    ),
    greeting: mailTexts.greeting,
    footer: reader.hasAccount ? mailTexts.footer : `${mailTexts.footer} ${mailTexts.noAccount}`,
    preferences: { href: reader.choicesAddress, label: mailTexts.preferences },
    sections,
  };
}

/** What an administrator sends themselves to see whether mail works. */
export const testFrame = (preferencesAddress: string): MailFrame => ({
  subject: outboxTexts.test,
  greeting: mailTexts.greeting,
  footer: mailTexts.footer,
  preferences: { href: preferencesAddress, label: mailTexts.preferences },
  sections: [section({ subject: outboxTexts.test, lead: outboxTexts.testLead })],
});

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
      return digestSection(event, reader);
    default:
      return assignmentSection(event.kind, event.assignment, reader);
  }
}
