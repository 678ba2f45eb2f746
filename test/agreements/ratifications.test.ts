import { expect, test } from "vitest";
import { auditEvents, ratifications } from "../../db/schema.ts";
import { addDays } from "../../server/wording/weeks.ts";
import { testApp, type ApiClient, type TestApp } from "../support/app.ts";
import { anAgreement, modelClause, someParties } from "./builders.ts";

interface Entered {
  state?: string;
  date?: string | undefined;
  [more: string]: unknown;
}

const enter = (client: ApiClient, id: string, organizationId: string | undefined, values: Entered = {}) =>
  client.put(`/agreements/${id}/ratifications/${organizationId}`, { state: "adopted", date: "2025-09-01", ...values });

const events = ({ db }: TestApp, action: string) =>
  db
    .select()
    .from(auditEvents)
    .all()
    .filter((event) => event.action === action)
    .map(({ subjectId, details }) => ({ subjectId, ...(JSON.parse(details) as object) }));

test("with the last of sixteen adoptions it is in force, and the one of 2012 ends the same day; both stand in the log", async () => {
  const world = await testApp();
  const parties = someParties(world);
  const client = world.api();
  const old = anAgreement(world, parties, { title: "Hemsjukvårdsavtal 2012", inForceSince: "2013-01-01" });
  const id = anAgreement(world, parties, {
    replaces: old,
    followUp: { interval: "P2Y", forumId: parties.forumId },
  });
  for (const [place, organizationId] of parties.all.entries()) {
    const before = (await client.get(`/agreements/${id}`)).json;
    expect(before.state).toBe(place === 0 ? "draft" : "out_for_ratification");
    expect(before.progress.needed).toBe(16 - place);
    expect((await client.get(`/agreements/${old}`)).json.state).toBe("in_force");
    // The first one's decision gains legal force last of all.
    const legalForceOn = place === 0 ? "2025-11-08" : null;
    const entered = await enter(client, id, organizationId, { date: addDays("2025-09-01", place), legalForceOn });
    expect(entered.status).toBe(200);
  }
  const after = (await client.get(`/agreements/${id}`)).json;
  expect(after).toMatchObject({ state: "in_force", inForceSince: "2025-11-08", replaces: old });
  expect(after.followUp.next).toBe("2027-11-08");
  expect((await client.get(`/agreements/${old}`)).json).toMatchObject({
    state: "ended",
    endedOn: "2025-11-08",
    endReason: null,
    replacedBy: id,
  });
  expect(events(world, "came_into_force")).toEqual([
    { subjectId: id, title: "Hemsjukvårdsavtal", since: "2025-11-08" },
  ]);
  expect(events(world, "ended")).toEqual([
    { subjectId: old, title: "Hemsjukvårdsavtal 2012", on: "2025-11-08", replacedBy: id },
  ]);

  // Taken back, it is as it was.
  expect((await enter(client, id, parties.all[0], { state: "awaiting", expectedText: "vecka 48" })).status).toBe(200);
  expect((await client.get(`/agreements/${id}`)).json).toMatchObject({
    state: "out_for_ratification",
    inForceSince: null,
  });
  expect((await client.get(`/agreements/${old}`)).json).toMatchObject({ state: "in_force", endedOn: null });
  expect(events(world, "force_undone")).toEqual([{ subjectId: id, title: "Hemsjukvårdsavtal", since: "2025-11-08" }]);
  expect(events(world, "end_undone")).toEqual([{ subjectId: old, title: "Hemsjukvårdsavtal 2012", on: "2025-11-08" }]);
  expect((await client.get("/agreements?state=out_for_ratification")).json.items).toHaveLength(1);
}, 60_000);

test("one that ended for a reason of its own is not touched by what replaces it", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const old = anAgreement(world, parties, { inForceSince: "2013-01-01", endedOn: "2025-01-01", endReason: "Uppsagt." });
  const id = anAgreement(world, parties, { replaces: old });
  const client = world.api();
  for (const party of parties.all) await enter(client, id, party);
  expect((await client.get(`/agreements/${old}`)).json).toMatchObject({ endedOn: "2025-01-01", endReason: "Uppsagt." });
});

