/** Which forum met, when and where. */
import type { Manuscript } from "../manuscripts/model.ts";
import type { Header, Known, Warning } from "./model.ts";

export interface HeaderReading {
  header: Header;
  /** Numbers of the lines that were read as the head. */
  used: Set<number>;
  warnings: Warning[];
}

export function readHeader(_manuscript: Manuscript, _known: Known): HeaderReading {
  const header = { forum: null, kind: null, date: null, start: null, end: null, place: null, mode: null };
  return { header: { ...header, nextMeeting: null }, used: new Set(), warnings: [] };
}
