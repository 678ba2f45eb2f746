import { expect, test } from "vitest";
import { createKey } from "../../server/accounts/key-commands.ts";
import { addTestAccount } from "../support/app.ts";
import { document, importOf, importWorld, rowCounts, type ImportWorld } from "./world.ts";

const tokenOf = (world: ImportWorld, account: Parameters<typeof addTestAccount>[1]): string =>
  world.asSystem((ctx) => createKey(ctx, "api", addTestAccount(world.db, account), "test"));

const caller =
  (world: ImportWorld, token = world.token) =>
  async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object, ifMatch?: string) => {
    const answer = await world.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${token}`, ...(ifMatch ? { "if-match": ifMatch } : {}) },
      ...(body ? { payload: body } : {}),
    });
    return { status: answer.statusCode, json: answer.body === "" ? null : JSON.parse(answer.body) };
  };

test("a file is answered with what it says, and nothing is a meeting before that is accepted", async () => {
  const world = await importWorld();
  const call = caller(world);
  const sent = await world.send("anteckningar.txt", document);
  expect(sent.status).toBe(201);
  expect(Object.keys(sent.json).sort()).toEqual(["duplicateOf", "id", "meeting", "sha256", "warnings"]);
  expect(sent.json).toMatchObject({
    duplicateOf: null,
    meeting: { file: "anteckningar.txt", items: expect.any(Array) },
  });
  expect(sent.json.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(rowCounts(world)).toMatchObject({ meetings: 0, items: 0 });

  const { meeting } = sent.json;
  const corrected = {
    ...meeting,
    meeting: { ...meeting.meeting, date: "2025-10-03", mode: "digital" },
    attendance: [{ name: "Karin Ek", org: "Avesta", title: null, present: true }],
    items: [
      {
        number: "4",
        title: "Hemtagning",
        kind: ["decision"],
        presenters: ["Karin Ek"],
        body: "Läget.",
        decisions: [],
        assignments: [],
        attachments: ["Bilaga 1"],
      },
      {
        number: "4a",
        title: "Rutin",
        kind: [],
        presenters: [],
        body: "",
        decisions: [{ state: "taken", body: "Nätverket", clauses: ["ta fram en rutin."] }],
        assignments: [
          { assignees: ["Karin"], task: "ta fram en rutin", due: null, dueText: "under hösten", reportTo: null },
        ],
        attachments: [],
      },
    ],
  };
  const accepted = await call("POST", `/imports/${sent.json.id}/acceptance`, {
    forumId: world.forumId,
    meeting: corrected,
  });
  expect(accepted).toMatchObject({
    status: 201,
    json: {
      date: "2025-10-03",
      mode: "remote",
      attendance: [{ name: "Karin Ek", personId: world.karin, status: "present" }],
      items: [
        {
          title: "Hemtagning",
          presenters: [{ name: "Karin Ek", personId: world.karin }],
          children: [
            { number: "1 a", decisions: [{ outcome: "adopted", clauses: [{ text: "att ta fram en rutin" }] }] },
          ],
        },
      ],
    },
  });
  const [assignmentId] = accepted.json.items[0].children[0].assignmentIds;
  expect((await call("GET", `/assignments/${assignmentId}`)).json).toMatchObject({
    assignees: [{ type: "person", id: world.karin, name: "Karin Ek" }],
    due: { date: null, text: "under hösten" },
  });
  expect(
    (await call("POST", `/imports/${sent.json.id}/acceptance`, { forumId: world.forumId, meeting: corrected })).json,
  ).toMatchObject({
    status: 409,
    title: "import_accepted",
  });
});

test("a meeting in the shape of POST /meetings is taken too, and a fault is told where it is in either", async () => {
  const world = await importWorld();
  const call = caller(world);
  const { json } = await world.send("anteckningar.txt", document);
  const address = `/imports/${json.id}/acceptance`;
  const { forumId } = world;
  const answer = {
    ...json.meeting,
    meeting: { ...json.meeting.meeting, date: "2025-10-03" },
    items: [{ title: "Punkt", nummer: "1" }],
  };
  expect((await call("POST", address, { forumId, meeting: answer })).json.errors).toMatchObject([
    { field: "meeting.items.0.nummer", reason: "unknown_field" },
  ]);
  expect((await call("POST", address, { forumId, meeting: { date: "i går", items: [] } })).json.errors).toContainEqual(
    expect.objectContaining({ field: "meeting.date", reason: "invalid_date" }),
  );
  const whole = { date: "2025-10-03", state: "held", items: [{ title: "Punkt" }] };
  expect(await call("POST", address, { forumId, meeting: whole })).toMatchObject({
    status: 201,
    json: { state: "held" },
  });
});

test("the same file is recognised, and read again", async () => {
  const world = await importWorld();
  const first = await world.send("a.txt", document);
  const second = await world.send("b.txt", document);
  expect(second).toMatchObject({ status: 201, json: { duplicateOf: first.json.id, sha256: first.json.sha256 } });
});

test.each([
  ["bild.png", "x", "import_unknown_format"],
  ["tom.txt", "", "file_missing"],
])("%s is refused at its field, and leaves nothing behind", async (name, content, reason) => {
  const world = await importWorld();
  expect(await world.send(name, content)).toMatchObject({
    status: 422,
    json: { errors: [{ field: "file", reason, message: expect.stringMatching(/^\p{Lu}.*\.$/u) }] },
  });
  expect(world.db.$client.prepare("select count(*) from imports").pluck().get()).toBe(0);
});

test("only the forum's secretaries and whoever brought it see an import", async () => {
  const world = await importWorld();
  const { otherForumId } = world;
  const other = tokenOf(world, { role: "secretary", forumIds: [otherForumId] });
  const everywhere = tokenOf(world, { role: "secretary" });
  const member = tokenOf(world, { role: "member" });
  const mine = (await world.send("utan-forum.txt", document)).json.id;
  const theForums = world.aReadImport();
  const listOf = async (token: string) =>
    (await caller(world, token)("GET", "/imports")).json.items?.map(({ id }: any) => id);
  expect(await listOf(world.token)).toEqual([theForums, mine]);
  expect(await listOf(everywhere)).toEqual([theForums, mine]);
  expect(await listOf(other)).toEqual([]);
  for (const id of [mine, theForums]) {
    expect((await caller(world, other)("GET", `/imports/${id}`)).status).toBe(404);
    expect((await caller(world, member)("GET", `/imports/${id}`)).status).toBe(404);
  }
  expect((await caller(world, member)("GET", "/imports")).status).toBe(403);
  expect((await world.send("a.txt", document, {}, member)).status).toBe(403);
  // The same file of somebody else is not told of either.
  expect((await world.send("a.txt", document, {}, other)).json.duplicateOf).toBeNull();
  expect((await world.send("a.txt", document, { forumId: otherForumId })).json.errors).toMatchObject([
    { field: "forumId" },
  ]);
});

test("a meeting is made only in a forum whose secretary one is", async () => {
  const world = await importWorld();
  const { json } = await world.send("a.txt", document);
  const meeting = { date: "2025-10-03", items: [{ title: "Punkt" }] };
  const answer = await caller(world)("POST", `/imports/${json.id}/acceptance`, {
    forumId: world.otherForumId,
    meeting,
  });
  expect(answer.status).toBe(403);
  expect(rowCounts(world).meetings).toBe(0);
});

test("the draft is saved with its version, and two who correct it are told of each other", async () => {
  const world = await importWorld();
  const call = caller(world);
  const id = world.aReadImport();
  const { draft, version } = importOf(world, id);
  const corrected = { ...draft, place: "Borlänge", date: "någon gång" };
  const saved = await call("PUT", `/imports/${id}/draft`, corrected, `"${version}"`);
  expect(saved).toMatchObject({
    status: 200,
    json: { draft: { place: "Borlänge", date: "någon gång" }, meetingDate: null },
  });
  expect(await call("PUT", `/imports/${id}/draft`, corrected, `"${version}"`)).toMatchObject({
    status: 412,
    json: { current: { place: "Borlänge" }, sent: { place: "Borlänge" } },
  });
});

test("lists are filtered by state and by what came together", async () => {
  const world = await importWorld();
  const call = caller(world);
  const kept = world.aReadImport();
  const gone = world.aReadImport({}, "annat");
  await call("DELETE", `/imports/${gone}`, undefined, "*");
  const ids = async (query: string) => (await call("GET", `/imports?${query}`)).json.items.map(({ id }: any) => id);
  expect(await ids("state=open")).toEqual([kept]);
  expect(await ids("state=discarded")).toEqual([gone]);
  expect(await ids(`batch=${kept}`)).toEqual([kept]);
  expect(await ids(`forum=lchnv&limit=1`)).toEqual([gone]);
});
