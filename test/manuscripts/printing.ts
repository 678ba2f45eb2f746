/** Pages as a browser prints them, and pages written sign by sign. */
import { chromium, type Browser } from "playwright-core";
import type { Line, Manuscript } from "../../server/manuscripts/model.ts";
import { chromiumPath } from "../support/chromium.ts";

const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

export const openPrinter = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath() ?? "", args });

const stylesheet = `
  body { font: 11pt/1.3 serif; margin: 0 } p { margin: 0 0 6pt } h1 { font-size: 20pt } h2 { font-size: 14pt } td { padding: 2px 6px; vertical-align: top }
  .ruled { border-collapse: collapse; width: 100% } .ruled td, .ruled th { border: 1px solid #000; padding: 3px }
  .spaced { letter-spacing: 0.4em } .apart { display: flex; justify-content: space-between }`;

/** @param margins what stands above and below on every page; {page} and {pages} are its numbers */
export async function print(
  browser: Browser,
  body: string,
  { head = "", foot = "" }: { head?: string; foot?: string } = {},
): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="sv"><style>${stylesheet}</style><body>${body}</body></html>`);
  const content = await page.pdf({
    format: "A4",
    margin: { top: "25mm", bottom: "25mm", left: "25mm", right: "25mm" },
    displayHeaderFooter: head + foot !== "",
    headerTemplate: margin(head),
    footerTemplate: margin(foot),
  });
  await page.close();
  return content;
}

function margin(text: string): string {
  const words = text
    .replace("{page}", '<span class="pageNumber"></span>')
    .replace("{pages}", '<span class="totalPages"></span>');
  return `<div style="font-size:9px;width:100%;margin:0 25mm">${words}</div>`;
}

interface RawPdf {
  /** What each page draws, in PDF's own words; /F is a serif font, /B the same in bold. */
  pages: string[];
  /** What readers have put over every page. */
  annotations?: string;
  rotate?: number;
  encrypted?: boolean;
}

export function rawPdf({ pages, annotations = "", rotate = 0, encrypted = false }: RawPdf): Uint8Array {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    font("Times-Roman"),
    font("Times-Bold"),
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /Annots [${annotations}] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const key = `<${"5a".repeat(32)}>`;
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >> /ID [<00> <00>]`
    : "";
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${text.indexOf("xref\n0")}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Lines of text, from the top of a page downwards. */
export const rawLines = (lines: string[], { x = 70, y = 780, step = 14 } = {}): string =>
  lines.map((line, index) => `BT /F 11 Tf 1 0 0 1 ${x} ${y - index * step} Tm (${line}) Tj ET`).join("\n");

/** What a reader sees of a line: its label, and struck words between tildes. */
export const seen = ({ label, spans }: Line): string =>
  (label === null ? "" : `[${label}] `) + spans.map(({ text, struck }) => (struck ? `~${text}~` : text)).join("");

export const allSeen = ({ lines }: Manuscript): string[] => lines.map(seen);

/** The tables by row and column, with the lines of a cell parted by a stroke. */
export function tablesOf({ lines }: Manuscript): string[][][] {
  const tables: string[][][] = [];
  for (const line of lines) {
    if (!line.cell) continue;
    const { table, row, column } = line.cell;
    const cells = ((tables[table] ??= [])[row] ??= []);
    cells[column] = cells.at(column) === undefined ? seen(line) : `${cells[column]} / ${seen(line)}`;
  }
  return tables.map((rows) => rows.map((row) => Array.from(row, (_, column) => row.at(column) ?? "")));
}
