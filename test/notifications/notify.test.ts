import { expect, test } from "vitest";
import { notifications } from "../../db/schema.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { notify } from "../../server/notifications/commands.ts";
import { system, testDatabase, testNow } from "../support/app.ts";
import { aPerson } from "../support/builders.ts";

function database() {
  const db = testDatabase();
  const ctx: WriteContext = { db, actor: system, now: testNow };
  const rows = () => db.select({ personId: notifications.personId, key: notifications.key }).from(notifications).all();
  return { db, ctx, rows, karin: aPerson(db), lars: aPerson(db, { name: "Lars Exempel" }) };
}

test("everybody it concerns is told once, however often it is said", () => {
  const { ctx, rows, karin, lars } = database();
  notify(ctx, { personIds: [karin, lars, karin], kind: "minutes_out", subjectId: "7" });
  notify(ctx, { personIds: [lars], kind: "minutes_out", subjectId: "7" });
  expect(rows()).toEqual([
    { personId: karin, key: "minutes_out:7" },
    { personId: lars, key: "minutes_out:7" },
  ]);
});

test("a key of its own makes it another event", () => {
  const { ctx, rows, karin } = database();
  notify(ctx, { personIds: [karin], kind: "agenda_sent", subjectId: "7", key: "agenda_sent:7:1" });
  notify(ctx, { personIds: [karin], kind: "agenda_sent", subjectId: "7", key: "agenda_sent:7:2" });
  expect(rows()).toHaveLength(2);
});

test("nobody to tell is nothing to write", () => {
  const { ctx, rows } = database();
  notify(ctx, { personIds: [], kind: "minutes_out", subjectId: "7" });
  expect(rows()).toEqual([]);
});
