import fc from "fast-check";
import { expect, test } from "vitest";
import { aForum, aMeeting, anOrganization, aMembership, aPerson } from "../support/builders.ts";
import { testApp, type ApiClient, type TestApp } from "../support/app.ts";

async function aPlannedMeeting(parts?: TestApp) {
  const test = parts ?? (await testApp());
  const forumId = aForum(test.db);
  return { ...test, forumId, meetingId: aMeeting(test.db, { forumId }), client: test.api() };
}

const outline = (items: { number: string; title: string; children: any[] }[]): string[] =>
  items.flatMap(({ number, title, children }) => [`${number} ${title}`, ...outline(children)]);

const outlineOf = async (client: ApiClient, meetingId: string) =>
  outline((await client.get(`/meetings/${meetingId}`)).json.items);

test("numbers follow the positions, in the meeting and under its sections", async () => {
  const { client, meetingId } = await aPlannedMeeting();
  const add = async (title: string, more = {}) =>
    (await client.post(`/meetings/${meetingId}/items`, { title, ...more })).json;
  const first = await add("Öppnande");
  const second = await add("Rapporter", { children: [{ title: "Ekonomi" }, { title: "Avtal" }] });
  await add("Dagordning", { index: 1 });
  await add("Personal", { parentId: second.id, index: 1 });
  expect(await outlineOf(client, meetingId)).toEqual([
    "1 Öppnande",
    "2 Dagordning",
    "3 Rapporter",
    "3 a Ekonomi",
    "3 b Personal",
    "3 c Avtal",
  ]);
  await client.put(`/items/${first.id}/position`, { parentId: second.id, index: 0 });
  expect(await outlineOf(client, meetingId)).toEqual([
    "1 Dagordning",
    "2 Rapporter",
    "2 a Öppnande",
    "2 b Ekonomi",
    "2 c Personal",
    "2 d Avtal",
  ]);
});

test("an item moves to another meeting with its sub-items and decisions", async () => {
  const { client, meetingId, db, forumId } = await aPlannedMeeting();
  const next = aMeeting(db, { forumId, date: "2026-01-29" });
  const { json: item } = await client.post(`/meetings/${meetingId}/items`, {
    title: "Avtal",
    decisions: [{ outcome: "proposed", proposal: [{ text: "anta avtalet" }] }],
    children: [{ title: "Kostnad" }],
  });
  await client.put(`/meetings/${meetingId}/attendance`, {
    attendance: [{ name: "K", status: "present", fromItem: "1a" }],
  });
  const moved = await client.put(`/items/${item.id}/position`, { index: 0, meetingId: next });
  expect(moved.status).toBe(200);
  expect(await outlineOf(client, meetingId)).toEqual([]);
  expect(await outlineOf(client, next)).toEqual(["1 Avtal", "1 a Kostnad"]);
  expect(moved.json.decisions[0].proposal).toEqual([{ text: "att anta avtalet" }]);
  // Nobody came with an item that is in another meeting now.
  expect((await client.get(`/meetings/${meetingId}`)).json.attendance[0].fromItem).toBeNull();
});

test("a section with sub-items is not put under another", async () => {
  const { client, meetingId } = await aPlannedMeeting();
  const { json: a } = await client.post(`/meetings/${meetingId}/items`, { title: "A", children: [{ title: "A1" }] });
  const { json: b } = await client.post(`/meetings/${meetingId}/items`, { title: "B" });
  expect((await client.put(`/items/${a.id}/position`, { parentId: b.id, index: 0 })).status).toBe(409);
  expect((await client.put(`/items/${b.id}/position`, { parentId: b.id, index: 0 })).status).toBe(422);
  const child = a.children[0].id;
  expect((await client.put(`/items/${b.id}/position`, { parentId: child, index: 0 })).status).toBe(422);
  expect(await outlineOf(client, meetingId)).toEqual(["1 A", "1 a A1", "2 B"]);
});

