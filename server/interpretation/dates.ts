/** Days and times of day as the heads of documents write them. */
import { monthNumber, weekdayNumber } from "../text/due-words.ts";
import { besideTheMeeting, compactRange, dayForms, singleTime, timeRange } from "../text/header-words.ts";
import { isDay, weekdayOf } from "../wording/weeks.ts";

export interface DayFound {
  /** Null: it has no year. */
  date: string | null;
  month: number;
  day: number;
  /** Monday is 0; null: not said. */
  weekday: number | null;
  start: number;
  end: number;
}

type Groups = Partial<Record<string, string>>;

const two = (number: number | string): string => String(number).padStart(2, "0");

export function daysIn(text: string): DayFound[] {
  const found: DayFound[] = [];
  for (const form of dayForms) {
    for (const match of text.matchAll(form)) {
      const day = dayOf(match.groups ?? {}, match.index, match[0].length);
      if (day && !found.some(({ start, end }) => start < day.end && day.start < end)) found.push(day);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dayOf(groups: Groups, start: number, length: number): DayFound | null {
  const month = groups.month === undefined ? Number(groups.number) : monthNumber(groups.month);
  const day = Number(groups.day);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const year = groups.year ?? groups.short;
  const date =
    year === undefined ? null : `${year.length === 2 ? century(year) + year : year}-${two(month)}-${two(day)}`;
  if (date !== null && !isDay(date)) return null;
  const weekday = groups.weekday === undefined ? null : weekdayNumber(groups.weekday);
  return { date, month, day, weekday: weekday === -1 ? null : weekday, start, end: start + length };
}

/** Minutes of before 1970 are not written by machine. */
const century = (year: string): string => (Number(year) >= 70 ? "19" : "20");

/** With the year that others tell: the one in which it was that day of the week, or else the first. */
export function withYear({ date, month, day, weekday }: DayFound, years: readonly number[]): string | null {
  if (date !== null) return date;
  const days = years.map((year) => `${year}-${two(month)}-${two(day)}`).filter(isDay);
  return days.find((each) => weekday === null || weekdayOf(each) === weekday) ?? days[0] ?? null;
}

/** The first such day after another. */
export function dayAfter(found: DayFound, after: string): string | null {
  if (found.date !== null) return found.date;
  const year = Number(after.slice(0, 4));
  const days = [year, year + 1].map((each) => withYear({ ...found, weekday: null }, [each]));
  return days.find((each) => each !== null && each > after) ?? null;
}

export interface TimeFound {
  start: string;
  end: string | null;
  /** Where it stands. */
  from: number;
  to: number;
}

/** @param named it stands in a field for times: plain numbers are hours */
export function timesIn(text: string, named: boolean): TimeFound[] {
  const masked = withoutDays(text);
  const ranges = [...masked.matchAll(timeRange), ...masked.matchAll(compactRange)].flatMap((match) => {
    const { kl, sh = "", sm, eh = "", em } = match.groups ?? {};
    if (!named && kl === undefined && (sm === undefined || em === undefined)) return [];
    const time = { start: clock(sh, sm), end: clock(eh, em), from: match.index, to: match.index + match[0].length };
    return time.end > time.start || Number(eh) === 24 ? [time] : [];
  });
  const singles = [...masked.matchAll(singleTime)].flatMap((match) => {
    const { kl, sh = "", sm } = match.groups ?? {};
    if (kl === undefined && sm === undefined && !(named && match[0].trim() === text.trim())) return [];
    return [{ start: clock(sh, sm), end: null, from: match.index, to: match.index + match[0].length }];
  });
  const outside = singles.filter((one) => !ranges.some(({ from, to }) => one.from < to && from < one.to));
  return [...ranges, ...outside].sort((a, b) => a.from - b.from);
}

const clock = (hour: string, minute: string | undefined): string => `${two(hour)}:${minute ?? "00"}`;

/** Days are no times: their signs are replaced, so that all else stays in its place. */
export function withoutDays(text: string): string {
  let masked = text;
  for (const { start, end } of daysIn(text)) {
    masked = masked.slice(0, start) + "#".repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** From the beginning to the end of the meeting; what is beside it (a break, a meeting before) does not count. */
export function meetingTime(text: string, named: boolean): { start: string; end: string | null } | null {
  const times = timesIn(text, named).filter(({ from, to }) => {
    const before =
      text
        .slice(Math.max(0, from - 25), from)
        .split(/[,;(]/u)
        .at(-1) ?? "";
    const after = text.slice(to, to + 20).split(/[,;)]/u)[0] ?? "";
    return !besideTheMeeting.test(before) && !besideTheMeeting.test(after);
  });
  const [first] = times;
  const last = times.findLast(({ end }) => end !== null);
  if (!first) return null;
  return {
    start: first.start,
    end: last?.end !== undefined && last.end !== null && last.end > first.start ? last.end : null,
  };
}
