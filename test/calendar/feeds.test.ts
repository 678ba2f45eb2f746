import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accounts, accountForums, items, memberships, posts } from "../../db/schema.ts";
import { changeAccount } from "../../server/accounts/commands.ts";
import { createKey, revokeKey } from "../../server/accounts/key-commands.ts";
import { getAccount } from "../../server/accounts/queries.ts";
import { isParty } from "../../server/http/parties.ts";
import { addTestAccount, testApp, testNow, type NewAccount, type TestApp } from "../support/app.ts";
import { aForum, aMeeting, aMembership, anOrganization, aPerson } from "../support/builders.ts";
import { anAssignment, type Assignee } from "./given.ts";
import { readCalendar, type ReadEvent } from "./reading.ts";

/** A member of a forum, somebody else's forum, and the way to ask for a calendar. */
async function aWorld() {
  const world = await testApp();
  const { db } = world;
  const forumId = aForum(db);
  const otherForumId = aForum(db, { slug: "annat", name: "Annat forum", shortName: "Annat" });
  const personId = aPerson(db, { organizationId: anOrganization(db) });
  aMembership(db, { forumId, personId });
  const member = { role: "member", personId } as const;
  return { ...world, forumId, otherForumId, personId, member, ...clients(world) };
}

function clients({ app, db, asSystem }: TestApp) {
  const keyOf = (account: NewAccount) => {
    const id = addTestAccount(db, account);
    return { id, key: asSystem((ctx) => createKey(ctx, "calendar", id, "telefonen")) };
  };
  const ask = (path: string, key: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `${path}?key=${key}`, headers });
  const events = async (path: string, account: NewAccount): Promise<ReadEvent[]> => {
    const answer = await ask(path, keyOf(account).key);
    expect(answer.statusCode).toBe(200);
    return readCalendar(answer.body).events;
  };
  return { keyOf, ask, events };
}

const mine = "/kalender/mig.ics";
const forums = "/kalender/forum/lchnv.ics";
const titles = (events: ReadEvent[]) => events.map(({ summary }) => summary);

test("a forum's calendar has its meetings, with the address of each and what is to be decided", async () => {
  const { api, db, forumId, otherForumId, events } = await aWorld();
  aMeeting(db, { forumId: otherForumId });
  const { json } = await api().post("/meetings", {
    forumId,
    date: "2025-11-21",
    startTime: "08:00",
    endTime: "10:00",
    items: [
      { title: "Öppnande", decisions: [{ outcome: "proposed", proposal: [{ text: "öppna mötet" }] }] },
      {
        title: "Avtal",
        children: [
          { title: "Information", kinds: ["information"] },
          {
            title: "Vårdhygien",
            kinds: ["decision"],
            decisions: [{ outcome: "proposed", proposal: [{ text: "anta avtalet" }] }],
          },
        ],
      },
      { title: "Sekretess", confidential: true, children: [{ title: "Sekretess", kinds: ["decision"] }] },
      { title: "Budget", kinds: ["decision"] },
      { title: "Kalender", decisions: [{ outcome: "adopted", clauses: [{ text: "anta kalendern" }] }] },
    ],
  });
  const [event, ...rest] = await events(forums, { role: "admin" });
  expect(rest).toEqual([]);
  expect(event).toMatchObject({
    summary: "Länschefsnätverket i Dalarna",
    location: "På plats",
    url: `http://localhost:80/moten/${json.id}`,
    status: "TENTATIVE",
    start: "2025-11-21T07:00:00.000Z",
    end: "2025-11-21T09:00:00.000Z",
    sequence: json.version,
  });
  expect(event!.description!.split("\n")).toEqual([
    "Länschefsnätverket i Dalarna (LCHNV)",
    "Läge: Planerat",
    "",
    "Att besluta:",
    "2 b Vårdhygien",
    "4 Budget",
    "",
    `Dagordning: http://localhost:80/moten/${json.id}`,
  ]);
});

