/** What the words of minutes ask for, where minutes are written and read. */
import { expect, test } from "vitest";
import type { PageClient } from "../support/app.ts";
import { assignmentWorld, type AssignmentWorld } from "./builders.ts";

const fragment = { accept: "text/fragment+html" };

interface OneClick {
  action: string;
  label: string;
  fields: [string, string][];
}

/** The forms of the suggestions on a page, as a browser would send them. */
function suggestionsOn(html: string): OneClick[] {
  return [...html.matchAll(/<form method="post" action="([^"]+)" data-give>([\s\S]*?)<\/form>/g)].map(
    ([, action = "", form = ""]) => ({
      action,
      label: (/<button[^>]*>([\s\S]*?)<\/button>/.exec(form)?.[1] ?? "").replace(/<[^>]+>/g, "").trim(),
      fields: [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
        .map(([, name = "", value = ""]): [string, string] => [name, value])
        .filter(([name]) => name !== "_csrf"),
    }),
  );
}

const take = (browser: PageClient, { action, fields }: OneClick) => browser.post(action, Object.fromEntries(fields));

async function world(values: { clauses?: string[]; body?: string } = {}) {
  const app = await assignmentWorld();
  const { item, secretary, forumId } = app;
  if (values.clauses || values.body) {
    const notes = {
      body: values.body ?? "",
      decisions: [{ outcome: "adopted", clauses: (values.clauses ?? ["godkänna"]).map((text) => ({ text })) }],
    };
    const { status } = await secretary.put(`/items/${item.id}/notes`, notes, "*");
    expect(status).toBe(200);
  }
  return { ...app, keeper: await app.browser({ role: "secretary", forumIds: [forumId] }) };
}

const assignmentsIn = async ({ secretary }: AssignmentWorld) => (await secretary.get("/assignments")).json.items;

test("the live notes offer what a clause gives, and one click gives it", async () => {
  const app = await world();
  const { keeper, meeting, item, clauseId, persons } = app;
  const notes = `/moten/${meeting.id}/anteckna`;
  const [offered, ...more] = suggestionsOn((await keeper.get(notes)).text);
  expect(more).toEqual([]);
  expect(offered!.label).toBe("Skapa uppdrag: Karin Ek, vecka 48");
  const answer = await take(keeper, offered!);
  expect([answer.status, answer.headers.location]).toEqual([303, `${notes}#punkt-${item.id}`]);
  expect(await assignmentsIn(app)).toMatchObject([
    {
      text: "ta fram en rutin",
      clauseId,
      itemId: item.id,
      assignees: [{ type: "person", id: persons.karin }],
      due: { kind: "week", week: "2025-W48", text: "till vecka 48" },
    },
  ]);
  const after = (await keeper.get(notes)).text;
  expect(suggestionsOn(after)).toEqual([]);
  expect(after).toContain("Ta fram en rutin");
});

test("the panel can be fetched alone, says what was done, and is a page for whoever opens it", async () => {
  const { keeper, item } = await world();
  const address = `/punkter/${item.id}/uppdrag`;
  const before = await keeper.get(address, fragment);
  expect(before.text).not.toContain("<html");
  expect(suggestionsOn(before.text)).toHaveLength(1);
  await take(keeper, suggestionsOn(before.text)[0]!);
  const after = await keeper.get(address, fragment);
  expect(after.text).toContain("Uppdraget är givet.");
  expect(suggestionsOn(after.text)).toEqual([]);
  const page = await keeper.get(address);
  expect(page.text).toContain("<h1>Uppdrag, punkt 2</h1>");
});

test("where no time is said the next meeting is offered, and that is told", async () => {
  const app = await world({ clauses: ["Anna Berg bjuder in regionen"] });
  const page = (await app.keeper.get(`/moten/${app.meeting.id}/anteckna`)).text;
  expect(page).toContain("Ingen tid står i texten.");
  const [offered] = suggestionsOn(page);
  expect(offered!.label).toBe("Skapa uppdrag: Anna Berg, till nästa möte");
  await take(app.keeper, offered!);
  expect(await assignmentsIn(app)).toMatchObject([{ due: { kind: "next_meeting" } }]);
});

test("a group gets a whole with a part for each", async () => {
  const app = await world({ clauses: ["samtliga kommuner ser över sina rutiner senast den 1 mars 2026"] });
  const [offered] = suggestionsOn((await app.keeper.get(`/moten/${app.meeting.id}/anteckna`)).text);
  expect(offered!.label).toBe("Skapa uppdrag: samtliga kommuner, 1 mars 2026");
  await take(app.keeper, offered!);
  const [given] = await assignmentsIn(app);
  expect(given).toMatchObject({ groupName: "samtliga kommuner", due: { date: "2026-03-01" } });
  expect(given.parts.map(({ name }: { name: string }) => name).sort()).toEqual(["Avesta", "Mora", "Orsa"]);
});

