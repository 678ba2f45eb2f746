/** What the steps of a meeting put in the queue of its members. */
import { expect, test } from "vitest";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { testApp } from "../support/app.ts";

const opening = {
  title: "Mötets öppnande",
  decisions: [{ outcome: "adopted", clauses: [{ text: "öppna mötet" }] }],
};

async function aMeetingOf(...members: { name: string; startDate?: string; endDate?: string }[]) {
  const { api, db } = await testApp();
  const forumId = aForum(db);
  for (const { name, ...dates } of members) aMembership(db, { forumId, personId: aPerson(db, { name }), ...dates });
  const client = api();
  const details = { date: "2025-11-21", forumId, items: [opening], attendance: [] };
  const add = async (state: string) => (await client.post("/meetings", { ...details, state })).json.id as string;
  const go = (id: string, state: string) => client.put(`/meetings/${id}/state`, { state });
  const told = () =>
    db.$client
      .prepare("select p.name || ': ' || n.kind from notifications n join persons p on p.id = person_id order by n.id")
      .pluck()
      .all();
  return { add, go, told };
}

test("members of the day are told of agenda, draft and approved minutes", async () => {
  const { add, go, told } = await aMeetingOf(
    { name: "Karin" },
    { name: "Avgången", endDate: "2025-11-20" },
    { name: "Kommande", startDate: "2025-11-22" },
    { name: "Lars", startDate: "2025-11-21", endDate: "2025-11-21" },
  );
  const id = await add("planned");
  for (const state of ["agenda_sent", "in_progress", "held", "minutes_approved"]) await go(id, state);
  expect(told()).toEqual(
    ["agenda_sent", "minutes_out", "minutes_approved"].flatMap((kind) => [`Karin: ${kind}`, `Lars: ${kind}`]),
  );
});

test("a draft that goes out again is told again", async () => {
  const { add, go, told } = await aMeetingOf({ name: "Karin" });
  const id = await add("agenda_sent");
  for (const state of ["in_progress", "held", "in_progress", "held"]) await go(id, state);
  expect(told()).toEqual(["Karin: minutes_out", "Karin: minutes_out"]);
});

test("a step that is refused tells nobody, nor does a meeting that comes from another system", async () => {
  const { add, go, told } = await aMeetingOf({ name: "Karin" });
  await add("minutes_approved");
  expect((await go(await add("agenda_sent"), "minutes_approved")).status).toBe(409);
  expect(told()).toEqual([]);
});
