import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles, type MigrationMeta } from "drizzle-orm/migrator";
import { inTransaction, type Db } from "./connection.ts";

export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "../migrations");

/**
 * Brings the database to the newest version, in one transaction. An older database is first copied to
 * `<file>.before-<n>` (n: the first migration to come); if anything fails the file is as it was.
 *
 * drizzle's own migrator is not used: it runs with foreign keys on, where rebuilding a table fires ON DELETE CASCADE
 * (drizzle-orm #5782), silently skips a migration dated before the newest applied one (#5769), and leaves no room for a
 * check before it commits. Its files and its table are kept.
 * @throws Error in plain words when the database is newer than the program, or a migration fails.
 */
export function migrateDatabase(db: Db, folder: string = migrationsFolder): { applied: number; copy: string | null } {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const before = appliedMigrations(db);
  if (before > migrations.length) throw new Error("The database was written by a newer version of Beslutsspår.");
  if (before === migrations.length) return { applied: 0, copy: null };

  const copy = before > 0 && !db.$client.memory ? copyBeside(db, before) : null;
  // Outside the transaction: inside one the pragma does nothing.
  db.$client.pragma("foreign_keys = OFF");
  try {
    inTransaction(db, () => {
      // Counted again now that nobody else can write: two processes may start at once.
      applyAll(db, migrations.slice(appliedMigrations(db)));
    });
  } finally {
    db.$client.pragma("foreign_keys = ON");
  }
  return { applied: migrations.length - before, copy };
}

function applyAll(db: Db, migrations: MigrationMeta[]): void {
  db.$client.exec(
    "create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)",
  );
  const record = db.$client.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
  for (const migration of migrations) {
    for (const statement of migration.sql) db.$client.exec(statement);
    record.run(migration.hash, migration.folderMillis);
  }
  const violations = db.$client.pragma("foreign_key_check") as unknown[];
  if (violations.length > 0) throw new Error(`The migration leaves ${violations.length} broken references.`);
}

function appliedMigrations(db: Db): number {
  const table = db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return 0;
  return db.$client.prepare("select count(*) from __drizzle_migrations").pluck().get() as number;
}

function copyBeside(db: Db, before: number): string {
  let copy = `${db.$client.name}.before-${before + 1}`;
  for (let n = 2; existsSync(copy); n += 1) copy = `${db.$client.name}.before-${before + 1}.${n}`;
  db.$client.prepare("vacuum into ?").run(copy);
  return copy;
}
