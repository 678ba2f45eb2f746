import { expect, test } from "vitest";
import { assignmentWorld } from "../assignments/builders.ts";
import type { PageClient } from "../support/app.ts";

async function world() {
  const all = await assignmentWorld();
  const { secretary, forumId, persons, api, browser } = all;
  const next = (await secretary.post("/meetings", { forumId, date: "2025-12-05" })).json;
  const account = { role: "member" as const, personId: persons.karin, name: "Karin Ek" };
  const member = api(account);
  const input = {
    forumId,
    title: "Sena utskrivningar",
    kinds: ["decision"],
    body: "Beskeden kommer sent på fredagar.",
    proposal: [{ text: "att ta fram en rutin" }],
    durationMinutes: 15,
    wishedMeetingId: next.id,
  };
  const handIn = async (values: object = {}) => (await member.post("/submissions", { ...input, ...values })).json;
  return { ...all, next, member, input, handIn, account, page: () => browser(account) };
}

test("what a member hands in waits on the draft of the agenda, and becomes an item that leads back", async () => {
  const { secretary, next, handIn, member, persons } = await world();
  const submission = await handIn();
  const draft = (await secretary.get(`/meetings/${next.id}/agenda-draft`)).json;
  const row = draft.notHandled.find(({ source }: any) => source.type === "submission");
  expect(row).toMatchObject({ title: "Sena utskrivningar", reason: { text: "Inlämnat av Karin Ek" } });
  await secretary.post(`/meetings/${next.id}/agenda-draft`, { choice: "take", source: row.source });
  const [item] = (await secretary.get(`/meetings/${next.id}`)).json.items;
  expect(item).toMatchObject({
    title: "Sena utskrivningar",
    kinds: ["decision"],
    durationMinutes: 15,
    presenters: [{ name: "Karin Ek", personId: persons.karin }],
    decisions: [{ outcome: "proposed", proposal: [{ text: "att ta fram en rutin" }] }],
  });
  const seen = (await member.get(`/submissions/${submission.id}`)).json;
  expect(seen).toMatchObject({ state: "taken", itemId: item.id, meetingId: next.id });
  expect(seen.events.map(({ state }: any) => state)).toEqual(["submitted", "taken"]);
});

test("the secretary asks for more, and the member completes", async () => {
  const { secretary, handIn, member, input } = await world();
  const { id } = await handIn();
  const ask = { state: "completion_requested", text: "Vad kostar det?" };
  expect((await secretary.put(`/submissions/${id}/state`, { state: "declined" })).json.errors).toMatchObject([
    { field: "text", reason: "required" },
  ]);
  const asked = (await secretary.put(`/submissions/${id}/state`, ask)).json;
  expect(asked).toMatchObject({ state: "completion_requested" });
  const { forumId: _, ...own } = input;
  const completed = await member.put(`/submissions/${id}`, { ...own, body: "Det kostar inget." }, asked.version);
  expect(completed.json).toMatchObject({ state: "submitted", body: "Det kostar inget." });
  const decline = { state: "declined", text: "Frågan bereds redan i styrgruppen." };
  expect((await secretary.put(`/submissions/${id}/state`, decline)).json.state).toBe("declined");
  expect((await member.put(`/submissions/${id}`, own, "*")).json.title).toBe("submission_ended");
});

test("only its submitter and the forum's secretary see it", async () => {
  const { handIn, api, persons } = await world();
  const { id } = await handIn();
  const other = api({ role: "member", personId: persons.anna });
  expect((await other.get(`/submissions/${id}`)).status).toBe(403);
  expect((await other.get("/submissions")).json.items).toEqual([]);
  expect((await other.put(`/submissions/${id}/state`, { state: "withdrawn" })).status).toBe(403);
});

