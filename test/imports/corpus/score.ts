/** Compares what was read with what should have been, field by field. Pure. */
import type { ImportAnswer } from "../../../server/interpretation/answer.ts";
import type { AnswerAssignment, Expected, ExpectedItem } from "./expected.ts";
import { fold, pairUp, similarity } from "./similarity.ts";

export const groups = {
  meeting: ["forum", "kind", "date", "start", "end", "place", "mode"],
  attendance: ["name", "org", "person title", "present"],
  items: ["item", "number", "kinds", "presenters", "body"],
  decisions: ["clause", "state", "decided by"],
  assignments: ["assignment", "assignees", "due", "due text", "report to"],
  attachments: ["attachment"],
} as const;
export type Group = keyof typeof groups;
export type Field = (typeof groups)[Group][number];
export const fields = Object.values(groups).flat();

export interface Tally {
  right: number;
  /** Answered, and not so. */
  wrong: number;
  /** Not answered. */
  missed: number;
}

export interface Miss {
  field: Field;
  /** The item or person it concerns. */
  at: string;
  expected: string | null;
  got: string | null;
}

export interface Score {
  tallies: Map<Field, Tally>;
  misses: Miss[];
}

type Items = Pick<ImportAnswer, "meeting" | "attendance" | "items">;

export function scoreOf(expected: Expected, got: Items): Score {
  const sheet = new Sheet();
  scoreMeeting(sheet, expected, got.meeting);
  scoreAttendance(sheet, expected.attendance, got.attendance);
  scoreItems(sheet, expected.items, got.items);
  return sheet;
}

class Sheet implements Score {
  readonly tallies = new Map<Field, Tally>();
  readonly misses: Miss[] = [];

  right(field: Field): void {
    this.#tally(field).right += 1;
  }

  missed(field: Field, at: string, expected: string): void {
    this.#tally(field).missed += 1;
    this.misses.push({ field, at, expected, got: null });
  }

  wrong(field: Field, at: string, got: string): void {
    this.#tally(field).wrong += 1;
    this.misses.push({ field, at, expected: null, got });
  }

  /** A field that holds one value or nothing. */
  value(field: Field, at: string, expected: string | null, got: string | null, same = sameWords): void {
    if (expected === null && got === null) return;
    if (expected !== null && got !== null && same(expected, got)) {
      this.right(field);
      return;
    }
    const tally = this.#tally(field);
    if (expected !== null) tally.missed += 1;
    if (got !== null) tally.wrong += 1;
    this.misses.push({ field, at, expected, got });
  }

  set(field: Field, at: string, expected: readonly string[], got: readonly string[], same = sameWords): void {
    const pairs = pairUp([...expected], [...got], (one, other) => (same(one, other) ? 1 : 0), 1);
    pairs.forEach(() => this.right(field));
    const leftOver = (all: readonly string[], used: string[]) => all.filter((each) => !used.includes(each));
    for (const each of leftOver(expected, pairs.map(([one]) => one))) this.missed(field, at, each); // prettier-ignore
    for (const each of leftOver(got, pairs.map(([, other]) => other))) this.wrong(field, at, each); // prettier-ignore
  }

  #tally(field: Field): Tally {
    const tally = this.tallies.get(field) ?? { right: 0, wrong: 0, missed: 0 };
    this.tallies.set(field, tally);
    return tally;
  }
}

const sameWords = (one: string, other: string): boolean => fold(one) === fold(other);
const alike =
  (least: number) =>
  (one: string, other: string): boolean =>
    similarity(one, other) >= least;

function scoreMeeting(sheet: Sheet, { meeting, unsure }: Expected, got: ImportAnswer["meeting"]): void {
  for (const field of groups.meeting) {
    if (unsure.includes(field)) continue;
    // Whether a room alone says that people sat in it is a matter of taste.
    if (field === "mode" && meeting.mode === null && meeting.place !== null && got.mode === "physical") continue;
    const same = field === "forum" || field === "place" ? alike(0.9) : sameWords;
    sheet.value(field, "", meeting[field], got[field], same);
  }
}

