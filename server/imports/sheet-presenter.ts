import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { columnTitles } from "../text/exports.ts";
import { stockholmDate } from "../text/format.ts";
import { importColumnTitles, importStateLabels } from "../text/imports.ts";
import { reasons } from "../text/messages.ts";
import { reasonOfFault } from "./rules.ts";
import type { ImportSummary } from "./schema.ts";

/** @param baseUrl where users reach the system: a file is read elsewhere */
export const importColumns = (baseUrl: string): Column<ImportSummary>[] => [
  { title: importColumnTitles.document, width: 50, type: "text", value: ({ filename }) => filename },
  { title: columnTitles.forum, width: 35, type: "text", value: ({ forum, forumName }) => forum?.name ?? forumName },
  { title: importColumnTitles.meetingDate, width: 14, type: "date", value: ({ meetingDate }) => meetingDate },
  { title: columnTitles.state, width: 22, type: "text", value: ({ state }) => importStateLabels[state] },
  {
    title: importColumnTitles.reason,
    width: 50,
    type: "text",
    value: ({ fault }) => (fault === null ? null : reasons[reasonOfFault(fault)]),
  },
  { title: importColumnTitles.unsure, width: 16, type: "number", value: ({ unsureCount }) => unsureCount },
  {
    title: importColumnTitles.came,
    width: 12,
    type: "date",
    value: ({ createdAt }) => stockholmDate(new Date(createdAt)),
  },
  { title: columnTitles.link, width: 40, type: "text", value: ({ id }) => `${baseUrl}${paths.import(id)}` },
];
