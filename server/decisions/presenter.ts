import { htmlFromBlocks } from "../documents/html.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { decisionAnchor } from "../meetings/anchors.ts";
import { weekdayDate } from "../text/format.ts";
import { decisionOutcomeLabels, decisionOutcomeTones, relatedKindLabels, relationKindLabels } from "../text/labels.ts";
import { decisionTitle, menuLabels } from "../text/pages.ts";
import { asOfText, decisionLead, decisionName, relationFrom } from "../text/register.ts";
import { decisionBlocks } from "./blocks.ts";
import type { DecisionRelation } from "./relation-schema.ts";
import type { TracedDecision } from "./schema.ts";
import { standingShown } from "./standing.ts";

/**
 * @param asOf the day its standing is told of, when one was asked for
 * @param mayRelate whether the reader says what it does with others
 */
export const decisionPage = (
  decision: TracedDecision,
  insets: { assignments: object; matters: object; agreements: object },
  asOf: string | null,
  mayRelate: boolean,
): PageContent => ({
  view: "decisions/show",
  title: decisionTitle(decision.itemNumber, decision.itemTitle),
  trail: [
    { href: paths.decisions, label: menuLabels.decisions },
    { href: `${paths.decisions}?forum=${decision.forum.slug}`, label: decision.forum.shortName },
  ],
  data: {
    over: decision.forum.name,
    ...insets,
    lead: decisionLead(decision.number, weekdayDate(decision.date)),
    standing: standingShown(decision.standing),
    asOfText: asOf === null ? "" : asOfText(asOf),
    todayHref: paths.decision(decision.id),
    relations: decision.relations.map((relation) => relationRow(decision.id, relation, mayRelate)),
    newRelationHref: mayRelate ? paths.newRelation(decision.id) : "",
    outcome: decisionOutcomeLabels[decision.outcome],
    tone: decisionOutcomeTones[decision.outcome],
    html: htmlFromBlocks(decisionBlocks(decision, decision.forum.decisionName)),
    minutesHref: `${paths.minutes(decision.meetingId)}#${decisionAnchor(decision.id)}`,
    downloads: [
      { href: paths.decisionFile(decision.id, "docx"), label: "Word" },
      { href: paths.decisionFile(decision.id, "pdf"), label: "PDF" },
      { href: paths.decisionFile(decision.id, "html"), label: "HTML" },
      { href: paths.decisionFile(decision.id, "md"), label: "Markdown" },
    ],
  },
});

function relationRow(id: string, { direction, kind, fromDate, decision }: DecisionRelation, mayRelate: boolean) {
  const outward = direction === "to";
  const query = new URLSearchParams({ kind, decisionId: decision.id });
  return {
    label: (outward ? relationKindLabels : relatedKindLabels)[kind],
    href: paths.decision(decision.id),
    name: decisionName(decision.forum.shortName, decision.number, decision.date),
    about: decision.title,
    from: outward || fromDate === decision.date ? "" : relationFrom(fromDate),
    removeHref: outward && mayRelate ? `${paths.removeRelation(id)}?${query.toString()}` : "",
  };
}
