import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { agreementEffectLabels } from "../text/agreement-labels.ts";
import { columnTitles } from "../text/exports.ts";
import { decisionOutcomeLabels } from "../text/labels.ts";
import { standingWords } from "../text/register.ts";
import type { RegisterEntry } from "./schema.ts";

/** @param baseUrl where users reach the system: a file is read elsewhere */
export const decisionColumns = (baseUrl: string): Column<RegisterEntry>[] => [
  { title: columnTitles.forum, width: 30, type: "text", value: ({ forum }) => forum.name },
  { title: columnTitles.number, width: 10, type: "text", value: ({ number }) => number },
  { title: columnTitles.date, width: 12, type: "date", value: ({ date }) => date },
  { title: columnTitles.item, width: 8, type: "text", value: ({ itemNumber }) => itemNumber },
  { title: columnTitles.itemTitle, width: 45, type: "text", value: ({ itemTitle }) => itemTitle },
  { title: columnTitles.outcome, width: 16, type: "text", value: ({ outcome }) => decisionOutcomeLabels[outcome] },
  {
    title: columnTitles.decided,
    width: 80,
    type: "text",
    value: ({ clauses }) => clauses.map(({ text }) => text).join("\n"),
  },
  { title: columnTitles.standing, width: 12, type: "text", value: ({ standing }) => standingWords[standing.state] },
  { title: columnTitles.since, width: 12, type: "date", value: ({ standing }) => standing.since },
  {
    title: columnTitles.agreement,
    width: 40,
    type: "text",
    value: ({ agreements }) =>
      agreements.map(({ effect, title }) => `${agreementEffectLabels[effect]} ${title}`).join("\n") || null,
  },
  {
    title: columnTitles.confidential,
    width: 11,
    type: "text",
    value: ({ confidential }) => (confidential ? columnTitles.yes : null),
  },
  { title: columnTitles.link, width: 40, type: "text", value: ({ id }) => `${baseUrl}${paths.decision(id)}` },
];
