import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { columnShares } from "./columns.ts";
import { docxInlines } from "./docx-inlines.ts";
import type { DocxFrame } from "./docx-inlines.ts";
import { colours } from "./docx-parts.ts";
import type { Inline, TableBlock } from "./model.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const headerLine = { style: BorderStyle.SINGLE, size: 8, color: colours.accent };

/** The table, with a caption and a header row that Word repeats on each page, and the space after it. */
export function tableWithCaption(table: TableBlock, frame: DocxFrame): (Paragraph | Table)[] {
  // Word refuses a table without columns.
  if (table.header.length === 0) return captionOf(table, frame);
  return [tableOf(table, frame), new Paragraph({ style: frame.styles.tableEnd })];
}

function captionOf({ caption = "" }: TableBlock, { styles }: DocxFrame): Paragraph[] {
  if (caption.trim() === "") return [];
  return [new Paragraph({ style: styles.caption, keepNext: true, children: [new TextRun(caption)] })];
}

/** The caption is the first header row, so that a table continued on the next page still says whose it is. */
function captionRow(table: TableBlock, widths: number[], frame: DocxFrame): TableRow[] {
  const children = captionOf(table, frame);
  if (children.length === 0) return [];
  const whole = new TableCell({
    columnSpan: widths.length,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 0, right: 110 },
    borders: { bottom: none },
    children,
  });
  return [new TableRow({ tableHeader: true, cantSplit: true, children: [whole] })];
}

function tableOf(table: TableBlock, frame: DocxFrame): Table {
  const widths = columnShares(table).map((share) => Math.max(1, Math.round(share * frame.textWidth)));
  const figures = new Set(table.figures);
  const row = (cells: Inline[][], header: boolean, sum = false) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: widths.map((width, column) => {
        const look = { width, header, sum, first: column === 0, figures: figures.has(column) };
        return cell(cells[column] ?? [], look, frame);
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    borders: { top: none, left: none, right: none, bottom: hairline, insideHorizontal: hairline, insideVertical: none },
    rows: [
      ...captionRow(table, widths, frame),
      row(table.header, true),
      ...table.rows.map((cells, index) => row(cells, false, table.sum === true && index === table.rows.length - 1)),
    ],
  });
}

interface Look {
  width: number;
  header: boolean;
  sum: boolean;
  first: boolean;
  figures: boolean;
}

function cell(inlines: Inline[], look: Look, frame: DocxFrame): TableCell {
  const style = look.header ? frame.styles.tableHeader : frame.styles.tableText;
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    margins: { left: look.first ? 0 : 110, right: 110 },
    ...(look.header && { borders: { top: none, bottom: headerLine } }),
    ...(look.sum && { borders: { top: headerLine } }),
    children: [
      new Paragraph({
        style,
        ...(look.figures && { alignment: AlignmentType.RIGHT }),
        children: docxInlines(inlines, frame),
      }),
    ],
  });
}
