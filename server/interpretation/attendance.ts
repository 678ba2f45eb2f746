/** Who was there. */
import type { Manuscript } from "../manuscripts/model.ts";
import type { Known, ReadPerson, Warning } from "./model.ts";

export interface AttendanceReading {
  people: ReadPerson[];
  /** Numbers of the lines that were read as attendance, headings included. */
  used: Set<number>;
  warnings: Warning[];
}

export function readAttendance(_manuscript: Manuscript, _known: Known): AttendanceReading {
  return { people: [], used: new Set(), warnings: [] };
}
