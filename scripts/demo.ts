/** `npm run demo`: the demonstration county in a throw-away database, ready to click. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTransaction, openDatabase } from "../db/connection.ts";
import {
  addDemonstrationAccounts,
  demonstrationAccounts,
  demonstrationPassword,
} from "../db/demonstration/accounts.ts";
import { loadDemonstration } from "../db/demonstration/load.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { nobody } from "../server/access.ts";
import { hashPassword } from "../server/accounts/secrets.ts";
import { buildApp } from "../server/app.ts";
import { processConfig } from "../server/config.ts";

/** A month before the next meeting of its first forum, with a draft out for comments and a meeting under way. */
const storyStart = new Date("2025-12-18T08:00:00Z");

const dataDir = mkdtempSync(join(tmpdir(), "beslutsspar-demo-"));
process.once("exit", () => {
  rmSync(dataDir, { recursive: true, force: true });
});
// There is nothing to save, so a signal may come at any time.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit());

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { logLevel, ...given } = processConfig();
  // A line for every request would push the addresses and passwords out of sight.
  const config = { ...given, dataDir, logLevel: logLevel === "info" ? ("warn" as const) : logLevel };
  const db = openDatabase(join(dataDir, "beslutsspar.sqlite"));
  migrateDatabase(db);
  const passwordHash = await hashPassword(demonstrationPassword);
  const clock = storyClock();
  inTransaction(db, () => {
    const ctx = { db, actor: nobody, now: clock() };
    loadDemonstration(ctx);
    addDemonstrationAccounts(ctx, passwordHash);
  });

  const app = await buildApp({ db, config, clock });
  const address = await app.listen({ port: config.port, host: config.host });
  app.mailer?.start();
  announce(config.baseUrl ?? address);
}

/** The county's story is set in the winter of 2025: time starts there, and passes. */
function storyClock(): () => Date {
  const behind = Date.now() - storyStart.getTime();
  return () => new Date(Date.now() - behind);
}

function announce(address: string): void {
  console.log(`Beslutsspår with the demonstration county: ${address}`);
  console.log(`There it is ${storyStart.toISOString().slice(0, 10)}.`);
  console.log(`Log in with the password "${demonstrationPassword}" as one of:`);
  for (const { email, role, title, name } of demonstrationAccounts) {
    console.log(`  ${email.padEnd(28)} ${`${role} (${title})`.padEnd(24)} ${name}`);
  }
  console.log("Nothing is kept: the database is removed at exit.");
}