test("however items are moved, none is lost and the numbers have no gaps", async () => {
  const { client, meetingId } = await aPlannedMeeting();
  const ids: string[] = [];
  for (const title of ["A", "B", "C", "D", "E"]) {
    ids.push((await client.post(`/meetings/${meetingId}/items`, { title })).json.id);
  }
  const move = fc.record({ item: fc.nat(4), parent: fc.option(fc.nat(4)), index: fc.nat(6) });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 4 }), async (moves) => {
      for (const { item, parent, index } of moves) {
        const parentId = parent === null ? null : ids[parent];
        await client.put(`/items/${ids[item]}/position`, { parentId, index });
      }
      const { items } = (await client.get(`/meetings/${meetingId}`)).json;
      const numbers = items.flatMap((section: any) => [section.number, ...section.children.map((c: any) => c.number)]);
      const expected = items.flatMap((section: any, i: number) => [
        `${i + 1}`,
        ...section.children.map((_: any, j: number) => `${i + 1} ${"abcde"[j]}`),
      ]);
      expect(numbers).toEqual(expected);
      expect(outline(items).length).toBe(5);
    }),
    { numRuns: 25 },
  );
});

test("a form and JSON leave identical rows", async () => {
  const item = {
    title: "Gemensam rutin",
    kinds: ["decision", "information"],
    presenters: [{ name: "Karin Exempel", title: "ordförande" }],
    durationMinutes: "15",
    body: "Bakgrund.\n\n- ett\n- två",
    confidential: "on",
  };
  const proposal = [{ text: "anta rutinen." }, { text: "att följa upp den" }];
  const rows = async (act: (world: Awaited<ReturnType<typeof aPlannedMeeting>>) => Promise<unknown>) => {
    const world = await aPlannedMeeting();
    await act(world);
    const tables = ["items", "presenters", "decisions", "clauses"];
    return tables.map((table) => world.db.$client.prepare(`select * from ${table}`).all());
  };
  const byForm = await rows(async ({ browser, meetingId }) => {
    const client = await browser();
    const answer = await client.post(`/moten/${meetingId}/punkter/ny`, { ...item, decisions: [{ proposal }] });
    expect(answer.status).toBe(303);
  });
  const byJson = await rows(({ client, meetingId }) =>
    client.post(`/meetings/${meetingId}/items`, {
      ...item,
      durationMinutes: 15,
      confidential: true,
      decisions: [{ outcome: "proposed", proposal }],
    }),
  );
  expect(byForm).toEqual(byJson);
  expect(byForm[3]).toMatchObject([{ text: "att anta rutinen" }, { text: "att följa upp den" }]);
});

test("the form of an item writes proposals and leaves what was decided", async () => {
  const { client, browser, meetingId } = await aPlannedMeeting();
  const { json: item } = await client.post(`/meetings/${meetingId}/items`, {
    title: "Avtal",
    decisions: [
      { outcome: "adopted", proposal: [{ text: "anta" }], clauses: [{ text: "anta med ändring" }] },
      { outcome: "proposed", proposal: [{ text: "utreda" }] },
    ],
  });
  const page = await browser();
  const [decided, open] = item.decisions;
  const answer = await page.post(`/punkter/${item.id}/redigera`, {
    version: item.version,
    title: "Avtalet",
    decisions: [
      { id: decided.id, proposal: [{ text: "anta avtalet" }] },
      { id: open.id, proposal: [{ text: "" }] },
    ],
  });
  expect(answer.status).toBe(303);
  const after = (await client.get(`/items/${item.id}`)).json;
  expect(after.decisions).toMatchObject([
    { id: decided.id, outcome: "adopted", proposal: [{ text: "att anta avtalet" }], clauses: decided.clauses },
  ]);
});

test("bad input is said at its field, with everything typed kept and nothing saved", async () => {
  const { browser, meetingId, db } = await aPlannedMeeting();
  const page = await browser();
  const typed = {
    title: "",
    body: "Lång bakgrund som ingen vill skriva om",
    durationMinutes: "en kvart",
    presenters: [{ name: "Karin" }, { title: "ordförande" }],
    decisions: [{ proposal: [{ text: "att" }, { text: "anta rutinen" }] }],
  };
  const answer = await page.post(`/moten/${meetingId}/punkter/ny`, typed);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Skriv vad som beslutas efter ”att”.");
  expect(answer.text).toContain("Skriv ett heltal, till exempel 20.");
  expect(answer.text).toContain('href="#presenters[1][name]"');
  expect(answer.text).toContain("Lång bakgrund som ingen vill skriva om");
  expect(answer.text).toContain("anta rutinen</textarea>");
  expect(db.$client.prepare("select count(*) from items").pluck().get()).toBe(0);
});

