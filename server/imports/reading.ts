/** From the bytes of a file to what it says: before any transaction, since it takes time. */
import { AppError, invalid } from "../errors.ts";
import type { Known } from "../interpretation/model.ts";
import { readMeeting } from "../interpretation/reading.ts";
import { ManuscriptError, type ManuscriptFault } from "../manuscripts/model.ts";
import type { FileRead } from "./commands.ts";
import { faultReasons } from "./rules.ts";

export type Outcome = { read: FileRead } | { fault: ManuscriptFault };

export async function readFile(content: Uint8Array, filename: string, known: Known): Promise<Outcome> {
  try {
    return { read: await readMeeting(content, filename, known) };
  } catch (error) {
    if (error instanceof ManuscriptError) return { fault: error.fault };
    throw error;
  }
}

/** @throws invalid at `file`, with why it cannot be read; a fault of ours is kept with it, for the log */
export async function readOrRefuse(content: Uint8Array, filename: string, known: Known): Promise<FileRead> {
  if (content.length === 0) throw invalid("file", "file_missing");
  const outcome = await readFile(content, filename, known).catch((error: unknown): never => {
    throw new AppError("invalid", "invalid_input", [{ field: "file", reason: "import_broken" }], {}, error);
  });
  if ("fault" in outcome) throw invalid("file", faultReasons[outcome.fault]);
  return outcome.read;
}
