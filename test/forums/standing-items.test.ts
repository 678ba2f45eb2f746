import { expect, test } from "vitest";
import { standingItems } from "../../db/schema.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { addForum } from "./builders.ts";

const items = [
  { title: "Mötets öppnande", kinds: ["decision"], proposal: ["godkänna dagordningen.", "att att öppna mötet"] },
  { title: "Laget runt", kinds: ["information", "dialogue"], body: "En kort runda.", durationMinutes: "15" },
];
const blank = { title: "", body: " ", durationMinutes: "", proposal: [""] };
const page = "/forum/lchnv/staende-punkter";

const rowsAfter = async (save: (app: TestApp) => Promise<unknown>) => {
  const app = await testApp();
  addForum(app, "lchnv");
  await save(app);
  return app.db.select().from(standingItems).all();
};

test("standing items are kept the same by form and by JSON, with each clause as decisions write it", async () => {
  const byForm = await rowsAfter(async (app) =>
    (await app.browser()).post(page, { items: [...items, blank], version: 1 }),
  );
  expect(byForm).toMatchObject([
    { position: 0, proposal: ["att godkänna dagordningen", "att öppna mötet"], durationMinutes: null },
    { position: 1, kinds: ["information", "dialogue"], body: "En kort runda.", durationMinutes: 15 },
  ]);
  expect(byForm).toEqual(await rowsAfter((app) => app.api().put("/forums/1/standing-items", { items })));
});

test.each([
  ["no title", { kinds: ["decision"] }, "items.0.title", "Fyll i"],
  ["a kind there is not", { title: "A", kinds: ["song"] }, "items.0.kinds.0", "Välj ett av"],
  ["minutes that are no number", { title: "A", durationMinutes: "tio" }, "items.0.durationMinutes", "Skriv ett heltal"],
  ["a clause of nothing but att", { title: "A", proposal: ["att"] }, "items.0.proposal.0", "Skriv vad som beslutas"],
])("form and JSON alike refuse %s, and the form keeps what was typed", async (_, item, field, message) => {
  const app = await testApp();
  addForum(app, "lchnv");
  const byJson = await app.api().put("/forums/1/standing-items", { items: [item] });
  expect(byJson.json.errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
  const byForm = await (await app.browser()).post(page, { items: [{ ...item, body: "Det jag skrev" }], version: 1 });
  expect(byForm.status).toBe(422);
  expect(byForm.text).toContain(message);
  expect(byForm.text).toContain("Det jag skrev");
  expect(app.db.select().from(standingItems).all()).toEqual([]);
});

test("rows are moved and removed by buttons, and nothing is saved until it is saved", async () => {
  const app = await testApp();
  addForum(app, "lchnv");
  const browser = await app.browser();
  const typed = { items: [{ title: "Ett" }, blank, { title: "Tre" }, blank], version: 1 };
  const titlesIn = (text: string) => [...text.matchAll(/name="items\[\d\]\[title\]"/g)].length;
  const moved = await browser.post(page, { ...typed, move: "2:up" });
  expect(moved.status).toBe(200);
  expect(moved.text.indexOf('value="Ett"')).toBeLessThan(moved.text.indexOf('value="Tre"'));
  const again = await browser.post(page, { ...typed, items: [{ title: "Ett" }, { title: "Tre" }], move: "1:up" });
  expect(again.text.indexOf('value="Tre"')).toBeLessThan(again.text.indexOf('value="Ett"'));
  expect(titlesIn(again.text)).toBe(3);
  const removed = await browser.post(page, { ...typed, move: "0:remove" });
  expect(removed.text).not.toContain('value="Ett"');
  expect(app.db.select().from(standingItems).all()).toEqual([]);
});

test("two who change the standing items see both lists", async () => {
  const app = await testApp();
  addForum(app, "lchnv");
  const browser = await app.browser();
  await browser.get(page);
  await app.api().put("/forums/1/standing-items", { items: items.slice(0, 1) });
  const { status, text } = await browser.post(page, { items: items.slice(1), version: 1 });
  expect(status).toBe(422);
  expect(text).toContain("Mötets öppnande (Beslut; att godkänna dagordningen; att öppna mötet)");
  expect(text).toContain("Laget runt (Information; Dialog; 15; En kort runda.)");
  expect((await browser.post(page, { items: items.slice(1), version: 2 })).status).toBe(303);
  expect(app.db.select().from(standingItems).all()).toMatchObject([{ title: "Laget runt" }]);
});

test("the list is read with the forum's ETag, and a stale one changes nothing", async () => {
  const app = await testApp();
  addForum(app, "lchnv");
  const api = app.api();
  expect((await api.put("/forums/1/standing-items", { items }, 1)).headers.etag).toBe('"2"');
  expect((await api.put("/forums/1/standing-items", { items: [] }, 1)).status).toBe(412);
  const answer = await api.get("/forums/lchnv/standing-items");
  expect(answer.headers.etag).toBe('"2"');
  expect(answer.json.items).toHaveLength(2);
  expect((await app.api({ role: "reader" }).put("/forums/1/standing-items", { items: [] })).status).toBe(403);
});

test("the page renders empty and with content", async () => {
  const app = await testApp();
  addForum(app, "lchnv");
  const browser = await app.browser();
  expect((await browser.get(page)).text).toContain("Ny punkt");
  await browser.post(page, { items, version: 1 });
  const { status, text } = await browser.get(page);
  expect(status).toBe(200);
  expect(text).toContain('value="att godkänna dagordningen"');
  expect(text).toContain('name="items[1][kinds][]" value="information" checked');
});
