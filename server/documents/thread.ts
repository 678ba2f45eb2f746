import { Worker } from "node:worker_threads";

/** Node 20 reads no TypeScript, and neither tsx on the command line nor the test runner reaches into a thread. */
export function startThread(file: URL, workerData?: unknown): Worker {
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const thread = JSON.stringify(file.href);
  const start = `import(${tsx}).then((tsx) => { tsx.register(); return import(${thread}); });`;
  return new Worker(start, { eval: true, execArgv: [], workerData });
}
