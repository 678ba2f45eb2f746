import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import { IdParams } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { listPersonNames } from "../people/queries.ts";
import { account, admin, anyone } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { emptyForm, parseForm, submit, textOf, typedValues, type Form, type Values } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import {
  addAccount,
  changeAccount,
  changePassword,
  createToken,
  recordLogin,
  recordLogout,
  revokeToken,
  type AccountDetails,
} from "./commands.ts";
import { accountPage, accountsPage, loginPage, mePage, setupPage } from "./presenter.ts";
import { findLogin, getAccount, getPasswordHash, hasAccounts, listAccounts, listTokens } from "./queries.ts";
import { AccountInput, FirstAdministrator, Login, PasswordChange, TokenInput } from "./schema.ts";
import { hashPassword, verifyPassword } from "./secrets.ts";

export async function accountPages(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false });
  const mayTryLogin = loginLimits(app);

  app.get(paths.login, { config: anyone }, (request, reply) => {
    if (request.actor.account) return reply.redirect(paths.overview, 303);
    return sendPage(request, reply, loginPage(emptyForm()));
  });

  app.post(paths.login, { config: anyone }, async (request, reply) => {
    const typed = typedValues(request);
    const again = (form: Partial<Form>, status: number) =>
      sendPage(request, reply.code(status), loginPage({ ...emptyForm({ email: typed.email }), ...form }));
    if (!(await mayTryLogin(request))) return again({ problem: reasons.too_many_requests }, 429);
    const parsed = Login.safeParse(typed);
    if (!parsed.success) return again({ problem: reasons.login_failed }, 422);

    const { email, password } = parsed.data;
    const login = findLogin(app.db, email);
    const matches = await verifyPassword(login?.passwordHash ?? null, password);
    const accountId = matches && login ? login.id : null;
    write(request, (ctx) => {
      recordLogin(ctx, accountId, email);
    });
    if (accountId === null) return again({ problem: reasons.login_failed }, 422);
    const returnTo = await startSession(request, accountId);
    return reply.redirect(returnTo ?? paths.overview, 303);
  });

  app.post(paths.logout, { config: account }, async (request, reply) => {
    write(request, recordLogout);
    await request.session.destroy();
    return reply.redirect(paths.login, 303);
  });

  app.get(paths.setup, { config: anyone }, (request, reply) => {
    const { nyckel = "" } = request.query as { nyckel?: string };
    requireSetupToken(app, nyckel);
    return sendPage(request, reply, setupPage(emptyForm({ token: nyckel, start: "demonstration" })));
  });

  app.post(paths.setup, { config: anyone }, async (request, reply) => {
    const typed = typedValues(request);
    requireSetupToken(app, textOf(typed.token));
    const passwordHash = await passwordHashOf(typed);
    return submit(request, reply, {
      schema: FirstAdministrator,
      act: (ctx, input) => {
        const { name, email } = input;
        addAccount(ctx, { name, email, role: "admin", personId: null, forumIds: [], disabled: false, passwordHash });
        if (input.start === "demonstration") app.loadDemonstration(ctx);
      },
      done: () => {
        app.setupToken = null;
        return { to: paths.login };
      },
      again: setupPage,
    });
  });

  app.get(paths.me, { config: account }, (request, reply) => sendPage(request, reply, mePageFor(request)));

  app.post(paths.me, { config: account }, async (request, reply) => {
    const typed = typedValues(request);
    const own = ownAccount(request);
    const parsed = PasswordChange.safeParse(typed);
    const rightPassword =
      !parsed.success || (await verifyPassword(getPasswordHash(app.db, own.id), parsed.data.current));
    const passwordHash = parsed.success ? await hashPassword(parsed.data.password) : "";
    const answer = submit(request, reply, {
      schema: PasswordChange,
      act: (ctx) => {
        if (!rightPassword)
          throw new AppError("invalid", "invalid_input", [{ field: "current", reason: "password_wrong" }]);
        changePassword(ctx, own.id, passwordHash);
      },
      done: () => ({ to: paths.me, say: "password_changed" }),
      again: (form) => mePageFor(request, { password: withoutSecrets(form) }),
    });
    if (reply.statusCode === 303) await startSession(request, own.id);
    return answer;
  });

  app.post(`${paths.me}/nycklar`, { config: account }, (request, reply) => {
    try {
      const { name } = parseForm(TokenInput, typedValues(request));
      const token = write(request, (ctx) => createToken(ctx, ownAccount(request).id, name));
      return sendPage(request, reply, mePageFor(request, { newToken: token }));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      const form = { values: typedValues(request), errors: error.fields, problem: reasons[error.reason] };
      return sendPage(request, reply.code(422), mePageFor(request, { token: form }));
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

  app.get(paths.admin, { config: admin }, (request, reply) =>
    sendPage(request, reply, accountsPage(listAccounts(app.db))),
  );

  app.get(paths.newAccount, { config: admin }, (request, reply) =>
    sendPage(request, reply, accountPageFor(request, null, emptyForm({ role: "member" }))),
  );

  app.post(paths.newAccount, { config: admin }, async (request, reply) => {
    const passwordHash = await passwordHashOf(typedValues(request));
    return submit(request, reply, {
      schema: AccountInput,
      act: (ctx, input) => addAccount(ctx, detailsOf(input, passwordHash)),
      done: () => ({ to: paths.admin, say: "account_added" }),
      again: (form) => accountPageFor(request, null, withoutSecrets(form)),
    });
  });

  app.get(paths.editAccount(":id"), { config: admin }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { disabledAt, ...row } = getAccount(app.db, id);
    return sendPage(
      request,
      reply,
      accountPageFor(request, id, emptyForm({ ...row, disabled: disabledAt ? "on" : "" })),
    );
  });

  app.post(paths.editAccount(":id"), { config: admin }, async (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const passwordHash = await passwordHashOf(typedValues(request));
    return submit(request, reply, {
      schema: AccountInput,
      act: (ctx, input) => {
        changeAccount(ctx, id, detailsOf(input, passwordHash));
      },
      done: () => ({ to: paths.admin, say: "saved" }),
      again: (form) => accountPageFor(request, id, withoutSecrets(form)),
    });
  });

  function mePageFor(request: FastifyRequest, parts: { password?: Form; token?: Form; newToken?: string } = {}) {
    const own = ownAccount(request);
    return mePage(own, listTokens(app.db, own.id), parts);
  }

  function accountPageFor(request: FastifyRequest, id: string | null, form: Form) {
    const ctx = read(request);
    return accountPage(id, form, listForumNames(ctx), listPersonNames(ctx));
  }
}

/** A guesser gets ten tries a minute at one account from one address, and fifty at all of them. */
function loginLimits(app: FastifyInstance): (request: FastifyRequest) => Promise<boolean> {
  const perAccount = app.createRateLimit({
    max: 10,
    timeWindow: "1 minute",
    keyGenerator: (request) => `${request.ip} ${String((request.body as Values | undefined)?.email).toLowerCase()}`,
  });
  const perAddress = app.createRateLimit({ max: 50, timeWindow: "1 minute", keyGenerator: (request) => request.ip });
  return async (request) => {
    const limits = [await perAccount(request), await perAddress(request)];
    return limits.every((limit) => limit.isAllowed || !limit.isExceeded);
  };
}

/** A new session id for a new right: whoever planted the old one gains nothing. */
async function startSession(request: FastifyRequest, accountId: string): Promise<string | undefined> {
  const { returnTo } = request.session;
  await request.session.regenerate();
  request.session.accountId = accountId;
  return returnTo;
}

function requireSetupToken(app: FastifyInstance, token: string): void {
  if (hasAccounts(app.db)) throw new AppError("conflict", "already_set_up");
  if (app.setupToken === null || token !== app.setupToken) throw new AppError("forbidden", "setup_link");
}

function ownAccount(request: FastifyRequest) {
  if (!request.actor.account) throw new AppError("unauthenticated", "unauthenticated");
  return request.actor.account;
}

/** Hashing runs on another thread and so before the transaction; too short a password is told by the schema. */
async function passwordHashOf(typed: Values): Promise<string | null> {
  return typeof typed.password === "string" ? hashPassword(typed.password) : null;
}

function detailsOf({ password: _, disabled, ...input }: AccountInput, passwordHash: string | null): AccountDetails {
  return { ...input, disabled: disabled === "on", passwordHash };
}

const withoutSecrets = (form: Form): Form => ({
  ...form,
  values: { ...form.values, password: "", current: "" },
});
