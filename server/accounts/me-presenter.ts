import type { Account } from "../access.ts";
import { emptyForm, errorSummary, field, fields, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { calendarTexts } from "../text/calendar.ts";
import { longDate, stockholmDate } from "../text/format.ts";
import { accountRoleLabels } from "../text/labels.ts";
import { titles } from "../text/pages.ts";
import type { KeyRow } from "./schema.ts";

export interface OwnAccount {
  account: Account;
  tokens: KeyRow[];
  calendarKeys: KeyRow[];
  /** The forums that the account may read. */
  forums: ForumName[];
  /** The slug of the forum whose page led here; empty: none did. */
  forum: string;
  baseUrl: string;
}

interface ForumName {
  slug: string;
  name: string;
}

/** What was typed and refused, and keys that are shown this once. */
export interface MeParts {
  password?: Form;
  token?: Form;
  newToken?: string;
  calendar?: Form;
  newCalendarKey?: string;
}

export function mePage(own: OwnAccount, parts: MeParts): PageContent {
  const { account, tokens, calendarKeys } = own;
  const { password = emptyForm(), token = emptyForm(), calendar = emptyForm(), newToken = "" } = parts;
  return {
    view: "accounts/me",
    title: titles.me,
    scripts: ["js/copy.js"],
    data: {
      name: account.name,
      email: account.email,
      role: accountRoleLabels[account.role],
      password: fields(password, ["current", "password"]),
      passwordErrors: errorSummary(password),
      submitTo: paths.me,
      tokenName: field(token, "name"),
      tokenErrors: keyErrors(token, "nyckel"),
      newToken,
      tokens: tokens.map((row) => keyShown(row, paths.revokeToken)),
      tokenAction: paths.tokens,
      apiDocs: paths.apiDocs,
      mailHref: paths.mailPreferences,
      calendarName: field(calendar, "name"),
      calendarErrors: keyErrors(calendar, "kalender"),
      calendarKeys: calendarKeys.map((row) => keyShown(row, paths.revokeCalendarKey)),
      calendarAction: paths.calendarKeys,
      forum: own.forum,
      isNobody: account.personId === null,
      addresses: parts.newCalendarKey ? addressesWith(parts.newCalendarKey, own) : null,
    },
  };
}

/** The page has two fields of the same name, so each has a prefix of its own in its id. */
const keyErrors = (form: Form, prefix: string) =>
  errorSummary(form).map(({ href, text }) => ({ href: href.replace("#", `#${prefix}-`), text }));

const keyShown = ({ id, name, createdAt }: KeyRow, revoke: (id: string) => string) => ({
  name,
  created: longDate(stockholmDate(new Date(createdAt))),
  revokeAction: revoke(id),
});

/** The addresses a key opens: the account's own calendar, that of the forum it was asked for, and the other forums'. */
function addressesWith(key: string, { account, forums, forum, baseUrl }: OwnAccount) {
  const address = (id: string, label: string, path: string) => {
    const href = `${baseUrl}${path}?${new URLSearchParams({ key }).toString()}`;
    return { id, label, href, open: href.replace(/^https?:/, "webcal:") };
  };
  const ofForum = ({ slug, name }: ForumName) => address(`adress-${slug}`, name, paths.forumCalendar(slug));
  const asked = forums.filter(({ slug }) => slug === forum);
  const own = address("adress", calendarTexts.own, paths.personalCalendar);
  const first = [...asked.map(ofForum), ...(account.personId === null ? [] : [own])];
  return {
    first,
    others: forums.filter(({ slug }) => slug !== forum).map(ofForum),
    othersOpen: first.length === 0,
  };
}

/** The forum that a form or an address names. */
export const forumNamed = (values: unknown): string => textOf((values as { forum?: unknown } | null)?.forum);
