import { expect, test } from "vitest";
import { assignmentWorld } from "../assignments/builders.ts";

async function draftWorld() {
  const world = await assignmentWorld();
  const { secretary, forumId, meeting } = world;
  const plan = async (date: string) => (await secretary.post("/meetings", { forumId, date })).json;
  const draft = async (id: string) => (await secretary.get(`/meetings/${id}/agenda-draft`)).json;
  const choose = (id: string, choice: object) => secretary.post(`/meetings/${id}/agenda-draft`, choice);
  return { ...world, plan, draft, choose, held: meeting };
}

const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);

test("a new agenda proposes the previous minutes and what is due by then, each with its reason", async () => {
  const { plan, draft, give, secretary, forumId, persons } = await draftWorld();
  const { json: due } = await give({ due: { date: "2025-11-28", text: "vecka 48" } });
  await give({ text: "ta fram en plan", due: { date: "2026-02-01" } });
  const { id } = await plan("2025-12-05");
  const { notHandled } = await draft(id);
  expect(notHandled).toMatchObject([
    {
      reason: { kind: "previous_minutes" },
      source: { type: "minutes" },
      title: "Föregående minnesanteckningar, 7 november 2025",
    },
    {
      reason: { kind: "assignment_due", dueDate: "2025-11-28", text: "Ska återrapporteras 28 november 2025" },
      source: { type: "assignment", id: due.id },
      title: "Återrapportering: ta fram en rutin",
      presenters: [{ name: "Karin Ek", personId: persons.karin }],
    },
  ]);
  const { items } = (await secretary.get(`/forums/${forumId}/agenda-proposal?date=2026-03-01`)).json;
  expect(titles(items)).toContain("Återrapportering: ta fram en plan");
});

test("what is taken up becomes an item that knows where it came from", async () => {
  const { plan, draft, choose, give, secretary } = await draftWorld();
  const { json: due } = await give();
  const { id } = await plan("2025-12-05");
  const { status, json } = await choose(id, { choice: "take", source: { type: "assignment", id: due.id } });
  expect(status).toBe(200);
  expect(json.onAgenda).toMatchObject([{ source: { type: "assignment", id: due.id }, itemNumber: "1" }]);
  expect(titles(json.notHandled)).toEqual(["Föregående minnesanteckningar, 7 november 2025"]);
  const [item] = (await secretary.get(`/meetings/${id}`)).json.items;
  expect(item).toMatchObject({ title: "Återrapportering: ta fram en rutin", presenters: [{ name: "Karin Ek" }] });
  expect(item.body).toContain("Uppdrag från punkt 2 den 7 november 2025.");
  const again = await choose(id, { choice: "take", source: { type: "assignment", id: due.id } });
  expect(again.json.title).toBe("not_owed");
  await secretary.delete(`/items/${item.id}`, "*");
  expect(titles((await draft(id)).notHandled)).toContain("Återrapportering: ta fram en rutin");
});

test("postponing needs a reason and a later day; of an assignment it moves the due date", async () => {
  const { plan, choose, give, secretary } = await draftWorld();
  const { json: due } = await give();
  const { id } = await plan("2025-12-05");
  const source = { type: "assignment", id: due.id };
  const early = await choose(id, { choice: "postpone", source, reason: "Inte klart.", until: "2025-12-05" });
  expect(early.json.errors).toMatchObject([{ field: "until", reason: "until_before_meeting" }]);
  const silent = await choose(id, { choice: "postpone", source, reason: " ", until: "2026-01-29" });
  expect(silent.json.errors).toMatchObject([{ field: "reason", reason: "required" }]);
  const { json } = await choose(id, { choice: "postpone", source, reason: "Inte klart.", until: "2026-01-29" });
  expect(json.postponed).toMatchObject([{ source, choice: { reason: "Inte klart.", until: "2026-01-29" } }]);
  expect((await secretary.get(`/assignments/${due.id}`)).json).toMatchObject({
    due: { date: "2026-01-29" },
    changes: [{ kind: "due_moved", reason: "Inte klart.", toDate: "2026-01-29" }],
  });
});

test("the day of the forum's next meeting is proposed for what is put off", async () => {
  const { plan, give, browser, secretary, forumId } = await draftWorld();
  await give();
  const { id } = await plan("2025-12-05");
  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  const untils = async () => {
    const { text } = await keeper.get(`/moten/${id}/att-ta-upp`);
    return [...text.matchAll(/type="date" value="([^"]*)"/g)].map(([, value]) => value);
  };
  expect(await untils()).toEqual(["", ""]);
  const next = await plan("2026-01-30");
  await plan("2026-03-20");
  expect(await untils()).toEqual(["2026-01-30", "2026-01-30"]);
  await secretary.put(`/meetings/${next.id}/state`, { state: "cancelled" });
  expect(await untils()).toEqual(["2026-03-20", "2026-03-20"]);
});

test("what is left stays on the list, and comes back at the next meeting", async () => {
  const { plan, draft, choose, give } = await draftWorld();
  const { json: due } = await give();
  const december = await plan("2025-12-05");
  const source = { type: "assignment", id: due.id };
  await choose(december.id, { choice: "leave", source });
  const find = async (id: string) =>
    (await draft(id)).notHandled.find(({ source: row }: any) => row.type === "assignment" && row.id === due.id);
  expect((await find(december.id)).left).toMatchObject({ choice: "left" });
  const january = await plan("2026-01-29");
  expect((await find(january.id)).left).toBeNull();
  expect((await choose(december.id, { choice: "undo", source })).status).toBe(200);
  expect((await find(december.id)).left).toBeNull();
});

