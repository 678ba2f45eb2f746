/** Sessions live in the database: logging out, a new password or a disabled account ends them at once. */
import { eq, lt, sql } from "drizzle-orm";
import type { Session } from "fastify";
import { prepared, type Db } from "../../db/connection.ts";
import { sessions } from "../../db/schema.ts";
import { fingerprint } from "./secrets.ts";

export const sessionLifetime = 7 * 24 * 60 * 60 * 1000;

/** Of a session without an account: time enough to log in. */
const visitorLifetime = 60 * 60 * 1000;

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
    const row = { idHash: fingerprint(id), data: JSON.stringify(session), expiresAt: this.#expiry(visitorLifetime) };
    if (session.accountId === undefined) {
      const { data } = row;
      this.#db.insert(sessions).values(row).onConflictDoUpdate({ target: sessions.idHash, set: { data } }).run();
    } else this.#keepForAccount({ ...row, accountId: session.accountId });
    done(null);
  }

  /**
   * Never adds a row: a session is stored before it gets its account, so one that is gone has been ended, and a request
   * that was under way then must not bring it back.
   */
  #keepForAccount({ idHash, accountId, data }: { idHash: string; accountId: string; data: string }): void {
    const became = this.#expiry(sessionLifetime);
    const expiresAt = sql`case when ${sessions.accountId} is null then ${Date.parse(became)} else ${sessions.expiresAt} end`;
    this.#db.update(sessions).set({ accountId, data, expiresAt }).where(eq(sessions.idHash, idHash)).run();
  }

  #expiry(lifetime: number): string {
    return new Date(this.#clock().getTime() + lifetime).toISOString();
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
