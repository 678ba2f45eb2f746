/** What decides about the road of a matter, from plain data. */
import type {
  DecisionOutcome,
  ItemKind,
  MatterState,
  MeetingState,
  StepRole,
  StepState,
} from "../../db/schema/values.ts";
import { atLeast, type ForumRole } from "../access.ts";
import type { Reason } from "../text/messages.ts";

/** What is known of one step. */
export interface StepFacts {
  id: string;
  /** Null: a forum that is not in the register. */
  forumId: string | null;
  role: StepRole;
  /** As it is kept; see `stateOf`. */
  state: StepState;
  itemId: string | null;
  /** Of the item that took it up, in order. */
  outcomes: readonly DecisionOutcome[];
  /** Of the meeting, or as told. */
  date: string | null;
  /** The forum that sent it; null: nobody did. */
  senderId: string | null;
  /** The step from which it was sent, if any. */
  fromStepId: string | null;
}

const settling: readonly DecisionOutcome[] = ["adopted", "noted", "rejected"];

/** Whether an item's decisions leave nothing to do: something was settled, and nothing is open. */
export const isSettled = (outcomes: readonly DecisionOutcome[]): boolean =>
  outcomes.some((outcome) => settling.includes(outcome)) &&
  outcomes.every((outcome) => outcome === "withdrawn" || settling.includes(outcome));

/** A step is done when its item's decisions are, or when the forum says so, which is kept. */
export const stateOf = ({ state, outcomes }: Pick<StepFacts, "state" | "outcomes">): StepState =>
  state === "accepted" && isSettled(outcomes) ? "done" : state;

/** The forum's own step is over once it sends the matter to be decided, has settled it or has referred it back. */
export const endsBySending = ({ state, outcomes }: Pick<StepFacts, "state" | "outcomes">, role: StepRole): boolean =>
  state === "accepted" && (role === "decide" || isSettled(outcomes) || outcomes.includes("referred_back"));

/** What a forum can say of a step from each state of it; a step that was only told of stays as it was told. */
const answers: Record<StepState, readonly StepState[]> = {
  waiting: ["accepted", "returned"],
  accepted: ["done", "returned"],
  done: [],
  returned: [],
};

export const canAnswer = (step: StepFacts, to: StepState): boolean =>
  answers[stateOf(step)].includes(to) && (to !== "returned" || step.senderId !== null);

/**
 * Returned steps that their sender has not dealt with: neither put on an agenda of its own nor sent anywhere since.
 * `steps`: all of one matter's, in the order they were made.
 */
export const openReturns = <Step extends StepFacts>(steps: readonly Step[]): Step[] =>
  steps.filter(
    ({ state, itemId, senderId }, index) =>
      state === "returned" && itemId === null && !steps.slice(index + 1).some((later) => later.senderId === senderId),
  );

/** The forums that can send the matter on: its keeper, those that have taken it up, those that got it back. */
export function holders(keeperId: string, steps: readonly StepFacts[]): Set<string> {
  const having = steps.filter(({ state }) => state === "accepted").map(({ forumId }) => forumId);
  const returned = openReturns(steps).map(({ senderId }) => senderId);
  return new Set([keeperId, ...having, ...returned].filter((id): id is string => id !== null));
}

/** Of the step from which a forum sends the matter on: the latest one that it took part in. */
export const stepOfSender = <Step extends StepFacts>(forumId: string, steps: readonly Step[]): Step | undefined =>
  steps.findLast((step) => step.forumId === forumId && (step.state === "accepted" || step.state === "done"));

export interface ReferralCase {
  matter: MatterState;
  /** The day it was last opened again; null: never. */
  reopenedOn: string | null;
  from: string;
  to: string;
  role: StepRole;
  steps: readonly StepFacts[];
}

/** Why the matter cannot be sent there, and at which field that is said; null: it can. */
export function referralObstacle(
  referral: ReferralCase,
): { field: "toForumId" | "role" | null; reason: Reason } | null {
  const { matter, from, to, role, steps } = referral;
  if (matter === "closed") return { field: null, reason: "matter_closed" };
  if (to === from) return { field: "toForumId", reason: "referral_to_itself" };
  const there = steps.filter(({ forumId }) => forumId === to);
  if (there.some((step) => step.state === "waiting" && step.role === role)) {
    return { field: "role", reason: "referral_already_waiting" };
  }
  if (there.some((step) => stateOf(step) === "accepted"))
    return { field: "toForumId", reason: "referral_already_there" };
  if (role === "prepare" && there.some((step) => hasDecided(step, referral.reopenedOn))) {
    return { field: "role", reason: "referral_after_decision" };
  }
  if (role === "decide" && steps.some((step) => step.state === "waiting" && step.role === "decide")) {
    return { field: "role", reason: "decision_already_waiting" };
  }
  return null;
}

/** Whether the forum has decided since the matter was last opened again. A decision of a day and its reopening: decided first. */
const hasDecided = (step: StepFacts, reopenedOn: string | null): boolean =>
  step.role === "decide" && stateOf(step) === "done" && (reopenedOn === null || (step.date ?? "") > reopenedOn);

/** Why a matter cannot be closed; null: it can. What a forum is to answer, or has promised to take up, is not dropped. */
export const closingObstacle = (steps: readonly StepFacts[]): Reason | null =>
  steps.some(({ state, itemId }) => state === "waiting" || (state === "accepted" && itemId === null))
    ? "matter_still_somewhere"
    : null;

/** What a forum that puts a matter on its agenda by itself does with it, from what the item is for. */
export function roleOfItem(kinds: readonly ItemKind[]): StepRole {
  if (kinds.includes("decision")) return "decide";
  return kinds.includes("dialogue") ? "prepare" : "inform";
}

/** Who reads a matter: whoever reads one of its forums; a confidential one, only their members. */
export const maySee = (confidential: boolean, roles: readonly (ForumRole | null)[]): boolean =>
  roles.some((role) => atLeast(role, confidential ? "member" : "reader"));

/** Whether a meeting still has the item before it. */
export const isAhead = (state: MeetingState): boolean => state === "planned" || state === "agenda_sent";
