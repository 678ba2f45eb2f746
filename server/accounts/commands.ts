import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "../../db/connection.ts";
import { accountForums, accounts, forums, persons, sessions, settings } from "../../db/schema.ts";
import { isAdmin, requireAdmin } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { revokeAllKeys } from "./key-commands.ts";
import { getAccount, hasAccounts, readSetting } from "./queries.ts";
import type { AccountInput } from "./schema.ts";
import { newSecret } from "./secrets.ts";

/** An account's password arrives hashed: hashing is slow and runs before the transaction. */
export type AccountDetails = Omit<AccountInput, "password" | "disabled"> & {
  passwordHash: string | null;
  disabled: boolean;
};

export function addAccount(ctx: WriteContext, details: AccountDetails): string {
  requireAdminOrFirst(ctx);
  checkDetails(ctx, details, null);
  const { forumIds, disabled, ...columns } = details;
  const now = ctx.now.toISOString();
  const { id } = ctx.db
    .insert(accounts)
    .values({ ...columns, createdAt: now, disabledAt: disabled ? now : null })
    .returning({ id: accounts.id })
    .get();
  limitToForums(ctx, id, forumIds);
  record(ctx, "created", "account", id, { role: details.role });
  return id;
}

/**
 * A null password hash keeps the password there is. Whoever is disabled or given a new one is out at once, and so is
 * every program with a key of theirs: the account may be in the wrong hands.
 */
export function changeAccount(ctx: WriteContext, id: string, details: AccountDetails, version?: number | null): void {
  requireAdmin(ctx.actor);
  const before = getAccount(ctx.db, id);
  const { forumIds, disabled, passwordHash, ...columns } = details;
  checkVersion(version, before, { ...columns, forumIds, disabled });
  checkDetails(ctx, details, id);
  if (before.role === "admin" && (details.role !== "admin" || details.disabled)) requireAnotherAdmin(ctx, id);
  ctx.db
    .update(accounts)
    .set({
      ...columns,
      ...(passwordHash === null ? {} : { passwordHash }),
      disabledAt: disabled ? (before.disabledAt ?? ctx.now.toISOString()) : null,
      version: before.version + 1,
    })
    .where(eq(accounts.id, id))
    .run();
  limitToForums(ctx, id, forumIds);
  record(ctx, "changed", "account", id, { role: details.role, disabled });
  if (disabled || passwordHash !== null) {
    endSessions(ctx, id);
    revokeAllKeys(ctx, id);
  }
}

/** Logs every session of the account out. */
export function changePassword(ctx: WriteContext, accountId: string, passwordHash: string): void {
  if (ctx.actor.account?.id !== accountId) throw forbidden();
  const { version } = getAccount(ctx.db, accountId);
  ctx.db
    .update(accounts)
    .set({ passwordHash, version: version + 1 })
    .where(eq(accounts.id, accountId))
    .run();
  endSessions(ctx, accountId);
  record(ctx, "password_changed", "account", accountId);
}

export function recordLogin(ctx: WriteContext, accountId: string | null, email: string): void {
  record(ctx, accountId ? "logged_in" : "login_failed", "account", accountId ?? "0", { email });
}

export function recordLogout(ctx: WriteContext): void {
  if (ctx.actor.account) record(ctx, "logged_out", "account", ctx.actor.account.id);
}

/** A secret of the installation, made at first use: the key that signs session cookies. */
export const installationSecret = (db: Db, name: string): string => madeOnce(db, name, newSecret());

/** Tells this installation from others in what is known outside, as the events of a calendar are; no secret. */
export const installationId = (db: Db): string => madeOnce(db, "installation_id", randomUUID());

function madeOnce(db: Db, name: string, value: string): string {
  db.insert(settings).values({ name, value }).onConflictDoNothing().run();
  return readSetting(db, name) ?? "";
}

/** What the installation itself must know the next time it starts. */
export function rememberSetting(ctx: WriteContext, name: string, value: string): void {
  ctx.db.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } }).run();
}

function endSessions(ctx: WriteContext, accountId: string): void {
  ctx.db.delete(sessions).where(eq(sessions.accountId, accountId)).run();
}

function limitToForums(ctx: WriteContext, accountId: string, forumIds: string[]): void {
  ctx.db.delete(accountForums).where(eq(accountForums.accountId, accountId)).run();
  for (const forumId of new Set(forumIds)) ctx.db.insert(accountForums).values({ accountId, forumId }).run();
}

/** The very first account is made by nobody: the holder of the one-time link. */
function requireAdminOrFirst(ctx: WriteContext): void {
  if (!isAdmin(ctx.actor) && hasAccounts(ctx.db)) throw forbidden();
}

function checkDetails(ctx: WriteContext, details: AccountDetails, ownId: string | null): void {
  const namesake = ctx.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, details.email)).get();
  if (namesake && namesake.id !== ownId) throw invalid("email", "email_taken");
  if (details.personId !== null) {
    const person = ctx.db.select({ id: persons.id }).from(persons).where(eq(persons.id, details.personId)).get();
    if (!person) throw invalid("personId", "unknown_person");
  }
  const wanted = [...new Set(details.forumIds)];
  const found = ctx.db.select({ id: forums.id }).from(forums).where(inArray(forums.id, wanted)).all();
  if (found.length < wanted.length) throw invalid("forumIds", "unknown_forum");
}

function requireAnotherAdmin(ctx: WriteContext, id: string): void {
  const others = ctx.db
    .select({ n: sql<number>`count(*)` })
    .from(accounts)
    .where(and(eq(accounts.role, "admin"), ne(accounts.id, id), isNull(accounts.disabledAt)))
    .get();
  if (!others?.n) throw conflict("last_admin");
}