test("with a named minimum it is in force when so many have adopted it, and for the first before that", async () => {
  const world = await testApp();
  const parties = someParties(world, 3);
  const client = world.api();
  const id = anAgreement(world, parties, { ratificationRule: "named_minimum", minimum: 2 });
  await enter(client, id, parties.all[0], { date: "2025-09-01" });
  expect((await client.get(`/agreements/${id}`)).json).toMatchObject({
    state: "partly_in_force",
    partlyInForceSince: "2025-09-01",
    progress: { needed: 1 },
  });
  await enter(client, id, parties.all[1], { state: "declined", date: "2025-09-03" });
  expect((await client.get(`/agreements/${id}`)).json.state).toBe("partly_in_force");
  await enter(client, id, parties.all[2], { date: "2025-10-01" });
  expect((await client.get(`/agreements/${id}`)).json).toMatchObject({ state: "in_force", inForceSince: "2025-10-01" });
});

test("where each adopts for itself it is in force for those that have", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const client = world.api();
  const id = anAgreement(world, parties, { ratificationRule: "each_party", validFrom: "2025-10-01" });
  await enter(client, id, parties.all[0]);
  expect((await client.get(`/agreements/${id}`)).json).toMatchObject({
    state: "partly_in_force",
    partlyInForceSince: "2025-10-01",
  });
  await enter(client, id, parties.all[1], { date: "2025-10-20" });
  expect((await client.get(`/agreements/${id}`)).json).toMatchObject({ state: "in_force", inForceSince: "2025-10-20" });
});

test("a wording that departs from the model is marked, with the words that differ", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const client = world.api();
  const id = anAgreement(world, parties);
  const read = async (organizationId: string | undefined, wording: string) =>
    (await enter(client, id, organizationId, { wording })).json;
  expect(await read(parties.all[0], "Att anta Hemsjukvårdsavtalet, med avtalstid tills vidare.")).toMatchObject({
    departs: false,
    difference: [],
  });
  const departing = await read(parties.all[1], "anta hemsjukvårdsavtalet med avtalstid till och med 2027");
  expect(departing.departs).toBe(true);
  expect(departing.difference).toEqual([
    { kind: "same", text: "att anta hemsjukvårdsavtalet med avtalstid" },
    { kind: "removed", text: "tills vidare" },
    { kind: "added", text: "till och med 2027" },
  ]);
  expect((await read(parties.all[2], "")).departs).toBe(false);
  const page = await (await world.browser()).get(`/avtal/${id}`);
  expect(page.text).toContain("Ett beslut har andra ord än modelltexten.");
  expect(page.text).toContain('<del><span class="visually-hidden">Borttaget: </span>tills vidare');
  expect(page.text).toContain('<ins><span class="visually-hidden">Tillagt: </span>till och med 2027');
  expect(modelClause).toContain("tills vidare");
});

test("what a party has decided is corrected, and found by its new reference", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const client = world.api();
  const id = anAgreement(world, parties);
  await enter(client, id, parties.all[0], { state: "awaiting", expectedText: "vecka 48" });
  await enter(client, id, parties.all[0], { body: "Regionfullmäktige", reference: "§ 46, RD 25/01871" });
  const corrected = {
    state: "adopted_with_reservation",
    body: "Regionstyrelsen",
    reference: "§ 64, RD 25/01873",
    reservation: "Efter årsskiftet.",
  };
  const { status, json } = await enter(client, id, parties.all[0], corrected);
  expect([status, json]).toEqual([200, expect.objectContaining(corrected)]);
  const hits = async (q: string) => (await client.get(`/search?q=${encodeURIComponent(q)}`)).json.total;
  expect([await hits("25/01873"), await hits("25/01871")]).toEqual([1, 0]);
});

test("by when a decision is expected is read from the words, and late when the day has passed", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const client = world.api();
  const id = anAgreement(world, parties);
  const awaiting = (values: object) => enter(client, id, parties.all[0], { state: "awaiting", ...values });
  expect((await awaiting({ expectedText: "vecka 48" })).json).toMatchObject({
    expectedDate: "2025-11-28",
    overdue: false,
    date: null,
  });
  expect((await awaiting({ expectedText: "vecka 44", expectedDate: "2025-10-31" })).json.overdue).toBe(true);
  expect((await awaiting({ expectedText: "när nämnden har yttrat sig" })).json.expectedDate).toBeNull();
  const page = await (await world.browser()).get(`/avtal/${id}`);
  expect(page.text).toContain("Väntas när nämnden har yttrat sig");
});

