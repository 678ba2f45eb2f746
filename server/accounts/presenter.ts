import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fields,
  formVersion,
  isChosen,
  named,
  options,
  textOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import { exportLinks } from "../http/exports.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { accountRoleLabels, accountStates, choicesOf } from "../text/labels.ts";
import { changeOf, comparedLabels, menuLabels, titles } from "../text/pages.ts";
import type { AccountRow } from "./schema.ts";

export const loginPage = (form: Form): PageContent => ({
  view: "accounts/login",
  title: titles.login,
  layout: "plain",
  hasForm: true,
  data: { fields: fields(form, ["email"]), errors: errorSummary(form), submitTo: paths.login },
});

export const setupPage = (form: Form): PageContent => ({
  view: "accounts/setup",
  title: titles.setup,
  layout: "plain",
  hasForm: true,
  data: {
    fields: { ...fields(form, ["name", "email", "token"]), password: { ...field(form, "password"), value: "" } },
    startEmpty: isChosen(form.values.start, "empty"),
    errors: errorSummary(form),
    submitTo: paths.setup,
  },
});

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
    downloads: exportLinks(paths.admin),
    auditHref: paths.audit,
    outboxHref: paths.outbox,
  },
});

/** @param name what the account is called now, whatever has been typed; empty for a new one */
export function accountPage(
  id: string | null,
  name: string,
  form: Form,
  forums: Named[],
  persons: Named[],
): PageContent {
  return {
    view: "accounts/edit",
    title: id ? changeOf(name) : titles.newAccount,
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
          anchor: "forumIds",
          options: choices(form.values.forumIds, named(forums)),
        },
      },
      disabled: isChosen(form.values.disabled, "on"),
      existing: id !== null,
      errors: errorSummary(form),
      version: formVersion(form),
      changes: changedMeanwhile(form, compared(forums, persons)),
      submitTo: id ? paths.editAccount(id) : paths.newAccount,
      cancelHref: paths.admin,
    },
  };
}

interface Named {
  id: string;
  name: string;
}

function compared(forums: Named[], persons: Named[]): Parameters<typeof changedMeanwhile>[1] {
  const namesOf = (rows: Named[], chosen: unknown) =>
    rows.filter(({ id }) => isChosen(chosen, id)).map(({ name }) => name);
  return [
    [comparedLabels.name, (values) => textOf(values.name)],
    [comparedLabels.email, (values) => textOf(values.email)],
    [
      comparedLabels.accountRole,
      ({ role }) => choicesOf(accountRoleLabels).find(({ value }) => value === role)?.label ?? "",
    ],
    [comparedLabels.person, (values) => namesOf(persons, values.personId).join(", ")],
    [comparedLabels.forums, (values) => namesOf(forums, values.forumIds).join(", ")],
    [comparedLabels.accountState, (values) => accountStates[isDisabled(values) ? "disabled" : "active"]],
  ];
}

/** A form says it with a ticked box, a saved account with the time. */
const isDisabled = ({ disabled, disabledAt }: Values): boolean =>
  isChosen(disabled, "on") || typeof disabledAt === "string";
