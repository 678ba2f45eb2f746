import { expect, test } from "vitest";
import { memberships } from "../../db/schema.ts";
import { waitingReferrals } from "../../server/matters/queries.ts";
import { takeUpReferral } from "../../server/matters/item-commands.ts";
import { system, testNow } from "../support/app.ts";
import { aMembership, aPerson } from "../support/builders.ts";
import { aMatter, anItem, decide, network, type ForumKey, type Network } from "./builders.ts";

const owed = ({ db, forums }: Network, forum: ForumKey) =>
  waitingReferrals({ db, actor: system, now: testNow }, forums[forum]);

const refer = (world: Network, from: ForumKey, id: string, to: ForumKey, role: string, note = "") =>
  world.as(from).post(`/matters/${id}/referrals`, { toForumId: world.forums[to], role, note });

test("a matter goes from forum to forum and back, and every step tells who sent it and what came of it", async () => {
  const world = await network();
  const { admin, as } = world;
  const { id } = await aMatter(world);
  const september = await anItem(world, "lchnv", { matterIds: [id] });
  await decide(world, september.id, "referred_back");
  const sent = await refer(world, "lchnv", id, "schnv", "consult", "Synpunkter senast den 17 oktober.");
  expect(sent.status).toBe(201);
  expect(sent.json).toMatchObject({
    forumName: "Socialchefsnätverket",
    role: "consult",
    state: "waiting",
    fromForumName: "Länschefsnätverket i Dalarna",
    sentByName: "Sekreterare lchnv",
    unattended: false,
  });
  expect(owed(world, "schnv")).toMatchObject([
    { id: sent.json.id, matterId: id, title: "Vårdhygien", role: "consult", state: "waiting", sentAt: "2025-11-10" },
  ]);

  const october = await anItem(world, "schnv", { matterIds: [id] });
  expect(owed(world, "schnv")).toEqual([]);
  await decide(world, october.id, "adopted");
  const onwards = await refer(world, "schnv", id, "lchnv", "decide");
  expect(onwards.status).toBe(201);
  expect(owed(world, "lchnv")).toMatchObject([{ fromForumName: "Socialchefsnätverket", role: "decide" }]);
  const november = await anItem(world, "lchnv", { matterIds: [id] });
  await decide(world, november.id, "adopted");

  const { steps, timeline } = (await as("lchnv", "member").get(`/matters/${id}`)).json;
  expect(steps.map((step: any) => [step.role, step.state, step.outcome, step.itemId])).toEqual([
    ["decide", "done", "Återremitterat", september.id],
    ["consult", "done", "", null],
    ["decide", "done", "Beslutat", november.id],
  ]);
  expect(steps[1]).toMatchObject({ withheld: true, itemId: null, outcome: "", fromStepId: steps[0].id });
  expect(timeline.map((entry: any) => [entry.kind, entry.forumName, entry.decisions.length])).toEqual([
    ["planned", "Länschefsnätverket i Dalarna", 1],
    ["told", "Socialchefsnätverket", 0],
    ["planned", "Länschefsnätverket i Dalarna", 1],
  ]);
  const whole = (await admin.get(`/matters/${id}`)).json;
  expect(whole.steps[1]).toMatchObject({ withheld: false, itemId: october.id, itemNumber: "1", outcome: "Beslutat" });
});

