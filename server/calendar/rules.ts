import { stockholmDate, stockholmMidnight } from "../text/format.ts";

/**
 * Since when a calendar can have been as it is: nothing has happened in the system, and no day has begun. Null while the
 * second of it lasts, for more may happen in it and the time of an answer is told in whole seconds.
 */
export function lastChange(lastEventAt: string | null, now: Date): Date | null {
  const begun = stockholmMidnight(stockholmDate(now)).getTime();
  const latest = Math.max(begun, lastEventAt === null ? 0 : Date.parse(lastEventAt));
  const second = Math.floor(latest / 1000) * 1000;
  return now.getTime() < second + 1000 ? null : new Date(second);
}
