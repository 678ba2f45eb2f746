import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { columnTitles } from "../text/exports.ts";
import { agreementKindLabels, agreementStateLabels } from "../text/agreement-labels.ts";
import type { AgreementSummary } from "./schema.ts";

/** @param baseUrl where users reach the system: a file is read elsewhere */
export const agreementColumns = (baseUrl: string): Column<AgreementSummary>[] => [
  { title: columnTitles.agreement, width: 55, type: "text", value: ({ title }) => title },
  { title: columnTitles.kind, width: 18, type: "text", value: ({ kind }) => agreementKindLabels[kind] },
  { title: columnTitles.reference, width: 18, type: "text", value: ({ reference }) => reference },
  { title: columnTitles.state, width: 20, type: "text", value: ({ state }) => agreementStateLabels[state] },
  { title: columnTitles.parties, width: 8, type: "number", value: ({ progress }) => progress.total },
  { title: columnTitles.adopted, width: 10, type: "number", value: ({ progress }) => progress.adopted },
  { title: columnTitles.declined, width: 10, type: "number", value: ({ progress }) => progress.declined },
  { title: columnTitles.inForceSince, width: 13, type: "date", value: ({ inForceSince }) => inForceSince },
  { title: columnTitles.lastDay, width: 13, type: "date", value: ({ lastDay }) => lastDay },
  { title: columnTitles.followUp, width: 14, type: "date", value: ({ followUp }) => followUp?.next ?? null },
  { title: columnTitles.forum, width: 35, type: "text", value: ({ forum }) => forum.name },
  { title: columnTitles.link, width: 40, type: "text", value: ({ id }) => `${baseUrl}${paths.agreement(id)}` },
];
