import { expect, test } from "vitest";
import { accounts, apiTokens, calendarKeys, sessions } from "../../db/schema.ts";
import { fingerprint, verifyPassword } from "../../server/accounts/secrets.ts";
import { addTestAccount, testApp, testPassword } from "../support/app.ts";
import { aForum, aPerson } from "../support/builders.ts";
import { Surfer } from "../support/surfer.ts";

const newPassword = "ett annat långt lösenord";

async function setUp() {
  const world = await testApp();
  addTestAccount(world.db, { role: "member" });
  const { email } = world.db.select({ email: accounts.email }).from(accounts).get()!;
  const logIn = async (password = testPassword) => {
    const surfer = new Surfer(world.app);
    await surfer.get("/logga-in");
    const { status } = await surfer.post("/logga-in", { email, password });
    await surfer.get("/konto");
    return { surfer, status };
  };
  return { ...world, logIn };
}

test("whoever changes the password stays logged in with a new session id, and is told", async () => {
  const { db, logIn } = await setUp();
  const { surfer } = await logIn();
  const before = surfer.cookie;
  const changed = await surfer.post("/konto", { current: testPassword, password: newPassword });
  expect(changed).toMatchObject({ status: 303, location: "/konto" });
  expect(surfer.cookie).not.toBe(before);
  const page = await surfer.get("/konto");
  expect(page.status).toBe(200);
  expect(page.text).toContain("Lösenordet är bytt");
  const { passwordHash, version } = db.select().from(accounts).get()!;
  expect(await verifyPassword(passwordHash, newPassword)).toBe(true);
  expect(version).toBe(2);
  expect((await logIn()).status).toBe(422);
  expect((await logIn(newPassword)).status).toBe(303);
});

test("every other session of the account ends with the old password", async () => {
  const { app, db, logIn } = await setUp();
  const { surfer: stolen } = await logIn();
  const { surfer } = await logIn();
  const before = surfer.cookie;
  await surfer.post("/konto", { current: testPassword, password: newPassword });
  expect(db.select().from(sessions).all()).toHaveLength(1);
  for (const cookie of [stolen.cookie, before]) {
    expect((await app.inject({ url: "/konto", headers: { cookie } })).headers.location).toBe("/logga-in");
  }
});

test.each([
  [
    "the wrong password of today",
    { current: "fel lösenord", password: newPassword },
    /id="current-error".*stämmer inte/,
  ],
  ["too short a new one", { current: testPassword, password: "kort" }, /id="password-error".*minst 12 tecken/],
])("%s changes nothing, and no password comes back in the page", async (_, form, message) => {
  const { logIn } = await setUp();
  const { surfer } = await logIn();
  const { status, text } = await surfer.post("/konto", form);
  expect(status).toBe(422);
  expect(text).toMatch(message);
  expect(text).not.toContain(form.password);
  expect((await logIn()).status).toBe(303);
});

test("a key to the API is shown once and stored as a hash", async () => {
  const { app, db, logIn } = await setUp();
  const { surfer } = await logIn();
  const { text } = await surfer.post("/konto/nycklar", { name: "Kalendern" });
  const token = /<code>(bs_[\w-]{43})<\/code>/.exec(text)![1]!;
  expect(db.select().from(apiTokens).all()).toMatchObject([{ name: "Kalendern", hash: fingerprint(token) }]);
  expect(JSON.stringify(db.$client.prepare("select * from api_tokens, audit_events").all())).not.toContain(token);
  expect((await surfer.get("/konto")).text).not.toContain(token);
  const call = () => app.inject({ url: "/api/v1/forums", headers: { authorization: `Bearer ${token}` } });
  expect((await call()).statusCode).toBe(200);
  expect((await surfer.post("/konto/nycklar/1/aterkalla")).status).toBe(303);
  expect((await surfer.get("/konto")).text).toContain("Du har inga nycklar");
  expect((await call()).json()).toMatchObject({ status: 401, title: "unauthenticated" });
});

