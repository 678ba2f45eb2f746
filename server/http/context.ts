import type { FastifyRequest } from "fastify";
import { inTransaction, type Db, type Reader } from "../../db/connection.ts";
import type { Actor } from "../access.ts";

/** What a query is given: who asks, and a connection that cannot write. */
export interface ReadContext {
  db: Reader;
  actor: Actor;
  now: Date;
}

/** What a command is given; it runs inside the one transaction that `write` opened. */
export interface WriteContext {
  db: Db;
  actor: Actor;
  now: Date;
}

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

export function read(request: FastifyRequest): ReadContext {
  return { db: request.server.db, actor: request.actor, now: request.server.clock() };
}

/** Runs one command in one transaction; any error leaves the database as it was. */
export function write<T>(request: FastifyRequest, work: (ctx: WriteContext) => Synchronous<T>): T {
  const { db, clock } = request.server;
  return writeAs<T>({ db, actor: request.actor, now: clock() }, work);
}

/** The same where the program acts by itself, or for somebody who has not logged in. */
export function writeAs<T>(ctx: WriteContext, work: (ctx: WriteContext) => Synchronous<T>): T {
  return inTransaction<T>(ctx.db, () => work(ctx));
}
