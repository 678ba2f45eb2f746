import { expect, test } from "vitest";
import { aMeeting } from "../support/builders.ts";
import { aMatter, anItem, decide, network, type Network } from "./builders.ts";

const linkRows = ({ db }: Network) => ({
  links: db.$client.prepare("select * from item_matters").all(),
  steps: db.$client.prepare("select * from matter_steps").all(),
});

const roadOf = async ({ admin }: Network, id: string) => (await admin.get(`/matters/${id}`)).json;

test("an item is linked the same by form, by the words of a title or a reference, and by JSON", async () => {
  const rowsAfter = async (save: (world: Network, item: any, matter: any) => Promise<unknown>) => {
    const world = await network();
    const item = await anItem(world, "lchnv");
    await save(world, item, await aMatter(world, { title: "Hemsjukvård i Älvdalen", reference: "RSS 2025-007" }));
    return linkRows(world);
  };
  const byJson = await rowsAfter(({ admin }, item, matter) =>
    admin.put(`/items/${item.id}`, { title: item.title, kinds: item.kinds, matterIds: [matter.id] }, "*"),
  );
  expect(byJson.links).toEqual([{ item_id: 1, matter_id: 1 }]);
  expect(byJson.steps).toMatchObject([{ role: "decide", state: "accepted", item_id: 1, sent_at: null }]);
  for (const typed of [
    { matter: "hemsjukvård i älvdalen" },
    { matter: "RSS 2025-007" },
    { matter: "Hemsjukvård i Älvdalen", matterId: "1" },
    { matterIds: ["1"] },
  ]) {
    const byForm = await rowsAfter(async ({ browser }, item) => {
      const form = { title: item.title, kinds: item.kinds, version: item.version, ...typed };
      expect((await (await browser()).post(`/punkter/${item.id}/redigera`, form)).status).toBe(303);
    });
    expect(byForm).toEqual(byJson);
  }
});

test.each([
  ["that nobody has laid up", { matter: "Något helt annat" }, "Inget öppet ärende heter så"],
  ["of which there are two", { matter: "Dubbelt" }, "Flera ärenden heter så"],
  ["that is closed", { matterIds: ["3"] }, "Ärendet är avslutat"],
])("a matter %s is refused where it was written, and everything typed is kept", async (_, typed, message) => {
  const world = await network();
  const { admin, browser } = world;
  await aMatter(world, { title: "Dubbelt" });
  await aMatter(world, { title: "Dubbelt" });
  const closed = await aMatter(world);
  await admin.put(`/matters/${closed.id}/state`, { state: "closed" });
  const item = await anItem(world, "lchnv");
  const form = { title: "Min rubrik", body: "Min text", version: item.version, ...typed };
  const answer = await (await browser()).post(`/punkter/${item.id}/redigera`, form);
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(new RegExp(`id="matter-error".*${message}`));
  expect(answer.text).toContain('href="#matter"');
  expect(answer.text).toContain("Min text");
  expect(linkRows(world).links).toEqual([]);
});

test("matters that are left out stay, and an empty list takes them away with the step they began", async () => {
  const world = await network();
  const { admin } = world;
  const { id } = await aMatter(world);
  const item = await anItem(world, "lchnv", { matterIds: [id] });
  expect(item.matterIds).toEqual([id]);
  const values = { title: "Ny rubrik", kinds: item.kinds };
  expect((await admin.put(`/items/${item.id}`, values, "*")).json.matterIds).toEqual([id]);
  expect((await admin.put(`/items/${item.id}`, { ...values, matterIds: [] }, "*")).json.matterIds).toEqual([]);
  expect((await roadOf(world, id)).steps).toEqual([]);
});

test("an item that is postponed is followed by the next one, in the same step", async () => {
  const world = await network();
  const { admin, db, forums } = world;
  const { id } = await aMatter(world);
  const first = await anItem(world, "lchnv", { matterIds: [id] });
  await decide(world, first.id, "postponed");
  const meetingId = aMeeting(db, { forumId: forums.lchnv, date: "2026-01-29" });
  const { json: second } = await admin.post(`/meetings/${meetingId}/items`, { title: "Igen", matterIds: [id] });
  const { steps, timeline } = await roadOf(world, id);
  expect(steps).toMatchObject([{ itemId: second.id, date: "2026-01-29", outcome: "" }]);
  expect(timeline.map(({ itemId, outcome }: any) => [itemId, outcome])).toEqual([
    [first.id, "Bordlagt"],
    [second.id, ""],
  ]);
  await admin.delete(`/items/${second.id}`, "*");
  expect((await roadOf(world, id)).steps).toMatchObject([{ itemId: first.id, outcome: "Bordlagt" }]);
});

