import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { AppError } from "../errors.ts";
import type { Sheet } from "./sheet.ts";
import { startThread } from "./thread.ts";

/** Up to so many rows a file is written in less time than a thread is started. */
const fewRows = 500;

/** Each that waits holds a whole sheet in memory. */
const longestQueue = 5;

let unfinished = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * For Excel. A long list takes seconds, so it is written in a thread of its own, one at a time.
 * @throws unavailable when five wait already
 */
export function xlsxFromSheet(sheet: Sheet): Promise<Uint8Array> {
  if (sheet.rows.length <= fewRows) return writeXlsx(sheet);
  if (unfinished > longestQueue) return Promise.reject(new AppError("unavailable", "document_failed"));
  unfinished += 1;
  const turn = last
    .then(() => writeInThread(sheet))
    .finally(() => {
      unfinished -= 1;
    });
  last = turn.catch(() => undefined);
  return turn;
}

function writeInThread(sheet: Sheet): Promise<Uint8Array> {
  const thread = startThread(new URL("./sheet-worker.ts", import.meta.url), sheet);
  return new Promise((resolve, reject) => {
    thread.once("message", resolve).once("error", reject);
    thread.once("exit", () => {
      reject(new Error("The thread ended before it had written the sheet"));
    });
  });
}

export async function writeXlsx({ name, columns, rows, note }: Sheet): Promise<Uint8Array> {
  const head = columns.map(({ title }) => ({ value: title, fontWeight: "bold" as const, wrap: true }));
  const data: SheetData = [
    head,
    ...rows.map((cells) => cells.map((cell, at) => cellOf(cell, columns[at]?.type === "date"))),
    ...(note === "" ? [] : [[{ value: note, fontStyle: "italic" as const }]]),
  ];
  return writeExcelFile(data, {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  }).toBuffer();
}

function cellOf(cell: string | number | null, isDate: boolean) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (isDate) return { value: dayNumber(cell), type: Number, format: "yyyy-mm-dd" };
  return { value: cell.slice(0, longestText), type: String, wrap: true, alignVertical: "top" as const };
}

/** What a cell can hold. */
const longestText = 32_767;

/** Days as Excel counts them; a date of its library's would be an instant, and shift with the time zone. */
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;

/** Excel takes neither more letters nor these signs. */
const sheetName = (name: string): string => name.replace(/[[\]*?/\\:]/g, "-").slice(0, 31);
