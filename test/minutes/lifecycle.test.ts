import { expect, test } from "vitest";
import { agendaVersions, approvals } from "../../db/schema.ts";
import { checksumOf } from "../../server/minutes/commands.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { testApp, type ApiClient } from "../support/app.ts";

const details = { date: "2025-11-21", startTime: "08:00", endTime: "10:00", place: "Falun" };
const opening = {
  title: "Mötets öppnande",
  decisions: [{ outcome: "adopted", clauses: [{ text: "öppna mötet" }] }],
};
const agreement = {
  title: "Avtal om vårdhygien",
  kinds: ["decision"],
  presenters: [{ name: "Karin Exempel" }],
  body: "Bakgrund.",
  decisions: [{ outcome: "proposed", proposal: [{ text: "anta avtalet" }] }],
};

async function aMeetingWith(items: object[], state = "planned", visibility: "members" | "open" = "members") {
  const world = await testApp();
  const forumId = aForum(world.db, { visibility });
  const client = world.api();
  const created = await client.post("/meetings", { ...details, forumId, state, items, attendance: [] });
  expect(created.json.errors ?? []).toEqual([]);
  const { id } = created.json;
  const go = (to: string) => client.put(`/meetings/${id}/state`, { state: to });
  return { ...world, client, id: id as string, forumId, go, meeting: created.json };
}

const read = async (client: ApiClient, id: string) => (await client.get(`/meetings/${id}`)).json;

test("a meeting goes from agenda to approved minutes, step by step", async () => {
  const { client, id, go } = await aMeetingWith([opening]);
  for (const state of ["agenda_sent", "in_progress", "held", "minutes_approved"]) {
    expect((await go(state)).json.state).toBe(state);
  }
  const { checksum, agendaVersion } = await read(client, id);
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(agendaVersion).toBe(1);
});

test("a step that cannot be taken is refused with the reason", async () => {
  const { go } = await aMeetingWith([opening]);
  const answer = await go("in_progress");
  expect(answer.status).toBe(409);
  expect(answer.json.reasons).toEqual([
    { reason: "agenda_not_sent", message: "Gör ett utskick av dagordningen först." },
  ]);
});

test("refuses to approve minutes with an open proposal, and says where", async () => {
  const { go, meeting } = await aMeetingWith([opening, agreement], "held");
  const answer = await go("minutes_approved");
  expect(answer.status).toBe(422);
  expect(answer.json.findings).toMatchObject([
    { code: "undecided_proposal", severity: "error", itemId: meeting.items[1].id, number: "2" },
  ]);
  expect((await go("minutes_approved")).status).toBe(422);
});

test.each([
  [{ title: "Avtal", kinds: ["decision"], presenters: [{ name: "K" }], body: "x" }, "decision_item_without_decision"],
  [{ title: "Avtal", kinds: ["information"], body: "x" }, "missing_presenter"],
  [{ title: "Avtal" }, "empty_item"],
])("the review finds what is wrong: %j", async (item, code) => {
  const { client, id } = await aMeetingWith([item], "held");
  const { findings } = (await client.get(`/meetings/${id}/review`)).json;
  expect(findings.map((finding: { code: string }) => finding.code)).toEqual([code]);
});

test("approved minutes are locked for everybody, in every way", async () => {
  const { client, id, meeting, go, browser } = await aMeetingWith([opening], "held");
  await go("minutes_approved");
  const item = meeting.items[0];
  const decision = item.decisions[0];
  const clauses = [{ text: "stänga mötet" }];
  const attempts = [
    client.put(`/meetings/${id}`, details, "*"),
    client.put(`/meetings/${id}/attendance`, { attendance: [] }),
    client.post(`/meetings/${id}/items`, { title: "x" }),
    client.put(`/items/${item.id}`, { title: "x" }, "*"),
    client.put(`/items/${item.id}/notes`, { body: "x" }),
    client.put(`/items/${item.id}/position`, { index: 0 }),
    client.delete(`/items/${item.id}`, "*"),
    client.post(`/items/${item.id}/decisions`, { outcome: "adopted", clauses }),
    client.put(`/decisions/${decision.id}`, { outcome: "adopted", clauses }, "*"),
    client.delete(`/decisions/${decision.id}`, "*"),
    go("held"),
    client.delete(`/meetings/${id}`, "*"),
  ];
  expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual(attempts.map(() => 409));
  const page = await browser();
  expect((await page.post(`/punkter/${item.id}/redigera`, { title: "x" })).status).toBe(422);
  expect((await read(client, id)).items[0].decisions[0].clauses[0].text).toBe("att öppna mötet");
});

