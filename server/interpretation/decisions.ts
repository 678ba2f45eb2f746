/** What was decided in an item: in a block of its own, or told in a sentence when there is no block. */
import { decapitalised, withAtt } from "./clauses.ts";
import {
  activeVerb,
  asProposed,
  claim,
  deferral,
  deferredThing,
  delsAtt,
  inlineDecision,
  inThePast,
  passiveDecision,
  toldWithItsDay,
} from "../text/item-words.ts";
import type { OwnBody } from "./bodies.ts";
import type { ReadDecision, Sureness, Warning } from "./model.ts";
import { sentencesIn } from "./sentences.ts";
import { isTable } from "./tables.ts";
import type { DecisionBlock, ZonedItem } from "./zones.ts";

export interface DecisionsReading {
  decisions: ReadDecision[];
  warnings: Omit<Warning, "message">[];
}

export function readDecisions(item: ZonedItem, own: OwnBody): DecisionsReading {
  const warnings: DecisionsReading["warnings"] = [];
  const taken = item.blocks.filter(({ state, others }) => state === "taken" && !others);
  const proposed = item.blocks.filter(({ state }) => state === "proposed");
  const told = taken.length > 0 ? [] : toldDecisions(item, own);
  for (const { contradicted, from } of taken)
    if (contradicted) warnings.push({ code: "proposal_contradicted", line: from });
  if (taken.length > 0) return { decisions: taken.map((block) => withProposal(decisionOf(block), proposed)), warnings };
  const agreed = proposed.at(-1);
  if (agreed && told.length === 0 && sentencesOf(item).some(({ text }) => asProposed.test(text) && !claim.test(text))) {
    return {
      decisions: [{ ...decisionOf(agreed), state: "taken", sure: "likely", rule: "decided as proposed" }],
      warnings,
    };
  }
  const others = item.blocks.filter(({ state, others: by }) => state === "taken" && by);
  if (told.length > 0) return { decisions: told, warnings };
  if (agreed) {
    for (const { from } of proposed) warnings.push({ code: "proposal_left_open", line: from });
    return { decisions: proposed.map(decisionOf), warnings };
  }
  return {
    decisions: others
      .filter(({ headed }) => headed)
      .map((block) => ({ ...decisionOf(block), sure: "doubtful" as const })),
    warnings,
  };
}

/** "Nätverket beslutar enligt förslaget" is the proposal. */
function withProposal(decision: ReadDecision, proposed: readonly DecisionBlock[]): ReadDecision {
  const [only] = decision.clauses;
  const last = proposed.at(-1);
  if (decision.clauses.length !== 1 || !last || !only || !asProposed.test(only)) return decision;
  return { ...decision, clauses: decisionOf(last).clauses };
}

function decisionOf(block: DecisionBlock): ReadDecision {
  let body = block.body;
  const clauses = block.clauses.flatMap(({ text }) => {
    const inline = inlineDecision.exec(text)?.groups;
    if (inline?.clause) {
      body ??= inline.body ?? null;
      return inline.clause.split(delsAtt);
    }
    return /^dels\s/iu.test(text) || /,\s*dels\s+att/iu.test(text) ? text.split(delsAtt) : [text];
  });
  const deferred = block.state === "taken" && clauses.length > 0 && clauses.every(isDeferral);
  return {
    state: deferred ? "deferred" : block.state,
    body,
    clauses: clauses.map(withAtt).filter((clause) => clause !== "att"),
    place: { from: block.from, to: block.to },
    sure: block.contradicted || block.others ? "doubtful" : "certain",
    rule: block.rule,
  };
}

const isDeferral = (clause: string): boolean => {
  const words = clause.replace(/^att\s+/iu, "");
  return deferral.test(words) && (deferredThing.test(words) || words.length < 110);
};

interface Said {
  text: string;
  from: number;
  to: number;
  /** It is a paragraph of its own. */
  alone: boolean;
  last: boolean;
}

/** The sentences of the text, but for claims and papers. */
function sentencesOf({ text }: ZonedItem): Said[] {
  return text.flatMap(({ block, zone }) => {
    if (isTable(block) || zone === "claims" || zone === "papers" || zone === "dispatch") return [];
    const sentences = sentencesIn(block.text);
    return sentences.map((one, index) => ({
      text: one,
      from: block.from,
      to: block.to,
      alone: sentences.length === 1,
      last: index === sentences.length - 1,
    }));
  });
}

/** No block: sentences in which the body itself decides, and otherwise the one passive sentence. */
function toldDecisions(item: ZonedItem, own: OwnBody): ReadDecision[] {
  const sentences = sentencesOf(item).filter(({ text }) => !claim.test(text));
  const active = sentences.flatMap((said) => inlineDecisions(said, own));
  if (active.length > 0) return active;
  const passive = sentences.flatMap((said) => passiveOf(said, own));
  return passive.length <= 3 ? passive : passive.slice(-3);
}

function inlineDecisions({ text, from, to }: Said, own: OwnBody): ReadDecision[] {
  const { body, between = "", clause, verb = "" } = inlineDecision.exec(text)?.groups ?? {};
  if (clause === undefined || toldWithItsDay.test(between)) return [];
  if (body !== undefined && (!own.is(body) || toldWithItsDay.test(body))) return [];
  const clauses = clause.split(delsAtt).map(withAtt);
  const sure: Sureness = inThePast.test(verb) || body ? "likely" : "doubtful";
  const state = clauses.every(isDeferral) ? "deferred" : "taken";
  return [{ state, body: body ?? null, clauses, place: { from, to }, sure, rule: "told decision" }];
}

function passiveOf({ text, from, to, alone, last }: Said, own: OwnBody): ReadDecision[] {
  const made = (clause: string, body: string | null, sure: Sureness, rule: string): ReadDecision[] => [
    {
      state: isDeferral(clause) ? "deferred" : "taken",
      body,
      clauses: [withAtt(clause)],
      place: { from, to },
      sure,
      rule,
    },
  ];
  if (deferral.test(text) && deferredThing.test(text)) return made(text, null, alone ? "certain" : "likely", "put off");
  if (passiveDecision.test(text) && !/\s(?:ska|skall|bör|kan|behöver|har|hade)\s/iu.test(text)) {
    return alone || last || text.length < 90 ? made(text, null, alone ? "likely" : "doubtful", "passive decision") : [];
  }
  const { body, rest } = bodyAndVerb(text);
  if (body !== null && own.is(body) && (alone || last)) return made(rest, body, "likely", "active decision");
  return [];
}

/** "Nätverket godkänner dagordningen" → att godkänner … in the words of the document. */
function bodyAndVerb(text: string): { body: string | null; rest: string } {
  const words = text.split(" ");
  for (let at = 1; at <= Math.min(6, words.length - 1); at += 1) {
    const rest = words.slice(at).join(" ");
    if (activeVerb.test(rest)) return { body: words.slice(0, at).join(" "), rest: decapitalised(text) };
  }
  return { body: null, rest: text };
}
