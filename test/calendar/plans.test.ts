import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { migrateDatabase } from "../../db/migrate.ts";
import * as schema from "../../db/schema.ts";
import type { Actor } from "../../server/access.ts";
import { forumFeed, personalFeed } from "../../server/calendar/queries.ts";
import { testNow } from "../support/app.ts";
import { aForum, aMeeting, aMembership, aPerson } from "../support/builders.ts";
import { anAssignment } from "./given.ts";

test("no calendar looks through a table: what lies before its window costs nothing", () => {
  const seen: string[] = [];
  const client = new Database(":memory:", { verbose: (sql) => seen.push(String(sql)) });
  const db = drizzle(client, { schema });
  migrateDatabase(db);
  const forumId = aForum(db);
  const personId = aPerson(db);
  aMembership(db, { forumId, personId });
  aMeeting(db, { forumId });
  anAssignment(db, { forumId, to: [{ personId }] });
  const account = { id: "1", name: "", email: "", role: "member" as const, personId };
  const actor: Actor = { account, everywhere: null, inForums: new Map([[forumId, "member"]]) };
  seen.length = 0;
  const ctx = { db, actor, now: testNow };
  expect([personalFeed(ctx), forumFeed(ctx, "lchnv")]).toMatchObject([
    { meetings: [{}], due: [{}] },
    { meetings: [{}], due: [{}] },
  ]);
  const statements = seen.filter((sql) => /^\s*(select|with)\b/i.test(sql));
  expect(statements.length).toBeGreaterThan(6);
  const scans = statements.flatMap((sql) =>
    (client.prepare(`explain query plan ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!json_each|\(subquery)/.test(detail)),
  );
  expect(scans).toEqual([]);
  client.close();
});