test("every export of approved minutes is made from what was approved", async () => {
  const { client, id, go, db } = await aMeetingWith([opening], "held");
  await go("minutes_approved");
  const before = await client.get(`/meetings/${id}/minutes.md`);
  db.$client.exec("update forums set name = 'Annat namn'; update items set title = 'Annan rubrik'");
  expect((await client.get(`/meetings/${id}/minutes.md`)).text).toBe(before.text);
  expect(before.text).toContain("Fastställda den 10 november 2025");
  const row = db.select().from(approvals).get()!;
  expect(checksumOf(row.snapshot, row.document)).toBe(row.checksum);
});

test("a correction stands beside approved minutes, dated and with its reason", async () => {
  const { client, id, go, meeting } = await aMeetingWith([opening], "held");
  const correction = { itemId: meeting.items[0].id, text: "Mötet öppnades kl. 08.05.", reason: "Fel tid" };
  expect((await client.post(`/meetings/${id}/corrections`, correction)).status).toBe(409);
  await go("minutes_approved");
  const { checksum } = await read(client, id);
  expect((await client.post(`/meetings/${id}/corrections`, { ...correction, reason: "" })).status).toBe(422);
  expect((await client.post(`/meetings/${id}/corrections`, correction)).status).toBe(201);
  const { text } = await client.get(`/meetings/${id}/minutes.md`);
  expect(text).toContain("Rättelse 10 november 2025");
  expect(text).toContain("Mötet öppnades kl. 08.05.");
  expect((await read(client, id)).checksum).toBe(checksum);
});

test("members comment on the draft, readers do not, and nobody on approved minutes", async () => {
  const { api, db, forumId, id, go } = await aMeetingWith([opening], "held");
  const personId = aPerson(db);
  aMembership(db, { forumId, personId });
  const member = api({ role: "member", personId });
  const reader = api({ role: "reader" });
  expect((await member.post(`/meetings/${id}/comments`, { text: "Stavfel i punkt 1." })).status).toBe(201);
  expect((await reader.post(`/meetings/${id}/comments`, { text: "Hej" })).status).toBe(403);
  await go("minutes_approved");
  expect((await member.post(`/meetings/${id}/comments`, { text: "För sent" })).status).toBe(409);
  expect((await member.get(`/meetings/${id}/comments`)).json.items).toMatchObject([{ text: "Stavfel i punkt 1." }]);
});

test("an agenda sent is kept as it was, and a later one says what has changed", async () => {
  const { client, id, go, meeting, db } = await aMeetingWith([opening, agreement]);
  await go("agenda_sent");
  await client.put(`/items/${meeting.items[1].id}`, { ...agreement, title: "Avtal om hjälpmedel" }, "*");
  await client.post(`/meetings/${id}/items`, { title: "Övrigt" });
  expect((await client.get(`/meetings/${id}/agenda.md`)).text).toContain("Avtal om vårdhygien");
  expect((await client.get(`/meetings/${id}/agenda.md?version=draft`)).text).toContain(
    "Avtal om hjälpmedel *Beslut* *Ändrad*",
  );
  await go("agenda_sent");
  const { added, changed, moved, removed } = (await client.get(`/meetings/${id}/agenda-versions/diff?from=1&to=2`))
    .json;
  expect(added).toMatchObject([{ number: "3", title: "Övrigt" }]);
  expect(changed).toMatchObject([{ title: "Avtal om hjälpmedel", fields: ["title"] }]);
  expect([moved, removed]).toEqual([[], []]);
  expect((await client.get(`/meetings/${id}/agenda.md?version=1`)).text).toContain("Avtal om vårdhygien");
  const versions = db.select().from(agendaVersions).all();
  expect(versions.map((row) => checksumOf(row.snapshot, row.document) === row.checksum)).toEqual([true, true]);
});

test("the chair sends and approves but does not write; a member does neither", async () => {
  const { api, db, forumId, id } = await aMeetingWith([opening]);
  const seat = (role: "chair" | "member") => {
    const personId = aPerson(db);
    aMembership(db, { forumId, personId, role });
    return api({ role: "member", personId });
  };
  const [chair, member] = [seat("chair"), seat("member")];
  expect((await member.put(`/meetings/${id}/state`, { state: "agenda_sent" })).status).toBe(403);
  expect((await chair.post(`/meetings/${id}/items`, { title: "x" })).status).toBe(403);
  expect((await chair.put(`/meetings/${id}/state`, { state: "agenda_sent" })).status).toBe(200);
  expect((await chair.put(`/meetings/${id}/state`, { state: "in_progress" })).status).toBe(403);
});

