import { afterAll, describe, expect, test } from "vitest";
import { docxFromDocument } from "../../server/documents/docx.ts";
import { htmlDocument } from "../../server/documents/html.ts";
import { markdownFromDocument } from "../../server/documents/markdown.ts";
import type { DocumentModel } from "../../server/documents/model.ts";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { textLines } from "../../server/documents/text.ts";
import { docxParts, docxText, expectedText, pageTexts, withPdf } from "./reading.ts";
import { sample } from "./sample.ts";

afterAll(stopPdfWorker);

const draft: DocumentModel = { ...sample, draft: "Utkast" };

/** The headers of a Word file. */
const headers = (file: Uint8Array): string[] =>
  Object.entries(docxParts(file))
    .filter(([path]) => path.startsWith("word/header"))
    .map(([, xml]) => xml);

describe("a draft says so", () => {
  test("before everything else in the text, and a final document nowhere", () => {
    expect(textLines(draft)).toEqual(["Utkast", ...textLines(sample)]);
    expect(textLines({ ...draft, draft: " " })).toEqual(textLines(sample));
  });

  test("at the top of the page and of the Markdown", () => {
    expect(htmlDocument(draft, { stylesheet: "" })).toContain(
      '<main class="doc">\n<p class="doc-draft"><strong>Utkast</strong></p>\n<h1',
    );
    expect(htmlDocument(sample, { stylesheet: "" })).not.toContain("doc-draft");
    expect(markdownFromDocument(draft)).toMatch(/^\*\*Utkast\*\*\n\n# /);
    expect(markdownFromDocument(sample)).toMatch(/^# /);
  });

  test("on every page of the PDF, from the second beside the subject", async () => {
    const pages = await withPdf(await pdfFromDocument(draft), pageTexts);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every((page) => page.includes("Utkast"))).toBe(true);
    for (const page of pages.slice(1)) expect(page).toMatch(/Minnesanteckningar 21 november 2025\s+Utkast/);
    // A version called "Utskick" is in it, but no draft.
    expect((await withPdf(await pdfFromDocument(sample), pageTexts)).join(" ")).not.toContain("Utkast");
  });

  test("above the title in Word, and in the running header beside the subject", async () => {
    const file = await docxFromDocument(draft);
    expect(docxText(file)).toBe(expectedText(draft));
    expect(docxParts(file)["word/document.xml"]).toMatch(/<w:body><w:p><w:pPr><w:pStyle w:val="DocDraft"\/>/);
    const marked = headers(file).filter((xml) => xml.includes(sample.subject));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/Minnesanteckningar 21 november 2025.*<w:rStyle w:val="DocDraftMark"\/>.*Utkast/);
    expect(headers(await docxFromDocument(sample)).join("")).not.toContain("Utkast");
  });

  test("in every header of the forum's own letterhead", async () => {
    const letterhead = await docxFromDocument({ ...sample, author: "Ett annat forum" });
    const file = await docxFromDocument(draft, { letterhead });
    expect(docxText(file)).toBe(expectedText(draft));
    expect(headers(file).length).toBeGreaterThan(1);
    for (const xml of headers(file)) expect(xml).toMatch(/<w:rStyle w:val="DocDraftMark"\/>.*Utkast.*<\/w:hdr>/);
    expect(headers(await docxFromDocument(sample, { letterhead })).join("")).not.toContain("Utkast");
  });
});
