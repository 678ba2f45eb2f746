/** The two scopes of the application: what a program meets under /api, and what a person meets everywhere else. */
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import rateLimit from "@fastify/rate-limit";
import session from "@fastify/session";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import qs from "qs";
import { nobody, type Actor } from "./access.ts";
import { actorOfAccount, actorOfKey } from "./accounts/queries.ts";
import { installationSecret } from "./accounts/commands.ts";
import { sessionLifetime, SessionStore } from "./accounts/session-store.ts";
import { AppError, retryAfter, statusOf } from "./errors.ts";
import { reasons } from "./text/messages.ts";
import { titles } from "./text/pages.ts";
import type { FlashKey } from "./text/flash.ts";
import { guardRoutes } from "./http/access-hook.ts";
import { sendPage } from "./http/page.ts";
import { paths } from "./http/paths.ts";
import { asAppError, problemOf } from "./http/problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor;
  }
  interface Session {
    accountId?: string;
    flash?: FlashKey;
    /** Where the visitor was going when the login stopped them. */
    returnTo?: string;
  }
}

/** Largest form or JSON body; a body is read only for who may use the route. */
export const maxBodySize = 32 * 1024 * 1024;

/** Bearer tokens, JSON in and out, errors as application/problem+json. */
export function openApiScope(app: FastifyInstance): void {
  app.decorateRequest("actor");
  app.addHook("onRequest", async (request) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    request.actor = token ? actorOfKey(app.db, "api", token, app.clock()) : nobody;
  });
  guardRoutes(app);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asAppError(error);
    logFault(request, error, known);
    const problem = known ? problemOf(known) : problemOf(new AppError("invalid", "internal"));
    const status = known ? problem.status : 500;
    if (known?.code === "unavailable") void reply.header("retry-after", retryAfter);
    return reply
      .code(status)
      .type("application/problem+json; charset=utf-8")
      .serializer((body: unknown) => JSON.stringify(body))
      .send({ ...problem, status });
  });
  app.setNotFoundHandler(() => {
    throw new AppError("not_found", "not_found");
  });
}

/** Sessions, CSRF tokens, forms and Swedish error pages. */
export async function openPageScope(app: FastifyInstance): Promise<void> {
  const store = new SessionStore(app.db, app.clock);
  sweepHourly(app, store);
  await app.register(formbody, { bodyLimit: maxBodySize, parser: parseFormBody });
  await app.register(cookie);
  await app.register(session, {
    secret: installationSecret(app.db, "session_key"),
    cookieName: "beslutsspar",
    store,
    rolling: false,
    saveUninitialized: false,
    cookie: { secure: "auto", sameSite: "lax", httpOnly: true, path: "/", maxAge: sessionLifetime },
  });
  await app.register(csrf, { sessionPlugin: "@fastify/session" });
  // Counts for those who ask, as the login does; it limits nothing by itself.
  await app.register(rateLimit, { global: false });

  app.decorateRequest("actor");
  app.addHook("onRequest", async (request) => {
    request.actor = actorOfAccount(app.db, request.session.accountId, app.clock());
  });
  guardRoutes(app);
  // Runs when the body is read, a form with a file too: the token is a field of the form.
  app.addHook("preHandler", (request, reply, done) => {
    if (request.method === "GET" || request.method === "HEAD") done();
    else app.csrfProtection(request, reply, done);
  });
  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) void reply.header("cache-control", "no-store");
  });
  app.setErrorHandler((error: FastifyError, request, reply) => showError(error, request, reply));
  app.setNotFoundHandler((request, reply) => showError(new AppError("not_found", "not_found"), request, reply));
}

/** What a client can cause is no fault; a known error may have a fault of ours behind it. */
function logFault(request: FastifyRequest, error: Error, known: AppError | undefined): void {
  if (!known || known.cause !== undefined) request.log.error(error);
}

function showError(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asAppError(error);
  logFault(request, error, known);
  if (known?.code === "unavailable") void reply.header("retry-after", retryAfter);
  if (known?.code === "unauthenticated") return sendToLogin(request, reply);
  const status = known ? statusOf[known.code] : 500;
  const title = status === 404 ? titles.notFound : status === 403 ? titles.forbidden : titles.error;
  return sendPage(request, reply.code(status), {
    view: "error",
    title,
    layout: request.actor.account ? "page" : "plain",
    data: { text: reasons[known?.reason ?? "internal"] },
  });
}

/** To the login, and after it back to the page one was going to; what a script fetches is no page. */
function sendToLogin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const page = request.headers.accept?.includes("text/html") ? pageAskedFor(request) : null;
  if (page && page !== paths.overview && isOwnPath(page)) request.session.returnTo = page;
  // The session ran out while a form was being written; js/keep.js fills it in again.
  if (page && request.method === "POST") request.session.flash = "session_expired";
  return reply.redirect(paths.login, 303);
}

/** A page that was asked for, or the page whose form was sent. */
function pageAskedFor({ method, url, headers, host }: FastifyRequest): string | null {
  if (method === "GET") return url;
  const { referer = "" } = headers;
  const from = URL.canParse(referer) ? new URL(referer) : null;
  return from?.host === host ? from.pathname + from.search : null;
}

/** Two slashes, of either kind, would begin another site's address. What is long is no page of ours. */
const isOwnPath = (url: string): boolean => url.length <= 500 && /^\/(?![/\\])/.test(url);

const parseFormBody = (body: string): Record<string, unknown> =>
  qs.parse(body, { depth: 8, arrayLimit: 1000, parameterLimit: 20_000 });

function sweepHourly(app: FastifyInstance, store: SessionStore): void {
  store.sweep();
  const timer = setInterval(() => {
    store.sweep();
  }, 3_600_000).unref();
  app.addHook("onClose", async () => {
    clearInterval(timer);
  });
}
