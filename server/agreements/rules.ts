/** What decides about agreements, from plain data. */
import type { AgreementState, RatificationRule, RatificationState } from "../../db/schema/values.ts";
import type { Reason } from "../text/messages.ts";
import { addDays, addMonths } from "../wording/weeks.ts";

export interface StateFacts {
  sentOutOn: string | null;
  partlyInForceSince: string | null;
  inForceSince: string | null;
  validTo: string | null;
  /** With it an agreement runs on past `validTo`, so many months each time. */
  renewalMonths: number | null;
  endedOn: string | null;
}

/** The state an agreement is in on a day. `stateOf` in statements.ts says the same in SQL. */
export function stateOn(facts: StateFacts, day: string): AgreementState {
  const { sentOutOn, partlyInForceSince, inForceSince, validTo, renewalMonths, endedOn } = facts;
  if (endedOn !== null && endedOn <= day) return "ended";
  if (validTo !== null && validTo < day && renewalMonths === null) return "ended";
  if (inForceSince !== null && inForceSince <= day) return "in_force";
  if (partlyInForceSince !== null && partlyInForceSince <= day) return "partly_in_force";
  return sentOutOn !== null || inForceSince !== null || partlyInForceSince !== null ? "out_for_ratification" : "draft";
}

export const isAdopted = (state: RatificationState): boolean =>
  state === "adopted" || state === "adopted_with_reservation";

export interface Force {
  partlyInForceSince: string | null;
  inForceSince: string | null;
}

interface ForceFacts {
  rule: RatificationRule;
  minimum: number | null;
  validFrom: string | null;
  parties: number;
  /** The day each adoption took effect: that of its legal force, where that is known. */
  adoptedOn: readonly string[];
}

/** Since when an agreement is in force by its own rule, whole and for some of its parties. */
export function forceOf({ rule, minimum, validFrom, parties, adoptedOn }: ForceFacts): Force {
  const days = [...adoptedOn].sort().map((day) => (validFrom !== null && validFrom > day ? validFrom : day));
  const needed = rule === "named_minimum" ? (minimum ?? parties) : parties;
  const inForceSince = needed > 0 && days.length >= needed ? (days[needed - 1] ?? null) : null;
  return { inForceSince, partlyInForceSince: rule === "all_parties" ? null : (days[0] ?? null) };
}

/**
 * The last day it is valid, as far as is known: of one that is renewed, the end of the time that runs on the day. Null:
 * until further notice.
 */
export function lastDay({ validTo, renewalMonths, endedOn }: StateFacts, day: string): string | null {
  const planned = validTo === null || renewalMonths === null ? validTo : renewedTo(validTo, renewalMonths, day);
  const ended = endedOn === null ? null : addDays(endedOn, -1);
  if (planned === null || ended === null) return planned ?? ended;
  return planned < ended ? planned : ended;
}

function renewedTo(validTo: string, months: number, day: string): string {
  let times = 0;
  while (addMonths(validTo, times * months) < day) times += 1;
  return addMonths(validTo, times * months);
}

/** The last day on which notice can be given before it ends or is renewed. */
export function noticeDay(facts: StateFacts & { noticeMonths: number | null }, day: string): string | null {
  const { noticeMonths } = facts;
  const end = lastDay({ ...facts, endedOn: null }, day);
  return end === null || noticeMonths === null ? null : addMonths(end, -noticeMonths);
}

export interface Progress {
  total: number;
  adopted: number;
  withReservation: number;
  declined: number;
  awaiting: number;
  /** How many adoptions its rule still needs before all of it is in force. */
  needed: number;
}

export function progressOf(
  states: readonly RatificationState[],
  rule: RatificationRule,
  minimum: number | null,
): Progress {
  const count = (...those: RatificationState[]) => states.filter((state) => those.includes(state)).length;
  const adopted = count("adopted", "adopted_with_reservation");
  const all = rule === "named_minimum" ? (minimum ?? states.length) : states.length;
  return {
    total: states.length,
    adopted,
    withReservation: count("adopted_with_reservation"),
    declined: count("declined"),
    awaiting: count("awaiting"),
    needed: Math.max(0, all - adopted),
  };
}

/**
 * Whether an agreement would come to replace itself, by way of others.
 * @param replacedBy which agreement each of them replaces
 */
export function isCircular(id: string, replacesId: string, replacements: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (
    let next: string | undefined = replacesId;
    next !== undefined && !seen.has(next);
    next = replacements.get(next)
  ) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

interface AdoptionFacts {
  state: RatificationState;
  date: string | null;
  legalForceOn: string | null;
}

/** Why an adoption cannot be of its day. `bornOn`: the day before which the agreement was not there; null: not known. */
export function adoptionObstacle(
  { state, date, legalForceOn }: AdoptionFacts,
  today: string,
  bornOn: string | null,
): { field: string; reason: Reason } | null {
  if (state === "awaiting" || date === null) return null;
  if (date > today) return { field: "date", reason: "report_in_future" };
  if (bornOn !== null && date < bornOn) return { field: "date", reason: "adoption_before_agreement" };
  if (legalForceOn !== null && legalForceOn < date) return { field: "legalForceOn", reason: "force_before_adoption" };
  return null;
}

/** Months as a duration: "P6M", "P2Y". */
export const isoInterval = (months: number): string => (months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`);

/** The same back: 24 of "P2Y". Null: it is no such duration. */
export function monthsOf(text: string): number | null {
  const [, years, months] = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?$/.exec(text) ?? [];
  return years === undefined && months === undefined ? null : Number(years ?? 0) * 12 + Number(months ?? 0);
}

/** Of a duration that this program has answered. */
export const monthsIn = (interval: string): number => monthsOf(interval) ?? 0;
