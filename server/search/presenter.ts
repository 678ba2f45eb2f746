import { options, textOf, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { capitalised, longDate } from "../text/format.ts";
import { choicesOf, searchTypeLabels } from "../text/labels.ts";
import { everyForum, searchTitle, searchTitleOf } from "../text/pages.ts";
import { countOfType, hitCount, nothingFound, searchTexts } from "../text/search.ts";
import type { Range } from "./matching.ts";
import type { KindCount } from "./queries.ts";
import { mostCounted, type SearchHit, type SearchResult } from "./schema.ts";

export interface SearchPageParts {
  /** As it stands in the address. */
  asked: Values;
  /** Null: what was asked for is no question. */
  result: SearchResult | null;
  counts: KindCount[];
  /** Other questions, when this one finds nothing. */
  suggestions: string[];
  forums: { slug: string; name: string }[];
}

export function searchPage({ asked, result, counts, suggestions, forums }: SearchPageParts): PageContent {
  const { cursor, ...filters } = asked;
  const question = textOf(asked.q).trim();
  const { hits = [], total = 0, moreThanTotal = false, nextCursor = null } = result ?? {};
  return {
    view: "search/show",
    title: question === "" ? searchTitle : searchTitleOf(question),
    data: {
      action: paths.search,
      heading: searchTitle,
      q: textOf(asked.q),
      type: textOf(asked.type),
      forumOptions: options(
        asked.forum,
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      from: textOf(asked.from),
      to: textOf(asked.to),
      sortOptions: options(asked.sort ?? "newest", choicesOf(searchTexts.sorts)),
      narrowed: ["forum", "from", "to", "sort"].some((name) => asked[name] !== undefined),
      problem: result === null ? searchTexts.problem : "",
      asked: question !== "",
      types: typeLinks(filters, counts),
      count: hitCount(total, moreThanTotal),
      hits: hits.map(hitRow),
      nothing: nothingFound(question),
      suggestions: suggestions.map((q, n) => ({ q, href: addressOf({ ...filters, q }), or: n > 0 })),
      isFiltered: ["type", "forum", "from", "to"].some((name) => asked[name] !== undefined),
      unfilteredHref: addressOf({ q: question }),
      nextHref: nextCursor === null ? "" : addressOf({ ...filters, cursor: nextCursor }),
      firstHref: cursor === undefined ? "" : addressOf(filters),
    },
  };
}

const hitRow = ({ type, title, titleMarks, snippet, snippetMarks, url, date, forum }: SearchHit) => ({
  href: url,
  type: searchTypeLabels[type].one,
  title: pieces(capitalised(title), titleMarks),
  snippet: pieces(snippet, snippetMarks),
  forum: forum.shortName,
  date,
  day: longDate(date),
});

/** A text in pieces of which every other is marked. */
export function pieces(text: string, marks: readonly Range[]): { text: string; marked: boolean }[] {
  const cuts = marks.flatMap(([start, end], n) => [
    { text: text.slice(marks[n - 1]?.[1] ?? 0, start), marked: false },
    { text: text.slice(start, end), marked: true },
  ]);
  return [...cuts, { text: text.slice(marks.at(-1)?.[1] ?? 0), marked: false }].filter((piece) => piece.text !== "");
}

/** All kinds, and those that have hits; the one that is chosen stays when it has none. */
function typeLinks({ type: chosen, ...others }: Values, counts: SearchPageParts["counts"]) {
  if (counts.length === 0 && chosen === undefined) return [];
  const links = counts.map(({ type, count }) => ({
    href: addressOf({ ...others, type }),
    label: searchTypeLabels[type].all,
    count: countOfType(count, mostCounted),
    current: chosen === type,
  }));
  return [
    { href: addressOf(others), label: searchTexts.everyType, count: "", current: chosen === undefined },
    ...links,
  ];
}

function addressOf(values: Values): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
  return `${paths.search}?${query.toString()}`;
}
