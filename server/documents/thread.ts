import { Worker } from "node:worker_threads";

/**
 * Node 20 reads no TypeScript, and neither tsx on the command line nor the test runner reaches into a thread.
 * @param megabytes as much memory as it may use; it ends when it wants more
 */
export function startThread(file: URL, workerData?: unknown, megabytes?: number): Worker {
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const thread = JSON.stringify(file.href);
  const start = `import(${tsx}).then((tsx) => { tsx.register(); return import(${thread}); });`;
  const limits = megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return new Worker(start, { eval: true, execArgv: [], workerData, ...limits });
}
