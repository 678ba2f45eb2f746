/** What is stored about somebody who has not logged in. */
import { expect, test } from "vitest";
import { loadDemonstration } from "../../db/demonstration/load.ts";
import { accounts, sessions } from "../../db/schema.ts";
import { SessionStore } from "../../server/accounts/session-store.ts";
import { addTestAccount, testApp, testNow, testPassword } from "../support/app.ts";
import { Surfer } from "../support/surfer.ts";

const publishedMeeting =
  "select m.id from meetings m join forums f on f.id = m.forum_id where f.visibility = 'open' and m.state = 'minutes_approved'";

async function setUp(now?: () => Date) {
  const world = await testApp(now ? { now } : {});
  const { app, db } = world;
  const surfer = new Surfer(app);
  const rows = () => db.select().from(sessions).all();
  const logIn = async () => {
    addTestAccount(db, { role: "reader" });
    const { email } = db.select().from(accounts).get()!;
    await surfer.get("/logga-in");
    return surfer.post("/logga-in", { email, password: testPassword });
  };
  return { ...world, surfer, rows, logIn };
}

test("a visitor who only reads leaves nothing behind: no row, no cookie", async () => {
  const { app, db, asSystem, rows } = await setUp();
  asSystem(loadDemonstration);
  const meetingId = String(db.$client.prepare(publishedMeeting).pluck().get());
  for (const [url, status] of [
    [`/moten/${meetingId}/minnesanteckningar`, 200],
    ["/hjalp", 200],
    ["/finns-inte", 404],
    ["/kom-igang?nyckel=fel", 403],
  ] as const) {
    const answer = await app.inject({ url, headers: { accept: "text/html" } });
    expect([url, answer.statusCode]).toEqual([url, status]);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
  expect(rows()).toEqual([]);
});

test("a form sent without a session is refused, and none is made for the refusal", async () => {
  const { surfer, rows } = await setUp();
  expect((await surfer.post("/logga-in", { email: "a@example.se", password: "x" })).status).toBe(403);
  expect(rows()).toEqual([]);
});

test("after the login one comes to the page one was going to", async () => {
  const { surfer, logIn } = await setUp();
  expect((await surfer.get("/moten?forum=lchnv")).location).toBe("/logga-in");
  expect((await logIn()).location).toBe("/moten?forum=lchnv");
});

test.each([
  ["what a script fetches", "/forslag?q=a", { accept: "application/json" }],
  ["what a script fetches without saying what it takes", "/moten", {}],
  ["an address of another site", "//evil.example/moten", { accept: "text/html" }],
  ["an address longer than any of ours", `/moten?q=${"a".repeat(500)}`, { accept: "text/html" }],
])("%s is nothing to come back to, and no session is made of it", async (_, url, headers) => {
  const { surfer, rows, logIn } = await setUp();
  await surfer.get(url, headers);
  expect(rows()).toEqual([]);
  expect((await logIn()).location).toBe("/");
});

test("a visitor's session lives an hour, and a login begun in it a week", async () => {
  let now = testNow;
  const { app, db, surfer, rows, logIn } = await setUp(() => now);
  const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
  await surfer.get("/moten");
  expect(rows()).toMatchObject([{ accountId: null, expiresAt: after(60).toISOString() }]);
  now = after(59);
  await logIn();
  expect(rows()).toMatchObject([{ accountId: "1", expiresAt: after(59 + 7 * 24 * 60).toISOString() }]);
  const other = new Surfer(app);
  await other.get("/logga-in");
  expect(rows()).toHaveLength(2);
  now = after(59 + 61);
  new SessionStore(db, () => now).sweep();
  expect(rows()).toMatchObject([{ accountId: "1" }]);
});

test("a visitor's session stays small, whatever they ask for", async () => {
  const { surfer, rows } = await setUp();
  await surfer.get("/logga-in");
  await surfer.get(`/moten?q=${"a".repeat(490)}`);
  await surfer.get(`/moten?q=${"a".repeat(9000)}`);
  expect(rows()).toHaveLength(1);
  expect(rows()[0]!.data.length).toBeLessThan(1000);
});
