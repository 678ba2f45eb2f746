import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printable } from "../../server/documents/glyphs.ts";
import type { Block, DocumentModel } from "../../server/documents/model.ts";
import { PdfError, pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { nodes, pageTexts, pdfText, pdfTree, squeezed, withPdf } from "./reading.ts";
import type { PdfNode } from "./reading.ts";
import { longDocument, sample } from "./sample.ts";

afterAll(stopPdfWorker);

const withParagraph = (text: string): DocumentModel => ({
  ...sample,
  letterhead: { sender: [], logo: null, footer: "" },
  blocks: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

async function metadata(pdf: PDFDocumentProxy) {
  const { info, metadata: xmp } = await pdf.getMetadata();
  const names = ["pdfuaid:part", "pdfaid:part", "pdfaid:conformance", "dc:title"];
  const values = names.map((name) => [name, xmp.get(name) as unknown]);
  return { info: info as Record<string, unknown>, xmp: Object.fromEntries(values) as Record<string, unknown> };
}

describe("the sample", () => {
  let bytes: Uint8Array;
  let tree: PdfNode[];
  beforeAll(async () => {
    bytes = await pdfFromDocument(sample);
    tree = await withPdf(bytes, pdfTree);
  });

  test("claims PDF/UA-1 and carries title, author, subject and language", async () => {
    await withPdf(bytes, async (pdf) => {
      const { info, xmp } = await metadata(pdf);
      expect(info).toMatchObject({ Title: sample.title, Author: sample.author, Subject: sample.subject });
      expect(info["Language"]).toBe("sv-SE");
      expect(xmp["pdfuaid:part"]).toBe("1");
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    });
  });

  test("has an outline that follows the headings with their numbers", async () => {
    const outline = await withPdf(bytes, (pdf) => pdf.getOutline());
    const [title] = outline;
    expect(outline.map((entry) => entry.title.normalize("NFKC"))).toEqual([sample.title]);
    const sections = (title?.items ?? []) as { title: string; items: { title: string }[] }[];
    expect(sections.map((section) => section.title.split(" ")[0])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(sections[1]?.title).toBe("2 Godkännande av dagordning Beslut");
    expect(sections[3]?.items.map((item) => item.title.slice(0, 3))).toEqual(["4 a", "4 b", "4 c"]);
  });

  test("tags headings by their depth, without gaps", () => {
    expect(nodes(tree, "H1").map((node) => node.text.trim())).toEqual([sample.title]);
    expect(nodes(tree, "H2")).toHaveLength(8);
    expect(nodes(tree, "H3").map((node) => squeezed(node.text).slice(0, 2))).toEqual([
      "4a",
      "4b",
      "4c",
      "5a",
      "6a",
      "6b",
    ]);
    expect(nodes(tree, "H4").map((node) => node.text.trim())).toEqual(["Det här ändrades"]);
    expect(nodes(tree, "H5").map((node) => node.text.trim())).toEqual(["Kvar att reda ut"]);
  });

  test("tags tables with header cells, lists, the logo and links", () => {
    expect(nodes(tree, "Table")).toHaveLength(2);
    expect(nodes(tree, "TH").map((node) => node.text.trim())).toEqual([
      ...["Närvarande (överstruken = frånvarande)", "Organisation", "Namn", "Uppdrag"],
      ...["Möten 2026", "Datum och tid", "Plats", "Att veta"],
    ]);
    expect(nodes(tree, "TD").some((node) => squeezed(node.text) === "ÖrjanFridh(frånvarande)")).toBe(true);
    expect(nodes(tree, "LI").length).toBeGreaterThan(12);
    expect(nodes(tree, "Figure").map((node) => node.alt)).toEqual(["Region Nordmark"]);
    expect(nodes(tree, "Link").map((node) => squeezed(node.text))).toEqual(["avtaletsärendesida", "EbbaKjellin"]);
    expect(nodes(tree, "BlockQuote")).toHaveLength(1);
  });

  test("embeds its own typefaces and no other", () => {
    const source = Buffer.from(bytes).toString("latin1");
    const names = [...source.matchAll(/\/FontName ?\/([\w+-]+)/g)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+Source(Sans3|Serif4)-/);
    expect(source.match(/\/FontFile[23]? /g)).toHaveLength(names.length);
  });

  test("has the same bytes every time", async () => {
    expect(Buffer.compare(await pdfFromDocument(sample), bytes)).toBe(0);
  });

  test("has the running header from the second page only and the page count on every page", async () => {
    await withPdf(bytes, async (pdf) => {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
        expect(text).toContain(`Sida ${number} av ${pdf.numPages}`);
        expect(text.includes(sample.subject)).toBe(number > 1);
      }
    });
  });
});

test("claims PDF/A-2a on request, with the same tags", async () => {
  const archived = await pdfFromDocument(sample, { standard: "a-2a" });
  await withPdf(archived, async (pdf) => {
    expect((await metadata(pdf)).xmp).toMatchObject({ "pdfaid:part": "2", "pdfaid:conformance": "A" });
    expect(nodes(await pdfTree(pdf), "H2")).toHaveLength(8);
  });
});

test("takes minutes of more than forty pages", async () => {
  await withPdf(await pdfFromDocument(longDocument(12)), async (pdf) => {
    expect(pdf.numPages).toBeGreaterThan(40);
  });
});

test("repeats caption and header of a table on each page, and tags them once", async () => {
  const rows = Array.from({ length: 120 }, (_, row) => [[{ type: "text" as const, text: `rad ${row}` }]]);
  const link = { type: "link" as const, href: "https://nordmark.example", text: "Kolumn" };
  const table: DocumentModel["blocks"][number] = { type: "table", caption: "Ledamöter", header: [[link]], rows };
  await withPdf(await pdfFromDocument({ ...sample, blocks: [table] }), async (pdf) => {
    const pages = await pageTexts(pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/Ledamöter\s+Kolumn/);
    const tagged = nodes(await pdfTree(pdf), "TH").map((node) => node.text.trim());
    expect(tagged.filter((text) => text !== "")).toEqual(["Ledamöter", "Kolumn"]);
  });
});

test.each([
  ["漢字", "\u25a1\u25a1"],
  ["👩‍⚕️ och 🇸🇪", "\u25a1 och \u25a1"],
  ["\uf0b7 punkt", "\u2022 punkt"],
  ["ja ☒ nej ☐", "ja \u2717 nej ☐"],
  ["noll\u0000tecken\u0007", "nolltecken"],
  ["e\u0301le\u0301ment", "\u00e9l\u00e9ment"],
  ["mjuk\u00adhet", "mjukhet"],
  ["ＡＢＣ", "ABC"],
  ["half \ud83d surrogate", "half surrogate"],
  ["Łódź Šumava Đorđević Ελλάδα Київ", "Łódź Šumava Đorđević Ελλάδα Київ"],
])("prints %j as %j", async (text, shown) => {
  expect(printable(text)).toBe(shown);
  const tree = await withPdf(await pdfFromDocument(withParagraph(text), { standard: "a-2a" }), pdfTree);
  expect(pdfText(tree)).toBe(squeezed(shown));
});

test("takes blocks without content, as an unfinished draft has them", async () => {
  const blocks: Block[] = [
    { type: "heading", level: 2, text: [] },
    { type: "heading", level: 3, text: [{ type: "text", text: "Rubrik" }] },
    { type: "table", header: [], rows: [[]] },
    { type: "table", header: [[]], rows: [], widths: [0] },
    { type: "facts", rows: [] },
    { type: "list", ordered: true, start: -3, items: [[], []] },
    { type: "decision", tone: "open", label: "", lead: "", clauses: [] },
    { type: "quote", blocks: [] },
    { type: "notice", title: "", blocks: [] },
  ];
  for (const content of [blocks, []]) {
    const draft = { ...sample, title: "", author: "", subject: "", blocks: content };
    await expect(pdfFromDocument(draft)).resolves.toBeInstanceOf(Uint8Array);
  }
});

test("takes text as text, whatever it looks like to the typesetter", async () => {
  const text = '#panic("x") *fet* _kursiv_ $x^2$ <etikett> @referens \\ `rå` // kommentar [innehåll]';
  expect(pdfText(await withPdf(await pdfFromDocument(withParagraph(text)), pdfTree))).toBe(squeezed(text));
});

test("refuses a logo that is no picture, and works again after it", async () => {
  const logo = { mediaType: "image/png" as const, data: Buffer.from("no picture").toString("base64"), alt: "" };
  const broken = { ...sample, letterhead: { ...sample.letterhead, logo } };
  await expect(pdfFromDocument(broken)).rejects.toThrow(/image/);
  await expect(pdfFromDocument(broken)).rejects.toBeInstanceOf(PdfError);
  expect((await pdfFromDocument(sample)).length).toBeGreaterThan(10_000);
});

test("gives up at the time limit, and works again after it", async () => {
  const slow = pdfFromDocument(longDocument(30), { timeLimit: 1 });
  await expect(slow).rejects.toMatchObject({ name: "PdfError", reason: "timeout" });
  expect((await pdfFromDocument(withParagraph("igen"))).length).toBeGreaterThan(1000);
});

test("does not keep the process alive, and runs under tsx", () => {
  const module = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
  const script = `
    import { pdfFromDocument } from ${module("../../server/documents/pdf.ts")};
    import { sample } from ${module("./sample.ts")};
    pdfFromDocument(sample).then((bytes) => console.log(bytes.length));`;
  const tsx = import.meta.resolve("tsx");
  const output = execFileSync(process.execPath, ["--import", tsx, "--input-type=module", "-e", script], {
    timeout: 20_000,
    encoding: "utf8",
  });
  expect(Number(output)).toBeGreaterThan(10_000);
});
