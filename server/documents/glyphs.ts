import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanText } from "./text.ts";

export const fontFolder = join(import.meta.dirname, "../../views/static/fonts");

/** Every face that sets running text; headings in Source Serif fall back on these. All four cover the same characters. */
const textFaces = ["regular", "italic", "semibold", "semibold-italic"].map((face) => `source-sans-3-${face}.ttf`);

/** Shown in place of a character that cannot be printed. */
const placeholder = "\u25a1";

/** Signs without a glyph that have a near relation with one. */
const lookalikes = new Map([
  ["\u2612", "\u2717"],
  ["\ufffd", placeholder],
]);

/** Soft hyphens, joiners and the like would hide their neighbour from those who copy the text or have it read out. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** Those, and marks that stand on the letter before them. */
const special = /[\p{Default_Ignorable_Code_Point}\p{M}]/u;

let covered: Set<string> | undefined;

/**
 * The text with every character the document typefaces lack replaced by its plain form, or by a visible box. A single
 * missing glyph would otherwise stop the export: PDF/UA forbids text without one.
 */
export function printable(text: string): string {
  covered ??= charactersOf(textFaces.map((face) => readFileSync(join(fontFolder, face))));
  const clean = cleanText(text);
  for (const character of clean) {
    // Only the rare text that needs it pays for being split into what a reader sees as one character.
    if (!covered.has(character) || special.test(character)) return graphemes(clean).map(printableGrapheme).join("");
  }
  return clean;
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter("sv").segment(text)].map((part) => part.segment);
}

function printableGrapheme(grapheme: string): string {
  // A mark without a letter to stand on is lost in the text of the PDF.
  if (/^[\s\p{M}\p{Cf}]/u.test(grapheme)) return printableCharacter(grapheme.slice(0, 1).replace(/\p{M}/u, ""));
  const shown = [...grapheme].map((character) => printableCharacter(character)).join("");
  // An emoji joined from several is one sign to the reader and becomes one box.
  return shown.startsWith(placeholder) ? placeholder : shown;
}

function printableCharacter(character: string): string {
  if (character === "" || invisible.test(character)) return "";
  if (covered?.has(character)) return character;
  const known = lookalikes.get(character);
  if (known !== undefined) return known;
  const plain = cleanText(character.normalize("NFKC"));
  if (plain !== character && [...plain].every((part) => covered?.has(part))) return plain;
  return /[\p{M}\p{Cf}\p{Zs}]/u.test(character) ? (/\p{Zs}/u.test(character) ? " " : "") : placeholder;
}

/** The characters all the fonts have. Private-use ones are left out: PDF/A refuses them. */
function charactersOf(fonts: Buffer[]): Set<string> {
  const [first = new Set<number>(), ...others] = fonts.map(codePointsOf);
  const shared = [...first].filter((code) => others.every((other) => other.has(code)));
  return new Set(shared.map((code) => String.fromCodePoint(code)).filter((character) => !/\p{Co}/u.test(character)));
}

/** The code points a TrueType font maps to a glyph: its cmap subtable in format 12 (OpenType specification, "cmap"). */
function codePointsOf(font: Buffer): Set<number> {
  const cmap = tableOffset(font, "cmap");
  const codes = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(subtable) !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
      const at = subtable + 16 + 12 * group;
      for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) codes.add(code);
    }
  }
  return codes;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}
