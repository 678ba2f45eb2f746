import { expect, test } from "vitest";
import { aForum, aMeeting, aPerson } from "../support/builders.ts";
import { assignmentWorld } from "./builders.ts";

test("an assignment is born of a clause, and the chain can be walked both ways", async () => {
  const { give, secretary, meeting, item, clauseId, persons } = await assignmentWorld();
  const { status, json } = await give({ due: { week: "2025-W48", text: "vecka 48" } });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    state: "open",
    overdue: false,
    clauseId,
    itemId: item.id,
    givenOn: "2025-11-07",
    due: { kind: "week", date: "2025-11-28", week: "2025-W48", text: "vecka 48" },
    origin: { meetingId: meeting.id, itemNumber: "2", title: "Rutin vid utskrivning" },
    assignees: [{ type: "person", id: persons.karin, name: "Karin Ek", member: true, lead: false }],
  });
  const read = (await secretary.get(`/meetings/${meeting.id}`)).json;
  expect(read.items[1].assignmentIds).toEqual([json.id]);
  expect(read.items[1].decisions[0].clauses[0].assignmentIds).toEqual([json.id]);
});

test("a report is received by a meeting item, which accepts it or asks for more", async () => {
  const { give, api, secretary, persons, item } = await assignmentWorld();
  const { id } = (await give()).json;
  const karin = api({ role: "member", personId: persons.karin });
  const reported = (await karin.post(`/assignments/${id}/reports`, { text: "Rutinen är klar." })).json;
  expect(reported).toMatchObject({ state: "reported", reports: [{ text: "Rutinen är klar.", date: "2025-11-10" }] });
  const [{ id: reportId }] = reported.reports;
  const more = { verdict: "more_requested", itemId: item.id, newDue: "2025-12-12", note: "Kostnaden saknas." };
  const asked = (await secretary.put(`/reports/${reportId}/receipt`, more)).json;
  expect(asked).toMatchObject({ state: "open", due: { kind: "date", date: "2025-12-12" } });
  expect(asked.reports[0].receipt).toMatchObject({ verdict: "more_requested", itemId: item.id, itemNumber: "2" });
  expect(asked.changes).toMatchObject([{ kind: "due_moved", fromDate: "2025-11-28", toDate: "2025-12-12" }]);

  const again = (await karin.post(`/assignments/${id}/reports`, { text: "Nu med kostnaden." })).json;
  expect((await secretary.put(`/reports/${reportId}/receipt`, { verdict: "accepted" })).status).toBe(409);
  const accept = { verdict: "accepted", itemId: item.id };
  const closed = (await secretary.put(`/reports/${again.reports[1].id}/receipt`, accept)).json;
  expect(closed).toMatchObject({ state: "closed", closedOn: "2025-11-10" });
  expect((await karin.post(`/assignments/${id}/reports`, { text: "Mer" })).status).toBe(409);
});

test("a group has a part each, and is done when every part is done or excused", async () => {
  const { give, secretary, organizations } = await assignmentWorld();
  const organizationIds = Object.values(organizations);
  const { json: whole } = await give({ assignees: [], group: { name: "samtliga kommuner", organizationIds } });
  expect(whole).toMatchObject({ groupName: "samtliga kommuner", progress: { total: 3, done: 0 }, assignees: [] });
  const [first, second, third] = whole.parts;
  expect(whole.parts.map(({ name }: any) => name)).toEqual(["Avesta", "Mora", "Orsa"]);
  expect((await secretary.post(`/assignments/${whole.id}/reports`, { text: "x" })).json.title).toBe("report_on_part");

  const report = (await secretary.post(`/assignments/${first.id}/reports`, { text: "Klart." })).json;
  await secretary.put(`/reports/${report.reports[0].id}/receipt`, { verdict: "accepted" });
  const excuse = { state: "cancelled", reason: "Har ingen sådan verksamhet." };
  await secretary.put(`/assignments/${second.id}/state`, excuse);
  const now = (await secretary.get(`/assignments/${whole.id}`)).json;
  expect(now).toMatchObject({ state: "open", progress: { total: 3, done: 2, excused: 1 } });
  await secretary.put(`/assignments/${third.id}/state`, { state: "closed", reason: "Muntligt." });
  expect((await secretary.get(`/assignments/${whole.id}`)).json.state).toBe("closed");
  await secretary.put(`/assignments/${third.id}/state`, { state: "open", reason: "Det saknades en sak." });
  expect((await secretary.get(`/assignments/${whole.id}`)).json.state).toBe("open");
});

