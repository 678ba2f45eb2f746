/** One's own account: password and keys to the API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError, invalid } from "../errors.ts";
import { IdParams } from "../fields.ts";
import { account } from "../http/access-hook.ts";
import { write } from "../http/context.ts";
import { parseForm, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import { changePassword, createToken, revokeToken } from "./commands.ts";
import { startSession, withoutSecrets } from "./form-secrets.ts";
import { mePage } from "./presenter.ts";
import { getPasswordHash, listTokens } from "./queries.ts";
import { PasswordChange, TokenInput } from "./schema.ts";
import { hashPassword, verifyPassword } from "./secrets.ts";

export function mePages(app: FastifyInstance): void {
  app.get(paths.me, { config: account }, (request, reply) => sendPage(request, reply, mePageFor(request)));

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

  app.post(`${paths.me}/nycklar`, { config: account }, (request, reply) => {
    try {
      const { name } = parseForm(TokenInput, typedValues(request));
      const token = write(request, (ctx) => createToken(ctx, ownAccount(request).id, name));
      return sendPage(request, reply, mePageFor(request, { newToken: token }));
    } catch (error) {
      return sendPage(request, reply.code(422), mePageFor(request, { token: refusedForm(request, error) }));
    }
  });

  app.post(`${paths.me}/nycklar/:id/aterkalla`, { config: account }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    write(request, (ctx) => {
      revokeToken(ctx, ownAccount(request).id, id);
    });
    request.session.flash = "token_revoked";
    return reply.redirect(paths.me, 303);
  });
}

function mePageFor(request: FastifyRequest, parts: { password?: Form; token?: Form; newToken?: string } = {}) {
  const own = ownAccount(request);
  return mePage(own, listTokens(request.server.db, own.id), parts);
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