test("what cannot be given by one click leads to the form: nobody known, or a day that is over", async () => {
  const { keeper, meeting } = await world({
    clauses: ["beredningsgruppen återkommer med förslag", "Karin Ek lämnar besked senast den 17 oktober 2025"],
  });
  const page = (await keeper.get(`/moten/${meeting.id}/anteckna`)).text;
  expect(suggestionsOn(page)).toEqual([]);
  expect(page).toContain("Det framgår inte vem som ska göra det.");
  expect(page).toContain("Dagen i texten ligger före mötet.");
  expect(page.match(/Fyll i och skapa/g)).toHaveLength(2);
});

test("the form is filled in from a clause, and from words that were selected", async () => {
  const { keeper, item, persons, clauseId } = await world();
  const form = `/punkter/${item.id}/uppdrag/nytt`;
  const ofClause = (await keeper.get(`${form}?att=${clauseId}`)).text;
  expect(ofClause).toContain('value="Karin Ek"');
  expect(ofClause).toContain(`value="person.${persons.karin}"`);
  expect(ofClause).toMatch(/<textarea[^>]*>\n?ta fram en rutin<\/textarea>/);
  expect(ofClause).toContain('value="2025-W48"');

  const words = encodeURIComponent("Anna tar hem frågan om jourer och återkommer senast den 5 december.");
  const ofWords = (await keeper.get(`${form}?ord=${words}&tillbaka=anteckna`)).text;
  expect(ofWords).toMatch(/<textarea[^>]*>\n?ta hem frågan om jourer och återkomma<\/textarea>/);
  expect(ofWords).toContain('value="Anna Berg"');
  expect(ofWords).toContain('value="2025-12-05"');
  expect(ofWords).toContain('name="tillbaka" value="anteckna"');

  const plain = (await keeper.get(`${form}?ord=${encodeURIComponent("jourer på sommaren")}`)).text;
  expect(plain).toMatch(/<textarea[^>]*>\n?jourer på sommaren<\/textarea>/);
});

test("who gave it goes back to where they were, and nowhere else", async () => {
  const { keeper, item, meeting } = await world();
  const give = (tillbaka: string) =>
    keeper.post(`/punkter/${item.id}/uppdrag/nytt`, {
      ...{ to: "named", text: "följa upp", assignees: [{ name: "Karin Ek" }] },
      due: { kind: "date", date: "2026-01-30" },
      tillbaka,
    });
  const decision = item.decisions[0].id;
  expect((await give("minnesanteckningar")).headers.location).toBe(`/moten/${meeting.id}/minnesanteckningar#uppdrag`);
  expect((await give(`beslut.${decision}`)).headers.location).toBe(`/beslut/${decision}`);
  for (const elsewhere of ["", "//example.se", "beslut./x", "https://example.se"]) {
    expect((await give(elsewhere)).headers.location).toMatch(/^\/uppdrag\/\d+$/);
  }
});

test("the draft minutes offer it to the secretary alone, and no longer when they are approved", async () => {
  const { keeper, meeting, persons, secretary, browser } = await world();
  const address = `/moten/${meeting.id}/minnesanteckningar`;
  const own = (await keeper.get(address)).text;
  expect(own).toContain("Förslag till uppdrag");
  expect(suggestionsOn(own)).toHaveLength(1);
  expect(own).toContain("data-words");
  const reader = await browser({ role: "member", personId: persons.karin });
  const others = (await reader.get(address)).text;
  expect(others).not.toContain("Förslag till uppdrag");
  expect(others).not.toContain("data-words");
  await secretary.put(`/meetings/${meeting.id}/state`, { state: "minutes_approved" });
  expect((await keeper.get(address)).text).not.toContain("Förslag till uppdrag");
});

test("the page of a decision offers it too", async () => {
  const { keeper, item } = await world();
  const page = (await keeper.get(`/beslut/${item.decisions[0].id}`)).text;
  const [offered] = suggestionsOn(page);
  expect((await take(keeper, offered!)).headers.location).toBe(`/beslut/${item.decisions[0].id}`);
});

test("a form that is refused is shown with everything in it", async () => {
  const { keeper, meeting, db } = await world();
  const [offered] = suggestionsOn((await keeper.get(`/moten/${meeting.id}/anteckna`)).text);
  db.$client.exec("update persons set name = 'Karin Ekberg' where name = 'Karin Ek'");
  const answer = await take(keeper, offered!);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('value="Karin Ek"');
  expect(answer.text).toContain('name="tillbaka" value="anteckna"');
});