test("what is due at a meeting moves with it, and on to the next when it is called off", async () => {
  const { give, secretary, forumId, asSystem: _ } = await assignmentWorld();
  const plan = async (date: string) => (await secretary.post("/meetings", { forumId, date })).json;
  const { json: next } = await give({ due: { kind: "next_meeting", text: "nästa möte" } });
  expect(next.due.date).toBeNull();
  const december = await plan("2025-12-05");
  const at = (await give({ due: { meetingId: december.id } })).json;
  const day = async ({ id }: { id: string }) => (await secretary.get(`/assignments/${id}`)).json.due.date;
  expect([await day(next), await day(at)]).toEqual(["2025-12-05", "2025-12-05"]);

  const { version } = (await secretary.get(`/meetings/${december.id}`)).json;
  await secretary.put(`/meetings/${december.id}`, { date: "2025-12-12" }, version);
  expect([await day(next), await day(at)]).toEqual(["2025-12-12", "2025-12-12"]);

  await plan("2026-01-29");
  await secretary.put(`/meetings/${december.id}/state`, { state: "cancelled" });
  expect([await day(next), await day(at)]).toEqual(["2026-01-29", "2026-01-29"]);
  await secretary.put(`/meetings/${december.id}/state`, { state: "planned" });
  expect(await day(at)).toBe("2025-12-12");
  expect((await secretary.delete(`/meetings/${december.id}`, "*")).status).toBe(204);
  expect([await day(next), await day(at)]).toEqual(["2026-01-29", "2026-01-29"]);
});

test("moving a due date needs a reason, which stays in the history", async () => {
  const { give, secretary, forumId, persons } = await assignmentWorld();
  const { json } = await give();
  const change = {
    text: json.text,
    assignees: [{ type: "person", id: persons.karin }],
    due: { date: "2026-01-15" },
    reportTo: { forumId },
  };
  const refused = await secretary.put(`/assignments/${json.id}`, change, json.version);
  expect(refused.status).toBe(422);
  expect(refused.json.errors).toMatchObject([{ field: "dueReason", reason: "due_move_reason" }]);
  const { json: moved } = await secretary.put(
    `/assignments/${json.id}`,
    { ...change, dueReason: "Underlaget dröjer." },
    json.version,
  );
  expect(moved.changes).toMatchObject([
    { kind: "due_moved", fromDate: "2025-11-28", toDate: "2026-01-15", reason: "Underlaget dröjer." },
  ]);
  expect((await secretary.put(`/assignments/${json.id}`, change, json.version)).status).toBe(412);
});

test("what comes back every third month opens again with its next day", async () => {
  const { give, secretary } = await assignmentWorld();
  const { json } = await give({ due: { kind: "interval", date: "2025-11-30", months: 3, text: "varje kvartal" } });
  const { reports } = (await secretary.post(`/assignments/${json.id}/reports`, { text: "Läget är gott." })).json;
  const next = (await secretary.put(`/reports/${reports[0].id}/receipt`, { verdict: "accepted" })).json;
  expect(next).toMatchObject({ state: "open", due: { kind: "interval", date: "2026-02-28", months: 3 } });
});

test.each([
  ["a day before the meeting", { due: { date: "2025-11-01" } }, "due.date", "due_before_given"],
  ["a week before the meeting", { due: { week: "2025-W40" } }, "due.week", "due_before_given"],
  ["a week that its year lacks", { due: { week: "2025-W53" } }, "due.week", "invalid_week"],
  ["no day and no reason", { due: {} }, "due.reason", "due_reason_missing"],
  ["a meeting of nobody", { due: { meetingId: "999" } }, "due.meetingId", "unknown_meeting"],
  ["nobody to do it", { assignees: [] }, "assignees", "assignee_missing"],
  ["somebody unknown", { assignees: [{ type: "person", id: "999" }] }, "assignees.0.id", "unknown_assignee"],
  ["no task", { text: " " }, "text", "required"],
  ["an unknown field", { what: 1 }, "what", "unknown_field"],
  [
    "two who lead",
    {
      assignees: [
        { type: "person", name: "A", lead: true },
        { type: "person", name: "B", lead: true },
      ],
    },
    "assignees",
    "one_lead",
  ],
])("refuses %s at its field, and saves nothing", async (_, values, field, reason) => {
  const { give, db } = await assignmentWorld();
  const { status, json } = await give(values);
  expect(status).toBe(422);
  expect(json.errors).toMatchObject([{ field, reason }]);
  expect(db.$client.prepare("select count(*) from assignments").pluck().get()).toBe(0);
});

test("somebody without a seat in the forum is allowed, and said to be", async () => {
  const { give, api, db, persons: _ } = await assignmentWorld();
  const other = db.$client.prepare("insert into persons (name) values ('Utan Plats') returning id").pluck().get();
  const { json } = await give({ assignees: [{ type: "person", id: String(other) }] });
  expect(json.assignees).toMatchObject([{ name: "Utan Plats", member: false }]);
  // They see it and may report on it, and nothing else of the forum.
  const own = api({ role: "member", personId: String(other) });
  expect((await own.get(`/assignments/${json.id}`)).json.origin).toBeNull();
  expect((await own.get("/assignments")).json.items).toHaveLength(1);
  expect((await own.post(`/assignments/${json.id}/reports`, { text: "Gjort." })).status).toBe(201);
  expect((await own.get(`/meetings/${json.itemId}`)).status).toBe(404);
});

