import { expect, test } from "vitest";
import { matters } from "../../db/schema.ts";
import { aMatter, anItem, network } from "./builders.ts";

test("a matter is kept the same by form and by JSON", async () => {
  const input = {
    title: "Samverkansavtal inom vårdhygien",
    reference: "RSS 2025-031",
    summary: "Ett **gemensamt** avtal.",
  };
  const rowsAfter = async (save: (world: Awaited<ReturnType<typeof network>>) => Promise<unknown>) => {
    const world = await network();
    await save(world);
    return world.db.select().from(matters).all();
  };
  const byForm = await rowsAfter(async ({ browser, forums }) => {
    const answer = await (
      await browser()
    ).post("/arenden/nytt", { ...input, forumId: forums.lchnv, confidential: "on" });
    expect(answer.status).toBe(303);
  });
  const byJson = await rowsAfter(({ admin, forums }) =>
    admin.post("/matters", { ...input, forumId: forums.lchnv, confidential: true }),
  );
  expect(byForm).toMatchObject([{ ...input, state: "open", confidential: true }]);
  expect(byForm).toEqual(byJson);
});

test.each([
  ["no title", { title: " " }, "title", "Fyll i fältet."],
  ["a title without end", { title: "a".repeat(301) }, "title", "Texten är för lång."],
  ["a forum nobody knows", { forumId: "999" }, "forumId", "Forumet finns inte"],
  ["a long reference", { reference: "x".repeat(61) }, "reference", "Texten är för lång."],
])("form and JSON alike refuse %s", async (_, wrong, field, message) => {
  const { admin, browser, forums, db } = await network();
  const input = { forumId: forums.lchnv, title: "Avtal", summary: "En text som är kvar", ...wrong };
  const byJson = await admin.post("/matters", input);
  expect(byJson.status).toBe(422);
  expect(byJson.json.errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
  const byForm = await (await browser()).post("/arenden/nytt", input);
  expect(byForm.status).toBe(422);
  expect(byForm.text).toMatch(new RegExp(`id="${field}-error".*${message}`));
  expect(byForm.text).toContain("En text som är kvar");
  expect(db.select().from(matters).all()).toEqual([]);
});

test("matters are found by state, forum and words, the newest first, a page at a time", async () => {
  const world = await network();
  const { admin, forums } = world;
  const first = await aMatter(world, { title: "Öppna jämförelser", reference: "RSS 2025-001" });
  const second = await aMatter(world, { title: "Hemsjukvård i länet" });
  const third = await aMatter(world, { title: "Vårdhygien", forumId: forums.schnv });
  await admin.put(`/matters/${second.id}/state`, { state: "closed" });
  await admin.post(`/matters/${first.id}/referrals`, { toForumId: forums.styrgruppen, role: "prepare" });
  const titles = async (query: string) =>
    (await admin.get(`/matters?${query}`)).json.items.map(({ title }: { title: string }) => title);
  expect(await titles("")).toEqual(["Vårdhygien", "Hemsjukvård i länet", "Öppna jämförelser"]);
  expect(await titles("state=closed")).toEqual(["Hemsjukvård i länet"]);
  expect(await titles("forum=schnv")).toEqual(["Vårdhygien"]);
  expect(await titles(`forum=${forums.styrgruppen}`)).toEqual(["Öppna jämförelser"]);
  for (const q of ["öppna", "ÖPPNA", "jämf", "2025-001"]) {
    expect(await titles(`q=${encodeURIComponent(q)}`)).toEqual(["Öppna jämförelser"]);
  }
  expect(await titles("q=%25")).toEqual([]);
  const page = (await admin.get("/matters?limit=2")).json;
  expect(page.items).toHaveLength(2);
  const rest = (await admin.get(`/matters?limit=2&cursor=${page.nextCursor}`)).json;
  expect(rest.items.map(({ id }: { id: string }) => id)).toEqual([first.id]);
  expect(rest.items[0].now).toMatchObject([{ forumName: "Styrgruppen", role: "prepare", state: "waiting" }]);
  expect(third.forum.slug).toBe("schnv");
});

test("a matter is changed whole, and a stale change is told both versions", async () => {
  const world = await network();
  const { admin, browser } = world;
  const matter = await aMatter(world);
  expect((await admin.put(`/matters/${matter.id}`, { title: "X" })).status).toBe(428);
  const changed = await admin.put(`/matters/${matter.id}`, { ...matter, reference: "RSS 1" }, matter.version);
  expect(changed.json).toMatchObject({ title: "Vårdhygien", reference: "RSS 1", version: 2 });
  const stale = await admin.put(`/matters/${matter.id}`, { title: "Y" }, matter.version);
  expect([stale.status, stale.json.current.reference, stale.json.sent.title]).toEqual([412, "RSS 1", "Y"]);
  const page = await browser();
  const overtaken = await page.post(`/arenden/${matter.id}/redigera`, { title: "Mitt namn", version: 1 });
  expect(overtaken.status).toBe(422);
  expect(overtaken.text).toContain('data-label="Du har skrivit">Mitt namn<');
  expect((await page.post(`/arenden/${matter.id}/redigera`, { title: "Mitt namn", version: 2 })).status).toBe(303);
});

test("a matter is removed while nothing hangs on it", async () => {
  const world = await network();
  const { admin, forums } = world;
  const mistake = await aMatter(world);
  expect((await admin.delete(`/matters/${mistake.id}`, 1)).status).toBe(204);
  const linked = await aMatter(world);
  await anItem(world, "lchnv", { matterIds: [linked.id] });
  const sent = await aMatter(world);
  await admin.post(`/matters/${sent.id}/referrals`, { toForumId: forums.schnv, role: "inform" });
  for (const { id } of [linked, sent]) {
    const answer = await admin.delete(`/matters/${id}`, "*");
    expect([answer.status, answer.json.title]).toEqual([409, "matter_in_use"]);
  }
});

test("a matter is not closed while a forum is to answer, and opens again", async () => {
  const world = await network();
  const { admin, forums } = world;
  const { id } = await aMatter(world);
  const { json: step } = await admin.post(`/matters/${id}/referrals`, { toForumId: forums.schnv, role: "consult" });
  const refused = await admin.put(`/matters/${id}/state`, { state: "closed" });
  expect([refused.status, refused.json.title]).toEqual([409, "matter_still_somewhere"]);
  await admin.put(`/matters/${id}/steps/${step.id}/state`, { state: "accepted" });
  await admin.put(`/matters/${id}/steps/${step.id}/state`, { state: "done", text: "Inget att invända." });
  expect((await admin.put(`/matters/${id}/state`, { state: "closed" })).json.state).toBe("closed");
  const toClosed = await admin.post(`/matters/${id}/referrals`, { toForumId: forums.styrgruppen, role: "inform" });
  expect([toClosed.status, toClosed.json.title]).toEqual([409, "matter_closed"]);
  expect((await admin.put(`/matters/${id}/state`, { state: "open" })).json.state).toBe("open");
});
