/** A division as a document, for whoever has to decide on it or pay by it. */
import type { Block, DocumentModel, Inline, Letterhead } from "../documents/model.ts";
import { allocationMethodLabels, costTexts, kronor, percent } from "../text/costs.ts";
import { number, stockholmDate } from "../text/format.ts";
import { isByPopulation } from "./rules.ts";
import type { CostAllocation } from "./schema.ts";
import { figureNotes, roundingNote } from "./table-presenter.ts";

interface Source {
  allocation: CostAllocation;
  agreement: { title: string; forumName: string };
  letterhead: Letterhead;
}

export function allocationDocument({ allocation, agreement, letterhead }: Source): DocumentModel {
  const { year, note } = allocation;
  const title = costTexts.titleOf(year);
  return {
    title: `${title} ${agreement.title}`,
    author: agreement.forumName,
    subject: title,
    language: "sv-SE",
    issuedAt: allocation.createdAt,
    letterhead,
    blocks: [
      { type: "heading", level: 1, text: [run(title)] },
      factsOf(allocation, agreement.title),
      ...(note === "" ? [] : note.split(/\n{2,}/).map((text) => paragraph(text))),
      tableOf(allocation),
      ...[roundingNote(allocation), ...figureNotes(allocation)].map((text) => paragraph(text, "note")),
    ],
  };
}

function factsOf(allocation: CostAllocation, agreement: string): Block {
  const { total, method, fixed, number: version, createdAt, createdByName } = allocation;
  const facts: [string, string][] = [
    [costTexts.agreement, agreement],
    [costTexts.total, kronor(total)],
    [costTexts.method, allocationMethodLabels[method]],
    ...(fixed === null ? [] : ([[costTexts.fixed, costTexts.fixedEach(fixed)]] as [string, string][])),
    [costTexts.version, costTexts.made(version, stockholmDate(new Date(createdAt)), createdByName)],
  ];
  return { type: "facts", rows: facts.map(([term, value]) => ({ term, value: [run(value)] })) };
}

/** With the population only where it was divided by it. */
function tableOf({ method, shares, sum }: CostAllocation): Block {
  const counted = isByPopulation(method);
  const row = (name: string, population: number | null, part: string, amount: number) => [
    name,
    ...(counted ? [population === null ? "" : number(population)] : []),
    part,
    number(amount),
  ];
  const inhabitants = shares.reduce((all, { population }) => all + (population ?? 0), 0);
  const head = [costTexts.part, ...(counted ? [costTexts.population] : []), costTexts.share, costTexts.amount];
  return {
    type: "table",
    header: head.map((text) => [run(text)]),
    rows: [
      ...shares.map((share) =>
        row(share.name, share.population, percent(share.share ?? share.percent), share.amount).map((text) => [
          run(text),
        ]),
      ),
      row(costTexts.sum, inhabitants, percent(100, 0), sum).map((text) => [{ ...run(text), bold: true as const }]),
    ],
    widths: counted ? [5, 3, 2, 3] : [6, 2, 3],
    figures: head.map((_, column) => column).slice(1),
    sum: true,
  };
}

const run = (text: string) => ({ type: "text" as const, text }) satisfies Inline;

const paragraph = (text: string, role?: "note"): Block => ({
  type: "paragraph",
  content: [run(text)],
  ...(role ? { role } : {}),
});
