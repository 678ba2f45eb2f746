/** The whole application on a fresh in-memory database with the real migrations, and a clock that stands still. */
import { onTestFinished } from "vitest";
import { inTransaction, openDatabase, type Db } from "../../db/connection.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { accounts, accountForums, apiTokens } from "../../db/schema.ts";
import type { AccountRole } from "../../db/schema/values.ts";
import type { Actor } from "../../server/access.ts";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { fingerprint } from "../../server/accounts/secrets.ts";

export const testNow = new Date("2025-11-10T09:00:00Z");

export type App = Awaited<ReturnType<typeof buildApp>>;
export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface TestApp {
  app: App;
  db: Db;
  /** A context in which the system itself acts, for builders that use commands. */
  asSystem: <T>(work: (ctx: WriteContext) => T) => T;
  /** An account and a client of the API in its name. */
  api: (account?: NewAccount) => ApiClient;
  /** An account and a browser-like client that has logged in. */
  browser: (account?: NewAccount) => Promise<PageClient>;
  /** The same without logging in. */
  visitor: () => PageClient;
}

export interface NewAccount {
  role?: AccountRole;
  personId?: string | null;
  forumIds?: string[];
  name?: string;
}

export const system: Actor = {
  account: { id: "0", name: "System", email: "", role: "admin", personId: null },
  everywhere: "secretary",
  inForums: new Map(),
};

export function testDatabase(): Db {
  const db = openDatabase(":memory:");
  migrateDatabase(db);
  return db;
}

interface TestParts {
  now?: () => Date;
  setupToken?: string;
  /** Variables of the environment, such as SMTP_URL. */
  env?: Record<string, string>;
}

export async function testApp(parts: TestParts = {}): Promise<TestApp> {
  const db = testDatabase();
  const clock = parts.now ?? (() => testNow);
  const config = readConfig({ LOG_LEVEL: "silent", ...parts.env });
  const app = await buildApp({ db, config, clock, setupToken: parts.setupToken ?? null });
  onTestFinished(async () => {
    await app.close();
    db.$client.close();
  });
  return {
    app,
    db,
    asSystem: (work) => inTransaction(db, () => work({ db, actor: system, now: clock() }) as never),
    api: (account = {}) => new ApiClient(app, tokenFor(db, addTestAccount(db, account))),
    browser: async (account = {}) => {
      const client = new PageClient(app);
      await client.logIn(emailOf(db, addTestAccount(db, account)));
      return client;
    },
    visitor: () => new PageClient(app),
  };
}

/** argon2id of "ett långt lösenord", made once: hashing takes 20 ms. */
export const testPassword = "ett långt lösenord";
const testPasswordHash =
  "$argon2id$v=19$m=19456,t=2,p=1$ibeXbJyPdTGTRMSEs5BLlg$yNk5ZCCxvJy0giC4itQT9DcRVm01IFfc9Ab4RO8ykDA";

let accountNumber = 0;

export function addTestAccount(db: Db, { role = "admin", personId = null, forumIds = [], name }: NewAccount): string {
  accountNumber += 1;
  const { id } = db
    .insert(accounts)
    .values({
      email: `konto${accountNumber}@example.se`,
      name: name ?? `Konto ${accountNumber}`,
      role,
      personId,
      passwordHash: testPasswordHash,
      createdAt: testNow.toISOString(),
    })
    .returning({ id: accounts.id })
    .get();
  for (const forumId of forumIds) db.insert(accountForums).values({ accountId: id, forumId }).run();
  return id;
}

function tokenFor(db: Db, accountId: string): string {
  const token = `test-${accountId}-${accountNumber}`;
  db.insert(apiTokens)
    .values({ accountId, name: "test", hash: fingerprint(token), createdAt: testNow.toISOString() })
    .run();
  return token;
}

const emailOf = (db: Db, id: string): string =>
  db.$client.prepare("select email from accounts where id = ?").pluck().get(Number(id)) as string;

export interface Answer<T = any> {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The body as JSON; tests read it freely. */
  json: T;
}

export class ApiClient {
  readonly #app: App;
  readonly #token: string | null;

