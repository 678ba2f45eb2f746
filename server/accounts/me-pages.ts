/** One's own account: password, keys to the API and to the calendar. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError, invalid } from "../errors.ts";
import { idOf } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { account } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read, write } from "../http/context.ts";
import { parseForm, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import { changePassword } from "./commands.ts";
import { startSession, withoutSecrets } from "./form-secrets.ts";
import { createKey, revokeKey } from "./key-commands.ts";
import { forumNamed, mePage, type MeParts } from "./me-presenter.ts";
import { getPasswordHash, listKeys } from "./queries.ts";
import { CalendarKeyInput, KeyInput, PasswordChange } from "./schema.ts";
import { hashPassword, verifyPassword } from "./secrets.ts";

export function mePages(app: FastifyInstance): void {
  app.get(paths.me, { config: account }, (request, reply) =>
    sendPage(request, reply, mePageFor(request, {}, forumNamed(request.query))),
  );

  app.post(paths.me, { config: account }, async (request, reply) => {
    const { id } = ownAccount(request);
    try {
      const passwordHash = await newPasswordHash(request);
      write(request, (ctx) => {
        changePassword(ctx, id, passwordHash);
      });
    } catch (error) {
      const password = withoutSecrets(refusedForm(request, error));
      return sendPage(request, reply.code(422), mePageFor(request, { password }));
    }
    // Every session of the account is gone, this one too; the new one must be there before the answer carries its id.
    await startSession(request, id);
    request.session.flash = "password_changed";
    return reply.redirect(paths.me, 303);
  });

  app.post(paths.tokens, { config: account }, (request, reply) => {
    try {
      const { name } = parseForm(KeyInput, typedValues(request));
      const newToken = write(request, (ctx) => createKey(ctx, "api", ownAccount(request).id, name));
      return sendPage(request, reply, mePageFor(request, { newToken }));
    } catch (error) {
      return sendPage(request, reply.code(422), mePageFor(request, { token: refusedForm(request, error) }));
    }
  });

  app.post(paths.revokeToken(":id"), { config: account }, (request, reply) => {
    write(request, (ctx) => {
      revokeKey(ctx, "api", ownAccount(request).id, idOf(request));
    });
    request.session.flash = "token_revoked";
    return reply.redirect(paths.me, 303);
  });

  app.post(paths.calendarKeys, { config: account }, (request, reply) => {
    const forum = forumNamed(request.body);
    try {
      const { name } = parseForm(CalendarKeyInput, typedValues(request));
      const newCalendarKey = write(request, (ctx) => createKey(ctx, "calendar", ownAccount(request).id, name));
      return sendPage(request, reply, mePageFor(request, { newCalendarKey }, forum));
    } catch (error) {
      const calendar = refusedForm(request, error);
      return sendPage(request, reply.code(422), mePageFor(request, { calendar }, forum));
    }
  });

  app.post(paths.revokeCalendarKey(":id"), { config: account }, (request, reply) => {
    write(request, (ctx) => {
      revokeKey(ctx, "calendar", ownAccount(request).id, idOf(request));
    });
    request.session.flash = "calendar_key_revoked";
    return reply.redirect(paths.me, 303);
  });
}

function mePageFor(request: FastifyRequest, parts: MeParts = {}, forum = "") {
  const { db } = request.server;
  const account = ownAccount(request);
  const own = {
    account,
    tokens: listKeys(db, "api", account.id),
    calendarKeys: listKeys(db, "calendar", account.id),
    forums: listForumNames(read(request)),
    forum,
    baseUrl: baseUrlOf(request),
  };
  return mePage(own, parts);
}

/** Both are slow, and so run before the transaction. */
async function newPasswordHash(request: FastifyRequest): Promise<string> {
  const { current, password } = parseForm(PasswordChange, typedValues(request));
  const matches = await verifyPassword(getPasswordHash(request.server.db, ownAccount(request).id), current);
  if (!matches) throw invalid("current", "password_wrong");
  return hashPassword(password);
}

/** The form again with what is wrong in it; any other error is thrown on. */
function refusedForm(request: FastifyRequest, error: unknown): Form {
  if (!(error instanceof AppError) || error.code !== "invalid") throw error;
  return { values: typedValues(request), errors: error.fields, problem: reasons[error.reason] };
}

function ownAccount(request: FastifyRequest) {
  if (!request.actor.account) throw new AppError("unauthenticated", "unauthenticated");
  return request.actor.account;
}
