import type { Worker } from "node:worker_threads";
import type { DocumentModel } from "./model.ts";
import { startThread } from "./thread.ts";
import type { PdfJob, PdfReply, PdfStandard } from "./pdf-worker.ts";

export type { PdfStandard } from "./pdf-worker.ts";

type PdfFailure = "busy" | "timeout" | "failed";

export class PdfError extends Error {
  readonly reason: PdfFailure;

  constructor(reason: PdfFailure, message: string) {
    super(message);
    this.name = "PdfError";
    this.reason = reason;
  }
}

/** A document of three hundred pages takes a few seconds; what takes longer than this is a fault. */
const timeLimitMs = 60_000;

/** Each that waits holds a whole document in memory, and whoever asked has given up by the time so many are done. */
const longestQueue = 20;

let worker: Worker | undefined;
let unfinished = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * The document as a tagged PDF with embedded fonts. The same document always gives the same bytes.
 *
 * @throws {PdfError} `busy` when twenty wait already, `timeout` after `timeLimit` milliseconds, `failed` with the
 *   compiler's text, for example when the logo is no picture
 */
export function pdfFromDocument(
  document: DocumentModel,
  { standard = "ua-1", timeLimit = timeLimitMs }: { standard?: PdfStandard; timeLimit?: number } = {},
): Promise<Uint8Array> {
  // One is being made; the others wait.
  if (unfinished > longestQueue) return Promise.reject(new PdfError("busy", `${longestQueue} documents wait already`));
  unfinished += 1;
  // One at a time: the time limit then counts from when a document's own turn comes.
  const turn = last
    .then(() => compileInWorker({ document, standard }, timeLimit))
    .finally(() => {
      unfinished -= 1;
    });
  last = turn.catch(() => undefined);
  return turn;
}

/** Ends the thread at once; the next document starts a new one. Only needed for a tidy shutdown. */
export async function stopPdfWorker(): Promise<void> {
  const stopping = worker;
  worker = undefined;
  await stopping?.terminate();
}

function compileInWorker(job: PdfJob, timeLimit: number): Promise<Uint8Array> {
  const running = (worker ??= startWorker());
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      fail(new PdfError("timeout", `The PDF was not ready after ${timeLimit} ms`));
    }, timeLimit);
    const finish = () => {
      clearTimeout(timer);
      running.off("message", onMessage).off("error", fail).off("exit", onExit);
      running.unref();
    };
    const onMessage = (reply: PdfReply) => {
      finish();
      if ("bytes" in reply) resolve(reply.bytes);
      else reject(new PdfError("failed", reply.error));
    };
    const fail = (error: Error) => {
      finish();
      if (worker === running) worker = undefined;
      void running.terminate();
      reject(error instanceof PdfError ? error : new PdfError("failed", error.message));
    };
    const onExit = () => {
      fail(new PdfError("failed", "The PDF thread ended before it answered"));
    };
    running.on("message", onMessage).on("error", fail).on("exit", onExit);
    // Only while a document is being made does the thread keep the process alive.
    running.ref();
    running.postMessage(job);
  });
}

function startWorker(): Worker {
  const started = startThread(new URL("./pdf-worker.ts", import.meta.url));
  // A thread that dies between two documents is replaced at the next one.
  started.on("error", () => undefined);
  started.on("exit", () => {
    if (worker === started) worker = undefined;
  });
  return started;
}
