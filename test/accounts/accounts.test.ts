import { expect, test } from "vitest";
import { accountForums, accounts, apiTokens, sessions } from "../../db/schema.ts";
import { nobody } from "../../server/access.ts";
import { changeAccount } from "../../server/accounts/commands.ts";
import { createKey } from "../../server/accounts/key-commands.ts";
import { addTestAccount, testApp, testPassword } from "../support/app.ts";
import { aForum, aPerson } from "../support/builders.ts";
import { Surfer } from "../support/surfer.ts";

/** An administrator at the form of another's account. */
async function setUp() {
  const world = await testApp();
  const { db, app, asSystem } = world;
  const admin = await world.browser({ role: "admin", name: "Alva Admin" });
  const id = addTestAccount(db, { role: "secretary", name: "Sara Sekreterare" });
  const row = () => db.select().from(accounts).all()[1]!;
  const form = { name: "Sara Sekreterare", email: row().email, role: "secretary", version: 1 };
  const token = asSystem((ctx) => createKey(ctx, "api", id, "Kalendern"));
  const owner = new Surfer(app);
  await owner.get("/logga-in");
  await owner.post("/logga-in", { email: row().email, password: testPassword });
  const callWithToken = () => app.inject({ url: "/api/v1/forums", headers: { authorization: `Bearer ${token}` } });
  const address = `/admin/konton/${id}`;
  await admin.get(address);
  return { ...world, admin, id, row, form, owner, callWithToken, address };
}

test("an administrator makes an account that can log in, limited to its forums", async () => {
  const { app, db, admin } = await setUp();
  const forumId = aForum(db);
  const personId = aPerson(db);
  const given = { name: "Linus Läsare", email: "Linus@Example.se", role: "reader", personId, password: testPassword };
  expect((await admin.post("/admin/konton/nytt", { ...given, forumIds: [forumId] })).headers.location).toBe("/admin");
  expect(db.select().from(accounts).all()[2]).toMatchObject({ email: "linus@example.se", role: "reader", personId });
  expect(db.select().from(accountForums).all()).toEqual([{ accountId: "3", forumId }]);
  const reader = new Surfer(app);
  await reader.get("/logga-in");
  expect((await reader.post("/logga-in", { email: given.email, password: testPassword })).status).toBe(303);
});

