import { expect, test } from "vitest";
import { agreements, assignments, ratificationRounds } from "../../db/schema.ts";
import { docxText, squeezed } from "../documents/reading.ts";
import { testApp } from "../support/app.ts";
import { aForum, aPerson } from "../support/builders.ts";
import { anAgreement, someParties } from "./builders.ts";

const recommendation = "rekommendera kommunerna och regionen att anta hemsjukvårdsavtalet med avtalstid tills vidare";

async function aWorld(count = 2) {
  const world = await testApp();
  const parties = someParties(world, count);
  const client = world.api();
  const council = aForum(world.db, { slug: "radet", name: "Välfärdsrådet", shortName: "Rådet", decisionName: "Rådet" });
  const meeting = await client.post("/meetings", {
    forumId: council,
    date: "2025-06-04",
    state: "held",
    items: [
      {
        title: "Hemsjukvårdsavtal",
        kinds: ["decision"],
        decisions: [
          {
            outcome: "adopted",
            clauses: [
              { text: recommendation },
              { text: "rekommendationen gäller under förutsättning att huvudmännen fattar likalydande beslut" },
            ],
          },
        ],
      },
    ],
  });
  const decisionId: string = meeting.json.items[0].decisions[0].id;
  return { world, parties, client, council, decisionId, meetingId: meeting.json.id as string };
}

test("one step from a decision makes the agreement, a part for each party, the model and the matrix", async () => {
  const { world, parties, client, decisionId } = await aWorld();
  const { status, json } = await client.post(`/decisions/${decisionId}/recommendations`, {
    title: "Hemsjukvårdsavtal",
    organizationIds: parties.all,
    identical: true,
    dueDate: "2025-11-28",
    modelClauses: [{ text: "att anta hemsjukvårdsavtalet med avtalstid tills vidare" }],
  });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    state: "out_for_ratification",
    sentOutOn: "2025-06-04",
    modelClauses: [{ text: "att anta hemsjukvårdsavtalet med avtalstid tills vidare" }],
    parties: [{ role: "Regionen", body: "Regionfullmäktige" }, { role: "Kommunerna" }, { body: "Kommunfullmäktige" }],
    decisions: [{ decisionId, effect: "recommends", date: "2025-06-04" }],
    rounds: [{ decisionId, startedOn: "2025-06-04", dueDate: "2025-11-28" }],
  });
  expect(json.ratifications.every((one: { assignmentId: string | null }) => one.assignmentId !== null)).toBe(true);
  const whole = (await client.get(`/assignments/${json.rounds[0].assignmentId}`)).json;
  expect(whole).toMatchObject({
    groupName: "samtliga parter",
    due: { date: "2025-11-28" },
    origin: { title: "Hemsjukvårdsavtal" },
  });
  expect(whole.parts).toHaveLength(3);
  expect((await client.get(`/decisions/${decisionId}/agreements`)).json.agreements).toEqual([
    { agreementId: json.id, title: "Hemsjukvårdsavtal", effect: "recommends" },
  ]);
  expect(world.db.select().from(ratificationRounds).all()).toHaveLength(1);
});

test("a party's decision closes its part with day and paragraph, an expected day moves it, and both are undone", async () => {
  const { parties, client, decisionId } = await aWorld();
  const sent = { title: "Avtal", organizationIds: parties.all, dueDate: "2025-11-21" };
  const { json } = await client.post(`/decisions/${decisionId}/recommendations`, sent);
  const enter = (place: number, values: object) =>
    client.put(`/agreements/${json.id}/ratifications/${parties.all[place]}`, values);
  const part = async (place: number) =>
    (await client.get(`/assignments/${json.ratifications[place].assignmentId}`)).json;

  await enter(0, { state: "adopted", date: "2025-09-15", reference: "§ 98" });
  expect(await part(0)).toMatchObject({
    state: "closed",
    changes: [{ kind: "closed", reason: "Regionfullmäktige antog avtalet den 15 september 2025, § 98." }],
  });
  await enter(1, { state: "awaiting", expectedText: "vecka 48" });
  expect(await part(1)).toMatchObject({
    state: "open",
    due: { date: "2025-11-28", text: "vecka 48" },
    changes: [{ kind: "due_moved", fromDate: "2025-11-21", reason: "Kommunfullmäktige väntas besluta vecka 48." }],
  });
  await enter(2, { state: "declined", date: "2025-10-01" });
  expect((await part(2)).changes[0].reason).toBe("Kommunfullmäktige avslog avtalet den 1 oktober 2025.");
  await enter(2, { state: "awaiting" });
  expect((await part(2)).state).toBe("open");
  await enter(1, { state: "adopted", date: "2025-11-03" });
  await enter(2, { state: "adopted", date: "2025-11-03" });
  expect((await client.get(`/assignments/${json.rounds[0].assignmentId}`)).json.state).toBe("closed");
  expect((await client.get(`/agreements/${json.id}`)).json).toMatchObject({
    state: "in_force",
    inForceSince: "2025-11-03",
  });
  // An adoption before the agreement was recommended.
  const early = await enter(1, { state: "adopted", date: "2025-06-03" });
  expect(early.json.errors[0]).toMatchObject({ field: "date", reason: "adoption_before_agreement" });
});

