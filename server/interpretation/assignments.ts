/** Who is given what to do: in clauses, in running text, in lines and tables of assignments. */
import {
  actionEntry,
  assigneeLine,
  by,
  dueLine,
  everyOf,
  fieldStarts,
  plainTask,
  reportLine,
  taskLine,
} from "../text/item-words.ts";
import { infinitiveOf } from "../text/work-verbs.ts";
import { suggestAssignments, type Suggestion } from "../wording/assignments.ts";
import { readDue } from "../wording/due.ts";
import type { KnownParties } from "../wording/assignments.ts";
import type { ReadAssignment, ReadDecision, Sureness } from "./model.ts";
import type { Paragraph } from "./paragraphs.ts";
import { sentencesIn } from "./sentences.ts";
import type { Entry } from "./tables.ts";

export interface AssignmentContext {
  known: KnownParties;
  /** Day of the meeting; null: no day can be told. */
  givenOn: string | null;
  nextMeeting: string | null;
}

export function fromDecisions(decisions: readonly ReadDecision[], context: AssignmentContext): ReadAssignment[] {
  return decisions.flatMap(({ state, clauses, place }) =>
    state !== "proposed" ? clauses.flatMap((clause) => suggested(clause, place, "in a clause", context)) : [],
  );
}

export function fromText(paragraphs: readonly Paragraph[], context: AssignmentContext): ReadAssignment[] {
  return paragraphs.flatMap(({ text, from, to }) => {
    const found = suggested(text, { from, to }, "in running text", context);
    return [
      ...found,
      ...plainTasks(text, { from, to }, context).filter(
        (one) => !found.some((other) => shares(one, other) && overlap(one.task, other.task) > 0.3),
      ),
    ];
  });
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

interface Draft {
  task: string | null;
  who: string | null;
  due: string | null;
  reportTo: string | null;
  from: number;
  to: number;
}

export interface Lines {
  assignments: ReadAssignment[];
  /** Paragraphs that were read as such. */
  used: Set<Paragraph>;
}

/** "Åtgärd: …", "Ansvarig: …", "Klart: …", on lines of their own or on one. `before`: what the first of them is about. */
export function fromLines(
  paragraphs: readonly Paragraph[],
  decisions: readonly ReadDecision[],
  context: AssignmentContext,
): Lines {
  const drafts: Draft[] = [];
  const used = new Set<Paragraph>();
  let before: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const fields = paragraph.text.split(fieldStarts);
    const [first = "", ...others] = fields;
    const asField = isField(first);
    const rest = asField ? fields : others.filter(isField);
    if (rest.length === 0) {
      before = paragraph;
      continue;
    }
    if (asField) used.add(paragraph);
    const told = asField ? before : { ...paragraph, text: first };
    for (const field of rest) addField(drafts, field.trim().replace(/[.;,|]$/u, ""), paragraph, told);
  }
  const lastClause =
    decisions
      .at(-1)
      ?.clauses.at(-1)
      ?.replace(/^att\s+/u, "") ?? null;
  const assignments = drafts.flatMap(({ task, who, due, reportTo, from, to }): ReadAssignment[] => {
    const what = who === null ? null : withoutName(task ?? lastClause, who);
    if (!who || !what) return [];
    const read = dueOf(due, context) ?? dueOf(what, context);
    return [
      {
        assignees: peopleIn(who, context.known),
        task: what,
        due: read?.date ?? null,
        dueText: due ?? read?.text ?? null,
        reportTo,
        place: { from, to },
        sure: "certain",
        rule: "assignment by its lines",
      },
    ];
  });
  return { assignments, used };
}

/** "Mehmet samlar in synpunkter", of whom it is said beside it that he answers for it. */
const withoutName = (task: string | null, who: string): string | null =>
  task?.startsWith(`${who} `) ? task.slice(who.length + 1) : task;

const isField = (words: string): boolean =>
  assigneeLine.test(words) || taskLine.test(words) || dueLine.test(words) || reportLine.test(words);

function addField(drafts: Draft[], field: string, { from, to }: Paragraph, before: Paragraph | null): void {
  const task = taskLine.exec(field)?.groups?.rest;
  const who = assigneeLine.exec(field)?.groups?.rest;
  const report = reportLine.exec(field)?.groups?.rest;
  const due = dueLine.exec(field)?.groups?.rest;
  let draft = drafts.at(-1);
  const isFull = (key: "task" | "who" | "due") => draft?.[key] != null;
  if (
    !draft ||
    (task && (isFull("task") || isFull("who"))) ||
    (who && isFull("who")) ||
    (due && !report && isFull("due"))
  ) {
    draft = { task: null, who: null, due: null, reportTo: null, from, to };
    drafts.push(draft);
  }
  if (task) draft.task = task;
  if (who) draft.who = who;
  if (report) draft.reportTo = report;
  else if (due) draft.due = due;
  draft.to = to;
  // "Ansvarig: Anna" with nothing above it that says what: the sentence before.
  if (who && draft.task === null && before && before.to >= from - 3) draft.task = lastSentence(before.text);
}

const lastSentence = (text: string): string =>
  (text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? text).replace(/\.$/u, "").replace(/^att\s+/u, "");

/** @param inSentence the words are more than a due date */
function dueOf(words: string | null, { givenOn, nextMeeting }: AssignmentContext, inSentence = false) {
  if (words === null || givenOn === null) return null;
  return readDue(words, givenOn, nextMeeting) ?? (inSentence ? null : readDue(`${by} ${words}`, givenOn, nextMeeting));
}

/** Names as they are written; a first name is whoever alone has it. */
export function peopleIn(words: string, { persons }: KnownParties): string[] {
  return words
    .replace(/\s*\([^)]*\)/gu, "")
    .split(/\s*(?:,|;|\/|&|\soch\s|\ssamt\s)\s*/u)
    .map((one) => one.trim().replace(/\.$/u, ""))
    .filter((one) => one !== "")
    .map((one) => {
      const same = persons.filter(({ name }) => name.split(" ")[0] === one);
      return same.length === 1 && !one.includes(" ") ? (same[0]?.name ?? one) : one;
    });
}

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
