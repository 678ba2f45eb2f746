import { and, desc, eq, lt, sql } from "drizzle-orm";
import { mailPreferences, mails } from "../../db/schema.ts";
import { notificationKinds, type MailState, type NotificationKind } from "../../db/schema/values.ts";
import { requireAdmin } from "../access.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { isUsual } from "./rules.ts";
import type { ListedMail } from "./schema.ts";

/** The kinds of events that a person wants to be mailed: the usual ones, until they have said something else. */
export function wantedKinds(ctx: ReadContext, personId: string): NotificationKind[] {
  const rows = ctx.db.select().from(mailPreferences).where(eq(mailPreferences.personId, personId)).all();
  const said = new Map(rows.map(({ kind, wanted }) => [kind, wanted]));
  return notificationKinds.filter((kind) => said.get(kind) ?? isUsual(kind));
}

const columns = {
  id: mails.id,
  toAddress: mails.toAddress,
  toName: mails.toName,
  subject: mails.subject,
  state: mails.state,
  attempts: mails.attempts,
  nextAttemptAt: mails.nextAttemptAt,
  lastError: mails.lastError,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
};

/** The outbox, newest first. Administrators only. */
export function listMails(
  ctx: ReadContext,
  { state, limit, cursor }: { state?: MailState | undefined; limit: number; cursor?: string | undefined },
): Page<ListedMail> {
  requireAdmin(ctx.actor);
  const [before] = decodeCursor(cursor, [Number.MAX_SAFE_INTEGER]);
  const rows = ctx.db
    .select(columns)
    .from(mails)
    .where(and(lt(mails.id, String(before)), state === undefined ? undefined : eq(mails.state, state)))
    .orderBy(desc(mails.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [Number(row.id)]);
}

/** How many mails there are in each state. Administrators only. */
export function countMails(ctx: ReadContext): Record<MailState, number> {
  requireAdmin(ctx.actor);
  const rows = ctx.db
    .select({ state: mails.state, count: sql<number>`count(*)` })
    .from(mails)
    .groupBy(mails.state)
    .all();
  return { queued: 0, sent: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}
