/** The forms in which assignments are given and changed. */
import { expect, test } from "vitest";
import { weekTyped } from "../../server/assignments/form.ts";
import { aPerson } from "../support/builders.ts";
import { assignmentWorld } from "./builders.ts";

const rows = (db: any, id: string) => ({
  assignment: db.$client
    .prepare(
      `select forum_id, report_forum_id, text, clause_id, item_id, matter_id, group_name, state, due_kind, due_date, due_week,
        due_meeting_id, due_months, due_text, due_reason, given_on from assignments where id = ? or part_of = ? order by id`,
    )
    .all(Number(id), Number(id)),
  assignees: db.$client
    .prepare(
      `select position, type, person_id, organization_id, forum_id, post_id, name, lead, contact_id from assignees
        where assignment_id in (select id from assignments where id = ? or part_of = ?) order by assignment_id, position`,
    )
    .all(Number(id), Number(id)),
});

const idIn = (location: string | undefined): string => /\/uppdrag\/(\d+)/.exec(location ?? "")?.[1] ?? "";

async function formWorld() {
  const world = await assignmentWorld();
  const keeper = await world.browser({ role: "secretary", forumIds: [world.forumId] });
  const address = `/punkter/${world.item.id}/uppdrag/nytt`;
  await keeper.get(address);
  const send = (values: object) =>
    keeper.post(address, { clauseId: world.clauseId, text: "ta fram en rutin", to: "named", ...values });
  return { ...world, keeper, address, send };
}

test.each([
  [
    "people, one of whom leads, in a week",
    {
      assignees: [{ name: "Karin Ek", lead: "on" }, { name: "anna berg" }],
      due: { kind: "week", week: "vecka 48", text: "vecka 48" },
    },
    (world: any) => ({
      assignees: [
        { type: "person", id: world.persons.karin, lead: true },
        { type: "person", id: world.persons.anna },
      ],
      due: { week: "2025-W48", text: "vecka 48" },
    }),
  ],
  [
    "an organization through a contact, every sixth month",
    {
      assignees: [{ name: "Mora", contact: "Anna Berg" }],
      due: { kind: "interval", first: "2026-01-30", months: "6", date: "2030-01-01" },
    },
    (world: any) => ({
      assignees: [{ type: "organization", id: world.organizations.mora, contactId: world.persons.anna }],
      due: { kind: "interval", date: "2026-01-30", months: 6 },
    }),
  ],
  [
    "the forum itself, at the next meeting",
    { assignees: [{ name: "LCHNV" }], due: { kind: "next_meeting" } },
    (world: any) => ({ assignees: [{ type: "forum", id: world.forumId }], due: { kind: "next_meeting" } }),
  ],
  [
    "a seat, without a day",
    { assignees: [{ name: "Avestas plats i LCHNV" }], due: { kind: "none", reason: "Beror på andra." } },
    (world: any) => ({
      assignees: [{ type: "post", id: world.postId }],
      due: { kind: "none", reason: "Beror på andra." },
    }),
  ],
  [
    "every municipality",
    { to: "municipalities", assignees: [{ name: "Någon som inte räknas" }], due: { kind: "date", date: "2025-12-01" } },
    (world: any) => ({
      assignees: [],
      group: { name: "samtliga kommuner", organizationIds: Object.values(world.organizations) },
      due: { date: "2025-12-01" },
    }),
  ],
  [
    "ticked organizations under a name",
    {
      to: "ticked",
      organizations: ["ORSA", "MORA"],
      groupName: "norra länsdelen",
      due: { kind: "date", date: "2025-12-01" },
    },
    (world: any) => ({
      assignees: [],
      group: { name: "norra länsdelen", organizationIds: [world.organizations.orsa, world.organizations.mora] },
      due: { date: "2025-12-01" },
    }),
  ],
])("the form and the API leave the same rows: %s", async (_, typed: any, sent) => {
  const world = await formWorld();
  const { db, organizations, give, send } = world;
  const postId = String(
    db.$client.prepare("select id from posts where organization_id = ?").pluck().get(Number(organizations.avesta)),
  );
  const ticked = typed.organizations && {
    organizations: typed.organizations.map((name: string) =>
      name === "ORSA" ? organizations.orsa : organizations.mora,
    ),
  };
  const answer = await send({ ...typed, ...ticked });
  expect(answer.status).toBe(303);
  const { json } = await give(sent({ ...world, postId }));
  expect(rows(db, idIn(answer.headers.location))).toEqual(rows(db, json.id));
});

