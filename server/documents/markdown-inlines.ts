import { safeHref } from "./links.ts";
import type { Inline } from "./model.ts";
import { typedBullet } from "./pasted-lists.ts";

/** One line of inlines as Markdown; a break is a backslash before a line end. Breaks at the ends are dropped. */
export function inlinesMarkdown(inlines: Inline[]): string {
  const hasText = (inline: Inline) => inline.type !== "break" && inline.text.trim() !== "";
  const shown = inlines
    .slice(Math.max(0, inlines.findIndex(hasText)), inlines.findLastIndex(hasText) + 1)
    .filter((inline) => inline.type === "break" || inline.text !== "");
  let line = "";
  shown.forEach((inline, index) => {
    line += inlineMarkdown(inline, line, shown[index + 1]);
  });
  return line.trim();
}

/** The text so that no character in it is read as markup inside a line. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=[#a-z])/gi, "\\&")
    .replace(/!$/, "\\!");
}

/** The lines so that none begins a list, a heading, a rule or a table's second row. */
export function guarded(lines: string): string {
  return lines
    .trim()
    .replace(/^ *(?=[#+=:-])/gm, "\\")
    .replace(typedBullet, (_, sign: string) => `&#${sign.charCodeAt(0)};`)
    .replace(/^ *(\d{1,9})(?=[.)])/gm, "$1\\");
}

/** The text set off by the delimiter; text that cannot be set off is left plain. */
export function strong(text: string, delimiter = "**"): string {
  return delimited(text, delimiter, "", "") ?? escaped(text.trim());
}

function inlineMarkdown(inline: Inline, before: string, next: Inline | undefined): string {
  if (inline.type === "break") return "\\\n";
  const plain = escaped(inline.text);
  if (inline.type === "link") return linkMarkdown(inline.href, plain);
  if (inline.code === true) return codeMarkdown(inline.text, before, next) ?? plain;
  const { bold, italic, strike } = inline;
  const delimiter = `${strike === true ? "~~" : ""}${bold === true ? "**" : ""}${italic === true ? "*" : ""}`;
  if (delimiter === "") return plain;
  const after = next === undefined || next.type === "break" ? "" : isPlain(next) ? next.text : "x";
  return delimited(inline.text, delimiter, before, after) ?? plain;
}

const isPlain = (inline: Inline): boolean =>
  inline.type === "text" && !inline.bold && !inline.italic && !inline.strike && !inline.code;

function linkMarkdown(href: string, plain: string): string {
  const address = safeHref(href);
  if (address === null || plain.trim() === "") return plain;
  const written = address.replace(/[<>\\|`]/g, encodeURIComponent).replace(/&(?=[#a-z])/gi, "\\&");
  return `[${plain}](<${written}>)`;
}

/** A code span, unless the text or its neighbours would need what a code span cannot express. */
function codeMarkdown(text: string, before: string, next: Inline | undefined): string | null {
  const nextIsCode = next?.type === "text" && next.code === true;
  const awkward = text.trim() === "" || text !== text.trim() || /[`|\\]|(^| )#/.test(text);
  return awkward || nextIsCode || before.endsWith("`") ? null : `\`${text}\``;
}

/**
 * `text` between delimiters, its outer spaces outside them; null where CommonMark's flanking rules would leave the
 * delimiters standing as asterisks in the text.
 */
function delimited(text: string, delimiter: string, before: string, after: string): string | null {
  const [, lead = "", inner = "", tail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === "" || /[*~]$/.test(before)) return null;
  const single = delimiter === "**" || delimiter === "*";
  const opens = (single && /^[\p{L}\p{N}]/u.test(inner)) || /(^|\s)$/.test(before + lead);
  const closes = (single && /[\p{L}\p{N}]$/u.test(inner)) || /^(\s|$)/.test(tail + after);
  if (!opens || !closes) return null;
  return `${lead}${delimiter}${escaped(inner)}${[...delimiter].reverse().join("")}${tail}`;
}
