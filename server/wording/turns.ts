/** Reads one sentence: who is given what to do. Due dates and reports are read by assignments.ts. */
import {
  circumstance,
  clauseWord,
  doers,
  doingTurns,
  formal,
  givingTurns,
  infinitiveTurn,
  joint,
  passiveTurns,
  relative,
  states,
  together,
  subjectBefore,
  tookHome,
} from "../text/assignment-words.ts";
import { infinitiveOf, isDutyOfBodies } from "../text/work-verbs.ts";
import { masked, within, type Actors } from "./parties.ts";

export interface Giving {
  actors: Actors[];
  /** The words that were read. */
  start: number;
  end: number;
  /** The work in them, after a verb that has been made an infinitive. */
  from: number;
  to: number;
  verb: string;
  sure: number;
}

interface Words {
  /** The sentence, each group of actors as one word. */
  text: string;
  actors: Actors[];
  clause: boolean;
}
type Reader = (words: Words) => Giving[];

export function readTurns(text: string, actors: Actors[], clause: boolean): Giving[] {
  const words = { text: masked(text, actors), actors, clause };
  const readers = clause && formal.test(text) ? [giving] : clause ? inClause : inPassage;
  for (const reader of readers) {
    const found = reader(words);
    if (found.length > 0) return found.map((one) => withCompanions(one, words));
  }
  return [];
}

/** "tillsammans med Anna": she does it too. */
function withCompanions(giving: Giving, { text, actors }: Words): Giving {
  const who = [...text.matchAll(together)].flatMap((match) => match.indices?.groups?.who ?? []);
  const companions = actors.filter(({ start }) => start >= giving.from && start < giving.to && who.includes(start));
  return { ...giving, actors: [...giving.actors, ...companions] };
}

/** "uppdra åt Karin att", "styrgruppen får i uppdrag att", "Anna åtar sig att" */
const giving: Reader = ({ text, actors, clause }) => {
  for (const { pattern, sure, known } of givingTurns) {
    const match = pattern.exec(text);
    const who = match?.indices?.groups?.who;
    const task = match?.indices?.groups?.task;
    if (!who || !task || relative.test(text.slice(0, who[1]))) continue;
    const given = within(actors, who);
    if (known && given.length === 0) continue;
    const place = { start: 0, end: text.length, from: task[0], to: task[1] };
    const certainty = sure + (given.length > 0 ? 0.2 : 0) - (clause ? 0 : 0.1);
    return [{ ...place, actors: given, verb: "", sure: certainty }];
  }
  return [];
};

/** "Karin tar hem frågan", "styrgruppen ska ta fram": one after the other, each until the next. */
const doing: Reader = ({ text, actors, clause }) => {
  const mode = clause ? "clause" : "passage";
  const found = [...text.matchAll(doingTurns[mode])].flatMap((match) => {
    const subject = subjectOf(match, actors, text, subjectBefore[mode]);
    const infinitive = infinitiveOf(match.groups?.present ?? "");
    return subject && (clause || !isDutyOfBodies(infinitive) || isPerson(subject)) ? [{ match, subject }] : [];
  });
  return found.map(({ match, subject }, index) => {
    const next = found[index + 1]?.subject;
    const start = index === 0 ? 0 : subject.start;
    return {
      ...doneBy(match, [subject], next ? endBefore(next, text) : text.length),
      start,
      sure: sureOf(subject, clause),
    };
  });
};

const sureOf = (subject: Actors, clause: boolean): number => (clause ? 0.9 : isPerson(subject) ? 0.8 : 0.65);

const endBefore = ({ start, joint: joined = "" }: Subject, text: string): number =>
  text.slice(0, start - joined.length).replace(joint, "").length;

type Subject = Actors & { joint?: string };

/** The group before the verb, or its last: in "stämmer av med regionen och Anna tar kontakt" it is Anna. */
function subjectOf({ index }: RegExpExecArray, actors: Actors[], text: string, before: RegExp): Subject | undefined {
  const group = actors.find(({ start }) => start === index);
  if (group && before.test(text.slice(0, index))) return group;
  return group?.last && before.test(group.last.joint) ? group.last : undefined;
}

const isPerson = ({ parties }: Actors): boolean => parties.length > 0 && parties.every(({ type }) => type === "person");

/** From the verb of a match to where its sentence ends. */
function doneBy(match: RegExpExecArray, actors: Actors[], end: number): Omit<Giving, "sure"> {
  const { who, infinitive, present } = match.indices?.groups ?? {};
  const from = infinitive?.[0] ?? present?.[1] ?? who?.[1] ?? 0;
  const verb = infinitive ? "" : infinitiveOf(match.groups?.present ?? "");
  return { actors, start: 0, end, from, to: end, verb };
}

/** "Karin tog med sig frågan" */
const taking: Reader = ({ text, actors }) => {
  const match = tookHome.exec(text);
  return match ? [{ ...doneBy(match, actors.slice(0, 1), text.length), sure: 0.55 }] : [];
};

/** "att Region Dalarna finansierar projektledaren" */
const anyVerb: Reader = ({ text, actors }) => {
  const match = doingTurns.anyVerb.exec(text);
  return match && !states.test(match.groups?.present ?? "")
    ? [{ ...doneBy(match, actors.slice(0, 1), text.length), sure: 0.55 }]
    : [];
};

/** "Till nästa möte tar Karin fram ett förslag", "Därefter ska Anna återkomma" */
const inverted: Reader = ({ text, actors }) => {
  const match = circumstance.test(text) ? doingTurns.inverted.exec(text) : null;
  const who = match?.indices?.groups?.who;
  if (!match || !who) return [];
  const modal = match.groups?.modal !== undefined;
  const place = { start: 0, end: text.length, from: who[1], to: text.length };
  const verb = modal ? "" : infinitiveOf(match.groups?.present ?? "");
  return [{ ...place, actors: within(actors, who), verb, sure: 0.65 }];
};

/** "att skicka ut förslaget", "att hänskjuta frågan till styrgruppen" */
const infinitive: Reader = (words) => whole(words, infinitiveTurn, 0.6);
/** "att frågan bereds vidare i LPO", "Ärendet ska återrapporteras" */
const passive: Reader = (words) =>
  whole(words, passiveTurns[words.clause ? "clause" : "passage"], words.clause ? 0.55 : 0.45);
/** "att återrapportering sker till styrgruppen" */
const reporting: Reader = (words) => whole(words, passiveTurns.reporting, words.clause ? 0.6 : 0.5);
/** "att arbetsgruppen återkommer": it is not known who that is. */
const unknown: Reader = (words) => whole(words, doingTurns.unknown, 0.5);

/** All of the sentence is the work; perhaps it says who does it. */
function whole({ text, actors }: Words, pattern: RegExp, sure: number): Giving[] {
  if (!pattern.test(text)) return [];
  const place = { start: 0, end: text.length, from: clauseWord.exec(text)?.[0].length ?? 0, to: text.length };
  const [who] = doers.flatMap((doer) => doer.exec(text)?.indices?.groups?.who ?? []);
  const found = actors.filter(({ start }) => start === who);
  return [{ ...place, actors: found, verb: "", sure: sure + (found.length > 0 ? 0.15 : 0) }];
}

const inClause = [giving, doing, infinitive, anyVerb, inverted, passive, reporting, unknown];
const inPassage = [giving, doing, taking, inverted, passive, reporting];
