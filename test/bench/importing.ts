/** Reading documents in: one of ten pages beside the program that is known for reading it, and many in one go. */
import { execFile, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { median } from "./statistics.ts";

const root = join(import.meta.dirname, "../..");

export interface Task {
  docx: string;
  pdf: string;
  /** How often each is read for the time it takes. */
  rounds: number;
  /** How many are then read in one go, one in five as PDF. */
  files: number;
}

/** What the program prints: milliseconds, and its memory before, halfway and after. */
export interface Taken {
  docx: number[];
  pdf: number[];
  megabytes: number[];
}

export interface Importing {
  files: number;
  docxMs: number;
  pdfMs: number;
  /** The whole run of the other program, its start included; null where it is not installed. */
  pandocMs: number | null;
  pdftotextMs: number | null;
  megabytes: { before: number; halfway: number; after: number };
  remarks: string[];
}

export async function measureImporting(
  folder: string,
  documents: { docx: Uint8Array; pdf: Uint8Array },
  size: { rounds: number; files: number },
): Promise<Importing> {
  const docx = join(folder, "minutes.docx");
  const pdf = join(folder, "minutes.pdf");
  writeFileSync(docx, documents.docx);
  writeFileSync(pdf, documents.pdf);
  const task: Task = { docx, pdf, ...size };
  const program = ["--import", "tsx", "test/bench/importing-program.ts", JSON.stringify(task)];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root });
  const taken = JSON.parse(stdout) as Taken;
  const [before = NaN, halfway = NaN, after = NaN] = taken.megabytes;
  const pandocMs = timeOf("pandoc", ["-f", "docx", "-t", "json", "-o", "/dev/null", docx], size.rounds);
  const pdftotextMs = timeOf("pdftotext", ["-layout", pdf, "/dev/null"], size.rounds);
  const missing = (name: string, time: number | null) =>
    time === null ? [`${name} is not installed: nothing stands beside the importer there.`] : [];
  return {
    files: size.files,
    docxMs: median(taken.docx),
    pdfMs: median(taken.pdf),
    pandocMs,
    pdftotextMs,
    megabytes: { before, halfway, after },
    remarks: [...missing("pandoc", pandocMs), ...missing("pdftotext", pdftotextMs)],
  };
}

function timeOf(program: string, options: string[], rounds: number): number | null {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    if (spawnSync(program, options).status !== 0) return null;
    times.push(performance.now() - began);
  }
  return median(times);
}
