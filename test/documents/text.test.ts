import { afterAll, expect, test } from "vitest";
import { docxFromDocument } from "../../server/documents/docx.ts";
import { printable } from "../../server/documents/glyphs.ts";
import { htmlFromBlocks } from "../../server/documents/html.ts";
import { markdownFromDocument } from "../../server/documents/markdown.ts";
import type { DocumentModel } from "../../server/documents/model.ts";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { clauseParts, cleanDocument, textLines } from "../../server/documents/text.ts";
import {
  docxText,
  expectedText,
  htmlDocumentText,
  htmlText,
  markdownText,
  pdfText,
  pdfTree,
  squeezed,
  unhyphenated,
  withPdf,
} from "./reading.ts";
import { sample } from "./sample.ts";

afterAll(stopPdfWorker);

/** Without sender and logo, which stand before the blocks on the first page of the PDF. */
const bare: DocumentModel = { ...sample, letterhead: { sender: [], logo: null, footer: "" } };

test("lists the text of every block in reading order", () => {
  const lines = textLines(sample);
  expect(lines.slice(0, 3)).toEqual([
    "Minnesanteckningar från Länsnätverket i Nordmark",
    "Datum",
    "Fredag 21 november 2025",
  ]);
  expect(lines).toContain("4 a Samverkansavtal mellan kommunerna och regionen inom vårdhygien Beslut Ändrad");
  expect(lines).toContain("Örjan Fridh (frånvarande)");
  expect(lines).toContain("att lägga minnesanteckningarna till handlingarna.");
  expect(lines.indexOf("Förslag till beslut")).toBeLessThan(lines.indexOf("Bordlagt"));
});

test.each([
  ["att öppna mötet", "öppna mötet"],
  ["Att öppna mötet", "öppna mötet"],
  ["öppna mötet", "öppna mötet"],
  ["attestera fakturan", "attestera fakturan"],
  ["  att   ", ""],
])("reads the clause %j as att and %j", (clause, rest) => {
  expect(clauseParts(clause)).toEqual(["att", rest]);
});

test("HTML has the document's text in order", () => {
  expect(htmlText(htmlFromBlocks(sample.blocks))).toBe(expectedText(sample));
  expect(htmlDocumentText(sample)).toBe(expectedText(sample));
});

test("Word has the document's text in order", async () => {
  expect(docxText(await docxFromDocument(sample))).toBe(expectedText(sample));
});

test("Markdown has the document's text in order when it is read back", () => {
  expect(markdownText(markdownFromDocument(sample), sample)).toBe(expectedText(sample));
});

test("PDF has the document's text in the order of its tags, apart from signs no typeface has", async () => {
  const tree = await withPdf(await pdfFromDocument(bare), pdfTree);
  expect(pdfText(tree)).toBe(unhyphenated(expectedText(cleanDocument(bare, printable))));
});

test("PDF begins with the sender", async () => {
  const tree = await withPdf(await pdfFromDocument(sample), pdfTree);
  expect(pdfText(tree).startsWith(squeezed(sample.letterhead.sender.join("")))).toBe(true);
});