test.each([
  ["to itself", "lchnv", "consult", "toForumId", "Ärendet finns redan hos det forumet"],
  ["where it waits already", "schnv", "consult", "role", "väntar redan på svar där"],
  ["where it is being dealt with", "styrgruppen", "consult", "toForumId", "Forumet har redan ärendet"],
  ["nowhere", "", "consult", "toForumId", "Fyll i fältet"],
  ["to a forum nobody knows", "999", "consult", "toForumId", "Forumet finns inte"],
  ["in no role", "styrgruppen", "", "role", "Välj ett av"],
] as const)("form and JSON alike refuse to send a matter %s, at the field", async (_, to, role, field, message) => {
  const world = await network();
  const { admin, browser, forums } = world;
  const { id } = await aMatter(world);
  await admin.post(`/matters/${id}/referrals`, { toForumId: forums.schnv, role: "consult" });
  const { json: taken } = await admin.post(`/matters/${id}/referrals`, {
    toForumId: forums.styrgruppen,
    role: "prepare",
  });
  await admin.put(`/matters/${id}/steps/${taken.id}/state`, { state: "accepted" });
  const input = {
    toForumId: to === "" ? undefined : to === "999" ? to : forums[to],
    role: role === "" ? undefined : role,
    note: "En hälsning",
    fromForumId: forums.lchnv,
  };
  const byJson = await admin.post(`/matters/${id}/referrals`, input);
  expect(byJson.status).toBe(422);
  expect(byJson.json.errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
  const byForm = await (await browser()).post(`/arenden/${id}/lamna-over`, input);
  expect(byForm.status).toBe(422);
  expect(byForm.text).toMatch(new RegExp(`id="${field}-error".*${message}`));
  expect(byForm.text).toContain("En hälsning");
  expect((await admin.get(`/matters/${id}`)).json.steps).toHaveLength(2);
});

test("a referral is written the same by form and by JSON", async () => {
  const rowsAfter = async (send: (world: Network, id: string) => Promise<unknown>) => {
    const world = await network();
    await send(world, (await aMatter(world)).id);
    return world.db.$client.prepare("select * from matter_steps").all();
  };
  const input = ({ forums }: Network) => ({ toForumId: forums.schnv, role: "consult", note: "Vad anser ni?" });
  const byForm = await rowsAfter(async (world, id) => {
    const answer = await (await world.pageAs("lchnv")).post(`/arenden/${id}/lamna-over`, input(world));
    expect(answer.status).toBe(303);
  });
  const byJson = await rowsAfter((world, id) => world.as("lchnv").post(`/matters/${id}/referrals`, input(world)));
  expect(byForm).toMatchObject([{ state: "waiting", note: "Vad anser ni?", sent_by_name: "Sekreterare lchnv" }]);
  expect(byForm).toEqual(byJson);
});

test("only a forum that has a matter sends it on, and only whoever leads or serves it", async () => {
  const world = await network();
  const { as, forums, seats, api } = world;
  const { id } = await aMatter(world);
  await refer(world, "lchnv", id, "schnv", "consult");
  const input = { toForumId: forums.styrgruppen, role: "inform" };
  const waiting = await as("schnv").post(`/matters/${id}/referrals`, input);
  expect([waiting.status, waiting.json.title]).toEqual([403, "matter_not_held"]);
  expect((await as("lchnv", "member").post(`/matters/${id}/referrals`, input)).status).toBe(403);
  expect((await as("styrgruppen", "member").post(`/matters/${id}/referrals`, input)).status).toBe(404);
  expect((await api({ role: "reader" }).post(`/matters/${id}/referrals`, input)).status).toBe(403);
  // A secretary of both sends it from the one that has it.
  const both = api({ ...seats.schnv.secretary, role: "secretary", forumIds: [forums.lchnv] });
  expect((await both.post(`/matters/${id}/referrals`, { ...input, fromForumId: forums.schnv })).status).toBe(403);
});

test("a forum that the sender may not see is as unknown as one that is not there", async () => {
  const world = await network();
  const { db, api, forums } = world;
  const { id } = await aMatter(world);
  const personId = aPerson(db, { name: "Ordförande" });
  aMembership(db, { forumId: forums.lchnv, personId, role: "chair" });
  const chair = api({ role: "member", personId });
  for (const toForumId of [forums.schnv, "999"]) {
    const answer = await chair.post(`/matters/${id}/referrals`, { toForumId, role: "inform" });
    expect([answer.status, answer.json.errors]).toEqual([
      422,
      [expect.objectContaining({ field: "toForumId", reason: "unknown_forum" })],
    ]);
  }
});

test("a referral that nobody can receive is sent all the same, and that is said", async () => {
  const world = await network();
  world.db.delete(memberships).run();
  const { id } = await aMatter(world);
  const { json } = await world.admin.post(`/matters/${id}/referrals`, {
    toForumId: world.forums.schnv,
    role: "inform",
  });
  expect(json).toMatchObject({ state: "waiting", unattended: true });
  const page = await (await world.browser()).get(`/arenden/${id}`);
  expect(page.text).toContain("ingen ordförande eller sekreterare");
});

test("what is returned goes back to its sender with the reason, until it is sent on or taken up", async () => {
  const world = await network();
  const { as, forums } = world;
  const { id } = await aMatter(world);
  const { json: step } = await refer(world, "lchnv", id, "schnv", "consult");
  const path = `/matters/${id}/steps/${step.id}/state`;
  const silent = await as("schnv").put(path, { state: "returned" });
  expect(silent.json.errors).toMatchObject([{ field: "text", reason: "required" }]);
  expect((await as("lchnv").put(path, { state: "returned", text: "x" })).status).toBe(403);
  const answer = await as("schnv").put(path, { state: "returned", text: "Det är en fråga för styrgruppen." });
  expect(answer.json).toMatchObject({ state: "returned", outcome: "Det är en fråga för styrgruppen." });
  expect(owed(world, "schnv")).toEqual([]);
  expect(owed(world, "lchnv")).toMatchObject([
    { state: "returned", fromForumName: "Socialchefsnätverket", note: "Det är en fråga för styrgruppen." },
  ]);
  // The sender reads why, though it may not see the other forum.
  const read = (await as("lchnv", "member").get(`/matters/${id}`)).json.steps[0];
  expect(read).toMatchObject({ withheld: true, outcome: "Det är en fråga för styrgruppen." });

  const again = await as("lchnv").post(`/matters/${id}/referrals`, { toForumId: forums.styrgruppen, role: "consult" });
  expect(again.status).toBe(201);
  expect(owed(world, "lchnv")).toEqual([]);
});

test("what came back is taken up by an item of the sender's next meeting", async () => {
  const world = await network();
  const { as, asSystem } = world;
  const { id } = await aMatter(world);
  const { json: step } = await refer(world, "lchnv", id, "schnv", "decide");
  await as("schnv").put(`/matters/${id}/steps/${step.id}/state`, { state: "returned", text: "Inte vår fråga." });
  const foreign = await anItem(world, "schnv");
  expect(() => asSystem((ctx) => takeUpReferral(ctx, step.id, foreign.id))).toThrow("invalid_input");
  const own = await anItem(world, "lchnv");
  asSystem((ctx) => takeUpReferral(ctx, step.id, own.id));
  expect(owed(world, "lchnv")).toEqual([]);
  const { steps, timeline } = (await world.admin.get(`/matters/${id}`)).json;
  expect(steps.map(({ state }: any) => state)).toEqual(["returned", "accepted"]);
  expect(timeline.map(({ kind, itemId }: any) => [kind, itemId])).toEqual([
    ["returned", null],
    ["planned", own.id],
  ]);
});

test("an item takes up what was sent to its forum, at once or after it has been accepted", async () => {
  const world = await network();
  const { as, asSystem } = world;
  const { id } = await aMatter(world);
  const { json: step } = await refer(world, "lchnv", id, "schnv", "consult");
  await as("schnv").put(`/matters/${id}/steps/${step.id}/state`, { state: "accepted" });
  // Promised, and on no agenda yet.
  expect(owed(world, "schnv")).toMatchObject([{ id: step.id, state: "accepted" }]);
  const item = await anItem(world, "schnv");
  asSystem((ctx) => takeUpReferral(ctx, step.id, item.id));
  expect(owed(world, "schnv")).toEqual([]);
  const { json } = await world.admin.get(`/items/${item.id}`);
  expect(json.matterIds).toEqual([id]);
  expect(json.version).toBeGreaterThan(item.version);
  const direct = await refer(world, "lchnv", (await aMatter(world)).id, "schnv", "inform");
  const again = await as("schnv").put(`/matters/2/steps/${direct.json.id}/state`, {
    state: "accepted",
    itemId: item.id,
  });
  expect(again.json).toMatchObject({ state: "accepted", itemId: item.id, answeredByName: "Sekreterare schnv" });
  expect((await as("schnv").put(`/matters/2/steps/${direct.json.id}/state`, { state: "accepted" })).status).toBe(409);
});

test("a referral whose meeting is called off or whose item is removed is owed again", async () => {
  const world = await network();
  const { admin } = world;
  const { id } = await aMatter(world);
  await refer(world, "lchnv", id, "schnv", "consult");
  const item = await anItem(world, "schnv", { matterIds: [id] });
  expect(owed(world, "schnv")).toEqual([]);
  await admin.put(`/meetings/${item.meetingId}/state`, { state: "cancelled" });
  expect(owed(world, "schnv")).toMatchObject([{ state: "accepted" }]);
  await admin.put(`/meetings/${item.meetingId}/state`, { state: "planned" });
  await admin.delete(`/items/${item.id}`, "*");
  expect(owed(world, "schnv")).toMatchObject([{ state: "accepted" }]);
});

test("whoever sent it takes it back while nobody has answered, and has it again", async () => {
  const world = await network();
  const { as } = world;
  const { id } = await aMatter(world);
  const item = await anItem(world, "lchnv", { matterIds: [id] });
  const { json: step } = await refer(world, "lchnv", id, "schnv", "decide");
  expect((await as("schnv").delete(`/matters/${id}/steps/${step.id}`)).status).toBe(403);
  expect((await as("lchnv").delete(`/matters/${id}/steps/${step.id}`)).status).toBe(204);
  const { steps } = (await as("lchnv").get(`/matters/${id}`)).json;
  expect(steps).toMatchObject([{ itemId: item.id, state: "accepted" }]);
  expect((await as("lchnv").delete(`/matters/${id}/steps/${steps[0].id}`)).json.title).toBe("step_kept");
});

test("what happened before is told by whoever keeps the matter, by name where the forum is not here", async () => {
  const world = await network();
  const { as, pageAs, forums } = world;
  const { id } = await aMatter(world);
  const told = [
    { forumName: "Landstingsstyrelsen", role: "decide", date: "2011-03-28", outcome: "Inledde förhandlingar." },
    { forumId: forums.lchnv, role: "prepare", date: "2024-02", outcome: "Utsåg två representanter." },
  ];
  expect((await as("lchnv").post(`/matters/${id}/steps`, told[0])).status).toBe(201);
  const form = await (await pageAs("lchnv")).post(`/arenden/${id}/steg/nytt`, told[1] ?? {});
  expect(form.status).toBe(303);
  const { steps, timeline } = (await as("lchnv").get(`/matters/${id}`)).json;
  expect(timeline.map(({ date, kind, outcome }: any) => [date, kind, outcome])).toEqual([
    ["2011-03-28", "told", "Inledde förhandlingar."],
    ["2024-02", "told", "Utsåg två representanter."],
  ]);
  expect(steps[0]).toMatchObject({ forum: null, forumName: "Landstingsstyrelsen", state: "done" });
  expect((await as("lchnv").delete(`/matters/${id}/steps/${steps[0].id}`)).status).toBe(204);
});

test.each([
  ["no forum", { forumName: "", date: "2011-03-28", role: "decide" }, "forumId"],
  ["no date", { forumName: "X", role: "decide" }, "date"],
  ["a month that does not exist", { forumName: "X", role: "decide", date: "2024-13" }, "date"],
  ["a day that does not exist", { forumName: "X", role: "decide", date: "2023-02-29" }, "date"],
  ["a year alone", { forumName: "X", role: "decide", date: "2011" }, "date"],
  ["no role", { forumName: "X", date: "2011-03-28" }, "role"],
])("a step of history with %s is refused at the field", async (_, input, field) => {
  const world = await network();
  const { id } = await aMatter(world);
  const body = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ""));
  const byJson = await world.admin.post(`/matters/${id}/steps`, body);
  expect(byJson.json.errors).toMatchObject([{ field }]);
  const byForm = await (await world.browser()).post(`/arenden/${id}/steg/nytt`, { ...input, note: "Kvar" });
  expect(byForm.status).toBe(422);
  expect(byForm.text).toMatch(new RegExp(`id="${field}-error"`));
  expect(byForm.text).toContain("Kvar");
});

test("an item of another forum stands for no step of this one", async () => {
  const world = await network();
  const { admin, forums } = world;
  const { id } = await aMatter(world);
  const item = await anItem(world, "schnv");
  const told = { forumId: forums.lchnv, role: "decide", date: "2025-11-21", itemId: item.id };
  expect((await admin.post(`/matters/${id}/steps`, told)).json.errors).toMatchObject([{ field: "itemId" }]);
  const right = await admin.post(`/matters/${id}/steps`, { ...told, forumId: forums.schnv });
  expect(right.json).toMatchObject({ itemId: item.id, itemNumber: "1", meetingId: item.meetingId });
});
