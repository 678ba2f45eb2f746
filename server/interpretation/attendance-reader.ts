/** Walks through a document and takes out the lists of people under their headings. */
import type { Line } from "../manuscripts/model.ts";
import {
  headField,
  headingWordsOf,
  legend,
  needsListAbove,
  signatureLine,
  tellsPresence,
  type HeadingWords,
} from "../text/attendance-words.ts";
import { afterTheMeeting } from "../text/item-words.ts";
import { columnsRunTogether } from "./attendance-columns.ts";
import { isClean, isGeneric, isMostlyClean, parsed } from "./attendance-list.ts";
import type { AttendanceLists } from "./attendance-lists.ts";
import { afterHeading, joinedFrom, type Joined } from "./attendance-passages.ts";
import { readTable } from "./attendance-table-lists.ts";
import type { Passage } from "./attendance-text.ts";
import { labelOf } from "./labels.ts";

export class AttendanceReader {
  readonly lists: AttendanceLists;
  readonly #lines: readonly Line[];
  /** On a page of signatures. */
  #signing = false;
  /** The heading is an item of its own: its lines belong to the item too. */
  #item = false;

  constructor(lines: readonly Line[], lists: AttendanceLists) {
    this.#lines = lines;
    this.lists = lists;
  }

  read(): void {
    for (let at = 0; at < this.#lines.length;) {
      const line = this.#lines[at];
      if (line?.cell) {
        const table = this.#tableAt(at);
        readTable(table, this.lists, (cells) => new AttendanceReader(cells.map(withoutCell), this.lists).read());
        at += table.length;
      } else at += this.#line(at);
    }
  }

  #tableAt(at: number): Line[] {
    const table = this.#lines[at]?.cell?.table;
    let end = at;
    while (end < this.#lines.length && this.#lines[end]?.cell?.table === table) end += 1;
    return this.#lines.slice(at, end);
  }

