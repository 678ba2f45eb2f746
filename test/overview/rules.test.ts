import fc from "fast-check";
import { expect, test } from "vitest";
import { byUrgency, type Meeting } from "../../server/overview/rules.ts";
import { niceCeiling } from "../../server/overview/chart-presenter.ts";
import { monthBefore, monthsUpTo } from "../../server/overview/statistics-rules.ts";
import { beforeMeeting } from "../../server/text/own-work.ts";

const meeting = (id: string, date: string, forumId = "1"): Meeting => ({ id, date, forumId, forumName: "Nätverket" });
const meetings = [meeting("jan", "2026-01-29"), meeting("styr", "2026-02-10", "2"), meeting("mars", "2026-03-20")];

const duty = (name: string, date: string | null, values: object = {}) => ({
  name,
  state: "open" as const,
  overdue: false,
  due: { kind: "date" as const, date, week: null, meetingId: null, months: null, text: null, reason: null },
  reportTo: { forumId: "1", slug: "natverket", name: "Nätverket" },
  ...values,
});

test("late comes first, then what is due before each meeting, then later, then without a day, last what is reported", () => {
  const groups = byUrgency(
    [
      duty("utan datum", null),
      duty("återrapporterat", "2026-01-10", { state: "reported" }),
      duty("före mars", "2026-02-01"),
      duty("efter alla", "2026-06-01"),
      duty("sent", "2025-11-01", { overdue: true }),
      duty("på mötesdagen", "2026-01-29"),
      duty("före styrgruppen", "2026-01-30", { reportTo: { forumId: "2", slug: "styr", name: "Styrgruppen" } }),
    ],
    meetings,
  );
  expect(groups.map(({ kind, meeting, entries }) => [meeting?.id ?? kind, ...entries.map(({ name }) => name)])).toEqual(
    [
      ["late", "sent"],
      ["jan", "på mötesdagen"],
      ["styr", "före styrgruppen"],
      ["mars", "före mars"],
      ["later", "efter alla"],
      ["undated", "utan datum"],
      ["reported", "återrapporterat"],
    ],
  );
  const first = byUrgency([duty("a", null), duty("b", null, { state: "reported" })], [], { reportedFirst: true });
  expect(first.map(({ kind }) => kind)).toEqual(["reported", "undated"]);
});

test.each([
  ["Länschefsnätverket i Dalarna", "Före Länschefsnätverkets möte torsdag 29 januari 2026"],
  ["Välfärdsrådet", "Före Välfärdsrådets möte torsdag 29 januari 2026"],
  ["SCHNV", "Före SCHNV:s möte torsdag 29 januari 2026"],
  ["Nätverk Borås", "Före Nätverk Borås möte torsdag 29 januari 2026"],
])("the heading says before which meeting: %s", (forum, heading) => {
  expect(beforeMeeting(forum, "2026-01-29")).toBe(heading);
});

test.each([
  ["2026-01", 1, "2025-12"],
  ["2026-01", 0, "2026-01"],
  ["2025-11", 11, "2024-12"],
  ["2025-12", 24, "2023-12"],
])("%s, %i months back, is %s", (month, back, before) => {
  expect(monthBefore(month, back)).toBe(before);
});

test.each([
  [1, 1],
  [3, 4],
  [5, 5],
  [9, 10],
  [11, 20],
  [137, 200],
  [12432, 20000],
])("a scale for %i ends at %i", (value, top) => {
  expect(niceCeiling(value)).toBe(top);
});

const today = "2025-12-18";
const day = fc
  .date({ min: new Date("2024-06-01"), max: new Date("2025-12-18"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Given, due on that day or later, and perhaps closed since. */
const given = fc
  .record({ on: day, dueAfter: fc.option(fc.nat(400)), closedAfter: fc.option(fc.nat(500)) })
  .map(({ on, dueAfter, closedAfter }) => ({
    on,
    due: dueAfter === null ? null : plus(on, dueAfter),
    closed: closedAfter === null || plus(on, closedAfter) > today ? null : plus(on, closedAfter),
  }));

const plus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

test("what the year's figures are reckoned from gives what counting day by day gives", () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 40 }), (all) => {
      const from = "2025-01-01";
      const months = monthsUpTo(today, 12, {
        live: all
          .filter(({ closed }) => closed === null)
          .map(({ due }) => ({
            month: due?.slice(0, 7) ?? "9999-12",
            count: 1,
            past: due !== null && due < today ? 1 : 0,
          })),
        given: all.filter(({ on }) => on >= from).map(({ on }) => ({ month: on.slice(0, 7), count: 1 })),
        closed: all.flatMap(({ closed, due }) =>
          closed !== null && closed >= from
            ? [{ month: closed.slice(0, 7), dueMonth: due?.slice(0, 7) ?? "9999-12", count: 1 }]
            : [],
        ),
      });
      expect(months).toHaveLength(12);
      for (const { month, given, closed, unfinished, pastDue } of months) {
        // The first day after the month; of this month, today.
        const after = month === "2025-12" ? today : plus(`${month}-28`, 4).slice(0, 7) + "-01";
        const isOpen = (entry: (typeof all)[number]) =>
          entry.on.slice(0, 7) <= month && (entry.closed === null || entry.closed.slice(0, 7) > month);
        expect(given).toBe(all.filter(({ on }) => on.slice(0, 7) === month).length);
        expect(closed).toBe(all.filter((entry) => entry.closed?.slice(0, 7) === month).length);
        expect(unfinished).toBe(all.filter(isOpen).length);
        expect(pastDue).toBe(all.filter((entry) => isOpen(entry) && entry.due !== null && entry.due < after).length);
      }
    }),
  );
});
