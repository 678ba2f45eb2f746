import { desc, sql } from "drizzle-orm";
import { prepared } from "../../db/connection.ts";
import { auditEvents } from "../../db/schema.ts";
import type { WriteContext } from "../http/context.ts";
import { chainedHash, type AuditedAction, type SubjectName } from "./rules.ts";

const statements = prepared((db) => ({
  last: db.select({ hash: auditEvents.hash }).from(auditEvents).orderBy(desc(auditEvents.id)).limit(1).prepare(),
  insert: db
    .insert(auditEvents)
    .values({
      at: sql.placeholder("at"),
      accountId: sql.placeholder("accountId"),
      accountName: sql.placeholder("accountName"),
      action: sql.placeholder("action"),
      subjectType: sql.placeholder("subjectType"),
      subjectId: sql.placeholder("subjectId"),
      details: sql.placeholder("details"),
      hash: sql.placeholder("hash"),
    })
    .prepare(),
}));

/** Writes who did what; each command calls it once, in its own transaction. */
export function record(
  ctx: WriteContext,
  action: AuditedAction,
  subjectType: SubjectName,
  subjectId: string,
  details: Record<string, unknown> = {},
): void {
  const event = {
    at: ctx.now.toISOString(),
    accountId: ctx.actor.account?.id ?? null,
    accountName: ctx.actor.account?.name ?? "",
    action,
    subjectType,
    subjectId,
    details: JSON.stringify(details),
  };
  const previous = statements(ctx.db).last.get()?.hash ?? "";
  statements(ctx.db).insert.run({ ...event, hash: chainedHash(previous, event) });
}
