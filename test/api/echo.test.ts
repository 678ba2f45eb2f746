import { expect, test } from "vitest";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";
import { testApp } from "../support/app.ts";

async function resources() {
  const { api, db } = await testApp();
  const client = api();
  const forumId = aForum(db);
  const membershipId = aMembership(db, { forumId, personId: aPerson(db) });
  const { json: meeting } = await client.post("/meetings", {
    forumId,
    date: "2025-11-21",
    items: [
      {
        title: "Avtal",
        attachments: [{ label: "Bilaga 1" }],
        decisions: [{ outcome: "adopted", clauses: [{ text: "anta avtalet" }] }],
        children: [{ title: "Kostnad" }],
      },
    ],
  });
  const [item] = meeting.items;
  const { json: person } = await client.post("/persons", { name: "Karin Exempel" });
  const { json: organization } = await client.post("/organizations", { name: "A", shortName: "A", kind: "other" });
  return {
    client,
    changes: [
      [`/meetings/${meeting.id}`, { place: "Falun" }],
      [`/items/${item.id}`, { title: "Avtalet" }],
      [`/decisions/${item.decisions[0].id}`, { outcome: "noted" }],
      [`/persons/${person.id}`, { title: "socialchef" }],
      [`/organizations/${organization.id}`, { shortName: "B" }],
      [`/forums/${forumId}`, { footerText: "Falun" }],
      [`/memberships/${membershipId}`, { role: "chair" }],
    ] as const,
  };
}

test("what was read can be sent back with one thing changed, and nothing else changes", async () => {
  const { client, changes } = await resources();
  for (const [path, change] of changes) {
    const before = (await client.get(path)).json;
    const answer = await client.put(path, { ...before, ...change }, before.version);
    expect([path, answer.status, answer.json.errors ?? []]).toEqual([path, 200, []]);
    const { version: _, ...rest } = answer.json;
    const { version, ...expected } = { ...before, ...change };
    expect(rest).toEqual(withNewVersions(expected, rest));
    expect(answer.json.version).toBeGreaterThan(version);
  }
});

/** Whatever hangs on a changed thing may have a newer version too. */
const withNewVersions = (expected: any, actual: any): any =>
  Array.isArray(expected)
    ? expected.map((entry, index) => withNewVersions(entry, actual?.[index]))
    : expected && typeof expected === "object"
      ? Object.fromEntries(
          Object.entries(expected).map(([key, value]) => [
            key,
            key === "version" ? actual?.version : withNewVersions(value, actual?.[key]),
          ]),
        )
      : expected;

test("what has an address of its own, or is computed, is not changed on the side", async () => {
  const { client, changes } = await resources();
  const [path] = changes[0];
  const before = (await client.get(path)).json;
  const answer = await client.put(path, { ...before, state: "held", items: [], colour: "red" }, before.version);
  expect(answer.status).toBe(422);
  expect(answer.json.errors.map(({ field, reason }: any) => [field, reason])).toEqual([
    ["state", "read_only_field"],
    ["items", "read_only_field"],
  ]);
  expect((await client.get(path)).json).toEqual(before);
});

test("a stale change is told both what there is and what was sent; a stale removal what there is", async () => {
  const app = await testApp();
  const api = app.api();
  const forumId = aForum(app.db);
  const personId = aPerson(app.db);
  const organizationId = anOrganization(app.db);
  const membershipId = aMembership(app.db, { forumId, personId });
  const person = { name: "Karin Ny", title: null, email: null, organizationId: null };
  const organization = { name: "Ny", shortName: "N", kind: "other", populations: [] };
  const { json } = await api.get(`/forums/${forumId}`);
  const { id: _, version: _version, hasLogo: _logo, hasLetterhead: _letterhead, ...forum } = json;
  const seat = { onBehalfOf: null, group: null, startDate: null, endDate: null, substituteFor: null };
  const membership = { personId, role: "chair", ...seat };
  const items = [{ title: "Laget runt", kinds: [], body: "", durationMinutes: null, proposal: [] }];
  for (const [path, sent] of [
    [`/persons/${personId}`, person],
    [`/organizations/${organizationId}`, organization],
    [`/forums/${forumId}`, { ...forum, name: "Nytt" }],
    [`/memberships/${membershipId}`, membership],
    [`/forums/${forumId}/standing-items`, { items }],
  ] as const) {
    const stale = await api.put(path, sent, 7);
    expect([path, stale.status, stale.json.sent]).toEqual([path, 412, sent]);
    expect([path, stale.json.current.version]).toEqual([path, 1]);
    if (path.endsWith("items")) continue;
    const removal = await api.delete(path, 7);
    expect([path, removal.status, removal.json.current.version]).toEqual([path, 412, 1]);
    expect(removal.json).not.toHaveProperty("sent");
  }
});
