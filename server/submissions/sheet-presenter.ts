import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { columnTitles } from "../text/exports.ts";
import { stockholmDate } from "../text/format.ts";
import { itemKindLabels, submissionStateLabels } from "../text/labels.ts";
import type { Submission } from "./schema.ts";

/** @param baseUrl where users reach the system: a file is read elsewhere */
export const submissionColumns = (baseUrl: string): Column<Submission>[] => [
  { title: columnTitles.item, width: 50, type: "text", value: ({ title }) => title },
  {
    title: columnTitles.kind,
    width: 22,
    type: "text",
    value: ({ kinds }) => kinds.map((kind) => itemKindLabels[kind]).join(", ") || null,
  },
  { title: columnTitles.forum, width: 35, type: "text", value: ({ forum }) => forum.name },
  { title: columnTitles.handedInBy, width: 28, type: "text", value: ({ createdByName }) => createdByName },
  {
    title: columnTitles.date,
    width: 12,
    type: "date",
    value: ({ createdAt }) => stockholmDate(new Date(createdAt)),
  },
  { title: columnTitles.wishedMeeting, width: 14, type: "date", value: ({ wishedDate }) => wishedDate },
  { title: columnTitles.state, width: 18, type: "text", value: ({ state }) => submissionStateLabels[state] },
  { title: columnTitles.answer, width: 50, type: "text", value: ({ events }) => events.at(-1)?.text || null },
  {
    title: columnTitles.confidential,
    width: 11,
    type: "text",
    value: ({ confidential }) => (confidential ? columnTitles.yes : null),
  },
  { title: columnTitles.link, width: 40, type: "text", value: ({ id }) => `${baseUrl}${paths.submission(id)}` },
];
