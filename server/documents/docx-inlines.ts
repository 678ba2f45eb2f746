import { ExternalHyperlink, TextRun } from "docx";
import type { NumberingDefinition, ParagraphChild } from "docx";
import type { StyleIds } from "./docx-parts.ts";
import { absoluteHref } from "./links.ts";
import type { HeadingBlock, Inline } from "./model.ts";

/** What the blocks of one document share while they are turned into Word paragraphs. */
export interface DocxFrame {
  styles: StyleIds;
  /** Width of the text column in twips. */
  textWidth: number;
  /** Whether heading numbers hang in the left margin, as on our own page. */
  hangingNumbers: boolean;
  depths: Map<HeadingBlock, number>;
  /** Filled as lists are met: each ordered list is a numbering of its own, so that it starts from its own number. */
  numbering: NumberingDefinition[];
}

/** Runs of text; links that only work on the site become plain text. */
export function docxInlines(inlines: Inline[], { styles }: Pick<DocxFrame, "styles">): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.type === "break") return new TextRun({ break: 1 });
    if (inline.type === "link") {
      const href = absoluteHref(inline.href);
      if (href === null) return new TextRun(inline.text);
      return new ExternalHyperlink({
        link: href,
        children: [new TextRun({ text: inline.text, style: styles.hyperlink })],
      });
    }
    return new TextRun({
      text: inline.text,
      ...(inline.bold && { bold: true }),
      ...(inline.italic && { italics: true }),
      ...(inline.strike && { strike: true }),
      ...(inline.code && { font: "Consolas" }),
    });
  });
}
