import { expect, test } from "vitest";
import { accounts, sessions } from "../../db/schema.ts";
import { fingerprint, hashPassword } from "../../server/accounts/secrets.ts";
import { testApp, testNow, testPassword, addTestAccount, type TestApp } from "../support/app.ts";
import { Surfer } from "../support/surfer.ts";

const login = "/logga-in";

async function setUp(now?: () => Date) {
  const world = await testApp(now ? { now } : {});
  const accountId = addTestAccount(world.db, { role: "secretary" });
  const { email } = world.db.select({ email: accounts.email }).from(accounts).get()!;
  const surfer = new Surfer(world.app);
  await surfer.get(login);
  return { world, accountId, email, surfer };
}

const sessionRows = ({ db }: TestApp) => db.select().from(sessions).all();
const events = ({ db }: TestApp) =>
  db.$client.prepare("select action from audit_events where subject_type = 'account' order by id").pluck().all();

test("the right password leads in, in whatever case the address is typed", async () => {
  const { world, accountId, email, surfer } = await setUp();
  expect(await surfer.post(login, { email: ` ${email.toUpperCase()} `, password: testPassword })).toMatchObject({
    status: 303,
    location: "/",
  });
  expect(sessionRows(world)).toMatchObject([{ accountId }]);
  expect((await surfer.get("/konto")).status).toBe(200);
  expect((await surfer.get(login)).location).toBe("/");
});

test("an unknown address and a wrong password are answered alike", async () => {
  const { email, surfer } = await setUp();
  const answer = async (typed: string, password: string) => {
    const { status, text } = await surfer.post(login, { email: typed, password });
    return { status, text: text.replaceAll(typed, "").replace(/name="_csrf" value="[^"]+"/, "") };
  };
  const wrong = await answer(email, "inte det lösenordet");
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("E-postadressen eller lösenordet stämmer inte.");
  expect(await answer("ingen@example.se", "inte det lösenordet")).toEqual(wrong);
  expect(await answer("ingen@example.se", "")).toEqual(wrong);
});

test("what was typed as address stays, and never the password", async () => {
  const { surfer } = await setUp();
  const { text } = await surfer.post(login, { email: "ingen@example.se", password: "hemligt lösenord" });
  expect(text).toContain('value="ingen@example.se"');
  expect(text).not.toContain("hemligt");
});

test("the eleventh try in a minute is refused, however the address is written", async () => {
  const { email, surfer } = await setUp();
  const spellings = [email, email.toUpperCase(), ` ${email}`, `${email}  `];
  for (let round = 0; round < 10; round += 1) {
    const { status } = await surfer.post(login, { email: spellings[round % 4]!, password: "fel lösenord" });
    expect(status).toBe(422);
  }
  const { status, text } = await surfer.post(login, { email: `  ${email}`, password: testPassword });
  expect(status).toBe(429);
  expect(text).toContain("Det har blivit för många försök. Vänta en minut");
  expect((await surfer.post(login, { email: "annan@example.se", password: "x" })).status).toBe(422);
});

test("logging in gives a new session id, so that one planted beforehand opens nothing", async () => {
  const { world, email, surfer } = await setUp();
  const planted = surfer.cookie;
  await surfer.post(login, { email, password: testPassword });
  expect(surfer.cookie).not.toBe(planted);
  expect(sessionRows(world)).toHaveLength(1);
  const answer = await world.app.inject({ url: "/konto", headers: { cookie: planted } });
  expect(answer.headers.location).toBe(login);
});

test("the session id is stored as a hash only", async () => {
  const { world, email, surfer } = await setUp();
  await surfer.post(login, { email, password: testPassword });
  const id = decodeURIComponent(surfer.cookie.split("=")[1]!).split(".")[0]!;
  const [row] = sessionRows(world);
  expect(row?.idHash).toBe(fingerprint(id));
  expect(row?.data).not.toContain(id);
});

test("logging out ends the session in the database, and its cookie opens nothing more", async () => {
  const { world, email, surfer } = await setUp();
  await surfer.post(login, { email, password: testPassword });
  await surfer.get("/konto");
  const { cookie } = surfer;
  expect((await surfer.post("/logga-ut")).location).toBe(login);
  expect(sessionRows(world)).toEqual([]);
  expect((await world.app.inject({ url: "/konto", headers: { cookie } })).headers.location).toBe(login);
  expect(events(world)).toEqual(["logged_in", "logged_out"]);
});

test("a disabled account is out at its next step and cannot log in again", async () => {
  const { world, email, surfer } = await setUp();
  await surfer.post(login, { email, password: testPassword });
  world.db.update(accounts).set({ disabledAt: testNow.toISOString() }).run();
  expect((await surfer.get("/konto")).location).toBe(login);
  await surfer.get(login);
  expect((await surfer.post(login, { email, password: testPassword })).status).toBe(422);
});

test("a login lasts a week and no longer", async () => {
  let now = testNow;
  const { world, email, surfer } = await setUp(() => now);
  await surfer.post(login, { email, password: testPassword });
  const later = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);
  now = later(6.9);
  expect((await surfer.get("/konto")).status).toBe(200);
  now = later(7.1);
  expect((await surfer.get("/konto")).location).toBe(login);
  expect(sessionRows(world).filter(({ accountId }) => accountId !== null)).toHaveLength(1);
});

test("an account without a password cannot be logged in to", async () => {
  const { world, email, surfer } = await setUp();
  world.db.update(accounts).set({ passwordHash: null }).run();
  expect((await surfer.post(login, { email, password: testPassword })).status).toBe(422);
});

test("passwords are kept as argon2id, each with a salt of its own", async () => {
  const [one, other] = [await hashPassword(testPassword), await hashPassword(testPassword)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(other).not.toBe(one);
});
