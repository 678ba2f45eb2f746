/** What a button of the review does to the draft: add, remove, merge, split, move. Pure. */
import { unread } from "./draft-rules.ts";
import type { DraftItem, DraftPerson, ImportDraft } from "./draft-schema.ts";

export interface Edit {
  /** "merge-item" */
  name: string;
  /** The rows it is about: an item, and what is within it. */
  rows: number[];
  /** Of a split: the paragraph that the new item begins with. Of a move: the item it goes to. */
  to: number;
}

/** "move-decision:3.0" */
export function editNamed(op: string, to: number): Edit {
  const [name = "", rows = ""] = op.split(":");
  return { name, rows: rows === "" ? [] : rows.split(".").map(Number), to };
}

export interface Edited {
  draft: ImportDraft;
  /** Where on the page one goes on. */
  anchor: string;
}

export const personAnchor = (row: number): string => `person-${row}`;
export const itemAnchor = (row: number): string => `punkt-${row}`;

/** The draft after the edit; unchanged when what it is about is not there. */
export function edited(draft: ImportDraft, { name, rows, to }: Edit): Edited {
  const [first = -1, second = -1] = rows;
  const { items, attendance } = draft;
  const withItems = (next: DraftItem[], row: number): Edited => ({
    draft: { ...draft, items: next },
    anchor: next.length === 0 ? "punkter" : itemAnchor(Math.max(0, Math.min(row, next.length - 1))),
  });
  const item = items[first];
  switch (name) {
    case "add-person":
      return { draft: { ...draft, attendance: [...attendance, newPerson] }, anchor: personAnchor(attendance.length) };
    case "remove-person":
      return { draft: { ...draft, attendance: attendance.toSpliced(first, 1) }, anchor: "narvaro" };
    case "add-item":
      return withItems(items.toSpliced(first + 1, 0, newItem), first + 1);
    case "remove-item":
      return item ? withItems(items.toSpliced(first, 1), first) : withItems(items, first);
    case "up-item":
      return withItems(swapped(items, first - 1), first - 1);
    case "down-item":
      return withItems(swapped(items, first), first + 1);
    case "merge-item":
      return withItems(merged(items, first), first - 1);
    case "split-item":
      return item ? withItems(items.toSpliced(first, 1, ...splitAt(item, to)), first + 1) : withItems(items, first);
    default:
      return item
        ? withItems(withinItem(items, item, { name, rows: [first, second], to }), first)
        : withItems(items, 0);
  }
}

function withinItem(items: DraftItem[], item: DraftItem, { name, rows, to }: Edit): DraftItem[] {
  const [at = -1, row = -1] = rows;
  const { decisions, assignments } = item;
  switch (name) {
    case "add-decision":
      return items.with(at, { ...item, decisions: [...decisions, newDecision] });
    case "remove-decision":
      return items.with(at, { ...item, decisions: decisions.toSpliced(row, 1) });
    case "add-assignment":
      return items.with(at, { ...item, assignments: [...assignments, newAssignment] });
    case "remove-assignment":
      return items.with(at, { ...item, assignments: assignments.toSpliced(row, 1) });
    case "move-decision":
      return moved(items, { at, row, to }, "decisions");
    case "move-assignment":
      return moved(items, { at, row, to }, "assignments");
    default:
      return items;
  }
}

function moved(
  items: DraftItem[],
  { at, row, to }: { at: number; row: number; to: number },
  what: "decisions" | "assignments",
): DraftItem[] {
  const [from, target] = [items[at], items[to]];
  const thing = from?.[what][row];
  if (!from || !target || !thing || at === to) return items;
  return items
    .with(at, { ...from, [what]: from[what].toSpliced(row, 1) })
    .with(to, { ...target, [what]: [...target[what], thing] });
}

function swapped(items: DraftItem[], upper: number): DraftItem[] {
  const [one, other] = [items[upper], items[upper + 1]];
  return one && other ? items.with(upper, other).with(upper + 1, one) : items;
}

/** With the item before it: its heading becomes a paragraph, so that no word is lost. */
function merged(items: DraftItem[], at: number): DraftItem[] {
  const [before, item] = [items[at - 1], items[at]];
  if (!before || !item) return items;
  return items.toSpliced(at - 1, 2, {
    ...before,
    kinds: [...new Set([...before.kinds, ...item.kinds])],
    presenters: [...before.presenters, ...item.presenters].slice(0, 20),
    body: [before.body, item.title, item.body].filter((text) => text !== "").join("\n\n"),
    confidential: before.confidential || item.confidential,
    decisions: [...before.decisions, ...item.decisions],
    assignments: [...before.assignments, ...item.assignments],
    attachments: [...new Set([...before.attachments, ...item.attachments])],
    lines: linesOver(before.lines, item.lines),
  });
}

function linesOver(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  const numbers = [...one.split("-"), ...other.split("-")].map(Number);
  return `${Math.min(...numbers)}-${Math.max(...numbers)}`;
}

export const paragraphsOf = (body: string): string[] => body.split(/\n{2,}/).filter((text) => text.trim() !== "");

/** The paragraph becomes the heading of a new item, with what follows it; decisions stay where they are. */
function splitAt(item: DraftItem, at: number): DraftItem[] {
  const paragraphs = paragraphsOf(item.body);
  const [first = "", ...rest] = (paragraphs[at] ?? "").split("\n");
  const following = [...(rest.length > 0 ? [rest.join("\n")] : []), ...paragraphs.slice(at + 1)];
  return [
    { ...item, body: paragraphs.slice(0, at).join("\n\n") },
    {
      ...newItem,
      level: item.level,
      title: first.replace(/^[#*\s]+|[*\s]+$/g, "").slice(0, 500),
      body: following.join("\n\n"),
    },
  ];
}

const newPerson: DraftPerson = {
  name: "",
  organization: "",
  title: "",
  group: "",
  personId: null,
  status: "present",
  substituteFor: "",
  part: "",
  ...unread,
};

const newItem: DraftItem = {
  number: "",
  title: "",
  level: 0,
  kinds: [],
  presenters: [],
  body: "",
  confidential: false,
  decisions: [],
  assignments: [],
  attachments: [],
  ...unread,
};

const newDecision = { state: "taken" as const, body: "", clauses: [], ...unread };
const newAssignment = { assignees: [], task: "", due: "", dueText: "", reportTo: "", ...unread };
