import { expect, test } from "vitest";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { anAgreement, aParty } from "../costs/builders.ts";
import { testApp } from "../support/app.ts";

/** An agreement that is in force since 2023 and followed up every other year by another forum than the one that keeps it. */
async function world() {
  const app = await testApp();
  const { db } = app;
  const forumId = aForum(db);
  const council = aForum(db, { slug: "valfardsradet", name: "Välfärdsrådet", shortName: "Rådet" });
  const agreementId = anAgreement(db, forumId, {
    title: "Hemsjukvårdsavtal",
    inForceSince: "2023-12-01",
    followUpMonths: 24,
    followUpForumId: council,
    nextFollowUp: "2025-12-01",
  });
  const region = aParty(db, agreementId, 0, { name: "Regionen", kind: "region", role: "Regionen" });
  const alby = aParty(db, agreementId, 1, { name: "Alby" });
  const secretary = app.api({ role: "secretary", forumIds: [forumId], name: "Karin Ek" });
  const ofCouncil = app.api({ role: "secretary", forumIds: [council], name: "Anna Berg" });
  const address = `/agreements/${agreementId}`;
  const commitments = [
    { side: "Regionen", text: "Läkare gör hembesök" },
    { side: "Kommunerna", text: "Sjuksköterska finns dygnet runt" },
    { side: "Kommunerna", text: "Göra egenkontroll", followUpInterval: "P1Y" },
  ];
  const set = (list: object[]) => secretary.put(`${address}/commitments`, { commitments: list });
  const next = () => db.$client.prepare("select next_follow_up from agreements").pluck().get();
  return { ...app, forumId, council, agreementId, region, alby, secretary, ofCouncil, address, commitments, set, next };
}

const errorsOf = ({ json }: { json: any }) => json.errors.map(({ field, reason }: any) => [field, reason]);

test("commitments keep their ids, and what has been said of them", async () => {
  const { secretary, set, commitments, address, next } = await world();
  const first = (await set(commitments)).json.commitments;
  expect(first).toMatchObject([
    { side: "Regionen", text: "Läkare gör hembesök", followUpInterval: null, nextFollowUp: "2025-12-01", verdicts: [] },
    { text: "Sjuksköterska finns dygnet runt" },
    { followUpInterval: "P1Y", nextFollowUp: "2024-12-01" },
  ]);
  expect(next()).toBe("2024-12-01");
  const [visits, nurses, control] = first;
  await secretary.post(`${address}/follow-ups`, {
    date: "2025-11-01",
    verdicts: [{ commitmentId: nurses.id, verdict: "needs_improvement", comment: "Två nätter utan." }],
  });
  const reordered = [{ ...nurses, text: "Sjuksköterska finns, dag och natt" }, visits];
  const { status, json } = await set(reordered);
  expect(status).toBe(200);
  expect(json.commitments.map(({ id }: any) => id)).toEqual([nurses.id, visits.id]);
  expect(json.commitments[0].verdicts).toMatchObject([{ verdict: "needs_improvement", comment: "Två nätter utan." }]);
  // What nobody had judged is gone; what had been is only no longer promised.
  expect(json.former).toEqual([]);
  expect(json.commitments.some(({ id }: any) => id === control.id)).toBe(false);
  const without = (await set([visits])).json;
  expect(without.former).toMatchObject([
    { id: nurses.id, removedOn: "2025-11-10", verdicts: [{ comment: "Två nätter utan." }] },
  ]);
});

test("a follow-up moves what is due next, and its removal moves it back", async () => {
  const { ofCouncil, set, commitments, address, next, db } = await world();
  await set(commitments.slice(0, 2));
  expect(next()).toBe("2025-12-01");
  const { status, json } = await ofCouncil.post(`${address}/follow-ups`, { date: "2025-11-07", note: "Går bra." });
  expect([status, next()]).toEqual([201, "2027-11-07"]);
  const changed = await ofCouncil.put(`/follow-ups/${json.id}`, { ...json, date: "2025-10-07" }, json.version);
  expect([changed.status, next()]).toEqual([200, "2027-10-07"]);
  expect((await ofCouncil.put(`/follow-ups/${json.id}`, { date: "2025-10-08" }, json.version)).status).toBe(412);
  expect((await ofCouncil.delete(`/follow-ups/${json.id}`, changed.json.version)).status).toBe(204);
  expect(next()).toBe("2025-12-01");
  const actions = db.$client.prepare("select action from audit_events where subject_type = 'follow_up'").pluck().all();
  expect(actions).toEqual(["created", "changed", "removed"]);
});

