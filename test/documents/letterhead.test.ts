import { XMLValidator } from "fast-xml-parser";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkLetterhead, docxFromDocument } from "../../server/documents/docx.ts";
import { readLetterhead } from "../../server/documents/docx-letterhead.ts";
import type { DocumentModel } from "../../server/documents/model.ts";
import { docxParts, docxText, expectedText } from "./reading.ts";
import { sample } from "./sample.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p>`;

/** A template as a Swedish Word writes it: style ids in Swedish, names in English. */
function template(body: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/>` +
      `<Override PartName="/word/header1.xml" ContentType="${type}.header+xml"/></Types>`,
    "_rels/.rels":
      `${declaration}<Relationships xmlns="${packageRelations}">` +
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${declaration}<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels":
      `${declaration}<Relationships xmlns="${packageRelations}">` +
      `<Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/header" Target="header1.xml"/></Relationships>`,
    "word/styles.xml":
      `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr>` +
      '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal1"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal1"/></w:style></w:styles>',
    "word/header1.xml": `${declaration}<w:hdr xmlns:w="${word}">${paragraph("Brevhuvud: {{fo", "rum}} – {{dokument}}")}</w:hdr>`,
    ...more,
  };
}

const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));

const numbering = (body: string): Record<string, string> => {
  const base = template(body);
  return {
    ...base,
    "word/numbering.xml":
      `${declaration}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
      '</w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    "word/_rels/document.xml.rels": (base["word/_rels/document.xml.rels"] ?? "").replace(
      "</Relationships>",
      `<Relationship Id="rId3" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
  };
};

const made = async (parts: Record<string, string>, document: DocumentModel = sample) => {
  const file = await docxFromDocument(document, { letterhead: zipped(parts) });
  return { file, parts: docxParts(file), body: docxParts(file)["word/document.xml"] ?? "" };
};

