/** Sessions live in the database: logging out, a new password or a disabled account ends them at once. */
import { eq, lt, sql } from "drizzle-orm";
import type { Session } from "fastify";
import { prepared, type Db } from "../../db/connection.ts";
import { sessions } from "../../db/schema.ts";
import { fingerprint } from "./secrets.ts";

export const sessionLifetime = 7 * 24 * 60 * 60 * 1000;

type Callback = (error: unknown) => void;
type Loaded = (error: unknown, session?: Session | null) => void;

const statements = prepared((db) => ({
  get: db
    .select({ data: sessions.data, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(eq(sessions.idHash, sql.placeholder("idHash")))
    .prepare(),
}));

/** The three callbacks that @fastify/session asks for. */
export class SessionStore {
  readonly #db: Db;
  readonly #clock: () => Date;

  constructor(db: Db, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  get(id: string, done: Loaded): void {
    const row = statements(this.#db).get.get({ idHash: fingerprint(id) });
    const alive = row && row.expiresAt > this.#clock().toISOString();
    done(null, alive ? (JSON.parse(row.data) as Session) : null);
  }

  set(id: string, session: Session, done: Callback): void {
    const now = this.#clock();
    const row = {
      accountId: session.accountId ?? null,
      data: JSON.stringify(session),
      expiresAt: new Date(now.getTime() + sessionLifetime).toISOString(),
    };
    this.#db
      .insert(sessions)
      .values({ idHash: fingerprint(id), ...row })
      .onConflictDoUpdate({ target: sessions.idHash, set: { accountId: row.accountId, data: row.data } })
      .run();
    done(null);
  }

  destroy(id: string, done: Callback): void {
    this.#db
      .delete(sessions)
      .where(eq(sessions.idHash, fingerprint(id)))
      .run();
    done(null);
  }

  /** Removes what has run out; called at start and once an hour. */
  sweep(): void {
    this.#db.delete(sessions).where(lt(sessions.expiresAt, this.#clock().toISOString())).run();
  }
}
