/** Word files and OpenDocument texts of a few lines, from the XML that matters. */
import { strToU8, zipSync } from "fflate";

const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="w"`;

export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  header?: string;
}

export const wordFile = ({ body, styles = "", numbering = "", header }: WordParts): Uint8Array =>
  zipSync({
    "word/document.xml": strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": strToU8(`<w:styles ${word}>${styles}</w:styles>`),
    "word/numbering.xml": strToU8(`<w:numbering ${word}>${numbering}</w:numbering>`),
    ...(header && { "word/header1.xml": strToU8(`<w:hdr ${word}>${header}</w:hdr>`) }),
  });

/** A paragraph: its runs, and what its properties hold. */
export const p = (runs: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
export const r = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** In list `id`, at a level from 0. */
export const inList = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

export interface ListLevel {
  format: string;
  text: string;
  more?: string;
}
/** An abstract list and its one instance, of the same id. */
export const list = (id: number, levels: ListLevel[], overrides = ""): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ format, text, more = "" }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
    )
    .join("")}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

export const openDocument = (body: string, styles = ""): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
