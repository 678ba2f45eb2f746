import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp, restoreDatabase } from "../../db/backup.ts";
import { openDatabase, type Db } from "../../db/connection.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { aForum } from "../support/builders.ts";
import { temporaryFolder } from "./folders.ts";

interface Place {
  folder: string;
  file: string;
  copy: string;
  db: Db;
}

function openedDatabase(): Place {
  const folder = temporaryFolder();
  const file = join(folder, "beslutsspar.sqlite");
  const db = openDatabase(file);
  migrateDatabase(db);
  return { folder, file, copy: join(folder, "kopia.sqlite"), db };
}

function slugsIn(file: string): unknown[] {
  const db = openDatabase(file);
  const slugs = db.$client.prepare("select slug from forums order by id").pluck().all();
  db.$client.close();
  return slugs;
}

test("copies the whole database to one file while it is written to", async () => {
  const { folder, copy, db } = openedDatabase();
  aForum(db, { slug: "ett" });
  const copying = backUp(db, copy);
  aForum(db, { slug: "under-tiden" });
  await copying;
  aForum(db, { slug: "efter" });
  db.$client.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("kopia"))).toEqual(["kopia.sqlite"]);
  expect(slugsIn(copy)).toContain("ett");
  expect(slugsIn(copy)).not.toContain("efter");
});

test("replaces an older backup, and never the database itself", async () => {
  const { file, copy, db } = openedDatabase();
  await backUp(db, copy);
  aForum(db, { slug: "ny" });
  await backUp(db, copy);
  await expect(backUp(db, file)).rejects.toThrow("cannot be written over the database");
  await expect(backUp(db, join(file, "saknas", "x"))).rejects.toThrow("There is no folder");
  db.$client.close();
  expect(slugsIn(copy)).toEqual(["ny"]);
});

test("puts a backup back and keeps what it replaces, as often as it is done", async () => {
  const { file, copy, db } = openedDatabase();
  aForum(db, { slug: "sparad" });
  await backUp(db, copy);
  aForum(db, { slug: "ångrad" });
  db.$client.close();
  const former = restoreDatabase(copy, file);
  expect(former).toBe(`${file}.before-restore`);
  expect(slugsIn(file)).toEqual(["sparad"]);
  expect(slugsIn(former!)).toEqual(["sparad", "ångrad"]);
  expect(restoreDatabase(copy, file)).toBe(`${file}.before-restore.2`);
});

test("puts a backup into an empty folder", async () => {
  const { folder, copy, db } = openedDatabase();
  aForum(db);
  await backUp(db, copy);
  db.$client.close();
  const elsewhere = join(folder, "annan", "beslutsspar.sqlite");
  expect(restoreDatabase(copy, elsewhere)).toBeNull();
  expect(slugsIn(elsewhere)).toEqual(["lchnv"]);
});

test("refuses while the database is in use, and leaves it in use", async () => {
  const { file, copy, db } = openedDatabase();
  await backUp(db, copy);
  expect(() => restoreDatabase(copy, file)).toThrow("in use");
  aForum(db);
  db.$client.close();
  expect(slugsIn(file)).toEqual(["lchnv"]);
});

test("restores over a database that is damaged, and keeps the damaged one", async () => {
  const { file, copy, db } = openedDatabase();
  aForum(db);
  await backUp(db, copy);
  db.$client.close();
  writeFileSync(file, "this was a database once");
  const former = restoreDatabase(copy, file);
  expect(readFileSync(former!, "utf8")).toBe("this was a database once");
  expect(slugsIn(file)).toEqual(["lchnv"]);
});

test("takes a copy of the files of a running database, with what is only in its log", () => {
  const { folder, file, db } = openedDatabase();
  aForum(db, { slug: "bara-i-loggen" });
  const copied = join(folder, "kopierad.sqlite");
  for (const ending of ["", "-wal"]) copyFileSync(file + ending, copied + ending);
  db.$client.close();
  restoreDatabase(copied, file);
  expect(slugsIn(file)).toEqual(["bara-i-loggen"]);
});

const refused: [string, (place: Place) => void, string][] = [
  ["is not there", () => undefined, "There is no file"],
  ["is no database", ({ copy }) => writeFileSync(copy, "hej ".repeat(500)), "not a database of Beslutsspår"],
  ["is empty", ({ copy }) => writeFileSync(copy, ""), "not a database of Beslutsspår"],
  [
    "is another program's database",
    ({ copy }) => {
      const other = openDatabase(copy);
      other.$client.exec("create table t (a)");
      other.$client.close();
    },
    "not a database of Beslutsspår",
  ],
  [
    "is newer than the program",
    ({ db, copy }) => {
      db.$client.exec(`vacuum into '${copy}'`);
      const newer = openDatabase(copy);
      newer.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 1)");
      newer.$client.close();
    },
    "newer version",
  ],
  [
    "is damaged",
    ({ db, copy }) => {
      db.$client.exec(`vacuum into '${copy}'`);
      const bytes = readFileSync(copy);
      writeFileSync(copy, bytes.fill(0xff, 4096, 40_960));
    },
    "damaged",
  ],
];

test.each(refused)("refuses a backup that %s, with everything as it was", (_, make, message) => {
  const place = openedDatabase();
  const { folder, file, copy, db } = place;
  aForum(db);
  make(place);
  db.$client.close();
  const before = readdirSync(folder);
  expect(() => restoreDatabase(copy, file)).toThrow(message);
  expect(readdirSync(folder)).toEqual(before);
  expect(existsSync(`${file}.before-restore`)).toBe(false);
  expect(slugsIn(file)).toEqual(["lchnv"]);
});
