/** Assignments on lines of their own: "Åtgärd: …", "Ansvarig: …", "Klart: …". */
import { assigneeLine, dueLine, fieldStarts, reportLine, taskLine } from "../text/action-words.ts";
import { dueOf, peopleIn, type AssignmentContext } from "./assignment-fields.ts";
import type { ReadAssignment, ReadDecision } from "./model.ts";
import type { Paragraph } from "./paragraphs.ts";

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
  /** What is to be done, with nobody beside it who is to do it: the words themselves may tell. */
  tasks: Pick<Paragraph, "text" | "from" | "to">[];
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
  const tasks = drafts.flatMap(({ task, who, from, to }) =>
    task !== null && who === null ? [{ text: task, from, to }] : [],
  );
  return { assignments, used, tasks };
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
