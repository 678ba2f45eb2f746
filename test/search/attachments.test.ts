/** Files are found by what stands in them, from the moment they are there. */
import { expect, test } from "vitest";
import { attachmentContents, attachments } from "../../db/schema.ts";
import { docxFromDocument } from "../../server/documents/docx.ts";
import { sample } from "../documents/sample.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

async function anItem() {
  const app = await testApp();
  const client = app.api();
  const forumId = aForum(app.db);
  const { json } = await client.post("/meetings", { forumId, date: "2025-11-21", items: [{ title: "Underlag" }] });
  const itemId = json.items[0].id as string;
  const browser = await app.browser({ role: "secretary" });
  await browser.get(`/punkter/${itemId}/redigera`);
  const attach = (name: string, content: Uint8Array, form: Record<string, string> = {}) =>
    browser.upload(`/punkter/${itemId}/bilagor`, { label: "Bilaga 1", ...form }, { field: "file", name, content });
  const find = async (q: string) => (await client.get(`/search?q=${encodeURIComponent(q)}`)).json;
  return { ...app, client, itemId, forumId, attach, find };
}

const wordFile = (text: string) =>
  docxFromDocument({ ...sample, blocks: [{ type: "paragraph", content: [{ type: "text", text }] }] });

test("a Word file is found by its text, with the words round what was found", async () => {
  const { attach, find, db } = await anItem();
  expect((await attach("bilaga.docx", await wordFile("Räddningstjänsten övar tillsammans i Säter."))).status).toBe(303);
  const { hits, total } = await find("räddningstjänst");
  expect(total).toBe(1);
  expect(hits[0]).toMatchObject({
    type: "attachment",
    title: "Bilaga 1: bilaga.docx",
    snippet: expect.stringContaining("Räddningstjänsten övar tillsammans i Säter."),
    url: `/bilagor/${String(db.$client.prepare("select id from attachments").pluck().get())}`,
  });
  expect((await find("bilaga.docx")).total).toBe(1);
});

test("a file that cannot be read is kept all the same, and found by its name", async () => {
  const { attach, find } = await anItem();
  expect((await attach("karta.pdf", Buffer.from("%PDF-1.7\n%%EOF"))).status).toBe(303);
  expect((await find("karta")).hits).toEqual([expect.objectContaining({ type: "attachment", snippet: "" })]);
});

test("a removed file is found no more", async () => {
  const { attach, find, client, db } = await anItem();
  await attach("rad.txt", Buffer.from("Skidspår i Älvdalen"));
  expect((await find("skidspår")).total).toBe(1);
  const id = String(db.$client.prepare("select id from attachments").pluck().get());
  expect((await client.delete(`/attachments/${id}`)).status).toBe(204);
  expect((await find("skidspår")).total).toBe(0);
});

/** As a program before this one left it. */
function addUnread({ db }: Pick<TestApp, "db">, itemId: string, content: Buffer): void {
  const file = {
    filename: "gammal.txt",
    mediaType: "text/plain; charset=utf-8",
    size: 1,
    position: 0,
    label: "Gammal",
  };
  const { id } = db
    .insert(attachments)
    .values({ itemId, ...file })
    .returning({ id: attachments.id })
    .get();
  db.insert(attachmentContents).values({ attachmentId: id, content }).run();
}

test("files that were there before are read while the program runs", async () => {
  const { app, db, itemId, find } = await anItem();
  for (const text of ["Kolmila i Gagnef", "Kolmila i Leksand"]) addUnread({ db }, itemId, Buffer.from(text));
  expect((await find("kolmila")).total).toBe(0);
  await app.listen({ port: 0 });
  await expect.poll(async () => (await find("kolmila")).total as number).toBe(2);
});