test("another interval of the agreement reckons it anew", async () => {
  const { secretary, address, next } = await world();
  const agreement = (await secretary.get(address)).json;
  const followUp = { ...agreement.followUp, interval: "P1Y" };
  const input = { title: agreement.title, parties: [], inForceSince: "2023-12-01", followUp };
  expect((await secretary.put(address, input, agreement.version)).status).toBe(200);
  expect(next()).toBe("2024-12-01");
});

test("it falls due on the agenda of the forum that follows it up, with what is to be judged, until it is recorded", async () => {
  const { ofCouncil, secretary, council, forumId, set, commitments, address, agreementId } = await world();
  await set(commitments);
  const { id: commitmentId } = (await secretary.get(`${address}/commitments`)).json.commitments[0];
  const meeting = (await ofCouncil.post("/meetings", { forumId: council, date: "2025-12-05" })).json;
  const other = (await secretary.post("/meetings", { forumId, date: "2025-12-05" })).json;
  const waiting = async (client: typeof secretary, id: string) =>
    (await client.get(`/meetings/${id}/agenda-draft`)).json.notHandled;
  expect(await waiting(secretary, other.id)).toEqual([]);
  const [row] = await waiting(ofCouncil, meeting.id);
  expect(row).toMatchObject({
    reason: { kind: "follow_up_due", dueDate: "2024-12-01", text: "Skulle ha följts upp 1 december 2024" },
    source: { type: "agreement_follow_up", id: agreementId },
    title: "Uppföljning: Hemsjukvårdsavtal",
    kinds: ["dialogue"],
  });
  await ofCouncil.post(`/meetings/${meeting.id}/agenda-draft`, { choice: "take", source: row.source });
  const [item] = (await ofCouncil.get(`/meetings/${meeting.id}`)).json.items;
  expect(item.body).toContain("Avtalet har inte följts upp tidigare.");
  expect(item.body).toContain("**Kommunerna**\n\n- Sjuksköterska finns dygnet runt\n- Göra egenkontroll");
  // The meeting was held and nothing was recorded: it waits for the next.
  await ofCouncil.put(`/meetings/${meeting.id}/state`, { state: "agenda_sent" });
  await ofCouncil.put(`/meetings/${meeting.id}/state`, { state: "in_progress" });
  await ofCouncil.put(`/meetings/${meeting.id}/state`, { state: "held" });
  const later = (await ofCouncil.post("/meetings", { forumId: council, date: "2026-02-06" })).json;
  const kinds = async () => (await waiting(ofCouncil, later.id)).map(({ source }: any) => source.type);
  expect(await kinds()).toContain("agreement_follow_up");
  const recorded = await ofCouncil.post(`${address}/follow-ups`, {
    date: "2025-11-10",
    itemId: item.id,
    verdicts: [{ commitmentId, verdict: "as_expected" }],
  });
  expect(recorded.json).toMatchObject({ itemId: item.id, item: { number: "1", meetingId: meeting.id } });
  // The yearly one was not judged, and is due still.
  const all = (await secretary.get(`${address}/commitments`)).json;
  expect(all.nextFollowUp).toBe("2024-12-01");
  const control = all.commitments[2].id;
  await ofCouncil.post(`${address}/follow-ups`, {
    date: "2025-11-10",
    verdicts: [{ commitmentId: control, verdict: "as_expected" }],
  });
  expect(await kinds()).not.toContain("agreement_follow_up");
});

test("it is postponed with a reason, and comes back on the day", async () => {
  const { ofCouncil, council } = await world();
  const meeting = (await ofCouncil.post("/meetings", { forumId: council, date: "2025-12-05" })).json;
  const address = `/meetings/${meeting.id}/agenda-draft`;
  const source = (await ofCouncil.get(address)).json.notHandled[0].source;
  const put = (values: object) => ofCouncil.post(address, { choice: "postpone", source, ...values });
  expect(errorsOf(await put({ until: "2026-02-01" }))).toEqual([["reason", "required"]]);
  const { json } = await put({ until: "2026-02-01", reason: "Underlaget är inte klart." });
  expect([json.notHandled, json.postponed]).toMatchObject([[], [{ choice: { reason: "Underlaget är inte klart." } }]]);
  const later = (await ofCouncil.post("/meetings", { forumId: council, date: "2026-02-06" })).json;
  expect((await ofCouncil.get(`/meetings/${later.id}/agenda-draft`)).json.notHandled).toHaveLength(1);
});

test("an agreement that has ended by the meeting is not followed up", async () => {
  const { ofCouncil, council, db } = await world();
  db.$client.exec("update agreements set ended_on = '2025-12-05'");
  const proposal = async (date: string) =>
    (await ofCouncil.get(`/forums/${council}/agenda-proposal?date=${date}`)).json.items.length;
  expect([await proposal("2025-12-04"), await proposal("2025-12-05")]).toEqual([1, 0]);
});