function scoreAttendance(sheet: Sheet, expected: Expected["attendance"], got: ImportAnswer["attendance"]): void {
  const pairs = pairUp(expected, got, (one, other) => similarity(one.name, other.name), 0.95);
  const found = new Map(pairs);
  const read = new Set(pairs.map(([, other]) => other));
  for (const person of expected) {
    const other = found.get(person);
    if (!other) {
      sheet.missed("name", "", person.name);
      continue;
    }
    sheet.right("name");
    sheet.value("org", person.name, person.org, other.org);
    sheet.value("person title", person.name, person.title, other.title, alike(0.9));
    sheet.value("present", person.name, word(person.present), word(other.present));
  }
  for (const person of got) if (!read.has(person)) sheet.wrong("name", "", person.name);
}

const word = (value: boolean | null): string | null => (value === null ? null : String(value));

function scoreItems(sheet: Sheet, expected: ExpectedItem[], got: ImportAnswer["items"]): void {
  // Two items may have one title ("Information"); then the number tells which is which.
  const likeness = (one: ExpectedItem, other: ImportAnswer["items"][number]) =>
    similarity(bareTitle(one.title), bareTitle(other.title)) + (one.number === other.number ? 0.05 : 0);
  const found = new Map(pairUp(expected, got, likeness, 0.9));
  const read = new Set(found.values());
  const nothing = { number: null, title: "", kind: [], presenters: [], body: "", decisions: [], assignments: [], attachments: [] }; // prettier-ignore
  for (const item of expected) {
    const at = `${item.number ?? "–"} ${item.title}`;
    const other = found.get(item);
    if (other) {
      sheet.right("item");
      sheet.value("number", at, item.number, other.number);
      sheet.set("kinds", at, item.kind, other.kind);
      sheet.set("presenters", at, item.presenters, other.presenters);
      sheet.value("body", at, item.body || null, withoutAsides(item, other.body) || null, alike(0.8));
    } else {
      sheet.missed("item", "", at);
    }
    scoreDecisions(sheet, at, item.decisions, other?.decisions ?? []);
    scoreAssignments(sheet, at, item, other?.assignments ?? []);
    sheet.set("attachment", at, item.attachments, other?.attachments ?? []);
  }
  for (const other of got) {
    if (read.has(other)) continue;
    const at = `${other.number ?? "–"} ${other.title}`;
    sheet.wrong("item", "", at);
    scoreDecisions(sheet, at, [], other.decisions);
    scoreAssignments(sheet, at, { ...nothing, optional: [], asides: [] }, other.assignments);
    sheet.set("attachment", at, [], other.attachments);
  }
}

/** What is left of the body when sentences that may be told twice are taken from it. */
function withoutAsides({ body, asides }: ExpectedItem, got: string): string {
  if (similarity(body, got) >= 0.8) return got;
  return asides
    .map(fold)
    .filter((aside) => aside.length > 8)
    .reduce((rest, aside) => rest.replace(aside, ""), fold(got))
    .trim();
}

/** Reference numbers belong to a title or stand beside it. */
const bareTitle = (title: string): string =>
  title.replace(/\(?\b(?:dnr:? ?)?[A-ZÅÄÖ]{2,4}[ -]?\d{4}[-/:]\d{1,6}\)?/gi, "");

type Decisions = ImportAnswer["items"][number]["decisions"];
interface Clause {
  state: string;
  body: string | null;
  text: string;
}
const clausesOf = (decisions: Decisions): Clause[] =>
  decisions.flatMap(({ state, body, clauses }) => clauses.map((text) => ({ state, body, text })));

/** With and without its "att", and whether the verb is bent or not: "noterar informationen", "att notera informationen". */
function clauseLikeness(one: Clause, other: Clause): number {
  const bare = ({ text, body }: Clause) => {
    const clause = text.replace(/^att /i, "");
    const subject = body !== null && clause.toLowerCase().startsWith(`${body.toLowerCase()} `) ? body.length + 1 : 0;
    return clause.slice(subject).replace(/^([a-zåäö]{2,}?)(?:er|ar|a|r)(?= )/i, "$1");
  };
  return similarity(bare(one), bare(other)) + (one.state === other.state ? 0.01 : 0);
}

