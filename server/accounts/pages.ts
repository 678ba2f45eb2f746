/** The administrator's pages of accounts. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { IdParams } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { listPersonNames } from "../people/queries.ts";
import { admin } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, submit, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { exportTexts } from "../text/exports.ts";
import { addAccount, changeAccount, type AccountDetails } from "./commands.ts";
import { passwordHashOf, withoutSecrets } from "./form-secrets.ts";
import { accountPage, accountsPage } from "./presenter.ts";
import { getAccount, listAccounts } from "./queries.ts";
import { AccountInput } from "./schema.ts";
import { accountColumns } from "./sheet-presenter.ts";

export function accountPages(app: FastifyInstance): void {
  app.get(paths.admin, { config: admin }, (request, reply) =>
    sendPage(request, reply, accountsPage(listAccounts(app.db))),
  );

  for (const format of exportFormats) {
    app.get(`${paths.admin}.${format}`, { config: admin }, async (_request, reply) => {
      const sheet = sheetOf(exportTexts.accounts, accountColumns, listAccounts(app.db));
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

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
      act: (ctx, input, version) => {
        changeAccount(ctx, id, detailsOf(input, passwordHash), version);
      },
      done: () => ({ to: paths.admin, say: "saved" }),
      again: (form) => accountPageFor(request, id, withoutSecrets(form)),
    });
  });
}

function accountPageFor(request: FastifyRequest, id: string | null, form: Form) {
  const ctx = read(request);
  const name = id === null ? "" : getAccount(ctx.db, id).name;
  return accountPage(id, name, form, listForumNames(ctx), listPersonNames(ctx));
}

function detailsOf({ password: _, disabled, ...input }: AccountInput, passwordHash: string | null): AccountDetails {
  return { ...input, disabled: disabled === "on", passwordHash };
}
