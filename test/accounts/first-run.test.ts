import { expect, test } from "vitest";
import { accounts } from "../../db/schema.ts";
import { addTestAccount, testApp } from "../support/app.ts";
import { Surfer } from "../support/surfer.ts";

const admin = { name: "Alva Admin", email: "Alva@Example.se", password: "ett långt lösenord", start: "empty" };

async function setUp() {
  const world = await testApp({ setupToken: "nyckeln" });
  return { ...world, surfer: new Surfer(world.app) };
}

test("the link makes the first administrator, once", async () => {
  const { db, surfer } = await setUp();
  expect((await surfer.get("/kom-igang?nyckel=nyckeln")).text).toContain("Skapa den första administratören");
  expect(await surfer.post("/kom-igang", { ...admin, token: "nyckeln" })).toMatchObject({
    status: 303,
    location: "/logga-in",
  });
  expect(db.select().from(accounts).all()).toMatchObject([{ email: "alva@example.se", role: "admin", version: 1 }]);
  await surfer.get("/logga-in");
  expect(await surfer.post("/kom-igang", { ...admin, email: "b@example.se", token: "nyckeln" })).toMatchObject({
    status: 409,
  });
  expect((await surfer.get("/kom-igang?nyckel=nyckeln")).text).toContain("Systemet är redan igång");
  expect((await surfer.post("/logga-in", { email: "alva@example.se", password: admin.password })).status).toBe(303);
});

test.each(["fel", "", "nyckeln2"])("the key %o opens nothing", async (key) => {
  const { db, surfer } = await setUp();
  const { status, text } = await surfer.get(`/kom-igang?nyckel=${key}`);
  expect(status).toBe(403);
  expect(text).toContain("Länken gäller inte längre");
  await surfer.get("/logga-in");
  expect((await surfer.post("/kom-igang", { ...admin, token: key })).status).toBe(403);
  expect(db.select().from(accounts).all()).toEqual([]);
});

test("the link closes as soon as there is an account, however it was made", async () => {
  const { db, surfer } = await setUp();
  await surfer.get("/kom-igang?nyckel=nyckeln");
  addTestAccount(db, {});
  expect((await surfer.post("/kom-igang", { ...admin, token: "nyckeln" })).status).toBe(409);
  expect(db.select().from(accounts).all()).toHaveLength(1);
});

test("too short a password is told at its field, and what else was typed stays", async () => {
  const { db, surfer } = await setUp();
  await surfer.get("/kom-igang?nyckel=nyckeln");
  const { status, text } = await surfer.post("/kom-igang", { ...admin, password: "kort", token: "nyckeln" });
  expect(status).toBe(422);
  expect(text).toMatch(/id="password-error".*minst 12 tecken/);
  expect(text).toContain('value="Alva Admin"');
  expect(text).not.toContain('value="kort"');
  expect(db.select().from(accounts).all()).toEqual([]);
});
