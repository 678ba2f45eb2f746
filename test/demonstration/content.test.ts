import { expect, test } from "vitest";
import * as values from "../../db/schema/values.ts";
import { nobody } from "../../server/access.ts";
import { getAgendaDiff } from "../../server/agenda/versions.ts";
import { getMinutesDocument } from "../../server/minutes/queries.ts";
import { listMeetings } from "../../server/meetings/list-queries.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import { membersOn } from "../../server/forums/queries.ts";
import { review } from "../../server/minutes/review.ts";
import { testDatabase } from "../support/app.ts";
import { allItems, as, asSystem, demonstrationDatabase, demonstrationNow, meetingOn } from "./demonstration.ts";

const db = demonstrationDatabase();
const ctx = asSystem(db);
const column = (sql: string) => db.$client.prepare(sql).pluck().all();

test("has the region, the fifteen municipalities and their figures", () => {
  expect(column("select count(*) from organizations where kind = 'municipality'")).toEqual([15]);
  expect(
    column("select sum(count) from populations join organizations on id = organization_id where kind = 'municipality'"),
  ).toEqual([286_546]);
  expect(
    column("select count from populations join organizations on id = organization_id where kind = 'region'"),
  ).toEqual([286_546]);
});

test.each([
  ["state of a meeting", "select state from meetings", values.meetingStates],
  ["kind of meeting", "select kind from meetings", values.meetingKinds],
  ["form of meeting", "select mode from meetings", values.meetingModes],
  ["mark of attendance", "select status from attendances", values.attendanceStatuses],
  ["outcome of a decision", "select outcome from decisions", values.decisionOutcomes],
  ["kind of reservation", "select kind from reservations", values.reservationKinds],
  ["role in a forum", "select role from memberships", values.membershipRoles],
  ["visibility of a forum", "select visibility from forums", values.visibilities],
  ["kind of organization", "select kind from organizations", values.organizationKinds],
  ["role of an account", "select role from accounts", values.accountRoles],
])("shows every %s there is", (_, sql, expected) => {
  expect(new Set(column(sql))).toEqual(new Set(expected));
});

test("shows every kind of item, alone and together", () => {
  const november = meetingOn(ctx, "lchnv", "2025-11-21");
  const kinds = new Set(allItems(november).map((item) => item.kinds.join("+")));
  expect([...kinds].sort()).toEqual([
    "",
    "decision",
    "dialogue",
    "information",
    "information+decision",
    "information+dialogue",
  ]);
});

test("November has the agenda of the network: eight sections with lettered items, a table and attachments", () => {
  const november = meetingOn(ctx, "lchnv", "2025-11-21");
  expect(november.items).toHaveLength(8);
  expect(allItems(november).map(({ number }) => number)).toContain("5 e");
  const calendar = allItems(november).find(({ number }) => number === "6 a");
  expect(calendar?.body).toContain("| Tisdag 8 september |");
  const attachments = allItems(november).flatMap((item) => item.attachments);
  expect(attachments.map(({ label, filename }) => [label, filename])).toEqual([
    ["Bilaga 1", "vardhygien-kostnadsfordelning.csv"],
    ["Bilaga 3 B", null],
  ]);
  expect(column(`select count(*) from comments where meeting_id = ${november.id}`)).toEqual([3]);
});

test("the review of the November draft finds the two proposals left undecided", () => {
  const findings = review(meetingOn(ctx, "lchnv", "2025-11-21"));
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, number }) => [code, number])).toEqual([
    ["undecided_proposal", "5 c"],
    ["undecided_proposal", "8 a"],
  ]);
  expect(findings.map(({ code }) => code)).toContain("attendance_unmarked");
  expect(findings.map(({ code }) => code)).toContain("missing_presenter");
});

test("the cost of infection control is divided to the last krona", () => {
  const csv = db.$client
    .prepare(
      "select content from attachment_contents join attachments on id = attachment_id where filename like '%.csv'",
    )
    .pluck()
    .get() as Buffer;
  const rows = csv.toString("utf8").trim().split("\r\n").slice(1, 16);
  expect(rows).toContain("Falu kommun;59945;2024-12-31;SCB;20,9;112758;112758");
  expect(rows.reduce((sum, row) => sum + Number(row.split(";")[5]), 0)).toBe(539_000);
  // The same as the agreement's own division.
  const kept = db.$client
    .prepare(
      "select amount from cost_shares join cost_allocations on id = allocation_id where year = 2025 order by position",
    )
    .pluck()
    .all();
  expect(kept).toEqual(rows.map((row) => Number(row.split(";")[5])));
});

