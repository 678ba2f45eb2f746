/** What pages of an agreement have in common, also those of features that build on it. */
import type { Link } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { menuLabels } from "../text/pages.ts";

export interface AgreementHead {
  id: string;
  title: string;
}

export const agreementTrail: Link[] = [{ href: paths.agreements, label: menuLabels.agreements }];

/** The way to a page below an agreement's. */
export const trailTo = ({ id, title }: AgreementHead): Link[] => [
  ...agreementTrail,
  { href: paths.agreement(id), label: title },
];
