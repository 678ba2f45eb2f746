import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { forumFiles, forums } from "../../db/schema.ts";
import { nobody } from "../../server/access.ts";
import { docxFromDocument } from "../../server/documents/docx.ts";
import { letterheadOf } from "../../server/forums/letterhead-queries.ts";
import { testApp, testNow, type TestApp } from "../support/app.ts";
import { addForum } from "./builders.ts";
import { fileRequest, onePixel } from "./uploading.ts";

const png = onePixel;
const gif = Buffer.from("R0lGODlhAQABAAAAACw=", "base64");

const wordFile = () =>
  docxFromDocument({
    title: "Mall",
    author: "LCHNV",
    subject: "Mall",
    language: "sv-SE",
    issuedAt: testNow.toISOString(),
    letterhead: { sender: ["RSS Dalarna"], logo: null, footer: "" },
    blocks: [{ type: "paragraph", content: [{ type: "text", text: "Text" }] }],
  });

const withMacros = async (): Promise<Uint8Array> =>
  zipSync({ ...unzipSync(await wordFile()), "word/vbaProject.bin": new Uint8Array([1, 2, 3]) });

const page = "/forum/lchnv/brevmall";

async function setUp() {
  const app = await testApp();
  addForum(app, "lchnv");
  const browser = await app.browser();
  await browser.get(page);
  return { app, browser };
}

const filesIn = ({ db }: TestApp) =>
  db
    .select({ purpose: forumFiles.purpose, filename: forumFiles.filename, mediaType: forumFiles.mediaType })
    .from(forumFiles)
    .all();

test("sender lines and footer are saved, and documents get them line by line", async () => {
  const { app, browser } = await setUp();
  const texts = { senderLines: "RSS Dalarna\r\n\r\nLedningsstöd och strategi", footerText: "Falun", version: 1 };
  expect((await browser.post(page, texts)).status).toBe(303);
  expect(app.db.select().from(forums).get()).toMatchObject({ slug: "lchnv", version: 2 });
  expect(app.asSystem((ctx) => letterheadOf(ctx, "1"))).toEqual({
    senderLines: ["RSS Dalarna", "Ledningsstöd och strategi"],
    footerText: "Falun",
    logo: null,
    letterheadDocx: null,
  });
});

test("two who change the texts see both versions", async () => {
  const { browser } = await setUp();
  await browser.post(page, { footerText: "Falun", version: 1 });
  const { status, text } = await browser.post(page, { footerText: "Borlänge", version: 1 });
  expect(status).toBe(422);
  expect(text).toContain('data-label="Sparat av någon annan">Falun<');
  expect((await browser.post(page, { footerText: "Borlänge", version: 2 })).status).toBe(303);
});

test("too long a text is refused at its field and stays", async () => {
  const { browser } = await setUp();
  const { status, text } = await browser.post(page, { footerText: "x".repeat(501), senderLines: "RSS", version: 1 });
  expect(status).toBe(422);
  expect(text).toMatch(/id="footerText-error".*Texten är för lång/);
  expect(text).toContain("\nRSS</textarea>");
});

test("a logo is shown, fetched, replaced and removed", async () => {
  const { app, browser } = await setUp();
  const upload = (name: string) => browser.upload("/forum/lchnv/logotyp", {}, { field: "logo", name, content: png });
  expect((await upload("dalarna.PNG")).headers.location).toBe(page);
  expect((await upload("ny logga.png")).status).toBe(303);
  expect(filesIn(app)).toEqual([{ purpose: "logo", filename: "ny logga.png", mediaType: "image/png" }]);
  expect((await browser.get(page)).text).toContain('<img src="/forum/lchnv/logotyp" alt="Logotyp för Forum lchnv"');
  const image = await browser.get("/forum/lchnv/logotyp");
  expect(image.headers["content-type"]).toBe("image/png");
  expect(app.asSystem((ctx) => letterheadOf(ctx, "1")).logo?.content.equals(png)).toBe(true);
  expect((await browser.get("/forum/lchnv/logotyp/ta-bort")).text).toContain("Ta bort logotypen?");
  expect((await browser.post("/forum/lchnv/logotyp/ta-bort")).status).toBe(303);
  expect(filesIn(app)).toEqual([]);
});

