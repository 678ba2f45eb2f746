/** When the meeting was held, and when the next one will be. */
import {
  adjourned,
  closedAt,
  meetingName,
  nextMeetingWords,
  openedAt,
  otherDay,
  otherTime,
  printedKindOf,
  thisMeeting,
} from "../text/header-words.ts";
import { dayAfter, daysIn, meetingTime, withYear, type DayFound } from "./dates.ts";
import { fieldsIn } from "./header-fields.ts";
import { at, found, namedFields, nowhere, type HeadSource } from "./header-source.ts";
import type { Found, Header, Place } from "./model.ts";

export function readDate(source: HeadSource): Header["date"] {
  for (const field of namedFields(source, "date", "timeAndPlace", "time", "place")) {
    const date = resolved(source, daysIn(field.value)[0]);
    if (date) return found(date, field.place, "date in a field");
  }
  for (const { line } of source.titles) {
    const date = resolved(source, daysIn(line.text)[0]);
    if (date) return found(date, at(line), "date in the title");
  }
  const early = source.head.slice(0, 60).filter(({ text }) => !otherDay.test(text));
  for (const line of early.filter(
    ({ text }) => text.length < 160 && (printedKindOf(text) !== null || isDayAlone(text) || thisMeeting.test(text)),
  )) {
    const date = resolved(source, daysIn(line.text)[0]);
    if (date) return found(date, at(line), "date in the head", "likely");
  }
  for (const text of [...source.manuscript.margins, source.manuscript.title ?? ""].filter(
    (each) => !otherDay.test(each),
  )) {
    const date = resolved(source, daysIn(text)[0]);
    if (date) return found(date, nowhere, "date in the page's head", "likely");
  }
  for (const field of fieldsIn(source.manuscript.lines).filter(
    ({ kind, name }) => kind === "date" && meetingName.test(name),
  )) {
    const date = resolved(source, daysIn(field.value)[0]);
    if (date) return found(date, nowhere, "date in a field further on", "likely");
  }
  for (const line of early.filter(({ text }) => text.length < 300)) {
    const day = daysIn(line.text)[0];
    const date = day?.date ?? null;
    if (date) return found(date, at(line), "date in a sentence", "doubtful");
  }
  return null;
}

function resolved(source: HeadSource, day: DayFound | undefined): string | null {
  if (!day) return null;
  return day.date ?? withYear(day, yearsOf(source));
}

/** The years that the document names, those of its head first. */
function yearsOf({ manuscript, head }: HeadSource): number[] {
  const early = head.slice(0, 40).map(({ text }) => text);
  const texts = [manuscript.title ?? "", ...manuscript.margins, ...early, ...manuscript.lines.map(({ text }) => text)];
  const years = texts.flatMap((text) => [
    ...daysIn(text).flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))])),
    ...[...text.matchAll(/(?<![\d-])(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year)),
  ]);
  return [...new Set(years)].slice(0, 8);
}

export function readTimes(source: HeadSource): { start: Header["start"]; end: Header["end"] } {
  for (const field of namedFields(source, "time", "timeAndPlace", "date", "place")) {
    const time = meetingTime(field.value, field.kind === "time");
    if (time) return withEnd(source, time, field.place, "time in a field");
  }
  const lines = source.head.slice(0, 60).filter(({ text }) => text.length < 200 && !otherTime.test(text));
  for (const line of [...source.titles.map((title) => title.line), ...lines]) {
    const time =
      daysIn(line.text).length > 0 || thisMeeting.test(line.text) || /^kl|^\d/iu.test(line.text)
        ? meetingTime(line.text, false)
        : null;
    if (time) return withEnd(source, time, at(line), "time in the head");
  }
  const opened = told(source, openedAt);
  const closed = opened && told(source, closedAt);
  return { start: opened, end: closed && closed.value > opened.value ? closed : null };
}

function withEnd(
  source: HeadSource,
  { start, end }: { start: string; end: string | null },
  place: Place,
  rule: string,
): { start: Header["start"]; end: Header["end"] } {
  const closed = end === null ? told(source, closedAt) : null;
  const later = closed && closed.value > start ? closed : null;
  return { start: found(start, place, rule), end: end === null ? later : found(end, place, rule) };
}

/** "Mötet avslutades kl. 15.10" */
function told(source: HeadSource, pattern: RegExp): Found<string> | null {
  for (const { text } of source.manuscript.lines) {
    if (text.length > 600 || adjourned.test(text)) continue;
    const { h, m } = pattern.exec(text)?.groups ?? {};
    if (h !== undefined) return found(`${h.padStart(2, "0")}:${m ?? "00"}`, nowhere, "time that is told", "likely");
  }
  return null;
}

export function readNextMeeting(source: HeadSource, date: string): Header["nextMeeting"] {
  const { lines } = source.manuscript;
  for (const [index, line] of lines.entries()) {
    const match = nextMeetingWords.exec(line.text);
    if (!match) continue;
    const after = line.text.slice(match.index);
    const below = after.length < 40 && line.text.length < 60 ? (lines[index + 1]?.text ?? "").slice(0, 120) : "";
    const day = daysIn(after)[0] ?? daysIn(below)[0];
    const next = day && dayAfter(day, date);
    if (next && next > date) return found(next, at(line), "next meeting");
  }
  return null;
}

/** A line that holds a day, a place perhaps, and no more. */
const isDayAlone = (text: string): boolean => {
  const [day] = daysIn(text);
  return day !== undefined && text.length - (day.end - day.start) < 40;
};
