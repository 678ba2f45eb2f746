/** A folder for one test, and the commands as they are run from a shell. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "beslutsspar-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export interface Ran {
  code: number;
  out: string;
  errors: string;
}

/** `run(folder, "user", "add", …)` is `DATA_DIR=folder node --import tsx scripts/user.ts add …`. */
export function run(dataDir: string, script: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: environment({ DATA_DIR: dataDir }) };
    execFile(process.execPath, commandLine(script, args), options, (error, out, errors) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, errors });
    });
  });
}

/** A command that goes on until it is ended. */
export function start(script: string, variables: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, commandLine(script, []), { cwd: root, env: environment(variables) });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

const commandLine = (script: string, args: string[]): string[] => [
  "--import",
  "tsx",
  join(root, "scripts", `${script}.ts`),
  ...args,
];

/** Not the environment of the test runner, which has a BASE_URL of its own. */
const environment = (variables: Record<string, string>) => ({ PATH: process.env["PATH"], ...variables });
