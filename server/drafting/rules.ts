/** How a draft of an agenda is sorted out, from plain data. */
import type { SourceType } from "../../db/schema/values.ts";
import type { Item } from "../meetings/schema.ts";
import { lastItemWords, previousMinutesWords, sectionWords } from "../text/drafting.ts";
import type { Choice, ProposedItem, SourceRef } from "./schema.ts";

export const keyOf = ({ type, id }: SourceRef): string => `${type}.${id}`;

/**
 * What of the things owed is neither on the agenda nor postponed beyond the meeting. Something postponed to a day that has
 * come is owed again; an assignment is postponed by its due date, so that one that is due is due.
 */
export function notHandled(
  owed: ProposedItem[],
  onAgenda: ReadonlySet<string>,
  choices: ReadonlyMap<string, Choice>,
  date: string,
): ProposedItem[] {
  return owed.filter(({ source, reason }) => {
    if (onAgenda.has(keyOf(source))) return false;
    const choice = choices.get(keyOf(source));
    if (choice?.choice !== "postponed" || reason.kind === "assignment_due") return true;
    return choice.until !== null && choice.until <= date;
  });
}

interface Place {
  parentId: string | null;
  index: number | undefined;
}

/** Where something of this kind is put: under the section for it, or else as an item of its own. */
export function placeFor(type: SourceType, items: Item[]): Place {
  const words = sectionWords[type];
  const section = words && items.find(({ title }) => words.test(title));
  return section ? { parentId: section.id, index: undefined } : ownPlace(items);
}

/** An item of its own stands before those that end every meeting. */
export function ownPlace(items: Item[]): Place {
  const last = items.findIndex(({ title }) => lastItemWords.test(title));
  return { parentId: null, index: last === -1 ? undefined : last };
}

/** Of minutes: the standing item that they belong to, as long as it has none. */
export function itemForMinutes(
  type: SourceType,
  items: Item[],
  onAgenda: { source: SourceRef; itemId: string }[],
): Item | undefined {
  if (type !== "minutes") return undefined;
  const taken = new Set(onAgenda.filter(({ source }) => source.type === "minutes").map(({ itemId }) => itemId));
  return items.find(({ id, title }) => previousMinutesWords.test(title) && !taken.has(id));
}
