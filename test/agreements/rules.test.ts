import fc from "fast-check";
import { expect, test } from "vitest";
import {
  adoptionObstacle,
  forceOf,
  isCircular,
  lastDay,
  noticeDay,
  progressOf,
  stateOn,
  type StateFacts,
} from "../../server/agreements/rules.ts";
import { addDays } from "../../server/wording/weeks.ts";

const nothing: StateFacts = {
  sentOutOn: null,
  partlyInForceSince: null,
  inForceSince: null,
  validTo: null,
  renewalMonths: null,
  endedOn: null,
};

test.each<[string, Partial<StateFacts>, string, string]>([
  ["nothing has happened", {}, "2025-06-01", "draft"],
  ["it was sent out", { sentOutOn: "2025-06-04" }, "2025-06-04", "out_for_ratification"],
  [
    "the first has adopted it",
    { sentOutOn: "2025-06-04", partlyInForceSince: "2025-09-01" },
    "2025-09-01",
    "partly_in_force",
  ],
  [
    "the first adoption takes effect tomorrow",
    { sentOutOn: "2025-06-04", partlyInForceSince: "2025-09-02" },
    "2025-09-01",
    "out_for_ratification",
  ],
  ["it is in force from that day", { sentOutOn: "2025-06-04", inForceSince: "2025-12-18" }, "2025-12-18", "in_force"],
  [
    "it comes into force tomorrow",
    { sentOutOn: "2025-06-04", inForceSince: "2025-12-18" },
    "2025-12-17",
    "out_for_ratification",
  ],
  ["in force before its adoptions were kept here", { inForceSince: "2013-01-01" }, "2025-06-01", "in_force"],
  ["its last day is today", { inForceSince: "2024-01-01", validTo: "2025-12-31" }, "2025-12-31", "in_force"],
  ["its last day was yesterday", { inForceSince: "2024-01-01", validTo: "2025-12-31" }, "2026-01-01", "ended"],
  [
    "it is renewed by itself",
    { inForceSince: "2024-01-01", validTo: "2025-12-31", renewalMonths: 12 },
    "2026-01-01",
    "in_force",
  ],
  ["it was replaced today", { inForceSince: "2013-01-01", endedOn: "2025-12-18" }, "2025-12-18", "ended"],
  ["it will be replaced tomorrow", { inForceSince: "2013-01-01", endedOn: "2025-12-18" }, "2025-12-17", "in_force"],
  [
    "it ended though it never came into force",
    { sentOutOn: "2025-06-04", endedOn: "2025-10-01" },
    "2025-10-01",
    "ended",
  ],
])("when %s it is so", (_, facts, day, state) => {
  expect(stateOn({ ...nothing, ...facts }, day)).toBe(state);
});

const adoptions = ["2025-09-08", "2025-06-16", "2025-12-01"];

test.each<[string, Parameters<typeof forceOf>[0], ReturnType<typeof forceOf>]>([
  [
    "all have: from the last day",
    { rule: "all_parties", minimum: null, validFrom: null, parties: 3, adoptedOn: adoptions },
    { inForceSince: "2025-12-01", partlyInForceSince: null },
  ],
  [
    "one is missing: not at all",
    { rule: "all_parties", minimum: null, validFrom: null, parties: 4, adoptedOn: adoptions },
    { inForceSince: null, partlyInForceSince: null },
  ],
  [
    "never before it begins",
    { rule: "all_parties", minimum: null, validFrom: "2026-01-01", parties: 3, adoptedOn: adoptions },
    { inForceSince: "2026-01-01", partlyInForceSince: null },
  ],
  [
    "two are enough: from the second's day",
    { rule: "named_minimum", minimum: 2, validFrom: null, parties: 5, adoptedOn: adoptions },
    { inForceSince: "2025-09-08", partlyInForceSince: "2025-06-16" },
  ],
  [
    "four are needed: partly, from the first's",
    { rule: "named_minimum", minimum: 4, validFrom: null, parties: 5, adoptedOn: adoptions },
    { inForceSince: null, partlyInForceSince: "2025-06-16" },
  ],
  [
    "each for itself: partly, from the first's",
    { rule: "each_party", minimum: null, validFrom: null, parties: 5, adoptedOn: adoptions },
    { inForceSince: null, partlyInForceSince: "2025-06-16" },
  ],
  [
    "each for itself, and all have",
    { rule: "each_party", minimum: null, validFrom: null, parties: 3, adoptedOn: adoptions },
    { inForceSince: "2025-12-01", partlyInForceSince: "2025-06-16" },
  ],
  [
    "there is no party",
    { rule: "all_parties", minimum: null, validFrom: null, parties: 0, adoptedOn: [] },
    { inForceSince: null, partlyInForceSince: null },
  ],
])("in force by its rule when %s", (_, facts, force) => {
  expect(forceOf(facts)).toEqual(force);
});

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2020-01-01", days));

