/** As a text file: wrapped hard, tables spoilt, lines through words lost. Also what a scanner makes of it. */
import {
  accepted,
  contentsOf,
  numberer,
  plainText,
  seeded,
  type Description,
  type Paragraph,
  type Table,
} from "../document.ts";

export function textOf(description: Description): string {
  const { width } = description;
  const numberOf = numberer(description.numbering);
  const rows = description.blocks.flatMap((block): string[] => {
    if (block.type === "empty") return [""];
    if (block.type === "page") return ["\f"];
    if (block.type === "contents") {
      return contentsOf(description).map((each, index) => `${each} ${".".repeat(8)} ${Math.floor(index / 4) + 2}`);
    }
    if (block.type === "table") return tableRows(block, description);
    const label = block.style === "bullet" ? "•" : numberOf(block);
    const text = accepted(block).map((run) => run.text).join(""); // prettier-ignore
    return wrap(`${label === null ? "" : `${label} `}${text}`, width, "  ".repeat(block.indent));
  });
  return (
    withPages(rows, description)
      .join("\n")
      .replace(/\n?\f\n?/g, "\n\f") + "\n"
  );
}

export const doubleSpaced = (text: string): string => text.replaceAll("\n", "\n\n");

/** Letters that a scanner mistakes, some of the time; the same every time for the same text. */
export function scanned(text: string): string {
  const chance = seeded(text);
  const plain: Record<string, string> = { å: "a", ä: "a", ö: "o", Å: "A", Ä: "A", Ö: "O" };
  const lost = text.replace(/[åäöÅÄÖ]/g, (sign) => (chance() < 0.9 ? (plain[sign] ?? sign) : sign));
  return lost
    .replace(/§ ?/g, (sign) => (chance() < 0.4 ? "" : sign))
    .replace(/(?<=[a-z])l(?=[a-z])/g, (sign) => (chance() < 0.02 ? "1" : sign));
}

function wrap(text: string, width: number, indent: string): string[] {
  const rows: string[] = [];
  let row = indent;
  // A word may break at its soft hyphens.
  for (const word of text.split(" ")) {
    const pieces = word.split("\u00AD");
    const whole = pieces.join("");
    if (row.trim() === "" || row.length + 1 + whole.length <= width) {
      row += `${row.trim() === "" ? "" : " "}${whole}`;
      continue;
    }
    let fitting = pieces.length - 1;
    while (fitting > 0 && row.length + 2 + pieces.slice(0, fitting).join("").length > width) fitting -= 1;
    if (fitting > 0) row += ` ${pieces.slice(0, fitting).join("")}-`;
    rows.push(row);
    row = indent + pieces.slice(fitting).join("");
  }
  return [...rows, row].map((each) => each.trimEnd());
}

/** What stood on several lines in its cell comes line by line, and the rest of the row after it. */
function torn(cells: string[]): string[] {
  const rows: string[] = [];
  let row = "";
  for (const cell of cells) {
    const pieces = wrap(cell, 24, "");
    row = `${row} ${pieces[0] ?? ""}`.trim();
    if (pieces.length === 1) continue;
    rows.push(row, ...pieces.slice(1));
    row = "";
  }
  return row === "" ? rows : [...rows, row];
}

const cellText = (cell: Paragraph[]): string => cell.map(plainText).join(" ");

function tableRows({ rows }: Table, { tables, width }: Description): string[] {
  if (tables === "cells") return rows.flatMap((cells) => cells.flatMap((cell) => cell.map(plainText)));
  if (tables === "tabs") return rows.map((cells) => cells.map(cellText).join("\t"));
  if (tables === "torn") return rows.flatMap((cells) => torn(cells.map(cellText)));
  if (tables === "run together") return rows.flatMap((cells) => wrap(cells.map(cellText).join(" "), width, ""));
  const count = Math.max(...rows.map((cells) => cells.length));
  const each = Math.floor(width / count);
  return rows.flatMap((cells) => {
    const columns = cells.map((cell) => cell.flatMap((paragraph) => wrap(plainText(paragraph), each - 2, "")));
    const height = Math.max(1, ...columns.map((column) => column.length));
    return Array.from(
      { length: height },
      (_, at) =>
      columns.map((column) => (column[at] ?? "").padEnd(each)).join("").trimEnd(), // prettier-ignore
    );
  });
}

function withPages(rows: string[], { pageLength, header, footer }: Description): string[] {
  if (pageLength === 0) return header === "" ? rows : [header, "", ...rows];
  const pages = Math.ceil(rows.length / pageLength);
  return Array.from({ length: pages }, (_, page) => {
    const fill = (text: string) => text.replace("{page}", String(page + 1)).replace("{pages}", String(pages));
    const part = rows.slice(page * pageLength, (page + 1) * pageLength);
    const head = header === "" ? [] : [fill(header), ""];
    const foot = footer === "" ? [] : ["", fill(footer)];
    return [...head, ...part, ...foot, ...(page + 1 < pages ? ["\f"] : [])];
  }).flat();
}
