/** Civil dates (YYYY-MM-DD) and ISO weeks ("2025-W48"). */

const day = 86_400_000;
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const civil = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => civil(utc(date) + days * day);

/** Monday is 0. */
export const weekdayOf = (date: string): number => (new Date(utc(date)).getUTCDay() + 6) % 7;

/** The ISO week a day belongs to; its year is that of its Thursday. */
export function weekOf(date: string): string {
  const thursday = addDays(date, 3 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const number = Math.floor((utc(thursday) - utc(`${year}-01-01`)) / (7 * day)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** A day of a week; Monday is 0. */
export function dayOfWeek(week: string, weekday: number): string {
  const year = week.slice(0, 4);
  // The fourth of January is always in week 1.
  const first = `${year}-01-04`;
  return addDays(first, weekday - weekdayOf(first) + 7 * (Number(week.slice(6)) - 1));
}

/** The working week's last day, which is what "vecka 48" means as a deadline. */
export const fridayOf = (week: string): string => dayOfWeek(week, 4);

/** Whether the year has such a week: some have 53. */
export const isWeek = (text: string): boolean => /^\d{4}-W\d\d$/.test(text) && weekOf(fridayOf(text)) === text;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(utc(text)) && civil(utc(text)) === text;

/**
 * The same day so many months later, or the month's last: 31 January and one month is 28 February. What comes back every
 * month is counted from where it began, not from the time before, or it would end up on the 28th for good.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return civil(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}

/** Of the month a day belongs to. */
export const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;
