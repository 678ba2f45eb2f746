/** What the API answers, and how hits follow one another. */
import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aForum, anOrganization } from "../support/builders.ts";

async function aWorld() {
  const app = await testApp();
  const client = app.api();
  const forumId = aForum(app.db);
  const add = async (date: string, title: string, body = "", forum = forumId) =>
    (await client.post("/meetings", { forumId: forum, date, items: [{ title, body }] })).json.items[0].id as string;
  const titles = async (query: string): Promise<string[]> =>
    (await client.get(`/search?${query}`)).json.hits.map(({ title }: { title: string }) => title);
  return { ...app, client, forumId, add, titles };
}

test("a hit says what it is, where it leads and where it has what was asked for", async () => {
  const { client, add, forumId } = await aWorld();
  const id = await add("2025-11-21", "Avtal om vårdhygien", "Frågan bereds av planeringsgruppen.");
  const { status, json } = await client.get("/search?q=planeringsgrupp");
  expect(status).toBe(200);
  expect(json).toMatchObject({ total: 1, moreThanTotal: false, nextCursor: null });
  expect(json.hits).toEqual([
    {
      type: "item",
      id,
      title: "Avtal om vårdhygien",
      titleMarks: [],
      snippet: "Frågan bereds av planeringsgruppen.",
      snippetMarks: [[17, 34]],
      url: expect.stringMatching(new RegExp(`^/moten/\\d+#punkt-${id}$`)),
      date: "2025-11-21",
      forum: expect.objectContaining({ id: forumId, slug: "lchnv" }),
    },
  ]);
});

test("the newest are first, page after page, whenever they were written", async () => {
  const { client, add } = await aWorld();
  for (const day of ["2025-03-01", "2019-05-05", "2025-12-24", "2020-01-31", "1999-12-31"])
    await add(day, `Budget ${day}`);
  const seen: string[] = [];
  for (let cursor = ""; ;) {
    const { json } = await client.get(`/search?q=budget&limit=2${cursor}`);
    expect(json.total).toBe(5);
    seen.push(...json.hits.map(({ date }: { date: string }) => date));
    if (json.nextCursor === null) break;
    cursor = `&cursor=${json.nextCursor}`;
  }
  expect(seen).toEqual(["2025-12-24", "2025-03-01", "2020-01-31", "2019-05-05", "1999-12-31"]);
});

test("the best are first when that is asked for: title before text, the word before its compounds, near before far", async () => {
  const { add, titles } = await aWorld();
  const far = "Avtal finns i många delar av verksamheten. Något helt annat togs också upp, och till sist hygien.";
  await add("2025-01-01", "Avtal om hygien");
  await add("2025-01-02", "Hemsjukvårdsavtalet och vårdhygien");
  await add("2025-01-03", "Läget", "Nytt avtal om hygien.");
  await add("2025-01-04", "Rapport", far);
  expect(await titles("q=avtal+hygien")).toEqual([
    "Rapport",
    "Läget",
    "Hemsjukvårdsavtalet och vårdhygien",
    "Avtal om hygien",
  ]);
  const best = ["Avtal om hygien", "Hemsjukvårdsavtalet och vårdhygien", "Läget", "Rapport"];
  expect((await titles("q=avtal+hygien&sort=best"))[0]).toBe(best[0]);
  expect((await titles("q=avtal+hygien&sort=best")).slice(-1)).toEqual(["Rapport"]);
  expect((await titles("q=avtal+hygien&sort=best")).sort()).toEqual([...best].sort());
});

test("pages of the best follow one another without repeating any", async () => {
  const { client, add } = await aWorld();
  for (let day = 10; day < 22; day += 1)
    await add(`2025-01-${day}`, day % 3 === 0 ? "Avtal" : "Avtalsfrågor", "Ett avtal.");
  const seen: string[] = [];
  for (let cursor = ""; ;) {
    const { json } = await client.get(`/search?q=avtal&sort=best&limit=5${cursor}`);
    seen.push(...json.hits.map(({ id }: { id: string }) => id));
    if (json.nextCursor === null) break;
    cursor = `&cursor=${json.nextCursor}`;
  }
  expect(new Set(seen).size).toBe(12);
  expect(seen).toHaveLength(12);
});

