/** The decision register: what is in it, in what order, for whom. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { aForum, aMeeting } from "../support/builders.ts";
import { testDatabase } from "../support/app.ts";
import { registerWorld, type Decided } from "./builders.ts";

const adopt = (title: string, ...clauses: string[]): Decided => ({ title, clauses });

async function listed(client: { get: (path: string) => Promise<any> }, query = ""): Promise<any[]> {
  const rows: any[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { json, status, text }: any = await client.get(`/decisions?limit=2&${query}${cursor && `&cursor=${cursor}`}`);
    if (status !== 200) throw new Error(text);
    rows.push(...json.items);
    cursor = json.nextCursor;
  }
  return rows;
}

test("decisions are numbered within forum and year when their minutes are approved, and stay so", async () => {
  const { secretary, hold, approve, otherForumId } = await registerWorld();
  const spring = await hold("2025-03-07", [
    adopt("Rutin", "att anta rutinen"),
    { title: "Läget", outcome: "noted" },
    adopt("Plan", "att anta planen"),
  ]);
  const autumn = await hold("2025-10-03", [adopt("Budget", "att anta budgeten")]);
  const winter = await hold("2024-12-06", [adopt("Tider", "att anta tiderna")]);
  const elsewhere = await hold("2025-05-02", [adopt("Annat", "att anta det")], otherForumId);
  const numbers = async () => Object.fromEntries((await listed(secretary)).map((row) => [row.itemTitle, row.number]));
  expect(await numbers()).toEqual({ Budget: null, Annat: null, Rutin: null, Läget: null, Plan: null, Tider: null });
  // The later minutes are approved first: numbers tell in what order minutes were made, and are never taken back.
  await approve(autumn.meeting.id);
  await approve(spring.meeting.id);
  await approve(winter.meeting.id);
  await approve(elsewhere.meeting.id);
  expect(await numbers()).toEqual({
    Budget: "2025:1",
    Rutin: "2025:2",
    Läget: "2025:3",
    Plan: "2025:4",
    Tider: "2024:1",
    Annat: "2025:1",
  });
  expect((await secretary.get(`/decisions/${spring.decisions[2]}`)).json).toMatchObject({
    number: "2025:4",
    standing: { state: "in_force", since: "2025-03-07", byDecisionId: null },
  });
});

test("the latest meeting stands first, and its decisions in the order of its items, page after page", async () => {
  const { secretary, hold } = await registerWorld();
  await hold("2025-03-07", [adopt("Ett", "att ett"), adopt("Två", "att två"), adopt("Tre", "att tre")]);
  await hold("2025-10-03", [adopt("Fyra", "att fyra"), adopt("Fem", "att fem")]);
  expect((await listed(secretary)).map((row) => `${row.itemNumber} ${row.itemTitle}`)).toEqual([
    "1 Fyra",
    "2 Fem",
    "1 Ett",
    "2 Två",
    "3 Tre",
  ]);
});

test("it is narrowed by forum, time, outcome, matter, organization and words", async () => {
  const { secretary, hold, forumId, otherForumId, db } = await registerWorld();
  const { json: matter } = await secretary.post("/matters", { forumId, title: "Hemsjukvård" });
  const { meeting } = await hold("2025-03-07", [
    adopt("Hemsjukvårdsavtal", "att rekommendera avtalet"),
    { title: "Läget", outcome: "noted" },
  ]);
  await hold("2024-11-01", [adopt("Tider", "att anta tiderna")], otherForumId);
  const [item] = meeting.items;
  db.$client.prepare("insert into item_matters values (?, ?)").run(Number(item.id), Number(matter.id));
  const organization = db.$client
    .prepare(
      "insert into organizations (name, short_name, kind) values ('Avesta', 'Avesta', 'municipality') returning id",
    )
    .pluck()
    .get();
  await secretary.post("/assignments", {
    text: "ta upp avtalet",
    clauseId: item.decisions[0].clauses[0].id,
    assignees: [{ type: "organization", id: String(organization) }],
    due: { date: "2025-12-01" },
  });
  const titles = async (query: string) => (await listed(secretary, query)).map(({ itemTitle }) => itemTitle);
  const cases: [string, string[]][] = [
    ["", ["Hemsjukvårdsavtal", "Läget", "Tider"]],
    ["forum=styrgruppen", ["Tider"]],
    [`forum=${forumId}`, ["Hemsjukvårdsavtal", "Läget"]],
    ["forum=finns-inte", []],
    ["year=2024", ["Tider"]],
    ["from=2025-01-01", ["Hemsjukvårdsavtal", "Läget"]],
    ["to=2024-12-31", ["Tider"]],
    ["year=2025&to=2025-01-31", []],
    ["outcome=noted", ["Läget"]],
    ["outcome=adopted&forum=lchnv", ["Hemsjukvårdsavtal"]],
    [`matter=${matter.id}`, ["Hemsjukvårdsavtal"]],
    [`organization=${String(organization)}`, ["Hemsjukvårdsavtal"]],
    ["organization=999", []],
    ["q=tiderna", ["Tider"]],
    ["q=100%25", []],
  ];
  for (const [query, expected] of cases) expect([query, await titles(query)]).toEqual([query, expected]);
  expect((await secretary.get("/decisions?year=i%20fjol")).status).toBe(422);
});

test("a proposal is no decision until the meeting has dealt with it", async () => {
  const { secretary, forumId } = await registerWorld();
  await secretary.post("/meetings", {
    forumId,
    date: "2025-12-05",
    items: [
      { title: "Avtal", kinds: ["decision"], decisions: [{ outcome: "proposed", proposal: [{ text: "att anta" }] }] },
    ],
  });
  expect(await listed(secretary)).toEqual([]);
  expect(await listed(secretary, "outcome=proposed")).toEqual([
    expect.objectContaining({ itemTitle: "Avtal", clauses: [expect.objectContaining({ text: "att anta" })] }),
  ]);
});

test("each reads what they may: their forums, and of what is confidential only members", async () => {
  const { api, browser, hold, forumId } = await registerWorld();
  await hold("2025-03-07", [
    adopt("Öppet", "att anta"),
    { ...adopt("Hemligt", "att köpa marken"), confidential: true },
  ]);
  const titles = async (account: object) => (await listed(api(account))).map(({ itemTitle }) => itemTitle);
  expect(await titles({ role: "secretary", forumIds: [forumId] })).toEqual(["Öppet", "Hemligt"]);
  expect(await titles({ role: "reader", forumIds: [forumId] })).toEqual(["Öppet"]);
  expect(await titles({ role: "member" })).toEqual([]);
  const reader = await browser({ role: "reader", forumIds: [forumId] });
  for (const address of ["/beslut", "/beslut.csv"]) {
    const { text } = await reader.get(address);
    expect(text).toContain("Öppet");
    expect(text).not.toMatch(/Hemligt|marken/);
  }
  expect((await reader.get("/beslut")).text).toContain("1 beslut");
});

test("the page says what is missing, keeps its filters, and is had as a file", async () => {
  const { browser, hold, approve } = await registerWorld();
  const client = await browser();
  expect((await client.get("/beslut")).text).toContain("Inga beslut än");
  const { meeting, decisions } = await hold("2025-11-21", [
    adopt("Rutin", "att anta rutinen", "att den gäller genast"),
  ]);
  await approve(meeting.id);
  expect((await client.get("/beslut?outcome=rejected")).text).toContain("Inga beslut stämmer med urvalet");
  expect((await client.get("/beslut?year=1850")).text).toContain("Inga beslut stämmer med urvalet");
  const { text } = await client.get("/beslut?year=2025");
  expect(text).toContain("LCHNV 2025:1");
  expect(text).toMatch(new RegExp(`/beslut/${String(decisions[0])}#att-\\d+`));
  expect(text).toContain('href="/beslut.csv?year&#x3D;2025"');
  const lines = (await client.get("/beslut.csv?year=2025")).text.replace("\ufeff", "").split("\r\n");
  expect(lines[0]).toBe(
    "Forum;Nummer;Datum;Punkt;Rubrik;Utfall;Beslut;Gällande läge;Från och med;Avtal;Sekretess;Länk",
  );
  expect(lines[1]).toMatch(/^Länschefsnätverket i Dalarna;2025:1;2025-11-21;1;Rutin;Beslutat;"att anta rutinen/);
  expect((await client.raw("/beslut.xlsx")).headers["content-type"]).toContain("spreadsheetml.sheet");
});

/** Steps that move decisions about, in SQL: whatever way they come, the cards follow. */
const step = fc.record({
  do: fc.constantFrom("date", "state", "item", "section", "position", "confidential", "outcome", "add", "remove"),
  pick: fc.nat({ max: 20 }),
  to: fc.nat({ max: 20 }),
});

