import { expect, test } from "vitest";
import { verifyDatabase } from "../../server/verification/queries.ts";
import { testApp } from "../support/app.ts";

test("the first administrator can start with the demonstration county", async () => {
  const { db, visitor } = await testApp({ setupToken: "nyckel" });
  const client = visitor();
  await client.get("/kom-igang?nyckel=nyckel");
  const answer = await client.post("/kom-igang", {
    token: "nyckel",
    name: "Alva Admin",
    email: "admin@example.se",
    password: "ett långt lösenord",
    start: "demonstration",
  });
  expect(answer.status).toBe(303);
  expect(db.$client.prepare("select count(*) from meetings").pluck().get()).toBeGreaterThan(10);
  expect(db.$client.prepare("select email from accounts").pluck().all()).toEqual(["admin@example.se"]);
  expect(verifyDatabase(db).faults).toEqual([]);
});
