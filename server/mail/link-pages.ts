/** Reporting back through the link of a mail, without a login: write and send, then a receipt. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ReportForm } from "../assignments/input-schema.ts";
import { reportBack } from "../assignments/report-commands.ts";
import { checkFile } from "../attachments/content.ts";
import { anyone } from "../http/access-hook.ts";
import { read, write, writeAs } from "../http/context.ts";
import { emptyForm, parseForm, typedValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { asAppError } from "../http/problem.ts";
import { stockholmDate } from "../text/format.ts";
import { reasons } from "../text/messages.ts";
import { recordRefusal } from "./link-commands.ts";
import { deadLinkPage, reportPage, sentPage } from "./link-presenter.ts";
import { findLink, findSentReport, type DeadLink } from "./link-queries.ts";
import { linksOf } from "./links.ts";
import { TokenParams } from "./schema.ts";

declare module "fastify" {
  interface Session {
    /** The report that was just sent through a link, for its receipt. */
    sentReport?: string;
  }
}

const tokenOf = (request: FastifyRequest): string => TokenParams.parse(request.params).token;

/** For the scope that takes multipart forms. */
export function reportLinkPages(app: FastifyInstance): void {
  const links = linksOf(app.db);
  const refuse = refusals(app);
  const linkOf = (request: FastifyRequest) => findLink(read(request), links, tokenOf(request));

  app.get(paths.reportByLink(":token"), { config: anyone }, (request, reply) => {
    const link = linkOf(request);
    if ("refused" in link) return refuse(request, reply, link);
    const form = emptyForm({ date: stockholmDate(app.clock()) });
    return sendPage(request, reply, reportPage(tokenOf(request), link, form));
  });

  app.post(
    paths.reportByLink(":token"),
    {
      config: anyone,
      // Before the body is read: whoever has no link sends no files either.
      async onRequest(request, reply) {
        const link = linkOf(request);
        if ("refused" in link) await refuse(request, reply, link);
      },
      // A form that has lain open for long is shown again with everything typed.
      errorHandler(error: FastifyError, request, reply) {
        const known = asAppError(error);
        const link = linkOf(request);
        if (!known || "refused" in link || !(known.code === "invalid" || known.reason === "csrf")) throw error;
        const form = { values: typedValues(request), errors: known.fields, problem: reasons[known.reason] };
        void sendPage(request, reply.code(422), reportPage(tokenOf(request), link, form));
      },
    },
    async (request, reply) => {
      const link = linkOf(request);
      if ("refused" in link) return refuse(request, reply, link);
      const { file: files, ...input } = parseForm(ReportForm, typedValues(request));
      const checked = await Promise.all(files.map(checkFile));
      const { actor, personId, assignment } = link;
      const holder = { personId, name: actor.account?.name ?? "" };
      request.session.sentReport = writeAs({ db: app.db, actor, now: app.clock() }, (ctx) =>
        reportBack(ctx, assignment.id, input, checked, holder),
      );
      return reply.redirect(paths.reportReceipt(tokenOf(request)), 303);
    },
  );

  app.get(paths.reportReceipt(":token"), { config: anyone }, (request, reply) => {
    const { sentReport = "" } = request.session;
    const sent = findSentReport(read(request), links, tokenOf(request), sentReport);
    return "refused" in sent ? refuse(request, reply, sent) : sendPage(request, reply, sentPage(sent));
  });
}

type Refuse = (request: FastifyRequest, reply: FastifyReply, link: DeadLink) => Promise<FastifyReply>;

/** The same page whatever is wrong, and a line in the log; fifty a minute from one address, as at the login. */
function refusals(app: FastifyInstance): Refuse {
  const limit = app.createRateLimit({ max: 50, timeWindow: "1 minute", keyGenerator: (request) => request.ip });
  return async (request, reply, link) => {
    const { isAllowed, isExceeded } = { isExceeded: false, ...(await limit(request)) };
    if (!isAllowed && isExceeded) return sendPage(request, reply.code(429), deadLinkPage(reasons.too_many_requests));
    write(request, (ctx) => {
      recordRefusal(ctx, link);
    });
    return sendPage(request, reply.code(404), deadLinkPage(""));
  };
}
