/**
 * Every route says who may use it, in `config.access`; a route that does not stops the start. The check runs before the
 * body is read, so that a stranger can neither learn what a field should hold nor send 25 MB.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { atLeast, isAdmin, isSecretary, roleIn, type ForumRole } from "../access.ts";
import { AppError, forbidden, notFound } from "../errors.ts";
import { stockholmDate } from "../text/format.ts";
import { isParty, type PartySubject } from "./parties.ts";
import { forumOf, isId, type SubjectType } from "./subjects.ts";

/**
 * - `anyone`: also without login; what is shown is up to the query.
 * - `account`: whoever is logged in; lists show what that account may read.
 * - `secretary`: a secretary of some forum. `admin`: an administrator.
 * - a role in the forum that the thing in the address (`:id`, `:slug`) belongs to; with `orParty` also whoever the thing
 *   concerns personally, see http/parties.ts.
 */
export type Access =
  | { who: "anyone" | "account" | "secretary" | "admin" }
  | { who: ForumRole; of: SubjectType; param?: string }
  | { who: ForumRole; of: PartySubject; param?: string; orParty: true };

export interface DeclaredRoute {
  method: string;
  url: string;
  access: Access;
  /** The zod schema of what it takes, if anything. */
  body: unknown;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Every route as declared: who may use it and what it takes. The tests walk them all. */
    declaredRoutes: DeclaredRoute[];
  }
  interface FastifyContextConfig {
    access?: Access;
  }
}

export const anyone: { access: Access } = { access: { who: "anyone" } };
export const account: { access: Access } = { access: { who: "account" } };
export const someSecretary: { access: Access } = { access: { who: "secretary" } };
export const admin: { access: Access } = { access: { who: "admin" } };
export const inForum = (who: ForumRole, of: SubjectType, param?: string): { access: Access } => ({
  access: { who, of, ...(param ? { param } : {}) },
});

export const inForumOrParty = (who: ForumRole, of: PartySubject): { access: Access } => ({
  access: { who, of, orParty: true },
});

/** Adds the checks to every route of this scope; to be called before the routes are added. */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    const access = route.config?.access;
    if (!access) throw new Error(`${String(route.method)} ${route.url} does not say who may use it`);
    app.declaredRoutes.push({ method: String(route.method), url: route.url, access, body: route.schema?.body });
  });
  app.addHook("onRequest", async (request) => {
    const access = request.routeOptions.config.access;
    // Without a declaration there is no route, and what was sent to it is not read either.
    if (!access) throw notFound();
    checkAccess(request, access);
  });
}

function checkAccess(request: FastifyRequest, access: Access): void {
  const params = request.params as Record<string, string>;
  // An administrator's `:id` may be the slug of a forum; the others' is an id, or leads nowhere.
  const leadsNowhere = !("of" in access) && access.who !== "admin" && params.id !== undefined && !isId(params.id);
  if (access.who === "anyone" && leadsNowhere) throw notFound();
  if (access.who === "anyone") return;
  const { actor } = request;
  if (!actor.account) throw new AppError("unauthenticated", "unauthenticated");
  if (leadsNowhere) throw notFound();
  if (access.who === "account") return;
  if (!("of" in access)) {
    allowIf(access.who === "admin" ? isAdmin(actor) : isSecretary(actor));
    return;
  }

  const { db, clock } = request.server;
  const id = params[access.param ?? "id"] ?? "";
  const forum = forumOf(db, access.of, id);
  if (forum && "orParty" in access && isParty(db, access.of, id, actor, stockholmDate(clock()), access.who)) return;
  const role = forum && roleIn(actor, forum);
  // Whoever may not even read it is told nothing of its existence.
  if (!role) throw notFound();
  allowIf(atLeast(role, access.who));
}

function allowIf(allowed: boolean): void {
  if (!allowed) throw forbidden();
}