test("another adoption never puts off the day it comes into force, and the order they are entered in is no matter", () => {
  const rule = fc.constantFrom("all_parties" as const, "named_minimum" as const, "each_party" as const);
  const facts = fc.record({ rule, minimum: fc.integer({ min: 1, max: 8 }), validFrom: fc.option(day) });
  fc.assert(
    fc.property(
      facts,
      fc.array(day, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 4 }),
      (given, days, more) => {
        const parties = days.length + more;
        const whole = forceOf({ ...given, parties, adoptedOn: days });
        expect(forceOf({ ...given, parties, adoptedOn: [...days].reverse() })).toEqual(whole);
        const fewer = forceOf({ ...given, parties, adoptedOn: days.slice(1) });
        if (fewer.inForceSince !== null) expect(whole.inForceSince).not.toBeNull();
        if (whole.inForceSince !== null && given.validFrom !== null) {
          expect(whole.inForceSince >= given.validFrom).toBe(true);
        }
      },
    ),
  );
});

test("what is renewed runs on a term at a time, and notice is reckoned from the term that runs", () => {
  const facts = { ...nothing, inForceSince: "2023-01-01", validTo: "2024-12-31", renewalMonths: 12, noticeMonths: 6 };
  expect(lastDay(facts, "2024-12-31")).toBe("2024-12-31");
  expect(lastDay(facts, "2025-01-01")).toBe("2025-12-31");
  expect(noticeDay(facts, "2025-01-01")).toBe("2025-06-30");
  expect(lastDay({ ...facts, endedOn: "2025-07-01" }, "2025-01-01")).toBe("2025-06-30");
  expect(noticeDay({ ...facts, validTo: null }, "2025-01-01")).toBeNull();
});

test("how many are left until it is in force follows from its rule", () => {
  const states = ["adopted", "adopted_with_reservation", "declined", "awaiting"] as const;
  expect(progressOf(states, "all_parties", null)).toEqual({
    total: 4,
    adopted: 2,
    withReservation: 1,
    declined: 1,
    awaiting: 1,
    needed: 2,
  });
  expect(progressOf(states, "named_minimum", 3).needed).toBe(1);
  expect(progressOf(states, "named_minimum", 2).needed).toBe(0);
});

test("an agreement replaces neither itself nor what replaces it", () => {
  const replacements = new Map([
    ["2", "1"],
    ["3", "2"],
  ]);
  expect(isCircular("1", "3", replacements)).toBe(true);
  expect(isCircular("1", "1", new Map())).toBe(true);
  expect(isCircular("4", "3", replacements)).toBe(false);
  // A ring that was there before is no reason to go round for ever.
  expect(
    isCircular(
      "9",
      "1",
      new Map([
        ["1", "2"],
        ["2", "1"],
      ]),
    ),
  ).toBe(false);
});

test.each([
  ["tomorrow", { date: "2025-11-11" }, { field: "date", reason: "report_in_future" }],
  [
    "before there was anything to adopt",
    { date: "2025-06-03" },
    { field: "date", reason: "adoption_before_agreement" },
  ],
  [
    "of legal force before it was taken",
    { date: "2025-09-01", legalForceOn: "2025-08-01" },
    { field: "legalForceOn", reason: "force_before_adoption" },
  ],
  ["on the very day it was recommended", { date: "2025-06-04" }, null],
  ["of legal force next week", { date: "2025-11-10", legalForceOn: "2025-11-17" }, null],
])("an adoption %s", (_, values, obstacle) => {
  const adoption = { state: "adopted" as const, legalForceOn: null, ...values };
  expect(adoptionObstacle(adoption, "2025-11-10", "2025-06-04")).toEqual(obstacle);
});
