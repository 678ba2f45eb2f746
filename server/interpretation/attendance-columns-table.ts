/** Columns of people: which holds names, organizations, titles or marks, and what each row then tells. */
import {
  absentWords,
  columnKindOf,
  crossed,
  empty,
  headingWordsOf,
  partWords,
  presentWords,
  remoteWords,
  type ColumnKind,
} from "../text/attendance-words.ts";
import type { Entries, Entry } from "./attendance-entries.ts";
import { isGeneric, parsed } from "./attendance-list.ts";
import type { PieceMode } from "./attendance-pieces.ts";
import { filled, type Grid, type GridCell, type Row } from "./attendance-tables.ts";
import type { Passage } from "./attendance-text.ts";

export interface RowPerson {
  entry: Entry;
  passage: Passage;
  group: string | null;
  organization: string | null;
}
export type RowFinding = { heading: string } | { people: RowPerson[] };

interface Column {
  kind: ColumnKind | "empty";
  head: string;
  group: string | null;
  /** As the group is where it is an organization. */
  organization: string | null;
}

/** Row by row: a heading over the following ones, or people. Null: the columns hold no names. */
export function columnsRead(grid: Grid, mode: PieceMode, headed: boolean): RowFinding[] | null {
  const read = grid.rows.map(({ cells }) => cells.map(({ passage }) => parsed(passage, mode)));
  const heads = headRows(grid, read);
  const titled = grid.rows
    .slice(0, heads)
    .some((row) => filled(row).some(({ text }) => columnKindOf(text) === "name" || headingWordsOf(text)));
  const columns = columnsOf(grid, read, heads);
  const rowsWithNames = read
    .slice(heads)
    .filter((row) => row.some((cell, at) => columns[at]?.kind === "name" && cell.people.length > 0));
  if (!columns.some(({ kind }) => kind === "name") || (!headed && !titled)) return null;
  if (rowsWithNames.length * 2 < grid.rows.length - heads) return null;
  const findings: RowFinding[] = [];
  grid.rows.forEach((row, at) => {
    const cells = filled(row);
    const [only] = cells;
    const people = (read[at] ?? []).some((cell, column) => cell.people.length > 0 && columns[column]?.kind === "name");
    if (!people && only && (cells.length === 1 || at >= heads)) {
      const words = headingWordsOf(only.text);
      if (words && (at >= heads || cells.length === 1)) findings.push({ heading: only.text });
      else if (at >= heads) regroup(row, columns);
      return;
    }
    if (at >= heads) findings.push({ people: peopleIn(row, read[at] ?? [], columns) });
  });
  return findings;
}

/** How many rows at the top name no people. */
function headRows({ rows }: Grid, read: readonly Entries[][]): number {
  let count = 0;
  while (count < Math.min(3, rows.length)) {
    const row = rows[count];
    if (!row || (read[count] ?? []).some(({ people }) => people.length > 0)) break;
    count += 1;
  }
  return count === rows.length ? 0 : count;
}

function columnsOf(grid: Grid, read: readonly Entries[][], heads: number): Column[] {
  const body = grid.rows.slice(heads);
  const head = grid.rows[heads - 1];
  const columns = Array.from({ length: Math.min(grid.width, 30) }, (_, at): Column => {
    const cells = body.map(({ cells }) => cells[at]?.text ?? "");
    const people = read.slice(heads).map((row) => row[at]);
    return {
      kind: kindOf(cells, people, head?.cells[at]?.text ?? ""),
      head: head?.cells[at]?.text ?? "",
      group: null,
      organization: null,
    };
  });
  setGroups(columns, head);
  return columns;
}

function kindOf(cells: readonly string[], read: readonly (Entries | undefined)[], head: string): Column["kind"] {
  const full = cells.filter((text) => !empty.test(text)).length;
  const named = read.filter((entries) => (entries?.people.length ?? 0) > 0).length;
  const byHead = columnKindOf(head);
  const marks = cells.filter((text) => crossed.test(text) || presenceIn(text)).length;
  if (byHead === "substitutes") return byHead;
  if (full > 0 && named * 2 >= full) return "name";
  if (byHead !== null && byHead !== "name") return byHead;
  if (full === 0) return "empty";
  if (marks * 2 >= full) return "present";
  if (cells.filter((text) => partWords.test(text)).length * 2 > full) return "part";
  const leads = read.flatMap((entries) => entries?.leads ?? []);
  const titles = leads.filter(({ type }) => type === "title").length;
  return titles * 2 >= full ? "title" : "organization";
}

