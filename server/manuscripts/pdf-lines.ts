/** Printed lines become the lines of a manuscript: their labels, distances, indents, and how full they are. */
import type { Line, Span } from "./model.ts";
import { isLabelPiece } from "./pdf-columns.ts";
import { headings } from "./pdf-headings.ts";
import type { Page, Printed } from "./pdf-page.ts";
import type { Piece } from "./pdf-pieces.ts";
import { isBullet } from "./pdf-signs.ts";
import { areaOf, endOf, gapsOf, isFull, startOf, type Area } from "./pdf-spacing.ts";

export function linesOf(pages: Page[], printed: Printed[]): Line[] {
  const headingOf = headings(pages, printed);
  const area = areaOf(printed, pages);
  const gaps = gapsOf(printed, area);
  const lines: Line[] = [];
  printed.forEach((line, index) => {
    const { label, spans } = withLabel(line.pieces);
    const text = spans.map((span) => span.text).join("");
    if (text === "") return;
    lines.push({
      number: 0,
      page: line.page,
      spans,
      text,
      label,
      heading: headingOf(line),
      indent: line.cell ? 0 : share(startOf(line) - area.left, area),
      gap: gaps[index] ?? 0,
      whole: false,
      fill: fillOf(line, printed[index + 1], area),
      cell: line.cell,
    });
  });
  return withWholeHeadings(lines).map((line, index) => ({ ...line, number: index + 1 }));
}

/** A heading that needed a second line is one heading. */
function withWholeHeadings(lines: Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn = line.heading !== null && line.heading === last?.heading && line.label === null;
    if (!last || !goesOn || last.page !== line.page || line.gap > 0 || last.fill < 1) whole.push(line);
    else {
      const spans = merged([...last.spans, { ...line.spans[0], text: " " } as Span, ...line.spans]);
      whole[whole.length - 1] = { ...last, spans, text: spans.map(({ text }) => text).join(""), fill: line.fill };
    }
  }
  return whole;
}

const merged = (spans: Span[]): Span[] =>
  spans.reduce<Span[]>((into, span) => {
    const last = into.at(-1);
    if (last?.bold === span.bold && last.italic === span.italic && last.struck === span.struck) {
      into[into.length - 1] = { ...last, text: last.text + span.text };
    } else into.push(span);
    return into;
  }, []);

const share = (points: number, { left, right }: Area): number =>
  Math.round(Math.max(0, Math.min(1, points / Math.max(1, right - left))) * 1000) / 1000;

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
