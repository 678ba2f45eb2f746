/** PDF files as browsers and our own exporter make them: lines, struck words, tables, heads and feet. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { readPdf } from "../../server/manuscripts/pdf.ts";
import type { DocumentModel } from "../../server/documents/model.ts";
import { sample } from "../documents/sample.ts";
import { allSeen, openPrinter, print, rawLines, rawPdf, seen, tablesOf } from "./printing.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openPrinter();
});
afterAll(async () => {
  await browser.close();
  await stopPdfWorker();
});

const readHtml = async (body: string, margins?: { head?: string; foot?: string }) =>
  readPdf(await print(browser, body, margins));

const sentence =
  "Nätverket gick igenom underlaget och fann att frågan behöver beredas vidare innan beslut kan fattas. ";

describe("lines", () => {
  test("are rebuilt with their headings, distances and fullness", async () => {
    const { lines, pages, format, keepsStrikes } = await readHtml(
      `<h1>Protokoll</h1><h2>1. Öppnande</h2><p>${sentence.repeat(3)}</p><p>Kort.</p><h2>2. Val</h2><p>${sentence}</p>`,
    );
    expect({ pages, format, keepsStrikes }).toEqual({ pages: 1, format: "pdf", keepsStrikes: true });
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.map(({ heading }) => heading).filter((level) => level !== null)).toEqual([0, 1, 1]);
    const [title, first, text, more] = lines;
    expect([title?.text, first?.text]).toEqual(["Protokoll", "1. Öppnande"]);
    expect(text).toMatchObject({ gap: 1, fill: 1, whole: false, page: 1, cell: null, indent: 0 });
    expect(more).toMatchObject({ gap: 0 });
    expect(lines.find((line) => line.text === "Kort.")).toMatchObject({ gap: 0.5, heading: null });
    const words = lines.map((line) => line.text).join(" ");
    expect(words).toContain(sentence.repeat(3).trim());
  });

  test("keep what is bold and italic, raised figures, fractions, and ligatures as letters", async () => {
    const { lines } = await readHtml(
      `<p>Nämnden <b>beslutar</b> att <i>finansiera</i> 3 m<sup>2</sup> yta i ½ år, e\ufb03cient, ${"och så vidare ".repeat(3)}</p>`,
    );
    expect(lines[0]?.text).toContain("Nämnden beslutar att finansiera 3 m² yta i ½ år, efficient, och");
    const spans = lines[0]?.spans.map(({ text, bold, italic }) => ({ text: text.trim(), bold, italic }));
    expect(spans).toContainEqual({ text: "beslutar", bold: true, italic: false });
    expect(spans).toContainEqual({ text: "finansiera", bold: false, italic: true });
  });

  test("of spaced-out letters are words", async () => {
    const manuscript = await readHtml(
      `<h1 class="spaced">PROTOKOLL</h1><p>Nämnden beslutar <span class="spaced">att</span> anta planen.</p>
       <p class="spaced">beslutar att avslå ärendet</p><p>Nämnden beslutar a t t anta budgeten</p>`,
    );
    expect(allSeen(manuscript)).toEqual([
      "PROTOKOLL",
      "Nämnden beslutar att anta planen.",
      "beslutar att avslå ärendet",
      "Nämnden beslutar att anta budgeten",
    ]);
  });

  test("leave a hyphen at their end as it is printed, and soft hyphens out", async () => {
    const manuscript = await readHtml(
      `<p style="width:200px">Ett sammanhängande samverkans&shy;avtal mellan kommunerna och läns&shy;verksamheterna.</p>`,
    );
    const text = allSeen(manuscript).join("|");
    expect(text.replace(/[-\u2010]\|/g, "").replaceAll("|", " ")).toBe(
      "Ett sammanhängande samverkansavtal mellan kommunerna och länsverksamheterna.",
    );
    expect(text).toMatch(/\p{L}[-\u2010]\|\p{Ll}/u);
  });

  test("of a heading or a date that needed two of them are one", async () => {
    const manuscript = await readHtml(
      `<h1>Minnesanteckningar från nätverket för chefer inom vård och omsorg i länet</h1><p>${sentence}</p>
       <table class="ruled"><tr><td style="width:60px">2026-01-20</td><td>09.00</td></tr><tr><td>Klart</td><td>Ja</td></tr></table>`,
    );
    expect(manuscript.lines[0]).toMatchObject({
      heading: 0,
      text: "Minnesanteckningar från nätverket för chefer inom vård och omsorg i länet",
    });
    expect(tablesOf(manuscript)[0]?.[0]).toEqual(["2026-01-20", "09.00"]);
  });

  test("have the number or bullet of a list as their label, and times after them as a tab", async () => {
    const manuscript = await readPdf(
      rawPdf({
        pages: [
          ["1.", "2.", "\\225", "\\247 14", "09.15"]
            .map((label, index) => rawLines([label], { y: 700 - index * 20 }))
            .concat(rawLines(["M\\366tets \\366ppnande", "Val av justerare", "en punkt"], { x: 100, y: 700, step: 20 }))
            .concat(rawLines(["Budget f\\366r n\\344sta \\345r", "Kaffe"], { x: 110, y: 640, step: 20 }))
            .concat(rawLines(["09.00", "09.10"], { x: 480, y: 700, step: 20 }))
            .join("\n"),
        ],
      }),
    );
    expect(allSeen(manuscript)).toEqual([
      "[1.] Mötets öppnande\t09.00",
      "[2.] Val av justerare\t09.10",
      "[•] en punkt",
      "[§ 14] Budget för nästa år",
      "09.15\tKaffe",
    ]);
  });

  test("that stand upright are read from turned pages, and stamps across the page are not", async () => {
    const lines = ["Protokoll fr\\345n n\\344mnden", "N\\344mnden beslutar att anta planen."];
    const expected = ["Protokoll från nämnden", "Nämnden beslutar att anta planen."];
    expect(allSeen(await readPdf(rawPdf({ pages: [rawLines(lines)] })))).toEqual(expected);
    expect(allSeen(await readPdf(rawPdf({ pages: [rawLines(lines)], rotate: 180 })))).toEqual(expected);
    const sideways = lines.map((line, at) => `BT /F 11 Tf 0 1 -1 0 ${100 + at * 14} 90 Tm (${line}) Tj ET`).join("\n");
    expect(allSeen(await readPdf(rawPdf({ pages: [sideways] })))).toEqual(expected);
    expect(allSeen(await readPdf(rawPdf({ pages: [sideways], rotate: 90 })))).toEqual(expected);
    const stamp = "BT /F 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (ARBETSMATERIAL) Tj ET";
    const beside = "BT /F 8 Tf 0 1 -1 0 20 300 Tm (Dnr 2025/12) Tj ET";
    expect(allSeen(await readPdf(rawPdf({ pages: [`${rawLines(lines)}\n${stamp}\n${beside}`] })))).toEqual(expected);
  });
});

describe("struck words", () => {
  test("are told from underlines, markings and the lines of tables", async () => {
    const manuscript = await readHtml(
      `<p><s>Anna Berg</s>, <u>Karl Holm</u>, <mark>Eva Lund</mark> och Ulf <s>Ek</s> från Falun</p>
       <table class="ruled"><tr><td>Sven Alm <s>Maria Sten</s></td><td><s>Mora</s></td></tr>
       <tr><td>Per Dal</td><td><u>Orsa</u></td></tr></table>`,
    );
    expect(seen(manuscript.lines[0]!)).toBe("~Anna Berg~, Karl Holm, Eva Lund och Ulf ~Ek~ från Falun");
    expect(tablesOf(manuscript)).toEqual([
      [
        ["Sven Alm ~Maria Sten~", "~Mora~"],
        ["Per Dal", "Orsa"],
      ],
    ]);
  });

  test("may be a part of what was written in one go, by a filled bar as well as a line", async () => {
    const words = rawLines(["Anna Berg, Karl Holm, Eva Lund, Ulf Ek, Maria Sten"]);
    const { lines } = await readPdf(rawPdf({ pages: [`${words}\n70 783 46 0.7 re f\n1 w 124 783.5 m 171 783.5 l S`] }));
    expect(seen(lines[0]!)).toBe("~Anna Berg~, ~Karl Holm~, Eva Lund, Ulf Ek, Maria Sten");
  });
});

test("words that a reader struck out over the page are struck too", async () => {
  const annotations =
    "<< /Type /Annot /Subtype /StrikeOut /Rect [124 776 171 790] /QuadPoints [124 789 171 789 124 777 171 777] >>";
  const { lines } = await readPdf(
    rawPdf({ pages: [rawLines(["Anna Berg, Karl Holm, Eva Lund, Ulf Ek"])], annotations }),
  );
  expect(seen(lines[0]!)).toBe("Anna Berg, ~Karl Holm~, Eva Lund, Ulf Ek");
});

describe("tables", () => {
  test("with lines give their cells, wrapped ones and joined ones too", async () => {
    const manuscript = await readHtml(
      `<table class="ruled"><tr><th>Nr</th><th>Ärende</th><th>Ansvarig</th></tr>
       <tr><td>1</td><td style="width:200px">Ta fram ett förslag till gemensam rutin för utskrivning</td><td>Anna Berg</td></tr>
       <tr><td>2</td><td colspan="2">Utgår</td></tr>
       <tr><td rowspan="2">3</td><td>Budget</td><td>Karl Holm</td></tr><tr><td>Bokslut</td><td>Eva Lund</td></tr></table>`,
    );
    expect(tablesOf(manuscript)).toEqual([
      [
        ["Nr", "Ärende", "Ansvarig"],
        ["1", "Ta fram ett förslag till gemensam / rutin för utskrivning", "Anna Berg"],
        ["2", "Utgår"],
        ["3", "Budget", "Karl Holm"],
        ["", "Bokslut", "Eva Lund"],
      ],
    ]);
    expect(manuscript.lines.filter(({ cell }) => cell?.header).map(({ text }) => text)).toEqual([
      "Nr",
      "Ärende",
      "Ansvarig",
    ]);
    expect(manuscript.lines.find(({ text }) => text === "Utgår")?.cell).toMatchObject({
      row: 2,
      column: 1,
      columns: 2,
    });
  });

  test("without lines are told by where their words stand: names in four columns", async () => {
    const manuscript = await readHtml(
      `<h1>Protokoll</h1><p><b>Närvarande</b></p>
       <table><tr><td>Anna Berg</td><td>Falun</td><td>Karl Holm</td><td>Divisionschef</td></tr>
       <tr><td>Eva Lund-Svensson,<br>Maria Al</td><td>Mora</td><td><s>Ulf Ek</s></td><td>Divisionschef primärvård</td></tr>
       <tr><td>Sven Alm</td><td>Säter</td><td></td><td></td></tr></table>
       <h2>1. Mötets öppnande</h2><p>${sentence}</p>`,
    );
    expect(tablesOf(manuscript)).toEqual([
      [
        ["Anna Berg", "Falun", "Karl Holm", "Divisionschef"],
        ["Eva Lund-Svensson, / Maria Al", "Mora", "~Ulf Ek~", "Divisionschef primärvård"],
        ["Sven Alm", "Säter"],
      ],
    ]);
    expect(manuscript.lines.find(({ text }) => text.includes("öppnande"))).toMatchObject({ cell: null, heading: 1 });
  });

  test("that go on over the page are one, and their heading stands once", async () => {
    const rows = Array.from({ length: 45 }, (_, at) => `<tr><td>Uppdrag ${at}</td><td>Anna Berg</td></tr>`);
    const manuscript = await readHtml(
      `<table class="ruled"><thead><tr><th>Uppdrag</th><th>Ansvarig</th></tr></thead>${rows.join("")}</table>`,
    );
    expect(manuscript.pages).toBe(2);
    const [table, ...others] = tablesOf(manuscript);
    expect(others).toEqual([]);
    expect(table?.map(([first]) => first)).toEqual(["Uppdrag", ...rows.map((_, at) => `Uppdrag ${at}`)]);
  });

  test("are not made of set paragraphs, times at the margin, lists of contents or a frame", async () => {
    const manuscript = await readHtml(
      `<div class="apart"><span>Mötets öppnande</span><span>09.00</span></div><div class="apart"><span>Budget</span><span>09.10</span></div>
       <p style="text-align:justify">${sentence.repeat(6)}</p>
       <div style="border:1px solid"><p>${sentence}</p></div>
       <div class="apart"><span>§ 1 Val ....................</span><span>2</span></div><div class="apart"><span>§ 2 Budget ....................</span><span>3</span></div>`,
    );
    expect(tablesOf(manuscript)).toEqual([]);
    expect(manuscript.lines[0]?.text).toBe("Mötets öppnande\t09.00");
  });
});

describe("heads and feet of pages", () => {
  const item = (number: number) => `<h2>§ ${number} Ärende</h2><p>${sentence.repeat(4)}</p><p>Nämnden beslutar</p>
    <p>att ${sentence.toLowerCase()}</p>`;
  const body = `<h1>Protokoll</h1>${Array.from({ length: 13 }, (_, at) => item(at + 1)).join("")}`;

  test("are told once and stand in no clause; page numbers are dropped", async () => {
    const plain = await readHtml(body);
    const { lines, margins, pages } = await readHtml(body, {
      head: "Nämnden för samverkan 2025-11-21",
      foot: "Justerandes sign ____ Sida {page} ({pages})",
    });
    expect(pages).toBeGreaterThan(2);
    expect(margins).toEqual(["Nämnden för samverkan 2025-11-21", "Justerandes sign ____"]);
    expect(lines.map(({ text }) => text)).toEqual(plain.lines.map(({ text }) => text));
    expect(plain.margins).toEqual([]);
  });

  test.each(["- {page} -", "Sida {page} av {pages}"])("that are only a number, as in %j, are nothing", async (foot) => {
    const { lines, margins } = await readHtml(body, { foot });
    expect(margins).toEqual([]);
    expect(lines.filter(({ text }) => /^[-\s]*(sida )?\d/i.test(text))).toEqual([]);
  });

  test("that the file marks are the only ones: a heading may stand first on every page", async () => {
    const blocks = [1, 2, 3].flatMap((): DocumentModel["blocks"] => [
      { type: "heading", level: 2, text: [{ type: "text", text: "Sammanfattning" }] },
      ...Array.from({ length: 40 }, (): DocumentModel["blocks"][number] => ({
        type: "paragraph",
        content: [
          { type: "text", text: "Samverkansöverenskommelsen för hemsjukvårdsverksamheten bereds vidare. ".repeat(3) },
        ],
      })),
    ]);
    const { lines, margins } = await readPdf(await pdfFromDocument({ ...sample, blocks }));
    expect(margins).toHaveLength(2);
    expect(lines.filter(({ text }) => text === "Sammanfattning")).toHaveLength(3);
    // Words that the typesetter has broken are whole.
    expect(lines.filter(({ text }) => /[-\u00ad]$/u.test(text))).toEqual([]);
  });

  test("leave words of the text alone that stand first on several pages", async () => {
    const page = (number: number) => rawLines(["Beslut", `${number}. punkten antas av n\\344mnden utan \\344ndring`]);
    const { lines, margins } = await readPdf(rawPdf({ pages: [page(1), page(2)] }));
    expect(margins).toEqual([]);
    expect(lines.filter(({ text }) => text === "Beslut")).toHaveLength(2);
  });

  test("may differ on the first page", async () => {
    const text = (at: number) =>
      rawLines(Array.from({ length: 30 }, (_, row) => `Rad ${at * 31 + row} handlar om n\\344got annat`));
    const foot = (words: string) => rawLines([words], { y: 40 });
    const pages = [
      `${text(1)}\n${foot("Storgatan 1, Falun")}`,
      ...[2, 3, 4].map((at) => `${text(at)}\n${foot(`N\\344mnden, sida ${at}`)}`),
    ];
    const { lines, margins } = await readPdf(rawPdf({ pages }));
    expect(margins).toEqual(["Storgatan 1, Falun", "Nämnden"]);
    expect(lines).toHaveLength(120);
  });

  test("of a single page stay in the text, without its number", async () => {
    const { lines, margins } = await readHtml(`<h1>Protokoll</h1><p>${sentence}</p>`, {
      head: "Region Dalarna",
      foot: "Sida {page} ({pages})",
    });
    expect(margins).toEqual([]);
    expect(lines[0]?.text).toBe("Region Dalarna");
    expect(lines.at(-1)?.text).toMatch(/fattas\.$/);
  });
});

describe("our own minutes", () => {
  test("come back with headings, struck names, tables and clauses", async () => {
    const manuscript = await readPdf(await pdfFromDocument(sample));
    const { lines, margins, title, pages } = manuscript;
    expect({ title, pages }).toEqual({ title: sample.title, pages: 4 });
    expect(margins.join(" ")).toContain(sample.subject.slice(0, 10));
    expect(
      lines
        .filter(({ heading }) => heading === 0)
        .map(({ text }) => text)
        .join(" "),
    ).toBe(sample.title);
    const sections = lines.filter(({ heading, label }) => heading === 1 && label !== null);
    expect(sections.map(({ label }) => label)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    const [, attendance] = tablesOf(manuscript);
    expect(attendance?.slice(1, 4)).toEqual([
      ["Organisation", "Namn", "Uppdrag"],
      ["Alnäs kommun", "Greta Sandelius", "Socialchef, ordförande"],
      ["Bergvika kommun", "~Örjan Fridh~ (frånvarande)", "Förvaltningschef"],
    ]);
    expect(attendance?.[4]?.[1]).toBe("Sixten Åkerhjelm, ersättare för ~Märta Ek~ / (frånvarande)");
    expect(lines.map(({ text }) => text)).toContain("att följa upp antagandet vid mötet den 20 mars 2026.");
    expect(lines.some(({ text }) => /Sida \d/.test(text))).toBe(false);
  });
});
