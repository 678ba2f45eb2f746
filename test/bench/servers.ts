/** Servers as processes of their own, so that nothing but the answer's own work stands in its way. */
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BenchDatabase } from "./database.ts";

const root = join(import.meta.dirname, "../..");
/** The arguments of `npm start`, so that what is measured is what is run. */
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } };
const startArguments = scripts.start.split(" ").slice(1);
const programs = { app: startArguments, bare: [...startArguments.slice(0, -1), "test/bench/bare-server.ts"] };
const patience = 60_000;

export interface Server {
  port: number;
  /** From the start of the process to the first 200 on /readyz. */
  startMs: number;
  /** Resident memory; null where there is no /proc. */
  megabytes: () => number | null;
  /** CPU time used so far: steadier than the clock on a machine that has other things to do. */
  cpuMs: () => number | null;
  stop: () => Promise<void>;
}

/** The real program with its real start, on a database that is there; only the line it logs for each request is off. */
export async function startServer(program: keyof typeof programs, { folder }: BenchDatabase): Promise<Server> {
  const began = performance.now();
  const child = spawn(process.execPath, programs[program], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: "0",
      HOST: "127.0.0.1",
      BASE_URL: "",
      LOG_LEVEL: "warn",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const killed = () => child.kill("SIGKILL");
  process.once("exit", killed);
  const stop = async () => {
    process.off("exit", killed);
    await stopChild(child);
  };
  try {
    const port = await announcedPort(child);
    while ((await statusOf(port)) !== 200) await pause(5);
    const pid = child.pid ?? 0;
    return {
      port,
      startMs: performance.now() - began,
      megabytes: () => residentMegabytes(pid),
      cpuMs: () => cpuMilliseconds(pid),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function announcedPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => {
      reject(new Error(`The server did not start in ${patience} ms`));
    }, patience);
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code} before it listened`));
    });
  });
}

const statusOf = (port: number): Promise<number> =>
  new Promise((resolve) => {
    request({ host: "127.0.0.1", port, path: "/readyz" }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", () => {
        resolve(0);
      })
      .end();
  });

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const impatient = setTimeout(() => child.kill("SIGKILL"), 5000);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(impatient);
}

function residentMegabytes(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(procFile(pid, "status"))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** User and system time in ticks of 10 ms: fields 14 and 15, counted from after the name in parentheses. */
function cpuMilliseconds(pid: number): number | null {
  const fields = procFile(pid, "stat").split(") ")[1]?.split(" ");
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
