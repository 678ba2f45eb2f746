import { expect, test } from "vitest";
import { aForum } from "../support/builders.ts";
import { anAgreement, aParty } from "../costs/builders.ts";
import { testApp } from "../support/app.ts";

async function world() {
  const app = await testApp();
  const { db } = app;
  const forumId = aForum(db);
  const agreementId = anAgreement(db, forumId, {
    inForceSince: "2023-11-01",
    followUpMonths: 24,
    followUpForumId: forumId,
    nextFollowUp: "2025-11-01",
  });
  const alby = aParty(db, agreementId, 0, { name: "Alby" });
  const account = { role: "secretary" as const, forumIds: [forumId], name: "Karin Ek" };
  const page = await app.browser(account);
  const secretary = app.api(account);
  return { ...app, forumId, agreementId, alby, page, secretary, pages: `/avtal/${agreementId}` };
}

type World = Awaited<ReturnType<typeof world>>;

const rows = ({ db }: World) => ({
  commitments: db.$client
    .prepare("select side, text, follow_up_months, position, removed_on from commitments order by position")
    .all(),
  followUps: db.$client.prepare("select date, item_id, note, created_by_name from follow_ups").all(),
  verdicts: db.$client.prepare("select organization_id, verdict, comment from verdicts order by id").all(),
});

test("form and JSON leave the same rows", async () => {
  const all = await world();
  const { page, secretary, pages, agreementId, alby, db } = all;
  const list = [
    { side: "Kommunerna", text: "Mäta följsamhet", followUpInterval: "6" },
    { side: "", text: "Träffas två gånger om året" },
  ];
  const blank = { side: "Kommunerna", text: "" };
  const { version } = (await secretary.get(`/agreements/${agreementId}/commitments`)).json;
  const saved = await page.post(`${pages}/ataganden`, { version, commitments: [list[0]!, blank, list[1]!, blank] });
  expect(saved.status).toBe(303);
  const ids = db.$client.prepare("select id from commitments order by position").pluck().all().map(String);
  const [first = ""] = ids;
  const judged = await page.post(`${pages}/uppfoljningar/ny`, {
    date: "2025-11-05",
    note: "Möte med alla.",
    verdicts: [
      { commitmentId: first, verdict: "needs_improvement", comment: "Två kommuner mäter inte." },
      { commitmentId: first, own: "1", organizationId: alby, verdict: "as_expected" },
      { commitmentId: first, own: "1" },
      { commitmentId: ids[1] },
    ],
  });
  expect(judged.status).toBe(303);
  const byForm = rows(all);
  expect(byForm.verdicts).toHaveLength(2);
  db.$client.exec("delete from follow_ups; delete from commitments");
  const interval = { ...list[0], followUpInterval: "P6M" };
  const set = await secretary.put(`/agreements/${agreementId}/commitments`, { commitments: [interval, list[1]] });
  const commitmentId = set.json.commitments[0].id;
  await secretary.post(`/agreements/${agreementId}/follow-ups`, {
    date: "2025-11-05",
    note: "Möte med alla.",
    verdicts: [
      { commitmentId, verdict: "needs_improvement", comment: "Två kommuner mäter inte." },
      { commitmentId, organizationId: alby, verdict: "as_expected" },
    ],
  });
  expect(rows(all)).toEqual(byForm);
});