test("a meeting that is moved, and then cancelled, stays the same event with a rising sequence", async () => {
  const { api, db, forumId, keyOf, ask } = await aWorld();
  const client = api();
  const { key } = keyOf({ role: "reader" });
  const meetingId = aMeeting(db, { forumId, startTime: "08:00" });
  const seen: ReadEvent[] = [];
  const look = async () => seen.push(readCalendar((await ask(forums, key)).body).events[0]!);
  await look();
  await client.put(`/meetings/${meetingId}`, { date: "2025-12-12", startTime: "13:00", endTime: "15:00" }, "*");
  await look();
  await client.put(`/meetings/${meetingId}/state`, { state: "cancelled" });
  await look();
  expect(new Set(seen.map(({ uid }) => uid)).size).toBe(1);
  expect(seen.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(seen.map(({ start }) => start.slice(0, 16))).toEqual([
    "2025-11-21T07:00",
    "2025-12-12T12:00",
    "2025-12-12T12:00",
  ]);
  expect(seen.map(({ status }) => status)).toEqual(["TENTATIVE", "TENTATIVE", "CANCELLED"]);
  expect(seen[2]!.summary).toBe("Inställt: Länschefsnätverket i Dalarna");
  expect(seen[2]!.changed).toBe(testNow.toISOString());
});

test("one's own calendar has the meetings of the forums one sits in today, and no others", async () => {
  const { db, forumId, otherForumId, personId, member, events } = await aWorld();
  const openForumId = aForum(db, { slug: "oppet", name: "Öppet forum", visibility: "open" });
  for (const id of [forumId, otherForumId, openForumId]) aMeeting(db, { forumId: id });
  expect(titles(await events(mine, member))).toEqual(["Länschefsnätverket i Dalarna"]);
  aMembership(db, { forumId: otherForumId, personId, endDate: "2025-11-09" });
  expect(titles(await events(mine, member))).toEqual(["Länschefsnätverket i Dalarna"]);
  aMembership(db, { forumId: otherForumId, personId, startDate: "2025-11-10" });
  expect(titles(await events(mine, member))).toEqual(["Länschefsnätverket i Dalarna", "Annat forum"]);
  expect(await events(mine, { role: "admin" })).toEqual([]);
});

test("the year that has been is there, and what is older is not", async () => {
  const { db, forumId, events } = await aWorld();
  for (const date of ["2024-11-09", "2024-11-10", "2031-01-02"]) aMeeting(db, { forumId, date });
  const starts = (await events(forums, { role: "admin" })).map(({ start }) => start.slice(0, 10));
  expect(starts).toEqual(["2024-11-10", "2031-01-02"]);
});

test("a forum's calendar has the days when something is to be reported to it", async () => {
  const { db, forumId, otherForumId, events } = await aWorld();
  const id = anAssignment(db, {
    forumId: otherForumId,
    reportForumId: forumId,
    text: "Ta fram en rutin för hjälpmedel",
    dueText: "vecka 48",
    to: [{ name: "Avesta" }, { name: "Falun" }],
  });
  anAssignment(db, { forumId, reportForumId: otherForumId });
  anAssignment(db, { forumId, dueDate: null });
  anAssignment(db, { forumId, state: "closed" });
  const whole = anAssignment(db, { forumId, groupName: "samtliga kommuner", dueDate: "2025-12-01", state: "reported" });
  anAssignment(db, { forumId, partOf: whole, dueDate: "2025-12-01" });
  const [first, second, ...rest] = await events(forums, { role: "admin" });
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    uid: expect.stringMatching(new RegExp(`^assignment-${id}@[0-9a-f-]{36}$`)),
    summary: "Återrapportera: Ta fram en rutin för hjälpmedel",
    start: "2025-11-28",
    end: "2025-11-29",
    status: "CONFIRMED",
    transparency: "TRANSPARENT",
    url: `http://localhost:80/uppdrag/${id}`,
  });
  expect(first!.description!.split("\n")).toEqual([
    "Ta fram en rutin för hjälpmedel",
    "",
    "Ansvarig: Avesta, Falun",
    "Gavs av Annat forum den 1 oktober 2025",
    "Återrapporteras till Länschefsnätverket i Dalarna",
    "När: vecka 48",
    "",
    `Uppdraget: http://localhost:80/uppdrag/${id}`,
  ]);
  expect(second!.summary).toBe("Återrapportera: Ta fram en rutin (återrapporterat)");
  expect(second!.description).toContain("Ansvarig: samtliga kommuner");
});

test("one's own calendar has what is meant for oneself, and says so in the same way as the page's door", async () => {
  const { app, db, forumId, otherForumId, personId, member, keyOf, ask } = await aWorld();
  const own = anOrganization(db, { name: "Borlänge" });
  db.update(memberships).set({ onBehalfOf: own }).where(eq(memberships.personId, personId)).run();
  const someone = aPerson(db, { name: "En annan" });
  const elsewhere = anOrganization(db, { name: "Falun" });
  const seat = (forum: string, organizationId: string) =>
    db.insert(posts).values({ forumId: forum, organizationId }).returning({ id: posts.id }).get().id;
  const home = db.$client.prepare("select organization_id from persons where id = ?").pluck().get(personId);
  const cases: [string, Assignee[], boolean][] = [
    ["named", [{ personId }], true],
    ["second of two", [{ personId: someone }, { personId }], true],
    ["contact", [{ organizationId: elsewhere, contactId: personId }], true],
    ["organization one sits for", [{ organizationId: own }], true],
    ["organization one works in", [{ organizationId: String(home) }], true],
    ["own forum", [{ forumId }], true],
    ["own seat", [{ postId: seat(forumId, own) }], true],
    ["another person", [{ personId: someone }], false],
    ["another organization", [{ organizationId: elsewhere }], false],
    ["another forum", [{ forumId: otherForumId }], false],
    ["another's seat", [{ postId: seat(forumId, elsewhere) }], false],
    ["one's organization's seat in another forum", [{ postId: seat(otherForumId, own) }], false],
  ];
  // Given by a forum that the person has nothing to do with.
  const ids = cases.map(([text, to]) => anAssignment(db, { forumId: otherForumId, text, to }));
  const { key } = keyOf(member);
  const shown = titles(readCalendar((await ask(mine, key)).body).events);
  const meant = cases.filter(([, , isMeant]) => isMeant).map(([text]) => `Återrapportera: ${text}`);
  expect(shown.sort()).toEqual(meant.sort());

  const actor = { account: { ...member, id: "1", name: "", email: "" }, everywhere: null, inForums: new Map() };
  expect(ids.map((id) => isParty(app.db, "assignment", id, actor, "2025-11-10"))).toEqual(cases.map(([, , is]) => is));
});

