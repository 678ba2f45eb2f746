/** As Word writes it: runs cut anywhere, numbers that stand in the list's definition alone, changes that are still tracked. */
import { strToU8, zipSync } from "fflate";
import { contentsOf, seeded, type Block, type Description, type Paragraph, type Run } from "../document.ts";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function docxOf(description: Description): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations([["officeDocument", "word/document.xml"], ["metadata/core-properties", "docProps/core.xml"]]), // prettier-ignore
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(description.title)}</dc:title></cp:coreProperties>`,
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
      ["header", "header1.xml"],
      ["footer", "footer1.xml"],
    ]),
    "word/styles.xml": styles,
    "word/numbering.xml": numberingOf(description),
    "word/header1.xml": `<w:hdr ${space}>${marginOf(description.header)}</w:hdr>`,
    "word/footer1.xml": `<w:ftr ${space}>${marginOf(description.footer)}</w:ftr>`,
    "word/document.xml": documentOf(description),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 2) });
}

function documentOf(description: Description): string {
  const writer = new Writer(JSON.stringify(description.blocks).slice(0, 400));
  const body = description.blocks.map((block) => {
    if (block.type !== "contents") return writer.block(block);
    const rows = contentsOf(description).map(
      (each, index) => `<w:p><w:pPr><w:pStyle w:val="Innehll1"/></w:pPr><w:r><w:t>${escaped(each)}</w:t></w:r><w:r><w:tab/><w:t>${Math.floor(index / 4) + 2}</w:t></w:r></w:p>`, // prettier-ignore
    );
    return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${rows.join("")}</w:sdtContent></w:sdt>`;
  });
  return `<w:document ${space} xmlns:r="${officeRelation}"><w:body>${body.join("")}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
}

class Writer {
  readonly #chance: () => number;
  #change = 100;

  constructor(seed: string) {
    this.#chance = seeded(seed);
  }

  block(block: Exclude<Block, { type: "contents" }>): string {
    if (block.type === "empty") return "<w:p/>";
    if (block.type === "page") return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    if (block.type === "paragraph") return this.paragraph(block);
    const widths = Math.max(...block.rows.map((cells) => cells.length));
    const rows = block.rows.map((cells, index) => {
      const heading = block.header && index === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
      const columns = cells.map((cell) => {
        const paragraphs = cell.length === 0 ? "<w:p/>" : cell.map((each) => this.paragraph(each)).join("");
        return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(9000 / widths)}" w:type="dxa"/></w:tcPr>${paragraphs}</w:tc>`;
      });
      return `<w:tr>${heading}${columns.join("")}</w:tr>`;
    });
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(widths)}</w:tblGrid>${rows.join("")}</w:tbl>`;
  }

  paragraph({ style, level, numbered, indent, runs }: Paragraph): string {
    const name = style === "title" ? "Rubrik" : style === "heading" ? `Rubrik${level}` : null;
    const properties = [
      name === null ? "" : `<w:pStyle w:val="${name}"/>`,
      style === "bullet" ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' : "",
      numbered ? `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>` : "",
      indent > 0 ? `<w:ind w:left="${indent * 360}"/>` : "",
    ].join("");
    return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs.map((run) => this.run(run)).join("")}</w:p>`;
  }

  run(run: Run): string {
    const properties = `${run.bold ? "<w:b/>" : ""}${run.italic ? "<w:i/>" : ""}${run.struck ? "<w:strike/>" : ""}`;
    const element = run.change === "deleted" ? "w:delText" : "w:t";
    const pieces = this.#cut(run.text).map(
      (text) => `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${wordsOf(text, element)}</w:r>`,
    );
    if (run.change === null) return pieces.join('<w:proofErr w:type="spellStart"/>');
    this.#change += 1;
    const name = run.change === "deleted" ? "w:del" : "w:ins";
    return `<${name} w:id="${this.#change}" w:author="Sekreterare" w:date="2025-03-01T10:00:00Z">${pieces.join("")}</${name}>`;
  }

  /** Word cuts where somebody once stopped typing. */
  #cut(text: string): string[] {
    if (text.length < 12 || this.#chance() < 0.6) return [text];
    const at = 1 + Math.floor(this.#chance() * (text.length - 2));
    return [text.slice(0, at), text.slice(at)];
  }
}

const wordsOf = (text: string, element: string): string =>
  text
    .split(/(\t|\u00AD)/)
    .map((piece) => {
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\u00AD") return "<w:softHyphen/>";
      return piece === "" ? "" : `<${element} xml:space="preserve">${escaped(piece)}</${element}>`;
    })
    .join("");

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${name}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const marginOf = (text: string): string =>
  `<w:p>${text
    .split(/(\{pages?\})/)
    .map((piece) => {
      if (piece === "{page}") return field("PAGE");
      if (piece === "{pages}") return field("NUMPAGES");
      return piece === "" ? "" : `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`;
    })
    .join("")}</w:p>`;

function numberingOf({ numbering }: Description): string {
  const levels = numbering.map(
    ({ format, text, start = 1 }, index) => `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`, // prettier-ignore
  );
  return `<w:numbering ${space}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
}

const style = (id: string, name: string, outline: number | null): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${outline === null ? "" : `<w:pPr><w:outlineLvl w:val="${outline}"/></w:pPr>`}</w:style>`;
const styles = `<w:styles ${space}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style("Rubrik", "Title", null)}${style("Rubrik1", "heading 1", 0)}${style("Rubrik2", "heading 2", 1)}${style("Rubrik3", "heading 3", 2)}${style("Innehll1", "toc 1", null)}</w:styles>`;

const relations = (targets: [kind: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${kind.includes("/") ? "http://schemas.openxmlformats.org/package/2006/relationships" : officeRelation}/${kind}" Target="${target}"/>`, // prettier-ignore
    )
    .join("")}</Relationships>`;

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${["styles", "numbering"].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`).join("")}<Override PartName="/word/header1.xml" ContentType="${wordType}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/></Types>`;

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