test("whatever happens to meetings, items and decisions, every card says what is so", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const db = testDatabase();
      const forumId = aForum(db);
      const other = aForum(db, { slug: "b" });
      for (const forum of [forumId, other, forumId]) aMeeting(db, { forumId: forum });
      const run = (text: string, ...values: unknown[]) => db.$client.prepare(text).run(...values);
      const ids = (table: string) => db.$client.prepare(`select id from ${table} order by id`).pluck().all();
      for (let n = 0; n < 6; n += 1) {
        run("insert into items (meeting_id, position, title) values (?, ?, 'x')", (n % 3) + 1, n);
        run("insert into decisions (item_id, position, outcome) values (?, 0, 'adopted')", n + 1);
      }
      for (const { do: act, pick, to } of steps) {
        const one = (table: string, n = pick) => ids(table)[n % Math.max(ids(table).length, 1)] ?? -1;
        if (act === "date") run("update meetings set date = ? where id = ?", `20${10 + to}-01-01`, one("meetings"));
        if (act === "state")
          run("update meetings set state = ? where id = ?", to % 2 ? "held" : "planned", one("meetings"));
        if (act === "item") run("update items set meeting_id = ? where id = ?", one("meetings", to), one("items"));
        if (act === "section")
          run(
            "update items set parent_id = ? where id = ?",
            to % 3 ? one("items", 0) : null,
            ids("items")[1 + (pick % 4)] ?? -1,
          );
        if (act === "position") run("update items set position = ? where id = ?", to, one("items"));
        if (act === "confidential") run("update items set confidential = ? where id = ?", to % 2, one("items"));
        if (act === "outcome")
          run("update decisions set outcome = ? where id = ?", to % 2 ? "proposed" : "noted", one("decisions"));
        if (act === "add")
          run("insert into decisions (item_id, position, outcome) values (?, ?, 'adopted')", one("items"), to);
        if (act === "remove") run("delete from decisions where id = ?", one("decisions"));
      }
      const columns = "decision_id, forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential";
      const all = (table: string) => db.$client.prepare(`select ${columns} from ${table} order by decision_id`).all();
      expect(all("decision_register")).toEqual(all("decision_cards"));
      db.$client.close();
    }),
    { numRuns: 40 },
  );
});
