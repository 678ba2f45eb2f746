import type { DecisionOutcome } from "../../db/schema/values.ts";
import type { Decision } from "../meetings/schema.ts";
import type { Block, DecisionBlock } from "../documents/model.ts";
import { decidedFormula, outcomeHeadings, outcomeSentences, phrases, proposedFormula } from "../text/documents.ts";
import { reservationKindLabels } from "../text/labels.ts";
import { clauseAnchor, decisionAnchor } from "../meetings/anchors.ts";

const tones: Record<DecisionOutcome, DecisionBlock["tone"]> = {
  proposed: "open",
  adopted: "decided",
  noted: "neutral",
  postponed: "neutral",
  referred_back: "neutral",
  withdrawn: "neutral",
  rejected: "neutral",
};

/** As an agenda shows a decision: what is proposed. */
export function proposalBlocks(decision: Decision, decisionName: string): Block[] {
  return decision.proposal.length === 0 ? [] : [proposalBlock(decision, decisionName, "open")];
}

/**
 * As minutes show it: what was decided; before it what was proposed, where that was something else; after it the
 * reservations.
 */
export function decisionBlocks(decision: Decision, decisionName: string): Block[] {
  const { outcome, clauses, proposal } = decision;
  const reservations = decision.reservations.map(({ kind, name, text }): Block => ({
    type: "notice",
    title: `${reservationKindLabels[kind]}: ${name}`,
    blocks: text.split(/\n{2,}/).map((part) => ({ type: "paragraph", content: [{ type: "text", text: part }] })),
  }));
  if (outcome === "proposed") return [proposalBlock(decision, decisionName, "open"), ...reservations];

  const departed = proposal.map(({ text }) => text).join("\n") !== clauses.map(({ text }) => text).join("\n");
  return [
    ...(proposal.length > 0 && departed ? [proposalBlock(decision, decisionName, "neutral")] : []),
    {
      type: "decision",
      tone: tones[outcome],
      label: outcomeHeadings[outcome],
      lead: clauses.length > 0 ? decidedFormula(decisionName) : outcomeSentences[outcome],
      clauses: clauses.map(({ id, text }) => ({ id: clauseAnchor(id), text })),
      id: decisionAnchor(decision.id),
    },
    ...reservations,
  ];
}

function proposalBlock(decision: Decision, decisionName: string, tone: DecisionBlock["tone"]): DecisionBlock {
  return {
    type: "decision",
    tone,
    label: phrases.proposal,
    lead: proposedFormula(decisionName),
    clauses: decision.proposal.map(({ text }) => ({ text })),
    ...(tone === "open" ? { id: decisionAnchor(decision.id) } : {}),
  };
}
