/** Words that were broken by a soft hyphen are whole again, and so are dates and times that were broken at their dash. */
import type { Printed } from "./pdf-page.ts";
import type { Piece } from "./pdf-pieces.ts";
import { isLabelPiece } from "./pdf-columns.ts";

/** The rest of a word moves up to its beginning; a hyphen that somebody wrote stays. */
export function withWholeWords(printed: Printed[]): Printed[] {
  const lines = printed.map((line) => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece })) }));
  lines.forEach((line, index) => {
    const piece = line.pieces.at(-1);
    const last = piece?.spans.at(-1);
    const next = lines[index + 1];
    if (!piece || !last) return;
    const isSoft = last.text.endsWith("\u00ad");
    if (!isSoft && !/\d[-\u2013]$/.test(last.text)) return;
    const rest = next && areOne(line, next) ? takeWord(next, isSoft ? /^\p{L}\S*/u : /^\d\S*/) : null;
    if (rest === null && !isSoft) return;
    const kept = last.text.replace(/-?\u00ad$/, rest === null ? "-" : "");
    const text = kept + (rest ?? "");
    piece.spans = [...piece.spans.slice(0, -1), { ...last, text }];
    piece.text = piece.spans.map((span) => span.text).join("");
  });
  return lines.filter(({ pieces }) => pieces.length > 0);
}

function areOne(line: Printed, next: Printed): boolean {
  const [a, b] = [line.cell, next.cell];
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

/** Takes the first word away from a line; null where it begins with something else than the rest of one. */
function takeWord(line: Printed, form: RegExp): string | null {
  const [piece] = line.pieces;
  const [span] = piece?.spans ?? [];
  const word = form.exec(span?.text ?? "")?.[0];
  if (!piece || !span || word === undefined) return null;
  // A number that stands before something else begins a point of its own.
  if (isLabelPiece(piece) && line.pieces.length > 1) return null;
  shorten(piece, word.length);
  if (piece.spans.length === 0) line.pieces.shift();
  return word;
}

function shorten(piece: Piece, length: number): void {
  const [first, ...others] = piece.spans;
  if (!first) return;
  const text = first.text.slice(length).trimStart();
  piece.spans = text === "" ? others : [{ ...first, text }, ...others];
  const [head] = piece.spans;
  if (text === "" && head) piece.spans = [{ ...head, text: head.text.trimStart() }, ...others.slice(1)];
  piece.text = piece.spans.map((span) => span.text).join("");
}
