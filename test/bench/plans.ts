/** What SQLite intends to do for each statement that the cases run: tables it reads from end to end, sorts it cannot avoid. */
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "../../db/schema.ts";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { BenchCase } from "./cases.ts";
import type { BenchDatabase } from "./database.ts";

export interface PlanRemark {
  case: string;
  statement: string;
  /** As EXPLAIN QUERY PLAN says it: "SCAN meetings", "USE TEMP B-TREE FOR ORDER BY". */
  remark: string;
}

export interface Plans {
  statements: number;
  remarks: PlanRemark[];
}

/** Runs each case once in a server whose every statement is seen, on the large database. */
export async function readPlans(
  cases: BenchCase[],
  database: BenchDatabase,
  session: Record<string, string>,
  memberSession: Record<string, string>,
): Promise<Plans> {
  let seen: string[] = [];
  const client = new Database(database.file, { verbose: (sql) => seen.push(String(sql)) });
  const app = await buildApp({ db: drizzle(client, { schema }), config: readConfig({ LOG_LEVEL: "silent" }) });
  const explained = new Map<string, PlanRemark[]>();
  for (const benchCase of cases) {
    seen = [];
    const {
      method = "GET",
      path,
      headers,
      body,
    } = benchCase.call(database, benchCase.asMember ? memberSession : session, 0);
    await app.inject({ method, url: path, headers: headers ?? {}, ...(body === undefined ? {} : { payload: body }) });
    for (const sql of seen.filter((each) => /^\s*(select|insert|update|delete|with)\b/i.test(each))) {
      const statement = shape(sql);
      if (!explained.has(statement)) explained.set(statement, remarks(client, benchCase.name, sql, statement));
    }
  }
  await app.close();
  client.close();
  return { statements: explained.size, remarks: [...explained.values()].flat() };
}

/** The statement without its values, so that it is told of once. */
const shape = (sql: string): string =>
  sql
    .replace(/'(?:[^']|'')*'/g, "?")
    .replace(/\b\d+(?:\.0)?\b/g, "?")
    .replace(/\s+/g, " ")
    .trim();

function remarks(client: Database.Database, name: string, sql: string, statement: string): PlanRemark[] {
  // Reads from the end of the table and stops at the limit, though the plan calls it a scan.
  if (/^select (?!.*where).* order by "\w+"\."id" desc limit \?$/.test(statement)) return [];
  const steps = client.prepare(`explain query plan ${sql}`).all() as { detail: string }[];
  return steps
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        /^SCAN (?!CONSTANT ROW|json_each|.*USING (?:COVERING )?INDEX)/.test(detail) || detail.includes("TEMP B-TREE"),
    )
    .map((remark) => ({ case: name, statement, remark }));
}
