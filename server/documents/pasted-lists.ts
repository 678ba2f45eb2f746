/** Signs that are bullets before a space or a tab. Wingdings' own come as private-use characters. */
const bullets = "\u00b7\u2022\u2023\u25a0\u25aa\u25cb\u25cf\u25e6\uf0a7\uf0b7\uf0d8\uf0fc";

/**
 * Letters and dashes that are bullets only before a tab: Word's second level, dashes, and what Wingdings' square, arrow
 * and tick are called in another typeface. Before a space they are the beginning of a sentence.
 */
const tabbed = "o\u00a7\u00d8\u00fc\u2013\u2014";

const pasted = new RegExp(`^([ \\t]*)(?:([${bullets}])[ \\t\\u00a0]+|([${tabbed}])\\t\\s*)(\\S.*)$`);
const numbered = /^([ \t]*)(\d{1,9}[.)])([ \t]+)(\S.*)$/;

/** A bullet that Markdown does not know, at the beginning of a line, where `isItem` would take it for an item's. */
export const typedBullet = new RegExp(`^ *([${bullets}])(?=[ \\u00a0])`, "gm");

interface Item {
  indent: number;
  /** What items of one list have in common. */
  sign: string;
  /** The number with its point; empty for a bullet. */
  number: string;
  text: string;
}

export const isBulleted = (line: string): boolean => pasted.test(line);

/** `pasted`: a typed bullet, or a number and a tab. `markdown`: a numbered item, which may stand between such. */
export function isItem(line: string): "pasted" | "markdown" | null {
  if (isBulleted(line)) return "pasted";
  const [, , , space] = numbered.exec(line) ?? [];
  return space === undefined ? null : space.includes("\t") ? "pasted" : "markdown";
}

/**
 * The items as a Markdown list. Pasted text has no indentation to tell levels by, so a sign that is new begins a list
 * inside the item before it, and a sign met before goes on with its own list.
 */
export function listMarkdown(lines: string[]): string[] {
  const levels: { indent: number; sign: string; width: number }[] = [];
  return lines.flatMap((line) => {
    const item = itemOf(line);
    if (item === null) return [];
    while ((levels.at(-1)?.indent ?? 0) > item.indent) levels.pop();
    const known = levels.findIndex(({ indent, sign }) => indent === item.indent && sign === item.sign);
    if (known >= 0) levels.length = known;
    const marker = item.number === "" ? "- " : `${item.number} `;
    const written = " ".repeat(levels.reduce((sum, { width }) => sum + width, 0)) + marker + item.text;
    levels.push({ indent: item.indent, sign: item.sign, width: marker.length });
    // In the middle of a paragraph a number begins a list only if it is 1.
    return known < 0 && item.number !== "" ? ["", written] : [written];
  });
}

function itemOf(line: string): Item | null {
  const [, before = "", bullet, letter, text = ""] = pasted.exec(line) ?? [];
  const sign = bullet ?? letter;
  if (sign !== undefined) return { indent: width(before), sign, number: "", text };
  const [, indent = "", number = "", , rest = ""] = numbered.exec(line) ?? [];
  return number === "" ? null : { indent: width(indent), sign: number.slice(-1), number, text: rest };
}

const width = (space: string): number => space.replaceAll("\t", "    ").length;
