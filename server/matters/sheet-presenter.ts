import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { columnTitles } from "../text/exports.ts";
import { matterRow } from "./presenter.ts";
import type { MatterSummary } from "./schema.ts";

/** @param baseUrl where users reach the system: a file is read elsewhere */
export const matterColumns = (baseUrl: string): Column<MatterSummary>[] => [
  { title: columnTitles.matter, width: 50, type: "text", value: ({ title }) => title },
  { title: columnTitles.reference, width: 18, type: "text", value: ({ reference }) => reference },
  { title: columnTitles.state, width: 14, type: "text", value: (matter) => matterRow(matter).state },
  { title: columnTitles.forum, width: 35, type: "text", value: ({ forum }) => forum.name },
  {
    title: columnTitles.where,
    width: 45,
    type: "text",
    value: (matter) =>
      matterRow(matter)
        .where.map(({ text }) => text)
        .join("\n"),
  },
  // A month where no more is known, and so no date.
  { title: columnTitles.last, width: 12, type: "text", value: ({ lastDate }) => lastDate },
  {
    title: columnTitles.confidential,
    width: 11,
    type: "text",
    value: ({ confidential }) => (confidential ? columnTitles.yes : null),
  },
  { title: columnTitles.link, width: 40, type: "text", value: ({ id }) => `${baseUrl}${paths.matter(id)}` },
];
