/** Damaged files: each is read or refused, and the thread that reads them lives on. */
import { expect, test } from "vitest";
import { readMeeting } from "../../server/interpretation/reading.ts";
import { manuscriptFaults, ManuscriptError } from "../../server/manuscripts/model.ts";
import { corpusFiles } from "../imports/corpus/build/files.ts";
import { corpus } from "../imports/corpus/corpus.ts";

/** The same damage every time. */
function damage(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % Math.max(1, limit);
  };
}

function damaged(content: Uint8Array, next: (limit: number) => number): Uint8Array {
  const bytes = Buffer.from(content);
  const at = next(bytes.length);
  const length = next(2000);
  switch (next(4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      for (let times = next(30); times >= 0; times -= 1) bytes[next(bytes.length)] = next(256);
      return bytes;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    default:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  }
}

test("files that were cut off, changed or doubled in places are read or refused", async () => {
  const files = await corpusFiles(corpus.slice(0, 4));
  const next = damage(20251121);
  const others: unknown[] = [];
  for (const ending of ["docx", "odt", "pdf", "txt", "md"]) {
    const file = files.find(({ name }) => name.endsWith(`.${ending}`));
    if (!file) continue;
    for (let round = 0; round < 14; round += 1) {
      const outcome = await readMeeting(damaged(file.content, next), file.name).catch((error: unknown) => error);
      if (outcome instanceof ManuscriptError) expect(manuscriptFaults).toContain(outcome.fault);
      else if (outcome instanceof Error) others.push(outcome);
    }
  }
  expect(others).toEqual([]);
}, 240_000);

test.each([
  ["one endless line", "Nämnden beslutade att anta avtalet och att ".repeat(60_000)],
  ["nothing but brackets", `a${"(".repeat(200_000)}`],
  ["columns without end", "a\tb\tc\n".repeat(20_000)],
  ["the same item again and again", "§ 1 Budget\natt anta\n".repeat(4000)],
])(
  "%s takes its time and no more",
  async (_, text) => {
    const outcome = await readMeeting(Buffer.from(text), "a.txt").catch((error: unknown) => error);
    expect(outcome instanceof ManuscriptError ? outcome.fault : outcome).toSatisfy(
      (one: unknown) => one === "takes_too_long" || (typeof one === "object" && !(one instanceof Error)),
    );
  },
  60_000,
);