test.each([
  ["no task", { text: "" }, "Uppdrag: Fyll i fältet."],
  ["nobody", { assignees: [] }, "Ansvarig: Ange vem som är ansvarig."],
  ["somebody unknown", { assignees: [{ name: "Okänd Person" }] }, "Ansvarig 1: Ingen i registret heter så."],
  [
    "an unknown contact",
    { assignees: [{ name: "Mora", contact: "Okänd" }] },
    "Ansvarig 1, kontaktperson: Ingen i registret heter så.",
  ],
  [
    "two who lead",
    {
      assignees: [
        { name: "Karin Ek", lead: "on" },
        { name: "Anna Berg", lead: "on" },
      ],
    },
    "Ansvarig: Bara en kan leda arbetet.",
  ],
  ["a day before the meeting", { due: { kind: "date", date: "2025-11-01" } }, "Datum: Datumet ligger före den dag"],
  ["a week there is not", { due: { kind: "week", week: "54" } }, "Vecka: Skriv en vecka som finns"],
  ["no meeting chosen", { due: { kind: "meeting" } }, "Möte: Fyll i fältet."],
  ["no first time", { due: { kind: "interval", months: "3" } }, "Första gången: Fyll i fältet."],
  ["no reason", { due: { kind: "none" } }, "Varför det inte finns något datum: Skriv varför"],
  ["no organization ticked", { to: "ticked" }, "Organisationer: Fyll i fältet."],
])("says at its field that there is %s, and keeps what was typed", async (_, values, message) => {
  const { send, db } = await formWorld();
  const usual = { assignees: [{ name: "Karin Ek" }], due: { kind: "date", date: "2025-12-01", text: "i december" } };
  const { status, text } = await send({ ...usual, ...values });
  expect(status).toBe(422);
  const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(text)?.[0].replace(/<[^>]+>/g, " ") ?? "";
  expect(summary).toContain(message);
  // What the summary leads to is there.
  for (const [, id = ""] of text.matchAll(/<li><a href="#([^"]+)"/g)) expect(text).toContain(`id="${id}"`);
  if (!("text" in values)) expect(text).toContain("ta fram en rutin");
  expect(db.$client.prepare("select count(*) from assignments").pluck().get()).toBe(0);
});

test("two of one name are told apart by the choice that was made", async () => {
  const { send, db } = await formWorld();
  const other = aPerson(db, { name: "Karin Ek" });
  const due = { kind: "date", date: "2025-12-01" };
  expect((await send({ assignees: [{ name: "Karin Ek" }], due })).text).toContain("Flera heter så");
  const answer = await send({ assignees: [{ name: "Karin Ek", ref: `person.${other}` }], due });
  expect(rows(db, idIn(answer.headers.location)).assignees).toMatchObject([{ person_id: Number(other) }]);
  // A name written over a choice counts.
  const written = await send({ assignees: [{ name: "Anna Berg", ref: `person.${other}` }], due });
  expect(rows(db, idIn(written.headers.location)).assignees).toMatchObject([{ name: "Anna Berg" }]);
});

test("from a clause the words and the day are proposed, and what the address says goes before", async () => {
  const { keeper, address, clauseId, item } = await formWorld();
  const { text } = await keeper.get(`${address}?att=${clauseId}`);
  expect(text).toContain("att Karin Ek tar fram en rutin till vecka 48</blockquote>");
  expect(text).toMatch(/<textarea[^>]*name="text"[^>]*>\nta fram en rutin</);
  expect(text).toContain('value="2025-W48"');
  const given = (await keeper.get(`${address}?text=skriva&ansvarig=Anna+Berg&nar=senast+den+5+december`)).text;
  expect(given).toMatch(/<textarea[^>]*name="text"[^>]*>\nskriva</);
  expect(given).toContain('value="Anna Berg"');
  expect(given).toContain('value="2025-12-05"');
  expect((await keeper.get(`/punkter/${item.id}/uppdrag/nytt?att=99999`)).status).toBe(404);
});

test("more rows are given without saving", async () => {
  const { send, db } = await formWorld();
  const { status, text } = await send({ assignees: [{ name: "Karin Ek" }], more: "1" });
  expect(status).toBe(200);
  expect(text).toContain('name="assignees[3][name]"');
  expect(db.$client.prepare("select count(*) from assignments").pluck().get()).toBe(0);
});

test("somebody without a seat in the forum is given it, and that is said", async () => {
  const { send, keeper, db } = await formWorld();
  aPerson(db, { name: "Utan Plats" });
  const due = { kind: "date", date: "2025-12-01" };
  const { headers } = await send({ assignees: [{ name: "Utan Plats" }], due });
  const { text } = await keeper.get(headers.location ?? "");
  expect(text).toContain("har ingen plats i forumet, se nedan");
  expect(text).toContain("Utan Plats har ingen plats i LCHNV.");
});

