/** Who is given what to do: in clauses, in running text, in lines and tables of assignments. */
import { actionEntry, everyOf, plainTask } from "../text/action-words.ts";
import { inlineDecision, toldWithItsDay } from "../text/item-words.ts";
import { infinitiveOf } from "../text/work-verbs.ts";
import { suggestAssignments, type Suggestion } from "../wording/assignments.ts";
import { dueOf, peopleIn, type AssignmentContext } from "./assignment-fields.ts";
import type { ReadAssignment, ReadDecision, Sureness } from "./model.ts";
import type { Paragraph } from "./paragraphs.ts";
import { sentencesIn } from "./sentences.ts";
import type { Entry } from "./tables.ts";

export function fromDecisions(decisions: readonly ReadDecision[], context: AssignmentContext): ReadAssignment[] {
  return decisions.flatMap(({ state, clauses, place }) =>
    state !== "proposed" ? clauses.flatMap((clause) => suggested(clause, place, "in a clause", context)) : [],
  );
}

export function fromText(
  paragraphs: readonly Pick<Paragraph, "text" | "from" | "to">[],
  context: AssignmentContext,
): ReadAssignment[] {
  return paragraphs.flatMap(({ text: printed, from, to }) => {
    const text = sentencesIn(printed)
      .filter((sentence) => !isRetold(sentence))
      .join(" ");
    const found = suggested(text, { from, to }, "in running text", context);
    return [
      ...found,
      ...plainTasks(text, { from, to }, context).filter(
        (one) => !found.some((other) => shares(one, other) && overlap(one.task, other.task) > 0.3),
      ),
    ];
  });
}

/** "Styrgruppen beslutade den 14 november att …": what others decided another day is not given here. */
function isRetold(sentence: string): boolean {
  const between = inlineDecision.exec(sentence)?.groups?.between;
  return between !== undefined && toldWithItsDay.test(between);
}

/** Any verb of doing, after somebody who is known: "Kicki ringer leverantören om nyckelskåpet." */
function plainTasks(text: string, place: ReadAssignment["place"], context: AssignmentContext): ReadAssignment[] {
  return sentencesIn(text).flatMap((sentence): ReadAssignment[] => {
    const { who, infinitive, verb, rest } = plainTask.exec(sentence)?.groups ?? {};
    if (who === undefined) return [];
    const people = peopleIn(who, context.known);
    if (!people.every((name) => context.known.persons.some((person) => person.name === name))) return [];
    const read = dueOf(sentence, context, true);
    const task = (infinitive ?? `${infinitiveOf(verb ?? "")} ${rest ?? ""}`).replace(/\.$/u, "");
    return [
      {
        assignees: people,
        task: read ? task.replace(new RegExp(String.raw`,?\s*${escaped(read.text)}`, "u"), "") : task,
        due: read?.date ?? null,
        dueText: read?.text ?? null,
        reportTo: null,
        place,
        sure: "doubtful",
        rule: "assignment by name and verb",
      },
    ];
  });
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

function suggested(
  text: string,
  place: ReadAssignment["place"],
  rule: string,
  context: AssignmentContext,
): ReadAssignment[] {
  const { known, givenOn, nextMeeting } = context;
  return suggestAssignments(text, known, givenOn ?? "2000-01-01", nextMeeting)
    .filter(({ assignees, everyOf: every }) => assignees.length > 0 || every !== null)
    .map((one) => ({
      assignees: namesOf(one, text),
      task: one.text.replace(/^att\s+/iu, "").replace(/\.$/u, ""),
      due: givenOn === null ? null : (one.due?.date ?? null),
      dueText: one.due?.text ?? null,
      reportTo: one.reportTo,
      place,
      sure: surenessOf(one.sure),
      rule: `assignment ${rule}`,
    }));
}

const surenessOf = (sure: number): Sureness => (sure >= 0.85 ? "certain" : sure >= 0.6 ? "likely" : "doubtful");

/** As printed: a municipality by its short name unless the whole is written out. */
const namesOf = ({ assignees, everyOf: every }: Suggestion, text: string): string[] => [
  ...assignees.map(({ id, name }) => (text.includes(name) ? name : id)),
  ...(every === null ? [] : [everyOf[every]]),
];

export function fromEntry({ task, assignee, due, from, to }: Entry, context: AssignmentContext): ReadAssignment {
  const read = dueOf(due || null, context) ?? dueOf(task, context);
  return {
    assignees: peopleIn(assignee, context.known),
    task: task.replace(/\.$/u, ""),
    due: read?.date ?? null,
    dueText: due || (read?.text ?? null),
    reportTo: null,
    place: { from, to },
    sure: "certain",
    rule: "assignment in a table",
  };
}

/** A line of a list of things to do: "Anna Ek – skickar ut kallelsen, senast 5 maj". */
export function fromActionLine(paragraph: Paragraph, context: AssignmentContext): ReadAssignment[] {
  const { who, task } = actionEntry.exec(paragraph.text)?.groups ?? {};
  if (who === undefined || task === undefined) return fromText([paragraph], context);
  return [
    {
      ...fromEntry({ task, assignee: who, due: "", number: null, from: paragraph.from, to: paragraph.to }, context),
      sure: "likely",
      rule: "assignment in a list",
    },
  ];
}

const words = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 6)),
  );

function overlap(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(1, Math.min(first.size, second.size));
}

const shares = (a: ReadAssignment, b: ReadAssignment): boolean =>
  a.assignees.some((one) =>
    b.assignees.some((other) => other === one || other.split(" ")[0] === one || one.split(" ")[0] === other),
  );

/** What is said twice is one: in the words of the first, with what only the second says. */
export function withoutRepeats(assignments: readonly ReadAssignment[], least = 0.4): ReadAssignment[] {
  const kept: ReadAssignment[] = [];
  for (const one of assignments) {
    const same = kept.find((other) => shares(one, other) && overlap(one.task, other.task) >= least);
    if (!same) kept.push({ ...one });
    else complete(same, one);
  }
  return kept;
}

export function complete(same: ReadAssignment, one: ReadAssignment): void {
  if (same.due === null && one.due !== null) Object.assign(same, { due: one.due, dueText: one.dueText });
  same.dueText ??= one.dueText;
  same.reportTo ??= one.reportTo;
}

/** The assignment among all the items that this line repeats. */
export const repeated = (one: ReadAssignment, all: readonly ReadAssignment[]): ReadAssignment | undefined =>
  all.find((other) => shares(one, other) && overlap(one.task, other.task) >= 0.5);
