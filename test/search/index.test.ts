/** The index is what the database says, whatever was written and in whatever order. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase, type Db } from "../../db/connection.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { catchUp, mergeSome } from "../../server/search/index-commands.ts";
import { documentAt } from "../../server/search/rules.ts";
import { verifyDatabase } from "../../server/verification/queries.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { aForum, anOrganization, aPerson } from "../support/builders.ts";

/** Every word of the index with the thing it stands in, its column and its place there. */
function wordsOf({ $client }: Db): string[] {
  $client.exec("create virtual table if not exists temp.words using fts5vocab(main, search_index, instance)");
  const documents = $client.prepare(
    "select id, type || ' ' || subject_id || ' on ' || day as thing from search_documents",
  );
  const things = new Map((documents.all() as { id: number; thing: string }[]).map(({ id, thing }) => [id, thing]));
  const rows = $client.prepare("select term, doc, col, offset from temp.words").raw().all() as [
    string,
    number,
    string,
    number,
  ][];
  return rows.map(([term, doc, ...place]) => `${things.get(documentAt(doc))}: ${place.join(" ")} ${term}`).sort();
}

/** The same, built anew from all there is. */
function wordsAnew(db: Db): string[] {
  db.$client.exec("update search_build set version = 0");
  catchUp(db);
  return wordsOf(db);
}

test("every trigger that keeps the index is there after all migrations", () => {
  const db = openDatabase(":memory:");
  migrateDatabase(db);
  const triggers = db.$client
    .prepare(
      "select tbl_name || ': ' || name from sqlite_master where type = 'trigger' and name like 'search%' order by 1",
    )
    .pluck()
    .all();
  expect(triggers).toMatchInlineSnapshot(`
    [
      "agreement_clauses: search_agreement_clause_added",
      "agreement_clauses: search_agreement_clause_changed",
      "agreement_clauses: search_agreement_clause_removed",
      "agreement_parties: search_party_added",
      "agreement_parties: search_party_changed",
      "agreement_parties: search_party_removed",
      "agreements: search_agreement_added",
      "agreements: search_agreement_changed",
      "agreements: search_agreement_forum_changed",
      "agreements: search_agreement_removed",
      "assignees: search_assignee_added",
      "assignees: search_assignee_changed",
      "assignees: search_assignee_removed",
      "assignments: search_assignment_added",
      "assignments: search_assignment_changed",
      "assignments: search_assignment_removed",
      "attachment_texts: search_attachment_text_added",
      "attachment_texts: search_attachment_text_changed",
      "attachment_texts: search_attachment_text_removed",
      "attachments: search_attachment_added",
      "attachments: search_attachment_changed",
      "attachments: search_attachment_removed",
      "clauses: search_clause_added",
      "clauses: search_clause_changed",
      "clauses: search_clause_removed",
      "commitments: search_commitment_added",
      "commitments: search_commitment_changed",
      "commitments: search_commitment_removed",
      "corrections: search_correction_added",
      "corrections: search_correction_removed",
      "decisions: search_decision_added",
      "decisions: search_decision_changed",
      "decisions: search_decision_removed",
      "forums: search_forum_changed",
      "forums: search_forum_name_changed",
      "items: search_item_added",
      "items: search_item_changed",
      "items: search_item_place_changed",
      "items: search_item_removed",
      "items: search_item_title_changed",
      "matter_steps: search_step_added",
      "matter_steps: search_step_changed",
      "matter_steps: search_step_removed",
      "matters: search_matter_added",
      "matters: search_matter_changed",
      "matters: search_matter_removed",
      "meetings: search_meeting_added",
      "meetings: search_meeting_changed",
      "meetings: search_meeting_place_changed",
      "meetings: search_meeting_removed",
      "presenters: search_presenter_added",
      "presenters: search_presenter_changed",
      "presenters: search_presenter_removed",
      "ratifications: search_ratification_added",
      "ratifications: search_ratification_changed",
      "ratifications: search_ratification_removed",
      "reports: search_report_added",
      "reports: search_report_changed",
      "reports: search_report_removed",
      "reservations: search_reservation_added",
      "reservations: search_reservation_changed",
      "reservations: search_reservation_removed",
      "search_words: search_word_added",
    ]
  `);
  db.$client.close();
});

