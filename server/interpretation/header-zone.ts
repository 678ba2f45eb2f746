/** Where the head of a document ends and its items begin. */
import type { Line } from "../manuscripts/model.ts";
import { fieldWordsOf } from "../text/header-words.ts";
import { contentsHead } from "../text/item-words.ts";
import { labelOf } from "./labels.ts";

/** A head is not longer than that. */
const longest = 140;

/** Index of the first line that is an item's. */
export function headEnd(lines: readonly Line[]): number {
  const end = lines.slice(0, longest).findIndex((line, at) => isItem(line, lines[at + 1]));
  return end === -1 ? Math.min(lines.length, longest) : end;
}

function isItem({ text, label, heading, cell }: Line, next: Line | undefined): boolean {
  if (fieldWordsOf(text)?.value) return false;
  if (contentsHead.test(text) && next !== undefined && (next.label !== null || labelOf(next.text) !== null))
    return heading !== 0;
  const read = labelOf(label === null ? text : `${label.trim()} ${text}`);
  if (!read || read.kind === "bullet" || read.kind === "letter") return false;
  if (heading === 0) return false;
  // "4 maj 2023", "10 personer", a postcode
  if (read.kind === "number" && label === null && /^\d{1,3}\s+(?:\p{Ll}|\d)/u.test(text)) return false;
  return cell === null || cell.column === 0 || label !== null;
}
