/** Heads and feet of the pages, told by standing at the same height again and again; they are no part of the text. */
import type { Page, Printed } from "./pdf-page.ts";

/** What one page is parted into. */
interface Parted {
  body: Printed[];
  margins: string[];
  /** How far up from the lower edge its foot reaches. */
  footReach: number;
}

export function withoutMargins(pages: Page[]): { bodies: Printed[][]; margins: string[] } {
  const recurring = { head: recurringAt(pages, "head"), foot: recurringAt(pages, "foot") };
  // A file that marks its heads and feet itself has no others.
  const areMarked = pages.some((page) => page.artifacts.some((line) => atEdge(line, page)));
  const byRecurrence = pages.map((page) => part(page, areMarked ? null : recurring));
  const reach = Math.max(...byRecurrence.map(({ footReach }) => footReach));
  const parted = byRecurrence.map((each, index) => withoutOwnFoot(each, pages[index], reach));
  const margins = parted.flatMap((each) => each.margins).map(withoutPageNumber);
  return { bodies: parted.map(({ body }) => body), margins: [...new Set(margins.filter((text) => text !== ""))] };
}

type Edge = "head" | "foot";

const textOf = ({ pieces }: Printed): string => pieces.map(({ text }) => text).join(" ");

/** "Sida 3 (7)", "3/7", "- 3 -" */
const pageNumber =
  /^[-\u2013\s]*(?:sida|sid\.?|s\.|page)?\s*\d{1,4}\s*(?:(?:av|of|\/|\()\s*\d{1,4}\s*\)?)?[-\u2013\s]*$/i;

/** Also at the end or the beginning of what else stands in the margin. */
const numberBeside =
  /(?:^|[\s,|\u00b7])(?:sida|sid\.?|page)\s*\d{1,4}(?:\s*(?:av|of|\/|\()\s*\d{1,4}\s*\)?)?(?=$|[\s,|\u00b7])|(?:^|\s)\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|\/\s*\d{1,4})$/giu;

const withoutPageNumber = (text: string): string =>
  pageNumber.test(text)
    ? ""
    : text
        .replace(numberBeside, " ")
        .replace(/\s+/g, " ")
        .replace(/[ ,|\u00b7]+$/, "")
        .trim();

/** How a line of a margin is recognised on other pages: its words, and its distance from the edge. */
const wordsOf = (line: Printed): string => textOf(line).replace(/\d+/g, "#").toLowerCase();

/** The lines at an edge, from the edge inwards. */
function fromEdge({ printed }: Page, edge: Edge): Printed[] {
  const sorted = [...printed].sort((a, b) => a.y - b.y);
  return (edge === "head" ? sorted : sorted.reverse()).slice(0, 14);
}

interface Recurring {
  /** By the words: where they stand, and on which pages. */
  places: Map<string, { at: number; page: number; plain: string }[]>;
  pages: number;
  /** Where text stands that does not recur. */
  levels: number[];
}

const distanceOf = (line: Printed, { height }: Page, edge: Edge): number =>
  edge === "head" ? line.y : height - line.y;

function recurringAt(pages: Page[], edge: Edge): Recurring {
  const places: Recurring["places"] = new Map();
  for (const page of pages) {
    for (const line of fromEdge(page, edge)) {
      const seen = places.get(wordsOf(line)) ?? [];
      seen.push({ at: distanceOf(line, page, edge), page: page.number, plain: textOf(line) });
      places.set(wordsOf(line), seen);
    }
  }
  return { places, pages: pages.length, levels: levelsOfText(places) };
}

/** Two baselines are at the same height. */
const sameHeight = 4;

/** On what share of the pages after the first a line stands at this height; 0 where that makes no margin. */
function recurrence(line: Printed, page: Page, edge: Edge, { places, pages, levels }: Recurring): number {
  const at = distanceOf(line, page, edge);
  const numbers = numbersIn(textOf(line));
  // What differs is the number of the page, or nothing.
  const alike = (places.get(wordsOf(line)) ?? []).filter(
    (each) =>
      Math.abs(each.at - at) < sameHeight &&
      numbersIn(each.plain).every((number, index) => {
        const difference = number - (numbers[index] ?? 0);
        return difference === 0 || difference === each.page - page.number;
      }),
  );
  // Odd and even pages may differ, and so may the first.
  const on = new Set(alike.map((each) => each.page)).size;
  const share = on / Math.max(1, pages - 1);
  return on < 2 || share < 0.4 || levels.some((level) => Math.abs(level - at) < sameHeight / 2) ? 0 : share;
}

