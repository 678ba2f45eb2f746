/** What the commands have in common: the database of DATA_DIR, who acts, and how they fail. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { z } from "zod";
import { inTransaction, openDatabase, type Db } from "../db/connection.ts";
import { migrateDatabase } from "../db/migrate.ts";
import type { Actor } from "../server/access.ts";
import { processConfig } from "../server/config.ts";
import { AppError } from "../server/errors.ts";
import type { WriteContext } from "../server/http/context.ts";
import type { Reason } from "../server/text/messages.ts";

/** Runs a command; whatever goes wrong is one line on stderr and exit code 1. */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}

/** @throws Error with the usage when the arguments are not those */
export function commandArguments<T extends ParseArgsConfig>(usage: string, config: T) {
  try {
    return parseArgs({ ...config, allowPositionals: true });
  } catch (error) {
    const [problem = ""] = error instanceof Error ? error.message.split(". ") : [];
    throw new Error(`${problem}. Usage: ${usage}`, { cause: error });
  }
}

/** @throws Error with the usage unless there is exactly one argument */
export function onlyArgument(usage: string): string {
  const [argument, ...more] = commandArguments(usage, {}).positionals;
  if (argument === undefined || more.length > 0) throw new Error(`Usage: ${usage}`);
  return argument;
}

/** The options as the schema takes them. @throws Error that names the option at fault */
export function validated<Schema extends z.ZodType>(schema: Schema, values: unknown): z.output<Schema> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(explain(String(issue?.path[0]), issue?.message ?? ""));
}

export const databaseFile = (): string => join(processConfig().dataDir, "beslutsspar.sqlite");

/** The database of DATA_DIR, made if there is none. */
export function newOrExistingDatabase(): Db {
  mkdirSync(processConfig().dataDir, { recursive: true });
  const db = openDatabase(databaseFile());
  migrateDatabase(db);
  return db;
}

/** The same as it is. @throws Error when there is none */
export function existingDatabase(): Db {
  if (!existsSync(databaseFile())) throw new Error(`There is no database ${databaseFile()}.`);
  return openDatabase(databaseFile());
}

/** Runs one command of the server in one transaction; whoever reaches the database file is its administrator. */
export function writeAsSystem<T>(db: Db, work: (ctx: WriteContext) => T): T {
  return inTransaction(db, () => work({ db, actor: system, now: new Date() }) as never);
}

export const system: Actor = {
  account: { id: "0", name: "Command line", email: "", role: "admin", personId: null },
  everywhere: "secretary",
  inForums: new Map(),
};

/** In English, unlike what users of the system are told. */
const explanations: Partial<Record<Reason, string>> = {
  required: "is missing",
  too_long: "is too long",
  invalid_email: "is not an e-mail address",
  invalid_choice: "is not one of the possible values",
  email_taken: "already has an account",
  password_short: "must have at least 12 characters",
  unknown_person: "is not the id of a person",
};

function explain(field: string, reason: string): string {
  // Input fields are named as the options are, but for this one.
  const option = field === "personId" ? "person" : field;
  return `--${option} ${(explanations as Record<string, string>)[reason] ?? reason}.`;
}

function messageOf(error: unknown): string {
  if (error instanceof AppError) {
    const [first] = error.fields;
    return first ? explain(first.field, first.reason) : error.reason;
  }
  return error instanceof Error ? error.message : String(error);
}
