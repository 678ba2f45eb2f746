/** Columns of people that ran together when a table became plain text: "Anna Ek Avesta Bo Lind Divisionschef". */
import type { Line } from "../manuscripts/model.ts";
import { headField, headingWordsOf, legend } from "../text/attendance-words.ts";
import { isGivenName } from "../text/given-names.ts";
import { genericOrganization } from "../text/municipalities.ts";
import { organizationLead } from "../text/person-words.ts";
import type { Entry } from "./attendance-entries.ts";
import { labelOf } from "./labels.ts";
import { nameAt, titleAt, type Naming } from "./naming.ts";

export interface ColumnPerson {
  entry: Entry;
  group: string | null;
  organization: string | null;
  lines: number[];
}

interface Chunk {
  type: "name" | "place" | "title" | "group";
  text: string;
  /** A comma stands behind it: it is whole. */
  closed: boolean;
}

/** Lines of one table, at the most. */
const most = 200;

/** Null: what stands here is no table that ran together. */
export function columnsRunTogether(
  lines: readonly Line[],
  at: number,
  naming: Naming,
): { people: ColumnPerson[]; count: number } | null {
  const rows: { line: Line; chunks: Chunk[] }[] = [];
  for (const line of lines.slice(at, at + most)) {
    if (line.cell !== null || line.label !== null || labelOf(line.text) !== null || isElse(line.text)) break;
    const chunks = chunksOf(line.text, naming, rows.length === 0);
    if (!chunks) break;
    rows.push({ line, chunks });
  }
  if (rows.filter(({ chunks }) => isSideBySide(chunks)).length < 2) return null;
  const placesFirst = rows.filter(({ chunks }) => chunks[0]?.type === "place" && chunks[1]?.type === "name");
  const placesBehind = rows.filter(({ chunks }) => chunks[0]?.type === "name" && chunks[1]?.type === "place");
  const reading = new Columns(placesFirst.length > placesBehind.length);
  for (const { line, chunks } of rows) reading.row(line, chunks);
  return { people: reading.finished(), count: rows.length };
}

const isElse = (text: string): boolean => {
  const words = headingWordsOf(text);
  return legend.test(text) || headField.test(text) || (words !== null && !words.open);
};

function isSideBySide(chunks: readonly Chunk[]): boolean {
  const types = chunks.map(({ type }) => type.charAt(0)).join("");
  return /n+pn|npt|pn+t/u.test(types);
}

function chunksOf(text: string, naming: Naming, first: boolean): Chunk[] | null {
  const words = text.trim().split(/\s+/u);
  const chunks: Chunk[] = [];
  if (first && genericOrganization.test(words[0] ?? "") && words.length > 1) {
    const group = (some: string[]): Chunk => ({ type: "group", text: some.join(" "), closed: true });
    return [group(words.slice(0, 1)), group(words.slice(1))];
  }
  for (let at = 0; at < words.length;) {
    const length = chunkAt(words, at, naming, chunks);
    if (length === 0) return null;
    at += length;
  }
  return chunks;
}

function chunkAt(words: readonly string[], at: number, naming: Naming, chunks: Chunk[]): number {
  const take = (type: Chunk["type"], length: number): number => {
    const text = words.slice(at, at + length).join(" ");
    chunks.push({ type, text: text.replace(/[,;]+$/u, ""), closed: /[,;]$/u.test(text) });
    return length;
  };
  const places = naming.knownAt(words, at);
  if (places > 0 && !organizationLead.test(words[at] ?? "")) return take("place", places);
  if (titleAt(words, at, naming) > 0) return take("title", titleEnd(words, at, naming) - at);
  const whole = nameAt(words.slice(0, commaAfter(words, at)), at, naming, true);
  const next = Array.from({ length: whole }, (_, index) => index).find(
    (index) => index >= 2 && whole - index >= 2 && isGivenName(words[at + index] ?? ""),
  );
  if (whole > 0) return take("name", next ?? whole);
  const rest = words.slice(at).join(" ");
  return places > 0 || naming.isOrganization(rest) ? take("group", words.length - at) : 0;
}

