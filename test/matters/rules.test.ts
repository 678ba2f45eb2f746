import fc from "fast-check";
import { expect, test } from "vitest";
import { decisionOutcomes, stepRoles, stepStates } from "../../db/schema/values.ts";
import {
  canAnswer,
  closingObstacle,
  endsBySending,
  holders,
  isSettled,
  maySee,
  openReturns,
  referralObstacle,
  roleOfItem,
  stateOf,
  type ReferralCase,
  type StepFacts,
} from "../../server/matters/rules.ts";

let number = 0;
const step = (values: Partial<StepFacts> = {}): StepFacts => ({
  id: String((number += 1)),
  forumId: "B",
  role: "consult",
  state: "waiting",
  itemId: null,
  outcomes: [],
  date: null,
  senderId: "A",
  fromStepId: null,
  ...values,
});
/** What a forum has on its agenda, with these outcomes. */
const taken = (values: Partial<StepFacts> = {}) => step({ state: "accepted", itemId: "7", ...values });

test.each([
  [[], false],
  [["proposed"], false],
  [["adopted"], true],
  [["noted"], true],
  [["rejected"], true],
  [["postponed"], false],
  [["referred_back"], false],
  [["withdrawn"], false],
  [["adopted", "proposed"], false],
  [["adopted", "withdrawn"], true],
  [["adopted", "referred_back"], false],
] as const)("decisions %j settle a step: %s", (outcomes, settled) => {
  expect(isSettled(outcomes)).toBe(settled);
  expect(stateOf({ state: "accepted", outcomes })).toBe(settled ? "done" : "accepted");
  for (const state of ["waiting", "returned", "done"] as const) expect(stateOf({ state, outcomes })).toBe(state);
});

const referral = (values: Partial<ReferralCase> = {}): ReferralCase => ({
  matter: "open",
  reopenedOn: null,
  from: "A",
  to: "B",
  role: "consult",
  steps: [],
  ...values,
});

test.each<[string, Partial<ReferralCase>, string | null, string | undefined]>([
  ["a matter nobody else has", {}, null, undefined],
  ["a closed matter", { matter: "closed" }, null, "matter_closed"],
  ["to the forum that sends it", { to: "A" }, "toForumId", "referral_to_itself"],
  ["where it waits in the same role", { steps: [step()] }, "role", "referral_already_waiting"],
  ["where it waits in another role", { steps: [step({ role: "inform" })] }, null, undefined],
  ["where it is being dealt with", { steps: [taken()] }, "toForumId", "referral_already_there"],
  ["where it was postponed", { steps: [taken({ outcomes: ["postponed"] })] }, "toForumId", "referral_already_there"],
  ["where it has been dealt with", { steps: [taken({ outcomes: ["adopted"] })] }, null, undefined],
  ["where it came back from", { steps: [step({ state: "returned" })] }, null, undefined],
  [
    "to prepare, where it was decided",
    { role: "prepare", steps: [taken({ role: "decide", outcomes: ["adopted"], date: "2025-06-04" })] },
    "role",
    "referral_after_decision",
  ],
  [
    "to prepare, where it was decided before it was opened again",
    {
      role: "prepare",
      reopenedOn: "2025-06-05",
      steps: [taken({ role: "decide", outcomes: ["adopted"], date: "2025-06-04" })],
    },
    null,
    undefined,
  ],
  [
    "to prepare, where it was decided on the day it was opened again",
    {
      role: "prepare",
      reopenedOn: "2025-06-04",
      steps: [taken({ role: "decide", outcomes: ["adopted"], date: "2025-06-04" })],
    },
    null,
    undefined,
  ],
  [
    "to prepare, where it was decided after it was opened again",
    {
      role: "prepare",
      reopenedOn: "2025-06-03",
      steps: [taken({ role: "decide", outcomes: ["adopted"], date: "2025-06-04" })],
    },
    "role",
    "referral_after_decision",
  ],
  [
    "to decide anew, where it was decided",
    { role: "decide", steps: [taken({ role: "decide", outcomes: ["adopted"], date: "2025-06-04" })] },
    null,
    undefined,
  ],
  [
    "to prepare, where it was only prepared",
    { role: "prepare", steps: [taken({ role: "prepare", outcomes: ["adopted"] })] },
    null,
    undefined,
  ],
  [
    "to decide, while it waits for a decision elsewhere",
    { role: "decide", steps: [step({ forumId: "C", role: "decide" })] },
    "role",
    "decision_already_waiting",
  ],
  [
    "to be consulted, while it waits for a decision elsewhere",
    { steps: [step({ forumId: "C", role: "decide" })] },
    null,
    undefined,
  ],
])("sending %s: %s %s", (_, values, field, reason) => {
  expect(referralObstacle(referral(values))).toEqual(reason === undefined ? null : { field, reason });
});

