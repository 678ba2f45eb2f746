/** Passwords, session ids and tokens: what must be slow to guess, and what need only be unguessable. */
import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's figures for argon2id: 19 MiB, two passes. Runs on a thread of its own. */
const argon2id = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id);

/** Takes as long for an account that does not exist (`null`), so that the time tells nothing. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), password);
  return passwordHash !== null && matches;
}

let decoyHash: Promise<string> | undefined;
const decoy = () => (decoyHash ??= hashPassword(newSecret()));

/** 256 random bits, safe in addresses and headers. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Random secrets need no slow hash. */
export const fingerprint = (secret: string): string => createHash("sha256").update(secret).digest("hex");
