/**
 * From the bytes of a file to a meeting, in a thread of its own: whatever the file is, no request waits for it, and it gets
 * so much time and memory and no more. The thread is kept for the next file, so that five hundred cost its start once.
 */
import type { Worker } from "node:worker_threads";
import { pdfReader, startThread } from "../documents/thread.ts";
import { manuscriptLimits } from "../manuscripts/limits.ts";
import { ManuscriptError, type Manuscript, type ManuscriptFault } from "../manuscripts/model.ts";
import type { Interpretation, Known } from "./model.ts";

export interface FileRead {
  manuscript: Manuscript;
  interpretation: Interpretation;
}

export interface ReadingJob {
  content: Uint8Array;
  filename: string;
  known: Partial<Known>;
}
export type ReadingReply = { read: FileRead } | { fault: ManuscriptFault };

/** How long the thread is kept when nobody has a file for it. */
const idleMilliseconds = 20_000;

let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
/** Files are read one at a time. */
let last: Promise<unknown> = Promise.resolve();

/** @throws ManuscriptError with why it cannot be read */
export async function readMeeting(
  content: Uint8Array,
  filename: string,
  known: Partial<Known> = {},
): Promise<FileRead> {
  if (content.length > manuscriptLimits.bytes) throw new ManuscriptError("too_large");
  const turn = last.then(() => readInThread({ content: new Uint8Array(content), filename, known }));
  last = turn.catch(() => undefined);
  const reply = await turn;
  if ("fault" in reply) throw new ManuscriptError(reply.fault);
  return reply.read;
}

async function readInThread(job: ReadingJob): Promise<ReadingReply> {
  clearTimeout(idle);
  const worker = (thread ??= started());
  // A program waits for a file that is read, and for nothing else of the thread.
  worker.ref();
  const reply = await new Promise<ReadingReply>((resolve) => {
    const end = (outcome: ReadingReply, healthy: boolean) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
      if (!healthy) forget(worker);
      resolve(outcome);
    };
    const onMessage = (outcome: ReadingReply) => {
      end(outcome, true);
    };
    // Out of memory, or a fault of ours: the file is what it has to do with.
    const onError = () => {
      end({ fault: "takes_too_long" }, false);
    };
    const onExit = () => {
      end({ fault: "broken" }, false);
    };
    const timer = setTimeout(() => {
      end({ fault: "takes_too_long" }, false);
    }, manuscriptLimits.milliseconds);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(job);
  });
  idle = setTimeout(() => {
    forget(worker);
  }, idleMilliseconds);
  idle.unref();
  return reply;
}

const started = (): Worker =>
  startThread(new URL("./reading-thread.ts", import.meta.url), null, manuscriptLimits.megabytes, pdfReader);

function forget(worker: Worker): void {
  if (thread === worker) thread = null;
  void worker.terminate();
}
