/** What the document calls itself, and which forum it says that met. */
import type { Line } from "../manuscripts/model.ts";
import { printedKindOf, whoMet } from "../text/header-words.ts";
import { daysIn } from "./dates.ts";
import { decidingForum, forumIn, titlesIn } from "./header-forum.ts";
import { at, found, namedFields, nowhere, type HeadSource } from "./header-source.ts";
import type { Header } from "./model.ts";

export function readKind(source: HeadSource): Header["kind"] {
  for (const line of source.head.slice(0, 40)) {
    const kind = line.text.length < 160 ? printedKindOf(line.text) : null;
    if (kind) return found(kind, at(line), "kind in the title");
  }
  for (const text of [...source.manuscript.margins, source.manuscript.title ?? ""]) {
    const kind = printedKindOf(text);
    if (kind) return found(kind, nowhere, "kind in the page's head", "likely");
  }
  return null;
}

export function readForum(source: HeadSource): Header["forum"] {
  const [field] = namedFields(source, "forum").filter(({ value }) => value.length < 110 && daysIn(value).length === 0);
  const named = field && forumIn(field.value);
  if (field && named) return found(named, field.place, "forum in a field");
  const known = knownForum(source);
  if (known) return known;
  const [title] = source.titles;
  if (title?.forum)
    return found(title.forum, at(title.line), "forum in the title", title.titled ? "certain" : "likely");
  for (const text of [
    ...source.manuscript.margins.flatMap((margin) => margin.split(/\t|\s{2,}|\|/u)),
    source.manuscript.title ?? "",
  ]) {
    const name = titlesIn([asLine(text)])[0]?.forum;
    if (name) return found(name, nowhere, "forum in the page's head", "likely");
  }
  for (const line of source.head) {
    const { name } = whoMet.exec(line.text)?.groups ?? {};
    if (name) return found(name, at(line), "forum in the first sentence", "likely");
  }
  const deciding = decidingForum(source.manuscript.lines);
  return deciding && found(deciding.forum, nowhere, "forum that decides", "doubtful");
}

/** A forum of the database that the head names: by its whole name before its abbreviation, as the database spells it. */
function knownForum(source: HeadSource): Header["forum"] {
  const lines = source.head
    .slice(0, 30)
    .map((line) => ({ line, words: ` ${line.text.toLowerCase().replace(/[^\p{L}\d]+/gu, " ")} ` }));
  for (const name of [...source.known.forums].sort((a, b) => b.length - a.length)) {
    const words = ` ${name
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, " ")
      .trim()} `;
    const named = words.length > 3 ? lines.find((each) => each.words.includes(words)) : undefined;
    if (named) return found(name, at(named.line), "known forum");
  }
  return null;
}

const asLine = (text: string): Line => ({
  number: 0,
  page: null,
  spans: [],
  text: text.trim(),
  label: null,
  heading: 0,
  indent: 0,
  gap: 0,
  whole: true,
  fill: 1,
  cell: null,
});
