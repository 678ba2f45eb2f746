/** Makes the files of the corpus, each once: they are kept in the machine's folder for such things under what they hold. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { docxFromDocument } from "../../../../server/documents/docx.ts";
import { pdfFromDocument, stopPdfWorker } from "../../../../server/documents/pdf.ts";
import { chromiumPath } from "../../../support/chromium.ts";
import type { Description } from "../document.ts";
import type { CorpusDocument, Target } from "../expected.ts";
import { modelOf } from "./blocks.ts";
import { docxOf } from "./docx.ts";
import { htmlOf, marginHtml } from "./html.ts";
import { markdownOf } from "./markdown.ts";
import { odtOf } from "./odt.ts";
import { doubleSpaced, scanned, textOf } from "./text.ts";

export interface CorpusFile {
  document: CorpusDocument;
  target: Target;
  /** "networks-of-heads.double.txt" */
  name: string;
  content: Uint8Array;
}

const folder = join(tmpdir(), "beslutsspar-corpus");

export async function corpusFiles(documents: CorpusDocument[]): Promise<CorpusFile[]> {
  mkdirSync(folder, { recursive: true });
  const wanted = documents.flatMap((document) => document.targets.map((target) => ({ document, target })));
  const places = wanted.map(({ document, target }) => placeOf(document.description, target));
  const missing = wanted.filter((_, index) => !existsSync(places[index] ?? ""));
  const printed = missing.filter(({ target }) => target === "pdf").map(({ document }) => document.description);
  if (printed.length > 0) await print(printed);
  for (const { document, target } of missing) {
    if (target !== "pdf") keep(placeOf(document.description, target), await make(document.description, target));
  }
  if (missing.some(({ target }) => target === "export.pdf")) await stopPdfWorker();
  return wanted.map(({ document, target }, index) => ({
    document,
    target,
    name: `${document.name}.${target}`,
    content: readFileSync(places[index] ?? ""),
  }));
}

/** What the builders themselves say is part of the name, so that a change of one makes all files anew. */
const builders = readdirSync(import.meta.dirname)
  .sort()
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
  .join("");

function placeOf(description: Description, target: Target): string {
  const hash = createHash("sha256")
    .update(`${builders}${target}${JSON.stringify(description)}`)
    .digest("hex");
  return join(folder, `${hash.slice(0, 32)}.${target}`);
}

/** Others may be making the same file. */
function keep(place: string, content: Uint8Array): void {
  const draft = `${place}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, place);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function make(description: Description, target: Exclude<Target, "pdf">): Promise<Uint8Array> {
  if (target === "docx") return docxOf(description);
  if (target === "odt") return odtOf(description);
  if (target === "md") return utf8(markdownOf(description));
  if (target === "export.docx") return docxFromDocument(modelOf(description));
  if (target === "export.pdf") return pdfFromDocument(modelOf(description));
  const text = textOf(description);
  if (target === "double.txt") return utf8(doubleSpaced(text));
  return utf8(target === "ocr.txt" ? scanned(text) : text);
}

async function print(descriptions: Description[]): Promise<void> {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args });
  try {
    const page = await browser.newPage();
    for (const description of descriptions) {
      await page.setContent(htmlOf(description));
      const content = await page.pdf({
        format: "A4",
        margin: { top: "25mm", bottom: "22mm", left: "22mm", right: "22mm" },
        displayHeaderFooter: description.header !== "" || description.footer !== "",
        headerTemplate: marginHtml(description.header),
        footerTemplate: marginHtml(description.footer),
      });
      keep(placeOf(description, "pdf"), content);
    }
  } finally {
    await browser.close();
  }
}