test.each([
  ["an adoption in the future", { date: "2025-11-11" }, "date", "report_in_future"],
  ["an adoption before what it replaces was in force", { date: "2012-12-31" }, "date", "adoption_before_agreement"],
  ["an adoption without a day", { date: undefined }, "date", "required"],
  ["legal force before the decision", { legalForceOn: "2025-08-01" }, "legalForceOn", "force_before_adoption"],
  ["a reservation that says nothing", { state: "adopted_with_reservation" }, "reservation", "required"],
  ["a state that is none", { state: "kanske" }, "state", "invalid_choice"],
])("refused at its field: %s", async (_, values, field, reason) => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const old = anAgreement(world, parties, { inForceSince: "2013-01-01" });
  const id = anAgreement(world, parties, { replaces: old });
  const { status, json } = await enter(world.api(), id, parties.all[0], values);
  expect(status).toBe(422);
  expect(json.errors).toContainEqual(expect.objectContaining({ field, reason }));
});

test("an adoption by no party, and of no agreement, is refused", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  const id = anAgreement(world, parties, { parties: [{ organizationId: parties.regionId }] });
  const refused = await enter(world.api(), id, parties.all[1]);
  expect(refused.status).toBe(422);
  expect(refused.json.errors[0]).toMatchObject({ field: "organizationId", reason: "not_a_party" });
  expect((await enter(world.api(), "999", parties.all[1])).status).toBe(404);
});

test("form and JSON leave identical rows, and a form that is refused keeps what was typed", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const id = anAgreement(world, parties);
  const values = {
    date: "2025-10-27",
    body: "Kommunfullmäktige",
    reference: "§ 112, Dnr KS 2025/345",
    legalForceOn: "2025-11-01",
  };
  await enter(world.api(), id, parties.all[0], values);
  const page = await world.browser();
  const address = `/avtal/${id}/antaganden/${parties.all[1]}`;
  expect((await page.get(address)).status).toBe(200);
  const sent = await page.post(address, { version: 0, state: "adopted", ...values, expectedText: "vecka 48" });
  expect(sent.status).toBe(303);
  const [byApi, byForm] = world.db.select().from(ratifications).all();
  const own = { id: "", organizationId: "", byName: "" };
  expect({ ...byForm, ...own }).toEqual({ ...byApi, ...own });

  const late = await page.post(address, { version: 1, state: "adopted", ...values, date: "2026-01-01" });
  expect(late.status).toBe(422);
  expect(late.text).toContain("Datumet kan inte ligga i framtiden.");
  expect(late.text).toContain('value="§ 112, Dnr KS 2025/345"');
  const stale = await page.post(address, { version: 0, state: "declined", ...values });
  expect(stale.text).toContain("Så här skiljer sig versionerna");
});

test("the minutes that prove a decision come with it, and are shown to the parties unless they are confidential", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const id = anAgreement(world, parties);
  const page = await world.browser();
  const address = `/avtal/${id}/antaganden/${parties.all[1]}`;
  await page.get(address);
  const file = { field: "file", name: "utdrag.txt", content: Buffer.from("§ 112") };
  const form = { version: "0", state: "adopted", date: "2025-10-27" };
  expect((await page.upload(address, form, { ...file, name: "utdrag.pdf" })).status).toBe(422);
  expect((await page.upload(address, form, file)).status).toBe(303);
  const [proof] = (await world.api().get(`/agreements/${id}/ratifications/${parties.all[1]}`)).json.attachments;
  expect(proof).toMatchObject({ label: "Protokollsutdrag Avesta", filename: "utdrag.txt" });
  expect((await world.api().get(`/attachments/${proof.id}`)).text).toBe("§ 112");
});

test("the matrix can be had as a file", async () => {
  const world = await testApp();
  const parties = someParties(world, 1);
  const id = anAgreement(world, parties);
  await enter(world.api(), id, parties.all[1], { reference: "§ 112", wording: "att anta något annat" });
  const page = await world.browser();
  const { text } = await page.get(`/avtal/${id}/antaganden.csv`);
  expect(text).toContain("Avesta;Kommunerna;Antaget;Kommunfullmäktige;2025-09-01;;§ 112;;Ja");
  expect((await page.get(`/avtal/${id}/antaganden.xlsx`)).status).toBe(200);
});
