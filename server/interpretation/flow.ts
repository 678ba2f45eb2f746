/** The body of a document in order: paragraphs, and tables that tell something. */
import type { Manuscript } from "../manuscripts/model.ts";
import { presenterHead } from "../text/item-words.ts";
import { key, untilSignatures, withoutContents } from "./contents.ts";
import type { ReadItem } from "./model.ts";
import { paragraphsOf, type Paragraph } from "./paragraphs.ts";
import { personsIn } from "./persons.ts";
import { blocksOf, isTable, itemsInTable, type Block } from "./tables.ts";
import { readTitle } from "./titles.ts";

/** Paragraphs and tables, without contents and signatures; tables of items as the paragraphs they stand for. */
export function flowOf(manuscript: Manuscript): { flow: Block[]; hints: Map<string, TitleHint> } {
  const paragraphs = untilSignatures(withoutContents(paragraphsOf(manuscript)));
  const hints = new Map<string, TitleHint>();
  const flow = blocksOf(paragraphs).flatMap((block): Block[] => {
    const rows = isTable(block) ? itemsInTable(block) : null;
    if (rows === null) return [block];
    if (!comesAgain(rows, block.from, paragraphs)) return rows;
    for (const [title, hint] of hintsIn(rows)) hints.set(title, hint);
    return [];
  });
  return { flow, hints };
}

type TitleHint = Pick<ReadItem, "kinds" | "presenters">;

/** An agenda as a table, before the items themselves. */
function comesAgain(rows: readonly Paragraph[], after: number, paragraphs: readonly Paragraph[]): boolean {
  const heads = rows.filter(({ label }) => label !== null).map(({ text }) => key(readTitle(text).title));
  const later = new Set(
    paragraphs.filter(({ from, cell }) => from > after && cell === null).map(({ text }) => key(readTitle(text).title)),
  );
  return heads.length > 1 && heads.filter((head) => later.has(head)).length > heads.length * 0.6;
}

function hintsIn(rows: readonly Paragraph[]): [string, TitleHint][] {
  const hints: [string, TitleHint][] = [];
  for (const { text, label } of rows) {
    const head = presenterHead.exec(text);
    if (head) hints.at(-1)?.[1].presenters.push(...personsIn(text.slice(head[0].length)));
    else if (label) {
      const { title, kinds, presenters } = readTitle(text);
      hints.push([key(title), { kinds, presenters: [...presenters] }]);
    }
  }
  return hints;
}

export function completeFrom(hint: TitleHint | undefined, item: ReadItem): void {
  if (!hint) return;
  if (item.kinds.length === 0) item.kinds = hint.kinds;
  if (item.presenters.length === 0) item.presenters = hint.presenters;
}