test("ten megabytes in a field are refused at the field", async () => {
  const { client, browser, meetingId } = await aPlannedMeeting();
  const body = "å".repeat(5_000_000);
  const answer = await client.post(`/meetings/${meetingId}/items`, { title: "x", body });
  expect(answer.status).toBe(422);
  expect(answer.json.errors).toMatchObject([{ field: "body", reason: "too_long" }]);
  const form = await (await browser()).post(`/moten/${meetingId}/punkter/ny`, { title: "x", body });
  expect(form.status).toBe(422);
  expect(form.text).toContain('href="#body"');
});

test("two people editing an item are told, and a second save goes through", async () => {
  const { client, browser, meetingId } = await aPlannedMeeting();
  const { json: item } = await client.post(`/meetings/${meetingId}/items`, { title: "Avtal" });
  await client.put(`/items/${item.id}`, { title: "Avtalet om vårdhygien" }, item.version);
  expect((await client.put(`/items/${item.id}`, { title: "Annat" }, item.version)).status).toBe(412);

  const page = await browser();
  const stale = await page.post(`/punkter/${item.id}/redigera`, { version: item.version, title: "Mitt förslag" });
  expect(stale.status).toBe(422);
  expect(stale.text).toContain("Avtalet om vårdhygien");
  expect(stale.text).toContain("Mitt förslag");
  const version = /name="version" value="(\d+)"/.exec(stale.text)?.[1];
  expect((await page.post(`/punkter/${item.id}/redigera`, { version, title: "Mitt förslag" })).status).toBe(303);
  expect((await client.get(`/items/${item.id}`)).json.title).toBe("Mitt förslag");
});

test("a new meeting has the forum's standing items and the members of that day", async () => {
  const { db, api, asSystem } = await testApp();
  const forumId = aForum(db);
  asSystem((ctx) =>
    ctx.db.run(
      `insert into standing_items (forum_id, position, title, kinds, body, proposal)
      values (${forumId}, 0, 'Mötets öppnande', '[]', '', '["att öppna mötet"]')` as never,
    ),
  );
  const organizationId = anOrganization(db);
  const seat = (name: string, dates = {}) =>
    aMembership(db, { forumId, personId: aPerson(db, { name }), onBehalfOf: organizationId, ...dates });
  seat("Anna Nu");
  seat("Bertil Förr", { endDate: "2025-12-31" });
  seat("Cecilia Sen", { startDate: "2026-02-01" });
  const { json } = await api().post("/meetings", { forumId, date: "2026-01-29" });
  expect(json.items).toMatchObject([
    { number: "1", title: "Mötets öppnande", decisions: [{ proposal: [{ text: "att öppna mötet" }] }] },
  ]);
  expect(json.attendance).toMatchObject([{ name: "Anna Nu", organization: "Avesta", status: "unmarked" }]);
});

test("last year's minutes do not change because a person does", async () => {
  const { client, meetingId, db } = await aPlannedMeeting();
  const personId = aPerson(db, { name: "Karin Exempel", title: "socialchef" });
  await client.put(`/meetings/${meetingId}/attendance`, {
    attendance: [{ name: "Karin Exempel", title: "socialchef", personId, status: "present" }],
  });
  const person = (await client.get(`/persons/${personId}`)).json;
  await client.put(`/persons/${personId}`, { name: "Karin Nytt", title: "direktör" }, person.version);
  expect((await client.get(`/meetings/${meetingId}`)).json.attendance[0]).toMatchObject({
    name: "Karin Exempel",
    title: "socialchef",
  });
  expect((await client.delete(`/persons/${personId}`, "*")).status).toBe(409);
});

