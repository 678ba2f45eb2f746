/**
 * The part of the program that mails: once in a while it looks what waits, writes mails of it, and sends those that are due.
 * There is one for each process, its rounds never overlap, and without SMTP_URL there is none.
 */
import type { Db } from "../../db/connection.ts";
import { nobody } from "../access.ts";
import { writeAs, type WriteContext } from "../http/context.ts";
import { composeMails, type Composing } from "./composer.ts";
import { markSent, markUnsent, putBack, takeMail } from "./outbox-commands.ts";
import { announceWeek, remind } from "./reminder-commands.ts";
import { stockholmTime } from "./rules.ts";
import type { OutgoingMail } from "./schema.ts";
import type { Transport } from "./transport.ts";
import { switchOn } from "./waiting-commands.ts";

export interface Mailer {
  /** One round, or the one that is under way. */
  round: () => Promise<void>;
  /** Rounds from now on. */
  start: () => void;
  /** No more rounds; the mail that is being sent gets ten seconds. */
  stop: () => Promise<void>;
}

export interface MailerParts extends Composing {
  db: Db;
  clock: () => Date;
  transport: Transport;
}

const betweenRounds = 20_000;
const grace = 10_000;

/** Nobody is reminded at night. */
const morning = 7;

export function createMailer(parts: MailerParts): Mailer {
  const { log } = parts;
  const stopping = new AbortController();
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let lastHour = -1;

  const round = (): Promise<void> => {
    running ??= oneRound().finally(() => {
      running = null;
    });
    return running;
  };

  async function oneRound(): Promise<void> {
    if (lastHour === -1) writeAs(own(parts), switchOn);
    // Everything of the calendar is said once an hour, which is often enough and finds a moved date soon.
    const hour = Math.floor(parts.clock().getTime() / 3_600_000);
    if (hour !== lastHour) writeAs(own(parts), tellOfCalendar);
    lastHour = hour;
    await composeMails(parts, stopping.signal);
    await sendMails(parts, stopping.signal, ending.signal);
  }

  return {
    round,
    start() {
      const go = () => {
        round().catch((error: unknown) => {
          log.error({ err: error }, "a round of mail failed");
        });
      };
      go();
      timer = setInterval(go, betweenRounds);
    },
    async stop() {
      if (timer) clearInterval(timer);
      stopping.abort();
      const patience = setTimeout(() => {
        ending.abort();
      }, grace);
      await running?.catch(() => undefined);
      clearTimeout(patience);
    },
  };
}

function tellOfCalendar(ctx: WriteContext): void {
  const { hour, weekday } = stockholmTime(ctx.now);
  if (hour < morning) return;
  remind(ctx);
  if (weekday === "Mon") announceWeek(ctx);
}

/** Mail after mail, until none is due or the server cannot be reached. */
async function sendMails(parts: MailerParts, stopping: AbortSignal, ending: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const mail = writeAs(own(parts), takeMail);
    if (!mail || !(await sendMail(parts, mail, ending))) return;
  }
}

/** Whether it is worth trying the next. */
async function sendMail(parts: MailerParts, mail: OutgoingMail, ending: AbortSignal): Promise<boolean> {
  const { state, error } = await parts.transport.send(mail, ending);
  writeAs(own(parts), (ctx) => {
    if (state === "sent") markSent(ctx, mail.id);
    else if (state === "aborted") putBack(ctx, mail.id);
    else markUnsent(ctx, mail.id, error, state === "refused");
  });
  if (error) parts.log.warn({ mail: mail.id, attempt: mail.attempts, error }, "a mail was not sent");
  return state !== "unreachable";
}

/** The program acts by itself, at the time it is. */
const own = ({ db, clock }: Pick<MailerParts, "db" | "clock">): WriteContext => ({ db, actor: nobody, now: clock() });
