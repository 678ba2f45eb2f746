import { expect, test } from "vitest";
import { accountForums, forums, meetings, persons } from "../../db/schema.ts";
import { rearranged, wouldCircle } from "../../server/forums/rules.ts";
import { addTestAccount, testApp, type TestApp } from "../support/app.ts";
import { addForum } from "./builders.ts";

const lchnv = {
  slug: "lchnv",
  name: "Länschefsnätverket i Dalarna",
  shortName: "LCHNV",
  kind: "network",
  decisionName: "Länschefsnätverket",
  visibility: "members",
  minutesKind: "minnesanteckningar",
  attendanceGroups: ["Kommun", "Region Dalarna", "RSS Dalarna"],
};

const rowsAfter = async (save: (app: TestApp) => Promise<unknown>) => {
  const app = await testApp();
  addForum(app, "radet");
  await save(app);
  return app.db.select().from(forums).all();
};

test("a forum is created the same by form and by JSON", async () => {
  const input = { ...lchnv, parentId: "1" };
  const byForm = await rowsAfter(async (app) =>
    (await app.browser()).post("/forum/nytt", { ...input, attendanceGroups: [...lchnv.attendanceGroups, "", " "] }),
  );
  expect(byForm[1]).toMatchObject(input);
  expect(byForm).toEqual(await rowsAfter((app) => app.api().post("/forums", input)));
});

test("a forum is changed the same by form and by JSON, and keeps the texts of its letterhead", async () => {
  const input = { ...lchnv, slug: "radet", visibility: "open" };
  const prepare = (app: TestApp) => app.db.update(forums).set({ senderLines: "RSS\nDalarna", footerText: "x" }).run();
  const byForm = await rowsAfter(async (app) => {
    prepare(app);
    const answer = await (await app.browser()).post("/forum/radet/redigera", { ...input, version: 1 });
    expect(answer.headers.location).toBe("/forum/radet");
  });
  const byJson = await rowsAfter((app) => {
    prepare(app);
    return app.api().put("/forums/1", { ...input, senderLines: "RSS\nDalarna", footerText: "x" }, 1);
  });
  expect(byForm).toMatchObject([{ name: lchnv.name, senderLines: "RSS\nDalarna", version: 2 }]);
  expect(byForm).toEqual(byJson);
});