test("an item that was put off comes back with its proposal, once", async () => {
  const { plan, draft, choose, secretary, forumId } = await draftWorld();
  const postponed = {
    title: "Samverkansavtal",
    kinds: ["decision"],
    body: "Bakgrund.",
    decisions: [{ outcome: "postponed", proposal: [{ text: "att anta avtalet" }] }],
  };
  await secretary.post("/meetings", { forumId, date: "2025-11-14", state: "held", items: [postponed] });
  const december = await plan("2025-12-05");
  const row = (await draft(december.id)).notHandled.find((entry: any) => entry.source.type === "postponed_item");
  expect(row).toMatchObject({
    title: "Samverkansavtal",
    reason: { kind: "postponed", text: "Bordlagt 14 november 2025" },
  });
  await choose(december.id, { choice: "take", source: row.source });
  const { items } = (await secretary.get(`/meetings/${december.id}`)).json;
  expect(items[0]).toMatchObject({ decisions: [{ outcome: "proposed", proposal: [{ text: "att anta avtalet" }] }] });
  const january = await plan("2026-01-29");
  expect((await draft(january.id)).notHandled.some((entry: any) => entry.source.type === "postponed_item")).toBe(false);
  await secretary.put(`/meetings/${december.id}/state`, { state: "cancelled" });
  expect((await draft(january.id)).notHandled.some((entry: any) => entry.source.type === "postponed_item")).toBe(true);
});

test("the previous minutes go to the standing item for them, which is given their day", async () => {
  const { plan, draft, choose, secretary, browser, forumId: _ } = await draftWorld();
  const page = await browser({ role: "admin" });
  await page.get("/forum/lchnv/staende-punkter");
  await page.post("/forum/lchnv/staende-punkter", {
    version: 1,
    items: [{ title: "Mötets öppnande" }, { title: "Föregående minnesanteckningar" }, { title: "Övriga frågor" }],
  });
  const { id } = await plan("2025-12-05");
  const [minutes] = (await draft(id)).notHandled;
  expect((await page.get(`/moten/${id}/att-ta-upp`)).text).toContain("Blir punkt 2 Föregående minnesanteckningar");
  await choose(id, { choice: "take", source: minutes.source });
  const { items } = (await secretary.get(`/meetings/${id}`)).json;
  expect(titles(items)).toEqual(["Mötets öppnande", "Föregående minnesanteckningar, 7 november 2025", "Övriga frågor"]);
  expect((await draft(id)).notHandled).toEqual([]);
});

test("an item that was put off does not come back when its matter has been treated again", async () => {
  const { plan, draft, secretary, forumId } = await draftWorld();
  const matter = (await secretary.post("/matters", { title: "Samverkansavtal", forumId })).json;
  const treat = async (date: string, outcome: string) => {
    const items = [{ title: "Avtal", decisions: [{ outcome }] }];
    const { json } = await secretary.post("/meetings", { forumId, date, state: "held", items });
    await secretary.put(`/items/${json.items[0].id}`, { title: "Avtal", matterIds: [matter.id] }, "*");
  };
  await treat("2025-11-14", "postponed");
  const december = await plan("2025-12-05");
  const isOwed = async () =>
    (await draft(december.id)).notHandled.some(({ source }: any) => source.type === "postponed_item");
  expect(await isOwed()).toBe(true);
  await treat("2025-11-21", "noted");
  expect(await isOwed()).toBe(false);
});

test("work has a place of its own on the agenda, and what another forum reports is not it", async () => {
  const { plan, choose, give, secretary } = await draftWorld();
  const { json: due } = await give();
  const { id } = await plan("2025-12-05");
  for (const title of ["Återrapportering från styrgruppen", "Uppdrag", "Övriga frågor"]) {
    await secretary.post(`/meetings/${id}/items`, { title });
  }
  await choose(id, { choice: "take", source: { type: "assignment", id: due.id } });
  const { items } = (await secretary.get(`/meetings/${id}`)).json;
  expect(items.map(({ children }: any) => titles(children))).toEqual([[], ["Återrapportering: ta fram en rutin"], []]);
});

test.each([
  [
    "left out, it goes where its kind has its place",
    undefined,
    undefined,
    [["Återrapportering: ta fram en rutin"], []],
  ],
  ["said to be none, it is an item of its own before the last", null, "", [[], [], []]],
])("of the section it goes under: %s", async (_, asJson, inForm, children) => {
  const { plan, choose, give, secretary, browser, forumId } = await draftWorld();
  const keeper = await browser({ role: "secretary", forumIds: [forumId] });
  const { json: due } = await give();
  const agenda = async (date: string, take: (id: string, sectionId: string) => Promise<unknown>) => {
    const { id } = await plan(date);
    const { json: section } = await secretary.post(`/meetings/${id}/items`, { title: "Uppdrag" });
    await secretary.post(`/meetings/${id}/items`, { title: "Övriga frågor" });
    await take(id, section.id);
    const { items } = (await secretary.get(`/meetings/${id}`)).json;
    for (const item of items.flatMap((one: any) => [one, ...one.children]))
      if (item.title.startsWith("Återrapp")) await secretary.delete(`/items/${item.id}`, "*");
    return items.map((item: any) => titles(item.children));
  };
  const source = { type: "assignment", id: due.id };
  expect(await agenda("2025-12-05", (id) => choose(id, { choice: "take", source, parentId: asJson }))).toEqual(
    children,
  );
  const byForm = await agenda("2025-12-12", async (id, sectionId) => {
    const address = `/moten/${id}/att-ta-upp`;
    const { text } = await keeper.get(address);
    // The section of its kind is chosen beforehand.
    expect(text).toContain(`<option value="${sectionId}" selected>`);
    return keeper.post(address, { source: `assignment.${due.id}`, choice: "take", parentId: inForm ?? sectionId });
  });
  expect(byForm).toEqual(children);
});
