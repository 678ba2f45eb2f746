import { expect, test } from "vitest";
import { testApp, type NewAccount, type PageClient, type TestApp } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { aMeetingInProgress, notesRows, shownFields } from "./notes-builders.ts";

const address = (id: string): string => `/punkter/${id}/anteckningar`;

async function inMeeting() {
  const app = await testApp();
  const meeting = await aMeetingInProgress(app);
  return { app, meeting, browser: await app.browser({ role: "secretary" }) };
}

const decisionOf = (app: TestApp, itemId: string, api = app.api()) =>
  api.get(`/items/${itemId}`).then(({ json }) => json.decisions);

test("the page shows every item with its proposal, its decision and what is done", async () => {
  const { meeting, browser } = await inMeeting();
  const { status, text } = await browser.get(`/moten/${meeting.meetingId}/anteckna`);
  expect(status).toBe(200);
  for (const number of ["1", "2", "3", "3 a"]) expect(text).toContain(`data-number="${number}"`);
  expect(text).toContain("Elsa Berg, ordförande");
  expect(text).toContain("kl. 08.00, 10 min");
  expect(text).toContain("<li>att följa upp den</li>");
  expect(text).toContain("Avsluta mötet");
  expect(shownFields({ text } as never, meeting.decided.id)["decisions[0][clauses][1][text]"]).toBe("två");
  expect([...text.matchAll(/rail__done"( hidden)?/g)].map(([, hidden]) => !hidden)).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test("an item is done when it is decided or written at, not by what stood there before", async () => {
  const app = await testApp();
  const { meetingId, proposed } = await aMeetingInProgress(app);
  const add = (item: object) => app.api().post(`/meetings/${meetingId}/items`, item);
  await add({ title: "Stående", body: "Stående text" });
  const written = (await add({ title: "Skriven", body: "Bakgrund" })).json;
  const undecided = (await add({ title: "Obeslutad", kinds: ["decision"] })).json;
  const section = (await add({ title: "Rubrik", children: [{ title: "a" }, { title: "b" }] })).json;
  for (const { id } of [proposed, written, undecided, ...section.children]) {
    const { decisions } = (await app.api().get(`/items/${id}`)).json;
    await app.api().put(`/items/${id}/notes`, { body: "Skrivet under mötet", decisions });
  }
  const { text } = await (await app.browser({ role: "secretary" })).get(`/moten/${meetingId}/anteckna`);
  const done = [...text.matchAll(/<li><a href="#punkt-\d+"><span>([^<]*)<[\s\S]*?rail__done"( hidden)?/g)]
    .filter(([, , hidden]) => !hidden)
    .map(([, number]) => number);
  expect(done).toEqual(["2", "5", "7", "7 a", "7 b"]);
});

test("notes are kept the same by form and by JSON", async () => {
  const clauses = [{ text: "anta  rutinen." }, { text: "att se över den" }];
  const reservations = [{ kind: "statement", name: "Karin Ek", text: "Det borde ha prövats." }];
  const proposal = [{ text: "att anta rutinen" }, { text: "att följa upp den" }];
  const rowsAfter = async (save: (app: TestApp, id: string, notes: object) => Promise<unknown>) => {
    const app = await testApp();
    const { proposed } = await aMeetingInProgress(app);
    const id = proposed.decisions[0].id;
    const decisions = [
      { id, outcome: "adopted", proposal, clauses, reservations },
      { outcome: "noted", clauses: [], reservations: [] },
    ];
    await save(app, proposed.id, { body: "Frågan\r\ndiskuterades.", decisions });
    return notesRows(app);
  };
  const byForm = await rowsAfter(async (app, id, notes) =>
    (await app.browser()).post(address(id), { ...notes, version: 1 }),
  );
  const byJson = await rowsAfter((app, id, notes) => app.api().put(`/items/${id}/notes`, notes, 1));
  expect(byForm.items[0]).toMatchObject({ body: "Frågan\ndiskuterades.", version: 2 });
  expect(byForm.decisions).toHaveLength(3);
  expect(byForm).toEqual(byJson);
});

test("bad notes are refused with the same errors by autosave and by the API", async () => {
  const { app, meeting, browser } = await inMeeting();
  const notes = {
    body: "x",
    decisions: [
      { outcome: "adopted", clauses: [{ text: "att" }] },
      { outcome: "adopted", clauses: [], reservations: [{ name: "Karin" }] },
    ],
  };
  const byForm = await autosaved(browser, meeting.bare.id, { ...notes, version: 1 });
  const byJson = await app.api().put(`/items/${meeting.bare.id}/notes`, notes, 1);
  expect(byForm.status).toBe(422);
  expect(byForm.json.errors).toEqual(byJson.json.errors);
  expect(byForm.json.errors.map(({ field }: { field: string }) => field)).toEqual([
    "decisions.0.clauses.0.text",
    "decisions.1.reservations.0.text",
  ]);
});

test("a form sent back as it was shown changes nothing but the version", async () => {
  const { app, meeting, browser } = await inMeeting();
  const before = notesRows(app);
  for (const item of [meeting.proposed, meeting.decided, meeting.section, meeting.bare]) {
    const shown = shownFields(await browser.get(`/moten/${meeting.meetingId}/anteckna`), item.id);
    expect(shown.version).toBe("1");
    const answer = await browser.post(address(item.id), shown);
    expect(answer.headers.location).toBe(`/moten/${meeting.meetingId}/anteckna#punkt-${item.id}`);
  }
  const after = notesRows(app);
  expect(after.clauses).toEqual(before.clauses);
  expect(after.decisions.length).toBe(before.decisions.length);
});

test("a clause keeps its id when its words change, and an emptied one is gone", async () => {
  const { app, meeting, browser } = await inMeeting();
  const [decision] = meeting.decided.decisions;
  const shown = shownFields(await browser.get(`/moten/${meeting.meetingId}/anteckna`), meeting.decided.id);
  await browser.post(address(meeting.decided.id), {
    ...shown,
    "decisions[0][clauses][0][text]": "",
    "decisions[0][clauses][1][text]": "två och ett halvt",
    "decisions[0][clauses][2][text]": "tre",
  });
  const [saved] = await decisionOf(app, meeting.decided.id);
  expect(saved.id).toBe(decision.id);
  expect(saved.clauses.map(({ text }: { text: string }) => text)).toEqual(["att två och ett halvt", "att tre"]);
  expect(saved.clauses[0].id).toBe(decision.clauses[1].id);
});

test("following the proposal decides its clauses in one step, with what else was typed", async () => {
  const { app, meeting, browser } = await inMeeting();
  const shown = shownFields(await browser.get(`/moten/${meeting.meetingId}/anteckna`), meeting.proposed.id);
  const answer = await browser.post(address(meeting.proposed.id), { ...shown, body: "Enigt.", follow: "0" });
  expect(answer.status).toBe(303);
  const [decision] = await decisionOf(app, meeting.proposed.id);
  expect(decision).toMatchObject({ outcome: "adopted", proposal: [{ text: "att anta rutinen" }, {}] });
  expect(decision.clauses.map(({ text }: { text: string }) => text)).toEqual(["att anta rutinen", "att följa upp den"]);
  expect(notesRows(app).items[0]).toMatchObject({ body: "Enigt." });
});

test("a new decision with nothing written in it is not saved; one with an outcome of its own is", async () => {
  const { app, meeting, browser } = await inMeeting();
  const save = (decision: object, version: number) =>
    browser.post(address(meeting.bare.id), { body: "Text", decisions: [decision], version });
  await save(
    { id: "", outcome: "adopted", clauses: [{ id: "", text: " " }], reservations: [{ kind: "reservation" }] },
    1,
  );
  expect(await decisionOf(app, meeting.bare.id)).toEqual([]);
  await save({ outcome: "postponed", clauses: [{ text: "" }] }, 2);
  expect(await decisionOf(app, meeting.bare.id)).toMatchObject([{ outcome: "postponed", clauses: [] }]);
});

test("a decision is removed by its box", async () => {
  const { app, meeting, browser } = await inMeeting();
  const shown = shownFields(await browser.get(`/moten/${meeting.meetingId}/anteckna`), meeting.decided.id);
  await browser.post(address(meeting.decided.id), { ...shown, "decisions[0][remove]": "on" });
  expect(await decisionOf(app, meeting.decided.id)).toEqual([]);
});

test("rows are added and taken away without a script, and nothing is saved by it", async () => {
  const { app, meeting, browser } = await inMeeting();
  const { id } = meeting.decided;
  const shown = shownFields(await browser.get(`/moten/${meeting.meetingId}/anteckna`), id);
  const before = notesRows(app);
  const more = await browser.post(address(id), { ...shown, body: "Börjar", more: "0" });
  expect(more.status).toBe(200);
  const fields = shownFields(more, id);
  expect(fields.body).toBe("Börjar");
  expect(fields).toHaveProperty("decisions[0][clauses][3][text]");
  expect(more.text).toMatch(/clauses\]\[2\]\[text\]"[^>]* autofocus/);
  const fewer = shownFields(await browser.post(address(id), { ...fields, drop: "0.0" }), id);
  expect(fewer["decisions[0][clauses][0][text]"]).toBe("två");
  expect(notesRows(app)).toEqual(before);
});

test.each([
  [
    "nothing but att",
    { outcome: "adopted", clauses: [{ text: "att" }] },
    "clauses][0][text]",
    "Skriv vad som beslutas",
  ],
  [
    "adopted without clauses",
    { outcome: "adopted", clauses: [], reservations: [{ name: "Ek", text: "Nej" }] },
    "clauses]",
    "Skriv vad som beslutades",
  ],
  [
    "a reservation without words",
    { outcome: "noted", reservations: [{ name: "Ek" }] },
    "reservations][0][text]",
    "Reservation: skriv vad reservationen säger.",
  ],
  ["an unknown outcome", { outcome: "maybe", clauses: [{ text: "x" }] }, "outcome]", "Fel: "],
])("%s is shown at its field, with everything typed", async (_, decision, field, message) => {
  const { app, meeting, browser } = await inMeeting();
  const before = notesRows(app);
  const answer = await browser.post(address(meeting.bare.id), { body: "Kvar", decisions: [decision], version: 1 });
  expect(answer.status).toBe(422);
  const id = `p${meeting.bare.id}-decisions[0][${field}`;
  expect(answer.text).toContain(`href="#${id}"`);
  expect(answer.text).toContain(`id="${id}"`);
  expect(answer.text).toContain(message);
  expect(shownFields(answer, meeting.bare.id).body).toBe("Kvar");
  if (field.startsWith("clauses][0]"))
    expect(shownFields(answer, meeting.bare.id)["decisions[0][clauses][0][text]"]).toBe("att");
  expect(notesRows(app)).toEqual(before);
});

test("what somebody else saved meanwhile is shown beside what was typed, and a second save is read first", async () => {
  const { app, meeting, browser } = await inMeeting();
  const { id } = meeting.bare;
  await app.api().put(`/items/${id}/notes`, { body: "Den andras", decisions: [{ outcome: "noted" }] }, 1);
  const answer = await browser.post(address(id), { body: "Min text", version: 1 });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('data-label="Sparat av någon annan">Den andras');
  expect(answer.text).toContain('data-label="Du har skrivit">Min text');
  expect(answer.text).toContain('data-label="Sparat av någon annan">Noterat');
  expect(answer.text).toContain(`data-item="${id}" data-number="3 a" data-hold data-unsaved`);
  const { version } = shownFields(answer, id);
  expect(version).toBe("2");
  expect((await browser.post(address(id), { body: "Båda", version: version! })).status).toBe(303);
});

test("autosave answers the new version and the ids of what is new", async () => {
  const { app, meeting, browser } = await inMeeting();
  const decision = { outcome: "adopted", clauses: [{ text: "anta" }, { text: "följa" }] };
  const saved = await autosaved(browser, meeting.bare.id, { body: "Text", decisions: [decision], version: 1 });
  const [row] = await decisionOf(app, meeting.bare.id);
  expect(saved.status).toBe(200);
  expect(saved.json).toEqual({
    version: 2,
    savedAt: "2025-11-10T09:00:00.000Z",
    decisions: [{ id: row.id, clauses: row.clauses.map(({ id }: { id: string }) => ({ id })) }],
  });
});

test("a decision that is not whole keeps the text from nothing: it is saved, the decisions stay as they were", async () => {
  const { app, meeting, browser } = await inMeeting();
  const { id } = meeting.decided;
  const decisions = await decisionOf(app, id);
  const [{ id: decisionId }] = decisions;
  const form = {
    body: "Diskuterades.",
    decisions: [{ id: decisionId, outcome: "adopted", clauses: [{ text: "annat" }], reservations: [{ text: "Nej" }] }],
  };
  const answer = await autosaved(browser, id, { ...form, version: 1 });
  expect(answer.status).toBe(422);
  expect(answer.json).toMatchObject({
    errors: [{ field: "decisions.0.reservations.0.name", message: "Reservation: skriv vem som reserverar sig." }],
    saved: { version: 2, savedAt: "2025-11-10T09:00:00.000Z" },
  });
  expect((await app.api().get(`/items/${id}`)).json).toMatchObject({ body: "Diskuterades.", version: 2, decisions });
  // The same again writes nothing; a stale one is refused; a text that is wrong itself saves nothing.
  expect((await autosaved(browser, id, { ...form, version: 2 })).json.saved.version).toBe(2);
  expect((await autosaved(browser, id, { ...form, body: "Äldre", version: 1 })).status).toBe(412);
  const tooLong = await autosaved(browser, id, { ...form, body: "x".repeat(200_001), version: 2 });
  expect([tooLong.status, tooLong.json.saved]).toEqual([422, undefined]);
  expect((await app.api().get(`/items/${id}`)).json).toMatchObject({ body: "Diskuterades.", version: 2 });
});

test("autosave never overwrites, and never answers with a page", async () => {
  const { app, meeting, browser } = await inMeeting();
  const { id } = meeting.bare;
  await app.api().put(`/items/${id}/notes`, { body: "Den andras" }, 1);
  for (const version of ["1", undefined]) {
    const stale = await autosaved(browser, id, { body: "Min", version });
    expect(stale.status).toBe(412);
    expect(stale.json.current).toMatchObject({ id, body: "Den andras", version: 2 });
  }
  app.db.$client.prepare("update meetings set state = 'cancelled'").run();
  const locked = await autosaved(browser, id, { body: "Min", version: 2 });
  expect([locked.status, locked.json.title]).toEqual([409, "meeting_cancelled"]);
  const visitor = await autosaved(app.visitor(), id, { body: "Min", version: 2 });
  expect([visitor.status, visitor.json.title]).toEqual([401, "unauthenticated"]);
  const forged = await browser.postForged(address(id), { body: "Min" }, { accept: "application/json" });
  expect([forged.status, forged.json.title]).toEqual([403, "csrf"]);
});

test("only a secretary of the forum takes notes", async () => {
  const { app, meeting } = await inMeeting();
  const otherForum = aForum(app.db, { slug: "annat" });
  const { id } = meeting.bare;
  const personId = aPerson(app.db);
  aMembership(app.db, { forumId: meeting.forumId, personId });
  const strangers: [NewAccount, number][] = [
    [{ role: "reader", forumIds: [meeting.forumId] }, 403],
    [{ role: "member", personId }, 403],
    [{ role: "secretary", forumIds: [otherForum] }, 404],
  ];
  for (const [account, status] of strangers) {
    const browser = await app.browser(account);
    expect((await browser.get(`/moten/${meeting.meetingId}/anteckna`)).status).toBe(status);
    expect((await browser.post(address(id), { body: "x", version: 1 })).status).toBe(status);
    expect((await autosaved(browser, id, { body: "x", version: 1 })).status).toBe(status);
  }
  expect((await app.visitor().get(`/moten/${meeting.meetingId}/anteckna`)).headers.location).toBe("/logga-in");
});

test("an approved meeting says why it cannot be written in, an empty one where to begin", async () => {
  const { app, meeting, browser } = await inMeeting();
  app.db.$client.prepare("update meetings set state = 'cancelled'").run();
  const { text } = await browser.get(`/moten/${meeting.meetingId}/anteckna`);
  expect(text).toContain("Mötet är inställt");
  expect(text).not.toContain("<textarea");
  const empty = await app.api().post("/meetings", { forumId: meeting.forumId, date: "2026-01-29" });
  expect((await browser.get(`/moten/${empty.json.id}/anteckna`)).text).toContain("Inga punkter att anteckna vid");
});

const autosaved = (browser: PageClient, id: string, form: object) =>
  browser.post(address(id), form, { accept: "application/json" });
