import {
  Document,
  Footer,
  Header,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import type { ISectionOptions } from "docx";
import { documentPhrases } from "../text/document-phrases.ts";
import { docxBody } from "./docx-blocks.ts";
import { draftLabel, draftMark, markHeaders } from "./docx-draft.ts";
import { applyLetterhead } from "./docx-letterhead-apply.ts";
import { readLetterhead } from "./docx-letterhead.ts";
import { partText, readPackage, setPart, writePackage } from "./docx-package.ts";
import type { Parts } from "./docx-package.ts";
import { corePropertiesXml } from "./docx-properties.ts";
import { ownStyleIds, ownTextWidth, twipsPerMillimetre } from "./docx-parts.ts";
import { documentStyles } from "./docx-styles.ts";
import { imageSize } from "./image-size.ts";
import type { DocumentModel, Logo } from "./model.ts";
import { cleanDocument } from "./text.ts";

export { checkLetterhead } from "./docx-letterhead.ts";
export type { LetterheadFault } from "./docx-letterhead.ts";

/**
 * The document as a Word file. The same document always gives the same bytes.
 *
 * @param letterhead a .docx of the forum's own that `checkLetterhead` has accepted: its page, header, footer and styles
 *   are used, and the body replaces its text, or its `{{innehåll}}` where it has one
 */
export async function docxFromDocument(
  document: DocumentModel,
  { letterhead }: { letterhead?: Uint8Array } = {},
): Promise<Uint8Array> {
  const clean = cleanDocument(document);
  const template = letterhead && readLetterhead(letterhead);
  const styles = template?.styles ?? ownStyleIds;
  const { children, numbering } = docxBody(clean.blocks, {
    styles,
    textWidth: template?.textWidth ?? ownTextWidth,
    hangingNumbers: template === undefined,
  });
  const file = new Document({
    title: clean.title,
    subject: clean.subject,
    creator: clean.author,
    lastModifiedBy: clean.author,
    styles: documentStyles({ ownFonts: template === undefined }),
    numbering: { config: numbering },
    hyphenation: { autoHyphenation: true },
    sections: [{ ...frame(clean), children: [...draftLabel(clean, styles), ...children] }],
  });
  const parts = stableParts(await Packer.toBuffer(file), clean);
  return writePackage(template ? markHeaders(applyLetterhead(template, parts, clean), clean, styles) : parts);
}

/** Page, header and footer of our own: the letterhead on the first page, the running header from the second. */
function frame(document: DocumentModel): Omit<ISectionOptions, "children"> {
  const millimetres = (length: number) => Math.round(length * twipsPerMillimetre);
  const footer = runningFooter(document);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: millimetres(210), height: millimetres(297) },
        margin: {
          top: millimetres(30),
          bottom: millimetres(28),
          left: millimetres(34),
          right: millimetres(26),
          header: millimetres(15),
          footer: millimetres(13),
        },
      },
    },
    headers: { first: firstHeader(document), default: runningHeader(document) },
    footers: { first: footer, default: footer },
  };
}

function firstHeader({ letterhead }: DocumentModel): Header {
  const lines = letterhead.sender.length > 0 ? letterhead.sender : [""];
  const logo = letterhead.logo ? logoRun(letterhead.logo) : [];
  const paragraphs = lines.map(
    (line, index) =>
      new Paragraph({
        style: ownStyleIds.sender,
        ...(index === lines.length - 1 && { spacing: { after: 640 } }),
        children: [...(index === 0 ? logo : []), new TextRun({ text: line, bold: index === 0 })],
      }),
  );
  return new Header({ children: paragraphs });
}

/** The logo at the right margin, at most 14 mm high and 60 mm wide; nothing if the bytes are no picture. */
function logoRun(logo: Logo): ImageRun[] {
  const data = Buffer.from(logo.data, "base64");
  const size = imageSize(data);
  if (!size) return [];
  const pixelsPerMillimetre = 96 / 25.4;
  const scale = Math.min(14 / size.height, 60 / size.width) * pixelsPerMillimetre;
  return [
    new ImageRun({
      type: logo.mediaType === "image/png" ? "png" : "jpg",
      data,
      transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
      altText: { name: logo.alt, title: logo.alt, description: logo.alt },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
        wrap: { type: TextWrappingType.NONE },
      },
    }),
  ];
}

function runningHeader(document: DocumentModel): Header {
  const { author, subject } = document;
  const names = new TextRun({ children: [author, new Tab(), subject] });
  return new Header({
    children: [new Paragraph({ style: "Header", children: [names, ...draftMark(document, ownStyleIds)] })],
  });
}

function runningFooter({ letterhead }: DocumentModel): Footer {
  const { page, of } = documentPhrases;
  const numbers = [new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ style: "Footer", children: [new TextRun({ children: [letterhead.footer, ...numbers] })] }),
    ],
  });
}

/** Our own files have no size to fear; the limit is there for files from elsewhere. */
const ownLargest = 1_000_000_000;

/**
 * Our own file's parts with what the library draws by lot, counts over the process or takes from the clock replaced:
 * ids of links and pictures, and dates.
 */
function stableParts(file: Buffer, document: DocumentModel): Parts {
  const parts = readPackage(file, ownLargest);
  const relations = "word/_rels/document.xml.rels";
  let links = partText(parts, relations);
  let body = partText(parts, "word/document.xml");
  [...body.matchAll(/<w:hyperlink [^>]*?r:id="([^"]+)"/g)].forEach(([, id = ""], index) => {
    links = links.replace(`"${id}"`, `"rIdLink${index}"`);
    body = body.replace(`"${id}"`, `"rIdLink${index}"`);
  });
  setPart(parts, relations, links);
  for (const path of [...parts.keys()].filter((each) => /\/header\d+\.xml$/.test(each))) {
    setPart(parts, path, partText(parts, path).replace(/(<wp:docPr id=")\d+/g, "$11"));
  }
  setPart(parts, "word/document.xml", body);
  setPart(parts, "docProps/core.xml", corePropertiesXml(document));
  return parts;
}
