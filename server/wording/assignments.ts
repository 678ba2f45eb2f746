/** Reads from a clause, or from a passage of discussion, who is given what to do. It never invents: what is not known stays empty. */
import {
  edge,
  furtherVerb,
  invited,
  meetingOf,
  meetingWord,
  reportsTo,
  reportingOnly,
  responsible,
  startsAsClause,
  subordinate,
} from "../text/assignment-words.ts";
import { infinitiveOf } from "../text/work-verbs.ts";
import { readDue, type DueReading } from "./due.ts";
import type { KnownParties, Party } from "./lexicon.ts";
import { findActors, findParties, masked, within, type Actors, type EveryOf } from "./parties.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { readTurns, type Giving } from "./turns.ts";

export type { KnownParties, Party } from "./lexicon.ts";

export interface Suggestion {
  /** What is to be done, as it would follow "att"; an infinitive where it is known who does it. */
  text: string;
  assignees: Party[];
  /** One part for each municipality, or for each member of the forum. */
  everyOf: EveryOf | null;
  due: DueReading | null;
  /** Id of the forum that is to have the report, where the words say so. */
  reportTo: string | null;
  /** The words it was read from. */
  start: number;
  end: number;
  /** 0 to 1 */
  sure: number;
}

interface Reading {
  known: KnownParties;
  givenOn: string;
  nextMeeting: string | null;
}

export function suggestAssignments(
  text: string,
  known: KnownParties,
  givenOn: string,
  nextMeeting: string | null,
): Suggestion[] {
  const reading = { known, givenOn, nextMeeting };
  const suggestions: Suggestion[] = [];
  let named: Party[] = [];
  for (const sentence of sentencesOf(text)) {
    const actors = findActors(sentence.text, known, named);
    const last = suggestions.at(-1);
    const answers = responsibleIn(sentence, actors);
    if (answers && last && last.assignees.length === 0) {
      const due = last.due ?? placed(readDue(sentence.text, givenOn, nextMeeting), sentence.start);
      suggestions[suggestions.length - 1] = { ...last, ...answers, due, end: sentence.start + sentence.text.length };
    } else {
      suggestions.push(
        ...readTurns(sentence.text, actors, sentence.clause).map((one) =>
          suggestionOf(one, sentence, reading, answers),
        ),
      );
    }
    const persons = actors.flatMap(({ parties }) => parties).filter(({ type }) => type === "person");
    if (persons.length > 0) named = persons;
  }
  return suggestions;
}

/** Whether a clause gives anybody something to do. Formalities do not, nor does what the forum decides for itself. */
export const givesWork = (clause: string): boolean => {
  const text = startsAsClause.test(clause) ? clause : `att ${clause}`;
  return suggestAssignments(text, nobody, "2000-01-01", null).length > 0;
};
/** Whether it only says where to report on what others say: "att återrapportering sker till styrgruppen". */
export const onlyReports = (clause: string): boolean => reportingOnly.test(clause);

const nobody: KnownParties = { persons: [], organizations: [], forums: [] };

type Answerable = Pick<Suggestion, "assignees" | "everyOf">;

/** "Ansvarig: Karin Ek" */
function responsibleIn({ text }: Sentence, actors: Actors[]): Answerable | null {
  const who = responsible.exec(masked(text, actors))?.indices?.groups?.who;
  return who ? answerable(within(actors, who)) : null;
}

function answerable(actors: Actors[]): Answerable {
  const parties = actors.flatMap((one) => one.parties);
  const ids = parties.map(({ type, id }) => `${type} ${id}`);
  return {
    assignees: parties.filter((_, index) => ids.indexOf(ids[index] ?? "") === index),
    everyOf: actors.find(({ everyOf }) => everyOf !== null)?.everyOf ?? null,
  };
}

function suggestionOf(giving: Giving, sentence: Sentence, reading: Reading, answers: Answerable | null): Suggestion {
  const { known, givenOn, nextMeeting } = reading;
  const words = sentence.text.slice(giving.start, giving.end);
  const due = placed(readDue(words, givenOn, nextMeeting), giving.start);
  const reportTo = reportForum(words, known);
  // When another forum meets next is not known here.
  const elsewhere = due?.kind === "next_meeting" && reportTo !== null && reportTo !== (known.forumId ?? reportTo);
  return {
    text: taskOf(sentence.text, giving, due, known),
    ...(giving.actors.length === 0 && answers ? answers : answerable(giving.actors)),
    due: placed(elsewhere ? { ...due, date: null } : due, sentence.start),
    reportTo,
    start: sentence.start + giving.start,
    end: sentence.start + giving.end,
    sure: Math.round(giving.sure * 100) / 100,
  };
}

const placed = (due: DueReading | null, at: number): DueReading | null =>
  due && { ...due, start: due.start + at, end: due.end + at };

/** The first forum that the words send a report to; or whose next meeting it is for. */
function reportForum(words: string, known: KnownParties): string | null {
  const forum = findParties(words, known).find(({ party, genitive, start, end }) => {
    if (party.type !== "forum") return false;
    return genitive ? meetingOf.test(words.slice(end)) : reportsTo.test(words.slice(0, start));
  });
  return forum?.party.id ?? null;
}

/** The work in its own words, without the due date where they do without it. */
function taskOf(text: string, { verb, from, to }: Giving, due: DueReading | null, known: KnownParties): string {
  const before = text.slice(from, due?.start);
  const after = text.slice(due?.end, to);
  const within = due !== null && due.start >= from && due.end <= to;
  const atEdge = edge.test(before) || edge.test(after);
  const isDeadline = within && (due.kind !== "none" || atEdge) && !(invited.test(before) && meetingWord.test(due.text));
  const words = isDeadline ? `${before} ${after}` : text.slice(from, to);
  return uncapitalised(tidied(`${verb} ${withInfinitives(words)}`), known);
}

/** "ta hem frågan och återkommer": what he does is what he is to do, until somebody else is told of. */
const withInfinitives = (words: string): string =>
  words.replace(furtherVerb, (verb, at: number) => (subordinate.test(words.slice(0, at)) ? verb : infinitiveOf(verb)));

const tidied = (words: string): string =>
  words
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:)])/g, "")
    .replace(/,(?=[,.;])/g, "")
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, "");
/** As it goes on after "att"; a name keeps its capital. */
const uncapitalised = (words: string, known: KnownParties): string =>
  /^\p{Lu}\p{Ll}/u.test(words) && findParties(words, known)[0]?.start !== 0
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
