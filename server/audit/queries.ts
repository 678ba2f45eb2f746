import { desc, lt } from "drizzle-orm";
import type { Reader } from "../../db/connection.ts";
import { auditEvents } from "../../db/schema.ts";
import { requireAdmin } from "../access.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import type { AuditEvent } from "./rules.ts";

export type ListedEvent = AuditEvent & { id: string };

/** What has been done, newest first. Administrators only. */
export function listEvents(ctx: ReadContext, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  requireAdmin(ctx.actor);
  const [before] = decodeCursor(cursor, [Number.MAX_SAFE_INTEGER]);
  const rows = ctx.db
    .select()
    .from(auditEvents)
    .where(lt(auditEvents.id, String(before)))
    .orderBy(desc(auditEvents.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [Number(row.id)]) satisfies Page<ListedEvent>;
}

/** When anything was last done at all; null: never. */
export const lastEventAt = (db: Reader): string | null =>
  db.select({ at: auditEvents.at }).from(auditEvents).orderBy(desc(auditEvents.id)).limit(1).get()?.at ?? null;
