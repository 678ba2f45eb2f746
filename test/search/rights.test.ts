/** What somebody finds is what their pages would show them: no more, and no less. */
import { expect, test } from "vitest";
import type { Db } from "../../db/connection.ts";
import { attachmentContents, attachments, memberships } from "../../db/schema.ts";
import { searchTypes } from "../../db/schema/values.ts";
import { testApp, type ApiClient, type NewAccount, type TestApp } from "../support/app.ts";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";

/** Stands in everything there is. */
const word = "vattenverk";

interface World {
  forumIds: { open: string; closed: string; third: string };
  persons: Record<"member" | "colleague" | "named" | "seated" | "former", string>;
}

async function buildWorld({ db, api, asSystem }: TestApp): Promise<World> {
  const client = api();
  const forumIds = {
    open: aForum(db, { slug: "oppet", visibility: "open" }),
    closed: aForum(db, { slug: "slutet", shortName: "S" }),
    third: aForum(db, { slug: "tredje", shortName: "T" }),
  };
  const organization = (name: string) => anOrganization(db, { name });
  const [avesta, falun] = [organization("Avesta"), organization("Falun")];
  const persons = {
    member: aPerson(db, { name: "Ledamot" }),
    colleague: aPerson(db, { name: "Kollega", organizationId: avesta }),
    named: aPerson(db, { name: "Utsedd" }),
    seated: aPerson(db, { name: "På plats" }),
    former: aPerson(db, { name: "Tidigare" }),
  };
  aMembership(db, { forumId: forumIds.closed, personId: persons.member, role: "member" });
  aMembership(db, { forumId: forumIds.third, personId: persons.seated, role: "member", onBehalfOf: falun });
  aMembership(db, {
    forumId: forumIds.closed,
    personId: persons.former,
    role: "chair",
    onBehalfOf: avesta,
    endDate: "2025-01-31",
  });
  for (const forumId of [forumIds.open, forumIds.closed]) await addMeeting(client, db, forumId, asSystem);
  const given = [
    { forumId: forumIds.closed, assignees: [{ type: "person", id: persons.named }] },
    { forumId: forumIds.closed, assignees: [{ type: "organization", id: avesta }] },
    {
      forumId: forumIds.closed,
      reportTo: { forumId: forumIds.open },
      assignees: [{ type: "forum", id: forumIds.third }],
    },
    { forumId: forumIds.closed, group: { name: "kommunerna", organizationIds: [avesta, falun] } },
  ];
  for (const values of given) await addAssignment(client, db, values, asSystem);
  for (const confidential of [false, true]) {
    const { json } = await client.post("/matters", {
      forumId: forumIds.closed,
      title: `Ärende om ${word}`,
      confidential,
    });
    await client.post(`/matters/${json.id}/referrals`, { toForumId: forumIds.third, role: "consult" });
  }
  return { forumIds, persons };
}

type AsSystem = TestApp["asSystem"];

async function addMeeting(client: ApiClient, db: Db, forumId: string, asSystem: AsSystem): Promise<void> {
  const item = (confidential: boolean) => ({
    title: `Punkt om ${word}`,
    confidential,
    decisions: [{ outcome: "adopted", clauses: [{ text: `anta planen för ${word}` }] }],
    children: [{ title: `Underpunkt om ${word}` }],
  });
  const { json } = await client.post("/meetings", {
    forumId,
    date: "2025-11-07",
    place: `Vid stadens ${word}`,
    items: [item(false), item(true)],
  });
  const decided = json.items.map(({ id }: { id: string }) => id) as string[];
  for (const itemId of [...decided, json.items[1].children[0].id]) {
    await addAssignment(client, db, { itemId, assignees: [{ type: "person", name: "Någon annan" }] }, asSystem);
    for (const confidential of [false, true]) addFile(db, { itemId, confidential }, asSystem);
  }
}

async function addAssignment(client: ApiClient, db: Db, values: object, asSystem: AsSystem): Promise<void> {
  const answer = await client.post("/assignments", {
    text: `bygga ett ${word}`,
    due: { date: "2026-01-30" },
    ...values,
  });
  expect(answer.status, answer.text).toBe(201);
  const ids = answer.json.parts.length > 0 ? answer.json.parts.map(({ id }: { id: string }) => id) : [answer.json.id];
  for (const id of ids as string[]) {
    const report = await client.post(`/assignments/${id}/reports`, { text: `Ett ${word} är på väg.` });
    for (const confidential of [false, true])
      addFile(db, { reportId: report.json.reports[0].id, confidential }, asSystem);
  }
}

