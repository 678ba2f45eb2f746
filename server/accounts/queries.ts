import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Db, type Reader } from "../../db/connection.ts";
import { accountForums, accounts, apiTokens, calendarKeys, memberships, persons, settings } from "../../db/schema.ts";
import type { MembershipRole } from "../../db/schema/values.ts";
import { nobody, strongest, type Account, type Actor, type ForumRole } from "../access.ts";
import { notFound } from "../errors.ts";
import { stockholmDate } from "../text/format.ts";
import type { AccountRow, KeyKind, KeyRow } from "./schema.ts";
import { fingerprint } from "./secrets.ts";

const accountColumns = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  role: accounts.role,
  personId: accounts.personId,
};

const accountRow = { ...accountColumns, disabledAt: accounts.disabledAt, version: accounts.version };

const statements = prepared((db) => ({
  byId: compiled(
    db,
    db
      .select(accountColumns)
      .from(accounts)
      .where(and(eq(accounts.id, sql.placeholder("id")), isNull(accounts.disabledAt))),
  ),
  byKey: { api: byKey(db, apiTokens), calendar: byKey(db, calendarKeys) },
  byEmail: db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.email, sql.placeholder("email")), isNull(accounts.disabledAt)))
    .prepare(),
  limits: compiled(
    db,
    db
      .select({ forumId: accountForums.forumId })
      .from(accountForums)
      .where(eq(accountForums.accountId, sql.placeholder("id"))),
  ),
  person: compiled(
    db,
    db
      .select({ name: persons.name })
      .from(persons)
      .where(eq(persons.id, sql.placeholder("id"))),
  ),
  seats: compiled(
    db,
    db
      .select({ forumId: memberships.forumId, role: memberships.role })
      .from(memberships)
      .where(
        and(
          eq(memberships.personId, sql.placeholder("personId")),
          sql`coalesce(${memberships.startDate}, '') <= ${sql.placeholder("today")}`,
          sql`coalesce(${memberships.endDate}, '9999') >= ${sql.placeholder("today")}`,
        ),
      ),
  ),
}));

function byKey(db: Db, table: typeof apiTokens | typeof calendarKeys) {
  return compiled(
    db,
    db
      .select(accountColumns)
      .from(table)
      .innerJoin(accounts, eq(accounts.id, table.accountId))
      .where(and(eq(table.hash, sql.placeholder("hash")), isNull(table.revokedAt), isNull(accounts.disabledAt))),
  );
}

const roleOfSeat: Record<MembershipRole, ForumRole> = {
  chair: "chair",
  vice_chair: "chair",
  member: "member",
  substitute: "member",
  co_opted: "member",
  secretary: "secretary",
};

/** Who a session belongs to; an account that is gone or disabled is nobody. */
export function actorOfAccount(db: Reader, accountId: string | undefined, now: Date): Actor {
  return accountId === undefined ? nobody : actorOf(db, statements(db).byId.get({ id: accountId }), now);
}

/** Who a key belongs to; one that is revoked, or whose account is disabled, opens nothing. */
export function actorOfKey(db: Reader, kind: KeyKind, key: string, now: Date): Actor {
  return actorOf(db, statements(db).byKey[kind].get({ hash: fingerprint(key) }), now);
}

/** A person without a login, or one who has not used it: what their memberships give. The account is nobody's row. */
export function actorOfPerson(db: Reader, personId: string, now: Date): Actor {
  const person = statements(db).person.get({ id: personId });
  const account: Account = { id: "0", name: person?.name ?? "", email: "", role: "member", personId };
  return person ? actorOf(db, account, now) : nobody;
}

/**
 * The roles of an account: an administrator is secretary everywhere; a secretary or reader in every forum or, when the
 * account is limited, in those named; and everybody what today's memberships of their person give.
 */
function actorOf(db: Reader, account: Account | undefined, now: Date): Actor {
  if (!account) return nobody;
  if (account.role === "admin") return { account, everywhere: "secretary", inForums: new Map() };

  const inForums = new Map<string, ForumRole>();
  const grant = (forumId: string, role: ForumRole) => {
    inForums.set(forumId, strongest([inForums.get(forumId) ?? null, role]) ?? role);
  };
  if (account.personId !== null) {
    const seats = statements(db).seats.all({ personId: account.personId, today: stockholmDate(now) });
    for (const seat of seats) grant(seat.forumId, roleOfSeat[seat.role]);
  }
  if (account.role === "member") return { account, everywhere: null, inForums };

  const limits = statements(db).limits.all({ id: account.id });
  for (const { forumId } of limits) grant(forumId, account.role);
  return { account, everywhere: limits.length === 0 ? account.role : null, inForums };
}

/** The id and password hash behind an e-mail address. */
export function findLogin(db: Reader, email: string): { id: string; passwordHash: string | null } | undefined {
  return statements(db).byEmail.get({ email });
}

export function hasAccounts(db: Reader): boolean {
  return db.select({ id: accounts.id }).from(accounts).limit(1).all().length > 0;
}

export function listAccounts(db: Reader): AccountRow[] {
  const limits = db.select().from(accountForums).all();
  return db
    .select(accountRow)
    .from(accounts)
    .orderBy(asc(accounts.name), asc(accounts.id))
    .all()
    .map((row) => ({
      ...row,
      forumIds: limits.filter((limit) => limit.accountId === row.id).map((limit) => limit.forumId),
    }));
}

/** @throws not_found */
export function getAccount(db: Reader, id: string): AccountRow {
  const account = db.select(accountRow).from(accounts).where(eq(accounts.id, id)).get();
  if (!account) throw notFound();
  const limits = statements(db).limits.all({ id });
  return { ...account, forumIds: limits.map(({ forumId }) => forumId) };
}

export function getPasswordHash(db: Reader, accountId: string): string | null {
  return (
    db.select({ hash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, accountId)).get()?.hash ?? null
  );
}

/** The keys that still open something. */
export function listKeys(db: Reader, kind: KeyKind, accountId: string): KeyRow[] {
  const table = kind === "api" ? apiTokens : calendarKeys;
  return db
    .select({ id: table.id, name: table.name, createdAt: table.createdAt })
    .from(table)
    .where(and(eq(table.accountId, accountId), isNull(table.revokedAt)))
    .orderBy(asc(table.id))
    .all();
}

export function readSetting(db: Reader, name: string): string | undefined {
  return db.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).get()?.value;
}
