/** A copy of the database while it is used, and the way back. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Db } from "./connection.ts";
import { migrationsFolder } from "./migrate.ts";

/**
 * Writes a consistent copy that is complete in its one file. An older copy of that name is replaced only when the new
 * one has been checked.
 * @throws Error in plain words
 */
export async function backUp(db: Db, file: string): Promise<void> {
  if (resolve(file) === resolve(db.$client.name)) throw new Error("The backup cannot be written over the database.");
  if (!existsSync(dirname(resolve(file)))) throw new Error(`There is no folder ${dirname(resolve(file))}.`);
  const unfinished = `${file}.unfinished`;
  removeDatabase(unfinished);
  try {
    // All pages in one step: were it done in parts, every write in between would start it over.
    await db.$client.backup(unfinished, { progress: () => 0x7fffffff });
    checkDatabase(unfinished);
    renameSync(unfinished, file);
  } finally {
    removeDatabase(unfinished);
  }
}

/**
 * Puts a backup in the place of the database, which is kept beside it.
 * @returns where the former database is; null: there was none
 * @throws Error in plain words, with everything as it was: the file is no sound database of ours, or the one it would
 * replace is in use
 */
export function restoreDatabase(file: string, database: string): string | null {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (resolve(file) === resolve(database)) throw new Error("The backup is the database itself.");
  mkdirSync(dirname(database), { recursive: true });
  const incoming = `${database}.restoring`;
  removeDatabase(incoming);
  try {
    copyFileSync(file, incoming);
    // What a copy of a running database's file lacks is in the file beside it.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${incoming}-wal`);
    checkDatabase(incoming);
    const former = existsSync(database) ? setAside(database) : null;
    renameSync(incoming, database);
    return former;
  } finally {
    removeDatabase(incoming);
  }
}

/** @throws Error unless the file is sound, ours and not newer than the program; afterwards it is complete by itself. */
function checkDatabase(file: string): void {
  const client = opened(file);
  try {
    client.pragma("journal_mode = DELETE");
    if (client.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("The file is damaged.");
    checkVersion(client);
  } catch (error) {
    if (isSqlite(error, "SQLITE_NOTADB"))
      throw new Error("The file is not a database of Beslutsspår.", { cause: error });
    if (isSqlite(error, "SQLITE_CORRUPT")) throw new Error("The file is damaged.", { cause: error });
    throw error;
  } finally {
    client.close();
  }
}

function checkVersion(client: Database.Database): void {
  const known = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash);
  const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  const applied = table
    ? client.prepare<[], string>("select hash from __drizzle_migrations order by id").pluck().all()
    : [];
  const shared = applied.slice(0, known.length);
  if (applied.length === 0 || shared.some((hash, index) => hash !== known[index])) {
    throw new Error("The file is not a database of Beslutsspår.");
  }
  if (applied.length > known.length) throw new Error("The file was written by a newer version of Beslutsspår.");
}

/** Renames the database that is to be replaced. @throws Error while it is in use */
function setAside(database: string): string {
  const former = freeName(`${database}.before-restore`);
  const client = opened(database);
  try {
    client.pragma("busy_timeout = 0");
    // Leaving WAL takes the file for itself alone, which fails as long as anybody has it open, and empties the log.
    client.pragma("journal_mode = DELETE");
  } catch (error) {
    if (isSqlite(error, "SQLITE_BUSY"))
      throw new Error("The database is in use. Stop the server first.", { cause: error });
    // A damaged database is what one restores from; it is kept all the same.
  } finally {
    client.close();
  }
  for (const ending of ["-wal", "-shm"]) {
    if (existsSync(database + ending)) renameSync(database + ending, former + ending);
  }
  renameSync(database, former);
  return former;
}

const opened = (file: string): Database.Database => new Database(file, { fileMustExist: true });

const isSqlite = (error: unknown, code: string): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith(code);

function freeName(name: string): string {
  let free = name;
  for (let n = 2; existsSync(free); n += 1) free = `${name}.${n}`;
  return free;
}

function removeDatabase(file: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(file + ending, { force: true });
}
