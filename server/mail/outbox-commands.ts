/** The outbox. The table is itself the record of what was sent when; only what a person does to it is an event besides. */
import { randomUUID } from "node:crypto";
import { and, asc, eq, lte, type SQL } from "drizzle-orm";
import { mails } from "../../db/schema.ts";
import { requireAdmin } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { lease, waitBeforeNext } from "./rules.ts";
import type { MailFile, NewMail, OutgoingMail, Sender } from "./schema.ts";

/** @param from the sender, whose domain vouches for the Message-ID */
export function queueMail(ctx: WriteContext, { files, ...mail }: NewMail, from: Sender): string {
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const now = ctx.now.toISOString();
  return ctx.db
    .insert(mails)
    .values({
      ...mail,
      files: JSON.stringify(files),
      messageId: `<${randomUUID()}@${domain}>`,
      state: "queued",
      nextAttemptAt: now,
      createdAt: now,
    })
    .returning({ id: mails.id })
    .get().id;
}

/**
 * The mail that has waited longest, and nobody else's from now: the attempt is counted before it is made, so that a mail
 * which brings the process down is not tried again at once.
 */
export function takeMail(ctx: WriteContext): OutgoingMail | undefined {
  const { id } =
    ctx.db
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.state, "queued"), lte(mails.nextAttemptAt, ctx.now.toISOString())))
      .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
      .limit(1)
      .get() ?? {};
  if (id === undefined) return undefined;
  const { attempts } = mailState(ctx, id);
  const { files, ...mail } = ctx.db
    .update(mails)
    .set({ attempts: attempts + 1, nextAttemptAt: later(ctx, lease) })
    .where(eq(mails.id, id))
    .returning()
    .get();
  return { ...mail, files: JSON.parse(files) as MailFile[] };
}

/** The files are the receiver's now, and would be kept here once for each of them. */
export function markSent(ctx: WriteContext, id: string): void {
  const sentAt = ctx.now.toISOString();
  ctx.db.update(mails).set({ state: "sent", sentAt, lastError: null, files: "[]" }).where(eq(mails.id, id)).run();
}

/** Waits and tries again, or gives up: at once when the server has refused the mail for good. */
export function markUnsent(ctx: WriteContext, id: string, lastError: string, refused: boolean): void {
  const { attempts } = mailState(ctx, id);
  const wait = refused ? null : waitBeforeNext(attempts);
  const next = wait === null ? { state: "failed" as const } : { nextAttemptAt: later(ctx, wait) };
  ctx.db
    .update(mails)
    .set({ ...next, lastError })
    .where(eq(mails.id, id))
    .run();
}

/** An attempt that was broken off because the program was to stop is none. */
export function putBack(ctx: WriteContext, id: string): void {
  const { attempts } = mailState(ctx, id);
  const nextAttemptAt = ctx.now.toISOString();
  ctx.db
    .update(mails)
    .set({ attempts: attempts - 1, nextAttemptAt })
    .where(eq(mails.id, id))
    .run();
}

/** To the administrator's own address: whether mail works is best seen there. */
export function queueTestMail(ctx: WriteContext, mail: NewMail, from: Sender): void {
  requireAdmin(ctx.actor);
  record(ctx, "mail_tested", "mail", queueMail(ctx, mail, from));
}

/** Sends now what is waiting or was given up, with all its patience back. */
export function retryMail(ctx: WriteContext, id: string): void {
  requireAdmin(ctx.actor);
  if (mailState(ctx, id).state === "sent") throw conflict("mail_sent");
  restart(ctx, eq(mails.id, id));
  record(ctx, "mail_retried", "mail", id);
}

/** The same for everything that was given up. */
export function retryFailedMails(ctx: WriteContext): void {
  requireAdmin(ctx.actor);
  const count = restart(ctx, eq(mails.state, "failed"));
  record(ctx, "mail_retried", "mail", "0", { count });
}

const restart = (ctx: WriteContext, which: SQL): number =>
  ctx.db.update(mails).set({ state: "queued", attempts: 0, nextAttemptAt: ctx.now.toISOString() }).where(which).run()
    .changes;

function mailState(ctx: WriteContext, id: string) {
  const row = ctx.db.select({ state: mails.state, attempts: mails.attempts }).from(mails).where(eq(mails.id, id)).get();
  if (!row) throw notFound();
  return row;
}

const later = (ctx: WriteContext, wait: number): string => new Date(ctx.now.getTime() + wait).toISOString();
