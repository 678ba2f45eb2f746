import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";

/** A meeting of a closed forum with a decision, and a member of it. */
async function aWorld() {
  const app = await testApp();
  const { db, api } = app;
  const forumId = aForum(db);
  const personId = aPerson(db, { name: "Karin Ek" });
  aMembership(db, { forumId, personId });
  const client = api();
  const { json: meeting } = await client.post("/meetings", {
    forumId,
    date: "2025-11-07",
    state: "held",
    items: [
      {
        title: "Läget i länet",
        body: "**Dialog** om <vårdhygien> & hemsjukvårdsavtalet, som gäller från årsskiftet.",
        decisions: [
          {
            outcome: "adopted",
            clauses: [{ text: "öppna mötet" }, { text: "rekommendera huvudmännen att anta avtalet" }],
          },
        ],
      },
      { title: "Hemligt om avtal", confidential: true },
    ],
  });
  return { ...app, forumId, personId, client, item: meeting.items[0], meeting };
}

test("a member searches from the head of any page and is led to the clause", async () => {
  const { browser, personId, item } = await aWorld();
  const member = await browser({ role: "member", personId });
  const home = await member.get("/");
  expect(home.text).toContain('action="/sok"');
  const { status, text } = await member.get("/sok?q=avtalet");
  expect(status).toBe(200);
  const decision = item.decisions[0];
  expect(text).toContain(`href="/beslut/${decision.id}#att-${decision.clauses[1].id}"`);
  expect(text).toContain("att rekommendera huvudmännen att anta <mark>avtalet</mark>");
  // The page has its own field, with what was asked for.
  expect(text.match(/type="search"/g)).toHaveLength(1);
  expect(text).toContain('value="avtalet"');
});

test("hits are shown in context, safely, with the item of the minutes as their address", async () => {
  const { browser, meeting, item } = await aWorld();
  const { text } = await (await browser()).get("/sok?q=h%C3%A4msjuk+hemsjukvard");
  expect(text).toContain("Inga träffar");
  const found = await (await browser()).get("/sok?q=hemsjukvard");
  expect(found.text).toContain(`href="/moten/${meeting.id}/minnesanteckningar#punkt-${item.id}"`);
  expect(found.text).toContain("Dialog om &lt;vårdhygien&gt; &amp; <mark>hemsjukvårdsavtalet</mark>, som gäller");
});

test("kinds are counted as the reader may see them, and narrow the hits", async () => {
  const { browser, personId } = await aWorld();
  const member = await browser({ role: "member", personId });
  const reader = await browser({ role: "reader" });
  const counts = async (page: typeof member) =>
    [...(await page.get("/sok?q=avtal")).text.matchAll(/>(\p{L}+) <span class="facets__count">(\d+)</gu)].map(
      ([, kind, count]) => `${kind} ${count}`,
    );
  expect(await counts(member)).toEqual(["Punkter 2", "Beslut 1"]);
  expect(await counts(reader)).toEqual(["Punkter 1", "Beslut 1"]);
  const { text } = await member.get("/sok?q=avtal&type=decision");
  expect(text).toContain("1 träff<");
  expect(text).not.toContain("Hemligt om avtal");
});

test("a word that is nowhere leads to one that looks like it, when that finds something for this reader", async () => {
  const { browser, client, forumId } = await aWorld();
  await client.post("/meetings", {
    forumId,
    date: "2025-11-08",
    items: [{ title: "Upphandling av sekretessprövning", confidential: true }],
  });
  const admin = await browser();
  const reader = await browser({ role: "reader" });
  expect((await admin.get("/sok?q=vardhygein")).text).toMatch(/v%C3%A5rdhygien">vårdhygien<\/a>\?/);
  expect((await admin.get("/sok?q=upphandlign")).text).toContain("Menade du");
  const unknown = await reader.get("/sok?q=upphandlign");
  expect(unknown.text).toContain("Inga träffar på ”upphandlign”");
  expect(unknown.text).not.toContain("Menade du");
});

test("without a question the page says what can be found; a question that is none says so", async () => {
  const { browser } = await aWorld();
  const page = await browser();
  expect((await page.get("/sok")).text).toContain("Sök i allt som du får läsa");
  expect((await page.get("/sok?q=%22%22")).text).toContain("Inga träffar");
  expect((await page.get("/sok?q=avtal&from=igår")).text).toContain("Det går inte att söka så");
  expect((await page.get(`/sok?q=${"a".repeat(201)}`)).text).toContain("Det går inte att söka så");
  expect((await page.get("/sok?q=avtal&from=2026-01-01")).text).toContain("Sök utan urval");
});

test("whoever has not logged in is led to the login and has no field to search with", async () => {
  const { visitor, db, meeting } = await aWorld();
  expect((await visitor().get("/sok?q=avtal", { accept: "text/html" })).headers.location).toBe("/logga-in");
  db.$client.exec("update forums set visibility = 'open'; update meetings set state = 'minutes_approved'");
  const { text } = await visitor().get(`/moten/${meeting.id}/minnesanteckningar`);
  expect(text).not.toContain("/sok");
});
