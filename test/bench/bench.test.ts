import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { cases } from "./cases.ts";
import type { BenchResult } from "./run.ts";

const root = join(import.meta.dirname, "../..");

/** How fast anything is, is no test's business. */
test("the measurement runs, asks every case of every server and is answered", { timeout: 240_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "scripts/bench.ts", "--tiny", "--json"],
    { cwd: root },
  );
  const result = JSON.parse(stdout) as BenchResult;
  expect(result.cases.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
  for (const { name, kind, ours, bare } of result.cases) {
    expect(ours, name).toMatchObject({ failures: 0, firstFailure: null, perSecond: expect.any(Number) });
    expect(bare?.firstFailure ?? null, `${name}, bare`).toBeNull();
    if (kind === "growth") expect(bare).toBeNull();
    // An answer of a quite different length would be another piece of work.
    else
      expect(
        Math.abs(Math.log(bare!.bytes / ours.bytes)),
        `${name}: ${bare!.bytes} for ${ours.bytes} bytes`,
      ).toBeLessThan(0.3);
  }
  const wholes = result.wholes.map(({ name }) => name);
  expect(wholes.slice(0, 3)).toEqual(["Cold start", "Memory, idle", "Memory, under load"]);
  expect(wholes.slice(3)).toEqual([
    "Import: Word, beside pandoc",
    "Import: PDF, beside pdftotext",
    "Memory, before 4 imports",
    "Memory, after 2 of them",
    "Memory, after all",
  ]);
  for (const { name, ours } of result.wholes.slice(3)) expect(ours, name).toEqual(expect.any(Number));
  expect(result.plans.statements).toBeGreaterThan(10);
});
