/** A Word file (ECMA-376) as it reads when opened: numbers counted, changes accepted, hidden text and comments left out. */
import { partText, type Parts } from "../documents/docx-package.ts";
import { Numbering } from "./docx-numbering.ts";
import { readRuns } from "./docx-runs.ts";
import { levelOf, numberOr, readStyles, type Styles } from "./docx-styles.ts";
import { LineBuilder } from "./line-builder.ts";
import { ManuscriptError, type Cell, type Manuscript, type Span } from "./model.ts";
import { child, childrenOf, descendant, parseXml, textOf, type Node } from "./xml.ts";

const main = "word/document.xml";
/** Tables within tables within tables … */
const deepest = 12;

/** @throws ManuscriptError */
export function readDocx(parts: Parts): Manuscript {
  const body = child(child(parseXml(partText(parts, main)), "w:document"), "w:body");
  if (!body) throw new ManuscriptError("broken");
  const reader = new DocxReader(parts);
  reader.blocks(body, null, 0);
  return {
    format: "docx",
    lines: reader.builder.lines,
    margins: marginsIn(parts, reader.styles),
    keepsStrikes: true,
    title: titleIn(parts),
    pages: reader.pages > 1 ? reader.pages : null,
  };
}

function optional(parts: Parts, path: string): Node | null {
  return parts.has(path) ? parseXml(partText(parts, path)) : null;
}

class DocxReader {
  readonly builder = new LineBuilder();
  readonly styles: Styles;
  readonly #numbering: Numbering;
  #tables = 0;
  pages = 1;
  /** Words of a paragraph whose mark was deleted: they go on in the next. */
  #open: Span[] = [];

  constructor(parts: Parts) {
    this.styles = readStyles(optional(parts, "word/styles.xml"));
    this.#numbering = new Numbering(optional(parts, "word/numbering.xml"));
  }

  blocks(parent: Node, cell: Cell | null, depth: number): void {
    if (depth > deepest) return;
    for (const node of parent.children) {
      if (node.name === "w:p") this.#paragraph(node, cell, depth);
      else if (node.name === "w:tbl") this.#table(node, depth);
      else if (node.name === "w:sdt") this.#control(node, cell, depth);
      else if (/^w:(?:ins|moveTo|customXml|smartTag)$/u.test(node.name)) this.blocks(node, cell, depth + 1);
    }
  }

  /** A content control; a list of contents is one of those. */
  #control(node: Node, cell: Cell | null, depth: number): void {
    const gallery = descendant(child(node, "w:sdtPr") ?? node, "w:docPartGallery")?.attributes["w:val"];
    const content = child(node, "w:sdtContent");
    if (content && !/table of contents/iu.test(gallery ?? "")) this.blocks(content, cell, depth + 1);
  }

  #paragraph(node: Node, cell: Cell | null, depth: number): void {
    const properties = child(node, "w:pPr");
    const styleId = child(properties, "w:pStyle")?.attributes["w:val"];
    const style = this.styles(styleId);
    const reading = readRuns(node, this.styles, style);
    if (reading.breaksPage || child(properties, "w:pageBreakBefore")) this.pages += 1;
    if (style.contents) return;
    const mark = child(properties, "w:rPr");
    const spans = [...this.#open, ...reading.spans];
    this.#open = [];
    if (child(mark, "w:del") || child(mark, "w:moveFrom")) {
      this.#open = spans;
      return;
    }
    const numbering = child(properties, "w:numPr");
    const numId = child(numbering, "w:numId")?.attributes["w:val"] ?? style.numId;
    const tied = this.#numbering.levelOf(numId, styleId);
    const level = numberOr(child(numbering, "w:ilvl")?.attributes["w:val"], style.level) ?? tied ?? 0;
    const empty = spans.every(({ text }) => text.trim() === "");
    const before = child(properties, "w:spacing")?.attributes["w:before"];
    if (cell === null && (before === undefined ? style.before : Number(before) / 20) >= 6) this.builder.space();
    const indent = Number(child(properties, "w:ind")?.attributes["w:left"] ?? 0) / 720;
    this.builder.add(spans, {
      label: empty ? null : this.#numbering.next(numId, level),
      heading: style.heading ?? levelOf(child(properties, "w:outlineLvl")?.attributes["w:val"]),
      indent: numId === null ? indent : Math.max(indent, level),
      page: this.pages,
      cell,
    });
    for (const box of reading.boxes) this.blocks(box, cell, depth + 1);
  }

  #table(node: Node, depth: number): void {
    const table = this.#tables;
    this.#tables += 1;
    rowsIn(node).forEach((row, index) => {
      const cells = cellsIn(row);
      const header = child(child(row, "w:trPr"), "w:tblHeader") !== undefined;
      let column = Number(child(child(row, "w:trPr"), "w:gridBefore")?.attributes["w:val"] ?? 0);
      for (const cell of cells) {
        const properties = child(cell, "w:tcPr");
        const merge = child(properties, "w:vMerge");
        const width = Number(child(properties, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1;
        const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart";
        if (!goesOn) this.blocks(cell, { table, row: index, column, columns: cells.length, header }, depth + 1);
        column += Math.min(width, 60);
      }
    });
  }
}

const rowsIn = (table: Node): Node[] => table.children.flatMap((node): Node[] => inside(node, "w:tr"));
const cellsIn = (row: Node): Node[] => row.children.flatMap((node): Node[] => inside(node, "w:tc"));

/** The node itself, or those in the control or change it stands in; none of what was deleted. */
function inside(node: Node, name: string): Node[] {
  if (node.name === name) {
    const changed = child(child(node, "w:trPr"), "w:del") ?? child(child(node, "w:tcPr"), "w:cellDel");
    return changed ? [] : [node];
  }
  if (node.name === "w:sdt") return childrenOf(child(node, "w:sdtContent"), name);
  return /^w:(?:ins|moveTo|customXml)$/u.test(node.name) ? childrenOf(node, name) : [];
}

/** Heads and feet, each line once, without the numbers of pages. */
function marginsIn(parts: Parts, styles: Styles): string[] {
  const margins = new Set<string>();
  for (const path of [...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name)).sort()) {
    const root = parseXml(partText(parts, path)).children.find(({ name }) => /^w:(?:hdr|ftr)$/u.test(name));
    for (const line of root ? paragraphsIn(root, styles) : []) if (/\p{L}/u.test(line)) margins.add(line);
  }
  return [...margins];
}

function paragraphsIn(node: Node, styles: Styles): string[] {
  return node.children.flatMap((one): string[] => {
    if (one.name !== "w:p") return paragraphsIn(one, styles);
    const { spans, boxes } = readRuns(one, styles, {});
    const text = spans.map((span) => span.text).join("");
    const words = text
      .replace(/(?:sida\s*)?\d+\s*(?:\(\s*\d+\s*\)|(?:av|\/)\s*\d+)|sida\s*\d*\s*$/giu, "")
      .replace(/\s+/gu, " ")
      .trim();
    return [...(words === "" ? [] : [words]), ...boxes.flatMap((box) => paragraphsIn(box, styles))];
  });
}

function titleIn(parts: Parts): string | null {
  const properties = optional(parts, "docProps/core.xml");
  const title = properties ? descendant(properties, "dc:title") : undefined;
  return title ? textOf(title).trim() || null : null;
}
