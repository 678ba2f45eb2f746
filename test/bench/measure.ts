/** The rounds: each case asks the servers in turn, again and again, since the machine is never as quick for long. */
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../db/connection.ts";
import { catchUp } from "../../server/search/index-commands.ts";
import { aims, type BenchCase } from "./cases.ts";
import type { BenchDatabase } from "./database.ts";
import { load, type LoadResult } from "./load.ts";
import { removeAdded } from "./measured-meeting.ts";
import type { Server } from "./servers.ts";
import type { BenchSize } from "./sizes.ts";
import { median } from "./statistics.ts";

/** A server that is measured, and what its requests are made from. */
export interface Contender {
  server: Server;
  database: BenchDatabase;
  session: Record<string, string>;
  /** Of the member. */
  memberSession: Record<string, string>;
}

export interface Contenders {
  large: Contender;
  small: Contender;
  bare: Contender;
}

export interface Figures {
  perSecond: number;
  medianMs: number;
  p95Ms: number;
  p99Ms: number;
  cpuMsPerRequest: number | null;
  bytes: number;
  failures: number;
  firstFailure: string | null;
}

export interface CaseResult {
  name: string;
  kind: BenchCase["kind"];
  /** On the large database, as is `bare`. */
  ours: Figures;
  bare: Figures | null;
  /** Requests: share of the bare server's rate. Documents: multiple of its time. Medians of the rounds' own ratios. */
  ratio: number | null;
  /** The same from CPU time, which other work on the machine disturbs less. */
  cpuRatio: number | null;
  aim: number | null;
  met: boolean | null;
  largeToSmall: number;
  largeToSmallMet: boolean;
}

export async function measureCase(benchCase: BenchCase, contenders: Contenders, size: BenchSize): Promise<CaseResult> {
  const taking: (keyof Contenders)[] = benchCase.bare ? ["bare", "large", "small"] : ["large", "small"];
  const turns: Record<keyof Contenders, Turn[]> = { bare: [], large: [], small: [] };
  let asked = 0;
  // The first round only warms up: compilers, caches, the first session.
  for (let round = 0; round <= size.rounds; round += 1) {
    for (const name of taking) {
      const turn = await takeTurn(benchCase, contenders[name], size, asked);
      asked += turn.requests;
      if (round > 0) turns[name].push(turn);
      await pause(20);
    }
  }
  return summary(benchCase, turns);
}

type Turn = LoadResult & { cpuMs: number | null };

async function takeTurn(
  { kind, call, asMember = false }: BenchCase,
  { server, database, session, memberSession }: Contender,
  { turnMs, turnRequests }: BenchSize,
  asked: number,
): Promise<Turn> {
  const before = server.cpuMs();
  // One document at a time: they take turns anyway, and a time is wanted, not a rate.
  const connections = kind === "document" ? 1 : 10;
  const limits = { connections, maxMs: turnMs, maxRequests: turnRequests };
  const result = await load(server.port, (n) => call(database, asMember ? memberSession : session, asked + n), limits);
  const after = server.cpuMs();
  if (kind === "write") tidy(database);
  return { ...result, cpuMs: before === null || after === null ? null : (after - before) / result.requests };
}

function tidy({ file, measured }: BenchDatabase): void {
  const db = openDatabase(file);
  removeAdded(db.$client, measured);
  // What is gone leaves the index now, and not with the first write of the next turn.
  catchUp(db);
  db.$client.close();
}

function summary({ name, kind }: BenchCase, { bare, large, small }: Record<keyof Contenders, Turn[]>): CaseResult {
  const ratioOf = (cost: (turn: Turn) => number, above: Turn[], below: Turn[]) =>
    median(above.map((turn, round) => cost(turn) / cost(below[round] as Turn)));
  const timeOf = (turn: Turn) => 1 / turn.perSecond;
  const cpuOf = (turn: Turn) => turn.cpuMs ?? NaN;
  const asDocument = kind === "document";
  const compared = bare.length > 0 && kind !== "growth";
  const against = (cost: (turn: Turn) => number) =>
    asDocument ? ratioOf(cost, large, bare) : ratioOf(cost, bare, large);
  const ratio = compared ? against(timeOf) : null;
  const cpuRatio = compared ? finite(against(cpuOf)) : null;
  const aim = kind === "growth" ? null : aims[kind];
  const met = ratio === null || aim === null ? null : asDocument ? ratio <= aim : ratio >= aim;
  const largeToSmall = ratioOf(timeOf, large, small);
  return {
    name,
    kind,
    ours: figures(large),
    bare: bare.length > 0 ? figures(bare) : null,
    ratio,
    cpuRatio,
    aim,
    met,
    largeToSmall,
    largeToSmallMet: largeToSmall <= aims.largeToSmall,
  };
}

const figures = (turns: Turn[]): Figures => ({
  perSecond: median(turns.map((turn) => turn.perSecond)),
  medianMs: median(turns.map((turn) => turn.medianMs)),
  p95Ms: median(turns.map((turn) => turn.p95Ms)),
  p99Ms: median(turns.map((turn) => turn.p99Ms)),
  cpuMsPerRequest: finite(median(turns.map((turn) => turn.cpuMs ?? NaN))),
  bytes: turns[0]?.bytes ?? 0,
  failures: turns.reduce((sum, turn) => sum + turn.failures, 0),
  firstFailure: turns.find((turn) => turn.failures > 0)?.firstFailure ?? null,
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
