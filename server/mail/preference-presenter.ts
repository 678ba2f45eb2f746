import { notificationKinds } from "../../db/schema/values.ts";
import { choices, errorSummary, field, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { notificationLabels } from "../text/mail.ts";
import { titles } from "../text/pages.ts";

export interface PreferenceParts {
  /** Where the person is mailed; null: the account belongs to no person, and is mailed nothing. */
  address: string | null;
  isMailOn: boolean;
  form: Form;
}

export const preferencesPage = (parts: PreferenceParts): PageContent => ({
  view: "mail/preferences",
  title: titles.mailPreferences,
  trail: [{ href: paths.me, label: titles.me }],
  data: { ...dataOf(parts), submitTo: paths.mailPreferences },
});

/** The same for whoever comes from a mail: without a menu, and without a login. */
export const choicesPage = (token: string, parts: PreferenceParts): PageContent => ({
  view: "mail/preferences",
  title: titles.mailPreferences,
  layout: "plain",
  hasForm: true,
  data: { ...dataOf(parts), submitTo: paths.mailChoices(token) },
});

const dataOf = ({ address, isMailOn, form }: PreferenceParts) => ({
  isPerson: address !== null,
  address: address ?? "",
  isMailOn,
  errors: errorSummary(form),
  kinds: {
    ...field(form, "kinds"),
    name: "kinds[]",
    anchor: "kinds",
    options: choices(
      form.values.kinds,
      notificationKinds.map((kind) => ({ value: kind, ...notificationLabels[kind] })),
    ),
  },
});
