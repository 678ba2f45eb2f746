/** An OpenDocument text (ISO/IEC 26300) as it reads when opened. */
import { partText, type Parts } from "../documents/docx-package.ts";
import type { Look } from "./docx-styles.ts";
import { LineBuilder } from "./line-builder.ts";
import { ManuscriptError, type Cell, type Manuscript, type Span } from "./model.ts";
import { bodyOf, headersOf, odtLabel, readOdtStyles, type ListLevel, type OdtStyles } from "./odt-styles.ts";
import { childrenOf, descendant, parseXml, textOf, type Node } from "./xml.ts";

/** Lists and tables within one another. */
const deepest = 12;

/** @throws ManuscriptError */
export function readOdt(parts: Parts): Manuscript {
  const content = parseXml(partText(parts, "content.xml"));
  const body = bodyOf(content);
  if (!body) throw new ManuscriptError("broken");
  const sheet = parts.has("styles.xml") ? parseXml(partText(parts, "styles.xml")) : null;
  const roots = [...(sheet ? [sheet] : []), content].flatMap(({ children }) => children);
  const reader = new OdtReader(readOdtStyles(roots));
  reader.blocks(body, null, 0);
  const meta = parts.has("meta.xml") ? descendant(parseXml(partText(parts, "meta.xml")), "dc:title") : undefined;
  return {
    format: "odt",
    lines: reader.builder.lines,
    margins: sheet ? marginsIn(sheet, reader) : [],
    keepsStrikes: true,
    title: meta ? textOf(meta).trim() || null : null,
    pages: reader.pages > 1 ? reader.pages : null,
  };
}

interface List {
  levels: ListLevel[] | null;
  counts: number[];
  level: number;
  /** The label of the item, for its first paragraph. */
  label: string | null;
}

const left = new Set([
  "text:tracked-changes",
  "text:table-of-content",
  "text:sequence-decls",
  "office:forms",
  "text:note",
  "office:annotation",
  "text:alphabetical-index",
]);

class OdtReader {
  readonly builder = new LineBuilder();
  readonly #styles: OdtStyles;
  readonly #counts = new Map<string, number[]>();
  readonly #outline: number[] = [];
  #tables = 0;
  pages = 1;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  blocks(parent: Node, cell: Cell | null, depth: number, list: List | null = null): void {
    if (depth > deepest) return;
    for (const node of parent.children) {
      if (left.has(node.name)) continue;
      if (node.name === "text:p" || node.name === "text:h") this.#paragraph(node, cell, list, depth);
      else if (node.name === "text:list") this.#list(node, cell, depth, list);
      else if (node.name === "table:table") this.#table(node, depth);
      else if (/^(?:text:section|text:list-header|draw:frame|draw:text-box|office:text)$/u.test(node.name))
        this.blocks(node, cell, depth + 1, list);
    }
  }

  #paragraph(node: Node, cell: Cell | null, list: List | null, depth: number): void {
    const style = this.#styles.style(node.attributes["text:style-name"]);
    if (style.breaksPage) this.pages += 1;
    if (cell === null && style.before >= 0.2) this.builder.space();
    const level = node.name === "text:h" ? Number(node.attributes["text:outline-level"] ?? 1) : null;
    const spans = this.spans(node, style);
    const empty = spans.every(({ text }) => text.trim() === "");
    const label = list?.label ?? (level === null || empty ? null : this.#outlineLabel(level));
    if (list) list.label = null;
    this.builder.add(spans, {
      label: empty ? null : label,
      heading: level ?? style.heading,
      indent: list?.level ?? 0,
      page: this.pages,
      cell,
    });
    for (const frame of childrenOf(node, "draw:frame")) this.blocks(frame, cell, depth + 1);
  }

