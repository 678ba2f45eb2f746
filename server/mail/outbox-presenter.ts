import { mailStates, type MailState } from "../../db/schema/values.ts";
import type { Page } from "../fields.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longInstant, number } from "../text/format.ts";
import { mailStateLabels, mailStateTones, outboxTexts } from "../text/mail.ts";
import { menuLabels, titles } from "../text/pages.ts";
import type { ListedMail } from "./schema.ts";

interface Parts {
  list: Page<ListedMail>;
  counts: Record<MailState, number>;
  state: MailState | undefined;
  /** Whom mails are from; null: mail is off. */
  sender: string | null;
  cursor: string | undefined;
}

export function outboxPage({ list, counts, state, sender, cursor }: Parts): PageContent {
  const addressOf = (chosen: MailState | undefined) => (chosen ? `${paths.outbox}?lage=${chosen}` : paths.outbox);
  const here = addressOf(state);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    view: "mail/outbox",
    title: titles.outbox,
    trail: [{ href: paths.admin, label: menuLabels.admin }],
    data: {
      sender: sender ?? "",
      tabs: [
        { href: paths.outbox, label: outboxTexts.all(number(total)), current: state === undefined },
        ...mailStates.map((each) => ({
          href: addressOf(each),
          label: `${mailStateLabels[each]} (${number(counts[each])})`,
          current: state === each,
        })),
      ],
      mails: list.items.map((mail) => row(mail)),
      chosen: state !== undefined,
      testAction: sender === null ? "" : paths.testMail,
      retryAllAction: counts.failed > 0 && sender !== null ? paths.retryFailedMails : "",
      nextHref: list.nextCursor ? `${here}${state ? "&" : "?"}cursor=${list.nextCursor}` : "",
      firstHref: cursor === undefined ? "" : here,
    },
  };
}

const row = (mail: ListedMail) => ({
  subject: mail.subject,
  to: mail.toName,
  address: mail.toAddress,
  written: longInstant(mail.createdAt),
  status: mailStateLabels[mail.state],
  tone: mailStateTones[mail.state],
  progress: progressOf(mail),
  error: mail.state === "sent" ? "" : (mail.lastError ?? ""),
  // What has not been tried yet is sent without being asked.
  retryAction: mail.state === "failed" || (mail.state === "queued" && mail.lastError) ? paths.retryMail(mail.id) : "",
});

function progressOf({ state, attempts, sentAt, nextAttemptAt }: ListedMail): string {
  if (state === "sent") return sentAt === null ? "" : longInstant(sentAt);
  if (state === "failed") return outboxTexts.attempts(attempts);
  return attempts === 0 ? "" : `${outboxTexts.attempts(attempts)} ${outboxTexts.next(longInstant(nextAttemptAt))}`;
}
