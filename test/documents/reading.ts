import { unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { htmlDocument } from "../../server/documents/html.ts";
import { blocksFromMarkdown } from "../../server/documents/markdown.ts";
import type { DocumentModel } from "../../server/documents/model.ts";
import { textLines } from "../../server/documents/text.ts";

/**
 * Text as it compares between formats: without white space and the hyphens and break marks that setting lines adds, and
 * with compatible characters alike, as PDF readers give them back.
 */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b]/g, "");
}

export const expectedText = (document: DocumentModel): string => squeezed(textLines(document).join(" "));

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", amp: "&" };

const decoded = (text: string): string => text.replace(/&(#39|\w+);/g, (_, name: string) => entities[name] ?? "?");

/** The text of an HTML fragment. */
export function htmlText(html: string): string {
  return squeezed(decoded(html.replace(/<[^>]*>/g, " ")));
}

/** The text of a page that stands alone, without its letterhead and footer. */
export function htmlDocumentText(document: DocumentModel): string {
  return htmlText(/<main[^>]*>([^]*)<\/main>/.exec(htmlDocument(document, { stylesheet: "" }))?.[1] ?? "");
}

/** The parts of a Word file as text. */
export function docxParts(file: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

/** The text of a Word file's body, without what Word adds itself: list numbers, header and footer. */
export function docxText(file: Uint8Array): string {
  const body = docxParts(file)["word/document.xml"] ?? "";
  return squeezed([...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => decoded(text)).join(""));
}

export function markdownText(markdown: string, document: DocumentModel): string {
  const { draft: _, ...final } = document;
  return expectedText({ ...final, blocks: blocksFromMarkdown(markdown) });
}

/** A node of a PDF's structure tree, with the text that belongs to it. */
export interface PdfNode {
  role: string;
  text: string;
  lang: string | undefined;
  alt: string | undefined;
  children: PdfNode[];
}

/** Calls `read` with the opened file and closes it. */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    // The reader takes the buffer it is given away.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The structure tree, one root for each page, as assistive technology reads it; headers and footers are not in it. */
export async function pdfTree(pdf: PDFDocumentProxy): Promise<PdfNode[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      return pdfNode(await page.getStructTree(), textByMark(items));
    }),
  );
}

/** What is printed on each page, header and footer included. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
}

type TextItems = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy["getPage"]>>["getTextContent"]>>["items"];

function textByMark(items: TextItems): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const mark = open.findLast((each) => each !== undefined);
      if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.type === "beginMarkedContentProps" ? item.id : undefined);
  }
  return texts;
}

interface RawNode {
  role?: string;
  lang?: string;
  alt?: string;
  children?: (RawNode | { type: string; id: string })[];
}

function pdfNode(raw: RawNode | null, texts: Map<string, string>): PdfNode {
  const children = (raw?.children ?? []).map((child) =>
    "id" in child
      ? { role: "", text: texts.get(child.id) ?? "", lang: undefined, alt: undefined, children: [] }
      : pdfNode(child, texts),
  );
  const text = children.map((child) => child.text).join(isLine(raw?.role) ? "" : " ");
  return { role: raw?.role ?? "", text, lang: raw?.lang, alt: raw?.alt, children };
}

const isLine = (role: string | undefined): boolean => role === "P" || role === "Span" || role === "Lbl";

export function nodes(tree: PdfNode[], role: string): PdfNode[] {
  return tree.flatMap((node) => [...(node.role === role ? [node] : []), ...nodes(node.children, role)]);
}

/**
 * Text compared with a PDF's: where a line was hyphenated, this reader takes every hyphen of the typeface for a soft one
 * (it does not read /ActualText, which tells them apart), and it drops marks set over letters they have no joint sign with.
 */
export const unhyphenated = (text: string): string => squeezed(text).replace(/[-\p{M}]/gu, "");

/** The tagged text without list markers and hyphens. */
export function pdfText(tree: PdfNode[]): string {
  const marker = /^\s*([\u2022\u2013\u25e6]|\d+\.)\s*$/;
  const texts = (node: PdfNode): string => {
    if (node.role === "Lbl" && marker.test(node.text)) return "";
    return node.children.length === 0 ? node.text : node.children.map(texts).join("");
  };
  return unhyphenated(tree.map(texts).join(""));
}
