import { afterAll, describe, expect, test } from "vitest";
import { docxFromDocument } from "../../server/documents/docx.ts";
import type { Block, DocumentModel, Inline } from "../../server/documents/model.ts";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { docxParts, pdfTree, withPdf } from "./reading.ts";
import type { PdfNode } from "./reading.ts";
import { sample } from "./sample.ts";

afterAll(stopPdfWorker);

const text = (value: string): Inline[] => [{ type: "text", text: value }];
const paragraph = (value: string): Block => ({ type: "paragraph", content: text(value) });
const meta = (value: string): Block => ({ type: "paragraph", role: "meta", content: text(value) });
const heading = (level: 2 | 3, value: string): Block => ({ type: "heading", level, number: "4", text: text(value) });
const long = "Samverkansavtalet gäller för alla huvudmän och följs upp vartannat år. ".repeat(6);

const decision: Block = {
  type: "decision",
  tone: "decided",
  label: "Rubrik: beslut",
  lead: "Rubrik: nätverket beslutade",
  clauses: Array.from({ length: 4 }, () => ({ text: long })),
};
const table: Block = {
  type: "table",
  caption: "Rubrik: tabell",
  header: [text("Rubrik: namn")],
  rows: Array.from({ length: 4 }, () => [text(long)]),
};
const list: Block = { type: "list", ordered: false, items: [[paragraph(long)], [paragraph(long)]] };

const ofBlocks = (blocks: Block[]): DocumentModel => ({
  ...sample,
  letterhead: { sender: [], logo: null, footer: "" },
  blocks,
});

const leaves = (node: PdfNode): string[] => (node.children.length === 0 ? [node.text] : node.children.flatMap(leaves));

/** The last text on each page of the PDF. */
const lastTexts = async (blocks: Block[]): Promise<string[]> => {
  const tree = await withPdf(await pdfFromDocument(ofBlocks(blocks)), pdfTree);
  return tree.map((page) => leaves(page).findLast((each) => each.trim() !== "") ?? "");
};

describe("a heading is not the last on its page", { timeout: 60_000 }, () => {
  test.each<[string, Block[]]>([
    ["a paragraph", [paragraph(long)]],
    ["a decision", [decision]],
    ["a table", [table]],
    ["a presenter and a table", [meta("Rubrik: föredragande"), table]],
    ["a list", [list]],
    ["a notice with a table", [{ type: "notice", title: "Rubrik: ruta", blocks: [table] }]],
    ["a heading below it", [heading(3, "Rubrik under"), meta("Rubrik: föredragande"), paragraph(long)]],
  ])("before %s", async (_, blocks) => {
    for (let lines = 24; lines < 37; lines += 1) {
      const before = Array.from({ length: lines }, () => paragraph("rad"));
      const last = await lastTexts([...before, heading(2, "Rubrik"), ...blocks, ...before]);
      expect(last.length).toBeGreaterThan(1);
      expect(last.filter((each) => /Rubrik/.test(each))).toEqual([]);
    }
  });
});

describe("an agenda of titles", () => {
  const items = Array.from({ length: 30 }, (_, index) => [heading(2, `Rubrik ${index}`), meta("Föredragande")]).flat();

  test("begins on the first page, and each item is whole", async () => {
    const last = await lastTexts([paragraph("Ingress"), ...items]);
    expect(last.length).toBeGreaterThan(2);
    expect(new Set(last)).toEqual(new Set(["Föredragande"]));
  });

  test("is as many pieces in Word as it has items", async () => {
    const body = docxParts(await docxFromDocument(ofBlocks(items.slice(0, 4))))["word/document.xml"] ?? "";
    const kept = [...body.matchAll(/<w:keepNext(\/| w:val="false"\/)>/g)].map(([, value]) => value === "/");
    expect(kept).toEqual([true, false, true, false]);
  });
});

test("a heading stays with what is under it in Word, whatever the letterhead's own headings do", async () => {
  const blocks = [heading(2, "a"), heading(3, "b"), meta("c"), paragraph("d"), meta("e"), heading(2, "f")];
  const letterhead = await docxFromDocument(sample);
  const body = docxParts(await docxFromDocument(ofBlocks(blocks), { letterhead }))["word/document.xml"] ?? "";
  const kept = [...body.matchAll(/<w:keepNext(\/| w:val="false"\/)>/g)].map(([, value]) => value === "/");
  expect(kept).toEqual([true, true, true, false, false]);
});
