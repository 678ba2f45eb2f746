/** From rows to what is indexed and shown: the same text for both, so that what was found is what is seen. */
import type { MeetingState, SearchType } from "../../db/schema/values.ts";
import type { Reader } from "../../db/connection.ts";
import { longDate } from "../text/format.ts";
import { normalised, plainOf } from "./rules.ts";
import { contentStatements, type ContentRow } from "./statements.ts";

/** Text with an address of its own; "" for none. */
export interface Part {
  anchor: string;
  text: string;
}

export interface Content {
  type: SearchType;
  subjectId: number;
  forumId: number;
  date: string;
  title: string;
  parts: Part[];
  /** Who may see it and what it is filtered by, as words of the index; see `scopeOf`. */
  scope: string[];
  /** The item of an item, the assignment of a report. */
  itemId: number | null;
  meetingId: number | null;
  meetingState: MeetingState | null;
}

/** The things of one kind that are there, in no order. */
export function contentsOf(db: Reader, type: SearchType, ids: readonly number[]): Content[] {
  const rows = contentStatements(db)[type].all({ ids: JSON.stringify(ids) });
  return rows.map((row) => contentOf(type, row));
}

function contentOf(type: SearchType, row: ContentRow): Content {
  const { id, forumId, date, itemId, meetingId, meetingState } = row;
  const named = type === "meeting" ? `${row.title}, ${longDate(date)}` : row.title;
  return {
    type,
    subjectId: id,
    forumId,
    date,
    title: normalised(named),
    parts: partsOf(row),
    scope: scopeOf(type, row),
    itemId,
    meetingId,
    meetingState,
  };
}

function partsOf({ text, parts, more }: ContentRow): Part[] {
  const addressed = (listOf(parts) as [string, string][]).map(([anchor, words]) => ({ anchor, text: words }));
  const all = [{ anchor: "", text }, ...addressed, { anchor: "", text: more ?? "" }];
  return all.map((part) => ({ ...part, text: plainOf(normalised(part.text)) })).filter((part) => part.text !== "");
}

const listOf = (json: string | null): unknown[] => (json === null ? [] : (JSON.parse(json) as unknown[]));

/**
 * `n`: may be told outside its forums' members; with it `f5`: to readers of forum 5, and `o`: to everybody with an account.
 * `m5`: to members of forum 5. `p`, `g`, `b`, `s` with a number: to whom it is meant for as person, of an organization, of a forum
 * (body), in a seat. `part`: of a whole that others find. And for filters `in5` (forum), `by5` (organization), `isitem`.
 */
function scopeOf(type: SearchType, row: ContentRow): string[] {
  const forums: [number, string][] = [[row.forumId, row.visibility], ...(listOf(row.forums) as [number, string][])];
  const filters = [
    `is${type}`,
    ...forums.map(([id]) => `in${id}`),
    ...(listOf(row.organizations) as number[]).map((id) => `by${id}`),
  ];
  const meant = (listOf(row.meant) as (number | null)[][]).flatMap((ids) =>
    ids.flatMap((id, place) => (id === null ? [] : [`${meantBy[place] ?? ""}${id}`])),
  );
  const told = row.note === "part" ? ["part"] : row.confidential ? membersOf(type, forums) : readersOf(type, forums);
  // What is confidential of an agreement stays with the forum that keeps it.
  const concerned = row.confidential && row.note === "agreement" ? [] : meant;
  return [...new Set([...told, ...concerned, ...filters])];
}

/** Person, contact, organization, forum, post. */
const meantBy = ["p", "p", "g", "b", "s"];

/** A confidential matter is for the members of all its forums; anything else for those of the forum that gave it. */
const membersOf = (type: SearchType, forums: [number, string][]): string[] =>
  (type === "matter" ? forums : forums.slice(0, 1)).map(([id]) => `m${id}`);

/** A matter is read by all where one of its forums is open; of what is reported to an open forum its giver decides. */
function readersOf(type: SearchType, forums: [number, string][]): string[] {
  const open = (type === "matter" ? forums : forums.slice(0, 1)).some(([, visibility]) => visibility === "open");
  return ["n", ...(open ? ["o"] : []), ...forums.map(([id]) => `f${id}`)];
}
