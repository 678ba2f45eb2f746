import { isIP } from "node:net";
import { z } from "zod";

/** Whose word is taken for the visitor's address: nobody's, the nearest so many hops', or these addresses'. */
export type TrustedProxies = false | string[] | ((address: string, hop: number) => boolean);

const flagValues: Record<string, string> = { true: "1", false: "0" };

const trustedProxies = z.string().transform((text, ctx): TrustedProxies => {
  const value = flagValues[text] ?? text.trim();
  // Trusting every hop, as Fastify's own `true` does, lets a visitor write any address.
  if (/^\d$/.test(value)) return value === "0" ? false : (_, hop) => hop < Number(value);
  const addresses = value.split(",").map((address) => address.trim());
  if (addresses.every(isAddressOrRange)) return addresses;
  ctx.addIssue({ code: "custom", message: "true, false, a number of hops, or addresses as 10.0.0.1, 10.0.0.0/8" });
  return z.NEVER;
});

function isAddressOrRange(text: string): boolean {
  const [address = "", length = "0", ...rest] = text.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= longest;
}

const programName = "Beslutsspår";

/** An address alone, or a name and the address after it. */
const sender = z
  .string()
  .trim()
  .regex(/^(?:[^<>]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, {
    error: "an address as name@example.se, or Name <name@example.se>",
  })
  .transform((text) => {
    const [, name = "", address = text] = /^(.*)<(.+)>$/.exec(text) ?? [];
    return { name: name.replaceAll('"', "").trim() || programName, address };
  });

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /./, error: "an address as smtp://user:password@host:587, or smtps://" })
    .optional(),
  MAIL_FROM: sender.optional(),
  TRUST_PROXY: trustedProxies.default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export interface Config {
  port: number;
  host: string;
  /** Folder of the one SQLite file. */
  dataDir: string;
  /** Where users reach the system, without a trailing slash; null: wherever the request came. */
  baseUrl: string | null;
  /** The mail server; null: nothing is mailed. */
  smtpUrl: string | null;
  mailFrom: { name: string; address: string };
  trustProxy: TrustedProxies;
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
  const host = value.BASE_URL === undefined ? "localhost" : new URL(value.BASE_URL).hostname;
  return Object.freeze({
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    baseUrl: value.BASE_URL?.replace(/\/+$/, "") ?? null,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM ?? { name: programName, address: `beslutsspar@${host}` },
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
  });
}

export const processConfig = (): Readonly<Config> => readConfig(process.env);
