import { expect, test } from "vitest";
import type { Db } from "../../db/connection.ts";
import { assignmentWorld } from "../assignments/builders.ts";
import { aForum, aMeeting, aMembership, aPerson } from "../support/builders.ts";

/** The lists of the page: the heading of each part with the headings and tasks below it. */
function partsOf(html: string): Record<string, string[]> {
  const sections = html.split(/<h2 id="(mina|organisationens|vantar)">/).slice(1);
  const parts: Record<string, string[]> = {};
  for (let at = 0; at < sections.length; at += 2) {
    const found = (sections[at + 1] ?? "").matchAll(
      /<h3 class="due-group__title">(.*?)<\/h3>|<p class="duty__text"><a [^>]*>(.*?)<\/a>/g,
    );
    parts[sections[at] ?? ""] = [...found].map(([, heading, text]) => (heading ?? text ?? "").replace(/<[^>]+>/g, ""));
  }
  return parts;
}

const postOf = (db: Db, organizationId: string): string =>
  String(db.$client.prepare("select id from posts where organization_id = ?").pluck().get(organizationId));

test("the page says what is mine, my organization's and awaited, late first and then before which meeting", async () => {
  const { give, browser, db, forumId, persons, organizations, secretary } = await assignmentWorld();
  aMeeting(db, { forumId, date: "2025-12-19" });
  aMeeting(db, { forumId, date: "2026-01-29" });
  const to = (type: string, id: string, more: object = {}) => ({ assignees: [{ type, id, ...more }] });
  const postId = postOf(db, organizations.avesta);
  await give({ text: "sent", due: { date: "2025-11-08" } });
  await give({ text: "genom platsen", ...to("post", postId), due: { date: "2026-01-20" } });
  await give({
    text: "som kontakt",
    ...to("organization", organizations.mora, { contactId: persons.karin }),
    due: { date: "2025-12-01" },
  });
  await give({ text: "organisationens", ...to("organization", organizations.avesta), due: { date: "2026-05-01" } });
  await give({ text: "en annans", ...to("person", persons.anna) });
  const done = (await give({ text: "avslutat" })).json;
  await secretary.put(`/assignments/${done.id}/state`, { state: "closed", reason: "Klart." });

  const { text } = await (await browser({ role: "member", personId: persons.karin })).get("/mina-uppdrag");
  expect(partsOf(text)).toEqual({
    mina: [
      "Sena",
      "Sent",
      "Före Länschefsnätverkets möte fredag 19 december 2025",
      "Som kontakt",
      "Före Länschefsnätverkets möte torsdag 29 januari 2026",
      "Genom platsen",
    ],
    organisationens: ["Senare, utan inplanerat möte", "Organisationens"],
    vantar: [],
  });
  expect(text).toContain("2 dagar försenat");
  expect(text).toContain("Återrapportera");
});

test("the chair waits for everything reported to the forum, what is to be received first", async () => {
  const { give, browser, api, db, forumId, persons } = await assignmentWorld();
  const chair = aPerson(db, { name: "Olle Ordförande" });
  aMembership(db, { forumId, personId: chair, role: "chair" });
  const { id } = (await give({ text: "återrapporterat" })).json;
  await api({ role: "member", personId: persons.karin }).post(`/assignments/${id}/reports`, { text: "Klart." });
  await give({ text: "pågår", due: { kind: "none", reason: "Beror på staten." } });
  const page = await browser({ role: "member", personId: chair });
  expect(partsOf((await page.get("/mina-uppdrag")).text).vantar).toEqual([
    "Återrapporterade, väntar på att tas emot",
    "Återrapporterat",
    "Utan datum",
    "Pågår",
  ]);
  expect((await page.get("/")).text).toContain("1 återrapport");
});

test("whoever presented the item waits for what was given in it", async () => {
  const { secretary, browser, forumId, persons } = await assignmentWorld();
  const items = [{ title: "Läget", presenters: [{ name: "Anna Berg", personId: persons.anna }] }];
  const meeting = (await secretary.post("/meetings", { forumId, date: "2025-11-06", items })).json;
  const assignees = [{ type: "person", id: persons.karin }];
  await secretary.post("/assignments", {
    text: "ur min punkt",
    itemId: meeting.items[0].id,
    assignees,
    due: { date: "2025-11-28" },
  });
  const { text } = await (await browser({ role: "member", personId: persons.anna })).get("/mina-uppdrag");
  expect(partsOf(text).vantar).toContain("Ur min punkt");
});

