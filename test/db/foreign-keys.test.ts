import { expect, test } from "vitest";
import { testDatabase } from "../support/app.ts";

/** Foreign keys without an index of their own, and why a look through the whole table does no harm there. */
const without: Record<string, string> = {
  "account_forums.forum_id": "a handful of rows, asked for only when a forum that was never used is removed",
  "agenda_versions.sent_by": "accounts are shut, never removed",
  "approvals.approved_by": "accounts are shut, never removed",
  "comments.created_by": "accounts are shut, never removed",
  "corrections.created_by": "accounts are shut, never removed",
  "reports.created_by": "accounts are shut, never removed",
};

test("an index begins with each foreign key, so that removing a row looks through no table", () => {
  const { $client: client } = testDatabase();
  const ask = (sql: string) => client.prepare(sql).all() as Record<string, string>[];
  const tables = ask("select name from sqlite_schema where type = 'table'").map(({ name }) => name);
  const keys = tables.flatMap((table) =>
    ask(`select "from" as name from pragma_foreign_key_list('${table}')`).map(({ name }) => ({ table, name })),
  );
  expect(keys.length).toBeGreaterThan(20);
  const scanned = keys.filter(({ table, name }) => {
    const [plan] = ask(`explain query plan select 1 from "${table}" where "${name}" = 1`);
    return !plan?.detail?.startsWith("SEARCH");
  });
  expect(scanned.map(({ table, name }) => `${table}.${name}`).sort()).toEqual(Object.keys(without).sort());
});
