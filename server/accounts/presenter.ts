import type { Account } from "../access.ts";
import {
  choices,
  emptyForm,
  errorSummary,
  field,
  fields,
  isChosen,
  options,
  textOf,
  type Form,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate, stockholmDate } from "../text/format.ts";
import { accountRoleLabels, choicesOf } from "../text/labels.ts";
import { changeOf, menuLabels, titles } from "../text/pages.ts";
import type { AccountRow, TokenRow } from "./schema.ts";

export const loginPage = (form: Form): PageContent => ({
  view: "accounts/login",
  title: titles.login,
  layout: "plain",
  data: { fields: fields(form, ["email"]), errors: errorSummary(form), submitTo: paths.login },
});

export const setupPage = (form: Form): PageContent => ({
  view: "accounts/setup",
  title: titles.setup,
  layout: "plain",
  data: {
    fields: { ...fields(form, ["name", "email", "token"]), password: { ...field(form, "password"), value: "" } },
    startEmpty: isChosen(form.values.start, "empty"),
    errors: errorSummary(form),
    submitTo: paths.setup,
  },
});

export function mePage(
  account: Account,
  tokens: TokenRow[],
  { password, token, newToken }: { password?: Form; token?: Form; newToken?: string },
): PageContent {
  const passwordForm = password ?? emptyForm();
  const tokenForm = token ?? emptyForm();
  return {
    view: "accounts/me",
    title: titles.me,
    data: {
      name: account.name,
      email: account.email,
      role: accountRoleLabels[account.role],
      password: fields(passwordForm, ["current", "password"]),
      passwordErrors: errorSummary(passwordForm),
      tokenName: field(tokenForm, "name"),
      tokenErrors: errorSummary(tokenForm),
      newToken: newToken ?? "",
      tokens: tokens.map((row) => ({
        name: row.name,
        created: longDate(stockholmDate(new Date(row.createdAt))),
        revokeAction: `${paths.me}/nycklar/${row.id}/aterkalla`,
      })),
      submitTo: paths.me,
      tokenAction: `${paths.me}/nycklar`,
      apiDocs: paths.apiDocs,
    },
  };
}

export const accountsPage = (rows: AccountRow[]): PageContent => ({
  view: "accounts/list",
  title: titles.admin,
  data: {
    accounts: rows.map((row) => ({
      name: row.name,
      email: row.email,
      role: accountRoleLabels[row.role],
      disabled: row.disabledAt !== null,
      href: paths.editAccount(row.id),
    })),
    newHref: paths.newAccount,
    auditHref: paths.audit,
  },
});

export function accountPage(
  id: string | null,
  form: Form,
  forums: { id: string; name: string }[],
  persons: { id: string; name: string }[],
): PageContent {
  return {
    view: "accounts/edit",
    title: id ? changeOf(textOf(form.values.name)) : titles.newAccount,
    trail: [{ href: paths.admin, label: menuLabels.admin }],
    data: {
      fields: {
        ...fields(form, ["name", "email"]),
        password: { ...field(form, "password"), value: "" },
        role: { ...field(form, "role"), options: choices(form.values.role, choicesOf(accountRoleLabels)) },
        personId: { ...field(form, "personId"), options: options(form.values.personId, named(persons), "–") },
        forumIds: {
          ...field(form, "forumIds"),
          name: "forumIds[]",
          options: choices(form.values.forumIds, named(forums)),
        },
      },
      disabled: isChosen(form.values.disabled, "on"),
      existing: id !== null,
      errors: errorSummary(form),
      submitTo: id ? paths.editAccount(id) : paths.newAccount,
      cancelHref: paths.admin,
    },
  };
}

const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