const presenceIn = (text: string): boolean =>
  absentWords.test(text) || remoteWords.test(text) || presentWords.test(text);

/** The head of a column of names may be the group they belong to; heads that span columns come one for each. */
function setGroups(columns: Column[], head: Row | undefined): void {
  if (!head) return;
  const names = columns.filter(({ kind }) => kind === "name");
  const texts = filled(head).map(({ text }) => text);
  const spread =
    texts.length === names.length &&
    columns.length > names.length &&
    head.cells.slice(texts.length).every(({ text }) => text === "");
  columns.forEach((column, at) => {
    const own = names.indexOf(column);
    if (own === -1) return;
    const before = columns[at - 1];
    const text = spread
      ? (texts[own] ?? "")
      : column.head || (own === 0 && before?.kind === "organization" ? before.head : "");
    setGroup(column, text);
  });
}

function setGroup(column: Column, text: string): void {
  if (text === "" || columnKindOf(text) === "name") return;
  const generic = isGeneric(text) || columnKindOf(text) !== null || headingWordsOf(text) !== null;
  column.group = text;
  column.organization = generic ? null : text;
}

/** A row without people in it names the group of those below. */
function regroup({ cells }: Row, columns: Column[]): void {
  const names = columns.filter(({ kind }) => kind === "name");
  cells.forEach(({ text }, at) => {
    if (text === "") return;
    const column = columns[at];
    const target = column?.kind === "name" ? column : names.length === 1 ? names[0] : undefined;
    if (target) setGroup(target, text);
  });
}

function peopleIn({ cells }: Row, read: readonly Entries[], columns: Column[]): RowPerson[] {
  const placesFirst = columns[0]?.kind === "organization" || columns[0]?.kind === "party";
  const found: RowPerson[][] = [];
  let ahead: { column: Column; cell: GridCell }[] = [];
  columns.forEach((column, at) => {
    const cell = cells[at];
    const entries = read[at];
    if (!cell || !entries) return;
    if (column.kind === "name") {
      const { passage } = cell;
      const people = entries.people.map((entry) => ({
        entry: { ...entry },
        passage,
        group: column.group,
        organization: column.organization,
      }));
      for (const lead of people.length === 0 ? entries.leads : []) setGroup(column, lead.text);
      for (const each of ahead) apply(each.column, each.cell, people);
      ahead = [];
      found.push(people);
      return;
    }
    const last = found.at(-1);
    const forNext =
      last === undefined ||
      (placesFirst && column.kind === "organization" && columns.slice(at + 1).some(({ kind }) => kind === "name"));
    if (forNext) ahead.push({ column, cell });
    else apply(column, cell, last);
  });
  return found.flat();
}

function apply({ kind, head }: Column, { text }: GridCell, people: RowPerson[]): void {
  const own = text.split("\n").map((line) => line.trim());
  people.forEach(({ entry }, at) => {
    const words = own.length === people.length ? (own[at] ?? "") : own.join(" ");
    if (kind === "present" || kind === "absent") setPresence(entry, kind, head, words);
    if (empty.test(words)) return;
    if (kind === "organization" || (kind === "party" && entry.organization === null)) {
      entry.organization = words.replace(/^\((.+)\)$/u, "$1");
      entry.placed ||= kind === "organization";
    }
    if (kind === "title") entry.title = words;
    if (kind === "part" && partWords.test(words)) entry.part = words;
    if (kind === "part" && absentWords.test(words)) entry.present = false;
    if (kind === "substitutes" && /\p{Lu}/u.test(words)) {
      entry.substitute = true;
      entry.substituteFor = words;
    }
  });
}

function setPresence(entry: Entry, kind: "present" | "absent", head: string, words: string): void {
  if (empty.test(words)) {
    if (kind === "present") entry.present ??= false;
    return;
  }
  if (kind === "absent") entry.present = false;
  else if (absentWords.test(words)) entry.present = false;
  else {
    entry.present = true;
    if (remoteWords.test(words) || remoteWords.test(head)) entry.remote = true;
    if (partWords.test(words)) entry.part = words;
  }
}
