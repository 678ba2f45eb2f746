/** What waits for a person, as one mail. */
import type { Db } from "../../db/connection.ts";
import type { Actor } from "../access.ts";
import { actorOfAccount, actorOfPerson } from "../accounts/queries.ts";
import { invitationOf } from "../calendar/invitation.ts";
import { nobody } from "../access.ts";
import { writeAs, type ReadContext } from "../http/context.ts";
import { getAgendaDocument, getMinutesDocument } from "../minutes/queries.ts";
import { renderDocument } from "../minutes/rendering.ts";
import { stockholmDate } from "../text/format.ts";
import type { Views } from "../views.ts";
import { eventsFor } from "./event-queries.ts";
import type { MailEvent } from "./events.ts";
import type { Links } from "./links.ts";
import { mailFrame } from "./presenter.ts";
import { withoutRepeats } from "./rules.ts";
import type { MailFile, NewMail, Sender } from "./schema.ts";
import { plainText } from "./section.ts";
import { readyRecipients, waitingOf, type Recipient } from "./waiting-queries.ts";
import { settleWaiting } from "./waiting-commands.ts";

export interface Composing {
  db: Db;
  clock: () => Date;
  views: Views;
  installationId: string;
  links: Links;
  mailFrom: Sender;
  /** Where users reach the system; known once the program listens. */
  baseUrl: () => string;
  log: MailLog;
}

export interface MailLog {
  warn: (details: object, message: string) => void;
  error: (details: object, message: string) => void;
}

/** Writes the mails of everybody whose events have waited long enough, one person at a time. */
export async function composeMails(parts: Composing, stopping: AbortSignal): Promise<void> {
  for (const recipient of readyRecipients(parts.db, parts.clock())) {
    if (stopping.aborted) return;
    try {
      await composeMail(parts, recipient);
    } catch (error) {
      // A fault of ours, which keeps this person's events waiting but nobody else's.
      parts.log.error({ err: error, person: recipient.personId }, "a mail could not be written");
    }
    // Between one person and the next whoever uses the program gets a turn.
    await new Promise(setImmediate);
  }
}

async function composeMail(parts: Composing, recipient: Recipient): Promise<void> {
  const { db, clock, mailFrom } = parts;
  const ctx = { db, actor: readerOf(parts, recipient), now: clock() };
  const waiting = waitingOf(db, recipient.personId);
  const wanted = waiting.filter(({ isWanted }) => isWanted && recipient.address !== "");
  const events = withoutRepeats(eventsFor(ctx, wanted));
  const mail = events.length === 0 ? null : await written(parts, ctx, recipient, events);
  const isTold = ({ kind, subjectId }: (typeof waiting)[number]) =>
    events.some((event) => event.kind === kind && event.subjectId === subjectId);
  const idsOf = (rows: typeof waiting) => rows.map(({ id }) => id);
  writeAs({ db, actor: nobody, now: ctx.now }, (own) => {
    settleWaiting(own, { waiting: idsOf(waiting), told: idsOf(waiting.filter(isTold)), mail }, mailFrom);
  });
}

/** As themselves: a mail says no more than they could read if they logged in. */
const readerOf = ({ db, clock }: Composing, { accountId, personId }: Recipient): Actor =>
  accountId === null ? actorOfPerson(db, personId, clock()) : actorOfAccount(db, accountId, clock());

async function written(
  parts: Composing,
  ctx: ReadContext,
  recipient: Recipient,
  events: MailEvent[],
): Promise<NewMail> {
  const { views, links } = parts;
  const { personId, accountId, address, name } = recipient;
  const baseUrl = parts.baseUrl();
  const frame = mailFrame(events, {
    baseUrl,
    today: stockholmDate(ctx.now),
    hasAccount: accountId !== null,
    reportAddress: (assignmentId) => `${baseUrl}${links.report({ assignmentId, personId })}`,
    choicesAddress: `${baseUrl}${links.choices(personId)}`,
  });
  const files = await Promise.all(events.map((event) => filesOf(parts, ctx, recipient, event)));
  return {
    personId,
    toAddress: address,
    toName: name,
    subject: frame.subject,
    text: plainText(frame),
    html: views.render("mail/mail", frame),
    files: files.flat(),
  };
}

/** With an agenda the meeting for the calendar; and the document itself for whoever cannot log in to read it. */
async function filesOf(
  { mailFrom, installationId, baseUrl }: Composing,
  ctx: ReadContext,
  { name, address, accountId }: Recipient,
  event: MailEvent,
): Promise<MailFile[]> {
  if (event.kind !== "agenda_sent" && event.kind !== "minutes_out" && event.kind !== "minutes_approved") return [];
  const { meeting, kind } = event;
  const files: MailFile[] = [];
  if (kind === "agenda_sent") {
    const invitation = invitationOf(meeting, {
      now: ctx.now,
      installationId,
      baseUrl: baseUrl(),
      organizer: { name: mailFrom.name, email: mailFrom.address },
      attendees: [{ name, email: address }],
    });
    files.push(fileOf(invitation));
  }
  if (accountId === null && meeting.state !== "cancelled") {
    const readable = kind === "agenda_sent" ? getAgendaDocument(ctx, meeting.id) : getMinutesDocument(ctx, meeting.id);
    files.push(fileOf(await renderDocument(ctx, readable, "pdf")));
  }
  return files;
}

const fileOf = ({
  filename,
  mediaType,
  content,
}: {
  filename: string;
  mediaType: string;
  content: Uint8Array | string;
}) => ({
  filename,
  mediaType,
  content: Buffer.from(content).toString("base64"),
});
