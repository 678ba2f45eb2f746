/** Which lines are headings: as the file tags them, otherwise by how large they are beside the text. */
import type { Printed, Page } from "./pdf-page.ts";

type HeadingOf = (line: Printed) => number | null;

const sizeOf = (line: Printed): number => Math.round((line.pieces[0]?.size ?? 0) * 2) / 2;
const textOf = ({ pieces }: Printed): string => pieces.map(({ text }) => text).join(" ");
const isBold = ({ pieces }: Printed): boolean => pieces.every(({ spans }) => spans.every(({ bold }) => bold));

/** The size most of the text has. */
export function bodySize(lines: Printed[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(sizeOf(line), (letters.get(sizeOf(line)) ?? 0) + textOf(line).length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

export function headings(pages: Page[], lines: Printed[]): HeadingOf {
  const byTag = taggedHeadings(pages, lines);
  return byTag ?? headingsBySize(lines);
}

/** Whether the file itself tags the line as a heading. */
export function isTaggedHeading(tags: Page["tags"]): (line: Printed) => boolean {
  return ({ pieces, cell }) =>
    cell === null && pieces.some(({ mark }) => mark !== null && tags.get(mark)?.heading != null);
}

function taggedHeadings(pages: Page[], lines: Printed[]): HeadingOf | null {
  const tags = new Map(pages.map((page) => [page.number, page.tags]));
  const tagged: HeadingOf = ({ page, pieces, cell }) => {
    const mark = pieces.find((piece) => piece.mark !== null)?.mark;
    return cell || mark === null || mark === undefined ? null : (tags.get(page)?.get(mark)?.heading ?? null);
  };
  const levels = lines.map(tagged).filter((level) => level !== null);
  if (levels.length === 0) return null;
  // One heading above all others, at the beginning, is the title.
  const firsts = lines.filter((line) => tagged(line) === 1);
  const isTitle = levels[0] === 1 && areTogether(firsts, lines);
  return isTitle ? (line) => lowered(tagged(line)) : tagged;
}

const lowered = (level: number | null): number | null => (level === null ? null : Math.max(0, level - 1));

/** Lines that follow each other: one heading, which takes as many lines as it needs. */
function areTogether(some: Printed[], lines: Printed[]): boolean {
  const [first] = some;
  const from = first ? lines.indexOf(first) : -1;
  return some.length < 5 && some.every((line, index) => lines[from + index] === line);
}

/** A heading does not go on for ever. */
const longest = 140;

/** Larger than the text; a little larger is enough where it is bold too. What is only bold may be a name or a lead. */
function headingsBySize(lines: Printed[]): HeadingOf {
  const body = bodySize(lines);
  const isHeading = (line: Printed): boolean =>
    line.cell === null &&
    sizeOf(line) >= body * (isBold(line) ? 1.03 : 1.25) &&
    textOf(line).length <= longest &&
    /\p{L}/u.test(textOf(line));
  const styleOf = (line: Printed): number => sizeOf(line) * 2 + (isBold(line) ? 1 : 0);
  const all = lines.filter(isHeading);
  const largest = Math.max(...all.map(styleOf));
  const title = all.filter((line) => styleOf(line) === largest);
  const isTitle = title[0]?.page === 1 && sizeOf(title[0]) >= body * 1.15 && areTogether(title, lines);
  // What stands above the title alone is the name of the sender.
  const later = isTitle ? all.slice(all.findLastIndex((line) => styleOf(line) === largest) + 1) : all;
  const styles = [...new Set(later.map(styleOf))].sort((a, b) => b - a);
  return (line) => {
    if (!isHeading(line)) return null;
    if (isTitle && styleOf(line) === largest) return 0;
    const level = styles.indexOf(styleOf(line)) + 1;
    return level === 0 ? null : Math.min(9, level);
  };
}
