/** Every route that writes in a forum does so by slug as well as by id. */
import { expect, test } from "vitest";
import { forumFiles, forums, memberships, standingItems } from "../../db/schema.ts";
import { testApp } from "../support/app.ts";
import { aPerson } from "../support/builders.ts";
import { addForum } from "./builders.ts";
import { fileRequest, onePixel } from "./uploading.ts";

async function lchnv() {
  const app = await testApp();
  // The first row is another forum: what is written to it shows.
  addForum(app, "annat");
  return { app, api: app.api(), forum: addForum(app, "lchnv") };
}

test("PUT /forums/lchnv changes the forum, also its slug", async () => {
  const { app, api, forum } = await lchnv();
  const { id: _, version: _version, ...input } = forum;
  const answer = await api.put("/forums/lchnv", { ...input, name: "Nytt namn", slug: "nytt-namn" }, 1);
  expect([answer.status, answer.json.name, answer.json.version]).toEqual([200, "Nytt namn", 2]);
  expect(app.db.select().from(forums).all()).toMatchObject([{ name: "Forum annat" }, { slug: "nytt-namn" }]);
});

test("DELETE /forums/lchnv removes it", async () => {
  const { app, api } = await lchnv();
  expect((await api.delete("/forums/lchnv", 1)).status).toBe(204);
  expect(app.db.select().from(forums).all()).toMatchObject([{ slug: "annat" }]);
});

test("PUT /forums/lchnv/standing-items sets them", async () => {
  const { app, api, forum } = await lchnv();
  const answer = await api.put("/forums/lchnv/standing-items", { items: [{ title: "Laget runt" }] }, 1);
  expect([answer.status, answer.json.items.length]).toEqual([200, 1]);
  expect(app.db.select().from(standingItems).all()).toMatchObject([{ forumId: forum.id, title: "Laget runt" }]);
});

test("POST /forums/lchnv/memberships gives a seat in it", async () => {
  const { app, api, forum } = await lchnv();
  const answer = await api.post("/forums/lchnv/memberships", { personId: aPerson(app.db), role: "member" });
  expect([answer.status, answer.json.forumId]).toEqual([201, forum.id]);
  expect(app.db.select().from(memberships).all()).toMatchObject([{ forumId: forum.id }]);
});

test("PUT and DELETE /forums/lchnv/logo set and remove its file", async () => {
  const { app, api, forum } = await lchnv();
  const answer = await fileRequest(app, "/forums/lchnv/logo", "logo.png", onePixel);
  expect([answer.statusCode, answer.json().id]).toEqual([200, forum.id]);
  expect(app.db.select().from(forumFiles).all()).toMatchObject([{ forumId: forum.id }]);
  expect((await api.delete("/forums/lchnv/logo")).status).toBe(204);
  expect(app.db.select().from(forumFiles).all()).toEqual([]);
});

test.each([
  ["GET", "/forums/1.0"],
  ["GET", "/meetings/1.0"],
  ["GET", "/items/01"],
  ["GET", "/decisions/%201"],
  ["GET", "/memberships/1.0"],
  ["GET", "/persons/1.0"],
  ["GET", "/organizations/1e0"],
] as const)("%s %s is nobody's address", async (method, path) => {
  const { app, api, forum } = await lchnv();
  const { json: meeting } = await api.post("/meetings", {
    forumId: forum.id,
    date: "2025-11-21",
    items: [{ title: "Ett", decisions: [{ outcome: "proposed", proposal: [{ text: "att anta" }] }] }],
  });
  expect(meeting.items[0].decisions[0].id).toBe("1");
  await api.post("/forums/lchnv/memberships", { personId: aPerson(app.db), role: "member" });
  await api.post("/organizations", { name: "Avesta kommun", shortName: "Avesta", kind: "municipality" });
  const folder = path.split("/")[1] ?? "";
  expect((await api.get(`/${folder}/1`)).status).toBe(200);
  expect((await api.call(method, path)).status).toBe(404);
});