test("a substitute and a guest fill no seat", async () => {
  const { db, forumId, personId, member, events } = await aWorld();
  const organizationId = anOrganization(db, { name: "Borlänge" });
  const { id: postId } = db.insert(posts).values({ forumId, organizationId }).returning().get();
  db.update(memberships)
    .set({ onBehalfOf: organizationId, role: "substitute" })
    .where(eq(memberships.personId, personId))
    .run();
  anAssignment(db, { forumId, to: [{ postId }] });
  expect(await events(mine, member)).toEqual([]);
});

test("what is confidential is shown to members as that and nothing more, and to others not at all", async () => {
  const { db, forumId, otherForumId, personId, member, events, keyOf, ask } = await aWorld();
  const meetingId = aMeeting(db, { forumId, date: "2025-10-01", state: "held" });
  const { id: section } = db
    .insert(items)
    .values({ meetingId, position: 0, title: "HEMLIGT", confidential: true })
    .returning()
    .get();
  const { id: itemId } = db
    .insert(items)
    .values({ meetingId, parentId: section, position: 0, title: "HEMLIGT" })
    .returning()
    .get();
  anAssignment(db, { forumId, itemId, text: "HEMLIGT", dueText: "HEMLIGT", to: [{ personId, name: "HEMLIGT" }] });
  for (const path of [forums, mine]) {
    const body = (await ask(path, keyOf(member).key)).body;
    expect(titles(readCalendar(body).events)).toContain("Uppdrag med sekretess");
    expect(body).not.toContain("HEMLIGT");
  }
  expect(titles(await events(forums, { role: "reader", forumIds: [forumId] }))).toEqual([
    "Länschefsnätverket i Dalarna",
  ]);
  // To be received by a forum whose members are not those of the one that gave it.
  const other = aPerson(db, { name: "Annans ledamot" });
  aMembership(db, { forumId: otherForumId, personId: other });
  anAssignment(db, { forumId, reportForumId: otherForumId, itemId });
  expect(await events("/kalender/forum/annat.ics", { role: "member", personId: other })).toEqual([]);
  expect(titles(await events("/kalender/forum/annat.ics", { role: "secretary" }))).toEqual(["Uppdrag med sekretess"]);
});

test.each([
  ["a key that never was", () => "bk_x"],
  ["no key", () => ""],
  ["a key to the API", ({ asSystem, accountId }: Refusal) => asSystem((ctx) => createKey(ctx, "api", accountId, "x"))],
  [
    "a revoked key",
    ({ app, db, key, accountId }: Refusal) => {
      const actor = { account: getAccount(db, accountId), everywhere: null, inForums: new Map() };
      revokeKey({ db, actor, now: app.clock() }, "calendar", accountId, "1");
      return key;
    },
  ],
  [
    "the key of a disabled account",
    ({ db, key, accountId }: Refusal) => {
      db.update(accounts).set({ disabledAt: testNow.toISOString() }).where(eq(accounts.id, accountId)).run();
      return key;
    },
  ],
])("%s opens nothing, and the answer is plain", async (_, spoil) => {
  const { member, keyOf, ask, ...world } = await aWorld();
  const { id, key } = keyOf(member);
  expect((await ask(mine, key)).statusCode).toBe(200);
  const spoilt = spoil({ ...world, key, accountId: id });
  for (const path of [mine, forums]) {
    const answer = await ask(path, spoilt);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(answer.body).not.toContain("BEGIN");
  }
});

type Refusal = Pick<TestApp, "app" | "db" | "asSystem"> & { key: string; accountId: string };

