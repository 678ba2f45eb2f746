/** For which items somebody was there, from the words of the document. */
import { itemNumber } from "../meetings/rules.ts";
import { partWords } from "../text/imports.ts";
import type { ItemPlace } from "./acceptance-rules.ts";
import type { DraftItem } from "./draft-schema.ts";

export interface ItemSpan {
  /** Numbers of the meeting; null: from the start, to the end. */
  fromItem: string | null;
  toItem: string | null;
}

/** What is said by the clock, or of items that are not there, is no span. */
export function spanOfPart(part: string, items: DraftItem[], places: ItemPlace[]): ItemSpan {
  const numberOf = (printed: string | undefined): string | null => {
    if (printed === undefined) return null;
    const at = items.findIndex(({ number }) => number !== "" && bare(number) === bare(printed));
    const place = places[at];
    return place ? itemNumber(place.section, place.child) : null;
  };
  const span = partWords.span.exec(part) ?? partWords.single.exec(part);
  if (span) return { fromItem: numberOf(span[1]), toItem: numberOf(span[2] ?? span[1]) };
  return { fromItem: numberOf(partWords.from.exec(part)?.[1]), toItem: numberOf(partWords.until.exec(part)?.[1]) };
}

const bare = (number: string): string => number.replace(/[\s.§]/g, "").toLowerCase();