  #outlineLabel(level: number): string | null {
    const levels = this.#styles.outline;
    if (!levels) return null;
    count(this.#outline, level - 1, levels[level - 1]?.start ?? 1);
    return odtLabel(levels, this.#outline, level - 1);
  }

  #list(node: Node, cell: Cell | null, depth: number, outer: List | null): void {
    const name = node.attributes["text:style-name"] ?? null;
    const levels = name === null ? (outer?.levels ?? null) : this.#styles.list(name);
    const level = outer ? outer.level + 1 : 0;
    const goesOn =
      node.attributes["text:continue-numbering"] === "true" || node.attributes["text:continue-list"] !== undefined;
    const counts = outer?.counts ?? (goesOn ? (this.#counts.get(name ?? "") ?? []) : []);
    if (outer) counts.length = Math.min(counts.length, level);
    this.#counts.set(name ?? "", counts);
    for (const item of node.children) {
      if (item.name !== "text:list-item") {
        if (item.name === "text:list-header")
          this.blocks(item, cell, depth + 1, { levels, counts, level, label: null });
        continue;
      }
      const start = item.attributes["text:start-value"];
      if (start !== undefined) counts[level] = Number(start) - 1;
      const holdsOnlyList = item.children.every((one) => one.name === "text:list" || one.name === "#text");
      if (!holdsOnlyList) count(counts, level, levels?.[level]?.start ?? 1);
      const label = holdsOnlyList ? null : levels ? odtLabel(levels, counts, level) : "•";
      this.blocks(item, cell, depth + 1, { levels, counts, level, label });
    }
  }

  #table(node: Node, depth: number): void {
    const table = this.#tables;
    this.#tables += 1;
    rowsIn(node).forEach(({ row, header }, index) => {
      const cells = row.children.filter(({ name }) => /^table:(?:covered-)?table-cell$/u.test(name));
      cells.forEach((one, column) => {
        if (one.name === "table:table-cell")
          this.blocks(one, { table, row: index, column, columns: cells.length, header }, depth + 1);
      });
    });
  }

  spans(node: Node, look: Look): Span[] {
    return node.children.flatMap((one): Span[] => {
      const { bold = false, italic = false, struck = false, hidden = false } = look;
      const made = (text: string): Span[] => (hidden ? [] : [{ text, bold, italic, struck }]);
      if (left.has(one.name)) return [];
      if (one.name === "#text") return made(one.text.replace(/\s+/gu, " "));
      if (one.name === "text:s") return made(" ");
      if (one.name === "text:tab") return made("\t");
      if (one.name === "text:line-break") return made("\n");
      if (one.name === "draw:frame") return [];
      const {
        bold: b,
        italic: i,
        struck: s,
        hidden: h,
      } = one.name === "text:span" ? this.#styles.style(one.attributes["text:style-name"]) : {};
      return this.spans(one, { bold: b ?? bold, italic: i ?? italic, struck: s ?? struck, hidden: h ?? hidden });
    });
  }
}

function count(counts: number[], level: number, start: number): void {
  counts[level] = counts[level] === undefined ? start : counts[level] + 1;
  counts.length = level + 1;
}

function rowsIn(table: Node, header = false): { row: Node; header: boolean }[] {
  return table.children.flatMap((node) => {
    if (node.name === "table:table-row") return [{ row: node, header }];
    if (node.name === "table:table-header-rows") return rowsIn(node, true);
    return /^table:table-(?:rows|row-group)$/u.test(node.name) ? rowsIn(node, header) : [];
  });
}

function marginsIn(sheet: Node, reader: OdtReader): string[] {
  const lines = headersOf(sheet).flatMap((margin) =>
    childrenOf(margin, "text:p").map((paragraph) =>
      reader
        .spans(paragraph, {})
        .map(({ text }) => text)
        .join("")
        .replace(/(?:sida\s*)?\d*\s*(?:\(\s*\d*\s*\)|(?:av|\/)\s*\d*)/giu, "")
        .trim(),
    ),
  );
  return [...new Set(lines.filter((line) => /\p{L}/u.test(line)))];
}

/** The text is there, under a key that we do not have. */
export const isEncrypted = (parts: Parts): boolean =>
  /manifest:encryption-data/u.test(partText(parts, "META-INF/manifest.xml"));
export const isOdt = (parts: Parts): boolean =>
  parts.has("content.xml") &&
  /opendocument\.text/u.test(partText(parts, "mimetype") || partText(parts, "META-INF/manifest.xml"));
