import { errorSummary, fields, field, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { fileSize, listed, longDate } from "../text/format.ts";
import { mailTexts } from "../text/mail.ts";
import { titles } from "../text/pages.ts";
import type { ReportLink, SentReport } from "./link-queries.ts";
import { stated } from "./section.ts";

/** Plain: whoever comes here may have no account, and needs no menu. */
export const reportPage = (token: string, link: ReportLink, form: Form): PageContent => ({
  view: "mail/report",
  title: titles.reportByLink,
  layout: "plain",
  hasForm: true,
  data: {
    ...shownAssignment(link),
    fields: { ...fields(form, ["text", "date"]), file: { ...field(form, "file"), value: "" } },
    errors: errorSummary(form, mailTexts.assignment.reportFields),
    submitTo: paths.reportByLink(token),
  },
});

export const sentPage = ({ report, ...link }: SentReport): PageContent => ({
  view: "mail/report-sent",
  title: titles.reportReceipt,
  layout: "plain",
  data: {
    ...shownAssignment(link),
    sentText: report.text,
    sentOn: longDate(report.date),
    files: report.attachments.map(({ label, size }) => ({ label, size: size === null ? "" : fileSize(size) })),
    receiver: link.assignment.reportTo.name,
    loginHref: paths.login,
  },
});

/** @param problem empty: the link itself is at fault */
export const deadLinkPage = (problem: string): PageContent => ({
  view: "mail/dead-link",
  title: titles.deadLink,
  layout: "plain",
  data: { problem, loginHref: paths.login },
});

function shownAssignment({ assignment, actor }: ReportLink) {
  const { text, due, assignees, origin, reports } = assignment;
  const texts = mailTexts.assignment;
  const receipt = reports.at(-1)?.receipt;
  return {
    text,
    name: actor.account?.name ?? "",
    facts: stated([
      { label: texts.due, value: due.date === null ? (due.text ?? "") : texts.by(due.date) },
      { label: texts.reportTo, value: assignment.reportTo.name },
      { label: texts.assignees, value: listed(assignees.map(({ name }) => name)) },
      { label: texts.origin, value: origin ? texts.meetingItem(origin.date, origin.itemNumber) : "" },
      { label: texts.note, value: receipt?.verdict === "more_requested" ? receipt.note : "" },
    ]),
  };
}
