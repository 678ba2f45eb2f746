import { XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { docxFromDocument } from "../../server/documents/docx.ts";
import type { Block } from "../../server/documents/model.ts";
import { docxParts } from "./reading.ts";
import { longDocument, sample } from "./sample.ts";

let file: Uint8Array;
let parts: Record<string, string>;
beforeAll(async () => {
  file = await docxFromDocument(sample);
  parts = docxParts(file);
});

const part = (path: string): string => parts[path] ?? "";

/** The paragraphs of the body: style, text and XML. */
function paragraphs(xml: string): { style: string; text: string; xml: string }[] {
  return (xml.match(/<w:p>(?:(?!<w:p>)[^])*?<\/w:p>/g) ?? []).map((each) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(each)?.[1] ?? "",
    text: each.replace(/<w:tab\/>/g, " ").replace(/<[^>]*>/g, ""),
    xml: each,
  }));
}

const body = () => paragraphs(part("word/document.xml"));

describe("the file", () => {
  test("is well-formed XML throughout, with every related part present", () => {
    for (const [path, xml] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(path)) expect([path, XMLValidator.validate(xml)]).toEqual([path, true]);
    }
    const targets = [...part("word/_rels/document.xml.rels").matchAll(/Target="([^":]+)"(?! TargetMode)/g)];
    expect(targets.length).toBeGreaterThan(5);
    for (const [, target = ""] of targets) expect(parts).toHaveProperty([`word/${target}`]);
  });

  test("uses no relation or style that is not there", () => {
    const styles = new Set([...part("word/styles.xml").matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = [...part("word/document.xml").matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !styles.has(id))).toEqual([]);
    const relations = part("word/_rels/document.xml.rels");
    for (const [, id = ""] of part("word/document.xml").matchAll(/r:id="([^"]+)"/g)) {
      expect(relations).toContain(`Id="${id}"`);
    }
  });

  test("says what it is, who issued it and when, in Swedish", () => {
    const core = part("docProps/core.xml");
    expect(core).toContain(`<dc:title>${sample.title}</dc:title>`);
    expect(core).toContain(`<dc:subject>${sample.subject}</dc:subject>`);
    expect(core).toContain(`<dc:creator>${sample.author}</dc:creator>`);
    expect(core).toContain(`<dcterms:modified xsi:type="dcterms:W3CDTF">2025-11-28T09:15:00Z</dcterms:modified>`);
    expect(part("word/styles.xml")).toContain('w:lang w:val="sv-SE"');
  });

  test("has the same bytes every time", async () => {
    expect(Buffer.compare(await docxFromDocument(structuredClone(sample)), file)).toBe(0);
    // Zip stores times to two seconds; every entry carries 1 January 1980 instead of the clock's.
    const zip = Buffer.from(file);
    for (let at = zip.indexOf("PK\x03\x04"); at >= 0; at = zip.indexOf("PK\x03\x04", at + 4)) {
      expect(zip.readUInt32LE(at + 10)).toBe(0x0021_0000);
    }
  });

  test("shows the letterhead on the first page and the running header after it", () => {
    expect(part("word/document.xml")).toContain("<w:titlePg/>");
    const type = (header: string) =>
      new RegExp(`w:headerReference w:type="(\\w+)" r:id="${header}"`).exec(part("word/document.xml"))?.[1];
    const ids = new Map(
      [...part("word/_rels/document.xml.rels").matchAll(/Id="(\w+)"[^>]*Target="(header\d)\.xml"/g)].map(
        ([, id = "", name = ""]) => [type(id), part(`word/${name}.xml`)],
      ),
    );
    expect(ids.get("first")).toContain("Stödenheten Nordmark");
    expect(ids.get("first")).toContain('descr="Region Nordmark"');
    expect(ids.get("default")).toMatch(/Länsnätverket i Nordmark.*<w:tab\/>.*Minnesanteckningar 21 november 2025/);
    for (const footer of ["word/footer1.xml", "word/footer2.xml"]) {
      expect(part(footer)).toMatch(/nordmark\.example.*Sida .*PAGE.* av .*NUMPAGES/s);
    }
  });
});

