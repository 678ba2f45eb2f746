/** The thread in which one file is read. */
import { parentPort, workerData } from "node:worker_threads";
import { docxText } from "./reading-docx.ts";
import type { ReadingJob, ReadingReply } from "./reading-limits.ts";

const { content, type } = workerData as ReadingJob;

async function read(): Promise<string> {
  if (type === "docx") return docxText(content);
  // Large, and needed for PDF alone.
  const { pdfText } = await import("./reading-pdf.ts");
  return pdfText(content);
}

// Broken, encrypted, not what it says: it has no words for us.
const reply: ReadingReply = { text: await read().catch(() => "") };
parentPort?.postMessage(reply);
