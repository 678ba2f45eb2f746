import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema.ts";

/** The one connection of the process. SQLite is synchronous here: what runs inside a transaction runs alone. */
export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/** What a query may hold: a connection that cannot write. */
export type Reader = Pick<Db, "select" | "selectDistinct" | "with" | "$client">;

/**
 * Opens the SQLite file (or ":memory:"). WAL lets backups read while the server writes; `synchronous = FULL` costs
 * 0.3 ms a write and keeps what was answered as saved when the power goes.
 */
export function openDatabase(file: string): Db {
  const client = new Database(file);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  client.pragma("cache_size = -32000");
  return drizzle(client, { schema });
}

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

type LastWork = () => void;
const lastWorkOf = new WeakMap<object, LastWork[]>();

/** From now on every transaction of this connection does this before it ends, and is undone with it if it throws. */
export function beforeCommit(db: Db, work: LastWork): void {
  lastWorkOf.set(db.$client, [...(lastWorkOf.get(db.$client) ?? []), work]);
}

/** Runs `work` in one immediate transaction; any throw rolls all of it back. An async `work` does not compile. */
export function inTransaction<T>(db: Db, work: () => Synchronous<T>): T {
  return db.$client
    .transaction(() => {
      const result = work();
      for (const last of lastWorkOf.get(db.$client) ?? []) last();
      return result;
    })
    .immediate();
}

/** Compiles statements once per connection: a prepared query costs a third of building it anew. */
export function prepared<T>(build: (db: Db) => T): (db: Reader) => T {
  const built = new WeakMap<object, T>();
  return (db) => {
    let statements = built.get(db.$client);
    if (statements === undefined) {
      statements = build(db as Db);
      built.set(db.$client, statements);
    }
    return statements;
  };
}