test("filters narrow by kind, forum, days and organization", async () => {
  const { client, db, add, titles, forumId } = await aWorld();
  const other = aForum(db, { slug: "annat", shortName: "Annat" });
  const avesta = anOrganization(db);
  await add("2025-01-10", "Hyra i LCHNV");
  await add("2025-02-10", "Hyra i annat forum", "", other);
  const given = {
    text: "betala hyra",
    forumId,
    assignees: [{ type: "organization", id: avesta }],
    due: { date: "2026-01-01" },
  };
  await client.post("/assignments", given);
  expect(await titles("q=hyra&type=item")).toEqual(["Hyra i annat forum", "Hyra i LCHNV"]);
  expect(await titles("q=hyra&forum=annat")).toEqual(["Hyra i annat forum"]);
  expect(await titles(`q=hyra&forum=${other}`)).toEqual(["Hyra i annat forum"]);
  expect(await titles("q=hyra&from=2025-01-10&to=2025-02-09")).toEqual(["Hyra i LCHNV"]);
  expect(await titles("q=hyra&to=2025-02-10&from=2025-02-10")).toEqual(["Hyra i annat forum"]);
  expect(await titles(`q=hyra&organization=${avesta}`)).toEqual(["betala hyra"]);
  expect((await client.get("/search?q=hyra&forum=finns-inte")).status).toBe(404);
});

test.each(["type=pastej", "from=igar", "limit=0", "sort=dyrast", "okand=1", `q=${"a".repeat(201)}`, "q=a&cursor=x"])(
  "%s is refused",
  async (query) => {
    const { client } = await aWorld();
    expect((await client.get(`/search?${query}`)).status).toBe(422);
  },
);

test.each([
  '"',
  "avtal)",
  "NOT",
  'a" OR "b',
  "{title} : x",
  "* -",
  "title:",
  "NEAR(a b)",
  "\u0000",
  "😀",
  "%",
  "a".repeat(200),
])("%s is only words", async (q) => {
  const { client, add } = await aWorld();
  await add("2025-01-01", "Avtal");
  const { status, json } = await client.get(`/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  expect(json.hits.length).toBe(json.total);
});

test("more than a thousand are not counted", async () => {
  const { client, asSystem, forumId } = await aWorld();
  asSystem(({ db }) =>
    db.$client
      .prepare(
        `insert into matters (title, state, forum_id, created_at)
         select 'Punkt ' || value, 'open', ?, 0 from json_each(?)`,
      )
      .run(forumId, JSON.stringify(Array.from({ length: 1001 }, (_, n) => n))),
  );
  const { total, moreThanTotal, hits } = (await client.get("/search?q=punkt")).json;
  expect({ total, moreThanTotal, shown: hits.length }).toEqual({ total: 1000, moreThanTotal: true, shown: 20 });
  expect((await client.get("/search?q=punkt+1000")).json).toMatchObject({ total: 1, moreThanTotal: false });
});

test("the lists of decisions and assignments find words as search does, and by what is written where there is much", async () => {
  const { client, forumId, asSystem } = await aWorld();
  const decisions = [{ outcome: "adopted", clauses: [{ text: "anta hemsjukvårdsavtalet" }] }];
  const { json } = await client.post("/meetings", {
    forumId,
    date: "2025-11-07",
    state: "held",
    items: [{ title: "Vård", decisions }],
  });
  const [decision] = json.items[0].decisions;
  const give = { forumId, assignees: [{ type: "person", name: "Åsa Öberg" }], due: { date: "2026-01-01" } };
  await client.post("/assignments", { ...give, text: "översätta avtalet" });
  const found = async (path: string) =>
    (await client.get(path)).json.items.map(({ id }: { id: string }) => id) as string[];
  expect(await found("/decisions?q=avtal")).toEqual([decision.id]);
  expect(await found("/decisions?q=hemsjukvardsavtal+anta")).toEqual([decision.id]);
  expect(await found("/decisions?q=finns+inte")).toEqual([]);
  expect(await found("/assignments?q=oberg")).toHaveLength(1);
  expect(await found("/assignments?q=%25")).toEqual([]);
  asSystem(({ db }) =>
    db.$client
      .prepare(
        `insert into assignments (forum_id, report_forum_id, text, state, due_kind, due_date, given_on, created_at, created_by_name)
         select $forum, $forum, 'tömma brevlåda ' || value, 'open', 'date', '2026-02-01', '2025-11-07', 0, '' from json_each($numbers)`,
      )
      .run({ forum: Number(forumId), numbers: JSON.stringify(Array.from({ length: 5100 }, (_, n) => n)) }),
  );
  expect(await found("/assignments?q=brevlåda&limit=10")).toHaveLength(10);
  expect(await found("/assignments?q=brevlada+5099")).toHaveLength(1);
});
