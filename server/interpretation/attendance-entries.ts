/** From the pieces of a list to people: what belongs to whom. */
import { substitutesFor } from "../text/attendance-words.ts";
import type { Piece } from "./attendance-pieces.ts";

export interface Entry {
  name: string;
  start: number;
  end: number;
  organization: string | null;
  title: string | null;
  /** Said of the person alone; null: nothing. */
  present: boolean | null;
  remote: boolean;
  substitute: boolean;
  substituteFor: string | null;
  part: string | null;
  /** Has an organization that is more than a party. */
  placed: boolean;
}

export interface Entries {
  people: Entry[];
  /** Words that say nothing about people: it is no list. */
  unknown: number;
  /** Stand alone, and so above those who follow. */
  leads: { text: string; type: "organization" | "title"; start: number }[];
  /** Empty chairs: a list all the same. */
  nobody: number;
}

export function entriesOf(pieces: readonly Piece[]): Entries {
  const reading = new Reading();
  pieces.forEach((piece, index) => reading.take(piece, pieces[index + 1]));
  return reading.finished();
}

class Reading implements Entries {
  people: Entry[] = [];
  unknown = 0;
  leads: Entries["leads"] = [];
  nobody = 0;
  /** "Mora: Anna Ek, Bo Lind" */
  #leading: string | null = null;
  #title: string | null = null;
  /** First in the line that is being read. */
  #line = 0;

  get #last(): Entry | undefined {
    return this.people.length > this.#line ? this.people.at(-1) : undefined;
  }

  take(piece: Piece, next: Piece | undefined): void {
    if (piece.before === "\n") this.#newLine();
    const last = this.#last;
    if (piece.type === "name") this.#name(piece);
    else if (piece.type === "organization") this.#organization(piece, next);
    else if (piece.type === "title") this.#titled(piece, next);
    else if (piece.type === "unknown") this.unknown += 1;
    else if (piece.type === "nobody") this.nobody += 1;
    else if (last) attach(piece, last);
    else if (piece.type !== "party") this.unknown += 1;
  }

  finished(): Entries {
    this.#newLine();
    return this;
  }

  #newLine(): void {
    const type = this.#title === null ? "organization" : "title";
    const alone = this.#title ?? this.#leading;
    if (alone !== null && this.people.length === this.#line) this.leads.push({ text: alone, type, start: 0 });
    this.#leading = null;
    this.#title = null;
    this.#line = this.people.length;
  }

  #name({ text, start, end }: Piece): void {
    this.people.push({
      name: text.replace(/[,;:]+$/u, ""),
      start,
      end,
      organization: this.#leading,
      title: this.#title,
      present: null,
      remote: false,
      substitute: false,
      substituteFor: null,
      part: null,
      placed: this.#leading !== null,
    });
    this.#title = null;
  }

  #organization({ text, colon, before }: Piece, next: Piece | undefined): void {
    const last = this.#last;
    const behind = last !== undefined && !colon && !(last.placed && this.#leading !== null && next?.type === "name");
    if (!behind) {
      this.#leading = text;
      return;
    }
    if (this.#leading !== null && before !== "(") {
      last.title = last.title === null ? null : `${last.title}, ${text}`;
      return;
    }
    if (last.placed && last.title !== null && before !== "(") {
      last.title = `${last.title}, ${text}`;
      return;
    }
    if (last.placed && last.organization !== this.#leading) return;
    for (let at = this.people.length - 1; at >= this.#line; at -= 1) {
      const person = this.people[at];
      if (!person || (person !== last && (before === "(" || person.placed || person.organization || person.title)))
        break;
      person.organization = text;
      person.placed = true;
    }
  }

  #titled({ text, before, colon }: Piece, next: Piece | undefined): void {
    const last = this.#last;
    const ahead = colon || (next?.type === "name" && next.before === "" && (before !== "" || !last));
    if (last && !ahead) {
      last.title = last.title === null ? text : `${last.title}, ${text}`;
      return;
    }
    this.#title = text;
  }
}

function attach(piece: Piece, person: Entry): void {
  const { type, text } = piece;
  if (type === "party") person.organization ??= text;
  if (type === "absent") person.present = false;
  if (type === "present") person.present ??= true;
  if (type === "remote") {
    person.remote = true;
    person.present ??= true;
  }
  if (type === "part") {
    person.part = person.part === null ? text : `${person.part}, ${text}`;
    person.present ??= true;
  }
  if (type === "substitute") {
    person.substitute = true;
    person.title ??= text;
  }
  if (type === "substitutes") {
    person.substitute = true;
    person.substituteFor = substitutesFor.exec(text)?.groups?.whom?.replace(/\s*\([^)]*\)?$/u, "") ?? null;
  }
}
