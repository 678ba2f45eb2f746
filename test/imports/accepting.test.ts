import { expect, test } from "vitest";
import { addComment } from "../../server/minutes/commands.ts";
import { reportBack } from "../../server/assignments/report-commands.ts";
import { acceptDraft } from "../../server/imports/accept-commands.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import { document, importOf, importWorld, item, rowCounts, type ImportWorld } from "./world.ts";

const accept = (world: ImportWorld, id: string, change: object = {}) =>
  world.asSystem((ctx) => acceptDraft(ctx, id, { ...importOf(world, id).draft!, ...change }, { again: false }));

test("what was reviewed is what the meeting holds", async () => {
  const world = await importWorld();
  const id = world.aReadImport();
  const meetingId = accept(world, id);
  const meeting = world.asSystem((ctx) => getMeeting(ctx, meetingId));
  expect(meeting).toMatchObject({
    forum: { id: world.forumId },
    date: "2025-10-03",
    startTime: "09:00",
    endTime: "12:00",
    place: "Falun",
    mode: "hybrid",
    kind: "minnesanteckningar",
    state: "held",
    attendance: [
      { name: "Karin Ek", title: "socialchef", personId: world.karin, organization: "Avesta", status: "present" },
      { name: "Anna Berg", personId: null, organization: "Region Dalarna", status: "absent" },
      { name: "Okänd Person", personId: null, organization: null, status: "unmarked" },
    ],
    items: [
      { number: "1", title: "Öppnande", attachments: [{ label: "Inläst dokument", filename: "anteckningar.txt" }] },
      {
        number: "2",
        title: "Hemtagning",
        kinds: ["decision"],
        presenters: [{ name: "Karin Ek", title: "socialchef", personId: world.karin }],
        body: "Karin beskrev läget.",
        attachments: [{ label: "Bilaga 1", filename: null }],
        decisions: [
          { outcome: "adopted", clauses: [{ text: "att ge Karin Ek i uppdrag att ta fram en rutin" }], proposal: [] },
        ],
        children: [{ number: "2 a", title: "Statistik" }],
      },
      { number: "3", decisions: [{ outcome: "postponed", proposal: [{ text: "att anta budgeten" }], clauses: [] }] },
    ],
  });
  const given = world.db.$client
    .prepare(
      "select text, due_date, due_text, due_reason, clause_id, group_name from assignments where part_of is null order by id",
    )
    .all();
  expect(given).toMatchObject([
    { text: "ta fram en rutin", due_date: "2025-11-28", due_text: "vecka 48", due_reason: null },
    { text: "svara", due_date: null, due_text: "under hösten", group_name: "samtliga kommuner" },
    { text: "ringa", due_date: null, due_reason: "Dokumentet anger inget datum." },
  ]);
  expect((given[0] as { clause_id: number | null }).clause_id).not.toBeNull();
  const meant = world.db.$client.prepare("select type, name, person_id from assignees order by id").all();
  expect(meant).toMatchObject([
    { type: "person", name: "Karin Ek", person_id: Number(world.karin) },
    { type: "organization", name: "Avesta" },
    { type: "person", name: "Bo Ohlsson", person_id: null },
  ]);
  expect(importOf(world, id)).toMatchObject({ state: "accepted", meetingId });
});

test("nobody is mailed about what was given in an old document", async () => {
  const world = await importWorld();
  accept(world, world.aReadImport());
  expect(world.db.$client.prepare("select count(*) from notifications").pluck().get()).toBe(0);
});

test.each([
  ["an agenda of a meeting to come is planned", { kind: "dagordning", date: "2025-12-19" }, [], "planned"],
  ["an agenda of a meeting that has been is held", { kind: "dagordning", date: "2025-10-03" }, [], "held"],
  [
    "what calls itself agenda and holds decisions is held",
    { kind: "dagordning", date: "2025-12-19" },
    [
      {
        state: "taken" as const,
        body: null,
        clauses: ["att anta"],
        place: { from: 1, to: 1 },
        sure: "certain" as const,
        rule: "x",
      },
    ],
    "held",
  ],
])("%s", async (_, change, decisions, state) => {
  const world = await importWorld();
  const id = world.aReadImport({ items: [item({ title: "Punkt", decisions })] });
  const meetingId = accept(world, id, change);
  expect(world.asSystem((ctx) => getMeeting(ctx, meetingId)).state).toBe(state);
});

test("assignments of an old document can come in as closed", async () => {
  const world = await importWorld();
  accept(world, world.aReadImport(), { closeOld: true, date: "2024-01-01" });
  const states = world.db.$client
    .prepare("select text, state from assignments where part_of is null order by id")
    .all();
  // Due on 28 November, which lies ahead.
  expect(states).toEqual([
    { text: "ta fram en rutin", state: "open" },
    { text: "svara", state: "closed" },
    { text: "ringa", state: "closed" },
  ]);
});

