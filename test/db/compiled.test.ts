import { and, asc, count, desc, eq, gte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import { compiled } from "../../db/compiled.ts";
import type { Db } from "../../db/connection.ts";
import {
  accounts,
  approvals,
  forumFiles,
  forums,
  items,
  meetings,
  memberships,
  persons,
  standingItems,
} from "../../db/schema.ts";
import { meetingStates } from "../../db/schema/values.ts";
import { testDatabase } from "../support/app.ts";
import { aForum, aMeeting, aMembership, aPerson } from "../support/builders.ts";

const same = <T>(ours: T, drizzles: T): void => {
  expect(ours).toStrictEqual(drizzles);
  // The order of the keys is that of the answer.
  expect(JSON.stringify(ours)).toBe(JSON.stringify(drizzles));
};

const updatedAt = "2025-11-01T08:00:00.123Z";
const parent = alias(items, "parent");

/** Two forums, one below the other; a meeting approved and one with neither hour nor place; items on two levels. */
function filled(): { db: Db; meetingId: string } {
  const db = testDatabase();
  const forumId = aForum(db, { attendanceGroups: [] });
  aForum(db, { slug: "below", parentId: forumId, visibility: "open", attendanceGroups: ['"å"', ""] });
  const meetingId = aMeeting(db, { forumId, updatedAt });
  aMeeting(db, { forumId, startTime: null, endTime: null, updatedAt: "1969-12-31T23:59:59.999Z" });
  const frozen = { snapshot: "{}", document: "{}", checksum: "abc", approvedByName: "Karin" };
  db.insert(approvals)
    .values({ meetingId, approvedAt: updatedAt, ...frozen })
    .run();
  const item = { meetingId, position: 0, title: "Öppnande" };
  const [above] = db
    .insert(items)
    .values({ ...item, isDecision: true, durationMinutes: 0, version: 7 })
    .returning()
    .all();
  db.insert(items)
    .values([
      { ...item, parentId: above!.id, confidential: true, durationMinutes: 15 },
      { ...item, position: 1, isDialogue: true },
    ])
    .run();
  const personId = aPerson(db);
  aMembership(db, { forumId, personId });
  aMembership(db, { forumId, personId, startDate: "2025-01-01", endDate: "2025-12-31", group: "" });
  const account = { name: "Karin", role: "member", createdAt: updatedAt } as const;
  db.insert(accounts)
    .values([
      { ...account, email: "a@example.org", personId, passwordHash: "hash" },
      { ...account, email: "b@example.org", disabledAt: updatedAt },
    ])
    .run();
  const standing = { forumId, position: 1, title: "Öppnande", proposal: ["att öppna mötet"] };
  db.insert(standingItems)
    .values({ ...standing, kinds: ["decision"] })
    .run();
  const file = { forumId, purpose: "logo", filename: "a.png", mediaType: "image/png" } as const;
  db.insert(forumFiles)
    .values({ ...file, content: Buffer.from([0, 255, 1]) })
    .run();
  return { db, meetingId };
}

test("whole tables come out as drizzle reads them", () => {
  const { db } = filled();
  for (const table of [forums, items, meetings, memberships, persons, accounts, approvals, standingItems, forumFiles]) {
    const select = db.select().from(table);
    expect(select.all().length).toBeGreaterThan(0);
    const statement = compiled(db, select);
    same<unknown>(statement.all(), select.all());
    same<unknown>(statement.get(), select.get());
  }
});

test("joins, left joins that find nothing, and expressions come out as drizzle reads them", () => {
  const { db } = filled();
  const joined = db
    .select({
      id: meetings.id,
      forum: forums.name,
      groups: forums.attendanceGroups,
      updatedAt: meetings.updatedAt,
      startTime: meetings.startTime,
      checksum: approvals.checksum,
      approvedAt: approvals.approvedAt,
      approvedBy: approvals.approvedBy,
    })
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .leftJoin(approvals, eq(approvals.meetingId, meetings.id))
    .orderBy(asc(meetings.id));
  same(compiled(db, joined).all(), joined.all());
  const statement = compiled(db, joined);
  expectTypeOf(statement.all()).toEqualTypeOf(joined.all());
  expectTypeOf(statement.get()).toEqualTypeOf(joined.get());
  expectTypeOf<NonNullable<ReturnType<typeof statement.get>>["approvedAt"]>().toEqualTypeOf<string | null>();
  expect(joined.all()).toMatchObject([
    { approvedAt: updatedAt },
    { startTime: null, checksum: null, approvedAt: null },
  ]);

  const itself = db
    .select({ title: items.title, flag: items.confidential, above: parent.id, aboveIsDecision: parent.isDecision })
    .from(items)
    .leftJoin(parent, eq(parent.id, items.parentId))
    .orderBy(desc(items.id));
  same(compiled(db, itself).all(), itself.all());
  expect(itself.all()).toContainEqual(expect.objectContaining({ above: null, aboveIsDecision: null }));
  expect(itself.all()).toContainEqual(expect.objectContaining({ flag: true, aboveIsDecision: true }));

  const expressions = db
    .select({
      plain: sql<number>`count(*) + 1`,
      counted: count(),
      asText: sql`count(*)`.mapWith(String),
      asId: sql`max(${items.id})`.mapWith(items.id),
      asFlag: sql`max(${items.isDecision})`.mapWith(items.isDecision).as("flag"),
      nothing: sql`null`.mapWith(items.id),
      named: sql<string>`max(${items.title})`.as("named"),
      undecoded: sql`min(${items.id})`.mapWith(items.title),
    })
    .from(items)
    .groupBy(items.meetingId);
  same(compiled(db, expressions).all(), expressions.all());
  expect(expressions.get()).toMatchObject({ plain: 4, asText: "3", asId: "3", asFlag: true, nothing: null });

  const inner = db
    .select({ id: items.id, level: sql`3`.mapWith(String).as("level") })
    .from(items)
    .as("inner");
  const fromInner = db.selectDistinct({ id: inner.id, level: inner.level }).from(inner).orderBy(inner.id);
  same(compiled(db, fromInner).all(), fromInner.all());
});

test("placeholders are filled by name, each run anew", () => {
  const { db, meetingId } = filled();
  const select = db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.id, sql.placeholder("id")), gte(meetings.updatedAt, sql.placeholder("since"))))
    .limit(sql.placeholder("rows"));
  const drizzles = select.prepare();
  const ours = compiled(db, select);
  const all = { id: meetingId, since: 0, rows: 5 };
  for (const params of [all, { ...all, id: "99" }, { ...all, rows: 0 }, { ...all, id: null }, all]) {
    same(ours.all(params), drizzles.all(params));
    same(ours.get(params), drizzles.get(params));
  }
  expect(ours.all(all)).toEqual([{ id: meetingId }]);
  expect(ours.get({ ...all, id: "99" })).toBeUndefined();
  expect(() => ours.all({ id: meetingId })).toThrow("since");
  expect(() => ours.get()).toThrow("id");
});

