/** As LibreOffice writes it: headings with levels, lists around each numbered paragraph, styles for what is struck. */
import { strToU8, zipSync } from "fflate";
import { contentsOf, type Description, type Paragraph, type Run } from "../document.ts";
import { escaped } from "./docx.ts";

const spaces = ["office", "text", "table", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(" ");
const type = "application/vnd.oasis.opendocument.text";

export function odtOf(description: Description): Uint8Array {
  const parts: Record<string, string> = {
    mimetype: type,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    "content.xml": contentOf(description),
    "styles.xml": `<office:document-styles ${spaces}><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${margin(description.header)}</style:header><style:footer>${margin(description.footer)}</style:footer></style:master-page></office:master-styles></office:document-styles>`,
    "meta.xml": `<office:document-meta ${spaces}><office:meta><dc:title>${escaped(description.title)}</dc:title></office:meta></office:document-meta>`,
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 2), level: 6 });
}

function contentOf(description: Description): string {
  const deletions: string[] = [];
  const inline = (run: Run): string => {
    if (run.change === "deleted") {
      deletions.push(run.text);
      return `<text:change text:change-id="ct${deletions.length}"/>`;
    }
    const name = run.struck ? "Struck" : run.bold ? "Bold" : run.italic ? "Italic" : null;
    const text = escaped(run.text).replaceAll("\t", "<text:tab/>");
    return name === null ? text : `<text:span text:style-name="${name}">${text}</text:span>`;
  };
  const paragraph = (block: Paragraph): string => {
    const text = block.runs.map(inline).join("");
    const element =
      block.style === "heading"
        ? `<text:h text:outline-level="${block.level}">${text}</text:h>`
        : `<text:p text:style-name="${block.style === "title" ? "Title" : "Standard"}">${text}</text:p>`;
    if (block.style === "bullet") {
      return `<text:list text:style-name="Bullets"><text:list-item>${element}</text:list-item></text:list>`;
    }
    if (!block.numbered) return element;
    let list = element;
    for (let level = block.level; level > 0; level -= 1) {
      const attributes = level === 1 ? ' text:style-name="Numbers" text:continue-numbering="true"' : "";
      list = `<text:list${attributes}><text:list-item>${list}</text:list-item></text:list>`;
    }
    return list;
  };
  const body = description.blocks.map((block) => {
    if (block.type === "empty") return '<text:p text:style-name="Standard"/>';
    if (block.type === "page") return '<text:p text:style-name="NewPage"/>';
    if (block.type === "paragraph") return paragraph(block);
    if (block.type === "contents") {
      const rows = contentsOf(description).map(
        (each, index) => `<text:p>${escaped(each)}<text:tab/>${index + 2}</text:p>`,
      );
      return `<text:table-of-content><text:index-body>${rows.join("")}</text:index-body></text:table-of-content>`;
    }
    const rows = block.rows.map((cells) => {
      const columns = cells.map((cell) => `<table:table-cell>${cell.length === 0 ? "<text:p/>" : cell.map(paragraph).join("")}</table:table-cell>`); // prettier-ignore
      return `<table:table-row>${columns.join("")}</table:table-row>`;
    });
    const [first = "", ...rest] = rows;
    const head = block.header ? `<table:table-header-rows>${first}</table:table-header-rows>` : first;
    return `<table:table><table:table-column table:number-columns-repeated="${block.rows[0]?.length ?? 1}"/>${head}${rest.join("")}</table:table>`;
  });
  const regions = deletions.map(
    (text, index) => `<text:changed-region xml:id="ct${index + 1}" text:id="ct${index + 1}"><text:deletion><office:change-info><dc:creator>Sekreterare</dc:creator><dc:date>2025-03-01T10:00:00</dc:date></office:change-info><text:p>${escaped(text)}</text:p></text:deletion></text:changed-region>`, // prettier-ignore
  );
  const tracked = regions.length === 0 ? "" : `<text:tracked-changes>${regions.join("")}</text:tracked-changes>`;
  return `<office:document-content ${spaces}>${automatic(description)}<office:body><office:text>${tracked}${body.join("")}</office:text></office:body></office:document-content>`;
}

function automatic({ numbering }: Description): string {
  const levels = numbering.map(({ format, text, start = 1 }, index) => {
    const [before = "", after = ""] = text.split(/%\d(?:.*%\d)?/);
    return `<text:list-level-style-number text:level="${index + 1}" style:num-format="${format === "decimal" ? "1" : "a"}" style:num-prefix="${before}" style:num-suffix="${after}" text:start-value="${start}" text:display-levels="${text.split("%").length - 1}"/>`;
  });
  const span = (name: string, property: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${property}/></style:style>`;
  return `<office:automatic-styles>${span("Struck", 'style:text-line-through-style="solid"')}${span("Bold", 'fo:font-weight="bold"')}${span("Italic", 'fo:font-style="italic"')}<style:style style:name="NewPage" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style><text:list-style style:name="Numbers">${levels.join("")}</text:list-style><text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles>`;
}

const margin = (text: string): string =>
  `<text:p>${escaped(text).replace("{page}", "<text:page-number>1</text:page-number>").replace("{pages}", "<text:page-count>3</text:page-count>")}</text:p>`;