test("a confidential item is for members only, in every answer and document", async () => {
  const secret = { ...agreement, title: "Enskilt ärende", confidential: true };
  const { api, db, forumId, id, client, meeting, browser } = await aMeetingWith(
    [opening, secret, { title: "Övrigt" }],
    "held",
  );
  const personId = aPerson(db);
  aMembership(db, { forumId, personId });
  const member = api({ role: "member", personId });
  const reader = api({ role: "reader" });
  const readerPage = await browser({ role: "reader" });
  const item = meeting.items[1];

  expect((await read(member, id)).items.length).toBe(3);
  const seen = await read(reader, id);
  expect(seen.items.map(({ number }: { number: string }) => number)).toEqual(["1", "3"]);
  expect(seen.withheld).toEqual(["2"]);
  expect((await reader.get(`/items/${item.id}`)).status).toBe(404);
  expect((await reader.get(`/decisions/${item.decisions[0].id}`)).status).toBe(404);
  const answers = await Promise.all([
    reader.get(`/meetings/${id}/minutes.md`),
    reader.get(`/meetings/${id}/minutes.json`),
    reader.get(`/meetings/${id}/agenda.html`),
    reader.get(`/meetings/${id}/review`),
    readerPage.get(`/moten/${id}`),
    readerPage.get(`/moten/${id}/minnesanteckningar`),
    readerPage.get(`/moten/${id}/minnesanteckningar.md`),
  ]);
  for (const { status, text } of answers) {
    expect(status).toBe(200);
    expect(text).not.toContain("Enskilt ärende");
    expect(text).not.toContain("anta avtalet");
  }
  expect((await client.get(`/meetings/${id}/minutes.md`)).text).toContain("Enskilt ärende");
  expect(answers[0].text).toContain("2 Punkten omfattas av sekretess.");
});

test("approved minutes of an open forum are public; a draft and a closed forum's are not", async () => {
  const open = await aMeetingWith([opening], "minutes_approved", "open");
  const answer = await open.visitor().get(`/moten/${open.id}/minnesanteckningar`);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("öppna mötet");
  expect(answer.headers["set-cookie"]).toBeUndefined();
  expect((await open.visitor().get(`/moten/${open.id}/minnesanteckningar.docx`)).status).toBe(200);

  const draft = await aMeetingWith([opening], "held", "open");
  const closed = await aMeetingWith([opening], "minutes_approved", "members");
  for (const { visitor, id } of [draft, closed]) {
    const refused = await visitor().get(`/moten/${id}/minnesanteckningar`);
    expect([refused.status, refused.headers.location]).toEqual([303, "/logga-in"]);
  }
});

test("a whole meeting comes in as it was, or not at all", async () => {
  const { client, db, forumId } = await aMeetingWith([]);
  const bad = { title: "Sist", decisions: [{ outcome: "adopted", clauses: [{ text: "att" }] }] };
  const count = () => db.$client.prepare("select count(*) from meetings").pluck().get();
  const before = count();
  const answer = await client.post("/meetings", { ...details, forumId, items: [opening, bad] });
  expect(answer.status).toBe(422);
  expect(answer.json.errors).toMatchObject([{ field: "items.1.decisions.0.clauses.0.text", reason: "clause_empty" }]);
  // Found only when everything before it has been written.
  const late = await client.post("/meetings", { ...details, forumId, items: [agreement], state: "minutes_approved" });
  expect(late.status).toBe(422);
  expect(count()).toBe(before);
});

test("a meeting carried to another system and back is the same", async () => {
  const { client, id, forumId } = await aMeetingWith([opening, { ...agreement, children: [{ title: "Kostnad" }] }]);
  const strip = (value: any): any =>
    Array.isArray(value)
      ? value.map(strip)
      : value && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => !["id", "number", "version", "matterIds", "assignmentIds"].includes(key))
              .map(([key, entry]) => [key, strip(entry)]),
          )
        : value;
  const { forum: _, agendaVersion, checksum, withheld, ...carried } = strip(await read(client, id));
  const again = await client.post("/meetings", { ...carried, forumId });
  expect(again.json.errors ?? []).toEqual([]);
  expect(strip(again.json)).toEqual({ ...carried, forum: _, agendaVersion, checksum, withheld });
});
