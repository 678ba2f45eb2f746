import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

async function anItem() {
  const app = await testApp();
  const api = app.api();
  const forumId = aForum(app.db);
  const { json } = await api.post("/meetings", { forumId, date: "2025-11-21", items: [{ title: "Avtal" }] });
  const path = `/items/${json.items[0].id}`;
  const item = async () => (await api.get(path)).json;
  const browser = await app.browser({ role: "secretary" });
  await browser.get(`/punkter/${json.items[0].id}/redigera`);
  const attach = (name: string) =>
    browser.upload(
      `/punkter/${json.items[0].id}/bilagor`,
      { label: name.slice(0, 20) },
      { field: "file", name, content: Buffer.from("text") },
    );
  return { api, path, item, attach };
}

test("a name that is too long loses of its stem, and never its ending", async () => {
  const { item, attach } = await anItem();
  expect((await attach(`${"avtal".repeat(100)}.txt`)).status).toBe(303);
  const [{ filename }] = (await item()).attachments;
  expect(filename).toBe(`${"avtal".repeat(40)}.txt`);
});

test.each(["brev.constructor", "utan", ".", "a.exe"])("a file called %s is refused at the field", async (name) => {
  const { item, attach } = await anItem();
  const answer = await attach(name);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('id="file-error"');
  expect((await item()).attachments).toEqual([]);
});

test("a file is part of its item: it raises the version when it comes and when it goes", async () => {
  const { api, path, item, attach } = await anItem();
  const before = await item();
  await attach("avtal.txt");
  const between = await item();
  expect(between.version).toBe(Number(before.version) + 1);
  expect((await api.put(path, { title: "Gammal" }, before.version)).json.current.attachments).toHaveLength(1);
  expect((await api.delete(`/attachments/${between.attachments[0].id}`)).status).toBe(204);
  expect((await item()).version).toBe(Number(before.version) + 2);
});