test.each<[string, Partial<StepFacts>, StepFacts["role"], boolean]>([
  ["to decide ends the sender's own step", {}, "decide", true],
  ["to be consulted leaves it going", {}, "consult", false],
  ["to be informed leaves it going", {}, "inform", false],
  ["what was referred back ends it", { outcomes: ["referred_back"] }, "consult", true],
  ["what was settled ends it", { outcomes: ["adopted"] }, "inform", true],
  ["what still waits ends nothing", { state: "waiting" }, "decide", false],
])("sending on %s", (_, values, role, ends) => {
  expect(endsBySending(taken(values), role)).toBe(ends);
});

test.each<[string, Partial<StepFacts>, string]>([
  ["waits", {}, "accepted, returned"],
  ["is being dealt with", { state: "accepted" }, "returned, done"],
  ["nobody sent", { state: "accepted", senderId: null }, "done"],
  ["is settled by its item", { state: "accepted", outcomes: ["adopted"] }, ""],
  ["is done", { state: "done" }, ""],
  ["went back", { state: "returned" }, ""],
])("a step that %s can become: %s", (_, values, possible) => {
  const answers = (["accepted", "returned", "done"] as const).filter((to) => canAnswer(step(values), to));
  expect(answers.join(", ")).toBe(possible);
});

test("the matter can be sent on by its keeper, by whoever has it and by whoever got it back", () => {
  const has = taken({ forumId: "B" });
  const back = step({ state: "returned", senderId: "D", forumId: "C" });
  expect([...holders("A", [])]).toEqual(["A"]);
  expect([...holders("A", [has, back, step({ forumId: "E" })])].sort()).toEqual(["A", "B", "D"]);
  expect([...holders("A", [back, step({ senderId: "D", forumId: "F" })])].sort()).toEqual(["A"]);
});

test("what came back is open until its sender sends it on or takes it up", () => {
  const back = step({ state: "returned", senderId: "A" });
  expect(openReturns([back])).toEqual([back]);
  expect(openReturns([back, step({ senderId: "C" })])).toEqual([back]);
  expect(openReturns([back, step({ senderId: "A" })])).toEqual([]);
  expect(openReturns([{ ...back, itemId: "9" }])).toEqual([]);
});

test.each<[string, Partial<StepFacts>[], string | null]>([
  ["has been nowhere", [], null],
  ["waits somewhere", [{}], "matter_still_somewhere"],
  ["was taken up without an item yet", [{ state: "accepted" }], "matter_still_somewhere"],
  ["stands on an agenda", [{ state: "accepted", itemId: "7" }], null],
  ["is done and came back", [{ state: "done" }, { state: "returned" }], null],
])("a matter that %s can be closed, or not: %s", (_, steps, reason) => {
  expect(closingObstacle(steps.map(step))).toBe(reason);
});

test.each([
  [["decision", "information"], "decide"],
  [["information", "dialogue"], "prepare"],
  [["information"], "inform"],
  [[], "inform"],
] as const)("a forum that puts it up by itself as %j does this: %s", (kinds, role) => {
  expect(roleOfItem(kinds)).toBe(role);
});

test.each([
  [false, [null, null], false],
  [false, [null, "reader"], true],
  [true, ["reader", null], false],
  [true, ["reader", "member"], true],
] as const)("confidential %s, roles %j: seen %s", (confidential, roles, seen) => {
  expect(maySee(confidential, roles)).toBe(seen);
});

test("whatever has happened, no forum is asked twice for the same thing at the same time, and one decision is waited for", () => {
  const forum = fc.constantFrom("A", "B", "C");
  const steps = fc.array(
    fc.record({
      forumId: forum,
      senderId: fc.option(forum),
      role: fc.constantFrom(...stepRoles),
      state: fc.constantFrom(...stepStates),
      outcomes: fc.array(fc.constantFrom(...decisionOutcomes), { maxLength: 2 }),
      itemId: fc.option(fc.constant("7")),
      date: fc.option(fc.constantFrom("2025-06-04", "2024-02")),
    }),
    { maxLength: 6 },
  );
  const asked = fc.record({ from: forum, to: forum, role: fc.constantFrom(...stepRoles) });
  fc.assert(
    fc.property(steps, asked, (told, { from, to, role }) => {
      const all = told.map((values) => step(values));
      if (referralObstacle(referral({ from, to, role, steps: all }))) return;
      const waiting = all.filter(({ state }) => state === "waiting");
      expect(from).not.toBe(to);
      expect(waiting.filter((other) => other.forumId === to && other.role === role)).toEqual([]);
      expect(all.filter((other) => other.forumId === to && stateOf(other) === "accepted")).toEqual([]);
      if (role === "decide") expect(waiting.filter((other) => other.role === "decide")).toEqual([]);
    }),
  );
});
