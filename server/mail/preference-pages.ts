/** What one wants to be mailed. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { preferencesPage } from "./preference-presenter.ts";
import { savePreferences } from "./preference-commands.ts";
import { wantedKinds } from "./queries.ts";
import { PreferencesInput } from "./schema.ts";
import { recipientOf } from "./waiting-queries.ts";

export function mailPreferencePages(app: FastifyInstance): void {
  app.get(paths.mailPreferences, { config: account }, (request, reply) => sendPage(request, reply, pageFor(request)));

  app.post(paths.mailPreferences, { config: account }, (request, reply) =>
    submit(request, reply, {
      schema: PreferencesInput,
      act: savePreferences,
      done: () => ({ to: paths.mailPreferences, say: "mail_preferences_saved" }),
      again: (form) => pageFor(request, form),
    }),
  );
}

function pageFor(request: FastifyRequest, given?: Form) {
  const ctx = read(request);
  const personId = ctx.actor.account?.personId ?? null;
  const form = given ?? emptyForm({ kinds: personId === null ? [] : wantedKinds(ctx, personId) });
  const address = personId === null ? null : (recipientOf(ctx.db, personId)?.address ?? "");
  return preferencesPage({ address, isMailOn: request.server.config.smtpUrl !== null, form });
}
