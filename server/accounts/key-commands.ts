/** The keys of an account: those that open the API for programs, and those that open its calendar feeds. */
import { and, eq, isNull } from "drizzle-orm";
import { apiTokens, calendarKeys } from "../../db/schema.ts";
import { isAdmin } from "../access.ts";
import { record } from "../audit/commands.ts";
import { forbidden, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import type { KeyKind } from "./schema.ts";
import { fingerprint, newSecret } from "./secrets.ts";

const kinds = {
  api: { table: apiTokens, prefix: "bs", created: "token_created", revoked: "token_revoked" },
  calendar: { table: calendarKeys, prefix: "bk", created: "calendar_key_created", revoked: "calendar_key_revoked" },
} as const;

/** The key is returned once and stored only as a hash. */
export function createKey(ctx: WriteContext, kind: KeyKind, accountId: string, name: string): string {
  if (ctx.actor.account?.id !== accountId && !isAdmin(ctx.actor)) throw forbidden();
  const { table, prefix, created } = kinds[kind];
  const key = `${prefix}_${newSecret()}`;
  ctx.db
    .insert(table)
    .values({ accountId, name, hash: fingerprint(key), createdAt: ctx.now.toISOString() })
    .run();
  record(ctx, created, "account", accountId, { name });
  return key;
}

export function revokeKey(ctx: WriteContext, kind: KeyKind, accountId: string, id: string): void {
  if (ctx.actor.account?.id !== accountId) throw forbidden();
  const { table, revoked } = kinds[kind];
  const { changes } = ctx.db
    .update(table)
    .set({ revokedAt: ctx.now.toISOString() })
    .where(and(eq(table.id, id), eq(table.accountId, accountId), isNull(table.revokedAt)))
    .run();
  if (changes === 0) throw notFound();
  record(ctx, revoked, "account", accountId, { tokenId: id });
}

export function revokeAllKeys(ctx: WriteContext, accountId: string): void {
  for (const { table, revoked } of Object.values(kinds)) {
    const found = ctx.db
      .update(table)
      .set({ revokedAt: ctx.now.toISOString() })
      .where(and(eq(table.accountId, accountId), isNull(table.revokedAt)))
      .returning({ id: table.id })
      .all();
    for (const { id } of found) record(ctx, revoked, "account", accountId, { tokenId: id });
  }
}
