import { isItem, listMarkdown } from "./pasted-lists.ts";
import { rowCount, tableMarkdown } from "./pasted-tables.ts";

/** Without a tab or a bullet there is nothing to do, and most text has neither. */
const suspect = /[\t\u00b7\u2022\u2023\u25a0\u25aa\u25cb\u25cf\u25e6\uf0a7\uf0b7\uf0d8\uf0fc]/;

/**
 * Notes with what was pasted from a word processor as plain text, lists with typed bullets and rows of cells divided by
 * tabs, written as Markdown. Text without such lines, and everything inside fences, stays as it is.
 */
export function pastedAsMarkdown(text: string): string {
  if (!suspect.test(text)) return text;
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const result: string[] = [];
  let fence: string | undefined;
  for (let at = 0; at < lines.length;) {
    fence = fenceAfter(lines[at] ?? "", fence);
    const rows = fence === undefined ? rowCount(lines, at) : 0;
    const items = fence === undefined && rows === 0 ? itemCount(lines, at) : 0;
    const end = at + Math.max(1, rows, items);
    const taken = lines.slice(at, end);
    if (rows > 0) result.push("", ...tableMarkdown(taken), "");
    else if (items > 0) result.push("", ...indented(listMarkdown(taken), taken, result), "");
    else result.push(...taken);
    at = end;
  }
  return result.join("\n");
}

/** How many lines from here are items, blank lines between them included; 0 for a list that is Markdown throughout. */
function itemCount(lines: string[], at: number): number {
  let end = at;
  let pasted = false;
  for (let next = at; next < lines.length; next += 1) {
    const item = isItem(lines[next] ?? "");
    if (item !== null) end = next + 1;
    else if (lines[next]?.trim() !== "") break;
    pasted ||= item === "pasted";
  }
  return pasted ? end - at : 0;
}

/** Under an item written as Markdown the list keeps its indentation, which makes it that item's own. */
function indented(list: string[], pasted: string[], before: string[]): string[] {
  const last = before.findLast((line) => line.trim() !== "") ?? "";
  if (!/^\s*(?:[-*+]|\d+[.)])\s/.test(last)) return list;
  const indent = /^[ \t]*/.exec(pasted[0] ?? "")?.[0] ?? "";
  return list.map((line) => indent + line);
}

/** The signs of the fence that is open after the line; a closing fence repeats them. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  if (open === undefined) return /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  const signs = line.replace(/^[\s>]+|\s+$/g, "");
  return signs.startsWith(open) && /^(?:`+|~+)$/.test(signs) ? undefined : open;
}