test("an assignment without an item is given in a forum of one's own", async () => {
  const { keeper, db, forumId } = await formWorld();
  const form = {
    text: "rapportera",
    to: "named",
    assignees: [{ name: "Karin Ek" }],
    due: { kind: "date", date: "2025-12-01" },
  };
  await keeper.get("/uppdrag/nytt?forum=lchnv");
  expect((await keeper.post("/uppdrag/nytt", form)).text).toContain("Forum som ger uppdraget: Fyll i fältet.");
  const { headers } = await keeper.post("/uppdrag/nytt", { ...form, forumId });
  expect(rows(db, idIn(headers.location)).assignment).toMatchObject([{ item_id: null, given_on: "2025-11-10" }]);
});

test("a change that another has overtaken is shown with both", async () => {
  const { give, keeper } = await formWorld();
  const { json } = await give();
  const edit = `/uppdrag/${json.id}/redigera`;
  const { text: shown } = await keeper.get(edit);
  expect(shown).toContain('value="Karin Ek"');
  const form = {
    text: "ta fram två rutiner",
    assignees: [{ name: "Karin Ek" }],
    due: { kind: "date", date: "2025-11-28" },
    reportTo: json.reportTo.forumId,
    version: json.version,
  };
  expect((await keeper.post(edit, form)).status).toBe(303);
  const late = await keeper.post(edit, { ...form, text: "ta fram tre rutiner" });
  expect(late.status).toBe(422);
  expect(late.text).toContain("Så här skiljer sig versionerna");
  expect(late.text).toContain("ta fram två rutiner</td>");
  expect(late.text).toContain("ta fram tre rutiner");
});

test("names of all kinds are offered while one types", async () => {
  const { keeper, forumId } = await formWorld();
  const offered = async (q: string) =>
    (await keeper.get(`/forslag?slag=assignees&forum=${forumId}&q=${q}`)).json.items.map(({ value }: any) => value);
  expect(await offered("kar")).toEqual(["Karin Ek"]);
  expect(await offered("avest")).toEqual(["Avesta", "Avestas plats i LCHNV"]);
  expect(await offered("lch")).toContain("Länschefsnätverket i Dalarna");
});

test.each([
  ["48", "2025-W48"],
  ["vecka 3", "2026-W03"],
  ["v. 3 2027", "2027-W03"],
  ["2026w1", "2026-W01"],
  ["53", "2026-W53"],
  ["nonsens", "nonsens"],
])("on 10 November 2025 the week %s is %s", (text, week) => {
  expect(weekTyped(text, "2025-11-10")).toBe(week);
});

test("an assignment is placed in one of the forum's open matters, which its page then leads to", async () => {
  const world = await formWorld();
  const { keeper, address, send, secretary, give, db, forumId } = world;
  const aMatter = async (title: string, reference: string | null = null) =>
    (await secretary.post("/matters", { forumId, title, reference })).json.id;
  const agreement = await aMatter("Hemsjukvårdsavtalet", "LCH 2025-12");
  const closed = await aMatter("Den gamla rutinen");
  await secretary.put(`/matters/${closed}/state`, { state: "closed" });
  const offered = await keeper.get(address);
  expect(offered.text).toContain(`<option value="${agreement}">Hemsjukvårdsavtalet, LCH 2025-12</option>`);
  expect(offered.text).not.toContain("Den gamla rutinen");

  const typed = { assignees: [{ name: "Karin Ek" }], due: { kind: "date", date: "2025-12-01" }, matterId: agreement };
  const id = idIn((await send(typed)).headers.location);
  const { json } = await give({ matterId: agreement, due: { date: "2025-12-01" } });
  expect(rows(db, id)).toEqual(rows(db, json.id));
  expect((await keeper.get(`/uppdrag/${id}`)).text).toContain(
    `<a href="/arenden/${agreement}">Hemsjukvårdsavtalet</a>`,
  );

  // What is set stays offered once it is closed, and can be taken away.
  await secretary.put(`/matters/${agreement}/state`, { state: "closed" });
  const form = await keeper.get(`/uppdrag/${id}/redigera`);
  expect(form.text).toContain(`<option value="${agreement}" selected>Hemsjukvårdsavtalet, LCH 2025-12</option>`);
  const version = /name="version" value="(\d+)"/.exec(form.text)?.[1];
  const change = { ...typed, text: "ta fram en rutin", reportTo: forumId, matterId: "", version };
  expect((await keeper.post(`/uppdrag/${id}/redigera`, change)).status).toBe(303);
  expect((await secretary.get(`/assignments/${id}`)).json.matterId).toBeNull();
  expect((await give({ matterId: "999" })).json.errors).toEqual([
    expect.objectContaining({ field: "matterId", reason: "unknown_matter" }),
  ]);
});
