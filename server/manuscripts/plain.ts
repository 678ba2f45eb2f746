/** Text files: every line as it stands. */
import type { Line, Manuscript } from "./model.ts";

export function readPlain(text: string): Manuscript {
  const lines: Line[] = [];
  const rows = text.split(/\r\n|[\n\r]/);
  const width = Math.max(1, ...rows.map((row) => row.trimEnd().length));
  let gap = 0;
  rows.forEach((row, index) => {
    const words = row.replace(/[^\S\t]+/g, " ").trim();
    if (words === "") {
      gap += 1;
      return;
    }
    const indent = (row.length - row.trimStart().length) / width;
    lines.push({
      number: index + 1,
      page: null,
      spans: [{ text: words, bold: false, italic: false, struck: false }],
      text: words,
      label: null,
      heading: null,
      indent,
      gap: lines.length === 0 ? 0 : gap,
      whole: false,
      fill: row.trimEnd().length / width,
      cell: null,
    });
    gap = 0;
  });
  return { format: "txt", lines, margins: [], keepsStrikes: false, title: null, pages: null };
}