test("form and JSON leave the same rows, and bad input is told at its field with everything kept", async () => {
  const { page, handIn, db, next } = await world();
  await handIn();
  const browser = await page();
  const form = {
    title: "Sena utskrivningar",
    kinds: ["decision"],
    body: "Beskeden kommer sent på fredagar.",
    proposal: [{ text: "ta fram en rutin" }, { text: "" }],
    durationMinutes: "15",
    wishedMeetingId: next.id,
  };
  const refused = await browser.post("/forum/lchnv/lamna-in", { ...form, title: "", durationMinutes: "x" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('id="title-error"');
  expect(refused.text).toContain('id="durationMinutes-error"');
  expect(refused.text).toContain("Beskeden kommer sent på fredagar.");
  expect((await browser.post("/forum/lchnv/lamna-in", form)).status).toBe(303);
  const rows = db.$client
    .prepare("select title, kinds, body, proposal, duration_minutes, wished_meeting_id, state from submissions")
    .all();
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(rows[1]);
});

/** Hands in an item on the page; its id. */
async function handInOn(member: PageClient, values: object = {}): Promise<string> {
  await member.get("/forum/lchnv/lamna-in");
  const form = { title: "Sena utskrivningar", body: "Därför.", ...values };
  const { headers } = await member.post("/forum/lchnv/lamna-in", form);
  const id = String(headers.location).split("/").at(-1) ?? "";
  await member.get(`/inlamnade-punkter/${id}`);
  return id;
}

test("files go with it to the meeting", async () => {
  const { page, secretary, next, api, persons } = await world();
  const browser = await page();
  const id = await handInOn(browser);
  const file = { field: "file", name: "underlag.txt", content: Buffer.from("underlag") };
  expect((await browser.upload(`/inlamnade-punkter/${id}/bilagor`, {}, file)).status).toBe(303);
  const [attached] = (await secretary.get(`/submissions/${id}`)).json.attachments;
  expect(attached).toMatchObject({ label: "underlag.txt" });
  const other = api({ role: "member", personId: persons.anna });
  expect((await other.get(`/attachments/${attached.id}`)).status).toBe(404);
  expect((await secretary.get(`/attachments/${attached.id}`)).status).toBe(200);
  await secretary.put(`/submissions/${id}/state`, { state: "taken", meetingId: next.id });
  const [item] = (await secretary.get(`/meetings/${next.id}`)).json.items;
  expect(item.attachments).toMatchObject([{ filename: "underlag.txt", size: 8 }]);
  expect((await browser.get(`/inlamnade-punkter/${id}`)).text).toContain("underlag.txt");
});

test.each([
  [
    "its item is removed",
    "har tagits bort från dagordningen",
    (world: any, item: any) => world.secretary.delete(`/items/${item.id}`, "*"),
  ],
  [
    "the meeting is called off",
    "är inställt",
    (world: any) => world.secretary.put(`/meetings/${world.next.id}/state`, { state: "cancelled" }),
  ],
])("what was taken waits again with its files when %s, and the member sees why", async (_, said, fall) => {
  const all = await world();
  const { secretary, forumId, page, next } = all;
  const member = await page();
  const id = await handInOn(member);
  const file = { field: "file", name: "underlag.txt", content: Buffer.from("underlag") };
  await member.upload(`/inlamnade-punkter/${id}/bilagor`, {}, file);
  await secretary.put(`/submissions/${id}/state`, { state: "taken", meetingId: next.id });
  const [item] = (await secretary.get(`/meetings/${next.id}`)).json.items;
  const keeper = await all.browser({ role: "secretary", forumIds: [forumId] });
  expect((await keeper.get("/")).text).not.toContain("inlämnad punkt");
  await fall(all, item);

  const { json: later } = await secretary.post("/meetings", { forumId, date: "2026-01-30" });
  expect((await keeper.get("/")).text).toContain("1 inlämnad punkt");
  const draft = (await secretary.get(`/meetings/${later.id}/agenda-draft`)).json;
  const { source } = draft.notHandled.find((row: any) => row.source.type === "submission");
  expect(source.id).toBe(id);
  expect((await member.get(`/inlamnade-punkter/${id}`)).text).toContain(said);

  await secretary.post(`/meetings/${later.id}/agenda-draft`, { choice: "take", source });
  expect((await secretary.get(`/submissions/${id}`)).json).toMatchObject({
    state: "taken",
    offAgenda: null,
    meetingId: later.id,
    attachments: [{ filename: "underlag.txt" }],
  });
  const [again] = (await secretary.get(`/meetings/${later.id}`)).json.items;
  expect(again.attachments).toMatchObject([{ filename: "underlag.txt", size: 8 }]);
});

test("the list is had as a file, narrowed as it is shown", async () => {
  const { handIn, page, secretary, next } = await world();
  const member = await page();
  const id = await handInOn(member, { kinds: ["decision"], wishedMeetingId: next.id });
  const declined = await handInOn(member, { title: "Parkering", confidential: "on" });
  await secretary.put(`/submissions/${declined}/state`, { state: "declined", text: "Jag skickar en karta." });
  await handIn({ title: "En annans" });
  expect((await member.get("/inlamnade-punkter?state=declined")).text).toContain(
    'href="/inlamnade-punkter.xlsx?state&#x3D;declined"',
  );
  const { headers, text } = await member.get("/inlamnade-punkter.csv");
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  const day = "2025-11-10";
  expect(text.replace("\ufeff", "").split("\r\n")).toEqual([
    "Punkt;Slag;Forum;Inlämnad av;Datum;Önskat möte;Läge;Svar;Sekretess;Länk",
    `Parkering;;Länschefsnätverket i Dalarna;Karin Ek;${day};;Avböjd;Jag skickar en karta.;Ja;http://localhost:80/inlamnade-punkter/${declined}`,
    `Sena utskrivningar;Beslut;Länschefsnätverket i Dalarna;Karin Ek;${day};2025-12-05;Inlämnad;;;http://localhost:80/inlamnade-punkter/${id}`,
    "",
  ]);
  expect((await member.get("/inlamnade-punkter.csv?state=declined")).text).not.toContain("Sena utskrivningar");
});

test("only meetings to come can be wished for or taken to", async () => {
  const { page, handIn, browser, forumId, next, secretary } = await world();
  await secretary.post("/meetings", { forumId, date: "2025-11-03", state: "held", items: [{ title: "Öppnande" }] });
  const { id } = await handIn({ wishedMeetingId: null });
  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  const offered = (text: string) => [...text.matchAll(/<option value="(\d+)"/g)].map(([, value]) => value);
  expect(offered((await (await page()).get("/forum/lchnv/lamna-in")).text)).toEqual([next.id]);
  expect(offered((await keeper.get(`/inlamnade-punkter/${id}`)).text)).toEqual([next.id]);
});