test("an item that moves to another forum's meeting takes its matter there", async () => {
  const world = await network();
  const { admin, db, forums } = world;
  const { id } = await aMatter(world);
  const item = await anItem(world, "lchnv", { matterIds: [id] });
  const meetingId = aMeeting(db, { forumId: forums.schnv, date: "2025-12-12" });
  await admin.put(`/items/${item.id}/position`, { meetingId, index: 0 });
  const { steps } = await roadOf(world, id);
  expect(steps).toMatchObject([{ forumName: "Socialchefsnätverket", itemId: item.id }]);
});

test("an item begins a matter with one tick: called and kept as the item is", async () => {
  const world = await network();
  const { browser, db, forums } = world;
  const meetingId = aMeeting(db, { forumId: forums.schnv, date: "2025-12-12" });
  const page = await browser();
  const form = { title: "Jour i hemtjänsten", confidential: "on", newMatter: "on" };
  expect((await page.post(`/moten/${meetingId}/punkter/ny`, form)).status).toBe(303);
  expect(await roadOf(world, "1")).toMatchObject({
    title: "Jour i hemtjänsten",
    confidential: true,
    forum: { slug: "schnv" },
    steps: [{ itemNumber: "1" }],
  });
});

test("a confidential matter is put up only where it has been sent", async () => {
  const world = await network();
  const { admin, forums } = world;
  const { id } = await aMatter(world, { confidential: true });
  const item = await anItem(world, "schnv");
  const put = () => admin.put(`/items/${item.id}`, { title: "X", matterIds: [id] }, "*");
  expect((await put()).json.errors).toMatchObject([{ field: "matterIds.0", reason: "matter_not_sent_there" }]);
  await admin.post(`/matters/${id}/referrals`, { toForumId: forums.schnv, role: "consult" });
  expect((await put()).json.matterIds).toEqual([id]);
});

test("a matter that the actor may not see is as unknown as one that is not there", async () => {
  const world = await network();
  const { db, as, forums } = world;
  const own = await aMatter(world, { forumId: forums.lchnv, confidential: true });
  db.$client.prepare("delete from memberships where role = 'co_opted'").run();
  const item = await anItem(world, "schnv");
  for (const id of [own.id, "999", "1.0"]) {
    const answer = await as("schnv").put(`/items/${item.id}`, { title: "X", matterIds: [id] }, "*");
    expect(answer.json.errors).toMatchObject([{ field: "matterIds.0", reason: "unknown_matter" }]);
  }
});

test("agenda and minutes lead to the matter and print its reference, and what is approved stays as it was", async () => {
  const world = await network();
  const { admin, pageAs } = world;
  const matter = await aMatter(world, { reference: "RSS 2025-031" });
  const item = await anItem(world, "lchnv", { matterIds: [matter.id], kinds: [] });
  const page = await pageAs("lchnv", "member");
  expect((await page.get(`/moten/${item.meetingId}`)).text).toMatch(
    /Ärende: <a href="\/arenden\/1">RSS 2025-031 Vårdhygien/,
  );
  expect((await admin.get(`/meetings/${item.meetingId}/agenda.md`)).text).toContain("Ärende: RSS 2025-031");
  for (const state of ["agenda_sent", "in_progress"]) await admin.put(`/meetings/${item.meetingId}/state`, { state });
  await decide(world, item.id, "adopted");
  for (const state of ["held", "minutes_approved"]) await admin.put(`/meetings/${item.meetingId}/state`, { state });
  await admin.put(`/matters/${matter.id}`, { title: "Vårdhygien", reference: "RSS 2026-001" }, "*");
  const minutes = (await admin.get(`/meetings/${item.meetingId}/minutes.md`)).text;
  expect(minutes).toContain("Ärende: RSS 2025-031");
  expect((await page.get(`/moten/${item.meetingId}/minnesanteckningar`)).text).toContain(
    '<a href="/arenden/1">Vårdhygien</a>',
  );
  expect((await roadOf(world, matter.id)).timeline).toMatchObject([{ kind: "treated", outcome: "Beslutat" }]);
});

