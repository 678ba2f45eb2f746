/** Styles of a Word file: what a paragraph and a run look like when nothing is said at the place itself. */
import { child, childrenOf, type Node } from "./xml.ts";

export interface Look {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  hidden?: boolean;
}

export interface Style extends Look {
  name: string;
  /** Level of a heading from 1, 0 of the title. */
  heading: number | null;
  contents: boolean;
  numId: string | null;
  level: number | null;
  /** Points before it. */
  before: number;
}

export type Styles = (id: string | undefined) => Style;

const none: Style = { name: "", heading: null, contents: false, numId: null, level: null, before: 0 };

export function readStyles(root: Node | null): Styles {
  const styles = new Map<string, Node>();
  const sheet = root ? child(root, "w:styles") : undefined;
  let standard: string | undefined;
  for (const style of childrenOf(sheet, "w:style")) {
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    styles.set(id, style);
    if (style.attributes["w:default"] === "1" && style.attributes["w:type"] === "paragraph") standard = id;
  }
  const known = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const found = known.get(id);
    if (found) return found;
    const node = styles.get(id);
    if (!node || depth > 20) return none;
    const base = child(node, "w:basedOn")?.attributes["w:val"];
    const style = styled(node, base === undefined ? none : resolve(base, depth + 1));
    known.set(id, style);
    return style;
  };
  return (id) => {
    const name = id ?? standard;
    return name === undefined ? none : resolve(name, 0);
  };
}

function styled(node: Node, base: Style): Style {
  const name = (child(node, "w:name")?.attributes["w:val"] ?? "").toLowerCase();
  const properties = child(node, "w:pPr");
  const numbering = child(properties, "w:numPr");
  const outline = child(properties, "w:outlineLvl")?.attributes["w:val"];
  const before = child(properties, "w:spacing")?.attributes["w:before"];
  return {
    ...base,
    ...lookOf(child(node, "w:rPr")),
    name,
    heading: headingOf(name, node.attributes["w:styleId"] ?? "") ?? levelOf(outline) ?? base.heading,
    contents: /^(?:toc|innehåll)\s*\d/u.test(name) || base.contents,
    numId: child(numbering, "w:numId")?.attributes["w:val"] ?? base.numId,
    level: numberOr(child(numbering, "w:ilvl")?.attributes["w:val"], base.level),
    before: before === undefined ? base.before : Number(before) / 20,
  };
}

/** By its name, which is English in every language's Word, or by the id, which is not. */
function headingOf(name: string, id: string): number | null {
  const level =
    /^(?:heading|rubrik|überschrift)\s*(\d)$/u.exec(name)?.[1] ?? /^(?:heading|rubrik)(\d)$/iu.exec(id)?.[1];
  if (level !== undefined) return Number(level);
  return name === "title" || /^(?:title|titel)$/iu.test(id) || name === "rubrik" ? 0 : null;
}

/** 9 is running text. */
export const levelOf = (outline: string | undefined): number | null =>
  outline === undefined || Number(outline) > 8 ? null : Number(outline) + 1;

export const numberOr = <Or>(value: string | undefined, or: Or): number | Or =>
  value === undefined ? or : Number(value);

/** What a run says of itself; a property that is not named is left as it was. */
export function lookOf(properties: Node | undefined): Look {
  const look: Look = {};
  for (const { name, attributes } of properties?.children ?? []) {
    const on = !/^(?:0|false|off|none)$/u.test(attributes["w:val"] ?? "1");
    if (name === "w:b") look.bold = on;
    if (name === "w:i") look.italic = on;
    if (name === "w:strike" || name === "w:dstrike") look.struck = on || (look.struck ?? false);
    if (name === "w:vanish") look.hidden = on;
  }
  return look;
}
