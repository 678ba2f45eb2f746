/** What is read of files, for search. */
import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { docxFromDocument } from "../../server/documents/docx.ts";
import type { DocumentModel } from "../../server/documents/model.ts";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { docxText } from "../../server/documents/reading-docx.ts";
import { isReadable, textOfFile } from "../../server/documents/reading.ts";
import { sample } from "./sample.ts";

afterAll(stopPdfWorker);

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const pdf = "application/pdf";

const paragraphs = (...texts: string[]): DocumentModel => ({
  ...sample,
  blocks: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

const told = ["Kommunerna åtar sig att följa hygienrutinerna.", "Region Dalarna svarar för <smittspårning> & råd."];

test("the paragraphs of a Word file are read", async () => {
  const text = await textOfFile(await docxFromDocument(paragraphs(...told)), docx);
  for (const line of told) expect(text).toContain(line);
});

test("and those of a PDF, with words whole that were broken at the end of a line", async () => {
  const long =
    "Samverkansöverenskommelsen om hemsjukvårdsinsatser förutsätter kommunövergripande kompetensförsörjning. ";
  const text = await textOfFile(await pdfFromDocument(paragraphs(...told, long.repeat(12))), pdf);
  for (const line of told) expect(text.replace(/\s+/g, " ")).toContain(line);
  expect(text.match(/kompetensförsörjning/g)).toHaveLength(12);
});

const zipped = (xml: string): Uint8Array => zipSync({ "word/document.xml": new TextEncoder().encode(xml) });

test("of a Word file with changes what stands is read, not what was deleted", () => {
  const xml = `<w:document><w:body><w:p><w:r><w:t xml:space="preserve">Ett </w:t></w:r><w:del><w:r><w:delText>gammalt</w:delText></w:r></w:del>
    <w:ins><w:r><w:t>nytt</w:t></w:r></w:ins><w:r><w:tab/><w:t>avtal &#229;r &amp; dag</w:t></w:r></w:p><w:p><w:r><w:t>Rad 2</w:t></w:r></w:p></w:body></w:document>`;
  expect(docxText(zipped(xml))).toBe("Ett nytt avtal år & dag\nRad 2");
});

test.each([
  ["broken Word", Buffer.from("PK\u0003\u0004 inte en zip"), docx],
  ["broken PDF", Buffer.from("%PDF-1.7\ninget mer"), pdf],
  ["a Word file without a document", zipSync({ "x.xml": new Uint8Array([1]) }), docx],
  ["a picture", Buffer.from([0x89, 0x50]), "image/png"],
])("%s has no text", async (_, content, type) => {
  expect(await textOfFile(content, type)).toBe("");
});

test("what unfolds to more than a file may cost is not read", async () => {
  // Two hundred and fifty million spaces in a few hundred kilobytes.
  const packed = deflateRawSync(Buffer.alloc(250_000_000, " "), { level: 1 });
  const name = Buffer.from("word/document.xml");
  const head = (signature: number, size: number): Buffer => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32LE(signature);
    return bytes;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = head(0x02014b50, 46);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  const bomb = Buffer.concat([local, name, packed, central, name, end]);
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await textOfFile(bomb, docx)).toBe("");
}, 60_000);

test("plain text is read as it is, and pictures are not asked", async () => {
  expect(await textOfFile(Buffer.from("Rad å"), "text/plain; charset=utf-8")).toBe("Rad å");
  expect([isReadable(pdf), isReadable("text/csv"), isReadable("image/png")]).toEqual([true, true, false]);
});