/** Heights at which a page has words that no other page has there: where the text begins or ends. */
function levelsOfText(places: Recurring["places"]): number[] {
  return [...places.values()].flatMap((seen) =>
    seen
      .filter((each) => each.page > 1 && !seen.some(({ at, page }) => page !== each.page && Math.abs(at - each.at) < 2))
      .map(({ at }) => at),
  );
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

function part(page: Page, recurring: Record<Edge, Recurring> | null): Parted {
  const out = new Set<Printed>();
  for (const edge of ["head", "foot"] as const) {
    for (const line of recurring ? marginAt(page, edge, recurring[edge]) : []) out.add(line);
  }
  const own = page.artifacts.filter((line) => atEdge(line, page) || pageNumber.test(textOf(line)));
  const below = [...out].filter(({ y }) => y > page.height / 2);
  return {
    body: page.printed.filter((line) => !out.has(line)),
    margins: [...own, ...page.printed.filter((line) => out.has(line))].map(textOf),
    footReach: Math.max(0, ...below.map((line) => distanceOf(line, page, "foot"))),
  };
}

/** The first page may have a foot of its own, at the height of the others' and as far from the text. */
function withoutOwnFoot(parted: Parted, page: Page | undefined, reach: number): Parted {
  const sorted = parted.body.filter(({ cell }) => cell === null).sort((a, b) => b.y - a.y);
  const last = page ? sorted.findIndex((line) => distanceOf(line, page, "foot") > reach + 2) : 0;
  const [lowest, inwards] = [sorted[last - 1], sorted[last]];
  if (!lowest || !inwards || lowest.y - inwards.y < apart * Math.max(sizeOf(lowest), sizeOf(inwards))) return parted;
  const own = sorted.slice(0, last).reverse();
  return {
    ...parted,
    body: parted.body.filter((line) => !own.includes(line)),
    margins: [...parted.margins, ...own.map(textOf)],
  };
}

const atEdge = ({ y }: Printed, { height }: Page): boolean => y < height * 0.16 || y > height * 0.84;

/** White between a margin and the text, in sizes of the larger of the two. */
const apart = 2.2;

/**
 * From the edge inwards as far as every line is one of a margin, and the text then stands apart; in a long document it is
 * enough that nearly every page has it, and in any that the number of the page stands in it.
 */
function marginAt(page: Page, edge: Edge, recurring: Recurring): Printed[] {
  const lines = fromEdge(page, edge);
  const found: Printed[] = [];
  let sure = 0;
  let isNumbered = false;
  while (found.length < lines.length) {
    const line = lines[found.length];
    if (!line || distanceOf(line, page, edge) > page.height * 0.3) break;
    const level = levelOf(line, lines.slice(found.length), page);
    if (!level) break;
    const share = Math.max(...level.map((each) => recurrence(each, page, edge, recurring)));
    isNumbered ||= level.some((each) => isNumber(each, page, edge));
    if (share === 0 && !level.some((each) => isNumber(each, page, edge))) break;
    found.push(...level);
    const inwards = lines[found.length];
    // Where nothing else is on the page, only the very edge is a margin.
    const isApart = inwards
      ? Math.min(...level.map(({ y }) => Math.abs(inwards.y - y))) > apart * Math.max(sizeOf(line), sizeOf(inwards))
      : isNear(line, page, edge);
    if (isApart || (share > 0 && isNumbered) || (share >= 0.75 && recurring.pages > 4)) sure = found.length;
  }
  return found.slice(0, sure);
}

const sizeOf = ({ pieces }: Printed): number => pieces[0]?.size ?? 10;

const isNear = (line: Printed, page: Page, edge: Edge): boolean => distanceOf(line, page, edge) < page.height * 0.09;

function isNumber(line: Printed, page: Page, edge: Edge): boolean {
  const text = textOf(line);
  return isNear(line, page, edge) && (pageNumber.test(text) || text.search(numberBeside) !== -1);
}

/** What goes with a line: what stands beside it, or the whole of a small table; null for a table of the text. */
function levelOf(line: Printed, lines: Printed[], { printed, height }: Page): Printed[] | null {
  const { cell } = line;
  if (!cell) return lines.filter((each) => !each.cell && Math.abs(each.y - line.y) < 2);
  const table = printed.filter((each) => each.cell?.table === cell.table);
  const ys = table.map(({ y }) => y);
  const isSmall = table.length < 13 && Math.max(...ys) - Math.min(...ys) < height * 0.12;
  return isSmall && table.every((each) => lines.includes(each)) ? table : null;
}
