/** What may be sent, by whom, and how much of it is read. */
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { attachments } from "../../db/schema.ts";
import { buildWorld } from "../access/world.ts";
import { testApp, type App, type TestApp } from "../support/app.ts";
import { Surfer } from "../support/surfer.ts";

const megabyte = 1024 * 1024;
const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=skarv";
const fileHead = '--skarv\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';

/** A body of 240 MB, made as it is read. */
function endlessBody(head: string) {
  const read = { bytes: 0 };
  const chunk = Buffer.alloc(64 * 1024, "a");
  const stream = Readable.from(
    (function* () {
      yield Buffer.from(head);
      while (read.bytes < 240 * megabyte) {
        read.bytes += chunk.length;
        yield chunk;
      }
    })(),
  );
  return { stream, read };
}

async function send(app: App, url: string, type: string, head: string, headers: Record<string, string> = {}) {
  const { stream, read } = endlessBody(head);
  const answer = await app.inject({
    method: "POST",
    url,
    headers: { "content-type": type, ...headers },
    payload: stream,
  });
  return { status: answer.statusCode, text: answer.body, bytes: read.bytes };
}

test.each([
  ["a file to the login", "/logga-in", multipart, fileHead],
  ["a file to the first-run form", "/kom-igang", multipart, fileHead],
  ["a form to an address that is not there", "/finns-inte", form, "a="],
  ["a file to an address that is not there", "/finns-inte", multipart, fileHead],
  ["JSON to an address of the API that is not there", "/api/v1/finns-inte", "application/json", '{"a":"'],
  ["a form for which one must log in", "/personer/ny", form, "name="],
  ["a file for which one must log in", "/punkter/1/bilagor", multipart, fileHead],
  ["a file to the API without a token", "/api/v1/items/1/attachments", multipart, fileHead],
])("a visitor who sends %s is stopped before it is read", async (_, url, type, head) => {
  const world = await testApp();
  buildWorld(world);
  const { status, bytes } = await send(world.app, url, type, head);
  expect([303, 401, 404, 422]).toContain(status);
  expect(bytes).toBeLessThan(megabyte);
});

test.each([
  ["a form", "/logga-in", form, "email="],
  ["JSON", "/logga-in", "application/json", '{"email":"'],
  ["a form", "/kom-igang", form, "name="],
])("%s without an end to %s is refused as too large", async (_, url, type, head) => {
  const { app } = await testApp();
  const { status, text } = await send(app, url, type, head);
  expect(status).toBe(422);
  expect(text).toContain("Det du skickade är för stort.");
});

test("what anybody may post has room for its fields only, or is opened by a link and not read without it", async () => {
  const { app } = await testApp();
  const open = app.declaredRoutes.filter(({ method, access }) => method === "POST" && access.who === "anyone");
  expect(open.map(({ url }) => url).sort()).toEqual([
    "/aterrapport/:token",
    "/kom-igang",
    "/logga-in",
    "/mejlval/:token",
  ]);
  for (const { url } of open) {
    const surfer = new Surfer(app);
    await surfer.get("/logga-in");
    const { status, text } = await surfer.post(url, { email: "a".repeat(17 * 1024) });
    if (url.endsWith(":token")) {
      expect(status).toBe(404);
      continue;
    }
    expect(status).toBe(422);
    expect(text).toContain("Det du skickade är för stort.");
  }
});

test("a file where none is asked for is refused as any bad input, on pages and in the API", async () => {
  const world = await testApp();
  const admin = await world.browser({ role: "admin" });
  const file = { field: "file", name: "a.txt", content: Buffer.from("hej") };
  const page = await admin.upload("/personer/ny", { name: "Karin" }, file);
  expect(page.status).toBe(422);
  expect(page.text).toContain('<html lang="sv">');
  const answer = await world.app.inject({
    method: "POST",
    url: "/api/v1/persons",
    headers: { "content-type": multipart, authorization: world.api().authorization },
    payload: `${fileHead}hej\r\n--skarv--\r\n`,
  });
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({ status: 422, title: "invalid_input" });
});

const field = (name: string, value: string) =>
  `--skarv\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

async function attach({ app, api }: TestApp, itemId: string, parts: string) {
  const answer = await app.inject({
    method: "POST",
    url: `/api/v1/items/${itemId}/attachments`,
    headers: { "content-type": multipart, authorization: api().authorization },
    payload: `${parts}--skarv--\r\n`,
  });
  return { status: answer.statusCode, reason: answer.json<{ title?: string }>().title };
}

test.each([
  ["two files", `${fileHead}hej\r\n${fileHead}hej\r\n`],
  ["more fields than any form has", field("label", "Bilaga 2").repeat(30) + `${fileHead}hej\r\n`],
])("%s in one form are refused", async (_, parts) => {
  const world = await testApp();
  const { ids } = buildWorld(world);
  expect(await attach(world, ids.item!, parts)).toEqual({ status: 422, reason: "payload_too_large" });
  expect(world.db.select().from(attachments).all()).toHaveLength(1);
});

test("a field longer than any text of ours is refused at the field, not cut off", async () => {
  const world = await testApp();
  const { ids } = buildWorld(world);
  const long = await attach(world, ids.item!, field("label", "x".repeat(megabyte)) + `${fileHead}hej\r\n`);
  expect(long).toEqual({ status: 422, reason: "invalid_input" });
  const right = await attach(world, ids.item!, field("label", "Bilaga 2") + `${fileHead}hej\r\n`);
  expect(right.status).toBe(201);
});

test("a form with a file is refused without the token of its page", async () => {
  const world = await testApp();
  const { ids, accountIds } = buildWorld(world);
  const surfer = new Surfer(world.app);
  await surfer.get("/logga-in");
  const { email } = world.db.$client.prepare("select email from accounts where id = ?").get(accountIds.secretary) as {
    email: string;
  };
  await surfer.post("/logga-in", { email, password: "ett långt lösenord" });
  const answer = await world.app.inject({
    method: "POST",
    url: `/punkter/${ids.item!}/bilagor`,
    headers: { cookie: surfer.cookie, "content-type": multipart },
    payload: `${field("label", "Bilaga 2")}${fileHead}hej\r\n--skarv--\r\n`,
  });
  expect(answer.statusCode).toBe(403);
  expect(world.db.select().from(attachments).all()).toHaveLength(1);
});
