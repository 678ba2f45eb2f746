/** Markdown: headings, lists, tables and struck words as their signs say; the signs are no part of the text. */
import { LineBuilder } from "./line-builder.ts";
import type { Cell, Manuscript, Span } from "./model.ts";

export function readMarkdown(text: string): Manuscript {
  const builder = new LineBuilder();
  let title: string | null = null;
  let table = -1;
  let row = -1;
  const rows = withoutFrontMatter(text.split(/\r\n|[\n\r]/u));
  rows.forEach((line, at) => {
    const heading = /^(?<signs>#{1,6})\s+(?<words>.*?)\s*#*$/u.exec(line)?.groups;
    if (isTableRow(line) || (row >= 0 && /^\s*\|/u.test(line))) {
      if (/^[\s|:-]+$/u.test(line)) return;
      if (row === -1) table += 1;
      row += 1;
      const header = row === 0 && /^[\s|:-]+$/u.test(rows[at + 1] ?? "");
      addRow(builder, line, table, row, header);
      return;
    }
    row = -1;
    if (heading) {
      const level = heading.signs?.length ?? 1;
      title ??= level === 1 ? (heading.words ?? null) : null;
      builder.space();
      builder.add(spansIn(heading.words ?? ""), { label: null, heading: level, indent: 0, page: null, cell: null });
      return;
    }
    if (/^\s*(?:[-*_]\s*){3,}$/u.test(line)) {
      builder.space();
      return;
    }
    const { indent = "", words = "" } = /^(?<indent>\s*)(?:>\s?)*(?<words>.*)$/su.exec(line)?.groups ?? {};
    const bullet = /^[-*+]\s+(?<rest>.*)$/su.exec(words)?.groups?.rest;
    const facts = { heading: null, indent: Math.floor(indent.length / 2), page: null, cell: null };
    builder.add(spansIn(bullet ?? words), { ...facts, label: bullet === undefined ? null : "•" });
  });
  return { format: "md", lines: builder.lines, margins: [], keepsStrikes: true, title, pages: null };
}

function withoutFrontMatter(rows: string[]): string[] {
  if (rows[0]?.trim() !== "---") return rows;
  const end = rows.findIndex((row, at) => at > 0 && row.trim() === "---");
  return end === -1 ? rows : rows.slice(end + 1);
}

const isTableRow = (line: string): boolean => /^\s*\|.*\|\s*$/u.test(line);

function addRow(builder: LineBuilder, line: string, table: number, row: number, header: boolean): void {
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(/(?<!\\)\|/u);
  cells.forEach((words, column) => {
    const cell: Cell = { table, row, column, columns: cells.length, header };
    const text = words.replace(/<br\s*\/?>/giu, "\n").replaceAll("\\|", "|");
    builder.add(spansIn(text.trim()), { label: null, heading: null, indent: 0, page: null, cell });
  });
}

/** The inline signs: strong, emphasised, struck, code, links, escapes. */
function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  let look = { bold: false, italic: false, struck: false };
  const plain = text.replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1").replace(/<((?:https?|mailto):[^>]*)>/gu, "$1");
  for (const piece of plain.match(/\\[^\w\s]|\*\*|__|~~|\*|_|`|[^\\*_~`]+|./gsu) ?? []) {
    if (piece === "**" || piece === "__") look = { ...look, bold: !look.bold };
    else if (piece === "~~") look = { ...look, struck: !look.struck };
    else if (piece === "*" || (piece === "_" && !/[\p{L}\d]$/u.test(spans.at(-1)?.text ?? "")))
      look = { ...look, italic: !look.italic };
    else if (piece === "_" && look.italic) look = { ...look, italic: false };
    else if (piece !== "`") spans.push({ ...look, text: /^\\[^\w\s]$/u.test(piece) ? piece.slice(1) : piece });
  }
  return spans;
}
