import type { Cell, Sheet } from "./sheet.ts";

/** As Swedish Excel opens it by itself: semicolons, and a byte order mark that says it is UTF-8. */
export function csvFromSheet({ columns, rows, note }: Sheet): string {
  const lines = [columns.map(({ title }) => title), ...rows, ...(note === "" ? [] : [[note]])];
  return `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(";")}\r\n`).join("")}`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** What a spreadsheet would reckon with, and could be made to fetch or send something by. */
const isFormula = (text: string): boolean => /^\s*[=+\-@\t\r]/.test(text);
