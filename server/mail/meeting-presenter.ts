/** Agendas and minutes in mails. */
import { openDecisions } from "../calendar/events.ts";
import { paths } from "../http/paths.ts";
import type { Meeting } from "../meetings/schema.ts";
import { timeSpan } from "../text/format.ts";
import { meetingModeLabels } from "../text/labels.ts";
import { mailTexts } from "../text/mail.ts";
import { readable, section, stated, type MailReader, type MailSection } from "./section.ts";

/** The agenda that was sent, or that the meeting it was sent for is cancelled. */
export function agendaSection(meeting: Meeting, reader: MailReader): MailSection {
  if (meeting.state === "cancelled") return cancelledSection(meeting);
  const { id, forum, date, agendaVersion } = meeting;
  const toDecide = openDecisions(meeting.items).map((text) => ({ text, href: "" }));
  const changes = { label: mailTexts.agendaChanges, href: paths.agendaVersions(id), main: false };
  return section({
    subject: mailTexts.agenda(forum.shortName, date, agendaVersion),
    lead: mailTexts.agendaLead(forum.name, agendaVersion),
    facts: meetingFacts(meeting),
    lists: toDecide.length === 0 ? [] : [{ title: mailTexts.toDecide, rows: toDecide }],
    links: readable(reader, [
      { label: mailTexts.readAgenda, href: paths.meeting(id), main: true },
      { label: mailTexts.agendaPdf, href: paths.agendaFile(id, "pdf"), main: false },
      ...(agendaVersion > 1 ? [changes] : []),
    ]),
    note: withAttached(reader, mailTexts.calendarFile),
  });
}

const cancelledSection = ({ forum, date }: Meeting): MailSection =>
  section({
    subject: mailTexts.cancelled(forum.shortName, date),
    lead: mailTexts.cancelledLead,
    note: mailTexts.cancelledFile,
  });

export function draftSection({ id, kind, forum, date }: Meeting, reader: MailReader): MailSection {
  return section({
    subject: mailTexts.draft(kind, forum.shortName, date),
    lead: mailTexts.draftLead(kind),
    links: readable(reader, [{ label: mailTexts.readDraft, href: paths.minutes(id), main: true }]),
    note: withAttached(reader, ""),
  });
}

export function minutesSection({ id, kind, forum, date }: Meeting, reader: MailReader): MailSection {
  return section({
    subject: mailTexts.approved(kind, forum.shortName, date),
    lead: mailTexts.approvedLead(kind),
    links: readable(reader, [
      { label: mailTexts.readMinutes(kind), href: paths.minutes(id), main: true },
      { label: mailTexts.minutesPdf, href: paths.minutesFile(id, "pdf"), main: false },
    ]),
    note: withAttached(reader, ""),
  });
}

const meetingFacts = ({ startTime, endTime, place, mode }: Meeting): MailSection["facts"] =>
  stated([
    { label: mailTexts.time, value: timeSpan(startTime, endTime) },
    { label: mailTexts.place, value: place },
    { label: mailTexts.mode, value: meetingModeLabels[mode] },
  ]);

/** Who cannot log in gets the document itself. */
const withAttached = ({ hasAccount }: MailReader, note: string): string =>
  [hasAccount ? "" : mailTexts.attachedPdf, note].filter((part) => part !== "").join(" ");
