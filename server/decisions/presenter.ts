import { htmlFromBlocks } from "../documents/html.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { decisionAnchor } from "../meetings/anchors.ts";
import { longDate, weekdayDate } from "../text/format.ts";
import { decisionOutcomeLabels, decisionOutcomeTones } from "../text/labels.ts";
import { decisionTitle, menuLabels } from "../text/pages.ts";
import { decisionBlocks } from "./blocks.ts";
import type { DecisionInContext } from "./schema.ts";

export const decisionPage = (decision: DecisionInContext, assignments: object, matters: object): PageContent => ({
  view: "decisions/show",
  title: decisionTitle(decision.itemNumber, decision.itemTitle),
  trail: [
    { href: paths.meetings, label: menuLabels.meetings },
    { href: paths.forum(decision.forum.slug), label: decision.forum.shortName },
    { href: paths.minutes(decision.meetingId), label: longDate(decision.date) },
  ],
  data: {
    over: decision.forum.name,
    assignments,
    matters,
    lead: weekdayDate(decision.date),
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
