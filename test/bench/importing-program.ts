/** Run as a process of its own: reads files in as the importer does, and prints what it took. Arguments: JSON of `Task`. */
import { readFileSync } from "node:fs";
import { readMeeting } from "../../server/interpretation/reading.ts";
import type { Task, Taken } from "./importing.ts";

const { docx, pdf, rounds, files } = JSON.parse(process.argv[2] ?? "") as Task;
const megabytes = (): number => process.memoryUsage().rss / 1_000_000;

async function read(path: string): Promise<number> {
  const began = performance.now();
  const { interpretation } = await readMeeting(readFileSync(path), path);
  if (interpretation.items.length === 0) throw new Error(`Nothing was read from ${path}`);
  return performance.now() - began;
}

async function times(path: string): Promise<number[]> {
  // The first of a kind also loads its reader.
  await read(path);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await read(path));
  return taken;
}

const taken: Taken = { docx: await times(docx), pdf: await times(pdf), megabytes: [megabytes()] };
for (let file = 1; file <= files; file += 1) {
  await read(file % 5 === 0 ? pdf : docx);
  if (file === files >> 1 || file === files) taken.megabytes.push(megabytes());
}
console.log(JSON.stringify(taken));