test("a new password or a disabled account takes every key along", async () => {
  const { db, asSystem, member, keyOf, ask } = await aWorld();
  const { id, key } = keyOf(member);
  const { name, email, role, personId } = getAccount(db, id);
  const details = { name, email, role, personId, forumIds: [], passwordHash: "ny" };
  asSystem((ctx) => {
    changeAccount(ctx, id, { ...details, disabled: false });
  });
  expect((await ask(mine, key)).statusCode).toBe(404);
});

test("another forum's member is told nothing of a forum, and nobody of one that is not", async () => {
  const { db, forumId, keyOf, ask, member } = await aWorld();
  aMeeting(db, { forumId: aForum(db, { slug: "tredje", name: "Tredje", shortName: "T" }) });
  aMeeting(db, { forumId });
  const { key } = keyOf(member);
  for (const slug of ["tredje", "finns-inte", "1%20or%201"]) {
    const answer = await ask(`/kalender/forum/${slug}.ics`, key);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
  }
});

test("a right that ends today ends in the calendar today", async () => {
  const { db, forumId, keyOf, ask } = await aWorld();
  const { id, key } = keyOf({ role: "reader", forumIds: [forumId] });
  expect((await ask(forums, key)).statusCode).toBe(200);
  db.update(accountForums)
    .set({ forumId: aForum(db, { slug: "nytt" }) })
    .where(eq(accountForums.accountId, id))
    .run();
  expect((await ask(forums, key)).statusCode).toBe(404);
});

test("whoever tries keys is stopped for a while, and a right key still opens", async () => {
  const { member, keyOf, ask } = await aWorld();
  const { key } = keyOf(member);
  const statuses = new Set<number>();
  for (let n = 0; n < 25; n += 1) statuses.add((await ask(mine, `bk_${n}`)).statusCode);
  expect([...statuses]).toEqual([404, 429]);
  expect((await ask(mine, "bk_x")).headers["retry-after"]).toBe("60");
  expect((await ask(mine, key)).statusCode).toBe(200);
});

test("what is unchanged is not sent again", async () => {
  let now = testNow;
  const world = await testApp({ now: () => now });
  const { keyOf, ask } = clients(world);
  const forumId = aForum(world.db);
  aMeeting(world.db, { forumId });
  const { key } = keyOf({ role: "admin" });
  // The second in which something was done last is not over.
  expect((await ask(forums, key)).headers["last-modified"]).toBeUndefined();
  now = new Date(testNow.getTime() + 5000);
  const { headers } = await ask(forums, key);
  const etag = headers.etag as string;
  const modified = headers["last-modified"] as string;
  expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(headers["cache-control"]).toBe("private, no-cache");
  expect(modified).toBe("Mon, 10 Nov 2025 09:00:00 GMT");
  const status = async (asked: Record<string, string>) => (await ask(forums, key, asked)).statusCode;
  expect(await status({ "if-none-match": etag })).toBe(304);
  expect(await status({ "if-none-match": `"x", W/${etag}` })).toBe(304);
  expect(await status({ "if-modified-since": modified })).toBe(304);
  expect(await status({ "if-none-match": '"x"', "if-modified-since": modified })).toBe(200);
  expect(await status({ "if-modified-since": "i går" })).toBe(200);
  now = new Date(testNow.getTime() + 60_000);
  await world.api().post("/meetings", { forumId, date: "2025-12-19" });
  now = new Date(testNow.getTime() + 65_000);
  expect(await status({ "if-none-match": etag })).toBe(200);
  expect(await status({ "if-modified-since": modified })).toBe(200);
  // A day has begun: memberships may have, too.
  const later = (await ask(forums, key)).headers["last-modified"] as string;
  now = new Date("2025-11-11T00:00:00Z");
  expect(await status({ "if-modified-since": later })).toBe(200);
  expect((await ask(forums, key)).headers["last-modified"]).toBe("Mon, 10 Nov 2025 23:00:00 GMT");
});

test("a feed asks for no login, and leaves no session behind", async () => {
  const { db, member, keyOf, ask } = await aWorld();
  const answer = await ask(mine, keyOf(member).key);
  expect(answer.cookies).toEqual([]);
  expect(db.$client.prepare("select count(*) from sessions").pluck().get()).toBe(0);
});

test("one meeting can be put in a calendar by hand, from its page", async () => {
  const { browser, db, forumId } = await aWorld();
  const meetingId = aMeeting(db, { forumId });
  const client = await browser({ role: "reader" });
  expect((await client.get(`/moten/${meetingId}`)).text).toContain(`href="/moten/${meetingId}/kalender.ics"`);
  const { headers, text } = await client.get(`/moten/${meetingId}/kalender.ics`);
  expect(headers["content-disposition"]).toContain('filename="LCHNV 2025-11-21.ics"');
  expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(readCalendar(text).events).toMatchObject([{ summary: "Länschefsnätverket i Dalarna", sequence: 1 }]);
});
