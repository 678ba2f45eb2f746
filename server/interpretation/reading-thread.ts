/** The thread in which files are read, one after the other. */
import { parentPort } from "node:worker_threads";
import { ManuscriptError } from "../manuscripts/model.ts";
import { readManuscript } from "../manuscripts/reading.ts";
import { interpret } from "./interpret.ts";
import type { ReadingJob, ReadingReply } from "./reading.ts";

async function read({ content, filename, known }: ReadingJob): Promise<ReadingReply> {
  try {
    const manuscript = await readManuscript(content, filename);
    return { read: { manuscript, interpretation: interpret(manuscript, known) } };
  } catch (error) {
    if (error instanceof ManuscriptError) return { fault: error.fault };
    throw error;
  }
}

parentPort?.on("message", (job: ReadingJob) => {
  void read(job).then(
    (reply) => parentPort?.postMessage(reply),
    (error: unknown) => {
      // As an error of the thread, so that it is not used again.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
