/** Which assignments the words of an item ask for and nobody has been given yet. */
import type { Item } from "../meetings/schema.ts";
import { onlyReports, type Suggestion } from "../wording/assignments.ts";
import type { Assignment } from "./schema.ts";

export interface SuggestedAssignment extends Omit<Suggestion, "start" | "end"> {
  itemId: string;
  clauseId: string | null;
  /** The clause, or the sentence, it was read from. */
  words: string;
  /** The clause gives work to several: its words alone do not tell which one this is. */
  isPart: boolean;
}

type Given = Pick<Assignment, "itemId" | "clauseId" | "assignees" | "groupName" | "parts">;
type Read = (text: string) => Suggestion[];

/**
 * What decided clauses ask for, and then the discussion. A clause that only says where to report says it of the one before;
 * what the discussion tells of somebody who has been given something by a clause is the same thing once more.
 */
export function suggestedFor(item: Item, assignments: readonly Given[], read: Read): SuggestedAssignment[] {
  const given = assignments.filter(({ itemId }) => itemId === item.id);
  const ofClauses = item.decisions
    .filter(({ outcome }) => outcome !== "proposed")
    .flatMap(({ clauses }) => withReporting(clauses.map((clause) => ofClause(item.id, clause, given, read))));
  const known = [...given.flatMap(whoHas), ...ofClauses.flatMap(({ suggestions }) => suggestions.flatMap(whoWould))];
  const told = read(item.body).filter((one) => isNews(one, known, given.length + ofClauses.length > 0));
  return [
    ...ofClauses.flatMap(({ suggestions, isGiven }) => (isGiven ? [] : suggestions)),
    ...told.map((one) => suggested(one, item.id, null, item.body.slice(one.start, one.end), false)),
  ];
}

interface OfClause {
  text: string;
  suggestions: SuggestedAssignment[];
  /** It has its assignments, or the item has one that answers for all. */
  isGiven: boolean;
}

function ofClause(itemId: string, clause: { id: string; text: string }, given: readonly Given[], read: Read): OfClause {
  const found = read(clause.text);
  return {
    text: clause.text,
    suggestions: found.map((one) => {
      const words = found.length > 1 ? clause.text.slice(one.start, one.end) : clause.text;
      return suggested(one, itemId, clause.id, words, found.length > 1);
    }),
    isGiven: given.some(({ clauseId }) => clauseId === clause.id || clauseId === null),
  };
}

function withReporting(clauses: OfClause[]): OfClause[] {
  const kept: OfClause[] = [];
  for (const clause of clauses) {
    const before = kept.findLast(({ suggestions }) => suggestions.length > 0);
    const [reporting] = onlyReports(clause.text) ? clause.suggestions : [];
    if (!before || !reporting) kept.push(clause);
    else {
      const { reportTo, due } = reporting;
      before.suggestions = before.suggestions.map((one) => ({
        ...one,
        reportTo: one.reportTo ?? reportTo,
        due: one.due ?? due,
      }));
    }
  }
  return kept.filter(({ suggestions, isGiven }) => suggestions.length > 0 || isGiven);
}

const suggested = (
  { start: _, end: __, ...one }: Suggestion,
  itemId: string,
  clauseId: string | null,
  words: string,
  isPart: boolean,
): SuggestedAssignment => ({ ...one, itemId, clauseId, words: words.trim(), isPart });

/** Of nobody in particular the discussion tells nothing that the clauses have not said. */
function isNews(one: Suggestion, known: readonly string[], anything: boolean): boolean {
  const whose = whoWould(one);
  return whose.length === 0 ? !anything : !whose.some((who) => known.includes(who));
}

const whoWould = ({ assignees, everyOf }: Pick<Suggestion, "assignees" | "everyOf">): string[] => [
  ...assignees.map(({ type, id }) => `${type} ${id}`),
  ...(everyOf ? [everyOf] : []),
];

const whoHas = ({ assignees, groupName }: Given): string[] => [
  ...assignees.map(({ type, id }) => `${type} ${id ?? ""}`),
  ...(groupName === null ? [] : ["municipality", "member"]),
];