  /** Reads what begins here and says how many lines it was. */
  #line(at: number): number {
    const line = this.#lines[at];
    if (!line) return 1;
    if (afterTheMeeting.test(line.text)) this.#signing = true;
    const words = this.#headingAt(line, at);
    if (words) return this.#headed(words, line, at);
    if (signatureLine.test(line.text)) this.lists.open = false;
    if (!this.lists.open) return 1;
    // A numbered heading is the first item, whatever its words are.
    if (line.heading !== null && isItem(line)) {
      this.lists.open = false;
      return 1;
    }
    if (legend.test(line.text) && line.text.length < 120) {
      this.lists.use([line]);
      return 1;
    }
    const columns = this.#columnsAt(at);
    if (columns > 0) return columns;
    const list = joinedFrom(this.#lines, at, false);
    if (this.#isList(line, list.passage)) return this.#take(list, list.passage);
    if (this.#isGroup(line, at)) return 1;
    this.lists.open = false;
    return 1;
  }

  #headed(words: HeadingWords, line: Line, at: number): number {
    this.#signing = false;
    this.#item = isItem(line);
    if (!this.#item) this.lists.use([line]);
    this.lists.enter(words);
    if (words.rest === "") return 1;
    const list = joinedFrom(this.#lines, at, true);
    const whole = headingWordsOf(list.passage.text);
    if (whole && isMostlyClean(parsed(afterHeading(list.passage, whole), this.lists.mode))) {
      return this.#take(list, afterHeading(list.passage, whole));
    }
    const alone = { ...list, lines: list.lines.slice(0, 1) };
    return this.#take(alone, afterHeading(joinedFrom([line], 0, false).passage, words));
  }

  /** The heading that begins here, if people stand under it. */
  #headingAt(line: Line, at: number): HeadingWords | null {
    const words = headingWordsOf(line.text);
    if (!words || line.text.length > 2000) return null;
    const single = words.kind === "role" || words.kind === "writer" || words.kind === "passing";
    if (this.#signing && single) return null;
    if (
      !this.lists.open &&
      (needsListAbove.test(words.head) || (single && this.lists.people.length > 0 && isFar(line, this.#lines)))
    )
      return null;
    if (words.rest !== "") {
      const list = joinedFrom(this.#lines, at, true).passage;
      const rest = parsed(afterHeading(list, headingWordsOf(list.text) ?? words), this.lists.mode);
      if (isMostlyClean(rest)) return words;
      const alone = parsed({ ...list, text: words.rest }, this.lists.mode);
      if (isMostlyClean(alone)) return words;
      const said =
        !single && !words.open && words.rest.length < 60 && (this.lists.open || tellsPresence.test(words.head));
      return said && !headField.test(words.rest) && !/\d/u.test(words.rest) ? words : null;
    }
    return this.#peopleFollow(at + 1, single ? 1 : 4) || (this.lists.open && words.kind === "absent") ? words : null;
  }

  /** Whether people stand there, below headings and groups if need be. */
  #peopleFollow(at: number, ahead: number): boolean {
    const line = this.#lines[at];
    if (!line || ahead === 0) return false;
    if (line.cell) return true;
    const list = joinedFrom(this.#lines, at, false).passage;
    const read = parsed(list, this.lists.mode);
    if (isClean(read)) return true;
    const words = headingWordsOf(line.text);
    if (words && words.rest !== "" && isMostlyClean(parsed({ ...list, text: words.rest }, this.lists.mode)))
      return true;
    const between =
      words !== null ||
      legend.test(line.text) ||
      (read.unknown === 0 && read.leads.length > 0) ||
      /:$/u.test(line.text);
    return between && line.text.length < 120 && this.#peopleFollow(at + 1, ahead - 1);
  }

  #isList(line: Line, passage: Passage): boolean {
    if (signatureLine.test(line.text) || passage.text.length > 4000) return false;
    if (headField.test(line.text) && !/^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(line.text)) return false;
    return isClean(parsed(passage, this.lists.mode));
  }

  /** "Region Dalarna" or "Socialchefer" alone on a line, with people below it. */
  #isGroup(line: Line, at: number): boolean {
    const text = line.text.replace(/[:\s]+$/u, "");
    const { unknown, leads, people } = parsed({ ...joinedFrom([line], 0, false).passage, text }, this.lists.mode);
    const colon = /:$/u.test(line.text) && text.length < 60;
    if (people.length > 0 || isItem(line) || (!colon && (unknown > 0 || leads.length === 0))) return false;
    if (!this.lists.heading || !this.#peopleFollow(at + 1, 2)) return false;
    const organization = leads[0]?.type === "organization" && !isGeneric(text);
    this.lists.group(text, organization ? text : null);
    if (!this.#item) this.lists.use([line]);
    return true;
  }

  #columnsAt(at: number): number {
    const line = this.#lines[at];
    if (!line || line.whole || !this.lists.heading) return 0;
    const read = columnsRunTogether(this.#lines, at, this.lists.mode.naming);
    if (!read) return 0;
    for (const { entry, group, organization, lines } of read.people) {
      const passage: Passage = { text: "", struck: [], italic: [], bold: [], lines };
      this.lists.add(
        { ...entry, start: 0, end: lines.length },
        passage,
        { group, organization },
        "columns run together",
      );
    }
    this.lists.use(this.#lines.slice(at, at + read.count));
    return read.count;
  }

  #take(list: Joined, passage: Passage): number {
    this.lists.addAll(passage, "list");
    if (!this.#item) this.lists.use(list.lines);
    return Math.max(1, list.lines.length);
  }
}

const withoutCell = (line: Line): Line => ({ ...line, cell: null });

/** A number before it: an item's line is never taken. */
const isItem = ({ label, text }: Line): boolean => {
  const kind = label === null ? labelOf(text)?.kind : labelOf(`${label} X`)?.kind;
  return kind !== undefined && kind !== "bullet";
};

/** Behind the items: a role named there is none of the list's. */
const isFar = ({ number }: Line, lines: readonly Line[]): boolean =>
  lines.findIndex((line) => line.number === number) > 80;
