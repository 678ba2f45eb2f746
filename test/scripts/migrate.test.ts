import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase, type Db } from "../../db/connection.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { temporaryFolder } from "./folders.ts";

const start = `create table parents (id integer primary key, name text not null);
--> statement-breakpoint
create table children (
  id integer primary key,
  parent_id integer not null references parents(id) on delete cascade
);`;

/** SQLite changes a column by building the table anew, which drops the old one while others refer to it. */
const rebuild = `create table new_parents (id integer primary key, name text not null, note text not null default '');
--> statement-breakpoint
insert into new_parents (id, name) select id, name from parents;
--> statement-breakpoint
drop table parents;
--> statement-breakpoint
alter table new_parents rename to parents;`;

const broken = `update parents set name = 'halvvägs';
--> statement-breakpoint
insert into finns_inte values (1);`;

const dangling = "insert into children (parent_id) values (999);";

/** A folder of migrations as drizzle-kit writes them. */
function migrationsOf(folder: string, ...files: string[]): string {
  const at = join(folder, "migrations");
  mkdirSync(join(at, "meta"), { recursive: true });
  const entries = files.map((_, idx) => ({
    idx,
    version: "6",
    when: 1000 + idx,
    tag: `000${idx}_step`,
    breakpoints: true,
  }));
  files.forEach((sql, idx) => writeFileSync(join(at, `000${idx}_step.sql`), sql));
  writeFileSync(join(at, "meta/_journal.json"), JSON.stringify({ version: "7", dialect: "sqlite", entries }));
  return at;
}

function filledDatabase(): { folder: string; file: string; db: Db } {
  const folder = temporaryFolder();
  const file = join(folder, "data.sqlite");
  const db = openDatabase(file);
  migrateDatabase(db, migrationsOf(folder, start));
  db.$client.exec("insert into parents (name) values ('hel'); insert into children (parent_id) values (1)");
  return { folder, file, db };
}

const names = (db: Db) => db.$client.prepare("select name from parents").pluck().all();

test("makes a new database without a copy, and has nothing to do the second time", () => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, "data.sqlite"));
  const migrations = migrationsOf(folder, start, rebuild);
  expect(migrateDatabase(db, migrations)).toEqual({ applied: 2, copy: null });
  expect(migrateDatabase(db, migrations)).toEqual({ applied: 0, copy: null });
  db.$client.close();
});

test("keeps the rows that refer to a table which is built anew, and a copy of the database before it", () => {
  const { folder, file, db } = filledDatabase();
  const result = migrateDatabase(db, migrationsOf(folder, start, rebuild));
  expect(result).toEqual({ applied: 1, copy: `${file}.before-2` });
  expect(db.$client.prepare("select count(*) from children").pluck().get()).toBe(1);
  expect(db.$client.prepare("select note from parents").pluck().get()).toBe("");
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  db.$client.close();

  const copy = openDatabase(`${file}.before-2`);
  expect(names(copy)).toEqual(["hel"]);
  expect(() => copy.$client.prepare("select note from parents")).toThrow("no such column");
  copy.$client.close();
});

test.each([
  ["fails half-way", broken, "finns_inte"],
  ["leaves broken references", dangling, "broken references"],
])("leaves the database as it was when a migration %s, with the copy beside it", (_, sql, message) => {
  const { folder, file, db } = filledDatabase();
  const migrations = migrationsOf(folder, start, rebuild, sql);
  expect(() => migrateDatabase(db, migrations)).toThrow(message);
  expect(names(db)).toEqual(["hel"]);
  expect(() => db.$client.prepare("select note from parents")).toThrow("no such column");
  expect(db.$client.prepare("select count(*) from __drizzle_migrations").pluck().get()).toBe(1);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(readdirSync(folder)).toContain("data.sqlite.before-2");

  // The next try keeps the first copy.
  expect(() => migrateDatabase(db, migrations)).toThrow(message);
  expect(readdirSync(folder)).toContain("data.sqlite.before-2.2");
  db.$client.close();
  const copy = openDatabase(`${file}.before-2`);
  expect(names(copy)).toEqual(["hel"]);
  copy.$client.close();
});

test("refuses a database that a newer version has written", () => {
  const { folder, db } = filledDatabase();
  migrateDatabase(db, migrationsOf(folder, start, rebuild));
  const older = migrationsOf(join(folder, "older"), start);
  expect(() => migrateDatabase(db, older)).toThrow("newer version of Beslutsspår");
  db.$client.close();
});
