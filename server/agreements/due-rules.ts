/** When an agreement and what is promised in it are to be followed up, from plain data. */
import { addMonths } from "../wording/weeks.ts";

export interface DueFacts {
  /** Since when it is in force, for some of its parties at least; null: it is not. */
  inForceSince: string | null;
  /** It is followed up as a whole every so many months. */
  months: number | null;
  /** What is promised; `months`: what is followed up at an interval of its own. */
  commitments: readonly { id: string; months: number | null }[];
  /** What has been followed up, and which commitments were judged then. */
  followUps: readonly { date: string; judged: readonly string[] }[];
}

export interface DueDates {
  /** When the agreement as a whole is due, with all that has no interval of its own. */
  whole: string | null;
  /** When what has an interval of its own is due, by id. */
  own: ReadonlyMap<string, string>;
  /** The first of them all. */
  next: string | null;
}

/**
 * The interval counts from the last time, or from the day it came into force. Where only commitments with intervals of their
 * own were judged, the agreement as a whole was not followed up, unless nothing else is promised.
 */
export function dueDates({ inForceSince, months, commitments, followUps }: DueFacts): DueDates {
  if (inForceSince === null) return { whole: null, own: new Map(), next: null };
  const hasOwn = new Set(commitments.filter((one) => one.months !== null).map(({ id }) => id));
  const everyOne = commitments.length > 0 && hasOwn.size === commitments.length;
  const isWhole = (judged: readonly string[]): boolean =>
    judged.length === 0 ||
    judged.some((id) => !hasOwn.has(id)) ||
    (everyOne && commitments.every(({ id }) => judged.includes(id)));
  const from = (counts: (judged: readonly string[]) => boolean): string =>
    followUps
      .filter(({ judged }) => counts(judged))
      .reduce((last, { date }) => (date > last ? date : last), inForceSince);
  const whole = months === null ? null : addMonths(from(isWhole), months);
  const own = new Map(
    commitments.flatMap((one) =>
      one.months === null
        ? []
        : [
            [
              one.id,
              addMonths(
                from((judged) => judged.includes(one.id)),
                one.months,
              ),
            ] as const,
          ],
    ),
  );
  const [next = null] = [...(whole === null ? [] : [whole]), ...own.values()].sort();
  return { whole, own, next };
}

/** What a review on a day is to judge: all that goes with the agreement when that is due, and what is due by itself. */
export function toReview<Commitment extends { id: string; months: number | null }>(
  commitments: readonly Commitment[],
  { whole, own }: DueDates,
  day: string,
): Commitment[] {
  const wholeIsDue = whole !== null && whole <= day;
  return commitments.filter(({ id, months }) => (months === null ? wholeIsDue : (own.get(id) ?? "9999") <= day));
}
