import { Worker } from "node:worker_threads";

/**
 * The reader of PDF. Loaded as it is, it takes a third of the memory and of the time that it takes when tsx looks through it
 * first, which finds nothing to do there.
 */
export const pdfReader = ["pdfjs-dist/legacy/build/pdf.worker.mjs", "pdfjs-dist/legacy/build/pdf.mjs"];

/**
 * Node 20 reads no TypeScript, and neither tsx on the command line nor the test runner reaches into a thread.
 * @param megabytes as much memory as it may use; it ends when it wants more
 * @param before what is loaded before tsx comes in
 */
export function startThread(file: URL, workerData?: unknown, megabytes?: number, before: string[] = []): Worker {
  const loaded = before.map((name) => `await import(${JSON.stringify(import.meta.resolve(name))});`).join(" ");
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const thread = JSON.stringify(file.href);
  const start = `(async () => { ${loaded} (await import(${tsx})).register(); await import(${thread}); })();`;
  const limits = megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return new Worker(start, { eval: true, execArgv: [], workerData, ...limits });
}
