/** The mailer as the application starts it: with the configuration it has, or not at all. */
import type { FastifyInstance } from "fastify";
import { nobody } from "../access.ts";
import { writeAs } from "../http/context.ts";
import { linksOf } from "./links.ts";
import { createMailer, type Mailer } from "./mailer.ts";
import { smtpTransport } from "./transport.ts";
import { switchOff } from "./waiting-commands.ts";

/** Null: nothing is mailed. What it started ends when the application closes. */
export function mailerOf(app: FastifyInstance): Mailer | null {
  const { db, clock, views, installationId, config, log } = app;
  const { smtpUrl, mailFrom } = config;
  if (smtpUrl === null) {
    writeAs({ db, actor: nobody, now: clock() }, switchOff);
    return null;
  }
  const baseUrl = () => config.baseUrl ?? app.listeningOrigin;
  const links = linksOf(db);
  const choicesAddress = (personId: string) => `${baseUrl()}${links.choices(personId)}`;
  const mailer = createMailer({
    db,
    clock,
    views,
    installationId,
    mailFrom,
    baseUrl,
    log,
    links,
    transport: smtpTransport({ smtpUrl, mailFrom, choicesAddress }),
  });
  app.addHook("onClose", () => mailer.stop());
  return mailer;
}
