/** The scorer that the corpus is measured with. */
import { describe, expect, test } from "vitest";
import { corpus } from "./corpus/corpus.ts";
import { item, taken, todo, type Expected } from "./corpus/expected.ts";
import { f1, meanScore, precision, recall, scoreOf, type Field } from "./corpus/score.ts";
import { similarity } from "./corpus/similarity.ts";

const nothing = { forum: null, kind: null, date: null, start: null, end: null, place: null, mode: null };
const small: Expected = {
  meeting: { ...nothing, date: "2025-03-04" },
  attendance: [{ name: "Alva Berg", org: "Mora", title: null, present: true }],
  items: [
    item("1", "Avtal om växel", {
      kind: "decision",
      decided: [taken("Nätverket", "att anta avtalet", "att Alva Berg skriver under")],
      todo: [todo(["Alva Berg"], "skriver under", "2025-03-31", "i mars")],
    }),
  ],
  unsure: [],
};

function tally(field: Field, change: (answer: Expected) => void, expected = small) {
  const answer = structuredClone(expected);
  change(answer);
  return scoreOf(expected, answer).tallies.get(field) ?? { right: 0, wrong: 0, missed: 0 };
}

test("what is read as it should be scores one, in every document of the corpus", () => {
  for (const { name, expected } of corpus) expect([name, meanScore(scoreOf(expected, expected))]).toEqual([name, 1]);
});

describe("a miss costs", () => {
  test("recall, when something is left out", () => {
    const clauses = tally("clause", (answer) => answer.items[0]?.decisions[0]?.clauses.pop());
    expect([precision(clauses), recall(clauses)]).toEqual([1, 0.5]);
  });

  test("precision, when something is invented", () => {
    const clauses = tally("clause", (answer) => answer.items[0]?.decisions[0]?.clauses.push("att köpa en båt"));
    expect([precision(clauses), recall(clauses)]).toEqual([2 / 3, 1]);
  });

  test("both, when one value stands for another", () => {
    expect(f1(tally("date", (answer) => (answer.meeting.date = "2025-04-03")))).toBe(0);
    expect(tally("present", (answer) => (answer.attendance[0]!.present = false))).toEqual({
      right: 0,
      wrong: 1,
      missed: 1,
    });
  });

  test("the clauses of an item that was not found", () => {
    expect(recall(tally("clause", (answer) => (answer.items = [])))).toBe(0);
  });

  test("nothing, when a sentence is told with another form of its verb or without its att", () => {
    for (const text of ["anta avtalet", "att Nätverket antar avtalet", "antar avtalet."]) {
      expect(f1(tally("clause", (answer) => (answer.items[0]!.decisions[0]!.clauses[0] = text)))).toBe(1);
    }
  });

  test("nothing, when a task repeats who does it and when", () => {
    const change = (answer: Expected) => (answer.items[0]!.assignments[0]!.task = "Alva Berg skriver under i mars");
    expect(f1(tally("assignment", change))).toBe(1);
  });
});

test("texts are as alike as their words, whatever a scanner made of their letters", () => {
  expect(similarity("Nämnden läser in", "Namnden 1aser in.")).toBe(1);
  expect(similarity("att anta planen", "att avslå motionen")).toBeLessThan(0.6);
});
