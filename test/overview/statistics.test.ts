import { expect, test } from "vitest";
import { assignmentWorld } from "../assignments/builders.ts";
import { aForum } from "../support/builders.ts";

test("figures tell how it goes: now, by organization and forum, and month by month", async () => {
  const { give, api, secretary, persons, organizations } = await assignmentWorld();
  await give({ due: { date: "2025-11-08" } });
  await give({ due: { date: "2025-11-24" } });
  await give({ due: { date: "2025-11-25" } });
  await give({ due: { kind: "none", reason: "Beror på staten." } });
  const reported = (await give()).json;
  await api({ role: "member", personId: persons.karin }).post(`/assignments/${reported.id}/reports`, {
    text: "Klart.",
  });
  const closed = (await give()).json;
  await secretary.put(`/assignments/${closed.id}/state`, { state: "closed", reason: "Muntligt." });
  const group = { name: "samtliga kommuner", organizationIds: Object.values(organizations) };
  await give({ assignees: [], group, due: { date: "2025-12-24" } });

  const { json } = await secretary.get("/assignments/statistics");
  const one = { open: 1, dueSoon: 0, late: 0, reported: 0 };
  expect(json).toMatchObject({
    date: "2025-11-10",
    total: { open: 5, dueSoon: 1, late: 1, reported: 1 },
    forums: [{ slug: "lchnv", open: 5, dueSoon: 1, late: 1, reported: 1 }],
    organizations: ["Avesta", "Mora", "Orsa"].map((name) => ({ name, ...one })),
  });
  expect(json.months).toHaveLength(12);
  expect(json.months[0]).toEqual({ month: "2024-12", given: 0, closed: 0, unfinished: 0, pastDue: 0 });
  expect(json.months.at(-1)).toEqual({ month: "2025-11", given: 7, closed: 1, unfinished: 6, pastDue: 1 });
});

test("a forum is asked for by id or slug; what is unknown or closed to the reader is not there", async () => {
  const { give, secretary, api, db, forumId } = await assignmentWorld();
  await give();
  aForum(db, { slug: "tomt", name: "Tomt forum", shortName: "Tomt" });
  const admin = api();
  for (const forum of ["lchnv", forumId]) {
    expect((await admin.get(`/assignments/statistics?forum=${forum}`)).json.total.open).toBe(1);
  }
  expect((await admin.get("/assignments/statistics?forum=tomt")).json).toMatchObject({
    total: { open: 0 },
    forums: [],
  });
  expect((await secretary.get("/assignments/statistics?forum=tomt")).status).toBe(404);
  expect((await secretary.get("/assignments/statistics?forum=finns-inte")).status).toBe(404);
});

test("what comes of a confidential item or section is counted for members only, now and in every month", async () => {
  const { secretary, api, browser, forumId, organizations } = await assignmentWorld();
  const items = [{ title: "A", confidential: true, children: [{ title: "B" }] }];
  const meeting = (await secretary.post("/meetings", { forumId, date: "2025-11-06", items })).json;
  const [section] = meeting.items;
  const assignees = [{ type: "organization", id: organizations.mora }];
  for (const itemId of [section.id, section.children[0].id]) {
    await secretary.post("/assignments", { text: "hemligt", itemId, assignees, due: { date: "2025-11-08" } });
  }
  const figures = async (client: ReturnType<typeof api>) => {
    const { total, forums, organizations, months } = (await client.get("/assignments/statistics")).json;
    const { given, unfinished, pastDue } = months.at(-1);
    return [total.late, forums.length, organizations.length, given, unfinished, pastDue];
  };
  expect(await figures(secretary)).toEqual([2, 1, 1, 2, 2, 2]);
  expect(await figures(api({ role: "reader" }))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await figures(api({ role: "reader", forumIds: [forumId] }))).toEqual([0, 0, 0, 0, 0, 0]);
  expect((await (await browser({ role: "reader" })).get("/uppdrag/oversikt")).text).toContain("Inga uppdrag än");
});

test("a stranger to the forum counts nothing of it, unless it is open", async () => {
  const { give, api, db } = await assignmentWorld();
  await give();
  const stranger = api({ role: "member" });
  expect((await stranger.get("/assignments/statistics")).json.total.open).toBe(0);
  db.$client.exec("update forums set visibility = 'open'");
  expect((await stranger.get("/assignments/statistics")).json.total.open).toBe(1);
});

test("the page shows the figures as pictures with a name and as tables, for the forum in its address", async () => {
  const { give, browser, organizations } = await assignmentWorld();
  await give({ assignees: [{ type: "organization", id: organizations.mora }], due: { date: "2025-11-08" } });
  const page = await browser({ role: "admin" });
  const answer = await page.get("/uppdrag/oversikt?forum=lchnv");
  expect(answer.status).toBe(200);
  const text = answer.text.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&");
  expect(text.match(/<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"/g)).toHaveLength(2);
  expect(text).toContain(
    "I slutet av dec. 2024 var 0 uppdrag inte avslutade. I dag är det 1, och för 1 av dem har dagen passerat.",
  );
  expect(text).toContain('<option value="lchnv" selected>');
  expect(text).toContain(`/uppdrag?organization=${organizations.mora}&forum=lchnv&state=live`);
  expect(text).not.toContain(" style=");
  expect((await page.get("/uppdrag/oversikt?forum=finns-inte")).status).toBe(404);
});