test("what is wrong is shown at its field with everything typed, also after blank rows", async () => {
  const { page, pages, secretary, agreementId, alby } = await world();
  const path = `/agreements/${agreementId}/commitments`;
  const { version } = (await secretary.get(path)).json;
  const refused = await page.post(`${pages}/ataganden`, {
    version,
    commitments: [
      { side: "Kommunerna", text: "" },
      { side: "Kommunerna", text: "Mäta följsamhet", followUpInterval: "ibland" },
    ],
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#commitments[0][followUpInterval]"');
  expect(refused.text).toContain('value="ibland"');
  expect(refused.text).toContain("Kommunerna, åtagande 1, eget intervall: Skriv ett antal månader");
  const set = await secretary.put(path, { commitments: [{ side: "Kommunerna", text: "Mäta följsamhet" }] });
  const commitmentId = set.json.commitments[0].id;
  const judged = await page.post(`${pages}/uppfoljningar/ny`, {
    date: "2026-01-01",
    note: "Allt gott.",
    verdicts: [
      { commitmentId },
      { commitmentId, own: "1", verdict: "as_expected" },
      { commitmentId, own: "1", organizationId: alby, comment: "Har börjat." },
    ],
  });
  expect(judged.status).toBe(422);
  expect(judged.text).toContain('href="#verdicts[0][organizationId]"');
  expect(judged.text).toContain('href="#verdicts[1][verdict]"');
  expect(judged.text).toContain("Mäta följsamhet: Välj ett av alternativen.");
  expect(judged.text).toContain("Har börjat.");
  expect(judged.text).toContain("Allt gott.");
  const late = await page.post(`${pages}/uppfoljningar/ny`, { date: "2026-01-01" });
  expect(late.text).toContain("Datum: Datumet kan inte ligga i framtiden.");
});

test("two who change the list see both versions", async () => {
  const { page, pages, secretary, agreementId } = await world();
  const path = `/agreements/${agreementId}/commitments`;
  const { version } = (await secretary.get(path)).json;
  await secretary.put(path, { commitments: [{ text: "Träffas varje år" }] });
  const stale = await page.post(`${pages}/ataganden`, { version, commitments: [{ side: "", text: "Ringas vid" }] });
  expect(stale.status).toBe(422);
  expect(stale.text).toContain("Träffas varje år");
  expect(stale.text).toContain("Ringas vid");
});

test("from the agenda to what was said: the item leads to the form, and then to what was recorded", async () => {
  const { page, secretary, forumId, agreementId, pages } = await world();
  await secretary.put(`/agreements/${agreementId}/commitments`, { commitments: [{ text: "Träffas varje år" }] });
  const meeting = (await secretary.post("/meetings", { forumId, date: "2025-11-10" })).json;
  const draft = `/meetings/${meeting.id}/agenda-draft`;
  const { source } = (await secretary.get(draft)).json.notHandled[0];
  expect((await page.get(`/moten/${meeting.id}/att-ta-upp`)).text).toContain(`href="${pages}"`);
  await secretary.post(draft, { choice: "take", source });
  const item = (await secretary.get(`/meetings/${meeting.id}`)).json.items[0];
  const form = `${pages}/uppfoljningar/ny?punkt=${item.id}`;
  expect((await page.get(`/moten/${meeting.id}/anteckna`)).text).toContain(`href="${form.replace("=", "&#x3D;")}"`);
  const shown = await page.get(form);
  expect(shown.text).toContain("Punkt 1, Länschefsnätverket i Dalarna 10 november 2025");
  const saved = await page.post(`${pages}/uppfoljningar/ny`, { date: "2025-11-10", itemId: item.id });
  const recorded = String(saved.headers.location);
  expect((await page.get(recorded)).text).toContain(`/moten/${meeting.id}/minnesanteckningar#`);
  const minutes = (await page.get(`/moten/${meeting.id}/minnesanteckningar`)).text;
  expect(minutes).toContain("Uppföljningen är registrerad");
  expect(minutes).toContain(`href="${recorded}"`);
  expect((await page.get(pages)).text).toContain("Följs upp nästa gång senast 10 november 2027");
});

test("a follow-up recorded by mistake is removed after a question", async () => {
  const { page, pages, secretary, agreementId, db } = await world();
  const { id, version } = (await secretary.post(`/agreements/${agreementId}/follow-ups`, { date: "2025-11-05" })).json;
  expect((await page.get(`${pages}/uppfoljningar/${id}/ta-bort`)).text).toContain(
    "Ta bort uppföljningen 5 november 2025?",
  );
  expect((await page.post(`${pages}/uppfoljningar/${id}/ta-bort`, { version: Number(version) + 1 })).status).toBe(422);
  expect((await page.post(`${pages}/uppfoljningar/${id}/ta-bort`, { version })).status).toBe(303);
  expect(db.$client.prepare("select count(*) from follow_ups").pluck().get()).toBe(0);
});
