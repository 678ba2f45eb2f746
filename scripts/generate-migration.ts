/**
 * `npm run migration -- NAME`: writes the SQL that takes the database from the newest migration to db/schema, and makes
 * new tables STRICT with ids that are never used twice (drizzle-kit can say neither).
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "../db/migrate.ts";

const name = process.argv[2];
if (!name) {
  console.error("Usage: npm run migration -- NAME");
  process.exit(1);
}

const sqlFiles = () => readdirSync(migrationsFolder).filter((file) => file.endsWith(".sql"));
const before = new Set(sqlFiles());
spawnSync("npx", ["drizzle-kit", "generate", "--config", "db/drizzle.config.ts", "--name", name], { stdio: "inherit" });
const created = sqlFiles().filter((file) => !before.has(file));
// drizzle-kit ends with 0 also when it could not ask its question about a rename.
if (created.length !== 1) {
  console.error("No migration was written. Make the change in two steps: add, then remove.");
  process.exit(1);
}
const file = join(migrationsFolder, created[0] as string);
const sql = readFileSync(file, "utf8")
  .replace(/^\);/gm, ") STRICT;")
  .replace(/`id` integer PRIMARY KEY NOT NULL/g, "`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL");
writeFileSync(file, sql);
