/** What decisions do with each other, and what a decision is worth on a day. */
import { expect, test } from "vitest";
import { standingOn, type Bearing } from "../../server/decisions/standing-rules.ts";
import { registerWorld } from "../register/builders.ts";

const bearing = (kind: Bearing["kind"], date: string, decisionId = "9"): Bearing => ({ kind, date, decisionId });
const adopted = { outcome: "adopted" as const, date: "2025-03-07", taken: true };

test.each([
  ["before it was taken", "2025-03-06", adopted, [], { state: "proposed", since: null }],
  ["on its day", "2025-03-07", adopted, [], { state: "in_force", since: "2025-03-07" }],
  ["noted", "2025-04-01", { ...adopted, outcome: "noted" as const }, [], { state: "not_adopted", since: "2025-03-07" }],
  ["still a proposal", "2025-04-01", { ...adopted, taken: false }, [], { state: "proposed", since: null }],
  ["the day before it is amended", "2025-05-31", adopted, [bearing("amends", "2025-06-01")], { state: "in_force" }],
  ["amended", "2025-06-01", adopted, [bearing("amends", "2025-06-01")], { state: "amended", since: "2025-06-01" }],
  [
    "amended twice",
    "2026-01-01",
    adopted,
    [bearing("amends", "2025-10-01"), bearing("amends", "2025-06-01")],
    { state: "amended", since: "2025-10-01" },
  ],
  [
    "amended, then repealed",
    "2026-01-01",
    adopted,
    [bearing("repeals", "2025-12-01"), bearing("amends", "2025-06-01")],
    { state: "repealed", since: "2025-12-01" },
  ],
  [
    "between the two",
    "2025-07-01",
    adopted,
    [bearing("repeals", "2025-12-01"), bearing("amends", "2025-06-01")],
    { state: "amended", since: "2025-06-01" },
  ],
  [
    "replaced twice: the first counts",
    "2026-01-01",
    adopted,
    [bearing("replaces", "2025-12-01"), bearing("replaces", "2025-08-01", "7")],
    { state: "replaced", since: "2025-08-01", byDecisionId: "7" },
  ],
  ["only named", "2026-01-01", adopted, [bearing("refers_to", "2025-06-01")], { state: "in_force" }],
  ["carried out", "2026-01-01", adopted, [bearing("implements", "2025-06-01")], { state: "in_force" }],
])("what a decision is worth: %s", (_, day, decision, bearings, expected) => {
  expect(standingOn(day, decision, bearings)).toMatchObject(expected);
});

async function threeDecisions() {
  const world = await registerWorld();
  const [first, second, third] = await Promise.all(
    ["2025-01-10", "2025-03-07", "2025-10-03"].map(async (date) => {
      const { decisions } = await world.hold(date, [{ title: `Rutin ${date}`, clauses: ["att anta rutinen"] }]);
      return decisions[0] as string;
    }),
  );
  return { ...world, first: first as string, second: second as string, third: third as string };
}

const rows = ({ db }: { db: Awaited<ReturnType<typeof registerWorld>>["db"] }) =>
  db.$client
    .prepare("select decision_id, kind, to_decision_id, from_date from decision_relations order by 1, 2, 3")
    .all();

test("a relation is told by form and by JSON alike, from both ends and in the register", async () => {
  const byJson = await threeDecisions();
  const put = await byJson.secretary.put(`/decisions/${byJson.third}/relations`, {
    relations: [{ kind: "replaces", decisionId: byJson.first, fromDate: "2026-01-01" }],
  });
  expect(put.status).toBe(200);
  const byForm = await threeDecisions();
  const client = await byForm.browser();
  const page = await client.get(`/beslut/${byForm.third}/samband`);
  expect(page.text).toContain("Rutin 2025-01-10");
  const saved = await client.post(`/beslut/${byForm.third}/samband`, {
    kind: "replaces",
    decisionId: byForm.first,
    fromDate: "2026-01-01",
  });
  expect(saved.headers.location).toBe(`/beslut/${byForm.third}#samband`);
  expect(rows(byForm)).toEqual(rows(byJson));

  const { secretary, first, third } = byJson;
  const standing = async (query = "") => (await secretary.get(`/decisions/${first}${query}`)).json.standing;
  expect(await standing()).toMatchObject({ state: "in_force" });
  expect(await standing("?asOf=2026-01-01")).toEqual({ state: "replaced", since: "2026-01-01", byDecisionId: third });
  expect((await secretary.get(`/decisions/${first}`)).json.relations).toEqual([
    expect.objectContaining({ direction: "from", kind: "replaces", fromDate: "2026-01-01" }),
  ]);
  const { items } = (await secretary.get("/decisions?asOf=2026-02-01")).json;
  expect(items.map((row: any) => row.standing.state)).toEqual(["in_force", "in_force", "replaced"]);
  expect((await client.get(`/beslut/${byForm.first}?asOf=2026-03-01`)).text).toContain(
    "Ersatt från och med den 1 januari 2026",
  );
});

