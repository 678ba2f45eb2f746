import { atLeast, isSecretary, roleIn, type Actor } from "../access.ts";
import { htmlFromBlocks } from "../documents/html.ts";
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { Page } from "../fields.ts";
import type { FilterHead } from "../filters/head.ts";
import { exportLinks } from "../http/exports.ts";
import { options, textOf, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { agreementTexts } from "../text/agreements.ts";
import { fileSize, longDate } from "../text/format.ts";
import { agreementKindLabels, agreementStateLabels, agreementStateTones } from "../text/agreement-labels.ts";
import { choicesOf } from "../text/labels.ts";
import { everyForum, everyState, titles } from "../text/pages.ts";
import { factsOf } from "./facts-presenter.ts";
import { storyOf, type FollowUpStop } from "./story-presenter.ts";
import { matrixOf } from "./matrix-presenter.ts";
import { agreementTrail, trailTo } from "./head.ts";
import { agreementOrders, type Agreement, type AgreementSummary } from "./schema.ts";

interface ListParts {
  page: Page<AgreementSummary>;
  asked: Values;
  kept: FilterHead;
  forums: { slug: string; name: string }[];
  organizations: { id: string; name: string }[];
  actor: Actor;
  warnings: { href: string; title: string; texts: string[] }[];
}

export function agreementsPage({ page, asked, kept, forums, organizations, actor, warnings }: ListParts): PageContent {
  const { cursor, ...filters } = asked;
  const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return {
    view: "agreements/list",
    title: titles.agreements,
    data: {
      agreements: page.items.map(agreementRow),
      // Above the whole list, not above a part of it.
      warnings: Object.keys(asked).length === 0 ? warnings : [],
      kept,
      downloads: exportLinks(paths.agreements, filters),
      filtered: Object.keys(filters).some((name) => name !== "sort"),
      q: textOf(asked.q),
      stateOptions: options(asked.state, choicesOf(agreementStateLabels), everyState),
      kindOptions: options(asked.kind, choicesOf(agreementKindLabels), agreementTexts.everyKind),
      partyOptions: options(asked.party, named(organizations), agreementTexts.everyParty),
      forumOptions: options(
        asked.forum,
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      expiringOptions: options(
        asked.expiringWithin,
        [6, 12, 24].map((months) => ({ value: String(months), label: agreementTexts.within(months) })),
        agreementTexts.anyTime,
      ),
      sortOptions: options(
        asked.sort ?? agreementOrders[0],
        agreementOrders.map((order) => ({ value: order, label: agreementTexts.sorts[order] })),
      ),
      narrowed: ["forum", "kind", "expiringWithin", "sort"].some((name) => asked[name] !== undefined),
      address: paths.agreements,
      nextHref: page.nextCursor === null ? "" : addressOf({ ...filters, cursor: page.nextCursor }),
      firstHref: cursor === undefined ? "" : addressOf(filters),
      newHref: isSecretary(actor) ? paths.newAgreement : "",
    },
  };
}

function addressOf(values: Values): string {
  const given = Object.entries(values).map(([name, value]): [string, string] => [name, textOf(value)]);
  return `${paths.agreements}?${new URLSearchParams(given).toString()}`;
}

export const agreementRow = (agreement: AgreementSummary) => ({
  href: paths.agreement(agreement.id),
  title: agreement.title,
  detail: [agreementKindLabels[agreement.kind], agreement.reference ?? ""].filter((part) => part !== "").join(", "),
  forum: agreement.forum.shortName,
  state: agreementStateLabels[agreement.state],
  tone: agreementStateTones[agreement.state],
  adopted: adoptedIn(agreement),
  since: agreement.inForceSince === null ? "" : longDate(agreement.inForceSince),
  lastDay: agreement.inForceSince === null ? "" : lastDayShown(agreement),
});

/** Nothing is said of one whose adoptions are not kept here. */
const adoptedIn = ({ progress, sentOutOn }: AgreementSummary): string =>
  progress.total === 0 || (sentOutOn === null && progress.adopted === 0)
    ? ""
    : agreementTexts.adoptedOf(progress.adopted, progress.total);

const lastDayShown = ({ lastDay }: AgreementSummary): string =>
  lastDay === null ? agreementTexts.untilFurther.replace(/\.$/, "") : longDate(lastDay);

export interface AgreementPageParts {
  agreement: Agreement;
  actor: Actor;
  today: string;
  followUps: FollowUpStop[];
  /** What presses. */
  warnings: string[];
  /** What features above this one show of it. */
  insets: Record<string, object | null>;
}

export function agreementPage({
  agreement,
  actor,
  today,
  followUps,
  insets,
  warnings,
}: AgreementPageParts): PageContent {
  const {
    id,
    title,
    kind,
    reference,
    forum,
    state,
    summary,
    clauses,
    attachments,
    progress,
    sentOutOn,
    inForceSince,
    rounds,
  } = agreement;
  const role = roleIn(actor, { id: forum.id, visibility: "members" });
  const keeps = atLeast(role, "secretary");
  const readsForum = roleIn(actor, { id: forum.id, visibility: "members" }) !== null;
  return {
    view: "agreements/show",
    title,
    trail: agreementTrail,
    data: {
      over: [agreementKindLabels[kind], ...(reference === null ? [] : [reference])].join(", "),
      lead: standing(agreement, today),
      state: agreementStateLabels[state],
      tone: agreementStateTones[state],
      warnings,
      summaryHtml: htmlFromBlocks(blocksFromMarkdown(summary)),
      matrix: progress.total === 0 ? null : matrixOf(agreement, { keeps, readsForum }),
      facts: factsOf(agreement, today),
      outline: clauses
        .filter(({ number }) => number !== null)
        .map(({ number, heading, level, anchor }) => ({
          href: paths.agreementClause(id, anchor),
          number,
          heading,
          isTop: level === 1,
        })),
      textHref: clauses.length > 0 ? paths.agreementText(id) : "",
      files: attachments.map(({ id: fileId, label, filename, size, confidential }) => ({
        href: filename === null ? "" : paths.attachment(fileId),
        removeHref: keeps ? paths.removeAgreementFile(id, fileId) : "",
        label,
        size: size === null ? "" : fileSize(size),
        confidential,
      })),
      links: {
        edit: keeps ? paths.editAgreement(id) : "",
        addFile: keeps ? paths.agreementFiles(id) : "",
        editText: keeps ? paths.editAgreementText(id) : "",
        round:
          keeps && progress.awaiting > 0 && rounds.length === 0 && inForceSince === null
            ? paths.agreementRound(id)
            : "",
        remove: keeps && state === "draft" ? paths.removeAgreement(id) : "",
      },
      proposals:
        sentOutOn === null || state === "ended"
          ? []
          : [
              { href: paths.proposalFile(id, "docx"), label: "Word" },
              { href: paths.proposalFile(id, "pdf"), label: "PDF" },
              { href: paths.proposalFile(id, "html"), label: "HTML" },
            ],
      story: storyOf(agreement, followUps, today),
      insets,
    },
  };
}

/** What state it is in, in a sentence. */
export function standing(agreement: Agreement, today: string): string {
  const { state, sentOutOn, partlyInForceSince, inForceSince, validTo, endedOn, renewal } = agreement;
  const { stands } = agreementTexts;
  switch (state) {
    case "draft":
      return stands.draft();
    case "out_for_ratification": {
      const coming = inForceSince ?? partlyInForceSince;
      if (coming !== null && coming > today) return agreementTexts.comesIntoForce(coming);
      return stands.out_for_ratification(sentOutOn ?? today);
    }
    case "partly_in_force":
      return stands.partly_in_force(partlyInForceSince ?? today);
    case "in_force": {
      const until = validTo === null || renewal !== null ? agreementTexts.untilFurther : agreementTexts.until(validTo);
      return `${stands.in_force(inForceSince ?? today)}, ${until}`;
    }
    case "ended":
      return endedOn !== null && endedOn <= today ? stands.ended(endedOn) : agreementTexts.ranOut(validTo ?? today);
  }
}

/** The text to read, with its outline beside. */
export const textPage = (agreement: Agreement, actor: Actor): PageContent => ({
  view: "agreements/text",
  title: agreement.title,
  trail: trailTo(agreement),
  data: {
    over: titles.agreementText,
    clauses: agreement.clauses.map(({ number, heading, level, anchor, text }) => ({
      number: number ?? "",
      heading,
      anchor,
      isTop: level === 1,
      href: `#${anchor}`,
      html: htmlFromBlocks(blocksFromMarkdown(text)),
    })),
    editHref: atLeast(roleIn(actor, { id: agreement.forum.id, visibility: "members" }), "secretary")
      ? paths.editAgreementText(agreement.id)
      : "",
  },
});
