/** The list that is being read, with the heading it stands under, and everybody who was found. */
import type { Line } from "../manuscripts/model.ts";
import { tellsPresence, type HeadingWords } from "../text/attendance-words.ts";
import type { Entry } from "./attendance-entries.ts";
import { headingAfter, parsed, personOf, type Heading, type Marks } from "./attendance-list.ts";
import { listsIn } from "./attendance-passages.ts";
import type { PieceMode } from "./attendance-pieces.ts";
import type { Passage } from "./attendance-text.ts";
import type { ReadPerson } from "./model.ts";

export class AttendanceLists {
  readonly people: ReadPerson[] = [];
  readonly used = new Set<number>();
  readonly mode: PieceMode;
  readonly #marks: Marks;
  /** The document was sent before the meeting: who is listed was called. */
  readonly #beforehand: boolean;
  heading: Heading | null = null;
  /** Somebody stands under the heading. */
  #filled = false;
  /** A list is being read. */
  open = false;

  constructor(mode: PieceMode, marks: Marks, beforehand: boolean) {
    this.mode = mode;
    this.#marks = marks;
    this.#beforehand = beforehand;
  }

  enter(words: HeadingWords): void {
    const before = this.open ? this.heading : null;
    const heading = headingAfter(words, before, this.#filled);
    const silent = this.#beforehand && !tellsPresence.test(words.head) && (before === null || before.present === null);
    this.heading = silent && heading.present === true ? { ...heading, present: null } : heading;
    this.#filled = false;
    this.open = true;
  }

  /** A table says by its columns that it lists people. */
  enterUnnamed(): void {
    this.heading ??= headingAfter({ kind: "present", head: "", aside: "", rest: "", open: false }, null, false);
    this.open = true;
  }

  group(text: string, organization: string | null): void {
    if (this.heading) this.heading = { ...this.heading, group: text, organization };
  }

  /** A list that may hold further headings. */
  addAll(passage: Passage, rule: string): void {
    for (const { words, passage: part } of listsIn(passage)) {
      if (words) this.enter(words);
      const read = parsed(part, this.mode);
      this.#filled ||= read.people.length + read.nobody > 0;
      for (const entry of read.people) this.add(entry, part, {}, rule);
    }
  }

  add(entry: Entry, passage: Passage, group: Partial<Pick<Heading, "group" | "organization">>, rule: string): void {
    this.#filled = true;
    if (!this.heading || this.heading.kind === "passing") return;
    this.people.push(personOf(entry, passage, { ...this.heading, ...group }, this.#marks, rule));
  }

  use(lines: readonly Line[]): void {
    for (const { number } of lines) this.used.add(number);
  }
}
