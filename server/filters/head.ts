/** What stands above a list whose filters can be kept: those that are, and a form to keep the ones it is shown with. */
import type { Values } from "../http/forms.ts";
import { paths } from "../http/paths.ts";
import { filtersOf } from "./rules.ts";
import type { SavedFilter } from "./schema.ts";

export interface FilterHead {
  saved: { name: string; href: string; current: boolean; removeAction: string }[];
  /** Whether there is anything to keep that is not kept already. */
  maySave: boolean;
  page: string;
  query: string;
  saveAction: string;
}

export function filterHead(filters: SavedFilter[], page: string, asked: Values): FilterHead {
  const query = filtersOf(asked);
  return {
    saved: filters.map((filter) => ({
      name: filter.name,
      href: `${page}?${filter.query}`,
      current: filter.query === query,
      removeAction: paths.removeFilter(filter.id),
    })),
    maySave: query !== "" && filters.every((filter) => filter.query !== query),
    page,
    query,
    saveAction: paths.filters,
  };
}
