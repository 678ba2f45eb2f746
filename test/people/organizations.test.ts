import { expect, test } from "vitest";
import { organizations, populations } from "../../db/schema.ts";
import { testApp } from "../support/app.ts";

const avesta = {
  name: "Avesta kommun",
  shortName: "Avesta",
  kind: "municipality",
  populations: [{ date: "2024-12-31", count: 22417, source: "SCB" }],
};

test("an organization keeps its population figures with date and source", async () => {
  const api = (await testApp()).api();
  const created = await api.post("/organizations", avesta);
  expect(created.status).toBe(201);
  expect((await api.get(`/organizations/${created.json.id}`)).json).toMatchObject(avesta);
});

test("a change must name the version it was made from, and a stale one gets both versions", async () => {
  const api = (await testApp()).api();
  const { json } = await api.post("/organizations", avesta);
  const path = `/organizations/${json.id}`;
  expect((await api.put(path, avesta)).status).toBe(428);
  expect((await api.put(path, { ...avesta, shortName: "Avesta k." }, json.version)).status).toBe(200);
  const stale = await api.put(path, avesta, json.version);
  expect(stale.status).toBe(412);
  expect(stale.json.current.shortName).toBe("Avesta k.");
});

test("an unknown field, a population of zero and the same date twice are refused at their fields", async () => {
  const api = (await testApp()).api();
  const figures = [
    { date: "2024-12-31", count: 0, source: "SCB" },
    { date: "2024-12-31", count: 5, source: "SCB" },
  ];
  const answer = await api.post("/organizations", { ...avesta, populations: figures, colour: "red" });
  expect(answer.status).toBe(422);
  expect(answer.json.errors.map((error: { field: string; reason: string }) => [error.field, error.reason])).toEqual([
    ["populations.0.count", "population_zero"],
    ["populations.1.date", "duplicate"],
    ["colour", "unknown_field"],
  ]);
});

test("nothing is left of an organization whose figures could not be saved", async () => {
  const { db, asSystem } = await testApp();
  expect(() =>
    asSystem((ctx) => {
      ctx.db.insert(organizations).values({ name: "X", shortName: "X", kind: "other" }).run();
      ctx.db.insert(populations).values({ organizationId: "999", date: "2024-12-31", count: 1, source: "SCB" }).run();
    }),
  ).toThrow();
  expect(db.select().from(organizations).all()).toEqual([]);
});
