/** Swedish dates, times, numbers and lists. Civil dates are `YYYY-MM-DD`, times `HH:MM`, instants ISO 8601 UTC. */

const dayMonthYear = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const weekday = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", weekday: "long" });
const dayMonth = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", day: "numeric", month: "short" });
const shortMonthYear = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", month: "short", year: "numeric" });
const shortMonthName = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", month: "short" });
const monthName = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", month: "long" });
const stockholmDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const stockholmClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
});
const wholeNumber = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });
const conjunction = new Intl.ListFormat("sv-SE", { type: "conjunction" });

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** "21 november 2025" */
export const longDate = (date: string): string => dayMonthYear.format(utc(date));
/** "fredag 21 november 2025" */
export const weekdayDate = (date: string): string => `${weekday.format(utc(date))} ${longDate(date)}`;
/** "Fredag 21 november 2025", as a heading begins */
export const headingDate = (date: string): string => capitalised(weekdayDate(date));
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "21 nov." */
export const shortDate = (date: string): string => dayMonth.format(utc(date));
/** "november" */
export const monthOf = (date: string): string => monthName.format(utc(date));
/** "nov." */
export const shortMonth = (date: string): string => shortMonthName.format(utc(date));
/** "nov. 2025" */
export const monthAndYear = (date: string): string => shortMonthYear.format(utc(date));
/** "21" */
export const dayOf = (date: string): string => String(Number(date.slice(8)));
/** "fre" */
export const shortWeekday = (date: string): string => weekday.format(utc(date)).slice(0, 3);
/** "kl. 08.00–10.00", "kl. 08.00", or empty. */
export function timeSpan(start: string | null, end: string | null): string {
  if (!start) return "";
  return end ? `kl. ${dotted(start)}–${dotted(end)}` : `kl. ${dotted(start)}`;
}

/** "08.00" */
export const dotted = (time: string): string => time.replace(":", ".");

/** "45 min", "1 h", "1 h 45 min" */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The civil date in Stockholm at an instant: `YYYY-MM-DD`. */
export const stockholmDate = (instant: Date): string => stockholmDay.format(instant);

/** "14:05", the clock in Stockholm at an instant. */
export const stockholmTime = (instant: Date): string => stockholmClock.format(instant);

/** The instant at which a civil date begins in Stockholm. */
export function stockholmMidnight(date: string): Date {
  const inSummer = new Date(`${date}T00:00:00+02:00`);
  return stockholmDate(inSummer) === date ? inSummer : new Date(`${date}T00:00:00+01:00`);
}

/** "21 november 2025 kl. 14.05" */
export function longInstant(instant: string): string {
  const at = new Date(instant);
  return `${longDate(stockholmDate(at))} kl. ${stockholmClock.format(at).replace(":", ".")}`;
}

/** "286 546" with hard spaces */
export const number = (value: number): string => wholeNumber.format(value);

/** "a, b och c" */
export const listed = (parts: string[]): string => conjunction.format(parts);

/** "1,2 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.round(kilobytes)} kB`;
  return `${(kilobytes / 1024).toFixed(1).replace(".", ",")} MB`;
}

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
