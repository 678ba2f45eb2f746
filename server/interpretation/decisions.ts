/** What was decided in an item: in a block of its own, or told in a sentence when there is no block. */
import {
  activeVerb,
  asProposed,
  att,
  claim,
  deferral,
  deferredThing,
  delsAtt,
  inlineDecision,
  inThePast,
  passiveDecision,
  putOff,
  withChange,
  pastInfinitive,
  toldWithItsDay,
} from "../text/item-words.ts";
import { infinitiveOf } from "../text/work-verbs.ts";
import type { OwnBody } from "./bodies.ts";
import { withAtt } from "./clauses.ts";
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
  if (taken.length > 0)
    return { decisions: taken.map((block) => withProposal(decisionOf(block, own), proposed, own)), warnings };
  const agreed = proposed.at(-1);
  if (
    agreed &&
    told.length === 0 &&
    sentencesOf(item).some(({ text }) => asProposed.test(text) && !withChange.test(text) && !claim.test(text))
  ) {
    return {
      decisions: [{ ...decisionOf(agreed, own), state: "taken", sure: "likely", rule: "decided as proposed" }],
      warnings,
    };
  }
  const others = item.blocks.filter(({ state, others: by }) => state === "taken" && by);
  if (told.length > 0) return { decisions: told, warnings };
  if (agreed) {
    for (const { from } of proposed) warnings.push({ code: "proposal_left_open", line: from });
    return { decisions: proposed.map((block) => decisionOf(block, own)), warnings };
  }
  return {
    decisions: others
      .filter(({ headed }) => headed)
      .map((block) => ({ ...decisionOf(block, own), sure: "doubtful" as const })),
    warnings,
  };
}

/** "Nätverket beslutar enligt förslaget" is the proposal. */
function withProposal(decision: ReadDecision, proposed: readonly DecisionBlock[], own: OwnBody): ReadDecision {
  const [only] = decision.clauses;
  const last = proposed.at(-1);
  if (decision.clauses.length !== 1 || !last || !only || !asProposed.test(only)) return decision;
  return { ...decision, clauses: decisionOf(last, own).clauses };
}

function decisionOf(block: DecisionBlock, own: OwnBody): ReadDecision {
  let body = block.body;
  const clauses = block.clauses.flatMap(({ text }) => {
    const inline = inlineDecision.exec(text)?.groups;
    if (inline?.clause) {
      body ??= inline.body ?? null;
      return inline.clause.split(delsAtt);
    }
    const active = actively(text);
    if (active && own.is(active.body)) {
      body ??= active.body;
      return [active.clause];
    }
    return /^dels\s/iu.test(text) || /,\s*dels\s+att/iu.test(text) ? text.split(delsAtt) : [text];
  });
  const deferred = block.state === "taken" && isDeferral(clauses[0] ?? "");
  return {
    state: deferred ? "deferred" : block.state,
    body,
    clauses: clauses.map(withAtt).filter((clause) => clause !== att),
    place: { from: block.from, to: block.to },
    sure: block.contradicted || block.others ? "doubtful" : "certain",
    rule: block.rule,
  };
}

const isDeferral = (clause: string): boolean => {
  const words = clause.replace(/^att\s+/iu, "");
  return deferral.test(words) && (deferredThing.test(words) || (putOff.test(words) && words.length < 140));
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
  const clauses = clause
    .split(delsAtt)
    .map(withAtt)
    .filter((one) => one !== att);
  const sure: Sureness = inThePast.test(verb) || body ? "likely" : "doubtful";
  const state = isDeferral(clauses[0] ?? "") ? "deferred" : "taken";
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
  if (isDeferral(text)) return made(text, null, alone ? "certain" : "likely", "put off");
  if (passiveDecision.test(text)) {
    return alone || last || text.length < 90 ? made(text, null, alone ? "likely" : "doubtful", "passive decision") : [];
  }
  const active = actively(text);
  return active && own.is(active.body) && (alone || last)
    ? made(active.clause, active.body, "likely", "active decision")
    : [];
}

/** "Nätverket godkänner dagordningen" is that it decided "att godkänna dagordningen". */
function actively(text: string): { body: string; clause: string } | null {
  const words = text.split(" ");
  for (let at = 1; at <= Math.min(6, words.length - 1); at += 1) {
    const rest = words.slice(at).join(" ");
    const verb = activeVerb.exec(rest)?.groups?.verb?.split(" ")[0];
    if (verb === undefined) continue;
    const infinitive = pastInfinitive(verb) ?? infinitiveOf(verb);
    return { body: words.slice(0, at).join(" "), clause: `${att} ${infinitive}${rest.slice(verb.length)}` };
  }
  return null;
}
