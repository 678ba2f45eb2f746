import { expect, test } from "vitest";
import { clauses, decisions } from "../../db/schema.ts";
import { testApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

async function anItem() {
  const app = await testApp();
  const api = app.api();
  const { json } = await api.post("/meetings", {
    forumId: aForum(app.db),
    date: "2025-11-21",
    items: [
      {
        title: "Avtal",
        decisions: [
          {
            outcome: "adopted",
            proposal: [{ text: "att anta" }],
            clauses: [{ text: "att anta" }, { text: "att följa upp" }],
            reservations: [{ kind: "reservation", name: "Karin", text: "Nej." }],
          },
          { outcome: "noted" },
        ],
      },
    ],
  });
  const path = `/items/${json.items[0].id}`;
  const item = async () => (await api.get(path)).json;
  const stored = () => [app.db.select().from(decisions).all(), app.db.select().from(clauses).all()];
  return { app, api, path, item, stored };
}

const change = ({ title, decisions }: any, more: object = {}) => ({ title, decisions, ...more });

test("an item saved with its decisions as they were leaves them untouched", async () => {
  const { api, path, item, stored } = await anItem();
  const before = stored();
  const { status, json } = await api.put(path, change(await item(), { title: "Avtalet" }), "*");
  expect([status, json.title]).toEqual([200, "Avtalet"]);
  expect(stored()).toEqual(before);
  const withoutIds = json.decisions.map(({ clauses: list, ...decision }: any) => ({
    ...decision,
    clauses: list.map(({ text }: { text: string }) => ({ text })),
  }));
  await api.put(path, { title: "Avtalet", decisions: withoutIds }, "*");
  expect(stored()).toEqual(before);
});

test("the form of an item leaves decisions that were not changed in it", async () => {
  const { app, item, stored } = await anItem();
  const before = stored();
  const { id, version, decisions: list } = await item();
  const browser = await app.browser();
  const proposals = list.map(({ id, proposal }: any) => ({ id, proposal }));
  const answer = await browser.post(`/punkter/${id}/redigera`, { title: "Nytt", version, decisions: proposals });
  expect(answer.status).toBe(303);
  expect(stored()).toEqual(before);
});

test.each([
  ["its outcome", (first: any) => (first.outcome = "rejected")],
  ["a clause", (first: any) => (first.clauses[1].text = "att granska")],
  ["the order of its clauses", (first: any) => first.clauses.reverse()],
  ["a clause more", (first: any) => first.clauses.push({ text: "att granska" })],
  ["a clause less", (first: any) => first.clauses.pop()],
  ["its proposal", (first: any) => (first.proposal = [])],
  ["a reservation", (first: any) => (first.reservations[0].text = "Ja.")],
])("a decision that is sent with another %s is another version, and only that one", async (_, edit) => {
  const { api, path, item } = await anItem();
  const sent = change(await item());
  edit(sent.decisions[0]);
  const { json } = await api.put(path, sent, "*");
  expect(json.decisions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  expect(json.decisions[0]).toMatchObject({
    ...sent.decisions[0],
    version: 2,
    clauses: sent.decisions[0].clauses.map(({ text }: { text: string }) => ({ text })),
  });
});

test("decisions in another order keep their versions", async () => {
  const { api, path, item } = await anItem();
  const before = await item();
  const { json } = await api.put(path, change({ ...before, decisions: before.decisions.toReversed() }), "*");
  expect(json.decisions).toEqual(before.decisions.toReversed());
});