test("the reference of a confidential matter stands for members only", async () => {
  const world = await network();
  const { api, as, db } = world;
  db.$client.prepare("update forums set visibility = 'open'").run();
  const { id } = await aMatter(world, { reference: "HEMLIG 1", confidential: true });
  const item = await anItem(world, "lchnv", { matterIds: [id] });
  const reader = api({ role: "reader" });
  expect((await reader.get(`/items/${item.id}`)).json.matterIds).toEqual([]);
  expect((await reader.get(`/meetings/${item.meetingId}/agenda.md`)).text).not.toContain("HEMLIG");
  expect((await as("lchnv", "member").get(`/items/${item.id}`)).json.matterIds).toEqual([id]);
  expect((await as("lchnv", "member").get(`/meetings/${item.meetingId}/agenda.md`)).text).toContain("HEMLIG 1");
});

test("what is offered while somebody writes are the open matters that person may see", async () => {
  const world = await network();
  const { pageAs, admin } = world;
  await aMatter(world, { title: "Hemsjukvård", reference: "RSS 7" });
  await aMatter(world, { title: "Hemliga hem", confidential: true });
  const closed = await aMatter(world, { title: "Hem som stängts" });
  await admin.put(`/matters/${closed.id}/state`, { state: "closed" });
  const found = async (forum: "lchnv" | "schnv", role: "secretary" | "member") => {
    const answer = await (await pageAs(forum, role)).get("/forslag?slag=matters&q=hem");
    return answer.json.items.map(({ value, detail }: any) => `${value} ${detail}`.trim());
  };
  expect(await found("lchnv", "member")).toEqual(["Hemliga hem", "Hemsjukvård RSS 7"]);
  expect(await found("schnv", "member")).toEqual([]);
});

test("what was given people to do stands where it was given, and what was given in the matter alone beside it", async () => {
  const world = await network();
  const { admin, pageAs, forums } = world;
  const matter = await aMatter(world);
  const item = await anItem(world, "lchnv", { matterIds: [matter.id] });
  const given = { assignees: [{ type: "forum", id: forums.lchnv }], due: { date: "2025-12-19" } };
  await admin.post("/assignments", { ...given, text: "ta fram en kostnadsberäkning", itemId: item.id });
  await admin.post("/assignments", {
    ...given,
    text: "följa lagstiftningen",
    forumId: forums.lchnv,
    matterId: matter.id,
  });
  const elsewhere = await aMatter(world, { title: "Ett annat" });
  await admin.post("/assignments", { ...given, text: "något annat", itemId: item.id, matterId: elsewhere.id });
  const page = (await (await pageAs("lchnv", "member")).get(`/arenden/${matter.id}`)).text;
  expect(page).toMatch(/<ol class="road"[\s\S]*Ta fram en kostnadsberäkning[\s\S]*<\/ol>/);
  expect(page).toMatch(/Andra uppdrag i ärendet[\s\S]*Följa lagstiftningen/);
  expect(page).not.toContain("Något annat");
});

test("what was decided and given in an item leads to its matters, of which each sees what they may", async () => {
  const world = await network();
  const { admin, pageAs, forums, browser } = world;
  const open = await aMatter(world, { reference: "RSS 2025-007" });
  const secret = await aMatter(world, { title: "Upphandlingen", confidential: true });
  const item = await anItem(world, "lchnv", { matterIds: [open.id, secret.id] });
  const decisionId = (await decide(world, item.id, "adopted")).json.id;
  const { json: assignment } = await admin.post("/assignments", {
    text: "ta fram en rutin",
    itemId: item.id,
    assignees: [{ type: "forum", id: forums.lchnv }],
    due: { date: "2025-12-19" },
  });
  const member = await pageAs("lchnv", "member");
  const reader = await browser({ role: "reader" });
  for (const address of [`/beslut/${decisionId}`, `/uppdrag/${assignment.id}`]) {
    const { text } = await member.get(address);
    expect(text).toMatch(new RegExp(`href="/arenden/${open.id}">(RSS 2025-007 )?Vårdhygien`));
    expect(text).toContain("Upphandlingen");
    const { text: read } = await reader.get(address);
    expect(read).toContain(`href="/arenden/${open.id}"`);
    expect(read).not.toContain("Upphandlingen");
  }
});
