/** PDF files that cannot be read are refused with the reason, whatever is in them. */
import { afterAll, expect, test } from "vitest";
import { pdfFromDocument, stopPdfWorker } from "../../server/documents/pdf.ts";
import { ManuscriptError } from "../../server/manuscripts/model.ts";
import { readPdf } from "../../server/manuscripts/pdf.ts";
import { sample } from "../documents/sample.ts";
import { rawLines, rawPdf } from "./printing.ts";

afterAll(stopPdfWorker);

const faultOf = (content: Uint8Array): Promise<string> =>
  readPdf(content).then(
    () => "none",
    (error: unknown) => (error instanceof ManuscriptError ? error.fault : String(error)),
  );

const text = ["Protokoll fr\\345n n\\344mnden f\\366r samverkan", "N\\344mnden beslutar att anta planen."];

test("a locked file, an empty one, another format and a cut one", async () => {
  expect(await faultOf(rawPdf({ pages: [rawLines(text)], encrypted: true }))).toBe("encrypted");
  expect(await faultOf(new Uint8Array())).toBe("broken");
  expect(await faultOf(Buffer.from("PK\u0003\u0004 no PDF at all"))).toBe("broken");
  expect(await faultOf(Buffer.from("%PDF-1.7\n%%EOF"))).toBe("broken");
});

test("more than three hundred pages", async () => {
  const pages = (count: number) =>
    Array.from({ length: count }, (_, at) => rawLines([...text, `Dnr ${at * 7}`], { y: 780 - (at % 30) * 20 }));
  expect(await faultOf(rawPdf({ pages: pages(300) }))).toBe("none");
  expect(await faultOf(rawPdf({ pages: pages(301) }))).toBe("too_many_pages");
});

test("pages without text, or with no more than a stamp or a number", async () => {
  const square = "200 200 100 100 re f";
  const number = (at: number) => rawLines([`Sida ${at}`], { y: 30 });
  const stamp = rawLines(["Inskannat 2025-11-21"], { y: 820 });
  expect(await faultOf(rawPdf({ pages: [square, square] }))).toBe("no_text");
  expect(await faultOf(rawPdf({ pages: [1, 2, 3].map((at) => `${square}\n${number(at)}\n${stamp}`) }))).toBe("no_text");
  const written = rawLines(Array.from({ length: 6 }, () => text.join(" ")));
  expect(await faultOf(rawPdf({ pages: [written, ...Array.from({ length: 20 }, () => square)] }))).toBe("none");
});

test("a page that draws without end is read as far as it makes sense", async () => {
  const strokes = Array.from(
    { length: 25_000 },
    (_, at) => `${at % 500} ${at % 800} m ${(at % 500) + 50} ${at % 800} l S`,
  );
  const letters = Array.from({ length: 21_000 }, (_, at) => `1 0 0 1 ${at % 590} ${at % 840} Tm (abc) Tj`);
  expect(await faultOf(rawPdf({ pages: [`${strokes.join("\n")}\n${rawLines(text)}`] }))).toBe("none");
  expect(await faultOf(rawPdf({ pages: [`BT /F 11 Tf\n${letters.join("\n")}\nET`] }))).toBe("none");
});

test("files with bytes changed or missing never do worse than be refused", async () => {
  const whole = await pdfFromDocument({ ...sample, blocks: sample.blocks.slice(0, 12) });
  let state = 20_251_121;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let round = 0; round < 18; round += 1) {
    const damaged = Uint8Array.from(round % 3 === 0 ? whole.slice(0, random(whole.length)) : whole);
    if (round % 3 !== 0) for (let at = 0; at < 1 + round; at += 1) damaged[random(damaged.length)] = random(256);
    expect(["none", "broken", "encrypted", "no_text", "too_many_pages"]).toContain(await faultOf(damaged));
  }
});
