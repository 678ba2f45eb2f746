/** What was on the agenda, what was said, decided and given to whom. */
import type { Manuscript } from "../manuscripts/model.ts";
import type { Header, Known, ReadItem, ReadPerson, Warning } from "./model.ts";

export interface ItemsReading {
  items: ReadItem[];
  warnings: Warning[];
}

export function readItems(
  _manuscript: Manuscript,
  _known: Known,
  _header: Header,
  _people: readonly ReadPerson[],
): ItemsReading {
  return { items: [], warnings: [] };
}