/** What a secretary may do, each with the numbers that choose what it is done to. */
const deeds = {
  meeting: async ({ client, forumIds, days }, a, b) => {
    const items = [{ title: `Vårdhygien ${a}`, confidential: a % 3 === 0, children: [{ title: "Underpunkt" }] }];
    await client.post("/meetings", { forumId: forumIds[b % 2], date: days[a % days.length], items });
  },
  date: async ({ client, one, days }, a, b) => {
    const meeting = await one("meetings", a);
    if (meeting) await client.put(`/meetings/${meeting}`, { date: days[b % days.length], place: `Falun ${b}` }, "*");
  },
  item: async ({ client, one }, a, b) => {
    const meeting = await one("meetings", a);
    if (meeting)
      await client.post(`/meetings/${meeting}/items`, { title: `Kostnader ${b}`, presenters: [{ name: "Eva Ek" }] });
  },
  changed: async ({ client, one }, a, b) => {
    const item = await one("items", a);
    const values = { title: `Rutin ${b}`, body: `**Dialog** om avtal ${b}`, confidential: b % 2 === 0 };
    if (item) await client.put(`/items/${item}`, values, "*");
  },
  moved: async ({ client, one }, a, b) => {
    const [item, meeting] = [await one("items", a), await one("meetings", b)];
    if (item && meeting) await client.put(`/items/${item}/position`, { parentId: null, index: 0, meetingId: meeting });
  },
  removed: async ({ client, one }, a) => {
    const item = await one("items", a);
    if (item) await client.delete(`/items/${item}`, "*");
  },
  decision: async ({ client, one }, a, b) => {
    const item = await one("items", a);
    const clauses = [{ text: `anta rutin ${b}` }, { text: "uppdra åt sekretariatet att följa upp" }];
    const reservations = [{ name: "Per Åkesson", text: "Reserverar mig." }];
    if (item) await client.post(`/items/${item}/decisions`, { outcome: "adopted", clauses, reservations });
  },
  otherwise: async ({ client, one }, a, b) => {
    const decision = await one("decisions", a);
    if (decision)
      await client.put(`/decisions/${decision}`, { outcome: "adopted", clauses: [{ text: `avslå ${b}` }] }, "*");
  },
  undone: async ({ client, one }, a) => {
    const decision = await one("decisions", a);
    if (decision) await client.delete(`/decisions/${decision}`, "*");
  },
  assignment: async ({ client, one, organizationId, personId, forumIds }, a, b) => {
    const item = await one("items", a);
    const whom = b % 2 === 0 ? { type: "organization", id: organizationId } : { type: "person", id: personId };
    const from = item ? { itemId: item } : { forumId: forumIds[a % 2] };
    await client.post("/assignments", {
      text: `ta fram plan ${b}`,
      assignees: [whom],
      due: { date: "2026-01-15" },
      ...from,
    });
  },
  report: async ({ client, one }, a, b) => {
    const assignment = await one("assignments", a);
    if (assignment) await client.post(`/assignments/${assignment}/reports`, { text: `Planen är klar ${b}` });
  },
  matter: async ({ client, forumIds }, a, b) => {
    await client.post("/matters", {
      forumId: forumIds[a % 2],
      title: `Avtal ${b}`,
      reference: `RSS ${b}`,
      confidential: b % 3 === 0,
    });
  },
  referral: async ({ client, one, forumIds }, a, b) => {
    const matter = await one("matters", a);
    if (matter) await client.post(`/matters/${matter}/referrals`, { toForumId: forumIds[b % 2], role: "consult" });
  },
  forum: async ({ db, forumIds }, a) => {
    const visibility = a % 2 === 0 ? "open" : "members";
    db.$client
      .prepare("update forums set visibility = ?, name = ? where id = ?")
      .run(visibility, `Forum ${a}`, forumIds[a % 2]);
  },
  merge: ({ db }) => {
    mergeSome(db, 10);
    return Promise.resolve();
  },
} satisfies Record<string, Deed>;

interface Place {
  db: Db;
  client: ReturnType<TestApp["api"]>;
  /** The a-th of a table's rows, if it has any. */
  one: (table: string, a: number) => Promise<string | null>;
  forumIds: string[];
  organizationId: string;
  personId: string;
  days: string[];
}

