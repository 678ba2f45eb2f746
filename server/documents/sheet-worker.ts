/** The thread that writes a long sheet for Excel, which the thread that answers requests must not wait for. */
import { parentPort, workerData } from "node:worker_threads";
import { writeXlsx } from "./sheet-xlsx.ts";
import type { Sheet } from "./sheet.ts";

parentPort?.postMessage(await writeXlsx(workerData as Sheet));
