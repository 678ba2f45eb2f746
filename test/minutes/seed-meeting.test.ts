import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aForum } from "../support/builders.ts";
import { testApp } from "../support/app.ts";

const fixture = new URL("../../../shared/fixtures/meeting-2025-11-21.json", import.meta.url);

test.skipIf(!existsSync(fixture))("a real meeting goes in", async () => {
  const { api, db } = await testApp();
  const forumId = aForum(db);
  const { forum: _, ...meeting } = JSON.parse(readFileSync(fixture, "utf8"));
  const client = api();
  const created = await client.post("/meetings", { ...meeting, forumId });
  expect(created.json.errors ?? []).toEqual([]);
  expect(created.status).toBe(201);
  const { id } = created.json;
  const r = await client.get(`/meetings/${id}/minutes.md`);
  console.log(r.status, r.text.slice(0, 3000));
  console.log((await client.get(`/meetings/${id}/review`)).json);
});