test("who has nothing, and an account without a person, are told so", async () => {
  const { browser, persons } = await assignmentWorld();
  expect((await (await browser({ role: "member", personId: persons.anna })).get("/mina-uppdrag")).text).toContain(
    "Du har inga uppdrag att göra",
  );
  const admin = (await (await browser({ role: "admin" })).get("/mina-uppdrag")).text;
  expect(admin).toContain("hör inte till någon person i registret");
  expect(admin).not.toContain("Du har inga uppdrag att göra");
});

test("the seat's assignment goes to whoever fills it on the day", async () => {
  const { give, browser, db, forumId, persons, organizations } = await assignmentWorld();
  const postId = postOf(db, organizations.avesta);
  await give({ text: "platsens", assignees: [{ type: "post", id: postId }] });
  const heir = aPerson(db, { name: "Ny Chef" });
  aMembership(db, { forumId, personId: heir, onBehalfOf: organizations.avesta, startDate: "2025-11-10" });
  db.$client.prepare("update memberships set end_date = '2025-11-09' where person_id = ?").run(persons.karin);
  const mine = async (personId: string) =>
    partsOf((await (await browser({ role: "member", personId })).get("/mina-uppdrag")).text).mina;
  expect(await mine(heir)).toContain("Platsens");
  expect(await mine(persons.karin)).toEqual([]);
});

test("what comes of a confidential item is shown to those it is meant for and to members, and counted for nobody else", async () => {
  const { secretary, browser, db, forumId, persons } = await assignmentWorld();
  const other = aForum(db, { slug: "styr", name: "Styrgruppen", shortName: "Styr" });
  const leader = aPerson(db, { name: "Leder Styrgruppen" });
  aMembership(db, { forumId: other, personId: leader, role: "chair" });
  const items = [{ title: "Hemligt", confidential: true }];
  const meeting = (await secretary.post("/meetings", { forumId, date: "2025-11-06", items })).json;
  const given = await secretary.post("/assignments", {
    text: "HEMLIGT uppdrag",
    itemId: meeting.items[0].id,
    assignees: [{ type: "person", id: persons.karin }],
    due: { date: "2025-11-08" },
    reportTo: { forumId: other },
  });
  expect(given.status).toBe(201);
  // Received by another forum than the one that gave it: its chair is no member there.
  const page = await browser({ role: "member", personId: leader });
  expect((await page.get("/mina-uppdrag")).text).not.toContain("HEMLIGT");
  expect((await page.get("/mina-uppdrag")).text).not.toContain("1 uppdrag");
  const mine = await browser({ role: "member", personId: persons.karin });
  expect((await mine.get("/mina-uppdrag")).text).toContain("HEMLIGT uppdrag");
});

test.each([
  ["2026-03-28", "2026-03-28T22:30:00Z", "2026-03-28T23:30:00Z"],
  ["2026-03-29", "2026-03-29T21:30:00Z", "2026-03-29T22:30:00Z"],
  ["2025-10-25", "2025-10-25T21:30:00Z", "2025-10-25T22:30:00Z"],
  ["2025-10-26", "2025-10-26T22:30:00Z", "2025-10-26T23:30:00Z"],
])("due on %s: in time at 23.30 in Stockholm, late at 00.30, though the clocks change", async (date, before, after) => {
  let now = new Date("2025-09-01T09:00:00Z");
  const { api, browser, forumId, persons, secretary } = await assignmentWorld({ now: () => now });
  const assignees = [{ type: "person", id: persons.karin }];
  await secretary.post("/assignments", { text: "i tid", forumId, assignees, due: { date } });
  const client = api({ role: "admin" });
  now = new Date(before);
  const page = await browser({ role: "member", personId: persons.karin });
  const state = async () => {
    const { total, months } = (await client.get("/assignments/statistics")).json;
    const { text } = await page.get("/mina-uppdrag");
    expect(text).toContain("I tid");
    return [text.includes(">Sena<"), total.late, months.at(-1).pastDue];
  };
  expect(await state()).toEqual([false, 0, 0]);
  now = new Date(after);
  expect(await state()).toEqual([true, 1, 1]);
});