function addFile(db: Db, values: Partial<typeof attachments.$inferInsert>, asSystem: AsSystem): void {
  asSystem(() => {
    const file = { filename: `${word}.txt`, mediaType: "text/plain", size: 1, position: 0, label: "Bilaga" };
    const { id } = db
      .insert(attachments)
      .values({ ...file, ...values })
      .returning({ id: attachments.id })
      .get();
    db.insert(attachmentContents)
      .values({ attachmentId: id, content: Buffer.from("a") })
      .run();
  });
}

/** Everything that the client finds, page after page: "item 17" with its address. */
async function everythingFound(client: ApiClient): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let cursor = ""; ;) {
    const { json } = await client.get(`/search?q=${word}&limit=30${cursor}`);
    for (const { type, id, url } of json.hits) found.set(`${type} ${id}`, url);
    if (json.nextCursor === null) {
      expect(json.total).toBe(found.size);
      return found;
    }
    cursor = `&cursor=${json.nextCursor}`;
  }
}

const actors = (world: World): Record<string, NewAccount> => ({
  "a member of the closed forum": { role: "member", personId: world.persons.member },
  "a colleague of an organization that was given something": { role: "member", personId: world.persons.colleague },
  "somebody who was named": { role: "member", personId: world.persons.named },
  "a member of another forum with a seat": { role: "member", personId: world.persons.seated },
  "somebody whose membership has ended": { role: "member", personId: world.persons.former },
  "a reader of everything": { role: "reader" },
  "a reader of the closed forum": { role: "reader", forumIds: [world.forumIds.closed] },
  "a secretary of the third forum": { role: "secretary", forumIds: [world.forumIds.third] },
  "an account without any forum": { role: "member" },
});

test("everybody finds exactly what their pages show them", { timeout: 120_000 }, async () => {
  const app = await testApp();
  const world = await buildWorld(app);
  const all = await everythingFound(app.api({ role: "admin" }));
  // The whole is found by who sees everything, not its parts.
  const parts = app.db.$client.prepare("select id, part_of from assignments where part_of is not null").all() as {
    id: number;
  }[];
  const addresses = new Map([
    ...all,
    ...parts.map(({ id }): [string, string] => [`assignment ${id}`, `/uppdrag/${id}`]),
  ]);
  const kinds = new Set([...all.keys()].map((key) => key.split(" ")[0]));
  expect([...kinds].sort()).toEqual(searchTypes.filter((type) => type !== "agreement").sort());
  for (const [name, account] of Object.entries(actors(world))) {
    const [found, page] = [await everythingFound(app.api(account)), await app.browser(account)];
    const shown: string[] = [];
    for (const [key, url] of addresses) {
      const isShown = await shows(page, url);
      const isPart = key.startsWith("assignment") && parts.some(({ id }) => key === `assignment ${id}`);
      // A part is found by those it is meant for; who reads the whole finds that.
      if (isShown && !(isPart && !found.has(key))) shown.push(key);
    }
    expect([...found.keys()].sort(), name).toEqual(shown.sort());
  }
});

/** Whether the thing is on the page its address leads to: its part of it, where that has an anchor. */
async function shows(page: Awaited<ReturnType<TestApp["browser"]>>, url: string): Promise<boolean> {
  const [, anchor] = url.split("#");
  const { status, text } = await page.get(url);
  return status === 200 && (anchor === undefined || text.includes(`id="${anchor}"`));
}

test("a seat that is filled by somebody else is searched by somebody else", async () => {
  const app = await testApp();
  const { persons } = await buildWorld(app);
  const before = await everythingFound(app.api({ role: "member", personId: persons.colleague }));
  expect([...before.keys()].some((key) => key.startsWith("assignment"))).toBe(true);
  app.asSystem(({ db }) => {
    db.$client.prepare("update persons set organization_id = null where id = ?").run(persons.colleague);
    db.delete(memberships).run();
  });
  const after = await everythingFound(app.api({ role: "member", personId: persons.colleague }));
  expect([...after.keys()].filter((key) => /^(assignment|report)/.test(key))).toEqual(
    [...after.keys()].filter((key) => /^(assignment|report)/.test(key) && before.has(key)),
  );
  expect(after.size).toBeLessThan(before.size);
});
