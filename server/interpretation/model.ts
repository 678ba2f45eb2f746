/** What was read from a manuscript: a meeting, with for every finding where it stands and how sure it is. */
import type { ItemKind, MeetingKind } from "../../db/schema/values.ts";

/** Line numbers of the manuscript, both counted in. */
export interface Place {
  from: number;
  to: number;
}

/** certain: written out in the usual form. likely: read from the context. doubtful: somebody should look. */
export type Sureness = "certain" | "likely" | "doubtful";

export interface Found<Value> {
  value: Value;
  place: Place;
  sure: Sureness;
  /** Name of the rule that found it. */
  rule: string;
}

export interface Header {
  forum: Found<string> | null;
  /** As printed; a document that calls itself dagordning may hold decisions all the same. */
  kind: Found<"dagordning" | MeetingKind> | null;
  date: Found<string> | null;
  start: Found<string> | null;
  end: Found<string> | null;
  place: Found<string> | null;
  mode: Found<"physical" | "digital" | "hybrid"> | null;
  /** Day of the meeting after this one, where the document gives it. */
  nextMeeting: Found<string> | null;
}

export interface ReadPerson {
  name: string;
  organization: string | null;
  title: string | null;
  /** The heading the person stands under: "Kommun", "Ersättare". */
  group: string | null;
  /** null: the document does not say. */
  present: boolean | null;
  remote: boolean;
  /** Stands in for a member; whose name is null where it is not said. */
  substitute: boolean;
  substituteFor: string | null;
  /** "§§ 4–6", "till kl. 10.15": present for a part, in the words of the document. */
  part: string | null;
  place: Place;
  sure: Sureness;
  rule: string;
}

export interface ReadDecision {
  state: "proposed" | "taken" | "deferred";
  /** Who decides, as printed: "Länsnätverket"; null where a passive sentence does not say. */
  body: string | null;
  /** Each begins with "att". */
  clauses: string[];
  place: Place;
  sure: Sureness;
  rule: string;
}

export interface ReadAssignment {
  assignees: string[];
  task: string;
  due: string | null;
  /** The words the day was read from. */
  dueText: string | null;
  /** The forum or person the report goes to, as printed. */
  reportTo: string | null;
  place: Place;
  sure: Sureness;
  rule: string;
}

export interface ReadItem {
  /** Without § and punctuation: "4", "4a", "12"; null: the document has none. */
  number: string | null;
  title: string;
  kinds: ItemKind[];
  presenters: { name: string; title: string | null }[];
  /** Markdown: what was said, without title, presenters, decisions and lists of assignments. */
  body: string;
  decisions: ReadDecision[];
  assignments: ReadAssignment[];
  /** "Bilaga 3 B" */
  attachments: string[];
  /** 0: an item of its own; 1: a point under the one before it. */
  level: number;
  place: Place;
  sure: Sureness;
  rule: string;
}

export const warningCodes = [
  "no_date",
  "date_uncertain",
  "no_forum",
  "no_items",
  "no_attendance",
  "presence_unknown",
  "name_unclear",
  "proposal_left_open",
  "proposal_contradicted",
  "unread_lines",
  "numbers_out_of_order",
  "damaged_text",
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface Warning {
  code: WarningCode;
  /** In Swedish, whole. */
  message: string;
  line: number | null;
}

export interface Interpretation {
  header: Header;
  attendance: ReadPerson[];
  items: ReadItem[];
  warnings: Warning[];
}

/** What is known beforehand; without it the names of the country's municipalities and regions are. */
export interface Known {
  organizations: readonly string[];
  forums: readonly string[];
  persons: readonly string[];
}
