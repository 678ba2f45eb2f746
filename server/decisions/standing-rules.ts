/** What a decision is worth on a day, and what decisions may do with each other. From plain data. */
import type { DecisionOutcome, DecisionRelationKind } from "../../db/schema/values.ts";
import type { Standing } from "./relation-schema.ts";

/** "2025:14" */
export const decisionNumber = (year: number, number: number | null): string | null =>
  number === null ? null : `${year}:${number}`;

/** A later decision's bearing on this one. */
export interface Bearing {
  kind: DecisionRelationKind;
  /** From when. */
  date: string;
  decisionId: string;
}

/** What takes a decision's place, or its words: by how much. */
const weights: Partial<Record<DecisionRelationKind, number>> = { amends: 1, replaces: 2, repeals: 2 };
const states = { amends: "amended", replaces: "replaced", repeals: "repealed" } as const;

/**
 * Replaced or repealed is for good, from the first day it was; amended is told with the last day it was. That what
 * repealed it was itself repealed later does not bring it back: a new decision does.
 */
export function standingOn(
  day: string,
  { outcome, date, taken }: { outcome: DecisionOutcome; date: string; taken: boolean },
  bearings: Bearing[],
): Standing {
  if (!taken || date > day) return { state: "proposed", since: null, byDecisionId: null };
  if (outcome !== "adopted") return { state: "not_adopted", since: date, byDecisionId: null };
  const sorted = bearings.filter((one) => one.date <= day && weights[one.kind]).sort(byDay);
  const last = sorted.find(({ kind }) => weights[kind] === 2) ?? sorted.at(-1);
  return last
    ? { state: states[last.kind as keyof typeof states], since: last.date, byDecisionId: last.decisionId }
    : { state: "in_force", since: date, byDecisionId: null };
}

const byDay = (a: Bearing, b: Bearing): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** Whether a relation of this kind says something of what the other decision is worth. */
export const bears = (kind: DecisionRelationKind): boolean => weights[kind] !== undefined;
