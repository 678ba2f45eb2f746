/** Configuration → database (migrates) → app → listen → graceful close. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../db/connection.ts";
import { migrateDatabase } from "../db/migrate.ts";
import { hasAccounts } from "./accounts/queries.ts";
import { newSecret } from "./accounts/secrets.ts";
import { buildApp } from "./app.ts";
import { processConfig } from "./config.ts";
import { paths } from "./http/paths.ts";

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const config = processConfig();
  mkdirSync(config.dataDir, { recursive: true });
  const db = openDatabase(join(config.dataDir, "beslutsspar.sqlite"));
  const { applied, copy } = migrateDatabase(db);
  if (copy) console.log(`Migrated (${applied} steps). The database as it was: ${copy}`);

  const setupToken = hasAccounts(db) ? null : newSecret();
  const app = await buildApp({ db, config, setupToken });
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Beslutsspår: ${config.baseUrl ?? address}`);
  app.mailer?.start();
  if (app.mailer && config.baseUrl === null) console.log(`BASE_URL is not set: links in mails lead to ${address}`);
  if (setupToken) {
    console.log(`First run, open this once: ${config.baseUrl ?? address}${paths.setup}?nyckel=${setupToken}`);
  }

  const close = () => {
    void app.close().then(() => {
      db.$client.close();
    });
  };
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
}
