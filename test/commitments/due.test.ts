import { expect, test } from "vitest";
import { dueDates, toReview, type DueFacts } from "../../server/agreements/due-rules.ts";

const facts = (values: Partial<DueFacts> = {}): DueFacts => ({
  inForceSince: "2024-01-01",
  months: 24,
  commitments: [],
  followUps: [],
  ...values,
});
const review = (date: string, ...judged: string[]) => ({ date, judged });
const plain = { id: "1", months: null };
const yearly = { id: "2", months: 12 };

test.each<[string, Partial<DueFacts>, string | null]>([
  ["not in force, nothing is due", { inForceSince: null }, null],
  ["no interval, nothing is due", { months: null }, null],
  ["the first time is reckoned from the day it came into force", {}, "2026-01-01"],
  ["and the next from the last time", { followUps: [review("2026-03-10"), review("2025-12-01")] }, "2028-03-10"],
  ["from a leap day to the last of February", { inForceSince: "2024-02-29" }, "2026-02-28"],
  ["from leap day to leap day every four years", { inForceSince: "2024-02-29", months: 48 }, "2028-02-29"],
  ["a commitment's own interval counts too: the earliest", { commitments: [plain, yearly] }, "2025-01-01"],
  ["without an interval of the agreement's, only that", { months: null, commitments: [yearly] }, "2025-01-01"],
  [
    "a review of what has its own interval is none of the agreement",
    { commitments: [plain, yearly], followUps: [review("2025-11-01", "2")] },
    "2026-01-01",
  ],
  [
    "one that judges the rest is",
    { commitments: [plain, yearly], followUps: [review("2025-11-01", "1")] },
    "2025-01-01",
  ],
  [
    "one that judges all there is is, though all have intervals of their own",
    { commitments: [yearly], followUps: [review("2025-11-01", "2")] },
    "2026-11-01",
  ],
  [
    "one that judges nothing is one of the agreement",
    { commitments: [plain], followUps: [review("2025-11-01")] },
    "2027-11-01",
  ],
])("%s", (_, values, next) => {
  expect(dueDates(facts(values)).next).toBe(next);
});

test("what is to be judged on a day", () => {
  const commitments = [plain, yearly, { id: "3", months: 36 }];
  const due = dueDates(facts({ commitments, followUps: [review("2025-01-01", "2")] }));
  const on = (day: string) => toReview(commitments, due, day).map(({ id }) => id);
  expect(on("2025-12-31")).toEqual([]);
  expect(on("2026-01-01")).toEqual(["1", "2"]);
  expect(on("2027-01-01")).toEqual(["1", "2", "3"]);
});