  constructor(app: App, token: string | null) {
    this.#app = app;
    this.#token = token;
  }

  /** `path` below /api/v1. A PUT or DELETE of a single resource needs `version`. */
  async call(method: Method, path: string, body?: unknown, version?: number | "*"): Promise<Answer> {
    const answer = await this.#app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
        ...(version === undefined ? {} : { "if-match": version === "*" ? "*" : `"${version}"` }),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(answer.headers["content-type"]).includes("json");
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
      text: answer.body,
      json: isJson ? JSON.parse(answer.body) : undefined,
    };
  }

  /** For requests whose answer is a file. */
  get authorization(): string {
    return `Bearer ${this.#token ?? ""}`;
  }

  get = (path: string) => this.call("GET", path);
  post = (path: string, body: unknown) => this.call("POST", path, body);
  put = (path: string, body: unknown, version?: number | "*") => this.call("PUT", path, body, version);
  delete = (path: string, version?: number | "*") => this.call("DELETE", path, undefined, version);
}

/** Keeps cookies, follows no redirects, and puts the CSRF token of the last page into every form it sends. */
export class PageClient {
  readonly #app: App;
  #cookies = new Map<string, string>();
  #csrf = "";

  constructor(app: App) {
    this.#app = app;
  }

  async logIn(email: string, password: string = testPassword): Promise<Answer> {
    await this.get("/logga-in");
    const answer = await this.post("/logga-in", { email, password });
    // A new session has a new token.
    await this.get("/konto");
    return answer;
  }

  get = (url: string, headers: Record<string, string> = {}) => this.#send("GET", url, undefined, headers);

  /** A page or file as it comes, bytes included. */
  raw = (url: string) => this.#app.inject({ url, headers: { cookie: this.#cookieHeader() } });

  /** Sends a form; nested values as `{ clauses: [{ text }] }`, in the names a browser would give them. */
  post = (url: string, form: object = {}, headers: Record<string, string> = {}) =>
    this.#send("POST", url, new URLSearchParams([["_csrf", this.#csrf], ...formEntries(form)]).toString(), headers);

  /** Sends a form without the token, as a strange site would. */
  postForged = (url: string, form: object = {}, headers: Record<string, string> = {}) =>
    this.#send("POST", url, new URLSearchParams(formEntries(form)).toString(), headers);

  /** Sends a form with a file. */
  upload(url: string, form: Record<string, string>, file: { field: string; name: string; content: Uint8Array }) {
    const data = new FormData();
    data.set("_csrf", this.#csrf);
    for (const [name, value] of Object.entries(form)) data.set(name, value);
    data.set(file.field, new Blob([new Uint8Array(file.content)]), file.name);
    return this.#sendMultipart(url, data);
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async #sendMultipart(url: string, data: FormData): Promise<Answer> {
    const request = new Request("http://localhost/", { method: "POST", body: data });
    const body = Buffer.from(await request.arrayBuffer());
    return this.#send("POST", url, body, { "content-type": request.headers.get("content-type") ?? "" });
  }

  async #send(
    method: Method,
    url: string,
    payload?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = this.#cookieHeader();
    const answer = await this.#app.inject({
      method,
      url,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(payload === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value);
    this.#csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.#csrf;
    const isJson = String(answer.headers["content-type"]).includes("json");
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
      text: answer.body,
      json: isJson ? JSON.parse(answer.body) : undefined,
    };
  }
}

/** `{ a: [{ b: "x" }] }` → `a[0][b]=x`; ticked boxes are arrays of strings: `kinds[]`. */
export function formEntries(form: object, prefix = ""): [string, string][] {
  return Object.entries(form).flatMap(
    ([key, value]: [string, string | number | boolean | object | null | undefined]): [string, string][] => {
      const name = prefix ? `${prefix}[${key}]` : key;
      if (value === undefined || value === null) return [];
      if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) {
        return value.map((entry): [string, string] => [`${name}[]`, entry]);
      }
      if (typeof value === "object") return formEntries(value, name);
      return [[name, String(value)]];
    },
  );
}
