/** A list as a file: for Excel, or as plain values that any program reads. */
import { csvFromSheet } from "./sheet-csv.ts";
import { xlsxFromSheet } from "./sheet-xlsx.ts";

/** A date is a civil one, "2025-11-21"; null leaves the cell empty. */
export type Cell = string | number | null;

interface ColumnHead {
  title: string;
  /** In letters. */
  width: number;
  type: "text" | "number" | "date";
}

/** A column, and what of each row stands in it. */
export interface Column<Row> extends ColumnHead {
  value: (row: Row) => Cell;
}

export interface Sheet {
  name: string;
  columns: ColumnHead[];
  rows: Cell[][];
  /** Stands below the rows: what a reader must know of them. Empty: nothing. */
  note: string;
}

export type SheetFormat = "xlsx" | "csv";

export interface SheetFile {
  mediaType: string;
  filename: string;
  content: Uint8Array | string;
}

/** @param note what a reader must know of the rows, such as that there are more */
export const sheetOf = <Row>(name: string, columns: Column<Row>[], rows: Row[], note = ""): Sheet => ({
  name,
  columns: columns.map(({ title, width, type }) => ({ title, width, type })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
  note,
});

export async function sheetFile(sheet: Sheet, format: SheetFormat): Promise<SheetFile> {
  const filename = `${sheet.name}.${format}`.replace(/[/\\"]/g, "-");
  if (format === "csv") return { mediaType: "text/csv; charset=utf-8", filename, content: csvFromSheet(sheet) };
  return {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    filename,
    content: await xlsxFromSheet(sheet),
  };
}
