import { XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { docxFromDocument } from "../../server/documents/docx.ts";
import { printable } from "../../server/documents/glyphs.ts";
import { blocksFromMarkdown, markdownFromDocument } from "../../server/documents/markdown.ts";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { cleanDocument, cleanText } from "../../server/documents/text.ts";
import { anyDocument, anyText } from "./arbitrary.ts";
import {
  docxParts,
  docxText,
  expectedText,
  htmlDocumentText,
  markdownText,
  pdfText,
  pdfTree,
  unhyphenated,
  withPdf,
} from "./reading.ts";

afterAll(stopPdfWorker);

// Many documents each; a busy machine may take longer than the usual limit.
describe("any document, with any text in it", { timeout: 60_000 }, () => {
  test("comes out of HTML with its text", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(htmlDocumentText(document)).toBe(expectedText(document));
      }),
      { numRuns: 300 },
    );
  });

  test("comes out of Markdown with its text", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(markdownText(markdownFromDocument(document), document)).toBe(expectedText(document));
      }),
      { numRuns: 300 },
    );
  });

  test("comes out of Word with its text, in well-formed XML", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const file = await docxFromDocument(document);
        for (const xml of Object.values(docxParts(file))) expect(XMLValidator.validate(xml)).toBe(true);
        expect(docxText(file)).toBe(expectedText(document));
      }),
      { numRuns: 25 },
    );
  });

  test("comes out of PDF with its printable text, for the archive too", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom("ua-1" as const, "a-2a" as const), async (document, standard) => {
        const tree = await withPdf(await pdfFromDocument(document, { standard }), pdfTree);
        expect(pdfText(tree)).toBe(unhyphenated(expectedText(cleanDocument(document, printable))));
      }),
      { numRuns: 40 },
    );
  });
});

test("any notes give blocks, and cleaning text twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Array.isArray(blocksFromMarkdown(text))).toBe(true);
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(printable(printable(text))).toBe(printable(text));
    }),
    { numRuns: 500 },
  );
});
