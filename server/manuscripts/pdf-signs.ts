/** The signs of a PDF as the letters that are meant, and what by its form is the label of a list. */

/** Bullets and boxes that fonts of symbols keep where no letter has its place. */
const privateSigns: Record<string, string> = {
  "\uf0b7": "\u2022",
  "\uf0a7": "\u25aa",
  "\uf0a8": "\u25ab",
  "\uf076": "\u2756",
  "\uf0d8": "\u27a2",
  "\uf0e0": "\u2192",
  "\uf0fc": "\u2713",
  "\uf02d": "-",
  "\uf06f": "o",
  "\uf0a3": "\u2610",
  "\uf052": "\u2611",
  "\uf054": "\u2612",
  "\uf0fd": "\u2612",
  "\uf0fe": "\u2611",
};

/** Ligatures as their letters; ½, ² and the like stay as they are. */
export const letters = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\uf000-\uf0ff]/g, (sign) => privateSigns[sign] ?? "\u2022")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]/g, "")
    .replace(/\s+/g, " ");

/** Words whose letters are parted by spaces: a t t, B E S L U T. */
const spacedWord = /(?<![\p{L}\d])(?:\p{Ll}(?: \p{Ll}){2,40}|\p{Lu}(?: \p{Lu}){3,40})(?![\p{L}\d.)])/gu;

export const withoutSpacing = (text: string): string => text.replace(spacedWord, (word) => word.replaceAll(" ", ""));

/** Number, letter, paragraph sign or bullet, as lists have them before their points. */
const label =
  /^(?:§+ ?\d{1,3}[a-z]?|\d{1,3} ?§|\d{1,2} [a-z]|\d{1,2}(?:\.\d{1,2}){1,3}[.:]?|\(?\d{1,3}[.:)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{1,4}[.)]|[\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2023\u2043\u2756\u27a2\u2192\u2713\u2013\u2014*-]|o)$/;

/** 9.30 and 09:00 are times. */
export const isLabel = (text: string): boolean => label.test(text) && !/^\d{1,2}[.:][0-5]\d$/.test(text);

/** A bullet is a label however near the text it stands. */
export const isBullet = (text: string): boolean => /^[\u2022\u25aa\u25cf\u25e6\u25a0\u2023\u2756\u27a2]$/.test(text);
