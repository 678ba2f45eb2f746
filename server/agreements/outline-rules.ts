/** The text of an agreement as an outline: split at its numbers, and put together again. */

export interface ClauseText {
  /** "5.1"; null: what stands before the first number. */
  number: string | null;
  heading: string;
  /** Markdown. */
  text: string;
}

/** "5.1 Hemsjukvård", "## 5.1. Hemsjukvård", "§ 5 Hemsjukvård" */
const headingLine =
  /^(?:#{1,6}\s+)?(?:\*\*)?(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){0,4})\.?(?:\s*§)?\s+(\S.{0,148}?)(?:\*\*)?\s*$/;

/**
 * The clauses of a text. A line is a heading when its number is the next one of the outline: "14 kap. 1 §" in a sentence,
 * the rows of a numbered list and footnotes are not.
 */
export function clausesOf(text: string): ClauseText[] {
  const clauses: { number: string | null; heading: string; lines: string[] }[] = [
    { number: null, heading: "", lines: [] },
  ];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const [, number, heading] = headingLine.exec(line.trim()) ?? [];
    const last = clauses.at(-1);
    if (number !== undefined && heading !== undefined && follows(last?.number ?? null, number)) {
      clauses.push({ number, heading, lines: [] });
    } else last?.lines.push(line);
  }
  return clauses
    .map(({ lines, ...clause }) => ({ ...clause, text: withoutFormFeeds(lines).join("\n").trim() }))
    .filter(({ number, text: own }) => number !== null || own !== "");
}

/** A page of the original ends there. */
const withoutFormFeeds = (lines: string[]): string[] => lines.map((line) => line.replaceAll("\f", "").trimEnd());

/**
 * Whether a number comes next: the first below the one before, or a later sibling of it or of one above it. A number of
 * one level has no gap, since figures begin many lines.
 */
function follows(before: string | null, number: string): boolean {
  const next = number.split(".").map(Number);
  if (before === null) return number === "1";
  const last = before.split(".").map(Number);
  if (next.length === last.length + 1) return isBelow(last, next) && next.at(-1) === 1;
  if (next.length > last.length) return false;
  const step = (next.at(-1) ?? 0) - (last[next.length - 1] ?? 0);
  const isSibling = next.slice(0, -1).every((part, level) => part === last[level]);
  return isSibling && step >= 1 && step <= (next.length === 1 ? 1 : 3);
}

const isBelow = (parent: number[], child: number[]): boolean => parent.every((part, level) => part === child[level]);

/** The text as it was written, or nearly so: split again it gives the same clauses. */
export const textOfClauses = (clauses: readonly ClauseText[]): string =>
  clauses
    .map(({ number, heading, text }) =>
      number === null ? text : [`${number} ${heading}`, text].filter(Boolean).join("\n\n"),
    )
    .join("\n\n");

/** 1 for "5", 2 for "5.1". */
export const levelOf = (number: string | null): number => (number === null ? 1 : number.split(".").length);

/** The place of a clause in an address, for as long as it keeps its number. */
export const clauseAnchor = (number: string | null): string => `avsnitt-${number ?? "0"}`;
