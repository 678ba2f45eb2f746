import { expect, test } from "vitest";
import { suggestedFor } from "../../server/assignments/suggested.ts";
import type { Item } from "../../server/meetings/schema.ts";
import { suggestAssignments, type KnownParties } from "../../server/wording/assignments.ts";

const known: KnownParties = {
  persons: ["Karin Ek", "Anna Berg"].map((name) => ({ id: name, name })),
  organizations: [{ id: "region", name: "Region Dalarna", shortName: "Region Dalarna", kind: "region" }],
  forums: [
    { id: "nät", name: "Länschefsnätverket", shortName: "LCHNV", decisionName: "Länschefsnätverket" },
    { id: "styr", name: "Styrgruppen", shortName: "Styrgruppen", decisionName: "Styrgruppen" },
  ],
  forumId: "nät",
};
const read = (text: string) => suggestAssignments(text, known, "2025-11-21", "2026-01-29");

const item = (
  body: string,
  clauses: string[] = [],
  outcome: Item["decisions"][number]["outcome"] = "adopted",
): Item => ({
  id: "7",
  number: "4 b",
  title: "Jourer",
  kinds: [],
  presenters: [],
  body,
  durationMinutes: null,
  confidential: false,
  matterIds: [],
  attachments: [],
  decisions: [
    {
      id: "1",
      outcome,
      proposal: [],
      clauses: clauses.map((text, index) => ({ id: `c${index}`, text, assignmentIds: [] })),
      reservations: [],
      version: 1,
    },
  ],
  assignmentIds: [],
  children: [],
  version: 1,
});

const given = (clauseId: string | null, ...names: string[]) => ({
  itemId: "7",
  clauseId,
  assignees: names.map((name) => ({
    type: "person" as const,
    id: name,
    name,
    lead: false,
    contact: null,
    member: true,
  })),
  groupName: null,
  parts: [],
});

const inShort = (one: Item, assignments: ReturnType<typeof given>[] = []) =>
  suggestedFor(one, assignments, read).map(({ clauseId, text, reportTo }) => [clauseId, text, reportTo]);

const rutin = "att Karin Ek tar fram en rutin till nästa möte";

test("each clause that gives work is offered, until it has its assignment", () => {
  const two = item("", ["att godkänna planen", rutin, "att Anna Berg bjuder in regionen"]);
  expect(inShort(two)).toEqual([
    ["c1", "ta fram en rutin", null],
    ["c2", "bjuda in regionen", null],
  ]);
  expect(inShort(two, [given("c1", "Karin Ek")])).toEqual([["c2", "bjuda in regionen", null]]);
  expect(inShort(two, [given("c1", "Karin Ek"), given("c2", "Anna Berg")])).toEqual([]);
});

test("an assignment of the item answers for its clauses; of another item for none", () => {
  expect(inShort(item("", [rutin]), [given(null, "Anna Berg")])).toEqual([]);
  expect(inShort(item("", [rutin]), [{ ...given(null, "Anna Berg"), itemId: "8" }])).toHaveLength(1);
});

test("what is proposed has not been decided", () => {
  expect(inShort(item("", [rutin], "proposed"))).toEqual([]);
});

test("a clause about reporting says it of the one before", () => {
  expect(inShort(item("", [rutin, "att återrapportering sker till styrgruppen"]))).toEqual([
    ["c0", "ta fram en rutin", "styr"],
  ]);
  expect(inShort(item("", ["att återrapportering sker till styrgruppen"]))).toEqual([
    ["c0", "återrapportering sker till styrgruppen", "styr"],
  ]);
});

test("the discussion is offered too, unless the clauses say it", () => {
  expect(inShort(item("Anna tar hem frågan. Karin tar fram en rutin.", [rutin]))).toEqual([
    ["c0", "ta fram en rutin", null],
    [null, "ta hem frågan", null],
  ]);
  expect(inShort(item("Karin tar fram en rutin.", [rutin]), [given("c0", "Karin Ek")])).toEqual([]);
  expect(inShort(item("Frågan ska återrapporteras.", [rutin]))).toHaveLength(1);
  expect(inShort(item("Frågan ska återrapporteras."))).toHaveLength(1);
});

test("a clause that gives work to two is offered in two, each with its own words", () => {
  const [first, second] = suggestedFor(
    item("", ["att Karin tar fram en rutin och att Anna bjuder in regionen"]),
    [],
    read,
  );
  expect([first, second].map((one) => [one!.isPart, one!.words])).toEqual([
    [true, "att Karin tar fram en rutin"],
    [true, "Anna bjuder in regionen"],
  ]);
});