test.each([
  ["no name", { ...lchnv, name: "" }, "name", "Fyll i"],
  ["a slug with capitals", { ...lchnv, slug: "LCHNV" }, "slug", "Använd bara små"],
  ["a slug that reads as an id", { ...lchnv, slug: "2025" }, "slug", "Använd bara små"],
  ["a slug that is a word of the address", { ...lchnv, slug: "nytt" }, "slug", "Adressen används"],
  ["a slug that is taken", { ...lchnv, slug: "radet" }, "slug", "Adressen används"],
  ["a kind there is not", { ...lchnv, kind: "club" }, "kind", "Välj ett av"],
  ["a parent nobody knows", { ...lchnv, parentId: "99" }, "parentId", "Forumet finns inte"],
  ["the same group twice", { ...lchnv, attendanceGroups: ["A", "A"] }, "attendanceGroups.1", "Det står två gånger"],
])("form and JSON alike refuse %s", async (_, input, field, message) => {
  const app = await testApp();
  addForum(app, "radet");
  const byJson = await app.api().post("/forums", input);
  expect(byJson.status).toBe(422);
  expect(byJson.json.errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
  const byForm = await (await app.browser()).post("/forum/nytt", input);
  expect(byForm.status).toBe(422);
  const id = field.replace(/\.(\d)/, "\\[$1\\]");
  expect(byForm.text).toMatch(new RegExp(`id="${id}-error".*${message}`));
  if (field !== "name") expect(byForm.text).toContain(`value="${lchnv.name}"`);
  expect(app.db.select().from(forums).all()).toHaveLength(1);
});

test("a forum never reports to itself, over however many steps", async () => {
  const app = await testApp();
  const top = addForum(app, "topp");
  const middle = addForum(app, "mitten", { parentId: top.id });
  const bottom = addForum(app, "botten", { parentId: middle.id });
  const api = app.api();
  for (const parentId of [top.id, middle.id, bottom.id]) {
    const answer = await api.put(`/forums/${top.id}`, { ...lchnv, slug: "topp", parentId }, 1);
    expect(answer.json.errors).toMatchObject([{ field: "parentId", reason: "forum_own_ancestor" }]);
  }
  expect((await api.put(`/forums/${bottom.id}`, { ...lchnv, slug: "botten", parentId: top.id }, 1)).status).toBe(200);
});

test.each([
  ["1", null, false],
  ["1", "2", false],
  ["3", "3", true],
  ["3", "1", true],
  // A circle made before there was a rule does not hang the program.
  ["9", "7", false],
])("whether forum %s under %s would be a circle: %s", (id, parentId, circle) => {
  const parentOf = new Map([
    ["1", "2"],
    ["2", "3"],
    ["3", null],
    ["7", "8"],
    ["8", "7"],
  ]);
  expect(wouldCircle(id, parentId, parentOf)).toBe(circle);
});

test("a parent that the secretary may not see is kept, but cannot be chosen", async () => {
  const app = await testApp();
  const secret = addForum(app, "hemligt");
  const other = addForum(app, "annat-hemligt");
  const own = addForum(app, "eget", { parentId: secret.id });
  const account = { role: "secretary", forumIds: [own.id] } as const;
  const browser = await app.browser({ ...account, forumIds: [...account.forumIds] });
  const form = await browser.get("/forum/eget/redigera");
  expect(form.text).not.toContain("Forum hemligt");
  expect(form.text).toContain(`<option value="${secret.id}" selected>Ett forum som du inte har tillgång till`);
  const save = (parentId: string, version: number) =>
    browser.post("/forum/eget/redigera", { ...lchnv, slug: "eget", parentId, version });
  expect((await save(secret.id, 1)).status).toBe(303);
  expect((await save(other.id, 2)).text).toContain("Forumet finns inte");
});

test("two who change the same forum see both versions", async () => {
  const app = await testApp();
  addForum(app, "radet");
  const browser = await app.browser();
  await browser.get("/forum/radet/redigera");
  await app.api().put("/forums/1", { ...lchnv, slug: "radet" }, 1);
  const typed = {
    ...lchnv,
    slug: "radet",
    name: "Rådet",
    visibility: "open",
    attendanceGroups: ["Kommun"],
    version: 1,
  };
  const { status, text } = await browser.post("/forum/radet/redigera", typed);
  expect(status).toBe(422);
  expect(text).toContain('data-label="Sparat av någon annan">Länschefsnätverket i Dalarna<');
  expect(text).toContain('data-label="Du har skrivit">Rådet<');
  expect(text).toContain('data-label="Sparat av någon annan">Kommun, Region Dalarna, RSS Dalarna<');
  expect((await browser.post("/forum/radet/redigera", { ...typed, version: 2 })).status).toBe(303);
});

test("a forum is read by id or slug, and its ETag guards the change", async () => {
  const app = await testApp();
  const api = app.api();
  const created = await api.post("/forums", lchnv);
  expect(created.status).toBe(201);
  expect(created.json).toMatchObject({ ...lchnv, parentId: null, hasLogo: false, hasLetterhead: false });
  const bySlug = await api.get("/forums/lchnv");
  expect(bySlug.headers.etag).toBe('"1"');
  expect(bySlug.json).toEqual((await api.get(`/forums/${created.json.id}`)).json);
  expect((await api.put(`/forums/${created.json.id}`, lchnv)).status).toBe(428);
  const stale = await api.put(`/forums/${created.json.id}`, lchnv, 7);
  expect(stale.status).toBe(412);
  expect(stale.json.current.slug).toBe("lchnv");
  expect((await api.get("/forums")).json).toMatchObject({ items: [{ slug: "lchnv" }], nextCursor: null });
});

test("a forum that has been used is not removed, nor one that limits an account", async () => {
  const app = await testApp();
  const met = addForum(app, "mott");
  const seated = addForum(app, "sutto");
  const parent = addForum(app, "over");
  const limiting = addForum(app, "grans");
  const unused = addForum(app, "oanvant");
  addForum(app, "under", { parentId: parent.id });
  app.db
    .insert(meetings)
    .values({
      forumId: met.id,
      kind: "protokoll",
      date: "2025-01-01",
      mode: "remote",
      state: "planned",
      updatedAt: "2025-01-01T00:00:00Z",
    })
    .run();
  const person = app.db.insert(persons).values({ name: "Karin" }).returning().get();
  const api = app.api();
  await api.post(`/forums/${seated.id}/memberships`, { personId: person.id, role: "member" });
  const accountId = addTestAccount(app.db, { role: "secretary", forumIds: [limiting.id] });
  for (const { id } of [met, seated, parent]) {
    expect((await api.delete(`/forums/${id}`, "*")).json).toMatchObject({ status: 409, title: "has_history" });
  }
  expect((await api.delete(`/forums/${limiting.id}`, "*")).json.title).toBe("forum_limits_accounts");
  expect(app.db.select().from(accountForums).all()).toEqual([{ accountId, forumId: limiting.id }]);
  const browser = await app.browser();
  expect((await browser.get("/forum/oanvant/ta-bort")).text).toContain("Ta bort Forum oanvant?");
  expect((await browser.post("/forum/mott/ta-bort", { version: 1 })).text).toContain("Det går inte att ta bort");
  expect((await browser.post("/forum/oanvant/ta-bort", { version: 1 })).headers.location).toBe("/forum");
  expect((await api.get(`/forums/${unused.id}`)).status).toBe(404);
});

test("the tree shows what reports to what, and to each reader only their forums", async () => {
  const app = await testApp();
  const top = addForum(app, "topp");
  const open = addForum(app, "oppet", { parentId: top.id, visibility: "open" });
  addForum(app, "under", { parentId: open.id });
  const all = (await (await app.browser()).get("/forum")).text;
  expect(all).toMatch(/Forum topp[\s\S]*<ul>[\s\S]*Forum oppet[\s\S]*<ul>[\s\S]*Forum under/);
  expect(all).toContain("/forum/nytt");
  const member = await app.browser({ role: "member" });
  const some = (await member.get("/forum")).text;
  expect(some).toContain("Forum oppet");
  expect(some).not.toContain("Forum topp");
  expect(some).not.toContain("/forum/nytt");
  expect((await member.get("/forum/topp")).status).toBe(404);
  expect((await app.api({ role: "member" }).get("/forums")).json.items).toHaveLength(1);
});

test("the register of forums says so when it is empty", async () => {
  const app = await testApp();
  expect((await (await app.browser()).get("/forum")).text).toContain("Inga forum ännu");
  expect((await (await app.browser({ role: "member" })).get("/forum")).text).toContain("Inga forum att visa");
});

test("a forum's page leads to its coming meetings and latest minutes", async () => {
  const app = await testApp();
  const forum = addForum(app, "lchnv");
  const add = (date: string, state: (typeof meetings.$inferInsert)["state"]) =>
    app.db
      .insert(meetings)
      .values({
        forumId: forum.id,
        kind: "minnesanteckningar",
        date,
        startTime: "08:00",
        mode: "remote",
        state,
        updatedAt: "2025-01-01T00:00:00Z",
      })
      .run();
  add("2025-09-12", "minutes_approved");
  add("2025-11-10", "agenda_sent");
  add("2025-12-05", "cancelled");
  add("2025-08-15", "planned");
  const { text } = await (await app.browser({ role: "reader" })).get("/forum/lchnv");
  expect(text).toMatch(/Kommande möten[\s\S]*måndag 10 november 2025[\s\S]*kl. 08.00/);
  expect(text).toMatch(/Senaste minnesanteckningar[\s\S]*\/moten\/1\/minnesanteckningar[\s\S]*12 september 2025/);
  expect(text).not.toContain("december");
  expect(text).not.toContain("augusti");
  expect(text).not.toContain("/forum/lchnv/redigera");
});

test("only administrators create and remove forums, and only the forum's secretary changes it", async () => {
  const app = await testApp();
  const own = addForum(app, "eget");
  const other = addForum(app, "annat");
  const account = { role: "secretary", forumIds: [own.id] } as const;
  const api = app.api({ ...account, forumIds: [own.id] });
  const browser = await app.browser({ ...account, forumIds: [own.id] });
  expect((await api.post("/forums", lchnv)).status).toBe(403);
  expect((await browser.get("/forum/nytt")).status).toBe(403);
  expect((await api.delete(`/forums/${own.id}`, 1)).status).toBe(403);
  expect((await browser.get("/forum/eget/ta-bort")).status).toBe(403);
  expect((await api.put(`/forums/${own.id}`, { ...lchnv, slug: "eget" }, 1)).status).toBe(200);
  for (const path of ["redigera", "staende-punkter", "brevmall", "ledamoter/ny"]) {
    expect((await browser.get(`/forum/eget/${path}`)).status).toBe(200);
    expect((await browser.get(`/forum/annat/${path}`)).status).toBe(404);
    expect((await (await app.browser({ role: "reader" })).get(`/forum/annat/${path}`)).status).toBe(403);
    expect((await app.visitor().get(`/forum/annat/${path}`)).headers.location).toBe("/logga-in");
  }
  expect((await api.put(`/forums/${other.id}`, lchnv, 1)).status).toBe(404);
  expect((await app.api({ role: "reader" }).put(`/forums/${other.id}`, lchnv, 1)).status).toBe(403);
});

test.each([
  ["1:up", "bac"],
  ["0:up", "abc"],
  ["0:down", "bac"],
  ["2:down", "abc"],
  ["1:remove", "ac"],
  ["more", "abc"],
  ["9:remove", "abc"],
])("the button %s makes abc into %s", (wish, result) => {
  expect(rearranged(["a", "b", "c"], wish).join("")).toBe(result);
});
