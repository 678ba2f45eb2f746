import { sheetOf, type Column, type Sheet } from "../documents/sheet.ts";
import type { Page } from "../fields.ts";
import { exportLinks, type EveryRow } from "../http/exports.ts";
import { textOf } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { auditAccount, eventSentence } from "../text/audit.ts";
import { columnTitles } from "../text/exports.ts";
import { longInstant, stockholmDate, stockholmTime } from "../text/format.ts";
import { menuLabels, titles } from "../text/pages.ts";
import type { ListedEvent } from "./queries.ts";
import type { AuditedAction, SubjectName } from "./rules.ts";

/** Where the thing an event is about is shown, if it has a page of its own. */
const pageOf: Partial<Record<SubjectName, (id: string) => string>> = {
  account: paths.editAccount,
  organization: paths.organization,
  person: paths.person,
  membership: paths.membership,
  meeting: paths.meeting,
  item: paths.editItem,
  decision: paths.decision,
  matter: paths.matter,
  submission: paths.submission,
  import: paths.import,
};

export const auditPage = ({ items, nextCursor }: Page<ListedEvent>, isLater: boolean): PageContent => ({
  view: "audit/list",
  title: titles.audit,
  trail: [{ href: paths.admin, label: menuLabels.admin }],
  data: {
    events: items.map(eventShown),
    firstHref: isLater ? paths.audit : "",
    nextHref: nextCursor ? `${paths.audit}?cursor=${nextCursor}` : "",
    downloads: exportLinks(paths.audit),
  },
});

function eventShown(event: ListedEvent) {
  const subject = event.subjectType as SubjectName;
  const gone = event.action === "removed" || event.action === "file_removed" || event.subjectId === "0";
  const details = JSON.parse(event.details) as Record<string, unknown>;
  const at = new Date(event.at);
  return {
    at: longInstant(event.at),
    date: stockholmDate(at),
    time: stockholmTime(at),
    who: event.accountName || textOf(details.email) || auditAccount,
    what: eventSentence(event.action as AuditedAction, subject),
    // What it was called, where the event says so.
    about: [details.title, details.name, details.filename, details.date].map(textOf).find(Boolean) ?? "",
    href: gone ? "" : (pageOf[subject]?.(event.subjectId) ?? ""),
    id: event.subjectId,
  };
}

type EventShown = ReturnType<typeof eventShown>;

const eventColumns: Column<EventShown>[] = [
  { title: columnTitles.date, width: 12, type: "date", value: ({ date }) => date },
  { title: columnTitles.time, width: 8, type: "text", value: ({ time }) => time },
  { title: columnTitles.who, width: 30, type: "text", value: ({ who }) => who },
  { title: columnTitles.what, width: 40, type: "text", value: ({ what }) => what },
  { title: columnTitles.about, width: 40, type: "text", value: ({ about }) => about },
];

export const eventSheet = ({ rows, note }: EveryRow<ListedEvent>): Sheet =>
  sheetOf(titles.audit, eventColumns, rows.map(eventShown), note);
