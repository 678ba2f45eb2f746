/** The figures as a table for people. */
import type { CaseResult, Figures } from "./measure.ts";
import type { BenchResult, Whole } from "./run.ts";

const header = [
  "case",
  "ours",
  "bare",
  "p95",
  "bare's p95",
  "ratio",
  "CPU ratio",
  "aim",
  "met",
  "large/small",
  "aim",
  "met",
];

export function tableOf(result: BenchResult): string {
  const { databases, cases, wholes, imports, plans } = result;
  const rows = [header, ...cases.map(caseRow), ...wholes.map(wholeRow)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const failed = cases.filter(({ ours, bare }) => ours.failures + (bare?.failures ?? 0) > 0);
  return [
    ...lines,
    "",
    `large: ${databaseLine(databases.large)}`,
    `small: ${databaseLine(databases.small)}`,
    "ours and bare are measured in turn on the large database, ten connections (documents: one); ratios are medians of rounds.",
    "bare: Fastify and better-sqlite3 with the same queries, the same answer and the same check of token or session; documents: the library alone.",
    ...failed.map(({ name }) => `Worthless, with answers that were no 2xx: ${name}`),
    "imports: minutes of ten pages, read and interpreted by a running importer; pandoc and pdftotext are whole runs, and only read.",
    ...imports.remarks,
    ...planLines(plans),
    `Node ${result.node}, ${Math.round(result.seconds)} s in all`,
  ].join("\n");
}

const yesNo = (met: boolean | null): string => (met === null ? "–" : met ? "yes" : "no");

function caseRow(each: CaseResult): string[] {
  const { kind, name, ours, bare, ratio, cpuRatio, aim, met, largeToSmall, largeToSmallMet } = each;
  const shown = (figures: Figures) =>
    kind === "document" ? `${figures.medianMs.toFixed(1)} ms` : `${Math.round(figures.perSecond)}/s`;
  const sign = kind === "document" ? "≤" : "≥";
  return [
    name,
    shown(ours),
    bare ? shown(bare) : "–",
    `${ours.p95Ms.toFixed(1)} ms`,
    bare ? `${bare.p95Ms.toFixed(1)} ms` : "–",
    ratio?.toFixed(2) ?? "–",
    cpuRatio?.toFixed(2) ?? "–",
    aim === null ? "–" : `${sign} ${aim}`,
    yesNo(met),
    largeToSmall.toFixed(2),
    "≤ 1.5",
    yesNo(largeToSmallMet),
  ];
}

function wholeRow({ name, unit, ours, bare, aim, met }: Whole): string[] {
  const shown = (value: number | null) => (value === null ? "–" : `${Math.round(value)} ${unit}`);
  return [name, shown(ours), shown(bare), "–", "–", "–", "–", `≤ ${aim}`, yesNo(met)];
}

const databaseLine = ({
  meetings,
  items,
  decisions,
  clauses,
  assignments,
  live,
  megabytes,
  buildSeconds,
}: BenchResult["databases"]["large"]): string =>
  `${meetings} meetings, ${items} items, ${decisions} decisions, ${clauses} clauses, ${assignments} assignments of which ${live} live, ${Math.round(megabytes)} MB, built in ${buildSeconds.toFixed(1)} s`;

function planLines({ statements, remarks }: BenchResult["plans"]): string[] {
  const lines = remarks.map(({ remark, statement }) => `  ${remark}: ${statement.slice(0, 160)}`);
  return [`Query plans: ${statements} statements, ${remarks.length} remarks`, ...lines];
}
