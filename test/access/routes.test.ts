import { expect, test } from "vitest";
import { createKey } from "../../server/accounts/key-commands.ts";
import type { Access, DeclaredRoute } from "../../server/http/access-hook.ts";
import { testApp, testPassword, type TestApp } from "../support/app.ts";
import { actors, buildWorld, type ActorName, type World } from "./world.ts";

/** Written down here once more, by hand: what each declaration means for each kind of user. */
const allowed: Record<Access["who"], readonly ActorName[]> = {
  anyone: actors,
  account: actors.filter((name) => name !== "nobody"),
  secretary: ["secretary", "secretary of another forum", "admin"],
  admin: ["admin"],
  reader: ["reader", "member", "chair", "secretary", "admin"],
  member: ["member", "chair", "secretary", "admin"],
  chair: ["chair", "secretary", "admin"],
};

/** What concerns somebody personally concerns the member in this world, who also chairs a forum that its matter passes. */
const mayUse = (name: ActorName, access: Access): boolean =>
  ("orParty" in access && name === partyOf(access.of)) || mayByRole(name, access);

/** A document was brought in by a secretary, and concerns no member. */
const partyOf = (subject: string): ActorName => (subject === "import" ? "secretary of another forum" : "member");

const mayByRole = (name: ActorName, access: Access): boolean =>
  "of" in access && access.who === "secretary"
    ? name === "secretary" || name === "admin"
    : allowed[access.who].includes(name);

interface Credentials {
  api: Record<string, string>;
  page: { cookie: string; csrf: string };
}

test("every route is open to exactly those it is declared for", async () => {
  const world = await testApp();
  const { ids, accountIds } = buildWorld(world);
  const faults: string[] = [];
  for (const name of actors) {
    const credentials = await credentialsOf(world, name === "nobody" ? null : accountIds[name]);
    for (const route of world.app.declaredRoutes) {
      const fault = await tryRoute(world, route, name, credentials, ids);
      if (fault) faults.push(`${name}: ${route.method} ${route.url}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect(world.app.declaredRoutes.length).toBeGreaterThan(90);
}, 120_000);

/** What is wrong with how the route answers this user; null: nothing. Whatever the request did is undone. */
async function tryRoute(
  { app, db }: TestApp,
  route: DeclaredRoute,
  name: ActorName,
  credentials: Credentials,
  ids: World["ids"],
): Promise<string | null> {
  const isApi = route.url.startsWith("/api/");
  const isForm = !isApi && route.method === "POST";
  db.$client.exec("savepoint walk");
  const { statusCode, headers } = await app.inject({
    method: route.method as "GET",
    url: addressOf(route, ids),
    headers: isApi
      ? { ...credentials.api, ...(route.method === "GET" ? {} : { "content-type": "application/json" }) }
      : {
          cookie: credentials.page.cookie,
          ...(isForm ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        },
    ...(isForm ? { payload: `_csrf=${encodeURIComponent(credentials.page.csrf)}` } : {}),
    ...(isApi && route.method !== "GET" && route.method !== "DELETE" ? { payload: "{}" } : {}),
  });
  db.$client.exec("rollback to walk; release walk");

  const toLogin = statusCode === 303 && headers.location === "/logga-in";
  if (mayUse(name, route.access)) {
    if (route.access.who === "anyone") return statusCode === 500 ? "broke" : null;
    if (statusCode === 500) return "broke";
    // Logging out leads to the login by itself.
    if (toLogin && route.url !== "/logga-ut") return "sent to the login";
    return [401, 403, 404].includes(statusCode) && !missesWhatItNames(route) ? `refused with ${statusCode}` : null;
  }
  if (name === "nobody") return isApi ? unless(statusCode === 401, statusCode) : unless(toLogin, statusCode);
  return unless(statusCode === 403 || statusCode === 404, statusCode);
}

const unless = (refused: boolean, status: number): string | null => (refused ? null : `let in with ${status}`);

/** Addresses below a thing that the small world lacks. */
const missesWhatItNames = ({ url }: DeclaredRoute): boolean =>
  /^\/konto\/(nycklar|kalender)\/:id\/aterkalla$|^\/filter\/:id/.test(url) ||
  url.includes("agenda-versions/diff") ||
  url.includes("/:fileId") ||
  url.includes("letterhead") ||
  url.includes("wordmall");

/** The thing an address names, by the folder before its parameter. */
const folders: Record<string, string> = {
  moten: "meeting",
  meetings: "meeting",
  punkter: "item",
  items: "item",
  beslut: "decision",
  decisions: "decision",
  bilagor: "attachment",
  attachments: "attachment",
  arenden: "matter",
  matters: "matter",
  steg: "step",
  steps: "step",
  ledamotskap: "membership",
  memberships: "membership",
  forum: "forumSlug",
  forums: "forum",
  personer: "person",
  persons: "person",
  organisationer: "organization",
  organizations: "organization",
  konton: "account",
  "inlamnade-punkter": "submission",
  submissions: "submission",
  import: "import",
  imports: "import",
  "e-post": "mail",
  avtal: "agreement",
  kostnader: "allocation",
  "cost-allocations": "allocation",
  uppfoljningar: "followUp",
  "follow-ups": "followUp",
  agreements: "agreement",
  antaganden: "organization",
  ratifications: "organization",
  uppdrag: "assignment",
  assignments: "assignment",
  aterrapporter: "report",
  reports: "report",
};

const addressOf = ({ url }: DeclaredRoute, ids: World["ids"]): string =>
  url.replace(/([a-z-]+)\/:(\w+)/g, (_, folder: string) => `${folder}/${ids[folders[folder] ?? ""] ?? "1"}`);

async function credentialsOf({ app, db, asSystem }: TestApp, accountId: string | null): Promise<Credentials> {
  if (accountId === null) {
    const answer = await app.inject("/logga-in");
    return { api: {}, page: { cookie: cookieOf(answer.headers), csrf: csrfOf(answer.body) } };
  }
  const token = asSystem((ctx) => createKey(ctx, "api", accountId, "test"));
  const email = db.$client.prepare("select email from accounts where id = ?").pluck().get(Number(accountId)) as string;
  const form = await app.inject("/logga-in");
  const login = await app.inject({
    method: "POST",
    url: "/logga-in",
    headers: { cookie: cookieOf(form.headers), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ _csrf: csrfOf(form.body), email, password: testPassword }).toString(),
  });
  const cookie = cookieOf(login.headers);
  const me = await app.inject({ url: "/konto", headers: { cookie } });
  return { api: { authorization: `Bearer ${token}` }, page: { cookie, csrf: csrfOf(me.body) } };
}

const cookieOf = (headers: Record<string, unknown>): string => String(headers["set-cookie"]).split(";")[0] ?? "";
const csrfOf = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";

test("a form from another site is refused", async () => {
  const { browser, db } = await testApp();
  const client = await browser({ role: "admin" });
  const answer = await client.postForged("/organisationer/ny", { name: "X", shortName: "X", kind: "other" });
  expect(answer.status).toBe(403);
  expect(db.$client.prepare("select count(*) from organizations").pluck().get()).toBe(0);
});
