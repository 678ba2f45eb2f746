/** The words of a Word paragraph with what they look like. Changes that were tracked are taken as accepted. */
import type { Span } from "./model.ts";
import { lookOf, type Look, type Styles } from "./docx-styles.ts";
import { child, type Node } from "./xml.ts";

/** Left out whole: what was deleted, comments, codes of fields. */
const silent = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "wp:docPr",
]);

export interface RunsReading {
  spans: Span[];
  /** Boxes of text that hang in the paragraph, each with its paragraphs. */
  boxes: Node[];
  breaksPage: boolean;
}

export function readRuns(paragraph: Node, styles: Styles, base: Look): RunsReading {
  const reading: RunsReading = { spans: [], boxes: [], breaksPage: false };
  walk(paragraph, base);
  return reading;

  function walk(node: Node, look: Look): void {
    for (const one of node.children) {
      if (silent.has(one.name)) continue;
      if (one.name === "w:r") run(one, look);
      else if (one.name === "mc:AlternateContent") walk({ ...one, children: one.children.slice(0, 1) }, look);
      else if (one.name === "w:txbxContent") reading.boxes.push(one);
      else walk(one, look);
    }
  }

  function run(node: Node, base_: Look): void {
    const properties = child(node, "w:rPr");
    const styleId = child(properties, "w:rStyle")?.attributes["w:val"];
    const fromStyle = styleId === undefined ? {} : onlyLook(styles(styleId));
    const look = { ...base_, ...fromStyle, ...lookOf(properties) };
    for (const one of node.children) {
      const text = textIn(one);
      if (text !== null) {
        if (!look.hidden) reading.spans.push(spanOf(text, look));
      } else if (one.name === "w:br" && one.attributes["w:type"] === "page") reading.breaksPage = true;
      else if (!silent.has(one.name)) walk({ ...node, children: [one] }, look);
    }
  }
}

function textIn({ name, children, attributes }: Node): string | null {
  switch (name) {
    case "w:t":
      return children.map(({ text }) => text).join("");
    case "w:tab":
      return "\t";
    case "w:br":
      return attributes["w:type"] === "page" ? null : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:softHyphen":
      return "";
    case "w:sym":
      return String.fromCodePoint(Number.parseInt(attributes["w:char"] ?? "20", 16) || 32).replace(
        /[\uE000-\uF8FF]/u,
        "•",
      );
    default:
      return null;
  }
}

const onlyLook = ({ bold, italic, struck, hidden }: Look): Look => ({
  ...(bold !== undefined && { bold }),
  ...(italic !== undefined && { italic }),
  ...(struck !== undefined && { struck }),
  ...(hidden !== undefined && { hidden }),
});

const spanOf = (text: string, { bold = false, italic = false, struck = false }: Look): Span => ({
  text,
  bold,
  italic,
  struck,
});
