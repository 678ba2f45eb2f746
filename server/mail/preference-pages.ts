/** What one wants to be mailed: as whoever has logged in, or through the link that stands in every mail. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { actorOfPerson } from "../accounts/queries.ts";
import { notFound } from "../errors.ts";
import { account, anyone } from "../http/access-hook.ts";
import { read, writeAs, type ReadContext } from "../http/context.ts";
import { emptyForm, parseForm, submit, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { linksOf } from "./links.ts";
import { savePreferences } from "./preference-commands.ts";
import { choicesPage, preferencesPage, type PreferenceParts } from "./preference-presenter.ts";
import { wantedKinds } from "./queries.ts";
import { PreferencesInput, TokenParams } from "./schema.ts";
import { recipientOf } from "./waiting-queries.ts";

export function mailPreferencePages(app: FastifyInstance): void {
  const links = linksOf(app.db);
  const isMailOn = app.config.smtpUrl !== null;

  app.get(paths.mailPreferences, { config: account }, (request, reply) =>
    sendPage(request, reply, preferencesPage(partsFor(read(request)))),
  );

  app.post(paths.mailPreferences, { config: account }, (request, reply) =>
    submit(request, reply, {
      schema: PreferencesInput,
      act: savePreferences,
      done: () => ({ to: paths.mailPreferences, say: "mail_preferences_saved" }),
      again: (form) => preferencesPage(partsFor(read(request), form)),
    }),
  );

  app.get(paths.mailChoices(":token"), { config: anyone }, (request, reply) =>
    sendPage(request, reply, choicesPage(tokenOf(request), partsFor(asHolder(request)))),
  );

  app.post(paths.mailChoices(":token"), { config: anyone }, (request, reply) => {
    const { actor, now } = asHolder(request);
    const input = parseForm(PreferencesInput, typedValues(request));
    writeAs({ db: app.db, actor, now }, (ctx) => {
      savePreferences(ctx, input);
    });
    request.session.flash = "mail_preferences_saved";
    return reply.redirect(paths.mailChoices(tokenOf(request)), 303);
  });

  /** @throws not_found when the link is not one of ours, or its person is gone */
  function asHolder(request: FastifyRequest): ReadContext {
    const ctx = read(request);
    const personId = links.readChoices(tokenOf(request));
    const actor = personId === null ? null : actorOfPerson(ctx.db, personId, ctx.now);
    if (!actor?.account) throw notFound();
    return { ...ctx, actor };
  }

  function partsFor(ctx: ReadContext, given?: Form): PreferenceParts {
    const personId = ctx.actor.account?.personId ?? null;
    const form = given ?? emptyForm({ kinds: personId === null ? [] : wantedKinds(ctx, personId) });
    const address = personId === null ? null : (recipientOf(ctx.db, personId)?.address ?? "");
    return { address, isMailOn, form };
  }
}

const tokenOf = (request: FastifyRequest): string => TokenParams.parse(request.params).token;
