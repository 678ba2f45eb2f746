/** Columns of people that ran together when a table became plain text: "Anna Ek Avesta Bo Lind Divisionschef". */
import type { Line } from "../manuscripts/model.ts";
import type { Entry } from "./attendance-entries.ts";
import type { Naming } from "./naming.ts";

export interface ColumnPerson {
  entry: Entry;
  group: string | null;
  organization: string | null;
  lines: number[];
}

export function columnsRunTogether(
  _lines: readonly Line[],
  _at: number,
  _naming: Naming,
): { people: ColumnPerson[]; count: number } | null {
  return null;
}
