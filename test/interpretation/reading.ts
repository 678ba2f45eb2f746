/** Documents for the tests, written as Markdown: headings, bullets, tables and ~~struck~~ words are what they are there. */
import { interpret } from "../../server/interpretation/interpret.ts";
import type { Interpretation, ReadItem } from "../../server/interpretation/model.ts";
import { readMarkdown } from "../../server/manuscripts/markdown.ts";

export const readDocument = (text: string): Interpretation => interpret(readMarkdown(text));

const head = "# Minnesanteckningar Länsnätverket\n\nDatum: 2025-11-21\n\nNärvarande: Anna Ek, Bo Lindh, Karin Ros\n\n";

/** The items of minutes that say nothing else. */
export const itemsOf = (text: string): ReadItem[] => readDocument(head + text).items;

/** "taken: att anta avtalet; att tacka" */
export const decisionsOf = (text: string): string[] =>
  itemsOf(text).flatMap((item) => item.decisions.map(({ state, clauses }) => `${state}: ${clauses.join("; ")}`));

/** "Anna Ek: boka lokal (2025-12-01)" */
export const assignmentsOf = (text: string): string[] =>
  itemsOf(text).flatMap((item) =>
    item.assignments.map(
      ({ assignees, task, due }) => `${assignees.join(", ")}: ${task}${due === null ? "" : ` (${due})`}`,
    ),
  );
