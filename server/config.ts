import { z } from "zod";

const flagValue = z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1");

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: flagValue.default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export interface Config {
  port: number;
  host: string;
  /** Folder of the one SQLite file. */
  dataDir: string;
  /** Where users reach the system, without a trailing slash; null: wherever the request came. */
  baseUrl: string | null;
  trustProxy: boolean;
  logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
}

/**
 * The configuration from environment variables; blank ones count as missing.
 * @throws Error of one line that names the variable at fault.
 */
export function readConfig(environment: Record<string, string | undefined>): Readonly<Config> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`Bad configuration: ${String(issue?.path[0])}: ${String(issue?.message)}`);
  }
  const value = parsed.data;
  return Object.freeze({
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    baseUrl: value.BASE_URL?.replace(/\/+$/, "") ?? null,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
  });
}

export const processConfig = (): Readonly<Config> => readConfig(process.env);
