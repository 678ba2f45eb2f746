import { documentPhrases } from "../text/document-phrases.ts";
import { findElement, widestElement, withoutElements } from "./docx-elements.ts";
import type { Letterhead } from "./docx-letterhead.ts";
import { partText, relationsPath, setPart } from "./docx-package.ts";
import type { Parts } from "./docx-package.ts";
import { corePropertiesXml, xmlText } from "./docx-properties.ts";
import { styleParts } from "./docx-parts.ts";
import type { DocumentModel } from "./model.ts";

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/**
 * The letterhead's parts with the body of our own file in them. Works on the XML as text: what is not understood is
 * left exactly as the forum's Word wrote it. `ours` was built with the letterhead's style ids.
 */
export function applyLetterhead(letterhead: Letterhead, ours: Parts, document: DocumentModel): Parts {
  const parts = new Map(letterhead.parts);
  const body = mergeLinks(parts, letterhead, ours, mergeNumbering(parts, letterhead, ours, bodyOf(ours)));
  placeBody(parts, letterhead, body);
  fillPlaceholders(parts, document);
  addStyles(parts, letterhead, ours);
  setCoreProperties(parts, document);
  // A template (.dotx) becomes a document.
  changePart(parts, "[Content_Types].xml", (xml) => xml.replaceAll(`${wordTypes}.template.`, `${wordTypes}.document.`));
  return parts;
}

function changePart(parts: Parts, path: string, change: (xml: string) => string): void {
  setPart(parts, path, change(partText(parts, path)));
}

function bodyOf(ours: Parts): string {
  const xml = partText(ours, "word/document.xml");
  return xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr"));
}

