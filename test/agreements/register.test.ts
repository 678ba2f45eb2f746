import { expect, test } from "vitest";
import { agreements, agreementParties } from "../../db/schema.ts";
import { testApp } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { anAgreement, anAgreementOf, someParties } from "./builders.ts";

test("an agreement is added, read and sent back as it was read", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const client = world.api();
  const added = await client.post("/agreements", {
    ...anAgreementOf(parties),
    clauses: "1 Parter\n\nA och B.\n\n1.1 Undantag\n\nInga.",
    validFrom: "2026-01-01",
    noticePeriod: "P6M",
    followUp: { interval: "P2Y", forumId: parties.forumId },
  });
  expect(added.status).toBe(201);
  expect(added.json).toMatchObject({
    state: "draft",
    noticePeriod: "P6M",
    followUp: { interval: "P2Y", forumId: parties.forumId, next: null },
    clauses: [
      { number: "1", heading: "Parter", anchor: "avsnitt-1", level: 1 },
      { number: "1.1", heading: "Undantag", anchor: "avsnitt-1.1", level: 2 },
    ],
    progress: { total: 3, adopted: 0, needed: 3 },
  });
  const again = await client.put(`/agreements/${added.json.id}`, added.json, added.json.version);
  expect(again.status).toBe(200);
  expect({ ...again.json, version: 0 }).toEqual({ ...added.json, version: 0 });
  expect((await client.put(`/agreements/${added.json.id}`, added.json, added.json.version)).status).toBe(412);
});

test("its text stays when a change does not carry it, and is split anew when it does", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const client = world.api();
  const { json } = await client.post("/agreements", { ...anAgreementOf(parties), clauses: "1 Parter" });
  const path = `/agreements/${json.id}`;
  expect((await client.put(path, anAgreementOf(parties), "*")).json.clauses).toHaveLength(1);
  const changed = await client.put(`${path}/text`, { text: "1 Parter\n\n2 Tid" }, "*");
  expect(changed.json.clauses.map((clause: { number: string }) => clause.number)).toEqual(["1", "2"]);
  expect((await client.put(`${path}/text`, { text: "" })).status).toBe(428);
});

test.each([
  [
    "a party twice",
    (p: any) => ({ parties: [{ organizationId: p.all[0] }, { organizationId: p.all[0] }] }),
    "parties.1.organizationId",
    "party_twice",
  ],
  [
    "a party that is not there",
    () => ({ parties: [{ organizationId: "999" }] }),
    "parties.0.organizationId",
    "unknown_organization",
  ],
  [
    "a minimum above the parties",
    () => ({ ratificationRule: "named_minimum", minimum: 4 }),
    "minimum",
    "minimum_above_parties",
  ],
  ["a rule with a minimum that is not said", () => ({ ratificationRule: "named_minimum" }), "minimum", "required"],
  [
    "an end before the beginning",
    () => ({ validFrom: "2026-01-01", validTo: "2025-12-31" }),
    "validTo",
    "end_date_before_start",
  ],
  ["a day that is none", () => ({ validFrom: "2026-02-30" }), "validFrom", "invalid_date"],
  ["a renewal without an end", () => ({ renewal: "P1Y" }), "validTo", "renewal_without_end"],
  ["a notice of no months", () => ({ noticePeriod: "snart" }), "noticePeriod", "invalid_interval"],
  [
    "a follow-up by nobody",
    () => ({ followUp: { interval: "P2Y", forumId: "999" } }),
    "followUp.forumId",
    "unknown_forum",
  ],
  ["an end without a reason", () => ({ endedOn: "2025-12-01" }), "endReason", "required"],
  ["what it replaces is not there", () => ({ replaces: "999" }), "replaces", "unknown_agreement"],
  ["no title", () => ({ title: " " }), "title", "required"],
])("refused at its field: %s", async (_, values, field, reason) => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const { status, json } = await world.api().post("/agreements", { ...anAgreementOf(parties), ...values(parties) });
  expect(status).toBe(422);
  expect(json.errors).toContainEqual(expect.objectContaining({ field, reason }));
});

