/** A PDF with text in it as a manuscript: its lines are rebuilt from where the letters stand. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AnnotationMode, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ManuscriptError, type Line, type Manuscript } from "./model.ts";
import { withColumns } from "./pdf-columns.ts";
import { isTaggedHeading } from "./pdf-headings.ts";
import { drawingOf } from "./pdf-drawing.ts";
import { withWholeWords } from "./pdf-hyphens.ts";
import { linesOf } from "./pdf-lines.ts";
import { withoutMargins } from "./pdf-margins.ts";
import { matrixOf } from "./pdf-matrix.ts";
import { struckOut } from "./pdf-strokes.ts";
import { pageOf, type Page } from "./pdf-page.ts";
import type { Typeface } from "./pdf-setting.ts";
import { withTables } from "./pdf-tables.ts";
import { tagsOf } from "./pdf-tags.ts";

const mostPages = 300;

/** Pages with fewer letters are pictures with a stamp on them; unless one is surely written. */
const fewestLetters = { average: 20, written: 150 };

const parts = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** @throws ManuscriptError */
export async function readPdf(content: Uint8Array): Promise<Manuscript> {
  const task = getDocument({
    // The reader takes the buffer it is given away.
    data: new Uint8Array(content),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: join(parts, "standard_fonts/"),
    cMapUrl: join(parts, "cmaps/"),
    // Pictures are not looked at.
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) throw new ManuscriptError("too_many_pages");
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    return manuscriptOf(pages, titleOf(await pdf.getMetadata()));
  } catch (error) {
    if (error instanceof ManuscriptError) throw error;
    throw new ManuscriptError(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "broken");
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;
type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const typefaces = new Map<string, Typeface>();
  const drawing = drawingOf(operators, { width, height, transform: matrixOf(transform) }, (name) => {
    const known = typefaces.get(name) ?? typefaceOf(page, name);
    typefaces.set(name, known);
    return known;
  });
  drawing.strokes.push(...struckOut(await page.getAnnotations(), matrixOf(transform)));
  const tags = tagsOf(await page.getStructTree().catch(() => null), 0);
  page.cleanup();
  return pageOf(number, drawing, tags);
}

interface Font {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  fontMatrix?: ArrayLike<number>;
}

function typefaceOf({ commonObjs }: PdfPage, name: string): Typeface {
  const has = (commonObjs as { has: (id: string) => boolean }).has(name);
  const font = has ? ((commonObjs as { get: (id: string) => unknown }).get(name) as Font | null) : null;
  const printedName = font?.name ?? "";
  return {
    bold: font?.bold === true || font?.black === true || /bold|black|heavy|demi(?!light)/i.test(printedName),
    italic: font?.italic === true || /italic|oblique/i.test(printedName),
    scale: font?.fontMatrix?.[0] ?? 0.001,
  };
}

function titleOf({ info }: { info: object }): string | null {
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.replace(/\s+/g, " ").trim() : "";
  return title === "" ? null : title;
}

function manuscriptOf(pages: Page[], title: string | null): Manuscript {
  const { bodies, margins } = withoutMargins(pages);
  const printed = withTables(
    bodies.map((body, at) => withColumns(body, isTaggedHeading(pages[at]?.tags ?? new Map<number, never>()))),
  ).flat();
  const lines = linesOf(pages, withWholeWords(printed));
  if (!isWritten(lines, pages.length)) throw new ManuscriptError("no_text");
  return { format: "pdf", lines, margins, keepsStrikes: true, title, pages: pages.length };
}

function isWritten(lines: Line[], pages: number): boolean {
  const letters = new Map<number | null, number>();
  for (const { page, text } of lines) {
    letters.set(page, (letters.get(page) ?? 0) + text.replace(/[^\p{L}]+/gu, "").length);
  }
  const counts = [...letters.values()];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all >= fewestLetters.average * pages || counts.some((count) => count >= fewestLetters.written);
}