type Deed = (place: Place, a: number, b: number) => Promise<void>;

test("after any work the index is the one that is built anew", { timeout: 120_000 }, async () => {
  const names = Object.keys(deeds) as (keyof typeof deeds)[];
  const number = fc.integer({ min: 0, max: 40 });
  const work = fc.array(fc.tuple(fc.constantFrom(...names), number, number), { minLength: 10, maxLength: 60 });
  const everything = ["item", "decision", "assignment", "report", "matter"] as const;
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(work, async (steps) => {
      const { db, api } = await testApp();
      const place: Place = {
        db,
        client: api(),
        one: async (table, a) => {
          const ids = db.$client.prepare(`select id from ${table} order by id`).pluck().all();
          return Promise.resolve(ids.length === 0 ? null : String(ids[a % ids.length]));
        },
        forumIds: [aForum(db), aForum(db, { slug: "annat", name: "Annat", shortName: "Annat" })],
        organizationId: anOrganization(db),
        personId: aPerson(db),
        days: ["2025-11-20", "2025-11-21", "2026-02-05", "2024-01-31"],
      };
      await deeds.meeting(place, 1, 0);
      for (const [name, a, b] of steps) await deeds[name](place, a, b);
      // What was written past every transaction is taken along by the next.
      await deeds.matter(place, 0, 1);
      expect(db.$client.prepare("select count(*) from search_touched").pluck().get()).toBe(0);
      for (const type of db.$client.prepare("select distinct type from search_documents").pluck().all())
        told.add(String(type));
      expect(wordsOf(db)).toEqual(wordsAnew(db));
    }),
    // The first has something of everything; the others are as chance has it.
    { numRuns: 12, examples: [[everything.map((name): [typeof name, number, number] => [name, 0, 1])]] },
  );
  expect([...told].sort()).toEqual(["assignment", "decision", "item", "matter", "meeting", "report"]);
});

test("what is written is found in the same moment, and not when the transaction fails", async () => {
  const { db, api, asSystem } = await testApp();
  const client = api();
  const forumId = aForum(db);
  const found = async () => (await client.get("/search?q=spårvagn")).json.total as number;
  await client.post("/matters", { forumId, title: "Spårvagnen till Borlänge" });
  expect(await found()).toBe(1);
  expect(() =>
    asSystem(({ db: { $client } }) => {
      $client.prepare("update matters set title = 'Bussen till Borlänge'").run();
      throw new Error("halfway");
    }),
  ).toThrow("halfway");
  expect(await found()).toBe(1);
  asSystem(({ db: { $client } }) => $client.prepare("update matters set title = 'Bussen till Borlänge'").run());
  expect(await found()).toBe(0);
  expect((await client.get("/search?q=buss")).json.total).toBe(1);
});

test("the index of another version is built anew, in steps when there is much", async () => {
  const { db, api } = await testApp();
  const forumId = aForum(db);
  const add = db.$client.prepare(
    `insert into matters (title, state, forum_id, created_at) select 'Trafikplats ' || value, 'open', ?, 0 from json_each(?)`,
  );
  add.run(forumId, JSON.stringify(Array.from({ length: 6000 }, (_, n) => n)));
  db.$client.exec("update search_build set version = 0");
  catchUp(db);
  expect(db.$client.prepare("select count(*) from search_documents").pluck().get()).toBe(6000);
  expect((await api().get("/search?q=trafikplats+5999")).json.total).toBe(1);
});

test("verification tells what the index lacks and what it has too much of", async () => {
  const { db, api } = await testApp();
  const forumId = aForum(db);
  for (const title of ["Ett", "Två"]) await api().post("/matters", { forumId, title });
  expect(verifyDatabase(db).faults).toEqual([]);
  db.$client.exec("drop trigger search_matter_removed; delete from matters where title = 'Ett'");
  expect(verifyDatabase(db).faults).toEqual(["The search index has 1 of type matter that are gone."]);
  db.$client.exec("delete from search_documents");
  expect(verifyDatabase(db).faults).toEqual([
    "The search index lacks 1 of type matter.",
    "The search index has 2 entries for 0 documents.",
  ]);
});
