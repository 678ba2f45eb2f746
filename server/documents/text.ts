import { documentPhrases } from "../text/document-phrases.ts";
import type { Block, DocumentModel, Inline } from "./model.ts";

/**
 * The text every rendering of the document contains, in this order: the label of a draft, then one string for each
 * heading, paragraph, clause, table cell and fact; empty ones left out. The frame round the blocks (letterhead, page
 * numbers) is not part of it.
 */
export function textLines(document: DocumentModel): string[] {
  const { draft = "", blocks } = cleanDocument(document);
  return [draft, ...blocks.flatMap(blockLines)]
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "");
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "heading":
      return [[block.number ?? "", inlineText(block.text), ...(block.tags ?? [])].join(" ")];
    case "paragraph":
      return [inlineText(block.content)];
    case "facts":
      return block.rows.flatMap((row) => [row.term, inlineText(row.value)]);
    case "list":
      return block.items.flatMap((item) => item.flatMap(blockLines));
    case "table":
      return [block.caption ?? "", ...[block.header, ...block.rows].flatMap((row) => row.map(inlineText))];
    case "decision":
      return [block.label, block.lead, ...block.clauses.map((clause) => clauseParts(clause.text).join(" "))];
    case "quote":
      return block.blocks.flatMap(blockLines);
    case "notice":
      return [block.title, ...block.blocks.flatMap(blockLines)];
  }
}

/** The inlines' text without formatting; a line break becomes a space. */
export function inlineText(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.type === "break" ? " " : inline.text)).join("");
}

/** A clause as its first word, "att" in small letters, and the rest. A clause written without the word is given it. */
export function clauseParts(text: string): [word: string, rest: string] {
  const word = documentPhrases.clauseWord;
  const trimmed = text.trim();
  const rest = trimmed.slice(word.length);
  const written = trimmed.slice(0, word.length).toLowerCase() === word && /^(\s|$)/.test(rest);
  return [word, written ? rest.trim() : trimmed];
}

/** Word writes its Symbol and Wingdings bullets, boxes and arrows as private-use characters; these are what is meant. */
const pastedSigns = new Map([
  ["\uf0a7", "\u25aa"],
  ["\uf0a8", "\u2610"],
  ["\uf0b7", "\u2022"],
  ["\uf0d8", "\u2192"],
  ["\uf0e0", "\u2192"],
  ["\uf0fc", "\u2713"],
  ["\uf0fe", "\u2611"],
]);

/** Nearly all text: Latin letters, which are composed, the usual dashes and quotation marks, and single spaces. */
const alreadyClean = /^(?: ?[\x21-\x7e\u00a0-\u024f\u2010-\u2026])*$/;

/**
 * Text that is valid in XML, HTML and PDF alike: composed letters, one kind of space, no control characters, half
 * surrogates or direction overrides (which let a text be shown otherwise than it reads).
 */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  return text
    .replace(/[\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf0fe]/g, (sign) => pastedSigns.get(sign) ?? sign)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/ +/g, " ")
    .normalize("NFC");
}

/** The document with every shown text passed through `clean`. Addresses, ids and picture data stay as they are. */
export function cleanDocument(document: DocumentModel, clean: (text: string) => string = cleanText): DocumentModel {
  const { letterhead } = document;
  return {
    ...document,
    title: clean(document.title),
    author: clean(document.author),
    subject: clean(document.subject),
    ...(document.draft !== undefined && { draft: clean(document.draft).trim() }),
    letterhead: {
      sender: letterhead.sender.map(clean),
      logo: letterhead.logo && { ...letterhead.logo, alt: clean(letterhead.logo.alt) },
      footer: clean(letterhead.footer),
    },
    blocks: cleanBlocks(document.blocks, clean),
  };
}

/** The blocks, nested ones included, with every shown text passed through `clean`. */
export function cleanBlocks(blocks: Block[], clean: (text: string) => string = cleanText): Block[] {
  const inlines = (list: Inline[]): Inline[] =>
    list.map((inline) => (inline.type === "break" ? inline : { ...inline, text: clean(inline.text) }));
  return blocks.map((block) => cleanBlock(block, clean, inlines));
}

function cleanBlock(block: Block, clean: (text: string) => string, inlines: (list: Inline[]) => Inline[]): Block {
  switch (block.type) {
    case "heading":
      return {
        ...block,
        text: inlines(block.text),
        ...(block.number !== undefined && { number: clean(block.number) }),
        ...(block.tags && { tags: block.tags.map(clean) }),
      };
    case "paragraph":
      return { ...block, content: inlines(block.content) };
    case "facts":
      return { ...block, rows: block.rows.map((row) => ({ term: clean(row.term), value: inlines(row.value) })) };
    case "list":
      return { ...block, items: block.items.map((item) => cleanBlocks(item, clean)) };
    case "table":
      return {
        ...block,
        ...(block.caption !== undefined && { caption: clean(block.caption) }),
        header: block.header.map(inlines),
        rows: block.rows.map((row) => row.map(inlines)),
      };
    case "decision":
      return {
        ...block,
        label: clean(block.label),
        lead: clean(block.lead),
        clauses: block.clauses.map((clause) => ({ ...clause, text: clean(clause.text) })),
      };
    case "quote":
      return { ...block, blocks: cleanBlocks(block.blocks, clean) };
    case "notice":
      return { ...block, title: clean(block.title), blocks: cleanBlocks(block.blocks, clean) };
  }
}
