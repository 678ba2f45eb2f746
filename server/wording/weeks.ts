/** Civil dates (YYYY-MM-DD) and ISO weeks ("2025-W48"). */

const day = 86_400_000;
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const civil = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => civil(utc(date) + days * day);

/** Monday is 0. */
const weekday = (date: string): number => (new Date(utc(date)).getUTCDay() + 6) % 7;

/** The ISO week a day belongs to; its year is that of its Thursday. */
export function weekOf(date: string): string {
  const thursday = addDays(date, 3 - weekday(date));
  const year = thursday.slice(0, 4);
  const number = Math.floor((utc(thursday) - utc(`${year}-01-01`)) / (7 * day)) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The working week's last day, which is what "vecka 48" means as a deadline. */
export function fridayOf(week: string): string {
  const year = week.slice(0, 4);
  // The fourth of January is always in week 1.
  const first = `${year}-01-04`;
  return addDays(first, 4 - weekday(first) + 7 * (Number(week.slice(6)) - 1));
}

/** Whether the year has such a week: some have 53. */
export const isWeek = (text: string): boolean => /^\d{4}-W\d\d$/.test(text) && weekOf(fridayOf(text)) === text;

/** The same day so many months later, or the month's last: 31 January and one month is 28 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return civil(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}