describe("the body", () => {
  test("has headings by style, with the outline's depth where it differs from the level", () => {
    const headings = body().filter((each) => each.style.startsWith("Heading"));
    expect(headings.filter((each) => each.style === "Heading1").map((each) => each.text)).toEqual([sample.title]);
    expect(headings.filter((each) => each.style === "Heading2")).toHaveLength(8);
    expect(headings.find((each) => each.text.startsWith("4 a"))?.style).toBe("Heading3");
    expect(part("word/styles.xml")).toMatch(/w:styleId="Heading1"[^]*?<w:name w:val="heading 1"\/>/);
  });

  test("makes a heading in prose under a section its child in the outline", async () => {
    const heading = (level: 1 | 2 | 4, text: string): Block => ({
      type: "heading",
      level,
      text: [{ type: "text", text }],
    });
    const blocks = [heading(1, "a"), heading(2, "b"), heading(4, "c"), heading(4, "d"), heading(2, "e")];
    const document = docxParts(await docxFromDocument({ ...sample, blocks }))["word/document.xml"] ?? "";
    const depths = paragraphs(document).map((each) => /<w:outlineLvl w:val="(\d)"/.exec(each.xml)?.[1]);
    expect(depths).toEqual([undefined, undefined, "2", "2", undefined]);
  });

  test("repeats captions and table headers and splits no row", () => {
    const tables = part("word/document.xml").match(/<w:tbl>[^]*?<\/w:tbl>/g) ?? [];
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = table.match(/<w:tr>[^]*?<\/w:tr>/g) ?? [];
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index < 2));
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
      expect(rows[0]).toMatch(/<w:gridSpan w:val="3"\/>.*<w:pStyle w:val="Caption"\/>.*<w:keepNext\/>/);
    }
  });

  test("strikes absent names through and keeps their text", () => {
    const struck = [...part("word/document.xml").matchAll(/<w:strike\/>(?:(?!<\/w:r>)[^])*<w:t[^>]*>([^<]*)/g)];
    expect(struck.map(([, name]) => name)).toEqual(["Örjan Fridh", "Märta Ek", "Valfrid Ryd"]);
  });

  test("numbers lists with Word's own numbering, each ordered list from its own start", async () => {
    const list = (start: number): Block => ({
      type: "list",
      ordered: true,
      start,
      items: [[{ type: "paragraph", content: [{ type: "text", text: "x" }] }]],
    });
    const made = docxParts(await docxFromDocument({ ...sample, blocks: [list(1), list(7)] }));
    const numbers = [...(made["word/document.xml"] ?? "").matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id = ""]) => id);
    expect(new Set(numbers).size).toBe(2);
    const numbering = made["word/numbering.xml"] ?? "";
    const starts = numbers.map((id) => {
      const number = new RegExp(`<w:num w:numId="${id}"[^]*?</w:num>`).exec(numbering)?.[0] ?? "";
      const override = /<w:startOverride w:val="(\d+)"/.exec(number)?.[1];
      const abstract = /<w:abstractNumId w:val="(\d+)"/.exec(number)?.[1] ?? "";
      const levels = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}"[^]*?</w:abstractNum>`).exec(
        numbering,
      )?.[0];
      return override ?? /<w:start w:val="(\d+)"/.exec(levels ?? "")?.[1];
    });
    expect(starts).toEqual(["1", "7"]);
  });

  test("keeps a decision together and shows its tone by a style of its own", () => {
    const decided = body().filter((each) => each.style === "DocDecided");
    expect(decided.slice(0, 3).map((each) => each.text)).toEqual([
      "Beslut",
      "Länsnätverket beslutade",
      "att öppna mötet.",
    ]);
    expect(decided.slice(0, 3).map((each) => each.xml.includes("<w:keepNext/>"))).toEqual([true, true, false]);
    expect(body().find((each) => each.text === "Förslag till beslut")?.style).toBe("DocOpen");
    expect(body().find((each) => each.text === "Bordlagt")?.style).toBe("DocNeutral");
  });

  test("links out of the document, and shows links that only work on the site as text", async () => {
    const relations = part("word/_rels/document.xml.rels");
    expect(relations).toContain('Target="https://nordmark.example/avtal/vardhygien?version=2" TargetMode="External"');
    const content = ["/moten/1", "javascript:alert(1)"].map((href) => ({ type: "link" as const, href, text: href }));
    const made = docxParts(await docxFromDocument({ ...sample, blocks: [{ type: "paragraph", content }] }));
    expect(made["word/document.xml"]).not.toContain("<w:hyperlink");
    expect(made["word/document.xml"]).toContain("/moten/1");
  });

  test("takes minutes of forty pages", async () => {
    const long = docxParts(await docxFromDocument(longDocument(12)))["word/document.xml"] ?? "";
    expect(paragraphs(long).filter((each) => each.style === "Heading2")).toHaveLength(8 * 12);
  });
});
