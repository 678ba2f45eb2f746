/** The attendance list of a document: a table for each group, absent people struck through and said to be absent. */
import type { Block, Inline, TableBlock } from "../documents/model.ts";
import { isAway } from "../meetings/rules.ts";
import type { AttendanceEntry, Meeting } from "../meetings/schema.ts";
import { attendanceWords, fromItem, phrases, presentOf, substituteFor, toItem } from "../text/documents.ts";

export function attendanceBlocks(meeting: Meeting): Block[] {
  const { attendance } = meeting;
  if (attendance.length === 0) return [];
  const unmarked = attendance.every(({ status }) => status === "unmarked");
  const note: Block[] = unmarked
    ? [{ type: "paragraph", role: "note", content: [{ type: "text", text: phrases.attendanceUnmarked }] }]
    : [];
  return [
    { type: "heading", level: 2, text: text(phrases.attendance), id: "narvaro" },
    ...note,
    ...attendanceGroups(attendance).map((group) => groupTable(group, remarksOf(meeting, unmarked))),
  ];
}

export interface AttendanceGroup {
  name: string;
  entries: AttendanceEntry[];
}

/** The groups in the order they first occur; people without a group come last. */
export function attendanceGroups(attendance: AttendanceEntry[]): AttendanceGroup[] {
  const names = [...new Set(attendance.map(({ group }) => group))].sort(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return names.map((name) => ({
    name: name ?? phrases.others,
    entries: attendance.filter((entry) => entry.group === name),
  }));
}

type Remarks = (entry: AttendanceEntry) => string[];

/** What is said about a person: how they took part, whom they stood in for, when they came and left. */
function remarksOf(meeting: Meeting, unmarked: boolean): Remarks {
  return ({ status, substituteFor: member, fromItem: from, toItem: to }) => [
    ...(member && isThere({ status }) ? [substituteFor(member)] : []),
    ...((member && status === "substitute") || unsaid(meeting, status, unmarked) ? [] : [attendanceWords[status]]),
    ...(from ? [fromItem(from)] : []),
    ...(to ? [toItem(to)] : []),
  ];
}

/** At a meeting held online everybody is there online; and before the list is marked nobody is. */
const unsaid = (meeting: Meeting, status: AttendanceEntry["status"], unmarked: boolean): boolean =>
  attendanceWords[status] === "" ||
  (status === "remote" && meeting.mode === "remote") ||
  (status === "unmarked" && unmarked);

/** People of several organizations are listed by organization, people of one by title. */
function groupTable({ name, entries }: AttendanceGroup, remarks: Remarks): TableBlock {
  const organizations = new Set(entries.map(({ organization }) => organization));
  const byOrganization = organizations.size > 1;
  return {
    type: "table",
    caption: name,
    header: [
      text(byOrganization ? phrases.organization : phrases.name),
      text(byOrganization ? phrases.people : phrases.title),
    ],
    widths: byOrganization ? [1, 3] : [1, 1],
    rows: byOrganization
      ? [...organizations].map((organization) => [
          text(organization ?? ""),
          joined(
            entries.filter((entry) => entry.organization === organization).map((entry) => person(entry, remarks, true)),
          ),
        ])
      : entries.map((entry) => [person(entry, remarks, false), text(entry.title ?? "")]),
  };
}

function person(entry: AttendanceEntry, remarks: Remarks, withTitle: boolean): Inline[] {
  const said = remarks(entry);
  const name = withTitle && entry.title ? `${entry.name}, ${entry.title}` : entry.name;
  return [
    { type: "text", text: name, ...(isAway(entry) ? { strike: true as const } : {}) },
    ...(said.length > 0 ? text(` (${said.join(", ")})`) : []),
  ];
}

const joined = (people: Inline[][]): Inline[] =>
  people.flatMap((inlines, index): Inline[] => (index === 0 ? inlines : [...text(","), { type: "break" }, ...inlines]));

const text = (content: string): Inline[] => (content === "" ? [] : [{ type: "text", text: content }]);

export interface AttendanceSummaryGroup {
  name: string;
  /** "6 av 8", or empty while nobody is marked. */
  count: string;
  people: { name: string; away: boolean; said: string; detail: string }[];
}

/** The attendance list as the minutes page shows it beside the document. */
export function attendanceSummary(meeting: Meeting): AttendanceSummaryGroup[] {
  const unmarked = meeting.attendance.every(({ status }) => status === "unmarked");
  const remarks = remarksOf(meeting, unmarked);
  return attendanceGroups(meeting.attendance).map(({ name, entries }) => ({
    name,
    count: unmarked ? "" : countOf(entries),
    people: entries.map((entry) => ({
      name: entry.name,
      away: isAway(entry),
      said: remarks(entry).join(", "),
      detail: [entry.title, entry.organization === name ? null : entry.organization].filter(Boolean).join(", "),
    })),
  }));
}

/** "15 av 15": a seat counts once, for the member or for the substitute who sat there. */
function countOf(entries: AttendanceEntry[]): string {
  const replaced = new Set(entries.filter(isThere).map(({ substituteFor: member }) => member));
  const seats = entries.filter((entry) => !replaced.has(entry.name) && (isThere(entry) || !entry.substituteFor));
  return presentOf(seats.filter(isThere).length, seats.length);
}

const isThere = ({ status }: Pick<AttendanceEntry, "status">): boolean =>
  status === "present" || status === "remote" || status === "substitute";