/** Our lists' numbering beside the letterhead's own, with ids that do not clash. Returns the body using them. */
function mergeNumbering(parts: Parts, { numberingPath, documentPath }: Letterhead, ours: Parts, body: string): string {
  // Attributes of later Word versions have a prefix the letterhead need not declare.
  const own = partText(ours, "word/numbering.xml").replace(/ w1\d\w*:\w+="[^"]*"/g, "");
  const theirs = partText(parts, numberingPath);
  if (!theirs.includes("</w:numbering>")) {
    setPart(parts, numberingPath, own);
    relate(parts, documentPath, "numbering", numberingPath);
    declare(parts, numberingPath, `${wordTypes}.numbering+xml`);
    return body;
  }
  const abstractStep = highest(theirs, /w:abstractNumId="(\d+)"/g) + 1;
  const numberStep = highest(theirs, /<w:num [^<>]*w:numId="(\d+)"/g) + 1;
  const abstracts = own.match(/<w:abstractNum [^]*?<\/w:abstractNum>/g) ?? [];
  const numbers = own.match(/<w:num [^]*?<\/w:num>/g) ?? [];
  const movedAbstracts = abstracts.join("").replace(/(w:abstractNumId=")(\d+)/g, plus(abstractStep));
  const movedNumbers = numbers
    .join("")
    .replace(/(<w:num [^>]*w:numId=")(\d+)/g, plus(numberStep))
    .replace(/(<w:abstractNumId w:val=")(\d+)/g, plus(abstractStep));
  const firstNumber = theirs.search(/<w:num[ >]/);
  const head = firstNumber < 0 ? theirs.indexOf("</w:numbering>") : firstNumber;
  const tail = theirs.slice(head).search(/<w:numIdMacAtCleanup|<\/w:numbering>/) + head;
  setPart(
    parts,
    numberingPath,
    theirs.slice(0, head) + movedAbstracts + theirs.slice(head, tail) + movedNumbers + theirs.slice(tail),
  );
  // Number 0 means "not numbered" and stays.
  return body.replace(/(<w:numId w:val=")([1-9]\d*)/g, plus(numberStep));
}

const plus = (step: number) => (_: string, start: string, digits: string) => `${start}${Number(digits) + step}`;

function highest(xml: string, pattern: RegExp): number {
  return [...xml.matchAll(pattern)].reduce((most, [, digits]) => Math.max(most, Number(digits)), 0);
}

/** Adds our links' targets under ids the letterhead does not use. Returns the body using them. */
function mergeLinks(parts: Parts, { documentPath }: Letterhead, ours: Parts, body: string): string {
  const path = relationsPath(documentPath);
  const theirs = partText(parts, path) || emptyRelations;
  let prefix = "rIdBody";
  while (theirs.includes(`"${prefix}`)) prefix += "x";
  const own = partText(ours, "word/_rels/document.xml.rels").match(/<Relationship [^>]*\/hyperlink"[^>]*>/g) ?? [];
  const links = own.join("").replaceAll('"rIdLink', `"${prefix}`);
  setPart(parts, path, theirs.replace(/<Relationships([^<>]*)\/>$/, "<Relationships$1></Relationships>"));
  changePart(parts, path, (xml) => xml.replace("</Relationships>", () => `${links}</Relationships>`));
  return body.replaceAll('r:id="rIdLink', `r:id="${prefix}`);
}

/** Puts the body in place of the paragraph that holds the placeholder, or else of everything but the page setup. */
function placeBody(parts: Parts, { documentPath }: Letterhead, body: string): void {
  const xml = withRelationsPrefix(partText(parts, documentPath));
  const start = xml.indexOf(">", xml.search(/<w:body[\s>]/)) + 1;
  const end = xml.lastIndexOf("</w:body>");
  const theirs = xml.slice(start, end);
  const mark = `{{${documentPhrases.placeholders.content}}}`;
  const paragraph = (theirs.match(innermostParagraph) ?? []).find((each) => textOf(each).includes(mark));
  // A page break between sections sits in a paragraph's properties; the one taken out must not take it along.
  const section = widestElement(paragraph ?? "", "w:sectPr");
  const kept = section ? `<w:p><w:pPr>${paragraph?.slice(section.from, section.to)}</w:pPr></w:p>` : "";
  // A table cell must end with a paragraph, and our body may end with a table.
  const placed = paragraph === undefined ? body + lastSection(theirs) : theirs.replace(paragraph, () => body + kept);
  setPart(parts, documentPath, xml.slice(0, start) + placed + xml.slice(end));
}

const innermostParagraph = /<w:p(?: [^<>]*)?>(?:(?!<w:p[ >])[^])*?<\/w:p>/g;

function withRelationsPrefix(xml: string): string {
  return xml.includes("xmlns:r=") ? xml : xml.replace("<w:document ", `<w:document xmlns:r="${relationTypes}" `);
}

function lastSection(body: string): string {
  const settled = withoutElements(body, "w:sectPrChange");
  const last = settled.slice(Math.max(0, settled.lastIndexOf("<w:sectPr")));
  return /^<w:sectPr(?:[^<>]*\/>|[\s>][^]*?<\/w:sectPr>)/.exec(last)?.[0] ?? "";
}

const textElement = /(<w:t(?: [^<>]*)?>)([^<]*)(<\/w:t>)/g;

const textOf = (xml: string): string => [...xml.matchAll(textElement)].map(([, , text]) => text).join("");

/** Fills {{titel}}, {{forum}} and {{dokument}} in the letterhead's own text, headers and footers included. */
function fillPlaceholders(parts: Parts, { title, author, subject }: DocumentModel): void {
  const { placeholders } = documentPhrases;
  const values = new Map([
    [`{{${placeholders.title}}}`, xmlText(title)],
    [`{{${placeholders.author}}}`, xmlText(author)],
    [`{{${placeholders.subject}}}`, xmlText(subject)],
  ]);
  for (const path of [...parts.keys()].filter((each) => /(document|header|footer)\d*\.xml$/.test(each))) {
    changePart(parts, path, (xml) =>
      xml.replace(innermostParagraph, (paragraph) =>
        [...values].reduce((text, [mark, value]) => filled(text, mark, value), paragraph),
      ),
    );
  }
}

/** Word often divides a placeholder between runs; the value goes into the run where it begins. */
function filled(paragraph: string, mark: string, value: string): string {
  const at = textOf(paragraph).indexOf(mark);
  if (at < 0) return paragraph;
  let offset = 0;
  return paragraph.replace(textElement, (_, open: string, text: string, close: string) => {
    const from = Math.max(0, at - offset);
    const to = Math.max(0, at + mark.length - offset);
    const begins = at >= offset && at < offset + text.length;
    offset += text.length;
    return open + text.slice(0, from) + (begins ? value : "") + text.slice(to) + close;
  });
}

/** Adds our style for each part the letterhead has none for, based on its own running text, and sets the language. */
function addStyles(parts: Parts, { stylesPath, styles, missing, normal }: Letterhead, ours: Parts): void {
  const own = partText(ours, "word/styles.xml");
  const added = missing.map((part) => {
    const id = styleParts[part].id;
    const xml = new RegExp(`<w:style [^>]*w:styleId="${id}"[^]*?</w:style>`).exec(own)?.[0] ?? "";
    const basedOn = normal === null ? "" : `<w:basedOn w:val="${normal}"/>`;
    return xml
      .replace(`w:styleId="${id}"`, `w:styleId="${styles[part]}"`)
      .replace(/<w:basedOn w:val="Normal"\/>/, basedOn)
      .replace(/<w:next w:val="Normal"\/>/, normal === null ? "" : `<w:next w:val="${normal}"/>`);
  });
  changePart(parts, stylesPath, (xml) => inSwedish(xml).replace("</w:styles>", () => `${added.join("")}</w:styles>`));
}

function inSwedish(styles: string): string {
  const found = findElement(styles, "w:docDefaults");
  if (!found) return styles;
  const defaults = styles.slice(found.from, found.to);
  const swedish = defaults.includes("<w:lang ")
    ? defaults.replace(/(<w:lang [^<>]*w:val=")[^"]*/, "$1sv-SE")
    : defaults.replace("</w:rPr></w:rPrDefault>", '<w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault>');
  return styles.slice(0, found.from) + swedish + styles.slice(found.to);
}

function setCoreProperties(parts: Parts, document: DocumentModel): void {
  const path = "docProps/core.xml";
  const known = /Target="\/?([^"]+)"/.exec(
    /<Relationship [^<>]*core-properties"[^<>]*>/.exec(partText(parts, "_rels/.rels"))?.[0] ?? "",
  )?.[1];
  if (known === undefined) {
    const type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    addRelation(parts, "_rels/.rels", type, path);
    declare(parts, path, "application/vnd.openxmlformats-package.core-properties+xml");
  }
  setPart(parts, known ?? path, corePropertiesXml(document));
}

function relate(parts: Parts, documentPath: string, kind: string, path: string): void {
  addRelation(parts, relationsPath(documentPath), `${relationTypes}/${kind}`, `/${path}`);
}

function addRelation(parts: Parts, path: string, type: string, target: string): void {
  const xml = (partText(parts, path) || emptyRelations).replace(
    /<Relationships([^<>]*)\/>$/,
    "<Relationships$1></Relationships>",
  );
  const id = `rIdAdded${target.replace(/\W/g, "")}`;
  const relation = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  setPart(
    parts,
    path,
    xml.replace("</Relationships>", () => `${relation}</Relationships>`),
  );
}

function declare(parts: Parts, path: string, type: string): void {
  const override = `<Override PartName="/${path}" ContentType="${type}"/>`;
  changePart(parts, "[Content_Types].xml", (xml) =>
    xml.includes(`PartName="/${path}"`) ? xml : xml.replace("</Types>", () => `${override}</Types>`),
  );
}