test("rows within rows are refused", () => {
  const { db } = filled();
  const refused = "flat selections only";
  expect(() => compiled(db, db.select({ forum: { id: forums.id } }).from(forums))).toThrow(refused);
  expect(() => compiled(db, db.select({ id: forums.id, forums }).from(forums))).toThrow(refused);
  const whole = db.select().from(meetings).innerJoin(forums, eq(forums.id, meetings.forumId));
  expect(() => compiled(db, whole)).toThrow(refused);
});

test("whatever stands in a row comes out as drizzle reads it", () => {
  const db = testDatabase();
  const forumId = aForum(db);
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
  const text = fc.string({ unit: "grapheme", maxLength: 20 });
  const instants = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const meeting = fc.record({
    date: text,
    startTime: maybe(text),
    endTime: maybe(text),
    place: text,
    state: fc.constantFrom(...meetingStates),
    updatedAt: instants,
    version: fc.integer(),
  });
  const rowsOfItems = fc.array(
    fc.record({
      position: fc.integer(),
      title: text,
      isDecision: fc.boolean(),
      confidential: fc.boolean(),
      body: text,
      durationMinutes: maybe(fc.maxSafeInteger()),
    }),
    { maxLength: 4 },
  );
  const groups = fc.array(text, { maxLength: 3 });
  const select = db
    .select({
      id: meetings.id,
      date: meetings.date,
      startTime: meetings.startTime,
      endTime: meetings.endTime,
      place: meetings.place,
      state: meetings.state,
      updatedAt: meetings.updatedAt,
      version: meetings.version,
      groups: forums.attendanceGroups,
      itemId: items.id,
      title: items.title,
      isDecision: items.isDecision,
      confidential: items.confidential,
      duration: items.durationMinutes,
      body: sql<string | null>`${items.body} || ''`,
      raised: sql`${items.position} + 1`.mapWith(items.id),
    })
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .leftJoin(items, eq(items.meetingId, meetings.id))
    .where(eq(meetings.id, sql.placeholder("id")))
    .orderBy(desc(items.id));
  const drizzles = select.prepare();
  const ours = compiled(db, select);
  const wholes = [forums, meetings, items].map((table) => db.select().from(table));
  fc.assert(
    fc.property(meeting, rowsOfItems, groups, (values, itemValues, attendanceGroups) => {
      db.delete(meetings).run();
      db.update(forums).set({ attendanceGroups }).run();
      const id = aMeeting(db, { forumId, ...values });
      for (const each of itemValues) {
        db.insert(items)
          .values({ meetingId: id, ...each })
          .run();
      }
      same(ours.all({ id }), drizzles.all({ id }));
      same(ours.get({ id }), drizzles.get({ id }));
      for (const whole of wholes) same<unknown>(compiled(db, whole).all(), whole.all());
    }),
  );
});