function scoreDecisions(sheet: Sheet, at: string, expected: Decisions, got: Decisions): void {
  const should = clausesOf(expected);
  const all = clausesOf(got);
  const found = new Map(pairUp(should, all, clauseLikeness, 0.9));
  const read = new Set(found.values());
  for (const clause of should) {
    const other = found.get(clause);
    if (!other) {
      sheet.missed("clause", at, clause.text);
      continue;
    }
    sheet.right("clause");
    sheet.value("state", at, clause.state, other.state);
    sheet.value("decided by", at, clause.body, other.body, alike(0.9));
  }
  // A proposal that led to a decision may be told beside it.
  const beside = should.some(({ state }) => state !== "proposed");
  for (const clause of all) {
    if (!read.has(clause) && !(beside && clause.state === "proposed")) sheet.wrong("clause", at, clause.text);
  }
}

function scoreAssignments(sheet: Sheet, at: string, item: ExpectedItem, got: AnswerAssignment[]): void {
  const expected = item.assignments;
  const found = new Map(pairUp(expected, got, taskLikeness, 0.8));
  const rest = got.filter((each) => ![...found.values()].includes(each));
  const permitted = new Set(pairUp(item.optional, rest, looseLikeness, 0.7).map(([, other]) => other));
  for (const assignment of expected) {
    const other = found.get(assignment);
    if (!other) {
      sheet.missed("assignment", at, `${assignment.assignees.join(", ")}: ${assignment.task}`);
      continue;
    }
    sheet.right("assignment");
    sheet.set("assignees", at, assignment.assignees, other.assignees, sameAssignee);
    sheet.value("due", at, assignment.due, other.due);
    sheet.value("due text", at, assignment.dueText, other.dueText, oneHoldsOther);
    sheet.value("report to", at, assignment.reportTo, other.reportTo, sameParty);
  }
  for (const other of rest) {
    if (!permitted.has(other)) sheet.wrong("assignment", at, `${other.assignees.join(", ")}: ${other.task}`);
  }
}

const oneHoldsOther = (one: string, other: string): boolean =>
  fold(one).includes(fold(other)) || fold(other).includes(fold(one));

const looseLikeness = (one: AnswerAssignment, other: AnswerAssignment): number =>
  fold(one.task).includes(fold(other.task)) ? 1 : taskLikeness(one, other);

const sameParty = (one: string, other: string): boolean =>
  similarity(one, other) >= 0.85 || fold(other).startsWith(`${fold(one)} `);

/** A name may be given in full where the text has it shorter. */
function sameAssignee(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return similarity(one, other) >= 0.9 || (/ /.test(a) && b.startsWith(a));
}

/** Whether who and when are told within the task is a matter of taste. */
function taskLikeness(one: AnswerAssignment, other: AnswerAssignment): number {
  return Math.max(similarity(one.task, other.task), similarity(bareTask(one), bareTask(other)));
}
function bareTask({ assignees, task, dueText }: AnswerAssignment): string {
  const without = [...assignees, ...assignees.map((name) => name.split(" ")[0] ?? ""), dueText ?? ""]
    .filter((text) => text.length > 1)
    .reduce((rest, text) => rest.replace(text, ""), task);
  return without
    .replace(/^\W*(?:att|ska|skall|får i uppdrag att|uppdras att|åtar sig att|tar på sig att)\s/i, "")
    .replace(/\s(?:senast|till)\W*$/, "");
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of tallies) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));
export function f1({ right, wrong, missed }: Tally): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

/** Of the groups that the document has; null for those it has not. */
export function groupScores({ tallies }: Score): { group: Group; value: number | null }[] {
  return (Object.keys(groups) as Group[]).map((group) => {
    const tally = sumOf(groups[group].flatMap((field) => tallies.get(field) ?? []));
    return { group, value: tally.right + tally.wrong + tally.missed === 0 ? null : f1(tally) };
  });
}

export function meanScore(score: Score): number {
  const values = groupScores(score).flatMap(({ value }) => value ?? []);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
