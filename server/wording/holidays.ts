/** The days before which things have to be done: when they fall. */
import { addDays, weekdayOf } from "./weeks.ts";

/** Easter Sunday of the Gregorian calendar (Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}

/** Friday between 19 and 25 June. */
const midsummerEve = (year: number): string => addDays(`${year}-06-25`, -((weekdayOf(`${year}-06-25`) + 3) % 7));

/** The first day that is free. */
export const holidays = {
  christmas: (year: number) => `${year}-12-24`,
  newYear: (year: number) => `${year}-12-31`,
  easter: (year: number) => addDays(easterSunday(year), -2),
  midsummer: midsummerEve,
} as const;
export type Holiday = keyof typeof holidays;
