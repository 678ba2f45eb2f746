import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums } from "./forums.ts";
import { persons } from "./people.ts";
import { accountRoles } from "./values.ts";

export const accounts = sqliteTable(
  "accounts",
  {
    id: primaryId(),
    /** Lower case. */
    email: text("email").notNull().unique(),
    name: text("name").notNull(),
    role: text("role", { enum: accountRoles }).notNull(),
    /** argon2id in PHC form; null while no password is set. */
    passwordHash: text("password_hash"),
    personId: reference("person_id").references(() => persons.id),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
    version: version(),
  },
  (table) => [oneOf("accounts_role", table.role, accountRoles), index("accounts_person").on(table.personId)],
);

/** The forums a secretary's or reader's account is limited to; no rows means every forum. */
export const accountForums = sqliteTable(
  "account_forums",
  {
    accountId: reference("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.forumId] })],
);

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the session id, so that a stolen database opens no session. */
    idHash: text("id_hash").primaryKey(),
    accountId: reference("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    data: text("data").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("sessions_expires").on(table.expiresAt), index("sessions_account").on(table.accountId)],
);

export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: primaryId(),
    accountId: reference("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** SHA-256 of the token. */
    hash: text("hash").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("api_tokens_account").on(table.accountId)],
);

/** Opens the calendar feeds of an account: what its holder may read, for a calendar program that cannot log in. */
export const calendarKeys = sqliteTable(
  "calendar_keys",
  {
    id: primaryId(),
    accountId: reference("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** SHA-256 of the key. */
    hash: text("hash").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("calendar_keys_account").on(table.accountId)],
);

/** The filters of a list that somebody comes back to: the query string of its page. */
export const savedFilters = sqliteTable(
  "saved_filters",
  {
    id: primaryId(),
    accountId: reference("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** The address of the list. */
    page: text("page").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
  },
  (table) => [uniqueIndex("saved_filters_name").on(table.accountId, table.page, table.name)],
);

/** What the installation itself must remember: the key that signs session cookies. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});
