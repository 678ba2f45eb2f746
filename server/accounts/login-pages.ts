/** Logging in and out, and the very first administrator. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import { account, anyone } from "../http/access-hook.ts";
import { write } from "../http/context.ts";
import { emptyForm, submit, textOf, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import { addAccount, recordLogin, recordLogout } from "./commands.ts";
import { passwordHashOf, startSession } from "./form-secrets.ts";
import { loginPage, setupPage } from "./presenter.ts";
import { findLogin, hasAccounts } from "./queries.ts";
import { FirstAdministrator, Login } from "./schema.ts";
import { verifyPassword } from "./secrets.ts";

/** In bytes. Anybody may send these forms, so no more of them is read than they can hold. */
const smallForm = 16 * 1024;

export function loginPages(app: FastifyInstance): void {
  const mayTryLogin = loginLimits(app);

  app.get(paths.login, { config: anyone }, (request, reply) => {
    if (request.actor.account) return reply.redirect(paths.overview, 303);
    return sendPage(request, reply, loginPage(emptyForm()));
  });

  app.post(paths.login, { config: anyone, bodyLimit: smallForm }, async (request, reply) => {
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

  app.post(paths.setup, { config: anyone, bodyLimit: smallForm }, async (request, reply) => {
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
}

/** A guesser gets ten tries a minute at one account from one address, and fifty at all of them. */
function loginLimits(app: FastifyInstance): (request: FastifyRequest) => Promise<boolean> {
  const perAccount = app.createRateLimit({
    max: 10,
    timeWindow: "1 minute",
    keyGenerator: (request) => `${request.ip} ${loginName(request)}`,
  });
  const perAddress = app.createRateLimit({ max: 50, timeWindow: "1 minute", keyGenerator: (request) => request.ip });
  return async (request) => {
    const limits = [await perAccount(request), await perAddress(request)];
    return limits.every((limit) => limit.isAllowed || !limit.isExceeded);
  };
}

/** As the account is looked up, so that " A@example.se" is no further ten tries at "a@example.se". */
function loginName(request: FastifyRequest): string {
  const name = Login.shape.email.safeParse(typedValues(request).email);
  return name.success ? name.data : "";
}

function requireSetupToken(app: FastifyInstance, token: string): void {
  if (hasAccounts(app.db)) throw new AppError("conflict", "already_set_up");
  if (app.setupToken === null || token !== app.setupToken) throw new AppError("forbidden", "setup_link");
}