test("what is wrong is told at its field", async () => {
  const { secretary, set, commitments, address, region, alby } = await world();
  const [visits, nurses] = (await set(commitments)).json.commitments;
  expect(errorsOf(await set([{ text: " " }]))).toEqual([["commitments.0.text", "required"]]);
  expect(errorsOf(await set([{ side: "Landstinget", text: "x" }]))).toEqual([["commitments.0.side", "unknown_side"]]);
  expect(errorsOf(await set([visits, visits]))).toEqual([["commitments.1.id", "duplicate"]]);
  expect(errorsOf(await set([{ ...visits, id: "999" }]))).toEqual([["commitments.0.id", "unknown_commitment"]]);
  expect(errorsOf(await set([{ ...visits, followUpInterval: "ofta" }]))).toEqual([
    ["commitments.0.followUpInterval", "invalid_interval"],
  ]);
  const post = (verdicts: object[], values: object = {}) =>
    secretary.post(`${address}/follow-ups`, { date: "2025-11-01", verdicts, ...values });
  const verdict = "as_expected";
  expect(errorsOf(await post([], { date: "2025-11-11" }))).toEqual([["date", "report_in_future"]]);
  expect(errorsOf(await post([], { itemId: "999" }))).toEqual([["itemId", "unknown_item"]]);
  expect(errorsOf(await post([{ commitmentId: "999", verdict }]))).toEqual([
    ["verdicts.0.commitmentId", "unknown_commitment"],
  ]);
  expect(errorsOf(await post([{ commitmentId: visits.id, verdict: "fine" }]))).toEqual([
    ["verdicts.0.verdict", "invalid_choice"],
  ]);
  expect(errorsOf(await post([{ commitmentId: visits.id, organizationId: "999", verdict }]))).toEqual([
    ["verdicts.0.organizationId", "no_party"],
  ]);
  expect(errorsOf(await post([{ commitmentId: nurses.id, organizationId: region, verdict }]))).toEqual([
    ["verdicts.0.organizationId", "party_of_other_side"],
  ]);
  const twice = { commitmentId: nurses.id, organizationId: alby, verdict };
  expect(errorsOf(await post([twice, twice]))).toEqual([["verdicts.1.organizationId", "duplicate"]]);
  expect((await post([{ commitmentId: nurses.id, verdict }, twice])).status).toBe(201);
});

test("those who sit in the forum that follows it up read it; its chair records, a member does not, a party only reads", async () => {
  const { db, api, council, address, alby, ofCouncil, agreementId } = await world();
  const seat = (role: "chair" | "member") => {
    const personId = aPerson(db, { name: role });
    aMembership(db, { forumId: council, personId, role });
    return api({ role: "member", personId });
  };
  const followUp = { date: "2025-11-01" };
  const [chair, member] = [seat("chair"), seat("member")];
  const party = api({ role: "member", personId: aPerson(db, { organizationId: alby }) });
  expect((await chair.post(`${address}/follow-ups`, followUp)).status).toBe(201);
  expect((await member.post(`${address}/follow-ups`, followUp)).status).not.toBe(201);
  expect((await member.get(`${address}/commitments`)).status).toBe(200);
  expect((await member.get("/agreements")).json.items.map(({ id }: any) => id)).toEqual([agreementId]);
  expect((await party.get(`${address}/follow-ups`)).json.items).toHaveLength(1);
  expect((await party.post(`${address}/follow-ups`, followUp)).status).not.toBe(201);
  expect((await ofCouncil.put(`${address}/commitments`, { commitments: [] })).status).not.toBe(200);
  expect((await api({ role: "member" }).get(`${address}/commitments`)).status).toBe(404);
});

test("an item that its reader may not see is not told of", async () => {
  const { ofCouncil, council, address, db, alby, api } = await world();
  const items = [{ title: "Hemligt", confidential: true }];
  const meeting = (await ofCouncil.post("/meetings", { forumId: council, date: "2025-11-07", state: "held", items }))
    .json;
  const made = (await ofCouncil.post(`${address}/follow-ups`, { date: "2025-11-07", itemId: meeting.items[0].id }))
    .json;
  expect(made.item.title).toBe("Hemligt");
  const party = api({ role: "member", personId: aPerson(db, { organizationId: alby }) });
  const seen = await party.get(`/follow-ups/${made.id}`);
  expect(seen.json).toMatchObject({ itemId: null, item: null });
  expect(seen.text).not.toContain("Hemligt");
});