function commaAfter(words: readonly string[], at: number): number {
  const comma = words.findIndex((word, index) => index >= at && /[,;]$/u.test(word));
  return comma === -1 ? words.length : comma + 1;
}

/** To where the next person begins; a place behind a title is a part of it. */
function titleEnd(words: readonly string[], at: number, naming: Naming): number {
  for (let end = at + 1; end < words.length; end += 1) {
    if (isGivenName(words[end] ?? "") && nameAt(words, end, naming, true) >= 2) return end;
  }
  return words.length;
}

interface Pending {
  name: string;
  closed: boolean;
  lines: number[];
}

/** Names and their place in one column, names and their titles in the other. */
class Columns {
  readonly #placesFirst: boolean;
  readonly #placed: ColumnPerson[] = [];
  readonly #titled: ColumnPerson[] = [];
  #pending: Pending[] = [];
  #place: string | null = null;
  /** In the column of titles, whose own may come on the next line. */
  #open: ColumnPerson | null = null;
  #groups: { placed: string | null; titled: string | null } = { placed: null, titled: null };

  constructor(placesFirst: boolean) {
    this.#placesFirst = placesFirst;
  }

  row({ number }: Line, chunks: readonly Chunk[]): void {
    if (chunks.length === 2 && chunks.every(({ type }) => type === "group")) {
      this.#groups = { placed: chunks[0]?.text ?? null, titled: chunks[1]?.text ?? null };
      return;
    }
    chunks.forEach((chunk, at) => {
      const before = chunks[at - 1];
      if (chunk.type === "name") this.#name(chunk, before, chunks[at + 1], number);
      else if (chunk.type === "place") this.#placeIs(chunk.text);
      else if (chunk.type === "title") this.#title(chunk.text, number);
      else {
        this.#open = null;
        this.#groups.titled = chunk.text;
      }
    });
  }

  finished(): ColumnPerson[] {
    this.#settle();
    return [...this.#placed, ...this.#titled];
  }

  #name({ text, closed }: Chunk, before: Chunk | undefined, next: Chunk | undefined, line: number): void {
    const single = !/\s/u.test(text);
    if (before === undefined && this.#open && single && next === undefined) {
      this.#open.entry.name += ` ${text}`;
      this.#open.lines.push(line);
      return;
    }
    const behindPlace = before?.type === "place" && !this.#placesFirst;
    if (next?.type === "title" || behindPlace) {
      const person = personIn(text, null, this.#groups.titled, this.#groups.titled, [line]);
      this.#titled.push(person);
      this.#open = person;
      return;
    }
    if (before === undefined) this.#open = null;
    const last = this.#pending.at(-1);
    if (last && !last.closed && (single || !/\s/u.test(last.name))) {
      last.name += ` ${text}`;
      last.closed = closed;
      last.lines.push(line);
    } else this.#pending.push({ name: text, closed, lines: [line] });
  }

  #placeIs(text: string): void {
    if (this.#placesFirst) {
      this.#settle();
      this.#place = text;
      return;
    }
    this.#place = text;
    this.#settle();
  }

  #title(text: string, line: number): void {
    if (this.#open) {
      const { entry, lines } = this.#open;
      entry.title = entry.title === null ? text : `${entry.title} ${text}`;
      lines.push(line);
      return;
    }
    const last = this.#pending.pop();
    if (!last) return;
    const person = personIn(last.name, text, this.#groups.titled, this.#groups.titled, [...last.lines, line]);
    this.#titled.push(person);
    this.#open = person;
  }

  /** Whoever waits for a place has it now. */
  #settle(): void {
    for (const { name, lines } of this.#pending) {
      this.#placed.push(personIn(name, null, this.#groups.placed, this.#place, lines));
    }
    this.#pending = [];
    this.#place = null;
  }
}

function personIn(
  name: string,
  title: string | null,
  group: string | null,
  organization: string | null,
  lines: number[],
): ColumnPerson {
  const generic = organization !== null && genericOrganization.test(organization);
  const entry: Entry = {
    name,
    start: 0,
    end: 0,
    organization: generic ? null : organization,
    title,
    present: null,
    remote: false,
    substitute: false,
    substituteFor: null,
    part: null,
    placed: true,
  };
  return { entry, group, organization: generic ? null : organization, lines };
}