test("a seat is followed to whoever fills it", async () => {
  const { give, api, secretary, db, forumId, organizations, persons } = await assignmentWorld();
  const post = db.$client
    .prepare("select id from posts where organization_id = ?")
    .pluck()
    .get(Number(organizations.avesta));
  const { json } = await give({ assignees: [{ type: "post", id: String(post) }] });
  expect(json.assignees[0].name).toBe("Avestas plats i LCHNV");
  const mine = async (personId: string) =>
    (await api({ role: "member", personId }).get(`/assignments?person=${personId}&state=live`)).json.items.length;
  expect([await mine(persons.karin), await mine(persons.anna)]).toEqual([1, 0]);
  const { items } = (await secretary.get(`/forums/${forumId}/memberships`)).json;
  const seat = items.find((row: any) => row.personId === persons.karin);
  await secretary.put(
    `/memberships/${seat.id}`,
    { personId: persons.karin, onBehalfOf: organizations.avesta, role: "member", endDate: "2025-11-09" },
    "*",
  );
  const follower = aPerson(db, { name: "Ny Chef" });
  const seatOfFollower = { personId: follower, onBehalfOf: organizations.avesta, role: "member" };
  await secretary.post(`/forums/${forumId}/memberships`, { ...seatOfFollower, startDate: "2025-11-10" });
  expect([await mine(persons.karin), await mine(follower)]).toEqual([0, 1]);
});

test("an assignment of a confidential item is for the forum's members and whom it was given to", async () => {
  const { give, api, secretary, item, persons, db } = await assignmentWorld();
  const { json } = await give();
  const reader = api({ role: "reader" });
  expect((await reader.get(`/assignments/${json.id}`)).status).toBe(200);
  await secretary.put(`/items/${item.id}`, { title: "Hemlig", confidential: true }, "*");
  expect((await reader.get(`/assignments/${json.id}`)).status).toBe(404);
  expect((await reader.get("/assignments")).json.items).toEqual([]);
  expect((await api({ role: "member", personId: persons.anna }).get(`/assignments/${json.id}`)).status).toBe(200);
  expect((await api({ role: "member", personId: persons.karin }).get("/assignments")).json.items).toHaveLength(1);
  const elsewhere = aForum(db, { slug: "annat", name: "Annat" });
  expect((await api({ role: "secretary", forumIds: [elsewhere] }).get(`/assignments/${json.id}`)).status).toBe(404);
});

test("an item or a meeting that gave work is not removed with it", async () => {
  const { give, secretary, item } = await assignmentWorld();
  await give();
  expect((await secretary.delete(`/items/${item.id}`, "*")).json.title).toBe("item_has_assignments");
});

test("the list is filtered, sorted and paged", async () => {
  const { give, secretary, persons, organizations, db, forumId } = await assignmentWorld();
  await give({ text: "c", due: { date: "2025-12-03" } });
  await give({ text: "a", due: { date: "2025-11-08" } });
  await give({ text: "b", assignees: [{ type: "organization", id: organizations.mora, contactId: persons.anna }] });
  const other = aForum(db, { slug: "annat", name: "Annat" });
  aMeeting(db, { forumId: other });
  const texts = async (query: string) =>
    (await secretary.get(`/assignments?${query}`)).json.items.map(({ text }: any) => text);
  expect(await texts("")).toEqual(["a", "b", "c"]);
  expect(await texts("state=overdue")).toEqual(["a"]);
  expect(await texts(`person=${persons.karin}`)).toEqual(["a", "c"]);
  expect(await texts(`person=${persons.anna}&state=live`)).toEqual(["b"]);
  expect(await texts(`organization=${organizations.mora}`)).toEqual(["b"]);
  expect(await texts("forum=lchnv&dueBefore=2025-12-01")).toEqual(["a", "b"]);
  expect(await texts(`forum=${forumId}&q=C`)).toEqual(["c"]);
  expect(await texts("sort=given")).toEqual(["b", "a", "c"]);
  const { items, nextCursor } = (await secretary.get("/assignments?limit=2")).json;
  expect(items).toHaveLength(2);
  expect(await texts(`limit=2&cursor=${nextCursor}`)).toEqual(["c"]);
});

test("who had it before stands in the history", async () => {
  const { give, secretary, forumId, persons } = await assignmentWorld();
  const { json } = await give();
  const change = {
    text: json.text,
    assignees: [{ type: "person", id: persons.anna }],
    due: { date: "2025-11-28" },
    reportTo: { forumId },
  };
  const changed = (await secretary.put(`/assignments/${json.id}`, change, json.version)).json;
  expect(changed.changes).toMatchObject([{ kind: "reassigned", reason: "Karin Ek → Anna Berg" }]);
  const again = (await secretary.put(`/assignments/${json.id}`, change, changed.version)).json;
  expect(again.changes).toHaveLength(1);
});
