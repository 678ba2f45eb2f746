import type { Page } from "../fields.ts";
import { textOf } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { auditAccount, eventSentence } from "../text/audit.ts";
import { longInstant } from "../text/format.ts";
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
};

export const auditPage = ({ items, nextCursor }: Page<ListedEvent>, isLater: boolean): PageContent => ({
  view: "audit/list",
  title: titles.audit,
  trail: [{ href: paths.admin, label: menuLabels.admin }],
  data: {
    events: items.map((event) => {
      const subject = event.subjectType as SubjectName;
      const gone = event.action === "removed" || event.action === "file_removed" || event.subjectId === "0";
      const details = JSON.parse(event.details) as Record<string, unknown>;
      return {
        at: longInstant(event.at),
        who: event.accountName || textOf(details.email) || auditAccount,
        what: eventSentence(event.action as AuditedAction, subject),
        // What it was called, where the event says so.
        about: [details.title, details.name, details.filename, details.date].map(textOf).find(Boolean) ?? "",
        href: gone ? "" : (pageOf[subject]?.(event.subjectId) ?? ""),
        id: event.subjectId,
      };
    }),
    firstHref: isLater ? paths.audit : "",
    nextHref: nextCursor ? `${paths.audit}?cursor=${nextCursor}` : "",
  },
});
