/**
 * The thread that runs Typst. Typst is synchronous and takes from 0.04 s to a few seconds a document, which the thread
 * that answers requests must not wait for. It answers each job with the bytes or the compiler's own error text.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { fontFolder } from "./glyphs.ts";
import type { DocumentModel } from "./model.ts";
import { logoFile, pdfData } from "./pdf-data.ts";

/** `ua-1`: accessible, for publication. `a-2a`: for the archive, with the same tags. One file cannot claim both. */
export type PdfStandard = "ua-1" | "a-2a";

export interface PdfJob {
  document: DocumentModel;
  standard: PdfStandard;
}

export type PdfReply = { bytes: Uint8Array } | { error: string };

/** The part used of the package's interface; the platform package is depended on directly and carries no types. */
interface Compiler {
  compile(document: { mainFilePath: string; inputs: Record<string, string> }): Compiled;
  /** The messages of a failed compilation. */
  fetchDiagnostics(error: object): { message: string }[];
  /** @throws {Error} with the reason when the document does not conform to the standard */
  pdf(document: object, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  /** Forgets what has not been used in the last `age` compilations; without it, memory grows 2 MB a document. */
  evictCache(age: number): void;
}

interface Compiled {
  readonly result: object | null;
  takeError(): object | null;
}

const templateFolder = join(import.meta.dirname, "../../views/documents");
const cacheAge = 10;

const { NodeCompiler } = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu") as {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
};

const compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontPaths: [fontFolder] }] });

parentPort?.on("message", (job: PdfJob) => {
  parentPort?.postMessage(answer(job));
});

function answer(job: PdfJob): PdfReply {
  try {
    return { bytes: new Uint8Array(compile(job)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(cacheAge);
  }
}

function compile({ document, standard }: PdfJob): Buffer {
  const { logo } = document.letterhead;
  if (logo) compiler.mapShadow(join(templateFolder, logoFile(logo.mediaType)), Buffer.from(logo.data, "base64"));
  const compiled = compiler.compile({
    mainFilePath: join(templateFolder, "document.typ"),
    inputs: { data: JSON.stringify(pdfData(document)) },
  });
  if (compiled.result === null) throw new Error(compilerMessages(compiled));
  const issued = Date.parse(document.issuedAt);
  const creationTimestamp = Number.isNaN(issued) ? 0 : Math.floor(issued / 1000);
  return compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp });
}

function compilerMessages(compiled: Compiled): string {
  const error = compiled.takeError();
  return error
    ? compiler
        .fetchDiagnostics(error)
        .map((each) => each.message)
        .join("; ")
    : "Typst gave no document";
}
