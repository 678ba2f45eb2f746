/** `npm run import -- FILE [FILE…]`: prints what the importer reads from each file, as JSON; touches no database. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { AppError } from "../server/errors.ts";
import { filesIn } from "../server/imports/archive.ts";
import { isArchive } from "../server/imports/file-types.ts";
import { faultReasons } from "../server/imports/rules.ts";
import { answerOf, type ImportAnswer } from "../server/interpretation/answer.ts";
import { readMeeting } from "../server/interpretation/reading.ts";
import { ManuscriptError } from "../server/manuscripts/model.ts";
import { importTexts } from "../server/text/imports.ts";
import { reasons, type Reason } from "../server/text/messages.ts";

const usage = `npm run --silent import -- FILE [FILE…]

Prints what the importer reads from each file, as JSON on standard output: an object for one file, an array for several.
Word (docx), PDF, ODT, text and Markdown are read; folders are walked, and zip files unpacked.
A file that cannot be read has "error" in its entry; the others are printed all the same, and the exit code is 1.
No database is touched.`;

const paths = process.argv.slice(2);
if (paths.length === 0 || paths.includes("--help") || paths.includes("-h")) {
  (paths.length === 0 ? console.error : console.log)(usage);
  process.exit(paths.length === 0 ? 1 : 0);
}

type Entry = ImportAnswer & { error?: string };
const entries: Entry[] = [];

interface Found {
  name: string;
  read: () => Buffer | null;
}

for (const path of paths) {
  try {
    for await (const file of filesAt(path)) entries.push(await entryOf(file));
  } catch (error) {
    entries.push(refused(basename(path), reasonFor(error)));
  }
}
const isOne = paths.length === 1 && entries.length === 1 && !isFolder(paths[0] ?? "");
console.log(JSON.stringify(isOne ? entries[0] : entries, null, 2));
process.exitCode = entries.some(({ error }) => error !== undefined) ? 1 : 0;

/** A folder's files by name, however deep; those of a zip file in its order. */
async function* filesAt(path: string): AsyncGenerator<Found> {
  if (isFolder(path)) {
    const below = readdirSync(path).filter((name) => !name.startsWith(".") && !name.startsWith("~$"));
    for (const name of below.sort()) yield* filesAt(join(path, name));
  } else if (isArchive(path)) {
    for await (const { filename, content } of filesIn(readFileSync(path))) {
      yield { name: filename, read: () => content };
    }
  } else yield { name: basename(path), read: () => readFileSync(path) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function entryOf({ name, read }: Found): Promise<Entry> {
  try {
    const content = read();
    if (content === null) throw new ManuscriptError("too_large");
    const { interpretation } = await readMeeting(content, name);
    return answerOf(name, interpretation);
  } catch (error) {
    return refused(name, reasonFor(error));
  }
}

function reasonFor(error: unknown): { code: string; message: string } {
  if (error instanceof ManuscriptError) return { code: error.fault, message: reasons[faultReasons[error.fault]] };
  if (error instanceof AppError) {
    const reason: Reason = error.fields[0]?.reason ?? error.reason;
    return { code: reason, message: reasons[reason] };
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return { code: "not_found", message: importTexts.noSuchFile };
  return { code: "unreadable", message: error instanceof Error ? error.message : String(error) };
}

/** Nothing was read, and why. */
function refused(file: string, { code, message }: { code: string; message: string }): Entry {
  console.error(`${file}: ${message}`);
  return {
    file,
    error: message,
    meeting: { forum: null, kind: null, date: null, start: null, end: null, place: null, mode: null },
    attendance: [],
    items: [],
    warnings: [{ code, message, line: null }],
  };
}
