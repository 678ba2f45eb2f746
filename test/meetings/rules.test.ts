import { expect, test } from "vitest";
import { meetingStates, type MeetingState } from "../../db/schema/values.ts";
import { itemNumber, letters, obstacles } from "../../server/meetings/rules.ts";

test.each([
  [0, "a"],
  [25, "z"],
  [26, "aa"],
  [51, "az"],
  [52, "ba"],
  [701, "zz"],
  [702, "aaa"],
])("sub-item %i is lettered %s", (index, expected) => {
  expect(letters(index)).toBe(expected);
});

test("a section has a number, its sub-items the number and a letter", () => {
  expect(itemNumber(3, null)).toBe("4");
  expect(itemNumber(3, 0)).toBe("4 a");
});

const reachable: Record<MeetingState, MeetingState[]> = {
  planned: ["agenda_sent", "cancelled"],
  agenda_sent: ["agenda_sent", "in_progress", "cancelled"],
  in_progress: ["held", "cancelled"],
  held: ["in_progress", "minutes_approved"],
  minutes_approved: [],
  cancelled: ["planned"],
};

test.each(meetingStates.flatMap((from) => meetingStates.map((to) => [from, to] as const)))(
  "a meeting that is %s can become %s only along its road",
  (from, to) => {
    expect(obstacles(from, to, 1).length === 0).toBe(reachable[from].includes(to));
  },
);

test("an agenda without items is not sent", () => {
  expect(obstacles("planned", "agenda_sent", 0)).toEqual(["agenda_empty"]);
});
