/** The outbox, for administrators. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { conflict } from "../errors.ts";
import { IdParams } from "../fields.ts";
import { admin } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read, write } from "../http/context.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { FlashKey } from "../text/flash.ts";
import { queueTestMail, retryFailedMails, retryMail } from "./outbox-commands.ts";
import { outboxPage } from "./outbox-presenter.ts";
import { countMails, listMails } from "./queries.ts";
import { testFrame } from "./presenter.ts";
import { MailListQuery, type NewMail } from "./schema.ts";
import { plainText } from "./section.ts";

export function outboxPages(app: FastifyInstance): void {
  app.get(paths.outbox, { config: admin }, (request, reply) => {
    const { lage: state, ...page } = MailListQuery.parse(withoutBlankValues(request.query));
    const ctx = read(request);
    const { smtpUrl, mailFrom } = app.config;
    const sender = smtpUrl === null ? null : `${mailFrom.name} <${mailFrom.address}>`;
    const list = listMails(ctx, { state, ...page });
    return sendPage(request, reply, outboxPage({ list, counts: countMails(ctx), state, sender, cursor: page.cursor }));
  });

  app.post(paths.retryMail(":id"), { config: admin }, (request, reply) => {
    write(request, (ctx) => {
      retryMail(ctx, IdParams.parse(request.params).id);
    });
    return back(request, reply, "mail_retried");
  });

  app.post(paths.testMail, { config: admin }, (request, reply) => {
    const { mailFrom, smtpUrl } = app.config;
    if (smtpUrl === null) throw conflict("mail_off");
    const mail = testMail(request);
    write(request, (ctx) => {
      queueTestMail(ctx, mail, mailFrom);
    });
    return back(request, reply, "mail_tested");
  });

  app.post(paths.retryFailedMails, { config: admin }, (request, reply) => {
    write(request, retryFailedMails);
    return back(request, reply, "mail_retried");
  });
}

function testMail(request: FastifyRequest): NewMail {
  const { actor, server } = request;
  const { name = "", email = "" } = actor.account ?? {};
  const frame = testFrame(`${baseUrlOf(request)}${paths.mailPreferences}`);
  const html = server.views.render("mail/mail", frame);
  const { subject } = frame;
  return { personId: null, toAddress: email, toName: name, subject, text: plainText(frame), html, files: [] };
}

function back(request: FastifyRequest, reply: FastifyReply, say: FlashKey): FastifyReply {
  request.session.flash = say;
  return reply.redirect(paths.outbox, 303);
}
