/** The facts of the county's real agreements, where they are at hand. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aForum, anOrganization } from "../support/builders.ts";

const fixture = new URL("../../../shared/fixtures/agreements.json", import.meta.url);
const text = new URL("../../../shared/seeds/hemsjukvardsavtal-2025.txt", import.meta.url);

test.skipIf(!existsSync(fixture) || !existsSync(text))(
  "the short-term agreement is held whole: its parties, text, condition and follow-up, and what it replaces ends",
  async () => {
    const world = await testApp();
    const [, facts] = JSON.parse(readFileSync(fixture, "utf8"));
    const forumId = aForum(world.db);
    const council = aForum(world.db, { slug: "radet", name: facts.followUp.forum, shortName: "Rådet" });
    const organizationIds: string[] = facts.parties.map((name: string, place: number) =>
      anOrganization(world.db, { name, kind: place === 0 ? "region" : "municipality" }),
    );
    const parties = organizationIds.map((organizationId, place) => ({
      organizationId,
      body: facts.ratifyingBodies[place === 0 ? "Region Dalarna" : "kommunerna"],
    }));
    const client = world.api();
    const old = await client.post("/agreements", {
      title: facts.replaces,
      forumId,
      parties,
      inForceSince: "2013-01-01",
    });
    const added = await client.post("/agreements", {
      title: facts.title,
      kind: facts.kind,
      forumId,
      parties,
      ratificationRule: facts.ratificationRule,
      identical: true,
      modelClauses: [{ text: "att anta reviderat hemsjukvårdsavtal med avtalstid tills vidare" }],
      validTo: facts.validTo,
      followUp: { interval: facts.followUp.interval, forumId: council },
      replaces: old.json.id,
      clauses: readFileSync(text, "utf8"),
    });
    expect(added.status).toBe(201);
    expect(added.json.parties).toHaveLength(facts.copies);
    const chapters = facts.clauses.map((line: string) => line.replace(/ \(5\.1–5\.15\)$/, ""));
    const own = added.json.clauses.filter(({ level }: { level: number }) => level === 1);
    expect(own.map(({ number, heading }: any) => `${number} ${heading}`)).toEqual(chapters);

    for (const [place, id] of organizationIds.entries()) {
      const reference = `§ ${100 + place}`;
      const entered = { state: "adopted", date: "2025-10-27", legalForceOn: "2025-11-05", reference };
      const { status } = await client.put(`/agreements/${added.json.id}/ratifications/${id}`, entered);
      expect(status).toBe(200);
    }
    expect((await client.get(`/agreements/${added.json.id}`)).json).toMatchObject({
      state: "in_force",
      inForceSince: "2025-11-05",
      validTo: null,
      followUp: { interval: "P2Y", forumName: "Välfärdsrådet", next: "2027-11-05" },
    });
    expect((await client.get(`/agreements/${old.json.id}`)).json).toMatchObject({
      state: "ended",
      endedOn: "2025-11-05",
      replacedBy: added.json.id,
    });
  },
  60_000,
);
