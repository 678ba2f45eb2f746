/** The demonstration county in a database of its own, and whoever looks at it. */
import { inTransaction, type Db } from "../../db/connection.ts";
import { addDemonstrationAccounts } from "../../db/demonstration/accounts.ts";
import { loadDemonstration } from "../../db/demonstration/load.ts";
import { nobody } from "../../server/access.ts";
import { actorOfAccount, findLogin } from "../../server/accounts/queries.ts";
import type { ReadContext } from "../../server/http/context.ts";
import type { Item, Meeting } from "../../server/meetings/schema.ts";
import { listMeetings } from "../../server/meetings/list-queries.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import { system, testDatabase } from "../support/app.ts";

export const demonstrationNow = new Date("2025-12-08T09:00:00Z");

export function demonstrationDatabase(db: Db = testDatabase(), now = demonstrationNow): Db {
  const ctx = { db, actor: nobody, now };
  inTransaction(db, () => {
    loadDemonstration(ctx);
    addDemonstrationAccounts(ctx, "no password");
  });
  return db;
}

export const asSystem = (db: Db): ReadContext => ({ db, actor: system, now: demonstrationNow });

/** As the account with this e-mail address sees it. */
export const as = (db: Db, email: string, now = demonstrationNow): ReadContext => ({
  db,
  actor: actorOfAccount(db, findLogin(db, email)?.id, now),
  now,
});

export function meetingOn(ctx: ReadContext, forum: string, date: string): Meeting {
  const [found] = listMeetings(ctx, { limit: 1, forum, from: date, to: date }).items;
  if (!found) throw new Error(`No meeting of ${forum} on ${date}.`);
  return getMeeting(ctx, found.id);
}

export const allItems = ({ items }: Pick<Meeting, "items">): Item[] =>
  items.flatMap((item) => [item, ...item.children]);
