/** The frame of a page: menu, who is logged in, what was just done. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { isAdmin, isSecretary } from "../access.ts";
import { flashTexts } from "../text/flash.ts";
import { menuLabels } from "../text/pages.ts";
import type { ReadContext } from "./context.ts";
import { paths } from "./paths.ts";

export interface Link {
  href: string;
  label: string;
}

/** What a page handler gives: the view, its title, and what the view names. */
export interface PageContent {
  view: string;
  title: string;
  /** The pages above this one. */
  trail?: Link[];
  /** Modules below views/static, such as "js/notes.js". */
  scripts?: string[];
  /** "plain" has no menu: login, first run, errors. */
  layout?: "page" | "plain";
  /** A plain page with a form gets a CSRF token, and with it the visitor a session. */
  hasForm?: boolean;
  data: object;
}

/** What a feature higher up puts on the page of one below it, which may not know it: the data of a partial. */
export type Inset<Of> = (ctx: ReadContext, of: Of) => object;

export function sendPage(request: FastifyRequest, reply: FastifyReply, content: PageContent): FastifyReply {
  const { view, title, trail = [], scripts = [], layout = "page", hasForm = false, data } = content;
  const frame =
    layout === "page"
      ? pageFrame(request, reply)
      : { csrf: hasForm ? csrfToken(reply) : "", flash: takeFlash(request) };
  const html = request.server.views.renderPage(`layouts/${layout}`, `pages/${view}`, {
    ...frame,
    ...data,
    title,
    trail,
    scripts,
  });
  return reply.type("text/html; charset=utf-8").send(html);
}

/** Part of a page, for a script that puts it in the place of the old one; it says what was just done itself. */
export function sendFragment(request: FastifyRequest, reply: FastifyReply, view: string, data: object): FastifyReply {
  const frame = { csrf: csrfToken(reply), said: takeFlash(request)?.text ?? "" };
  return reply
    .type("text/html; charset=utf-8")
    .send(request.server.views.render(`pages/${view}`, { ...frame, ...data }));
}

function pageFrame(request: FastifyRequest, reply: FastifyReply): object {
  const { account } = request.actor;
  // A visitor who may only read gets no session: nothing is stored about them.
  const csrf = account ? csrfToken(reply) : "";
  return {
    csrf,
    flash: takeFlash(request),
    nav: account ? menu(request) : [],
    // The page of search has its own, with what was asked for.
    headSearch: account && pageOf(request) !== paths.search ? { action: paths.search } : null,
    account: account && { id: account.id, name: account.name, href: paths.me, logoutAction: paths.logout, csrf },
  };
}

const csrfToken = (reply: FastifyReply): string => reply.generateCsrf();

const pageOf = ({ url }: FastifyRequest): string => url.split("?")[0] ?? "/";

function menu(request: FastifyRequest): { href: string; label: string; current: boolean }[] {
  const here = pageOf(request);
  const entries: [string, string][] = [
    [paths.overview, menuLabels.overview],
    [paths.myAssignments, menuLabels.ownWork],
    [paths.meetings, menuLabels.meetings],
    [paths.decisions, menuLabels.decisions],
    [paths.assignments, menuLabels.assignments],
    [paths.matters, menuLabels.matters],
    [paths.agreements, menuLabels.agreements],
    ...(isSecretary(request.actor) ? ([[paths.imports, menuLabels.imports]] as [string, string][]) : []),
    [paths.forums, menuLabels.directory],
    ...(isAdmin(request.actor) ? ([[paths.admin, menuLabels.admin]] as [string, string][]) : []),
  ];
  // The three registers of who there is share an entry, and tabs on their pages.
  const shown = directory.some((href) => isBelow(here, href)) ? paths.forums : here;
  return entries.map(([href, label]) => ({ href, label, current: isBelow(shown, href) }));
}

const directory = [paths.forums, paths.persons, paths.organizations];

const isBelow = (here: string, href: string): boolean => here === href || (href !== "/" && here.startsWith(`${href}/`));

function takeFlash(request: FastifyRequest): { tone: string; text: string } | null {
  const key = request.session.flash;
  if (!key) return null;
  delete request.session.flash;
  return { tone: "done", text: flashTexts[key] };
}
