/** Databases to measure on, each a folder with the file the server expects. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTransaction, openDatabase } from "../../db/connection.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { catchUp } from "../../server/search/index-commands.ts";
import { addMeasured, type Measured } from "./measured-meeting.ts";
import { addOrdinaryAssignments } from "./ordinary-assignments.ts";
import { addOrdinaryMeetings } from "./ordinary-meetings.ts";
import { meetingCount, type DatabaseSize } from "./sizes.ts";
import { variedText } from "./texts.ts";

export interface BenchDatabase {
  folder: string;
  file: string;
  measured: Measured;
  facts: {
    meetings: number;
    items: number;
    decisions: number;
    clauses: number;
    assignments: number;
    live: number;
    megabytes: number;
    buildSeconds: number;
    /** Of these, for the search index. */
    indexSeconds: number;
  };
}

/** Builds the database, or takes the one that is already in `folder`. */
export function benchDatabase(folder: string, size: DatabaseSize): BenchDatabase {
  const file = join(folder, "beslutsspar.sqlite");
  const notes = join(folder, "bench.json");
  if (existsSync(notes)) return JSON.parse(readFileSync(notes, "utf8")) as BenchDatabase;

  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  const { measured, counts, indexSeconds } = build(file, size);
  const buildSeconds = (performance.now() - started) / 1000;
  const database = {
    folder,
    file,
    measured,
    facts: {
      meetings: meetingCount(size),
      ...counts,
      megabytes: statSync(file).size / 1e6,
      buildSeconds,
      indexSeconds,
    },
  };
  writeFileSync(`${notes}.new`, JSON.stringify(database));
  renameSync(`${notes}.new`, notes);
  return database;
}

function build(file: string, size: DatabaseSize) {
  const db = openDatabase(file);
  const client = db.$client;
  migrateDatabase(db);
  // A build that is interrupted is thrown away, so nothing needs to survive one.
  client.pragma("journal_mode = OFF");
  client.pragma("synchronous = OFF");
  client.pragma("foreign_keys = OFF");
  client.pragma("cache_size = -200000");
  client.function("varied", { deterministic: true }, (seed, words) => variedText(seed as number, words as number));
  const measured = inTransaction(db, () => {
    addOrdinaryMeetings(client, size);
    addOrdinaryAssignments(client, size);
    return addMeasured(client, size.assignments);
  });
  const began = performance.now();
  catchUp(db);
  const indexSeconds = (performance.now() - began) / 1000;
  const count = (table: string) => client.prepare(`select count(*) from ${table}`).pluck().get() as number;
  const counts = {
    items: count("items"),
    decisions: count("decisions"),
    clauses: count("clauses"),
    assignments: count("assignments"),
    live: count("assignments where live"),
  };
  client.pragma("journal_mode = WAL");
  client.close();
  return { measured, counts, indexSeconds };
}