test("bad values are told at their field of the draft, and nothing is half saved", async () => {
  const world = await importWorld();
  const id = world.aReadImport();
  const before = rowCounts(world);
  const draft = importOf(world, id).draft!;
  const faults = (change: object) => {
    try {
      accept(world, id, change);
      return "accepted";
    } catch (error) {
      return (error as { fields: unknown }).fields;
    }
  };
  const [first, second, child, last] = draft.items;
  expect(faults({ date: "i våras" })).toContainEqual({ field: "date", reason: "invalid_date" });
  expect(faults({ forumId: null })).toEqual([{ field: "forumId", reason: "required" }]);
  expect(faults({ items: [] })).toEqual([{ field: "items", reason: "import_without_items" }]);
  expect(faults({ items: [first, second, { ...child, title: "" }, last] })).toEqual([
    { field: "items.2.title", reason: "required" },
  ]);
  const early = { ...second!.assignments[0]!, due: "2020-01-01" };
  expect(faults({ items: [first, { ...second, assignments: [early] }] })).toMatchObject([
    { field: "items.1.assignments.0.due" },
  ]);
  expect(rowCounts(world)).toEqual(before);
  expect(importOf(world, id).state).toBe("read");
});

test("a confidential item makes the file confidential", async () => {
  const world = await importWorld();
  const id = world.aReadImport();
  const { items } = importOf(world, id).draft!;
  accept(world, id, { items: items.map((one, index) => ({ ...one, confidential: index === 3 })) });
  const row = world.db.$client.prepare("select confidential from attachments where sha256 is not null").get();
  expect(row).toEqual({ confidential: 1 });
});

test("the same file becomes a second meeting only when asked to", async () => {
  const world = await importWorld();
  const first = world.aReadImport();
  const second = world.aReadImport();
  expect(importOf(world, second).duplicateOf).toBe(first);
  accept(world, first);
  expect(() => accept(world, second)).toThrow("import_same_file");
  world.asSystem((ctx) => acceptDraft(ctx, second, importOf(world, second).draft!, { again: true }));
  expect(rowCounts(world).meetings).toBe(2);
});

const secretaryOf = (world: ImportWorld) => {
  const call = async (method: "POST" | "GET" | "DELETE", path: string, body?: object) => {
    const answer = await world.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${world.token}`, ...(method === "DELETE" ? { "if-match": "*" } : {}) },
      ...(body ? { payload: body } : {}),
    });
    return { status: answer.statusCode, json: answer.body === "" ? null : JSON.parse(answer.body) };
  };
  return call;
};

test("an acceptance is undone with all that came of it, and the document can be accepted again", async () => {
  const world = await importWorld();
  const call = secretaryOf(world);
  const id = world.aReadImport();
  const before = rowCounts(world);
  accept(world, id);
  const undone = await call("POST", `/imports/${id}/undo`);
  expect(undone).toMatchObject({ status: 200, json: { state: "undone", meetingId: null } });
  expect(rowCounts(world)).toEqual(before);
  accept(world, id);
  const file = world.db.$client.prepare("select content from attachment_contents").pluck().get() as Buffer;
  expect(file.toString()).toBe(document);
});

const builtOn: [string, string, (world: ImportWorld, meetingId: string) => void][] = [
  [
    "somebody has changed the meeting",
    "import_undo_changed",
    (world, id) => world.db.$client.prepare("update meetings set version = version + 1 where id = ?").run(Number(id)),
  ],
  [
    "somebody has commented on it",
    "import_undo_changed",
    ({ asSystem }, id) => asSystem((ctx) => addComment(ctx, id, { itemId: null, text: "Stämmer det?" })),
  ],
  [
    "an assignment has been reported on",
    "import_undo_reported",
    ({ asSystem, db }) => {
      const given = String(db.$client.prepare("select id from assignments where text = 'ringa'").pluck().get());
      asSystem((ctx) => reportBack(ctx, given, { text: "Ringt.", date: null }));
    },
  ],
  [
    "its minutes are approved",
    "import_undo_approved",
    ({ db }, id) => db.$client.prepare("update meetings set state = 'minutes_approved' where id = ?").run(Number(id)),
  ],
  [
    "an item belongs to a matter",
    "import_undo_built_on",
    ({ db, forumId }, id) => {
      const matter = db.$client
        .prepare("insert into matters (title, state, forum_id, created_at) values ('Ärende', 'open', ?, 0)")
        .run(Number(forumId)).lastInsertRowid;
      db.$client
        .prepare("insert into item_matters (item_id, matter_id) select id, ? from items where meeting_id = ? limit 1")
        .run(matter, Number(id));
    },
  ],
];

test.each(builtOn)("when %s it is not undone", async (_, reason, build) => {
  const world = await importWorld();
  const id = world.aReadImport();
  const meetingId = accept(world, id);
  build(world, meetingId);
  const before = rowCounts(world);
  const answer = await secretaryOf(world)("POST", `/imports/${id}/undo`);
  expect(answer).toMatchObject({ status: 409, json: { title: reason } });
  expect(rowCounts(world)).toEqual(before);
});

test("what is thrown away leaves no file and no text behind", async () => {
  const world = await importWorld();
  const call = secretaryOf(world);
  const id = world.aReadImport();
  expect((await call("DELETE", `/imports/${id}`)).status).toBe(204);
  const left = ["import_contents", "import_readings"].map((table) =>
    world.db.$client.prepare(`select count(*) from ${table}`).pluck().get(),
  );
  expect(left).toEqual([0, 0]);
  expect((await call("GET", `/imports/${id}`)).json).toMatchObject({ state: "discarded", draft: null, meeting: null });
});
