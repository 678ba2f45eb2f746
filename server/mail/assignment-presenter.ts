/** Assignments in mails: given, to be reported on soon, or to be reported on again. */
import type { Assignment } from "../assignments/schema.ts";
import { paths } from "../http/paths.ts";
import { listed } from "../text/format.ts";
import { daysLeft, mailTexts, shortened } from "../text/mail.ts";
import type { AssignmentKind } from "./events.ts";
import { readable, section, stated, type MailReader, type MailSection } from "./section.ts";

export function assignmentSection(kind: AssignmentKind, assignment: Assignment, reader: MailReader): MailSection {
  const { id, forum, confidential, due } = assignment;
  const texts = mailTexts.assignment;
  const text = confidential ? texts.withheld : shortened(assignment.text);
  const headings: Record<AssignmentKind, string> = {
    assignment_given: texts.given(forum.shortName),
    more_requested: texts.more(forum.shortName),
    reminder_14: texts.reminder,
    reminder_3: texts.reminder,
  };
  const isReminder = kind === "reminder_14" || kind === "reminder_3";
  // A link that needs no login shows nothing that is confidential, so there is none to it.
  const report = { label: texts.report, href: reader.reportAddress(id), main: true };
  const page = { label: texts.read, href: paths.assignment(id), main: confidential };
  return section({
    subject: texts.about(headings[kind], text),
    heading: headings[kind],
    lead: [
      isReminder && due.date !== null ? daysLeft(reader.today, due.date) : "",
      confidential ? texts.withheldLead : "",
    ]
      .join(" ")
      .trim(),
    quote: confidential ? "" : assignment.text,
    facts: assignmentFacts(kind, assignment),
    links: [...(confidential ? [] : [report]), ...readable(reader, [page])],
    note: confidential ? "" : texts.linkNote,
  });
}

function assignmentFacts(kind: AssignmentKind, assignment: Assignment): MailSection["facts"] {
  const { confidential, due, reportTo, assignees, origin, reports } = assignment;
  const texts = mailTexts.assignment;
  const note = kind === "more_requested" ? (reports.at(-1)?.receipt?.note ?? "") : "";
  return stated([
    { label: texts.note, value: confidential ? "" : note },
    { label: texts.due, value: due.date === null ? (due.text ?? "") : texts.by(due.date) },
    { label: texts.reportTo, value: reportTo.name },
    { label: texts.assignees, value: listed(assignees.map(({ name }) => name)) },
    { label: texts.origin, value: origin ? texts.meetingItem(origin.date, origin.itemNumber) : "" },
  ]);
}
