/** What somebody must do something about before long, reckoned from the days of an agreement. */
import { addMonths } from "../wording/weeks.ts";
import { lastDay, noticeDay, stateOn, type StateFacts } from "./rules.ts";

export const warningKinds = ["adoption_overdue", "notice", "ends", "follow_up"] as const;
export type WarningKind = (typeof warningKinds)[number];

/** How many months before the day each is told. */
export const monthsAhead = { ends: 6, notice: 3, follow_up: 1 } as const;

export interface WarningFacts extends StateFacts {
  noticeMonths: number | null;
  nextFollowUp: string | null;
  /** Parties whose decision was expected, or due, before today. */
  overdue: readonly string[];
}

export interface Warning {
  kind: WarningKind;
  /** Of an overdue adoption: none. */
  date: string | null;
  /** Its parties. */
  parties: string[];
}

/** In the order in which they press. */
export function warningsOf(facts: WarningFacts, today: string): Warning[] {
  const state = stateOn(facts, today);
  if (state === "ended") return [];
  const isLive = state === "in_force" || state === "partly_in_force";
  const within = (date: string | null, months: number): date is string =>
    date !== null && date <= addMonths(today, months);
  const end = facts.renewalMonths === null || facts.endedOn !== null ? lastDay(facts, today) : null;
  const notice = noticeDay(facts, today);
  const on = (kind: WarningKind, date: string): Warning => ({ kind, date, parties: [] });
  return [
    ...(facts.overdue.length > 0 && state !== "draft"
      ? [{ kind: "adoption_overdue" as const, date: null, parties: [...facts.overdue] }]
      : []),
    ...(isLive && within(notice, monthsAhead.notice) && notice >= today ? [on("notice", notice)] : []),
    ...(isLive && within(end, monthsAhead.ends) ? [on("ends", end)] : []),
    ...(isLive && within(facts.nextFollowUp, monthsAhead.follow_up) ? [on("follow_up", facts.nextFollowUp)] : []),
  ];
}
