import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { columnTitles } from "../text/exports.ts";
import { stateShown, whoIn } from "./head.ts";
import type { Assignment } from "./schema.ts";

/** @param baseUrl where users reach the system: a file is read elsewhere */
export const assignmentColumns = (baseUrl: string): Column<Assignment>[] => [
  { title: columnTitles.assignment, width: 60, type: "text", value: ({ text }) => text },
  { title: columnTitles.assignees, width: 35, type: "text", value: whoIn },
  {
    title: columnTitles.state,
    width: 18,
    type: "text",
    value: ({ state, overdue }) => stateShown(state, overdue).state,
  },
  { title: columnTitles.due, width: 14, type: "date", value: ({ due }) => due.date },
  { title: columnTitles.dueText, width: 22, type: "text", value: ({ due }) => due.text },
  { title: columnTitles.partsDone, width: 11, type: "number", value: ({ progress }) => progress?.done ?? null },
  { title: columnTitles.parts, width: 8, type: "number", value: ({ progress }) => progress?.total ?? null },
  { title: columnTitles.givenBy, width: 35, type: "text", value: ({ forum }) => forum.name },
  { title: columnTitles.meeting, width: 12, type: "date", value: ({ origin }) => origin?.date ?? null },
  { title: columnTitles.item, width: 8, type: "text", value: ({ origin }) => origin?.itemNumber ?? null },
  { title: columnTitles.givenOn, width: 12, type: "date", value: ({ givenOn }) => givenOn },
  { title: columnTitles.reportTo, width: 35, type: "text", value: ({ reportTo }) => reportTo.name },
  { title: columnTitles.lastReport, width: 16, type: "date", value: ({ reports }) => reports.at(-1)?.date ?? null },
  { title: columnTitles.closedOn, width: 12, type: "date", value: ({ closedOn }) => closedOn },
  {
    title: columnTitles.confidential,
    width: 11,
    type: "text",
    value: ({ confidential }) => (confidential ? columnTitles.yes : null),
  },
  { title: columnTitles.link, width: 40, type: "text", value: ({ id }) => `${baseUrl}${paths.assignment(id)}` },
];
