/** Cold start: process spawn to the first 200 on /readyz, ours and the bare server's in turn. */
import type { BenchDatabase } from "./database.ts";
import { startServer } from "./servers.ts";
import { median } from "./statistics.ts";

export interface Starting {
  oursMs: number;
  bareMs: number;
}

/** @param first the starts of servers that were needed anyway */
export async function measureStarts(database: BenchDatabase, times: number, first: Starting): Promise<Starting> {
  const ours = [first.oursMs];
  const bare = [first.bareMs];
  for (let n = 1; n < times; n += 1) {
    bare.push(await startOnce("bare", database));
    ours.push(await startOnce("app", database));
  }
  return { oursMs: median(ours), bareMs: median(bare) };
}

async function startOnce(program: "app" | "bare", database: BenchDatabase): Promise<number> {
  const server = await startServer(program, database);
  await server.stop();
  return server.startMs;
}
