/** What days the words about time come to. */
import { lengthOf, monthNumber, numberOf, weekdayNumber, type DueForm } from "../text/due-words.ts";
import { holidays, type Holiday } from "./holidays.ts";
import { addDays, addMonths, dayOfWeek, fridayOf, isDay, isWeek, weekdayOf, weekOf } from "./weeks.ts";

/** When something was said, and of what kind the words before the time are. */
export interface Said {
  givenOn: string;
  nextMeeting: string | null;
  /** "före": what is named is the day after the last. */
  before: boolean;
  /** "senast", "i slutet av": the last day counts. */
  ends: boolean;
  /** There are such words at all. */
  led: boolean;
}

/** From the first to the last day of what is named. */
export interface Span {
  first: string;
  last: string;
  week?: true;
}

/** Null: it is not about time after all. */
export type Told = Span | { months: number } | "next_meeting" | "no_day" | null;

type Groups = Partial<Record<string, string>>;

/** Before a week is the Friday of the week before. */
export function lastDayOf({ first, last, week }: Span, before: boolean): string {
  if (!before) return last;
  return week ? addDays(last, -7) : addDays(first, -1);
}

export const times: Record<DueForm, (groups: Groups, said: Said) => Told> = {
  isoDay: ({ year, month, day }) => onDay(`${year}-${month}-${day}`),
  compactDay: ({ year = "", month, day }) => onDay(`${fullYear(year)}-${month}-${day}`),
  // Without a word before it 1/2 is a half and 24/7 always.
  slashDay: ({ day = "", month = "", year }, said) =>
    year !== undefined || said.led ? coming(dayIn(Number(month), day), year, said) : null,
  day: ({ day = "", month = "", year }, said) => coming(dayIn(monthNumber(month), day), year, said),
  dayOfMonth: ({ day = "" }, said) => {
    const first = `${said.givenOn.slice(0, 7)}-01`;
    const days = [0, 1, 2].map((ahead) => onDay(`${addMonths(first, ahead).slice(0, 7)}-${twoDigits(day)}`));
    return days.find((span) => span !== null && lastDayOf(span, said.before) >= said.givenOn) ?? null;
  },
  week: ({ weekday, week = "", to, year, yearAndWeek }, said) =>
    yearAndWeek
      ? weekIn(yearAndWeek.slice(2), weekday)(Number(fullYear(yearAndWeek.slice(0, 2))))
      : coming(weekIn(endOfRange(week, to), weekday), year, said),
  isoWeek: ({ week = "", year }, said) => coming(weekIn(week), year, said),
  nextWeek: ({ weekday, ahead }, { givenOn }) => weekSpan(weekOf(addDays(givenOn, ahead ? 7 : 0)), weekday),
  weekday: ({ weekday = "", ahead }, { givenOn, led }) => {
    if (!ahead && !led) return null;
    const place = weekdayNumber(weekday);
    if (ahead) return onDay(dayOfWeek(weekOf(addDays(givenOn, 7)), place));
    return onDay(addDays(givenOn, ((place - weekdayOf(givenOn) + 6) % 7) + 1));
  },
  tomorrow: (_, { givenOn }) => onDay(addDays(givenOn, 1)),
  // "Maj" is a name too.
  month: ({ month = "", year }, said) =>
    year !== undefined || (said.led && month === month.toLowerCase()) ? coming(monthIn(month), year, said) : null,
  meetingOfMonth: ({ month = "", year }, said) => coming(monthIn(month), year, said),
  nextMonth: ({ ahead }, { givenOn }) => partOfYear(1, addMonths(`${givenOn.slice(0, 7)}-01`, ahead ? 1 : 0)),
  turnOfMonth: ({ month, year }, said) =>
    coming((at) => turnAfter(month ? monthIn(month)(at) : monthOf(at, said.givenOn)), year, said),
  quarter: ({ number = "", year }, said) => coming(partIn(3, number), year, said),
  nextQuarter: ({ ahead }, { givenOn }) => partOfYear(3, addMonths(quarterOf(givenOn), ahead ? 3 : 0)),
  third: ({ number = "", year }, said) => coming(partIn(4, number), year, said),
  half: ({ number = "", year }, said) => coming(partIn(6, number), year, said),
  turnOfHalf: ({ year }, said) => coming((at) => turnAfter(partIn(6, "1")(at)), year, said),
  turnOfYear: ({ year }, said) => coming((at) => turnAfter(partOfYear(12, `${at}-01-01`)), year, said),
  holiday: (named, said) => {
    const holiday = (Object.keys(holidays) as Holiday[]).find((name) => named[name] !== undefined);
    return holiday && said.led ? coming((at) => onDay(holidays[holiday](at)), undefined, said) : null;
  },
  within: ({ count = "en", unit = "" }, { givenOn }) => {
    const { days, months } = lengthOf(unit);
    return onDay(addMonths(addDays(givenOn, days * numberOf(count)), months * numberOf(count)));
  },
  nextMeeting: () => "next_meeting",
  everyOrdinal: ({ number = "", unit = "" }) => every(lengthOf(unit).months * numberOf(number)),
  everyOther: ({ unit = "" }) => every(lengthOf(unit).months * 2),
  every: ({ unit = "" }) => every(lengthOf(unit).months),
  regularly: ({ unit = "" }) => every(lengthOf(unit).months),
  timesPer: ({ count = "", unit = "" }) => every(lengthOf(unit).months / numberOf(count)),
  season: (_, { led }) => (led ? "no_day" : null),
  year: ({ year, now }, said) => {
    if (!said.led) return null;
    const named = year ?? (now && said.givenOn.slice(0, 4));
    return named && said.ends ? partOfYear(12, `${named}-01-01`) : "no_day";
  },
  soon: () => "no_day",
  later: () => "no_day",
};

