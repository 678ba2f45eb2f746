/** Styles and lists of an OpenDocument text. */
import { written } from "./docx-numbering.ts";
import type { Look } from "./docx-styles.ts";
import { child, childrenOf, descendant, type Node } from "./xml.ts";

export interface OdtStyle extends Look {
  heading: number | null;
  listStyle: string | null;
  /** Centimetres before it. */
  before: number;
  breaksPage: boolean;
}

export interface OdtStyles {
  style: (name: string | undefined) => OdtStyle;
  list: (name: string | null) => ListLevel[] | null;
  outline: ListLevel[] | null;
}

export interface ListLevel {
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  /** How many levels are shown: 2 of "4.1". */
  shown: number;
}

const none: OdtStyle = { heading: null, listStyle: null, before: 0, breaksPage: false };

export function readOdtStyles(sheets: readonly Node[]): OdtStyles {
  const styles = new Map<string, Node>();
  const lists = new Map<string, Node>();
  let outline: Node | undefined;
  for (const sheet of sheets) {
    for (const folder of ["office:styles", "office:automatic-styles"]) {
      for (const node of child(sheet, folder)?.children ?? []) {
        const name = node.attributes["style:name"] ?? "";
        if (node.name === "style:style") styles.set(name, node);
        if (node.name === "text:list-style") lists.set(name, node);
        if (node.name === "text:outline-style") outline = node;
      }
    }
  }
  const known = new Map<string, OdtStyle>();
  const resolve = (name: string, depth: number): OdtStyle => {
    const found = known.get(name);
    if (found) return found;
    const node = styles.get(name);
    if (!node || depth > 20) return none;
    const parent = node.attributes["style:parent-style-name"];
    const style = styled(node, parent === undefined ? none : resolve(parent, depth + 1));
    known.set(name, style);
    return style;
  };
  return {
    style: (name) => (name === undefined ? none : resolve(name, 0)),
    list: (name) => {
      const node = name === null ? undefined : lists.get(name);
      return node ? levelsOf(node) : null;
    },
    outline: outline ? levelsOf(outline) : null,
  };
}

function styled(node: Node, base: OdtStyle): OdtStyle {
  const text = child(node, "style:text-properties")?.attributes ?? {};
  const paragraph = child(node, "style:paragraph-properties")?.attributes ?? {};
  const weight = text["fo:font-weight"];
  const slant = text["fo:font-style"];
  const line = text["style:text-line-through-style"] ?? text["style:text-line-through-type"];
  const before = paragraph["fo:margin-top"];
  const level = node.attributes["style:default-outline-level"];
  const name = node.attributes["style:display-name"] ?? node.attributes["style:name"] ?? "";
  return {
    ...base,
    ...(weight !== undefined && { bold: weight === "bold" || Number(weight) >= 600 }),
    ...(slant !== undefined && { italic: slant === "italic" }),
    ...(line !== undefined && { struck: line !== "none" }),
    ...(text["text:display"] !== undefined && { hidden: text["text:display"] === "none" }),
    heading: level ? Number(level) : /^(?:title|titel|rubrik)$/iu.test(name) ? 0 : base.heading,
    listStyle: node.attributes["style:list-style-name"] ?? base.listStyle,
    before: before === undefined ? base.before : centimetres(before),
    breaksPage: paragraph["fo:break-before"] === "page",
  };
}

function centimetres(length: string): number {
  const { number = "0", unit } = /^(?<number>-?[\d.]+)(?<unit>\w+)$/u.exec(length)?.groups ?? {};
  return Number(number) * (unit === "in" ? 2.54 : unit === "pt" ? 0.0353 : unit === "mm" ? 0.1 : 1);
}

const formats: Record<string, string> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

function levelsOf(node: Node): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const { name, attributes } of node.children) {
    const at = Number(attributes["text:level"] ?? 1) - 1;
    if (name === "#text" || !(at >= 0 && at < 12)) continue;
    const bullet = name === "text:list-level-style-bullet";
    levels[at] = {
      format: bullet ? "bullet" : (formats[attributes["style:num-format"] ?? ""] ?? "none"),
      prefix: attributes["style:num-prefix"] ?? attributes["loext:num-list-format"]?.split("%")[0] ?? "",
      suffix: attributes["style:num-suffix"] ?? /%([^%]*)$/u.exec(attributes["loext:num-list-format"] ?? "")?.[1] ?? "",
      start: Number(attributes["text:start-value"] ?? 1),
      shown: Number(attributes["text:display-levels"] ?? 1),
    };
  }
  return levels;
}

/** The label of the level that has just been counted; null: it has no number. */
export function odtLabel(levels: readonly ListLevel[], counts: readonly number[], level: number): string | null {
  const own = levels[level];
  if (!own || own.format === "none") return null;
  if (own.format === "bullet") return "•";
  const first = Math.max(0, level - own.shown + 1);
  const numbers = Array.from({ length: level - first + 1 }, (_, offset) =>
    written(counts[first + offset] ?? 1, levels[first + offset]?.format ?? "decimal"),
  );
  return `${own.prefix}${numbers.filter((number) => number !== "").join(".")}${own.suffix}`.trim();
}

export const bodyOf = (root: Node): Node | undefined => child(descendant(root, "office:body"), "office:text");
export const headersOf = (root: Node): Node[] =>
  childrenOf(descendant(root, "office:master-styles"), "style:master-page").flatMap(({ children }) => children);