test("two agreements cannot replace each other", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const client = world.api();
  const first = (await client.post("/agreements", anAgreementOf(parties))).json;
  const second = (await client.post("/agreements", anAgreementOf(parties, { replaces: first.id }))).json;
  const refused = await client.put(`/agreements/${first.id}`, anAgreementOf(parties, { replaces: second.id }), "*");
  expect(refused.json.errors).toEqual([expect.objectContaining({ field: "replaces", reason: "replaces_circular" })]);
  const itself = await client.put(`/agreements/${first.id}`, anAgreementOf(parties, { replaces: first.id }), "*");
  expect(itself.json.errors[0].reason).toBe("replaces_circular");
});

test("nobody ends the agreement of another forum by replacing it", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const theirs = anAgreement(world, parties);
  const own = aForum(world.db, { slug: "annat", name: "Annat", shortName: "Annat" });
  const client = world.api({ role: "secretary", forumIds: [own] });
  const hidden = await client.post("/agreements", anAgreementOf({ ...parties, forumId: own }, { replaces: theirs }));
  expect(hidden.json.errors[0].reason).toBe("unknown_agreement");
  world.db.$client.prepare("update forums set visibility = 'open' where id = ?").run(Number(parties.forumId));
  const seen = await client.post("/agreements", anAgreementOf({ ...parties, forumId: own }, { replaces: theirs }));
  expect(seen.json.errors[0].reason).toBe("replaces_of_other_forum");
});

test("form and JSON leave identical rows", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const { db } = world;
  const client = world.api();
  const page = await world.browser();
  await client.post("/agreements", {
    ...anAgreementOf(parties),
    validFrom: "2026-01-01",
    noticePeriod: "P6M",
    followUp: { interval: "P2Y", forumId: parties.forumId },
    precedence: "Ändringar\nAvtalet",
  });
  const sent = await page.post("/avtal/nytt", {
    title: "Hemsjukvårdsavtal",
    kind: "avtal",
    forumId: parties.forumId,
    parties: parties.all.map((organizationId, place) => ({
      of: organizationId,
      organizationId,
      role: place === 0 ? "Regionen" : "Kommunerna",
      body: place === 0 ? "Regionfullmäktige" : "Kommunfullmäktige",
    })),
    ratificationRule: "all_parties",
    identical: "on",
    modelClauses: "anta hemsjukvårdsavtalet med avtalstid tills vidare",
    validFrom: "2026-01-01",
    noticePeriod: "6",
    followUp: { interval: "24", forumId: parties.forumId },
    precedence: "Ändringar\nAvtalet",
  });
  expect(sent.status).toBe(303);
  const [byApi, byForm] = db.select().from(agreements).all();
  expect({ ...byForm, id: "" }).toEqual({ ...byApi, id: "" });
  const rows = db.select().from(agreementParties).all();
  const of = (id: string | undefined) =>
    rows.filter((row) => row.agreementId === id).map((row) => ({ ...row, agreementId: "" }));
  expect(of(byForm?.id)).toEqual(of(byApi?.id));
});

