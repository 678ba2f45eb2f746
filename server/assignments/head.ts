/** An assignment in a line: in the register, and on the pages of what it came from and whom it concerns. */
import { paths } from "../http/paths.ts";
import { assignmentTexts, dueInShort, nearness, progressText } from "../text/assignments.ts";
import { capitalised, listed } from "../text/format.ts";
import { assignmentStateLabels, assignmentStateTones } from "../text/labels.ts";
import type { Assignment } from "./schema.ts";

export interface AssignmentRow {
  id: string;
  href: string;
  text: string;
  /** "Karin Ek (leder arbetet) och Mora genom Anna Berg" */
  who: string;
  due: string;
  /** "3 dagar kvar"; empty once it is finished. */
  near: string;
  late: boolean;
  state: string;
  tone: string;
  /** "11 av 16 klara"; empty for one without parts. */
  progress: string;
  /** The meeting it came from, or the forum and the day. */
  origin: string;
  originHref: string;
  confidential: boolean;
}

export function assignmentRow(assignment: Assignment, today: string): AssignmentRow {
  const { id, text, due, state, overdue, progress, origin, forum, givenOn, confidential } = assignment;
  return {
    id,
    href: paths.assignment(id),
    text: capitalised(text),
    who: whoIn(assignment),
    due: dueInShort(due),
    near: nearIn(assignment, today),
    late: overdue,
    ...stateShown(state, overdue),
    progress: progress ? progressText(progress.done, progress.total) : "",
    origin: origin
      ? assignmentTexts.origin(forum.shortName, origin.date, origin.itemNumber)
      : assignmentTexts.withoutItem(forum.shortName, givenOn),
    originHref: originHref(assignment),
    confidential,
  };
}

/** Late is said in the place of the state, in words: it is what a reader looks for. */
export const stateShown = (state: Assignment["state"], overdue: boolean): { state: string; tone: string } =>
  overdue
    ? { state: assignmentTexts.late, tone: "danger" }
    : { state: assignmentStateLabels[state], tone: assignmentStateTones[state] };

/** What has been reported is out of the assignee's hands: how long is left says nothing of it. */
export const nearIn = ({ state, due }: Pick<Assignment, "state" | "due">, today: string): string =>
  state === "open" && due.date !== null ? nearness(today, due.date) : "";

/** Those who have it, or the group each of whose members has a part. */
export function whoIn({ assignees, groupName }: Pick<Assignment, "assignees" | "groupName">): string {
  if (groupName !== null) return capitalised(groupName);
  const one = assignees.length === 1;
  return listed(
    assignees.map(({ name, lead, contact }) => {
      const person = contact ? assignmentTexts.through(name, contact.name) : name;
      return lead && !one ? assignmentTexts.lead(person) : person;
    }),
  );
}

/** The item on the meeting's page; empty where the reader may not go. */
export const originHref = ({ origin, itemId }: Pick<Assignment, "origin" | "itemId">): string =>
  origin && itemId !== null ? paths.item(origin.meetingId, itemId) : "";

/** The lines of each item, by its id. */
export function rowsByItem(assignments: Assignment[], today: string): Map<string, AssignmentRow[]> {
  const byItem = new Map<string, AssignmentRow[]>();
  for (const assignment of assignments) {
    if (assignment.itemId === null) continue;
    const rows = byItem.get(assignment.itemId) ?? [];
    byItem.set(assignment.itemId, [...rows, assignmentRow(assignment, today)]);
  }
  return byItem;
}
