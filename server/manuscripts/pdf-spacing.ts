/** How lines stand to each other: what area they fill, and how far apart they are. */
import { figures, isLabelPiece } from "./pdf-columns.ts";
import { bodySize } from "./pdf-headings.ts";
import type { Page, Printed } from "./pdf-page.ts";
import { quantile } from "./pdf-quantile.ts";
import { isBullet } from "./pdf-signs.ts";

export interface Area {
  left: number;
  right: number;
}

export const startOf = ({ pieces }: Printed): number => pieces[0]?.x0 ?? 0;

/** Where its words end; a time at the margin does not make a line full. */
export function endOf({ pieces }: Printed): number {
  const [last, before] = [pieces.at(-1), pieces.at(-2)];
  return (last && before && figures.test(last.text) && !isLabelPiece(before) ? before.x1 : last?.x1) ?? 0;
}

const sizeOf = ({ pieces }: Printed): number => pieces.at(-1)?.size ?? 10;

/** Between the margins the text keeps: as far right as lines that go on reach, or as it keeps clear on the left. */
export function areaOf(printed: Printed[], pages: Page[]): Area {
  const flowing = printed.filter(({ cell }) => cell === null);
  const lines = flowing.length > 0 ? flowing : printed;
  const left = quantile(lines.map(startOf), 0.03) ?? 0;
  const right = quantile(lines.filter((line) => lengthOf(line) > 30).map(endOf), 0.97) ?? left;
  const wrapped = flowing.filter((line, index) => {
    const next = flowing[index + 1];
    const reaches = endOf(line) > right - (right - left) * 0.15 && lengthOf(line) > 30;
    return reaches && next !== undefined && /^\p{Ll}/u.test(next.pieces[0]?.text ?? "");
  });
  const width = pages[0]?.width ?? 0;
  return { left, right: wrapped.length > 1 ? right : Math.max(right, width - left) };
}

const lengthOf = ({ pieces }: Printed): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

const ordinary = 1.3;

/** Distance of the lines of a paragraph, in sizes of their text: after full lines, which surely go on. */
function leadingOf(printed: Printed[], area: Area): number {
  const body = bodySize(printed);
  const after = (isUsed: (before: Printed) => boolean): number[] =>
    printed.flatMap((line, index) => {
      const before = printed[index - 1];
      if (!before || before.page !== line.page || line.cell || before.cell || !isUsed(before)) return [];
      const distance = (line.y - before.y) / body;
      return Math.abs(sizeOf(line) - body) < 0.6 && distance > 0.9 && distance < 2.5 ? [distance] : [];
    });
  const full = after((before) => endOf(before) > area.right - (area.right - area.left) * 0.12);
  if (full.length > 2) return quantile(full, 0.3) ?? 1.2;
  const afterAll = after(() => true);
  // Lines that all stand far from each other are paragraphs of one line.
  const least = quantile(afterAll, 0.1) ?? ordinary;
  return least > 1.5 ? ordinary : least;
}

/** What is less is none; and less than this is no empty line. */
const leastGap = 0.22;
const emptyLine = 0.75;

/**
 * How far each line stands from the one before, in lines: 0 within a paragraph, a half where paragraphs stand apart no more
 * than they usually do, and from 1 on where lines are left empty.
 */
export function gapsOf(printed: Printed[], area: Area): number[] {
  const leading = leadingOf(printed, area);
  const extras = printed.map((line, index) => extraOf(printed[index - 1], line, leading, area));
  const apart = extras.filter((extra, index) => extra > leastGap && !printed[index]?.cell);
  const usual = quantile(apart, 0.5) ?? 0;
  const areUsual = apart.filter((extra) => Math.abs(extra - usual) < usual * 0.15).length > apart.length * 0.6;
  const paragraph = Math.max(emptyLine, areUsual && apart.length > 5 ? usual * 1.25 : 0);
  return extras.map((extra) => (extra < leastGap ? 0 : extra < paragraph ? 0.5 : Math.max(1, Math.round(extra))));
}

function extraOf(before: Printed | undefined, line: Printed, leading: number, area: Area): number {
  if (!before) return 0;
  if (before.page !== line.page) return isFull(before, line, area) || !isEnded(before) ? 0 : 0.5;
  const distance = line.y - before.y;
  const isSameTable = line.cell !== null && before.cell?.table === line.cell.table;
  // The next row, or the next column of the same.
  if (isSameTable && (before.cell?.row !== line.cell?.row || distance <= 0)) return 0;
  return distance / ((sizeOf(line) * 0.75 + sizeOf(before) * 0.25) * leading) - 1;
}

const isEnded = ({ pieces }: Printed): boolean => /[.!?:]$/.test(pieces.at(-1)?.text ?? "");

/** Whether the next word had no room in it. */
export function isFull(line: Printed, next: Printed | undefined, area: Area): boolean {
  const [piece] = next?.pieces ?? [];
  const inCell = line.cell !== null;
  if (!next || !piece || inCell !== (next.cell !== null)) return false;
  if (line.cell && (line.cell.row !== next.cell?.row || line.cell.column !== next.cell.column)) return false;
  if (isLabelPiece(piece) && (next.pieces.length > 1 || isBullet(piece.text))) return false;
  if (Math.abs(piece.size - sizeOf(line)) > 0.6) return false;
  const right = inCell ? line.x1 : area.right;
  return endOf(line) + piece.firstWord + piece.size * 0.25 > right;
}