test("relations are told of approved minutes too, and taken away with a question first", async () => {
  const world = await registerWorld();
  const early = await world.hold("2025-01-10", [{ title: "Rutin", clauses: ["att anta rutinen"] }]);
  const late = await world.hold("2025-03-07", [{ title: "Ny rutin", clauses: ["att ändra rutinen"] }]);
  for (const { meeting } of [early, late]) await world.approve(meeting.id);
  const [from, to] = [late.decisions[0], early.decisions[0]] as [string, string];
  const client = await world.browser();
  await client.post(`/beslut/${from}/samband`, { kind: "amends", decisionId: to, fromDate: "" });
  expect((await client.get(`/beslut/${to}`)).text).toContain("Ändrat från och med den 7 mars 2025");
  const question = await client.get(`/beslut/${from}/samband/ta-bort?kind=amends&decisionId=${to}`);
  expect(question.text).toContain("Ändrar LCHNV 2025:1, Rutin (den 10 januari 2025)");
  await client.post(`/beslut/${from}/samband/ta-bort`, { kind: "amends", decisionId: to });
  expect(rows(world)).toEqual([]);
  const again = await client.post(`/beslut/${from}/samband/ta-bort`, { kind: "amends", decisionId: to });
  expect(again.status).toBe(422);
  expect(again.text).toContain("Sambandet finns inte längre");
});

test("what cannot be is refused at its field, and nothing is half saved", async () => {
  const world = await threeDecisions();
  const { secretary, first, second, third, forumId } = world;
  const relate = (id: string, ...relations: object[]) => secretary.put(`/decisions/${id}/relations`, { relations });
  await relate(third, { kind: "replaces", decisionId: second });
  await relate(second, { kind: "amends", decisionId: first });
  const { json: coming } = await secretary.post("/meetings", {
    forumId,
    date: "2025-02-01",
    items: [{ title: "Avtal", decisions: [{ outcome: "proposed", proposal: [{ text: "att anta" }] }] }],
  });
  const proposal = coming.items[0].decisions[0].id;
  const before = rows(world);
  const cases: [string, object, string, string][] = [
    [third, { kind: "amends", decisionId: third }, "relations.1.decisionId", "sig självt"],
    [first, { kind: "repeals", decisionId: third }, "relations.1.decisionId", "fattades senare"],
    [third, { kind: "amends", decisionId: proposal }, "relations.1.decisionId", "bara ett förslag"],
    [third, { kind: "amends", decisionId: "999" }, "relations.1.decisionId", ""],
    [third, { kind: "amends", decisionId: first, fromDate: "2025-01-01" }, "relations.1.fromDate", "före den dag"],
    [third, { kind: "amends", decisionId: first, fromDate: "snart" }, "relations.1.fromDate", ""],
    [third, { kind: "befordrar", decisionId: first }, "relations.1.kind", ""],
  ];
  for (const [id, relation, at, says] of cases) {
    const { status, json } = await relate(id, { kind: "refers_to", decisionId: second }, relation);
    expect([status, json.errors?.[0]?.field]).toEqual([422, at]);
    expect(`${json.detail} ${JSON.stringify(json.errors)}`).toContain(says);
  }
  expect(rows(world)).toEqual(before);
});

test("a circle of what replaces what is refused, also of the same day and over several decisions", async () => {
  const { secretary, hold, browser } = await registerWorld();
  const { decisions } = await hold("2025-03-07", [
    { title: "Ett", clauses: ["att ett"] },
    { title: "Två", clauses: ["att två"] },
    { title: "Tre", clauses: ["att tre"] },
  ]);
  const [one, two, three] = decisions as [string, string, string];
  const relate = (id: string, kind: string, decisionId: string) =>
    secretary.put(`/decisions/${id}/relations`, { relations: [{ kind, decisionId }] });
  expect((await relate(one, "replaces", two)).status).toBe(200);
  expect((await relate(two, "amends", three)).status).toBe(200);
  const circle = await relate(three, "repeals", one);
  expect(circle.json.errors).toEqual([expect.objectContaining({ field: "relations.0.decisionId" })]);
  expect((await relate(three, "refers_to", one)).status).toBe(200);
  const page = await (
    await browser()
  ).post(`/beslut/${three}/samband?q=ett`, {
    kind: "replaces",
    decisionId: one,
  });
  expect(page.status).toBe(422);
  expect(page.text).toContain("gå i cirkel");
  expect(page.text).toContain(`value="${one}" checked`);
});

test("nothing is told of a decision that the reader may not read", async () => {
  const { secretary, hold, api, forumId } = await registerWorld();
  const { decisions } = await hold("2025-03-07", [
    { title: "Öppet", clauses: ["att anta"] },
    { title: "Hemligt", clauses: ["att upphäva"], confidential: true },
  ]);
  const [open, secret] = decisions as [string, string];
  await secretary.put(`/decisions/${secret}/relations`, { relations: [{ kind: "repeals", decisionId: open }] });
  const reader = api({ role: "reader", forumIds: [forumId] });
  const { json } = await reader.get(`/decisions/${open}`);
  expect(json).toMatchObject({ relations: [], standing: { state: "in_force" } });
  expect((await secretary.get(`/decisions/${open}`)).json.standing.state).toBe("repealed");
});
