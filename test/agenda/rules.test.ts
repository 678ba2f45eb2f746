import fc from "fast-check";
import { expect, test } from "vitest";
import { agendaDiff, clockTimes, expectedMinutes, type SnapshotItem } from "../../server/agenda/rules.ts";
import type { Item } from "../../server/meetings/schema.ts";

const item = (id: string, values: Partial<Item> = {}): Item => ({
  id,
  number: id,
  title: id,
  kinds: [],
  presenters: [],
  body: "",
  durationMinutes: null,
  confidential: false,
  matterIds: [],
  attachments: [],
  decisions: [],
  assignmentIds: [],
  children: [],
  version: 1,
  ...values,
});

test("items begin when those before them are expected to end, as far as that is known", () => {
  const items = [
    item("1", { durationMinutes: 5 }),
    item("2", {
      durationMinutes: 60,
      children: [item("2a", { durationMinutes: 10 }), item("2b"), item("2c", { durationMinutes: 20 })],
    }),
    item("3", { durationMinutes: 15 }),
  ];
  // A section's own figure gives way to those of its sub-items.
  expect(expectedMinutes(items)).toBe(50);
  expect(Object.fromEntries(clockTimes("08:00", items))).toEqual({
    "1": "08:00",
    "2": "08:05",
    "2a": "08:05",
    "2b": "08:15",
  });
});

test("a meeting without a starting time has no clock times", () => {
  expect(clockTimes(null, [item("1", { durationMinutes: 5 })]).size).toBe(0);
});

const snapshot = (id: string, values: Partial<SnapshotItem> = {}): SnapshotItem => ({
  id,
  number: id,
  parentId: null,
  title: id,
  kinds: [],
  presenters: [],
  body: "",
  durationMinutes: null,
  confidential: false,
  attachments: [],
  proposal: [],
  ...values,
});
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

test("a new item above others moves none of them", () => {
  const before = [snapshot("a"), snapshot("b")];
  const diff = agendaDiff(before, [snapshot("x"), snapshot("a", { number: "2" }), snapshot("b", { number: "3" })]);
  expect(ids(diff.added)).toEqual(["x"]);
  expect(diff.moved).toEqual([]);
  expect(diff.changed).toEqual([]);
});

test("an item that changed places is the one that moved", () => {
  const before = ["a", "b", "c", "d"].map((id) => snapshot(id));
  const diff = agendaDiff(
    before,
    ["d", "a", "b", "c"].map((id) => snapshot(id)),
  );
  expect(ids(diff.moved)).toEqual(["d"]);
});

test("an item under another section has moved; one with new words has changed, and it is said what", () => {
  const before = [snapshot("a"), snapshot("b"), snapshot("c", { parentId: "a" })];
  const after = [snapshot("a", { title: "nytt", body: "ny" }), snapshot("b"), snapshot("c", { parentId: "b" })];
  const diff = agendaDiff(before, after);
  expect(ids(diff.moved)).toEqual(["c"]);
  expect(diff.changed).toMatchObject([{ id: "a", fields: ["title", "body"] }]);
});

test("what is in one agenda and not in the other is added or removed, never both", () => {
  const agenda = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
  fc.assert(
    fc.property(agenda, agenda, (before, after) => {
      const diff = agendaDiff(
        before.map((id) => snapshot(id)),
        after.map((id) => snapshot(id)),
      );
      expect(ids(diff.added)).toEqual(after.filter((id) => !before.includes(id)));
      expect(ids(diff.removed)).toEqual(before.filter((id) => !after.includes(id)));
      const kept = after.filter((id) => before.includes(id) && !ids(diff.moved).includes(id));
      expect(kept).toEqual(before.filter((id) => kept.includes(id)));
    }),
  );
});
