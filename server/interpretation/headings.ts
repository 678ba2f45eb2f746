/** A heading that takes several printed lines is one line. */
import type { Line, Manuscript } from "../manuscripts/model.ts";
import { labelOf } from "./labels.ts";

export function withWholeHeadings(manuscript: Manuscript): Manuscript {
  const lines: Line[] = [];
  for (const line of manuscript.lines) {
    const last = lines.at(-1);
    if (last && isSameHeading(last, line)) lines[lines.length - 1] = joined(last, line);
    else lines.push(line);
  }
  return { ...manuscript, lines };
}

const isSameHeading = (last: Line, line: Line): boolean =>
  line.heading !== null &&
  line.heading === last.heading &&
  !line.whole &&
  // The lines of a large heading stand further apart than those of the text.
  line.gap < 1 &&
  line.page === last.page &&
  line.cell === null &&
  last.cell === null &&
  line.label === null &&
  labelOf(line.text) === null;

/** A word that was broken keeps its hyphen here: "hälso- / och", "Läns- / nätverket" are told apart by paragraphs.ts. */
const joined = (last: Line, line: Line): Line => ({
  ...last,
  spans: [...last.spans, { bold: false, italic: false, struck: false, text: " " }, ...line.spans],
  text: `${last.text} ${line.text}`,
  fill: line.fill,
});
