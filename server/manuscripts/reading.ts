/** A file becomes a manuscript, or is refused with the reason. */
import { PackageError, readPackage, type Parts } from "../documents/docx-package.ts";
import { readDocx } from "./docx.ts";
import { manuscriptLimits } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { ManuscriptError, type Manuscript } from "./model.ts";
import { isEncrypted, isOdt, readOdt } from "./odt.ts";
import { decoded, readPlain } from "./plain.ts";

/** @throws ManuscriptError */
export async function readManuscript(content: Uint8Array, filename: string): Promise<Manuscript> {
  const manuscript = await readByContent(content, filename);
  if (!manuscript.lines.some(({ text }) => /\p{L}/u.test(text))) throw new ManuscriptError("no_text");
  if ((manuscript.pages ?? 0) > manuscriptLimits.pages) throw new ManuscriptError("too_many_pages");
  return manuscript;
}

async function readByContent(content: Uint8Array, filename: string): Promise<Manuscript> {
  if (content.length > manuscriptLimits.bytes) throw new ManuscriptError("too_large");
  if (content.length === 0) throw new ManuscriptError("no_text");
  if (begins(content, "%PDF") || indexOf(content, "%PDF-", 1024) >= 0) {
    const { readPdf } = await import("./pdf.ts");
    return readPdf(content);
  }
  if (begins(content, "PK")) return readZipped(unzipped(content));
  if (begins(content, "\u00d0\u00cf\u0011\u00e0")) {
    // An encrypted Word file is kept in the container of the old ones.
    throw new ManuscriptError(
      indexOf(content, "E\0n\0c\0r\0y\0p\0t\0e\0d\0", content.length) >= 0 ? "encrypted" : "old_word",
    );
  }
  if (begins(content, "{\\rtf")) throw new ManuscriptError("unknown_format");
  // Text has no sign of its own: what calls itself something else is not taken for it.
  const isText = /(?:^|[/\\])[^.]+$|\.(?:txt|text|md|markdown)$/iu.test(filename);
  if (!isText || isBinary(content)) throw new ManuscriptError("unknown_format");
  const text = decoded(content);
  if (text === null) throw new ManuscriptError("unknown_format");
  return /\.(?:md|markdown)$/iu.test(filename) ? readMarkdown(text) : readPlain(text);
}

function unzipped(content: Uint8Array): Parts {
  try {
    return readPackage(content, manuscriptLimits.unzipped);
  } catch (error) {
    throw new ManuscriptError(
      error instanceof PackageError && error.reason === "too_large" ? "unfolds_too_far" : "broken",
    );
  }
}

function readZipped(parts: Parts): Manuscript {
  if (parts.has("word/document.xml")) return readDocx(parts);
  if (isEncrypted(parts)) throw new ManuscriptError("encrypted");
  if (isOdt(parts)) return readOdt(parts);
  throw new ManuscriptError("unknown_format");
}

const latin = (content: Uint8Array, length: number): string =>
  Buffer.from(content.subarray(0, length)).toString("latin1");
const begins = (content: Uint8Array, signs: string): boolean => latin(content, signs.length) === signs;
const indexOf = (content: Uint8Array, signs: string, within: number): number => latin(content, within).indexOf(signs);
const isBinary = (content: Uint8Array): boolean => {
  const wide = content[0] === 0xff || content[0] === 0xfe;
  return !wide && content.subarray(0, 4096).includes(0);
};
