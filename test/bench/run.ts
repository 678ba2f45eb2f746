/** The whole measurement, from two new databases to the figures. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { aims, bearer, cases } from "./cases.ts";
import { benchDatabase, type BenchDatabase } from "./database.ts";
import { measureImporting, type Importing } from "./importing.ts";
import { login, member } from "./logins.ts";
import { measureCase, type CaseResult, type Contenders } from "./measure.ts";
import { readPlans, type Plans } from "./plans.ts";
import { startServer, type Server } from "./servers.ts";
import { meetingCount, type BenchSize } from "./sizes.ts";
import { measureStarts } from "./starting.ts";
import { sessionHeaders } from "./visitor.ts";

export interface Whole {
  name: string;
  unit: "ms" | "MB";
  ours: number | null;
  bare: number | null;
  aim: number;
  met: boolean | null;
}

export interface BenchResult {
  size: BenchSize["name"];
  node: string;
  databases: { small: BenchDatabase["facts"]; large: BenchDatabase["facts"] };
  cases: CaseResult[];
  wholes: Whole[];
  imports: Importing;
  plans: Plans;
  seconds: number;
}

/** @param keep a folder where databases stay for the next run; null: a temporary one, removed afterwards */
export async function runBench(
  size: BenchSize,
  keep: string | null,
  say: (line: string) => void,
): Promise<BenchResult> {
  const began = performance.now();
  const folder = keep ?? mkdtempSync(join(tmpdir(), "beslutsspar-bench-"));
  const remove = () => {
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    say(`Building a database of ${meetingCount(size.large)} meetings …`);
    const large = benchDatabase(join(folder, `${size.name}-large`), size.large);
    const small = benchDatabase(join(folder, `${size.name}-small`), size.small);
    const figures = await measure(size, { large, small }, folder, say);
    const databases = { small: small.facts, large: large.facts };
    return {
      size: size.name,
      node: process.version,
      databases,
      ...figures,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    process.off("exit", remove);
    remove();
  }
}

async function measure(
  size: BenchSize,
  databases: Record<"large" | "small", BenchDatabase>,
  folder: string,
  say: (line: string) => void,
) {
  const servers: Server[] = [];
  try {
    say("Starting the servers …");
    const { contenders, idle, idleBare } = await startContenders(databases, servers, size.restMs);
    const { large, bare } = contenders;
    const first = { oursMs: large.server.startMs, bareMs: bare.server.startMs };
    const starts = await measureStarts(databases.large, size.coldStarts, first);
    const results: CaseResult[] = [];
    let loaded: number | null = null;
    for (const benchCase of cases) {
      say(`${benchCase.name} …`);
      results.push(await measureCase(benchCase, contenders, size));
      loaded = highest(loaded, large.server.megabytes());
    }
    say("Query plans …");
    const plans = await readPlans(cases, databases.large, large.session, large.memberSession);
    say("Reading documents in …");
    const minutes = (ending: string) => minutesOf(large.server.port, databases.large, ending);
    const documents = { docx: await minutes("docx"), pdf: await minutes("pdf") };
    const imports = await measureImporting(folder, documents, size.imports);
    const wholes = [
      whole("Cold start", "ms", starts.oursMs, starts.bareMs, aims.coldStartMs),
      whole("Memory, idle", "MB", idle, idleBare, aims.idleMegabytes),
      whole("Memory, under load", "MB", loaded, bare.server.megabytes(), aims.loadedMegabytes),
      ...importWholes(imports),
    ];
    return { cases: results, wholes, imports, plans };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** The minutes of ten pages, as anybody gets them. */
async function minutesOf(port: number, { measured }: BenchDatabase, ending: string): Promise<Uint8Array> {
  const address = `http://127.0.0.1:${port}/api/v1/meetings/${measured.meetingId}/minutes.${ending}`;
  const reply = await fetch(address, { headers: bearer });
  if (!reply.ok) throw new Error(`${address} answers ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}

const importWholes = ({ files, docxMs, pdfMs, pandocMs, pdftotextMs, megabytes }: Importing): Whole[] => [
  whole("Import: Word, beside pandoc", "ms", docxMs, pandocMs, aims.importDocxMs),
  whole("Import: PDF, beside pdftotext", "ms", pdfMs, pdftotextMs, aims.importPdfMs),
  whole(`Memory, before ${files} imports`, "MB", megabytes.before, null, aims.importMegabytes),
  whole(`Memory, after ${files >> 1} of them`, "MB", megabytes.halfway, null, aims.importMegabytes),
  whole("Memory, after all", "MB", megabytes.after, null, aims.importMegabytes),
];

/** The bare server reads the large database, with the session that was opened there. */
async function startContenders(databases: Record<"large" | "small", BenchDatabase>, started: Server[], restMs: number) {
  const start = async (program: "app" | "bare", database: BenchDatabase) => {
    const server = await startServer(program, database);
    started.push(server);
    return server;
  };
  const large = await start("app", databases.large);
  const small = await start("app", databases.small);
  const bare = await start("bare", databases.large);
  await pause(restMs);
  const idle = large.megabytes();
  const idleBare = bare.megabytes();
  const sessionsAt = async (port: number) => ({
    session: await sessionHeaders(port, login.email),
    memberSession: await sessionHeaders(port, member.email),
  });
  const sessions = await sessionsAt(large.port);
  const contenders: Contenders = {
    large: { server: large, database: databases.large, ...sessions },
    small: { server: small, database: databases.small, ...(await sessionsAt(small.port)) },
    bare: { server: bare, database: databases.large, ...sessions },
  };
  return { contenders, idle, idleBare };
}

const highest = (a: number | null, b: number | null): number | null => (a === null || b === null ? b : Math.max(a, b));

const whole = (name: string, unit: Whole["unit"], ours: number | null, bare: number | null, aim: number): Whole => ({
  name,
  unit,
  ours,
  bare,
  aim,
  met: ours === null ? null : ours <= aim,
});
