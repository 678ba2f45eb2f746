/** Printed lines become the lines of a manuscript: their labels, distances, indents, and how full they are. */
import type { Line, Span } from "./model.ts";
import { figures, isLabelPiece } from "./pdf-columns.ts";
import { bodySize, headings } from "./pdf-headings.ts";
import type { Page, Printed } from "./pdf-page.ts";
import type { Piece } from "./pdf-pieces.ts";
import { quantile } from "./pdf-quantile.ts";
import { isBullet } from "./pdf-signs.ts";

export function linesOf(pages: Page[], printed: Printed[]): Line[] {
  const headingOf = headings(pages, printed);
  const area = areaOf(printed, pages);
  const leading = leadingOf(printed, area);
  const lines: Line[] = [];
  printed.forEach((line, index) => {
    const { label, spans } = withLabel(line.pieces);
    const text = spans.map((span) => span.text).join("");
    if (text === "") return;
    const before = printed[index - 1];
    lines.push({
      number: lines.length + 1,
      page: line.page,
      spans,
      text,
      label,
      heading: headingOf(line),
      indent: line.cell ? 0 : share(startOf(line) - area.left, area),
      gap: before ? gapOf(before, line, leading, area) : 0,
      whole: false,
      fill: fillOf(line, printed[index + 1], area),
      cell: line.cell,
    });
  });
  return lines;
}

interface Area {
  left: number;
  right: number;
}

const startOf = ({ pieces }: Printed): number => pieces[0]?.x0 ?? 0;

/** Where its words end; a time at the margin does not make a line full. */
function endOf({ pieces }: Printed): number {
  const [last, before] = [pieces.at(-1), pieces.at(-2)];
  return (last && before && figures.test(last.text) && !isLabelPiece(before) ? before.x1 : last?.x1) ?? 0;
}

const sizeOf = ({ pieces }: Printed): number => pieces.at(-1)?.size ?? 10;

const share = (points: number, { left, right }: Area): number =>
  Math.round(Math.max(0, Math.min(1, points / Math.max(1, right - left))) * 1000) / 1000;

/** Between the margins the text keeps: as far right as lines that go on reach, or as it keeps clear on the left. */
function areaOf(printed: Printed[], pages: Page[]): Area {
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
  // Lines that all stand far from each other are paragraphs of one line.
  const least =
    quantile(
      after(() => true),
      0.1,
    ) ?? ordinary;
  return least > 1.5 ? ordinary : least;
}

function gapOf(before: Printed, line: Printed, leading: number, area: Area): number {
  if (before.page !== line.page) return isFull(before, line, area) || !isEnded(before) ? 0 : 1;
  const distance = line.y - before.y;
  // The next column of the same row.
  if (line.cell && before.cell?.table === line.cell.table && before.cell.row === line.cell.row && distance <= 0)
    return 0;
  if (line.cell && before.cell?.table === line.cell.table && before.cell.row !== line.cell.row) return 0;
  const size = sizeOf(line) * 0.75 + sizeOf(before) * 0.25;
  const extra = distance / (size * leading) - 1;
  return extra < 0.22 ? 0 : Math.max(1, Math.round(extra));
}

const isEnded = ({ pieces }: Printed): boolean => /[.!?:]$/.test(pieces.at(-1)?.text ?? "");

/** Whether the next word had no room in it. */
function isFull(line: Printed, next: Printed | undefined, area: Area): boolean {
  const [piece] = next?.pieces ?? [];
  const inCell = line.cell !== null;
  if (!next || !piece || inCell !== (next.cell !== null)) return false;
  if (line.cell && (line.cell.row !== next.cell?.row || line.cell.column !== next.cell.column)) return false;
  if (isLabelPiece(piece) && (next.pieces.length > 1 || isBullet(piece.text))) return false;
  if (Math.abs(piece.size - sizeOf(line)) > 0.6) return false;
  const right = inCell ? line.x1 : area.right;
  return endOf(line) + piece.firstWord + piece.size * 0.25 > right;
}

function fillOf(line: Printed, next: Printed | undefined, area: Area): number {
  const own = line.cell ? { left: line.x0, right: line.x1 } : area;
  const reached = share(endOf(line) - own.left, own);
  if (reached > 0.4 && isFull(line, next, area)) return 1;
  // A column is as wide as its longest line, which says nothing.
  return line.cell ? Math.min(0.9, reached) : reached;
}

function withLabel(pieces: Piece[]): { label: string | null; spans: Span[] } {
  const [first, ...rest] = pieces;
  if (!first) return { label: null, spans: [] };
  if (rest.length > 0 && isLabelPiece(first)) return { label: first.text, spans: joined(rest) };
  const spans = joined(pieces);
  const [head] = spans;
  const bullet = /^(\S) (?=\S)/.exec(head?.text ?? "")?.[1];
  if (!head || bullet === undefined || !isBullet(bullet)) return { label: null, spans };
  return { label: bullet, spans: [{ ...head, text: head.text.slice(2) }, ...spans.slice(1)] };
}

/** What stands far apart on one line is parted by a tab. */
function joined(pieces: Piece[]): Span[] {
  const spans: Span[] = [];
  for (const { spans: own } of pieces) {
    const [last, first] = [spans.at(-1), own[0]];
    const tab = last && first ? "\t" : "";
    // The tab belongs to what is plain.
    if (last && !last.struck) last.text += tab;
    own.forEach((span, index) => {
      const before = spans.at(-1);
      const text = index === 0 && last?.struck ? tab + span.text : span.text;
      if (before && before.bold === span.bold && before.italic === span.italic && before.struck === span.struck) {
        before.text += text;
      } else spans.push({ ...span, text });
    });
  }
  return spans;
}