test.each([
  ["a picture of another kind that is named .png", "logo.png", gif],
  ["text that is named .png", "logo.png", Buffer.from("PNG på riktigt")],
  ["a drawing that can hold programs", "logo.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["more than 1 MB", "logo.png", Buffer.concat([png, Buffer.alloc(1024 * 1024)])],
])("a logo that is %s is refused, by form and by API", async (_, name, content) => {
  const { app, browser } = await setUp();
  const answer = await browser.upload("/forum/lchnv/logotyp", {}, { field: "logo", name, content });
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/id="logo-error".*Logotypen måste vara en PNG- eller JPEG-bild/);
  const byApi = await putFile(app, "logo", name, content);
  expect(byApi.json()).toMatchObject({ status: 422, errors: [{ field: "file", reason: "logo_type" }] });
  expect(filesIn(app)).toEqual([]);
});

test("a Word letterhead is kept, fetched and removed", async () => {
  const { app, browser } = await setUp();
  const content = await wordFile();
  const file = { field: "letterhead", name: "Brevmall RSS.docx", content };
  expect((await browser.upload("/forum/lchnv/wordmall", {}, file)).headers.location).toBe(page);
  expect((await browser.get(page)).text).toContain("Ta bort brevmallen");
  const fetched = await browser.get("/forum/lchnv/wordmall");
  expect(fetched.headers["content-disposition"]).toContain("Brevmall%20RSS.docx");
  expect(app.asSystem((ctx) => letterheadOf(ctx, "1")).letterheadDocx?.equals(content)).toBe(true);
  expect((await browser.get("/forum/lchnv/wordmall/ta-bort")).text).toContain("Ta bort brevmallen?");
  await browser.post("/forum/lchnv/wordmall/ta-bort");
  expect(filesIn(app)).toEqual([]);
  expect((await browser.get("/forum/lchnv/wordmall")).status).toBe(404);
});

test.each([
  ["is no Word file", async () => Buffer.from("hej"), "letterhead_not_docx", "måste vara ett Word-dokument"],
  ["is a broken archive", async () => Buffer.from("PK\u0003\u0004trasig"), "letterhead_not_docx", "Word-dokument"],
  ["holds macros", withMacros, "letterhead_macros", "innehåller makron"],
])("a letterhead that %s is refused with the reason", async (_, content, reason, message) => {
  const { app, browser } = await setUp();
  const file = { field: "letterhead", name: "mall.docx", content: await content() };
  const answer = await browser.upload("/forum/lchnv/wordmall", {}, file);
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(new RegExp(`id="letterhead-error".*${message}`));
  expect((await putFile(app, "letterhead", file.name, file.content)).json().errors).toMatchObject([{ reason }]);
  expect(filesIn(app)).toEqual([]);
});

test("sending no file at all is told at the field", async () => {
  const { browser } = await setUp();
  const none = await browser.upload("/forum/lchnv/logotyp", {}, { field: "logo", name: "", content: Buffer.alloc(0) });
  expect(none.status).toBe(422);
  expect(none.text).toMatch(/id="logo-error".*Välj en fil/);
});

test("the API keeps the same files, and the forum says that it has them", async () => {
  const { app } = await setUp();
  expect((await putFile(app, "logo", "logo.png", png)).json()).toMatchObject({ hasLogo: true, hasLetterhead: false });
  expect((await putFile(app, "letterhead", "mall.docx", await wordFile())).json()).toMatchObject({
    hasLogo: true,
    hasLetterhead: true,
    version: 3,
  });
  const api = app.api();
  expect((await api.get("/forums/lchnv/logo")).headers["content-type"]).toBe("image/png");
  expect((await api.delete("/forums/1/logo")).status).toBe(204);
  expect((await api.delete("/forums/1/logo")).status).toBe(404);
});

test("readers fetch the files but do not change them; a closed forum's letterhead is nobody's", async () => {
  const { app, browser } = await setUp();
  await browser.upload("/forum/lchnv/logotyp", {}, { field: "logo", name: "l.png", content: png });
  const reader = await app.browser({ role: "reader" });
  expect((await reader.get("/forum/lchnv/logotyp")).status).toBe(200);
  expect((await reader.get(page)).status).toBe(403);
  expect((await reader.post("/forum/lchnv/logotyp/ta-bort")).status).toBe(403);
  expect((await (await app.browser({ role: "member" })).get("/forum/lchnv/logotyp")).status).toBe(404);
  const visitor = { db: app.db, actor: nobody, now: testNow };
  expect(() => letterheadOf(visitor, "1")).toThrow("not_found");
  app.db.update(forums).set({ visibility: "open" }).run();
  expect(letterheadOf(visitor, "1").logo).not.toBeNull();
});

const putFile = (app: TestApp, purpose: string, name: string, content: Uint8Array) =>
  fileRequest(app, `/forums/1/${purpose}`, name, content);
