/** Who was there. */
import type { Line, Manuscript } from "../manuscripts/model.ts";
import { afterwards, beforehand, legend } from "../text/attendance-words.ts";
import { attendanceWarnings } from "../text/reading-warnings.ts";
import { marksOf } from "./attendance-list.ts";
import { AttendanceLists } from "./attendance-lists.ts";
import { AttendanceReader } from "./attendance-reader.ts";
import type { Known, ReadPerson, Warning } from "./model.ts";
import { namingOf } from "./naming.ts";

export interface AttendanceReading {
  people: ReadPerson[];
  /** Numbers of the lines that were read as attendance, headings included. */
  used: Set<number>;
  warnings: Warning[];
}

export function readAttendance(manuscript: Manuscript, known: Known): AttendanceReading {
  const naming = namingOf(known);
  const marks = marksOf(legendsIn(manuscript.lines), manuscript.keepsStrikes, hasStruckNames(manuscript));
  const read = (singles: boolean): AttendanceLists => {
    const lists = new AttendanceLists({ naming, singles, places: false }, marks, isBeforehand(manuscript));
    new AttendanceReader(manuscript.lines, lists).read();
    return lists;
  };
  const whole = read(false);
  // Where nobody is named in full, given names alone are people.
  const { people, used } = whole.people.length > 0 ? whole : read(true);
  const once = merged(people);
  return { people: once, used, warnings: warningsOf(once) };
}

/** Whoever stands in several lists is one person: a role adds its title, an absence counts. */
function merged(people: readonly ReadPerson[]): ReadPerson[] {
  const found = new Map<string, ReadPerson>();
  for (const person of people) {
    const key = person.name.toLowerCase();
    const before = found.get(key);
    if (!before) {
      found.set(key, person);
      continue;
    }
    found.set(key, {
      ...before,
      organization: before.organization ?? person.organization,
      title: before.title ?? person.title,
      present: before.present === false || person.present === false ? false : (before.present ?? person.present),
      remote: before.remote || person.remote,
      part: before.part ?? person.part,
      substituteFor: before.substituteFor ?? person.substituteFor,
    });
  }
  return [...found.values()];
}

function warningsOf(people: readonly ReadPerson[]): Warning[] {
  if (people.length === 0) return [{ code: "no_attendance", message: attendanceWarnings.no_attendance, line: null }];
  if (people.every(({ present }) => present === null)) {
    const line = Math.min(...people.map(({ place }) => place.from));
    return [{ code: "presence_unknown", message: attendanceWarnings.presence_unknown, line }];
  }
  return [];
}

function isBeforehand({ lines, title, margins }: Manuscript): boolean {
  const head = [title ?? "", ...margins, ...lines.slice(0, 8).map(({ text }) => text)].join("\n");
  return beforehand.test(head) && !lines.some(({ text }) => afterwards.test(text));
}

const legendsIn = (lines: readonly Line[]): string[] =>
  lines.map(({ text }) => text).filter((text) => text.length < 200 && legend.test(text));

/** Struck names in a list; a struck sentence elsewhere is a change of the text. */
const hasStruckNames = ({ lines, keepsStrikes }: Manuscript): boolean =>
  keepsStrikes &&
  lines.some(({ spans }) =>
    spans.some(({ struck, text }) => struck && /^\s*\p{Lu}[\p{L}-]+\s\p{Lu}/u.test(text) && text.length < 60),
  );
