/** What the forms of accounts share: passwords in and never out, and a new session for a new right. */
import type { FastifyRequest } from "fastify";
import type { Form, Values } from "../http/forms.ts";
import { hashPassword } from "./secrets.ts";

/** Hashing runs on another thread and so before the transaction; too short a password is told by the schema. */
export async function passwordHashOf(typed: Values): Promise<string | null> {
  return typeof typed.password === "string" ? hashPassword(typed.password) : null;
}

export const withoutSecrets = (form: Form): Form => ({
  ...form,
  values: { ...form.values, password: "", current: "" },
});

/** A new session id for a new right: whoever planted the old one gains nothing. */
export async function startSession(request: FastifyRequest, accountId: string): Promise<string | undefined> {
  const { returnTo } = request.session;
  await request.session.regenerate();
  request.session.accountId = accountId;
  return returnTo;
}