test.each([
  ["a forum that is not there", { forumIds: ["99"] }, /id="forumIds.*Forumet finns inte/s],
  ["a forum that cannot be", { forumIds: ["åtta"] }, /id="forumIds.*/s],
  ["a person who is not there", { personId: "99" }, /id="personId-error".*Personen finns inte/],
  ["an address that is taken", { email: "KONTO" }, /id="email-error".*används redan/],
  ["too short a password", { password: "kort" }, /id="password-error".*minst 12 tecken/],
])("%s is refused at its field, and what was typed stays", async (_, wrong, message) => {
  const { admin, db, address, form, row } = await setUp();
  const taken = db.select().from(accounts).get()!.email.toUpperCase();
  const typed = { ...form, name: "Nytt namn", ...wrong, ...("email" in wrong ? { email: taken } : {}) };
  const { status, text } = await admin.post(address, typed);
  expect(status).toBe(422);
  expect(text).toMatch(message);
  expect(text).toContain('value="Nytt namn"');
  expect(row()).toMatchObject({ name: "Sara Sekreterare", version: 1 });
});

test("another name changes nothing else: the owner stays in and the keys go on working", async () => {
  const { admin, address, form, row, owner, callWithToken } = await setUp();
  expect((await admin.post(address, { ...form, name: "Sara Nygift" })).headers.location).toBe("/admin");
  expect(row()).toMatchObject({ name: "Sara Nygift", version: 2 });
  expect((await owner.get("/konto")).text).toContain("Sara Nygift");
  expect((await callWithToken()).statusCode).toBe(200);
});

test.each([
  ["disabling an account", { disabled: "on" }],
  ["a new password from the administrator", { password: "ett alldeles nytt lösenord" }],
])("%s ends its sessions and revokes its keys to the API at once", async (_, change) => {
  const { db, admin, address, form, owner, callWithToken } = await setUp();
  expect((await callWithToken()).statusCode).toBe(200);
  await admin.post(address, { ...form, ...change });
  expect((await owner.get("/konto")).location).toBe("/logga-in");
  expect((await callWithToken()).statusCode).toBe(401);
  expect(db.select().from(apiTokens).get()?.revokedAt).not.toBeNull();
  const actions = db.$client.prepare("select action from audit_events order by id desc limit 2").pluck().all();
  expect(actions).toEqual(["token_revoked", "changed"]);
});

test("what a new password and a disabled account mean is said in the form", async () => {
  const { admin, address } = await setUp();
  const { text } = await admin.get(address);
  expect(text).toContain("Ett nytt lösenord loggar ut personen överallt och återkallar kontots nycklar till API:et.");
  expect(text).toContain("Personen loggas ut direkt, och kontots nycklar till API:et återkallas.");
});

test("an ended session is not brought back by a request that was under way", async () => {
  const { db, admin, owner } = await setUp();
  // The administrator's own: this very request still holds the session that its command ends.
  const [self] = db.select().from(accounts).all();
  const own = {
    name: self!.name,
    email: self!.email,
    role: "admin",
    password: "ett alldeles nytt lösenord",
    version: 1,
  };
  expect((await admin.post(`/admin/konton/${self!.id}`, own)).status).toBe(303);
  expect((await admin.get("/admin")).headers.location).toBe("/logga-in");
  expect(
    db
      .select()
      .from(sessions)
      .all()
      .map(({ accountId }) => accountId),
  ).not.toContain(self!.id);
  expect((await owner.get("/konto")).status).toBe(200);
});

test("of two administrators the second sees both versions and everything typed", async () => {
  const { admin, address, form, row } = await setUp();
  await admin.post(address, { ...form, name: "Sara Nygift", role: "reader", disabled: "on" });
  const { status, text } = await admin.post(address, { ...form, name: "Sara Gammal" });
  expect(status).toBe(422);
  expect(text).toContain("Någon annan har ändrat det här medan du skrev");
  expect(text).toContain('data-label="Sparat av någon annan">Sara Nygift<');
  expect(text).toContain('data-label="Du har skrivit">Sara Gammal<');
  expect(text).toContain('data-label="Sparat av någon annan">Läsare<');
  expect(text).toContain('data-label="Sparat av någon annan">Avstängt<');
  expect(text).toContain('name="version" value="2"');
  expect(row()).toMatchObject({ name: "Sara Nygift", version: 2 });
  expect((await admin.post(address, { ...form, name: "Sara Gammal", version: 2 })).status).toBe(303);
});

test("a form that says no version is taken for a stale one", async () => {
  const { admin, address, form, row } = await setUp();
  const { version: _, ...unversioned } = form;
  expect((await admin.post(address, unversioned)).status).toBe(422);
  expect(row().version).toBe(1);
});

test("the last administrator can neither step down nor be disabled", async () => {
  const { db, admin } = await setUp();
  const self = db.select().from(accounts).get()!;
  const own = { name: self.name, email: self.email, role: "admin", version: 1 };
  for (const change of [{ role: "reader" }, { disabled: "on" }]) {
    const { status, text } = await admin.post(`/admin/konton/${self.id}`, { ...own, ...change });
    expect(status).toBe(422);
    expect(text).toContain("Det måste finnas minst en administratör");
  }
});

test("only an administrator changes accounts, also before there is any", async () => {
  const { db, asSystem } = await testApp();
  const details = {
    name: "X",
    email: "x@example.se",
    role: "admin" as const,
    personId: null,
    forumIds: [],
    disabled: false,
    passwordHash: null,
  };
  expect(() => {
    asSystem((ctx) => {
      changeAccount({ ...ctx, actor: nobody }, "1", details);
    });
  }).toThrow("forbidden");
  expect(db.select().from(accounts).all()).toEqual([]);
});
