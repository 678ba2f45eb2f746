import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";

export const etagOf = (version: number): string => `"${version}"`;

/** Sends a single resource with its ETag. */
export function replyWithEtag<T extends { version: number }>(reply: FastifyReply, resource: T): T {
  void reply.header("etag", etagOf(resource.version));
  return resource;
}

/** Sends a resource that was just made. */
export function replyCreated<T extends { version: number }>(reply: FastifyReply, resource: T): T {
  void reply.code(201);
  return replyWithEtag(reply, resource);
}

/**
 * The version the client has read, from If-Match; `*` is any.
 * @throws 428 when the header is missing.
 */
export function requiredVersion(request: FastifyRequest): number | null {
  const version = givenVersion(request);
  if (version === undefined) throw new AppError("required_precondition", "if_match_missing");
  return version;
}

/** The same for PUTs on a part, where the header may be left out: undefined then. */
export function givenVersion(request: FastifyRequest): number | null | undefined {
  const header = request.headers["if-match"];
  if (header === undefined) return undefined;
  if (header.trim() === "*") return null;
  const version = /^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}

/**
 * @param sent what it was to become; null for a removal, which sends nothing
 * @throws 412 with both versions when somebody has changed the thing since it was read.
 */
export function checkVersion(expected: number | null | undefined, current: { version: number }, sent: unknown): void {
  if (expected === undefined || expected === null || expected === current.version) return;
  throw new AppError("precondition", "changed_meanwhile", [], {
    current,
    ...(sent === null || sent === undefined ? {} : { sent }),
  });
}

/**
 * Whether the client has what it asks for already, so that 304 is the answer. What it says of a time counts only where it
 * names no tag.
 * @param modified null: not known
 */
export function isFresh({ headers }: FastifyRequest, etag: string, modified: Date | null): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    return tags.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  }
  return modified !== null && modified.getTime() <= Date.parse(headers["if-modified-since"] ?? "");
}