test("a presenter nobody knows is refused where it stands, and nothing is saved", async () => {
  const { client, meetingId, db } = await aPlannedMeeting();
  const known = { name: "Karin", personId: aPerson(db) };
  const stranger = { name: "Okänd", personId: "999" };
  const address = `/meetings/${meetingId}/items`;
  const faultOf = (answer: { json: { errors: unknown } }) => answer.json.errors;
  const added = await client.post(address, { title: "Ett", presenters: [known, stranger] });
  expect(added.status).toBe(422);
  expect(faultOf(added)).toMatchObject([{ field: "presenters.1.personId", reason: "unknown_person" }]);
  const below = await client.post(address, { title: "Ett", children: [{ title: "A", presenters: [stranger] }] });
  expect(faultOf(below)).toMatchObject([{ field: "children.0.presenters.0.personId" }]);
  const { json: item } = await client.post(address, { title: "Ett", presenters: [known] });
  const changed = await client.put(`/items/${item.id}`, { title: "Två", presenters: [stranger] }, item.version);
  expect(faultOf(changed)).toMatchObject([{ field: "presenters.0.personId" }]);
  expect(await outlineOf(client, meetingId)).toEqual(["1 Ett"]);
});

test("a meeting from another system keeps the persons whose id leads to the same name here", async () => {
  const { client, db, forumId } = await aPlannedMeeting();
  const personId = aPerson(db, { name: "Karin Ek" });
  const people = [
    { name: "Karin Ek", personId },
    { name: "En annan", personId },
    { name: "Okänd", personId: "999" },
  ];
  const { status, json } = await client.post("/meetings", {
    forumId,
    date: "2025-11-21",
    attendance: people,
    items: [{ title: "Ett", presenters: people, children: [{ title: "A", presenters: people }] }],
  });
  expect(status).toBe(201);
  const kept = [{ personId }, { name: "En annan", personId: null }, { name: "Okänd", personId: null }];
  expect(json.attendance).toMatchObject(kept);
  expect(json.items[0].presenters).toMatchObject(kept);
  expect(json.items[0].children[0].presenters).toMatchObject(kept);
});

test.each([[true], [[5]], ["0x10"], ["1e1"], [""], ["5.5"], [1.5]])("%j is no number of minutes", async (minutes) => {
  const { client, meetingId, forumId } = await aPlannedMeeting();
  const added = await client.post(`/meetings/${meetingId}/items`, { title: "Ett", durationMinutes: minutes });
  expect(added.json.errors).toMatchObject([{ field: "durationMinutes", reason: "invalid_number" }]);
  const items = [{ title: "Ett", durationMinutes: minutes }];
  const standing = await client.put(`/forums/${forumId}/standing-items`, { items });
  expect(standing.json.errors).toMatchObject([{ field: "items.0.durationMinutes", reason: "invalid_number" }]);
  const placed = await client.post(`/meetings/${meetingId}/items`, { title: "Ett", index: minutes });
  expect(placed.json.errors).toMatchObject([{ field: "index", reason: "invalid_number" }]);
});

test("a number is the same in digits", async () => {
  const { client, meetingId } = await aPlannedMeeting();
  const { json } = await client.post(`/meetings/${meetingId}/items`, {
    title: "Ett",
    durationMinutes: "15",
    index: "0",
  });
  expect(json.durationMinutes).toBe(15);
});

test("a presenter written over is somebody else, and one emptied is gone", async () => {
  const { client, browser, meetingId, db } = await aPlannedMeeting();
  const personId = aPerson(db, { name: "Karin Exempel" });
  const presenters = [
    { name: "Karin Exempel", personId },
    { name: "Karin Exempel", personId },
    { name: "Karin Exempel", personId },
  ];
  const { json: item } = await client.post(`/meetings/${meetingId}/items`, { title: "Avtal", presenters });
  const answer = await (
    await browser()
  ).post(`/punkter/${item.id}/redigera`, {
    version: item.version,
    title: "Avtal",
    presenters: [
      { name: "Karin Exempel", personId },
      { name: "Bo Annan", personId },
      { name: "", title: "", personId },
    ],
  });
  expect(answer.status).toBe(303);
  expect((await client.get(`/items/${item.id}`)).json.presenters).toEqual([
    { name: "Karin Exempel", title: null, personId },
    { name: "Bo Annan", title: null, personId: null },
  ]);
});