test("a part is in the list of whoever belongs to the party, who also reads the agreement and its paper", async () => {
  const { world, parties, client, decisionId } = await aWorld();
  const sent = { title: "Avtal", organizationIds: parties.all, dueDate: "2025-11-21" };
  const { json } = await client.post(`/decisions/${decisionId}/recommendations`, sent);
  const member = world.api({ role: "member", personId: aPerson(world.db, { organizationId: parties.all[1] ?? "" }) });
  const own = (await member.get(`/assignments?state=live&organization=${parties.all[1]}`)).json.items;
  expect(own.map(({ id }: { id: string }) => id)).toEqual([json.ratifications[1].assignmentId]);
  const theirs = (await member.get(`/agreements/${json.id}`)).json;
  expect(theirs).toMatchObject({ decisions: [], rounds: [{ decisionId: null, startedOn: "2025-06-04" }] });
  const answer = await world.app.inject({
    url: `/api/v1/agreements/${json.id}/proposal.docx?party=${parties.all[1]}`,
    headers: { authorization: member.authorization },
  });
  const text = docxText(answer.rawPayload);
  for (const words of ["Underlag för beslut", "Kommunfullmäktige i Avesta beslutar", "21 november 2025"]) {
    expect(text).toContain(squeezed(words));
  }
  expect((await member.get(`/agreements/${json.id}/proposal.md?party=999`)).status).toBe(404);
});

test("the page of the decision offers to send out, with the model read from its clauses, and form and JSON do the same", async () => {
  const { world, parties, client, decisionId } = await aWorld();
  const page = await world.browser();
  expect((await page.get(`/beslut/${decisionId}`)).text).toContain(`/beslut/${decisionId}/rekommendera`);
  const form = await page.get(`/beslut/${decisionId}/rekommendera`);
  expect(form.text).toContain(
    "anta hemsjukvårdsavtalet med avtalstid tills vidare\nbeslutet gäller under förutsättning att huvudmännen fattar likalydande beslut",
  );
  const values = { title: "Avtal", organizationIds: parties.all, dueDate: "2025-11-21", identical: "on" };
  const refused = await page.post(`/beslut/${decisionId}/rekommendera`, {
    ...values,
    dueDate: "2025-06-03",
    modelClauses: "anta avtalet",
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#dueDate"');
  expect(refused.text).toContain("anta avtalet");
  const sent = await page.post(`/beslut/${decisionId}/rekommendera`, { ...values, modelClauses: "anta avtalet" });
  expect(sent.status).toBe(303);
  await client.post(`/decisions/${decisionId}/recommendations`, {
    ...values,
    identical: true,
    modelClauses: [{ text: "anta avtalet" }],
  });
  const [byForm, byApi] = world.db.select().from(agreements).all();
  expect({ ...byForm, id: "" }).toEqual({ ...byApi, id: "" });
  const shown = await page.get(`/beslut/${decisionId}`);
  expect(shown.text).toContain("Avtal som beslutet berör");
  expect(shown.text).not.toContain(`/beslut/${decisionId}/rekommendera`);
});

test("a round goes to those that have not decided; without any, or in force already, there is none", async () => {
  const { world, parties, client } = await aWorld();
  const id = anAgreement(world, parties);
  await client.put(`/agreements/${id}/ratifications/${parties.all[0]}`, { state: "adopted", date: "2025-09-01" });
  const round = await client.post(`/agreements/${id}/rounds`, { dueDate: "2025-12-01" });
  expect(round.json.rounds[0].dueDate).toBe("2025-12-01");
  expect(world.db.select().from(assignments).all()).toHaveLength(3);
  const old = anAgreement(world, parties, { inForceSince: "2013-01-01" });
  expect((await client.post(`/agreements/${old}/rounds`, { dueDate: "2025-12-01" })).status).toBe(409);
  const none = anAgreement(world, parties, { parties: [] });
  expect((await client.post(`/agreements/${none}/rounds`, { dueDate: "2025-12-01" })).status).toBe(409);
  const wrong = await client.post(`/agreements/${id}/rounds`, { dueDate: "2025-12-01", decisionId: "999" });
  expect(wrong.json.errors[0]).toMatchObject({ field: "decisionId", reason: "unknown_decision" });
});

test("what a decision does with agreements is said beside the minutes, and shown to those who may read the decision", async () => {
  const { world, parties, client, decisionId } = await aWorld();
  const id = anAgreement(world, parties);
  const put = (agreements: object[]) => client.put(`/decisions/${decisionId}/agreements`, { agreements });
  expect(
    (
      await put([
        { agreementId: id, effect: "initiates" },
        { agreementId: id, effect: "informs" },
      ])
    ).status,
  ).toBe(200);
  expect((await put([{ agreementId: "999", effect: "informs" }])).json.errors[0].field).toBe(
    "agreements.0.agreementId",
  );
  expect(
    (
      await put([
        { agreementId: id, effect: "informs" },
        { agreementId: id, effect: "informs" },
      ])
    ).status,
  ).toBe(422);
  expect(
    (await client.get(`/agreements/${id}`)).json.decisions.map(({ effect }: { effect: string }) => effect),
  ).toEqual(["informs", "initiates"]);
  const ofOther = world.api({ role: "reader", forumIds: [parties.forumId] });
  expect((await ofOther.get(`/agreements/${id}`)).json.decisions).toEqual([]);
  const page = await world.browser();
  const form = await page.get(`/beslut/${decisionId}/avtal`);
  expect(form.text).toContain("Vad beslutet gör");
  const answer = await page.post(`/beslut/${decisionId}/avtal`, {
    agreements: [{ agreementId: id, effect: "adopts" }, { effect: "" }],
  });
  expect(answer.status).toBe(303);
  expect((await client.get(`/agreements/${id}`)).json.decisions).toHaveLength(1);
  expect((await page.get(`/avtal/${id}`)).text).toContain("Välfärdsrådet");
});