test("the form comes back with what was typed, the error at the party it is about", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const page = await world.browser();
  const answer = await page.post("/avtal/nytt", {
    title: "Ett avtal",
    forumId: parties.forumId,
    // The first is not ticked.
    parties: [
      { of: parties.all[0], role: "Regionen" },
      { of: parties.all[1], organizationId: parties.all[1], role: "Kommunerna" },
      { of: parties.all[2], organizationId: parties.all[1], signatory: "Karin Exempel" },
    ],
    validTo: "i höst",
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Parten står två gånger.");
  expect(answer.text).toContain('href="#parties[2][organizationId]"');
  expect(answer.text).toContain('value="Karin Exempel"');
  expect(answer.text).toContain('value="i höst"');
});

test("whoever belongs to a party reads the agreement of a closed forum, and nobody else does", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const id = anAgreement(world, parties);
  const [avesta = ""] = parties.municipalityIds;
  const employed = world.api({ role: "member", personId: aPerson(world.db, { organizationId: avesta }) });
  const stranger = world.api({ role: "member", personId: aPerson(world.db) });
  const elsewhere = aForum(world.db, { slug: "rad", name: "Rådet", shortName: "Rådet" });
  const seated = aPerson(world.db);
  const past = aPerson(world.db);
  aMembership(world.db, { forumId: elsewhere, personId: seated, onBehalfOf: avesta });
  aMembership(world.db, { forumId: elsewhere, personId: past, onBehalfOf: avesta, endDate: "2025-11-09" });
  for (const client of [employed, world.api({ role: "member", personId: seated })]) {
    expect((await client.get(`/agreements/${id}`)).status).toBe(200);
    expect((await client.get("/agreements")).json.items).toHaveLength(1);
    expect((await client.put(`/agreements/${id}`, anAgreementOf(parties), "*")).status).toBe(404);
  }
  for (const client of [stranger, world.api({ role: "member", personId: past })]) {
    expect((await client.get(`/agreements/${id}`)).status).toBe(404);
    expect((await client.get("/agreements")).json.items).toHaveLength(0);
  }
});

test("a party that has decided stays a party, and what has happened is not removed", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const client = world.api();
  const id = anAgreement(world, parties);
  world.db.$client
    .prepare(
      "insert into ratifications (agreement_id, organization_id, state, date, at, by_name) values (?, ?, 'declined', '2025-09-01', 0, '')",
    )
    .run(Number(id), Number(parties.all[2]));
  const fewer = { ...anAgreementOf(parties), parties: [{ organizationId: parties.all[0] }] };
  expect((await client.put(`/agreements/${id}`, fewer, "*")).json.errors).toEqual([
    expect.objectContaining({ field: "parties", reason: "party_has_decided" }),
  ]);
  expect((await client.delete(`/agreements/${id}`, "*")).status).toBe(409);
  const other = anAgreement(world, parties);
  expect((await client.delete(`/agreements/${other}`, "*")).status).toBe(204);
});

test("the list is narrowed by state, party and what ends soon, and read page by page in each order", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const client = world.api();
  const [first = "", second = ""] = parties.all;
  const add = (title: string, values: object) => anAgreement(world, parties, { title, ...values });
  add("A", { inForceSince: "2024-01-01", validTo: "2026-03-31" });
  add("B", { inForceSince: "2024-01-01", validTo: "2026-12-31", parties: [{ organizationId: first }] });
  add("C", { inForceSince: "2024-01-01", validTo: "2025-10-31" });
  add("D", { inForceSince: "2024-01-01", validTo: "2026-01-31", renewal: "P1Y" });
  add("E", {});
  const titles = async (query: string) =>
    (await client.get(`/agreements?${query}`)).json.items.map(({ title }: { title: string }) => title).join("");
  expect(await titles("state=in_force")).toBe("ABD");
  expect(await titles("state=ended")).toBe("C");
  expect(await titles("state=draft")).toBe("E");
  expect(await titles(`party=${second}`)).toBe("ACDE");
  expect(await titles("expiringWithin=P6M")).toBe("A");
  expect(await titles("expiringWithin=P2Y")).toBe("AB");
  expect(await titles("forum=lchnv&q=b")).toBe("B");
  for (const [sort, order] of [
    ["title", "ABCDE"],
    ["newest", "EDCBA"],
    ["ends", "CABDE"],
  ]) {
    let read = "";
    let next: string | null = "";
    while (next !== null) {
      const { json }: any = await client.get(`/agreements?sort=${sort}&limit=2${next && `&cursor=${next}`}`);
      read += String(json.items.map(({ title }: { title: string }) => title).join(""));
      next = json.nextCursor;
    }
    expect(read).toBe(order);
  }
});
