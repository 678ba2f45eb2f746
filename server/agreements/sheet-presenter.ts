import type { Column } from "../documents/sheet.ts";
import { paths } from "../http/paths.ts";
import { columnTitles } from "../text/exports.ts";
import { agreementKindLabels, agreementStateLabels, ratificationStateLabels } from "../text/agreement-labels.ts";
import type { Agreement, AgreementSummary, Ratification } from "./schema.ts";

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

/** Each party's decision. */
export function ratificationColumns({ parties }: Agreement): Column<Ratification>[] {
  const sides = new Map(parties.map(({ organizationId, role }) => [organizationId, role]));
  const text = (title: string, width: number, value: (one: Ratification) => string | null): Column<Ratification> => ({
    title,
    width,
    type: "text",
    value: (one) => value(one) || null,
  });
  return [
    text(columnTitles.party, 25, ({ organizationName }) => organizationName),
    text(columnTitles.side, 15, ({ organizationId }) => sides.get(organizationId) ?? null),
    text(columnTitles.state, 24, ({ state }) => ratificationStateLabels[state]),
    text(columnTitles.decidedBy, 25, ({ state, body }) => (state === "awaiting" ? null : body)),
    { title: columnTitles.date, width: 12, type: "date", value: ({ date }) => date },
    { title: columnTitles.legalForce, width: 12, type: "date", value: ({ legalForceOn }) => legalForceOn },
    text(columnTitles.paragraph, 28, ({ reference }) => reference),
    text(columnTitles.expected, 18, ({ expectedText, expectedDate }) => expectedText ?? expectedDate),
    text(columnTitles.departs, 10, ({ departs }) => (departs ? columnTitles.yes : null)),
    text(columnTitles.reservation, 45, ({ reservation }) => reservation),
  ];
}