test("a key needs a name, and nobody revokes another's", async () => {
  const { app, db, logIn } = await setUp();
  const { surfer } = await logIn();
  expect((await surfer.post("/konto/nycklar", { name: " " })).status).toBe(422);
  await surfer.post("/konto/nycklar", { name: "Kalendern" });
  addTestAccount(db, {});
  const other = new Surfer(app);
  await other.get("/logga-in");
  const { email } = db.select().from(accounts).all()[1]!;
  await other.post("/logga-in", { email, password: testPassword });
  await other.get("/konto");
  expect((await other.post("/konto/nycklar/1/aterkalla")).status).toBe(404);
  expect(db.select().from(apiTokens).get()?.revokedAt).toBeNull();
});

test("an address to the calendar is shown once, whole, and its key stored as a hash", async () => {
  const { app, db, logIn } = await setUp();
  aForum(db, { visibility: "open" });
  aForum(db, { slug: "annat", name: "Annat forum", visibility: "open" });
  db.update(accounts)
    .set({ personId: aPerson(db) })
    .run();
  const { surfer } = await logIn();
  expect((await surfer.get("/forum/annat")).text).toContain('href="/konto?forum&#x3D;annat#kalender"');
  expect((await surfer.get("/konto?forum=annat")).text).toContain('name="forum" value="annat"');
  const { text } = await surfer.post("/konto/kalender", { name: "Outlook", forum: "annat" });
  const addresses = [...text.matchAll(/value="http:\/\/localhost:80(\/kalender\/[^"]+)"/g)].map(([, path]) =>
    path!.replace("&#x3D;", "="),
  );
  expect(addresses.map((address) => address.split("?")[0])).toEqual([
    "/kalender/forum/annat.ics",
    "/kalender/mig.ics",
    "/kalender/forum/lchnv.ics",
  ]);
  expect(text).toContain('href="webcal://localhost:80/kalender/mig.ics');
  for (const url of addresses) expect((await app.inject({ url })).statusCode).toBe(200);
  const key = /key=(bk_[\w-]{43})$/.exec(addresses[0]!)![1]!;
  expect(db.select().from(calendarKeys).all()).toMatchObject([{ name: "Outlook", hash: fingerprint(key) }]);
  expect(JSON.stringify(db.$client.prepare("select * from calendar_keys, audit_events").all())).not.toContain(key);
  expect((await surfer.get("/konto")).text).not.toContain(key);
  expect((await surfer.post("/konto/kalender/1/aterkalla")).status).toBe(303);
  expect((await surfer.get("/konto")).text).toMatch(/Adressen är återkallad[^]*Du har ingen kalenderprenumeration/);
  expect((await app.inject({ url: addresses[0]! })).statusCode).toBe(404);
});

test("an address to the calendar needs a name, and nobody revokes another's", async () => {
  const { db, logIn } = await setUp();
  const { surfer } = await logIn();
  const refused = await surfer.post("/konto/kalender", { name: "", forum: "annat" });
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/href="#kalender-name"/);
  expect(refused.text).toContain('name="forum" value="annat"');
  const other = addTestAccount(db, {});
  db.insert(calendarKeys)
    .values({ accountId: other, name: "x", hash: "x", createdAt: "2025-11-10T09:00:00.000Z" })
    .run();
  expect((await surfer.post("/konto/kalender/1/aterkalla")).status).toBe(404);
  expect(db.select().from(calendarKeys).get()?.revokedAt).toBeNull();
});

test("whoever is no person in the register is told that there is no calendar of their own", async () => {
  const { db, logIn } = await setUp();
  aForum(db, { visibility: "open" });
  const { surfer } = await logIn();
  const { text } = await surfer.post("/konto/kalender", { name: "Outlook" });
  expect(text).toContain("inte kopplat till en person");
  expect(text).toMatch(/<details class="stack" open>[^]*forum\/lchnv\.ics/);
  expect(text).not.toContain("mig.ics");
});
