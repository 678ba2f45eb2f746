/** The pages of assignments, as people read them. */
import { expect, test } from "vitest";
import { aForum, aMeeting, aPerson } from "../support/builders.ts";
import { assignmentWorld } from "./builders.ts";

/** What a page says, without its tags. */
const said = (html: string): string =>
  html
    .replace(/<(script|style|select)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

test("the page of an assignment tells what, who, when, how near, and where it came from", async () => {
  const { give, browser, meeting, item, clauseId, persons } = await assignmentWorld();
  const { json } = await give({ due: { week: "2025-W48", text: "vecka 48" } });
  const page = await (await browser({ role: "reader" })).get(`/uppdrag/${json.id}`);
  expect(page.status).toBe(200);
  const text = said(page.text);
  expect(text).toContain("Ta fram en rutin");
  expect(text).toContain("Vecka 48, senast fredag 28 november 2025");
  expect(text).toContain("2 veckor kvar");
  expect(text).toContain("I anteckningarna: ”vecka 48”");
  expect(text).toContain("7 november 2025, punkt 2 Rutin vid utskrivning");
  expect(page.text).toContain(`/moten/${meeting.id}/minnesanteckningar#punkt-${item.id}`);
  expect(page.text).toContain(`/moten/${meeting.id}/minnesanteckningar#att-${clauseId}`);
  expect(page.text).toContain(`/personer/${persons.karin}`);
  // A reader reports and decides nothing.
  expect(text).not.toContain("Lämna återrapport");
  expect(text).not.toContain("Flytta datum");
});

test.each([
  ["2025-11-10", "i dag"],
  ["2025-11-11", "i morgon"],
  ["2025-11-13", "3 dagar kvar"],
  ["2025-11-24", "2 veckor kvar"],
  ["2026-03-10", "3 månader kvar"],
  ["2025-11-09", "1 dag försenat"],
  ["2025-11-08", "2 dagar försenat"],
])("on 10 November, %s is %s", async (date, nearness) => {
  const { give, browser } = await assignmentWorld();
  await give({ due: { date } });
  expect(said((await (await browser()).get("/uppdrag")).text)).toContain(nearness);
});

test("the register shows what goes on, and narrows to what is asked for", async () => {
  const { give, secretary, browser, organizations } = await assignmentWorld();
  await give({ text: "det sena", due: { date: "2025-11-08" } });
  await give({ text: "det kommande", due: { date: "2025-12-08" } });
  const { json: ended } = await give({ text: "det avslutade" });
  await secretary.put(`/assignments/${ended.id}/state`, { state: "closed", reason: "Gjort." });
  await give({ text: "Moras", assignees: [{ type: "organization", id: organizations.mora }] });
  const client = await browser();
  const found = async (query: string) => {
    const text = said((await client.get(`/uppdrag${query}`)).text);
    return ["Det sena", "Det kommande", "Det avslutade", "Moras"].filter((name) => text.includes(` ${name} `));
  };
  expect(await found("")).toEqual(["Det sena", "Det kommande", "Moras"]);
  expect(await found("?state=overdue")).toEqual(["Det sena"]);
  expect(await found("?state=all")).toHaveLength(4);
  expect(await found(`?organization=${organizations.mora}`)).toEqual(["Moras"]);
  expect(await found("?dueBefore=2025-11-09")).toEqual(["Det sena"]);
  expect(await found("?forum=lchnv&q=komm&state=")).toEqual(["Det kommande"]);
  expect(said((await client.get("/uppdrag?q=finnsinte")).text)).toContain("Inga uppdrag stämmer med urvalet");
  expect(said((await client.get("/uppdrag?state=nonsens")).text)).toContain("Inga uppdrag stämmer med urvalet");
  expect(said((await client.get("/uppdrag?state=all")).text)).toContain("4 uppdrag");
});

test("the assignee reports with two files, the forum asks for more, then accepts at its item", async () => {
  const { give, browser, persons, item, secretary, meeting, forumId } = await assignmentWorld();
  const { json } = await give();
  const karin = await browser({ role: "member", personId: persons.karin });
  const own = await karin.get(`/uppdrag/${json.id}`);
  expect(said(own.text)).toContain("Vad har gjorts?");
  const form = { text: "Rutinen är klar.", date: "2025-11-10" };
  const file = { field: "file", name: "rutin.txt", content: Buffer.from("Rutin") };
  expect((await karin.upload(`/uppdrag/${json.id}/aterrapporter`, form, file)).status).toBe(303);
  const after = said((await karin.get(`/uppdrag/${json.id}`)).text);
  expect(after).toContain("Återrapporten är lämnad");
  expect(after).toContain("rutin.txt");
  expect(after).toContain("Väntar på mottagande");
  // Only the secretary receives.
  expect(after).not.toContain("Ta emot återrapporten");
  const { reports } = (await secretary.get(`/assignments/${json.id}`)).json;
  expect((await karin.post(`/aterrapporter/${reports[0].id}/mottagande`, { verdict: "accepted" })).status).toBe(403);

  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  expect(said((await keeper.get(`/uppdrag/${json.id}`)).text)).toContain("Ta emot återrapporten från");
  const to = `/aterrapporter/${reports[0].id}/mottagande`;
  const missing = await keeper.post(to, { verdict: "more_requested", note: "Kostnaden saknas." });
  expect(missing.status).toBe(422);
  expect(said(missing.text)).toContain("Nytt datum: Fyll i fältet.");
  expect(missing.text).toContain("Kostnaden saknas.");
  await keeper.post(to, { verdict: "more_requested", newDue: "2025-12-12", note: "Kostnaden saknas." });
  expect(said((await karin.get(`/uppdrag/${json.id}`)).text)).toContain("Komplettering begärd");

  await karin.upload(`/uppdrag/${json.id}/aterrapporter`, { text: "Nu med kostnaden." }, { ...file, name: "b.txt" });
  const again = (await secretary.get(`/assignments/${json.id}`)).json.reports[1];
  await keeper.post(`/aterrapporter/${again.id}/mottagande`, {
    verdict: "accepted",
    itemId: item.id,
    newDue: "2030-01-01",
  });
  const done = await karin.get(`/uppdrag/${json.id}`);
  expect(said(done.text)).toContain("Godtagen");
  expect(done.text).toContain(`/moten/${meeting.id}/minnesanteckningar#punkt-${item.id}`);
});

test("a report without words or with a strange file is shown again with what was written", async () => {
  const { give, browser, persons, db } = await assignmentWorld();
  const { json } = await give();
  const karin = await browser({ role: "member", personId: persons.karin });
  const address = `/uppdrag/${json.id}/aterrapporter`;
  await karin.get(`/uppdrag/${json.id}`);
  const file = { field: "file", name: "virus.exe", content: Buffer.from("MZ") };
  const strange = await karin.upload(address, { text: "Här är den." }, file);
  expect(strange.status).toBe(422);
  expect(said(strange.text)).toContain("Filer: Filtypen tas inte emot");
  expect(strange.text).toContain("Här är den.");
  expect(said((await karin.upload(address, {}, { ...file, name: "a.txt" })).text)).toContain(
    "Återrapport: Fyll i fältet.",
  );
  expect(db.$client.prepare("select count(*) from reports").pluck().get()).toBe(0);
});

test("a whole tells how many are done and lets a part be excused with a reason", async () => {
  const { give, browser, organizations, forumId, secretary } = await assignmentWorld();
  const organizationIds = Object.values(organizations);
  const { json } = await give({ assignees: [], group: { name: "samtliga kommuner", organizationIds } });
  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  const before = await keeper.get(`/uppdrag/${json.id}`);
  expect(said(before.text)).toContain("0 av 3 klara");
  const [part] = json.parts;
  expect(before.text).toContain(`/uppdrag/${part.id}/lage`);
  const empty = await keeper.post(`/uppdrag/${part.id}/lage`, { state: "cancelled", version: 1 });
  expect(said(empty.text)).toContain("Skäl: Fyll i fältet.");
  await keeper.post(`/uppdrag/${part.id}/lage`, { state: "cancelled", reason: "Berörs inte.", version: 1 });
  const after = said((await keeper.get(`/uppdrag/${json.id}`)).text);
  expect(after).toContain("1 av 3 klara");
  expect(after).toContain("Undantagen");
  expect(said((await keeper.get(`/uppdrag/${part.id}`)).text)).toContain("En del av Ta fram en rutin");
  const [, reporting] = json.parts;
  expect(after).not.toContain("Ta emot");
  await secretary.post(`/assignments/${reporting.id}/reports`, { text: "Rutinen finns." });
  expect((await keeper.get(`/uppdrag/${json.id}`)).text).toContain(`href="/uppdrag/${reporting.id}#ta-emot"`);
});

test("a day is moved with a reason, which stands in the history", async () => {
  const { give, browser, forumId } = await assignmentWorld();
  const { json } = await give();
  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  const form = { due: { kind: "week", week: "vecka 3" }, version: json.version };
  await keeper.get(`/uppdrag/${json.id}/datum`);
  const refused = await keeper.post(`/uppdrag/${json.id}/datum`, form);
  expect(refused.status).toBe(422);
  expect(said(refused.text)).toContain("Varför datumet flyttas: Skriv varför datumet flyttas.");
  expect(refused.text).toContain('value="vecka 3"');
  await keeper.post(`/uppdrag/${json.id}/datum`, { ...form, dueReason: "Underlaget dröjer." });
  const text = said((await keeper.get(`/uppdrag/${json.id}`)).text);
  expect(text).toContain("Vecka 3, senast fredag 16 januari 2026");
  expect(text).toContain("Datumet flyttades från 28 november 2025 till 16 januari 2026");
  expect(text).toContain("Underlaget dröjer.");
});

test("what an item gave stands on its agenda, in its minutes and documents, and with those it concerns", async () => {
  const { give, browser, secretary, meeting, item, persons, forumId } = await assignmentWorld();
  await give({ due: { week: "2025-W48" } });
  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  const decision = item.decisions[0].id;
  for (const address of [
    `/moten/${meeting.id}`,
    `/moten/${meeting.id}/minnesanteckningar`,
    `/beslut/${decision}`,
    `/personer/${persons.karin}`,
    "/forum/lchnv",
  ]) {
    expect(said((await keeper.get(address)).text), address).toContain("Ta fram en rutin");
  }
  const markdown = (await secretary.get(`/meetings/${meeting.id}/minutes.md`)).text;
  expect(markdown).toContain("Karin Ek:");
  expect(markdown).toContain("ta fram en rutin. Ska vara klart vecka 48, senast fredag 28 november 2025.");
});

test("approved minutes keep what had been given by then", async () => {
  const { give, secretary, api, meeting, forumId, db } = await assignmentWorld();
  await give();
  const chair = aPerson(db, { name: "Ordförande" });
  await secretary.post(`/forums/${forumId}/memberships`, { personId: chair, role: "chair" });
  const ordering = api({ role: "member", personId: chair });
  expect((await ordering.put(`/meetings/${meeting.id}/state`, { state: "minutes_approved" })).status).toBe(200);
  const before = (await secretary.get(`/meetings/${meeting.id}/minutes.md`)).text;
  expect(before).toContain("ta fram en rutin");
  await give({ text: "något som kom till efteråt" });
  expect((await secretary.get(`/meetings/${meeting.id}/minutes.md`)).text).toBe(before);
});

test("what comes of a confidential item is on no page of a reader's", async () => {
  const { give, secretary, browser, item, meeting, persons, organizations, db } = await assignmentWorld();
  const { json } = await give({ text: "hemligheten" });
  await secretary.put(`/items/${item.id}`, { title: "Hemlig", confidential: true }, "*");
  const reader = await browser({ role: "reader" });
  for (const address of [
    "/uppdrag?state=all",
    `/moten/${meeting.id}`,
    `/moten/${meeting.id}/minnesanteckningar`,
    `/personer/${persons.karin}`,
    `/organisationer/${organizations.avesta}`,
    "/forum/lchnv",
  ]) {
    expect((await reader.get(address)).text.toLowerCase(), address).not.toContain("hemligheten");
  }
  expect((await reader.get(`/uppdrag/${json.id}`)).status).toBe(404);
  expect(said((await reader.get("/uppdrag?state=all")).text)).not.toContain("1 uppdrag");
  // The assignee sees it, and nothing of the meeting.
  const other = aPerson(db, { name: "Utan Plats" });
  const { json: outside } = await give({ text: "hemligheten", assignees: [{ type: "person", id: other }] });
  const own = await browser({ role: "member", personId: other });
  const page = await own.get(`/uppdrag/${outside.id}`);
  expect(said(page.text)).toContain("Hemligheten");
  expect(page.text).not.toContain(`/moten/${meeting.id}`);
  aMeeting(db, { forumId: aForum(db, { slug: "annat", name: "Annat" }) });
});
