/** The words of a file, for search: of Word and PDF read in a thread of their own, which no request waits for. */
import { readingLimits, type ReadingJob, type ReadingReply } from "./reading-limits.ts";
import { pdfReader, startThread } from "./thread.ts";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const pdf = "application/pdf";

/** Whether a file of this type has words that can be read. */
export const isReadable = (mediaType: string): boolean =>
  mediaType === word || mediaType === pdf || mediaType.startsWith("text/");

/** Files are read one at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The text of a file, a line for each paragraph; empty where it has none, cannot be read, is encrypted or takes too long: a
 * file is kept whatever it holds.
 */
export async function textOfFile(content: Uint8Array, mediaType: string): Promise<string> {
  if (mediaType.startsWith("text/")) return new TextDecoder().decode(content).slice(0, readingLimits.characters);
  if (!isReadable(mediaType)) return "";
  const turn = last.then(() => readInThread({ content, type: mediaType === pdf ? "pdf" : "docx" }));
  last = turn;
  return turn;
}

function readInThread(job: ReadingJob): Promise<string> {
  return new Promise((resolve) => {
    const before = job.type === "pdf" ? pdfReader : [];
    const thread = startThread(new URL("./reading-thread.ts", import.meta.url), job, readingLimits.memory, before);
    const finish = (text: string) => {
      clearTimeout(timer);
      // What a reader leaves behind is as large as the file that was read.
      void thread.terminate();
      resolve(text);
    };
    const timer = setTimeout(() => {
      finish("");
    }, readingLimits.milliseconds);
    thread.once("message", ({ text }: ReadingReply) => {
      finish(text);
    });
    thread.once("error", () => {
      finish("");
    });
    thread.once("exit", () => {
      finish("");
    });
  });
}
