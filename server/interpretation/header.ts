/** Which forum met, when and where. */
import type { Manuscript } from "../manuscripts/model.ts";
import { headWarnings } from "../text/reading-warnings.ts";
import { at, sourceOf, type HeadSource } from "./header-source.ts";
import { readDate, readNextMeeting, readTimes } from "./header-when.ts";
import { readMode, readPlace } from "./header-where.ts";
import { readForum, readKind } from "./header-who.ts";
import type { Header, Known, Warning } from "./model.ts";

export interface HeaderReading {
  header: Header;
  /** Numbers of the lines that were read as the head. */
  used: Set<number>;
  warnings: Warning[];
}

export function readHeader(manuscript: Manuscript, known: Known): HeaderReading {
  const source = sourceOf(manuscript, known);
  const date = readDate(source);
  const place = readPlace(source);
  const header: Header = {
    forum: readForum(source),
    kind: readKind(source),
    date,
    ...readTimes(source),
    place,
    mode: readMode(source, place),
    nextMeeting: date && readNextMeeting(source, date.value),
  };
  return { header, used: usedBy(header, source), warnings: warningsOf(header) };
}

/** The lines that hold what was found, and what stands above them as letterhead. */
function usedBy({ forum, kind, date, start, place, mode }: Header, { head, fields, titles }: HeadSource): Set<number> {
  const places = [
    ...fields.map((field) => field.place),
    ...[forum, kind, date, start, place, mode].flatMap((each) => each?.place ?? []),
    ...titles.filter(({ titled }) => titled).map(({ line }) => at(line)),
  ];
  const isPlace = (number: number) => places.some(({ from, to }) => from <= number && number <= to);
  // Where somebody begins to tell the head is over: what is found there is told, and stays where it is.
  const told = head.findIndex(({ number, text }) => /[.!?]$/u.test(text) && text.length > 25 && !isPlace(number));
  const above = told === -1 ? head : head.slice(0, told);
  const used = new Set(above.filter(({ number }) => isPlace(number)).map(({ number }) => number));
  const last = above.findLastIndex(({ number }) => used.has(number));
  for (const { number, text } of above.slice(0, Math.max(0, last))) {
    if (text.length < 100 && !/[.!?]$/u.test(text)) used.add(number);
  }
  return used;
}

function warningsOf({ date, forum }: Header): Warning[] {
  const warnings: Warning[] = [];
  if (!date) warnings.push({ code: "no_date", message: headWarnings.no_date, line: null });
  else if (date.sure === "doubtful") {
    warnings.push({ code: "date_uncertain", message: headWarnings.date_uncertain, line: date.place.from });
  }
  if (!forum) warnings.push({ code: "no_forum", message: headWarnings.no_forum, line: null });
  return warnings;
}