describe("a document on the forum's own letterhead", () => {
  test("replaces everything but the page when there is no placeholder", async () => {
    const { file, body, parts } = await made(template(paragraph("Exempeltext")));
    expect(docxText(file)).toBe(expectedText(sample));
    expect(body).toContain(section);
    expect(body.match(/<w:sectPr/g)).toHaveLength(1);
    expect(parts["word/header1.xml"]).toContain("Brevhuvud: ");
  });

  test("takes the placeholder's place, also when Word has divided it between runs", async () => {
    const { file } = await made(template(paragraph("Före") + paragraph("{{inne", "håll}}") + paragraph("Efter")));
    expect(docxText(file)).toBe(`Före${expectedText(sample)}Efter`);
  });

  test("fills in forum and document in the header", async () => {
    const header = (await made(template(""))).parts["word/header1.xml"] ?? "";
    expect(header.replace(/<[^>]*>/g, "")).toBe(`Brevhuvud: ${sample.author} – ${sample.subject}`);
  });

  test("uses the letterhead's heading styles by name, and brings those it lacks", async () => {
    const { body, parts } = await made(template(""));
    expect(body).toMatch(/<w:pStyle w:val="Rubrik1"\/>(?:(?!<\/w:p>)[^])*Minnesanteckningar/);
    expect(body.match(/"Rubrik2"/g)).toHaveLength(8);
    const styles = parts["word/styles.xml"] ?? "";
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain("Heading1");
    expect(ids).toEqual(expect.arrayContaining(["Heading3", "DocDecided", "DocTableHeader"]));
    const used = [...body.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    for (const [, id] of styles.matchAll(/<w:(?:basedOn|next) w:val="([^"]+)"/g)) expect(ids).toContain(id);
    expect(styles).toContain('<w:lang w:val="sv-SE"/>');
  });

  test.each([
    ["without numbering of its own", template("")],
    ["with numbering of its own", numbering("")],
  ])("keeps list numbering apart on a letterhead %s", async (_, parts) => {
    const { body, parts: result } = await made(parts);
    const xml = result["word/numbering.xml"] ?? "";
    const numbers = [...xml.matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(([, id]) => id);
    const abstracts = [...xml.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(abstracts).size).toBe(abstracts.length);
    for (const [, id] of xml.matchAll(/<w:abstractNumId w:val="(\d+)"/g)) expect(abstracts).toContain(id);
    const used = [...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id).filter((id) => id !== "0");
    expect(used.length).toBeGreaterThan(5);
    for (const id of used) expect(numbers).toContain(id);
    if (parts["word/numbering.xml"]) expect(used).not.toContain("2");
    expect(xml.lastIndexOf("<w:abstractNum ")).toBeLessThan(xml.indexOf("<w:num "));
  });

  test("is well-formed, has its links, its title and the same bytes every time", async () => {
    const { file, parts, body } = await made(numbering(""));
    for (const [path, xml] of Object.entries(parts)) expect([path, XMLValidator.validate(xml)]).toEqual([path, true]);
    for (const [, id = ""] of body.matchAll(/r:id="([^"]+)"/g)) {
      expect(parts["word/_rels/document.xml.rels"]?.split(`Id="${id}"`)).toHaveLength(2);
    }
    expect(parts["docProps/core.xml"]).toContain(`<dc:title>${sample.title}</dc:title>`);
    expect(parts["[Content_Types].xml"]).toContain('PartName="/docProps/core.xml"');
    expect(Buffer.compare((await made(numbering(""))).file, file)).toBe(0);
  });

  test("can be one of our own exports", async () => {
    const own = await docxFromDocument({ ...sample, author: "Ett annat forum" });
    expect(checkLetterhead(own)).toEqual({ ok: true });
    const file = await docxFromDocument(sample, { letterhead: own });
    expect(docxText(file)).toBe(expectedText(sample));
    const ids = [...(docxParts(file)["word/_rels/document.xml.rels"] ?? "").matchAll(/Id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("makes a document of a Word template", async () => {
    const parts = template("");
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace("document.main", "template.main");
    const types = (await made(parts)).parts["[Content_Types].xml"];
    expect(types).toContain("document.main+xml");
    expect(types).not.toContain("template.main+xml");
  });
});

describe("an uploaded letterhead", () => {
  const check = (change: (parts: Record<string, string>) => void) => {
    const parts = template("");
    change(parts);
    return checkLetterhead(zipped(parts));
  };

  test("is accepted when it is a Word file", () => {
    expect(check(() => undefined)).toEqual({ ok: true });
  });

  test("is refused when it is no zip, or a zip of something else", () => {
    expect(checkLetterhead(strToU8("%PDF-1.7 inget zip"))).toEqual({ ok: false, reason: "not_docx" });
    expect(checkLetterhead(new Uint8Array())).toEqual({ ok: false, reason: "not_docx" });
    expect(checkLetterhead(zipped({ "a.txt": "a" }))).toEqual({ ok: false, reason: "not_docx" });
    const cut = zipped(template(""));
    expect(checkLetterhead(cut.subarray(0, cut.length - 30))).toEqual({ ok: false, reason: "not_docx" });
  });

  test("is refused when its XML is broken or declares entities", () => {
    expect(check((parts) => (parts["word/header1.xml"] = "<w:hdr><w:p></w:hdr>"))).toMatchObject({
      reason: "broken_xml",
    });
    expect(check((parts) => (parts["word/header1.xml"] = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'))).toMatchObject({
      reason: "broken_xml",
    });
  });

  test("is refused when it has macros or fetches something from elsewhere", () => {
    expect(check((parts) => (parts["word/vbaProject.bin"] = "x"))).toMatchObject({ reason: "has_macros" });
    expect(
      check(
        (parts) =>
          (parts["word/_rels/settings.xml.rels"] =
            `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/attachedTemplate" ` +
            'Target="https://elsewhere.example/a.dotm" TargetMode="External"/></Relationships>'),
      ),
    ).toMatchObject({ reason: "external_content" });
  });

  test("is refused when it has no styles or no body", () => {
    expect(check((parts) => delete parts["word/styles.xml"])).toMatchObject({ reason: "unsupported" });
    expect(check((parts) => (parts["word/document.xml"] = `<w:document xmlns:w="${word}"/>`))).toMatchObject({
      reason: "unsupported",
    });
  });

  test("is refused when it unpacks to more than it may, whatever size it states", () => {
    const bomb = zipSync({
      ...Object.fromEntries(Object.entries(template("")).map(([path, xml]) => [path, strToU8(xml)])),
      "word/media/x.bin": new Uint8Array(9_000_000),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(checkLetterhead(bomb)).toEqual({ ok: false, reason: "too_large" });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      // The sizes the zip states for its entries, in the local headers and in the central directory.
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(checkLetterhead(bomb)).toEqual({ ok: false, reason: "too_large" });
    expect(checkLetterhead(new Uint8Array(6_000_000))).toEqual({ ok: false, reason: "too_large" });
  });

  // A file of a kilobyte unpacks to half a million of these.
  test.each([
    ["the body", (many: string) => template(many.replaceAll("X", "body"))],
    ["a section", (many: string) => template(`<w:p>${many.replaceAll("X", "sectPr")}<w:t>{{innehåll}}</w:t></w:p>`)],
    ["a changed section", (many: string) => template(many.replaceAll("X", "sectPrChange"))],
    ["a paragraph", (many: string) => template(many.replaceAll("X", "p"))],
  ])("is used without delay when it has nothing but beginnings of %s", async (_, hostile) => {
    const many = "<w:X />".repeat(200_000);
    // Where an end is looked for from each of them, this takes longer than a test may.
    const file = await docxFromDocument(sample, { letterhead: zipped(hostile(many)) });
    expect(docxText(file)).toContain(expectedText(sample));
  });

  test("is taken apart once, however many documents are made on it", () => {
    const file = zipped(template(paragraph("En gång")));
    expect(readLetterhead(Buffer.from(file))).toBe(readLetterhead(Buffer.from(file)));
    expect(readLetterhead(zipped(template(paragraph("En annan"))))).not.toBe(readLetterhead(file));
  });
});
