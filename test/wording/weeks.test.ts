import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOfWeek,
  fridayOf,
  isDay,
  isWeek,
  weekOf,
  weekdayOf,
} from "../../server/wording/weeks.ts";

test.each([
  ["2025-11-21", "2025-W47"],
  ["2025-12-28", "2025-W52"],
  ["2025-12-29", "2026-W01"],
  ["2026-01-01", "2026-W01"],
  ["2026-12-31", "2026-W53"],
  ["2027-01-01", "2026-W53"],
  ["2027-01-03", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2021-01-03", "2020-W53"],
  ["2024-12-30", "2025-W01"],
  ["2028-02-29", "2028-W09"],
])("%s is in %s", (date, week) => {
  expect(weekOf(date)).toBe(week);
});

test("every day of forty years is found again by its week and weekday, and weeks follow one another", () => {
  let before = "";
  for (let date = "2005-01-01"; date <= "2044-12-31"; date = addDays(date, 1)) {
    const week = weekOf(date);
    expect(dayOfWeek(week, weekdayOf(date))).toBe(date);
    expect(isWeek(week) && isDay(date)).toBe(true);
    expect(weekOf(fridayOf(week))).toBe(week);
    if (before) expect(week === before).toBe(weekdayOf(date) !== 0);
    expect(week >= before).toBe(true);
    before = week;
  }
});

test("only long years have a week 53", () => {
  const years = Array.from({ length: 40 }, (_, index) => 2005 + index);
  expect(years.filter((year) => isWeek(`${year}-W53`))).toEqual([2009, 2015, 2020, 2026, 2032, 2037, 2043]);
});

test.each(["2025-W00", "2025-W53", "2025-W54", "2025-48", "2025-W4", "vecka 48", ""])("%j is no week", (text) => {
  expect(isWeek(text)).toBe(false);
});

test.each(["2025-02-29", "2025-13-01", "2025-11-31", "2025-1-1", ""])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ["2025-01-31", 1, "2025-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2025-01-31", 2, "2025-03-31"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2028-02-29", 48, "2032-02-29"],
  ["2025-11-30", 3, "2026-02-28"],
  ["2025-03-31", -1, "2025-02-28"],
])("%s and %i months is %s", (date, months, sum) => {
  expect(addMonths(date, months)).toBe(sum);
});

test("what comes back every so many months stays on its day: counted from the first time, it never drifts", () => {
  const aDay = fc
    .date({ min: new Date("2010-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 40 }), (date, interval, times) => {
      const due = addMonths(date, interval * times);
      const wanted = Number(date.slice(8));
      expect(isDay(due)).toBe(true);
      // On the same day, or on the last of a month that is too short for it.
      if (due.slice(8) !== date.slice(8)) {
        expect(Number(due.slice(8))).toBeLessThan(wanted);
        expect(addDays(due, 1).slice(8)).toBe("01");
      }
      expect(addMonths(date, interval * (times + 1)) > due).toBe(true);
    }),
  );
});