type InYear = (year: number) => Span | null;

/** In the year that is said, or else the next time: a leap day or a week 53 can be eight years ahead. */
function coming(inYear: InYear, year: string | undefined, { givenOn, before }: Said): Span | null {
  if (year !== undefined) return inYear(Number(fullYear(year)));
  const now = Number(givenOn.slice(0, 4));
  for (let at = now - 1; at <= now + 8; at += 1) {
    const span = inYear(at);
    if (span && lastDayOf(span, before) >= givenOn) return span;
  }
  return null;
}

const onDay = (date: string): Span | null => (isDay(date) ? { first: date, last: date } : null);

const dayIn =
  (month: number, day: string): InYear =>
  (year) =>
    onDay(`${year}-${twoDigits(month)}-${twoDigits(day)}`);

const weekIn =
  (number: string, weekday?: string): InYear =>
  (year) => {
    const week = `${year}-W${twoDigits(number)}`;
    return isWeek(week) ? weekSpan(week, weekday) : null;
  };

const weekSpan = (week: string, weekday?: string): Span | null =>
  weekday === undefined
    ? { first: dayOfWeek(week, 0), last: fridayOf(week), week: true }
    : onDay(dayOfWeek(week, weekdayNumber(weekday)));

/** "vecka 52–1"; what is too far away is no range. */
function endOfRange(week: string, to: string | undefined): string {
  const length = (Number(to ?? week) - Number(week) + 52) % 52;
  return to !== undefined && length <= 12 ? to : week;
}

const partIn =
  (months: number, number: string): InYear =>
  (year) =>
    partOfYear(months, `${year}-${twoDigits(months * (numberOf(number) - 1) + 1)}-01`);
const monthIn = (month: string): InYear => partIn(1, String(monthNumber(month)));
const monthOf = (year: number, date: string): Span | null => partOfYear(1, `${year}-${date.slice(5, 7)}-01`);

const partOfYear = (months: number, first: string): Span | null =>
  isDay(first) ? { first, last: addDays(addMonths(first, months), -1) } : null;

const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}-${twoDigits(Number(date.slice(5, 7)) - ((Number(date.slice(5, 7)) - 1) % 3))}-01`;

/** The last day before it, whether said "vid" or "före". */
const turnAfter = (period: Span | null): Span | null => period && { first: addDays(period.last, 1), last: period.last };

const every = (months: number): Told => (Number.isInteger(months) && months > 0 ? { months } : "no_day");

const fullYear = (year: string): string => year.padStart(4, "20");
const twoDigits = (number: string | number): string => String(number).padStart(2, "0");
