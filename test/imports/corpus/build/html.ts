/** As a page for Chromium to print, with the looks of a word processor. */
import { accepted, contentsOf, numberer, type Description, type Paragraph } from "../document.ts";

export function htmlOf(description: Description): string {
  const numberOf = numberer(description.numbering);
  const paragraph = (block: Paragraph): string => {
    const label = block.style === "bullet" ? "•" : numberOf(block);
    const text = `${label === null ? "" : `<span class="label">${label}</span>`}${inline(block)}`;
    const indent = block.indent + (block.style === "bullet" ? 1 : 0);
    const name = block.style === "title" ? "h1" : block.style === "heading" ? `h${block.level + 1}` : "p";
    return `<${name} style="margin-left:${indent * 1.2}em">${text}</${name}>`;
  };
  const body = description.blocks.map((block) => {
    if (block.type === "empty") return '<p class="empty">&nbsp;</p>';
    if (block.type === "page") return '<div style="break-after:page"></div>';
    if (block.type === "paragraph") return paragraph(block);
    if (block.type === "contents") {
      return contentsOf(description)
        .map((each, index) => `<p class="contents"><span>${escaped(each)}</span><span>${index + 2}</span></p>`)
        .join("");
    }
    const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell.map(paragraph).join("")}</td>`).join("")}</tr>`); // prettier-ignore
    return `<table>${rows.join("")}</table>`;
  });
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${escaped(description.title)}</title><style>
    body { font: 11pt/1.35 "${description.font}", serif; margin: 0 } p { margin: 0 0 5pt } .empty { margin: 0; font-size: 6pt }
    h1 { font-size: 17pt; margin: 0 0 9pt } h2 { font-size: 13pt; margin: 10pt 0 4pt } h3, h4 { font-size: 11.5pt; margin: 8pt 0 3pt }
    table { border-collapse: collapse; margin: 4pt 0; width: 100% } td { padding: 2pt 5pt; vertical-align: top } td p { margin: 0 }
    .label { display: inline-block; min-width: 1.7em } .contents { display: flex; justify-content: space-between }
    ${description.ruled ? "td { border: 0.6pt solid black }" : ""}
  </style></head><body>${body.join("\n")}</body></html>`;
}

/** Head or foot of every printed page. */
export function marginHtml(text: string): string {
  const words = escaped(text)
    .replace("{page}", '<span class="pageNumber"></span>')
    .replace("{pages}", '<span class="totalPages"></span>');
  return `<div style="font-size:8.5pt;width:100%;margin:0 20mm">${words}</div>`;
}

const inline = (paragraph: Paragraph): string =>
  accepted(paragraph)
    .map(({ text, bold, italic, struck }) => {
      const words = escaped(text).replaceAll("\u00AD", "&shy;");
      const marked = struck ? `<s>${words}</s>` : italic ? `<em>${words}</em>` : words;
      return bold ? `<strong>${marked}</strong>` : marked;
    })
    .join("");

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
