/**
 * A client may send back the whole resource it has read, changed: fields that a PUT does not set (ids, numbers, what has
 * an address of its own) are let through as long as they are as they were.
 */
import { isDeepStrictEqual } from "node:util";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { AppError } from "../errors.ts";
import { checkVersion, givenVersion } from "./etag.ts";

/** The `preValidation` of such a route; `current` reads the resource. */
export function acceptEchoes(current: (request: FastifyRequest) => { version: number }) {
  return async (request: FastifyRequest): Promise<void> => {
    const { body } = request;
    if (typeof body !== "object" || body === null || Array.isArray(body)) return;
    const { shape } = request.routeOptions.schema?.body as z.ZodObject;
    const foreign = Object.keys(body).filter((key) => !Object.hasOwn(shape, key));
    if (foreign.length === 0) return;
    const sent = body as Record<string, unknown>;
    const now = current(request) as Record<string, unknown> & { version: number };
    // A stale client is told so, with both versions, before anything is said of single fields.
    checkVersion(givenVersion(request), now, body);
    const known = foreign.filter((key) => Object.hasOwn(now, key));
    const changed = known.filter((key) => !isDeepStrictEqual(sent[key], now[key]));
    if (changed.length > 0) {
      const fields = changed.map((field) => ({ field, reason: "read_only_field" as const }));
      throw new AppError("invalid", "invalid_input", fields);
    }
    const own = Object.entries(sent).filter(([key]) => !known.includes(key));
    request.body = Object.fromEntries(own);
  };
}
