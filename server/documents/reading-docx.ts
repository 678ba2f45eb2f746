/**
 * The text of a Word file. Read by pattern: the text of a run stands in one element, and nothing else is wanted, so that ten
 * pages take 3 ms and not the 30 of a tree. What has been deleted under tracked changes is in other elements.
 */
import { partText, readPackage } from "./docx-package.ts";
import { readingLimits } from "./reading-limits.ts";

/** The body, then what it refers to. */
const parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

const pieces = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<|<(?:\w+:)?(tab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>|<\/(?:\w+:)?(p)>/g;

/** @throws PackageError when it is no Word file, or unfolds to more than is read */
export function docxText(file: Uint8Array): string {
  const unzipped = readPackage(file, readingLimits.unzipped);
  const texts = parts.map((path) => textOfPart(partText(unzipped, path)));
  return texts
    .join("\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim()
    .slice(0, readingLimits.characters);
}

function textOfPart(xml: string): string {
  let text = "";
  for (const [, run, sign, paragraph] of xml.matchAll(pieces)) {
    if (run !== undefined) text += decoded(run);
    else text += paragraph ? "\n" : sign === "noBreakHyphen" ? "-" : " ";
    if (text.length > readingLimits.characters) break;
  }
  return text;
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return entities[name] ?? whole;
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : "";
        },
      )
    : text;