test("September is approved, with one correction beside it", () => {
  const { document, meeting } = getMinutesDocument(ctx, meetingOn(ctx, "lchnv", "2025-09-26").id);
  expect(meeting.checksum).toMatch(/^[0-9a-f]{64}$/);
  const text = JSON.stringify(document);
  expect(text).toContain("Fastställda den 3 oktober 2025 av Gunilla Hedström.");
  expect(text).toContain("Tio av sexton huvudmän");
});

test("a reader sees the number of a confidential item and nothing of its content", () => {
  const { id } = meetingOn(ctx, "lchnv", "2025-09-26");
  const reader = as(db, "lasare@dalarna.example");
  expect(getMeeting(reader, id).withheld).toEqual(["4 c"]);
  expect(JSON.stringify(getMinutesDocument(reader, id).document)).not.toContain("anbud");
  const member = as(db, "ledamot@dalarna.example");
  expect(getMeeting(member, id).withheld).toEqual([]);
  expect(JSON.stringify(getMinutesDocument(member, id).document)).toContain("anbud");
});

test("anybody reads the minutes of the open council, and no others", () => {
  const visitor = { db, actor: nobody, now: demonstrationNow };
  const council = meetingOn(ctx, "valfardsradet", "2025-06-04");
  expect(JSON.stringify(getMinutesDocument(visitor, council.id).document)).toContain("likalydande beslut");
  expect(() => getMinutesDocument(visitor, meetingOn(ctx, "lchnv", "2025-09-26").id)).toThrow("not_found");
});

const datesOf = (reader: typeof ctx, year: number) =>
  listMeetings(reader, { limit: 20, forum: "lchnv", from: `${year}-01-01`, to: `${year}-12-31` }).items.map(
    ({ date }) => date,
  );

test("the network meets five times in 2026", () => {
  expect(datesOf(ctx, 2026)).toEqual(["2026-01-29", "2026-03-20", "2026-05-22", "2026-09-08", "2026-11-12"]);
  expect(datesOf(ctx, 2027)).toEqual([]);
});

test("whoever loads it later has meetings to come as well, on the same weekdays", () => {
  const later = asSystem(demonstrationDatabase(testDatabase(), new Date("2026-11-22T09:00:00Z")));
  expect(datesOf(later, 2027)).toEqual(["2027-01-28", "2027-03-19", "2027-05-21", "2027-09-07", "2027-11-11"]);
  expect(datesOf(later, 2028)).toEqual([]);
});

test("January's agenda has been sent once and changed since", () => {
  const january = meetingOn(ctx, "lchnv", "2026-01-29");
  expect(january.state).toBe("agenda_sent");
  expect(january.agendaVersion).toBe(1);
  const { added, changed } = getAgendaDiff(ctx, january.id, 1);
  expect(added.map(({ title }) => title)).toEqual(["Ny socialtjänstlag: erfarenheter efter ett halvår"]);
  expect(changed.map(({ fields }) => fields)).toEqual([["durationMinutes"]]);
});

test("whoever has moved on sat there then and does not now", () => {
  const forumId = String(column("select id from forums where slug = 'lchnv'")[0]);
  const names = (date: string) => membersOn(ctx, forumId, date).map(({ name }) => name);
  expect(names("2025-06-01")).toContain("Stefan Lindahl");
  expect(names("2025-11-21")).not.toContain("Stefan Lindahl");
  expect(names("2025-11-21")).toContain("Camilla Östlund");
});

test.each(["2025-12-08", "2026-11-22", "2030-05-01"])("the chair can approve on %s", (day) => {
  const chair = as(db, "ordforande@dalarna.example", new Date(`${day}T09:00:00Z`));
  const forumId = String(column("select id from forums where slug = 'lchnv'")[0]);
  expect(chair.actor.inForums.get(forumId)).toBe("chair");
});
