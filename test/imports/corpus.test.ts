/** How well the importer reads: documents written for it in every format, and the seed minutes. The result must not fall. */
import { beforeAll, describe, expect, test } from "vitest";
import { corpusFiles } from "./corpus/build/files.ts";
import { corpus } from "./corpus/corpus.ts";
import { targets } from "./corpus/expected.ts";
import { floors } from "./corpus/floors.ts";
import { measure, type Measured } from "./corpus/measuring.ts";
import { documentTable, fieldTable, totalsOf } from "./corpus/report.ts";
import { f1, meanScore } from "./corpus/score.ts";
import { variations } from "./corpus/variations.ts";
import { measureSeed, seedsAreThere } from "./seed-minutes.ts";

/** A rule that mends ten documents may cost one a little. */
const tolerance = 0.005;

describe("the corpus", () => {
  test("holds every way in which documents vary", () => {
    const covered = new Set(corpus.flatMap(({ covers }) => covers));
    expect(variations.filter((variation) => !covered.has(variation))).toEqual([]);
    expect(corpus.length).toBeGreaterThanOrEqual(34);
  });

  test("holds every format", () => {
    const made = new Set(corpus.flatMap((document) => document.targets));
    expect(targets.filter((target) => !made.has(target))).toEqual([]);
  });

  test("names each document once", () => {
    const names = corpus.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("what is read", () => {
  let measured: Measured[];
  beforeAll(async () => {
    measured = await measure(await corpusFiles(corpus));
  });

  test("every file is read", () => {
    expect(measured.flatMap(({ name, fault }) => (fault === null ? [] : `${name}: ${fault}`))).toEqual([]);
  });

  test("is no worse in any field than it has been", () => {
    const totals = totalsOf(measured);
    console.log(`${documentTable(measured)}\n\n${fieldTable(totals)}`);
    const fallen = [...totals.fields].flatMap(([field, tally]) => {
      const floor = floors.fields[field] ?? 0;
      return f1(tally) < floor - tolerance ? `${field}: ${f1(tally).toFixed(3)}, has been ${floor}` : [];
    });
    const means = (["all", "network", "other"] as const).flatMap((mean) =>
      totals[mean] < floors[mean] - tolerance ? `${mean}: ${totals[mean].toFixed(3)}, has been ${floors[mean]}` : [],
    );
    expect([...fallen, ...means]).toEqual([]);
  });
});

test.runIf(seedsAreThere)("the seed minutes are read no worse than they have been", async () => {
  const measured = await measureSeed();
  console.log(documentTable([measured]));
  expect(meanScore(measured.score)).toBeGreaterThanOrEqual(floors.seed - tolerance);
});
