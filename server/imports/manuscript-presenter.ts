/** The document as it was written: numbered lines, tables as tables, what was struck out struck out. */
import type { Line, Manuscript, Span } from "../manuscripts/model.ts";
import { importTexts } from "../text/imports.ts";

/** What was found on a line, and where that stands among the findings. */
export interface Mark {
  anchor: string;
  label: string;
  doubtful: boolean;
}

interface ShownLine {
  id: string;
  number: number;
  label: string;
  spans: { text: string; struck: boolean; bold: boolean; italic: boolean }[];
  heading: boolean;
  apart: boolean;
  found: string;
  doubtful: boolean;
  /** Only on the first line of a finding. */
  link: { href: string; label: string } | null;
}

type Block =
  | { page: string; line: null; rows: null }
  | { page: null; line: ShownLine; rows: null }
  | { page: null; line: null; rows: { cells: { isHead: boolean; lines: ShownLine[] }[] }[] };

export const lineAnchor = (number: number): string => `rad-${number}`;

export function documentShown({ lines }: Manuscript, marks: ReadonlyMap<number, Mark>): Block[] {
  const blocks: Block[] = [];
  const begun = new Set<string>();
  let page: number | null = null;
  let table: number | null = null;
  let rows: { cells: { isHead: boolean; lines: ShownLine[] }[] }[] = [];
  let row = -1;
  for (const line of lines) {
    if (line.page !== null && line.page !== page) {
      if (page !== null) blocks.push({ page: importTexts.page(line.page), line: null, rows: null });
      page = line.page;
      table = null;
    }
    const shown = shownLine(line, marks.get(line.number), begun);
    if (!line.cell) {
      table = null;
      blocks.push({ page: null, line: shown, rows: null });
      continue;
    }
    if (line.cell.table !== table) {
      table = line.cell.table;
      rows = [];
      row = -1;
      blocks.push({ page: null, line: null, rows });
    }
    if (line.cell.row !== row) {
      row = line.cell.row;
      const { columns, header } = line.cell;
      rows.push({ cells: Array.from({ length: columns }, () => ({ isHead: header, lines: [] })) });
    }
    rows.at(-1)?.cells[line.cell.column]?.lines.push(shown);
  }
  return blocks;
}

function shownLine(line: Line, mark: Mark | undefined, begun: Set<string>): ShownLine {
  const isFirst = mark !== undefined && !begun.has(mark.anchor);
  if (mark) begun.add(mark.anchor);
  return {
    id: lineAnchor(line.number),
    number: line.number,
    label: line.label ?? "",
    spans: line.spans.map(({ text, struck, bold, italic }: Span) => ({ text, struck, bold, italic })),
    heading: line.heading !== null,
    apart: line.gap > 0,
    found: mark?.anchor ?? "",
    doubtful: mark?.doubtful ?? false,
    link: isFirst ? { href: `#${mark.anchor}`, label: mark.label } : null,
  };
}
