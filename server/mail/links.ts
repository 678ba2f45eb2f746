/** The addresses in mails that need no login, and the keys that sign them. */
import type { Db } from "../../db/connection.ts";
import { installationSecret } from "../accounts/commands.ts";
import { paths } from "../http/paths.ts";
import { linkToken, readLinkToken, readToken, signedToken, type LinkSubject } from "./rules.ts";

export interface Links {
  /** Where a person reports back on an assignment. */
  report: (subject: LinkSubject) => string;
  readReport: (token: string) => LinkSubject | null;
  /** Where a person chooses what to be mailed. */
  choices: (personId: string) => string;
  readChoices: (token: string) => string | null;
}

export function linksOf(db: Db): Links {
  const reportKey = installationSecret(db, "report_link_key");
  const choicesKey = installationSecret(db, "mail_choices_key");
  return {
    report: (subject) => paths.reportByLink(linkToken(reportKey, subject)),
    readReport: (token) => readLinkToken(reportKey, token),
    choices: (personId) => paths.mailChoices(signedToken(choicesKey, [personId])),
    readChoices: (token) => readToken(choicesKey, token, 1)?.[0] ?? null,
  };
}
