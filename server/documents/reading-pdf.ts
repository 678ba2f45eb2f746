/** The text of a PDF, line by line. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readingLimits } from "./reading-limits.ts";

/** @throws when it is no PDF, or needs a password */
export async function pdfText(file: Uint8Array): Promise<string> {
  const task = getDocument({
    data: new Uint8Array(file),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const { numPages, getPage } = await task.promise.then((pdf) => ({
      numPages: pdf.numPages,
      getPage: (number: number) => pdf.getPage(number),
    }));
    let text = "";
    for (let number = 1; number <= Math.min(numPages, readingLimits.pages); number += 1) {
      const page = await getPage(number);
      text += `${await textOfPage(page)}\n`;
      page.cleanup();
      if (text.length > readingLimits.characters) break;
    }
    return joined(text).slice(0, readingLimits.characters);
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function textOfPage(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}

/** A word that was broken at the end of a line is one word; a line is no paragraph of its own. */
const joined = (text: string): string =>
  text
    // Ligatures are the letters they are made of.
    .normalize("NFKC")
    .replace(/(\p{L})[-\u00ad\u2010]\n(?=\p{Ll})/gu, "$1")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
