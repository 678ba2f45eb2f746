import { decisionAnchor, clauseAnchor } from "../meetings/anchors.ts";
import type { Page } from "../fields.ts";
import type { FilterHead } from "../filters/head.ts";
import { exportLinks } from "../http/exports.ts";
import { named, options, textOf, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { standingShown } from "../decisions/standing.ts";
import { agreementEffectLabels } from "../text/agreement-labels.ts";
import { longDate } from "../text/format.ts";
import { choicesOf, decisionOutcomeLabels, decisionOutcomeTones } from "../text/labels.ts";
import { everyForum, menuLabels } from "../text/pages.ts";
import { asOfText, decisionCount, decisionName, registerTexts } from "../text/register.ts";
import type { RegisterEntry } from "./schema.ts";

export interface RegisterParts {
  page: Page<RegisterEntry>;
  /** Counted no further than `most`. */
  count: number;
  most: number;
  /** The filters as they stand in the address. */
  asked: Values;
  /** The matter or agreement it is narrowed to. */
  about: { name: string; href: string } | null;
  kept: FilterHead;
  forums: { slug: string; name: string }[];
  organizations: { id: string; name: string }[];
  agreements: { id: string; title: string }[];
  years: number[];
}

export function registerPage(parts: RegisterParts): PageContent {
  const { page, count, most, asked, about, kept } = parts;
  const { cursor, ...filters } = asked;
  const asOf = textOf(asked.asOf);
  return {
    view: "register/list",
    title: menuLabels.decisions,
    data: {
      rows: page.items.map(registerRow),
      countText: decisionCount(Math.min(count, most), count > most),
      filtered: Object.keys(filters).length > 0,
      about,
      asOfText: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOfText(asOf) : "",
      fields: {
        q: textOf(asked.q),
        from: textOf(asked.from),
        to: textOf(asked.to),
        asOf,
        matter: textOf(asked.matter),
        forum: options(
          asked.forum,
          parts.forums.map(({ slug, name }) => ({ value: slug, label: name })),
          everyForum,
        ),
        year: options(
          asked.year,
          parts.years.map((year) => ({ value: String(year), label: String(year) })),
          registerTexts.everyYear,
        ),
        outcome: options(asked.outcome, choicesOf(decisionOutcomeLabels), registerTexts.everyOutcome),
        agreement: options(
          asked.agreement,
          parts.agreements.map(({ id, title }) => ({ value: id, label: title })),
          registerTexts.everyAgreement,
        ),
        organization: options(asked.organization, named(parts.organizations), registerTexts.everyOrganization),
      },
      more: ["agreement", "organization", "from", "to", "asOf"].some((name) => asked[name] !== undefined),
      kept,
      downloads: exportLinks(paths.decisions, filters),
      action: paths.decisions,
      nextHref: page.nextCursor === null ? "" : addressOf({ ...filters, cursor: page.nextCursor }),
      firstHref: cursor === undefined ? "" : addressOf(filters),
    },
  };
}

export function registerRow(entry: RegisterEntry) {
  const { id, number, outcome, clauses, date, forum, meetingId, itemNumber, itemTitle, confidential } = entry;
  const { standing, agreements } = entry;
  const href = paths.decision(id);
  return {
    href,
    name: decisionName(forum.shortName, number, date),
    number,
    date: longDate(date),
    forum: forum.name,
    item: registerTexts.item(itemNumber, itemTitle),
    minutesHref: `${paths.minutes(meetingId)}#${decisionAnchor(id)}`,
    clauses: clauses.map((clause) => ({ text: clause.text, href: `${href}#${clauseAnchor(clause.id)}` })),
    outcome: decisionOutcomeLabels[outcome],
    tone: decisionOutcomeTones[outcome],
    confidential,
    standing: standingShown(standing),
    agreements: agreements.map(({ id: agreementId, title, effect }) => ({
      effect: agreementEffectLabels[effect],
      title,
      href: paths.agreement(agreementId),
    })),
  };
}

/** The register with these filters. */
function addressOf(filters: Values): string {
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, textOf(value)]));
  return query.size === 0 ? paths.decisions : `${paths.decisions}?${query.toString()}`;
}
