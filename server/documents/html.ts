import { documentPhrases } from "../text/document-phrases.ts";
import { absoluteHref, safeHref } from "./links.ts";
import type { Block, DecisionBlock, DocumentModel, HeadingBlock, Inline, TableBlock } from "./model.ts";
import { headingDepths } from "./outline.ts";
import { cleanBlocks, cleanDocument, clauseParts } from "./text.ts";

/** What is the same for all blocks of one rendering. */
interface Frame {
  depths: Map<HeadingBlock, number>;
  headingOffset: number;
  link: (href: string) => string | null;
}

/**
 * The blocks as semantic HTML, everything escaped, without inline styles; classes begin with `doc-`.
 *
 * @param headingOffset added to the heading levels, for a page that has headings of its own above
 */
export function htmlFromBlocks(blocks: Block[], { headingOffset = 0 }: { headingOffset?: number } = {}): string {
  const clean = cleanBlocks(blocks);
  return blocksHtml(clean, { depths: headingDepths(clean), headingOffset, link: safeHref });
}

/**
 * A complete page that stands alone as a file, with the letterhead and the footer.
 *
 * @param stylesheet CSS put into the page; it must not contain "</style"
 */
export function htmlDocument(document: DocumentModel, { stylesheet }: { stylesheet: string }): string {
  const { title, author, draft, language, letterhead, blocks } = cleanDocument(document);
  const body = blocksHtml(blocks, { depths: headingDepths(blocks, 0), headingOffset: 0, link: absoluteHref });
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escape(author)}">
<title>${escape(title)}</title>
<style>${stylesheet.replace(/<\/style/gi, "")}</style>
</head>
<body class="doc-page">
${letterheadHtml(letterhead)}<main class="doc">
${draft ? `<p class="doc-draft"><strong>${escape(draft)}</strong></p>\n` : ""}${body}
</main>
${letterhead.footer.trim() === "" ? "" : `<footer class="doc-footer">${escape(letterhead.footer)}</footer>\n`}</body>
</html>
`;
}

function letterheadHtml({ sender, logo }: DocumentModel["letterhead"]): string {
  if (sender.length === 0 && logo === null) return "";
  const lines = sender.map((line) => escape(line)).join("<br>");
  const picture = logo
    ? `<img class="doc-logo" src="data:${logo.mediaType};base64,${escape(logo.data)}" alt="${escape(logo.alt)}">`
    : "";
  return `<header class="doc-letterhead"><p class="doc-sender">${lines}</p>${picture}</header>\n`;
}

function blocksHtml(blocks: Block[], frame: Frame): string {
  return blocks.map((block) => blockHtml(block, frame)).join("\n");
}

function blockHtml(block: Block, frame: Frame): string {
  const text = (inlines: Inline[]) => inlinesHtml(inlines, frame);
  switch (block.type) {
    case "heading":
      return headingHtml(block, frame);
    case "paragraph":
      return `<p${block.role ? ` class="doc-${block.role}"` : ""}>${text(block.content)}</p>`;
    case "facts": {
      const rows = block.rows.map((row) => `<div><dt>${escape(row.term)}</dt><dd>${text(row.value)}</dd></div>`);
      return `<dl class="doc-facts">${rows.join("")}</dl>`;
    }
    case "list": {
      const items = block.items.map((item) => `<li>${itemHtml(item, frame)}</li>`).join("");
      if (!block.ordered) return `<ul class="doc-list">${items}</ul>`;
      return `<ol class="doc-list"${block.start === undefined ? "" : ` start="${block.start}"`}>${items}</ol>`;
    }
    case "table":
      return tableHtml(block, frame);
    case "decision":
      return decisionHtml(block);
    case "quote":
      return `<blockquote class="doc-quote">${blocksHtml(block.blocks, frame)}</blockquote>`;
    case "notice":
      return `<section class="doc-notice"><p class="doc-notice-title">${escape(block.title)}</p>${blocksHtml(block.blocks, frame)}</section>`;
  }
}

/** An item of one paragraph is set without a paragraph of its own, so that a plain list stays tight. */
function itemHtml(item: Block[], frame: Frame): string {
  const [first, ...rest] = item;
  if (first?.type !== "paragraph" || first.role !== undefined) return blocksHtml(item, frame);
  return inlinesHtml(first.content, frame) + (rest.length > 0 ? `\n${blocksHtml(rest, frame)}` : "");
}

function headingHtml(heading: HeadingBlock, frame: Frame): string {
  const depth = (frame.depths.get(heading) ?? heading.level) + frame.headingOffset;
  const tag = `h${Math.min(6, Math.max(1, depth))}`;
  const number = heading.number ? `<span class="doc-number">${escape(heading.number)}</span> ` : "";
  const labels = (heading.tags ?? []).map((label) => `<span class="doc-tag">${escape(label)}</span>`).join(" ");
  const tags = labels === "" ? "" : ` <span class="doc-tags">${labels}</span>`;
  const title = `<span class="doc-title">${inlinesHtml(heading.text, frame)}</span>`;
  return `<${tag} class="doc-heading doc-heading--${heading.level}"${idHtml(heading.id)}>${number}${title}${tags}</${tag}>`;
}

/** The scroll container can be focused, so that a wide table can be scrolled with the keyboard on a narrow screen. */
function tableHtml(table: TableBlock, frame: Frame): string {
  const label = table.caption?.trim() || documentPhrases.table;
  const caption = table.caption ? `<caption>${escape(table.caption)}</caption>` : "";
  const figures = new Set(table.figures);
  const set = (column: number) => (figures.has(column) ? ' class="doc-figure"' : "");
  const head = table.header.map((cell, column) => `<th scope="col"${set(column)}>${inlinesHtml(cell, frame)}</th>`);
  const rows = table.rows.map((row) => {
    const cells = table.header.map((_, column) => `<td${set(column)}>${inlinesHtml(row[column] ?? [], frame)}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const sum = table.sum ? rows.pop() : undefined;
  return (
    `<div class="doc-table" role="region" tabindex="0" aria-label="${escape(label)}"><table>${caption}` +
    `<thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody>` +
    (sum === undefined ? "" : `<tfoot>${sum}</tfoot>`) +
    "</table></div>"
  );
}

function decisionHtml(decision: DecisionBlock): string {
  const clauses = decision.clauses.map((clause) => {
    const [word, rest] = clauseParts(clause.text);
    return `<li${idHtml(clause.id)}><b class="doc-att">${escape(word)}</b> ${escape(rest)}</li>`;
  });
  const lead = decision.lead === "" ? "" : `<p class="doc-decision-lead">${escape(decision.lead)}</p>`;
  const list = clauses.length === 0 ? "" : `<ul class="doc-clauses" role="list">${clauses.join("")}</ul>`;
  return (
    `<section class="doc-decision doc-decision--${decision.tone}"${idHtml(decision.id)}>` +
    `<p class="doc-decision-label">${escape(decision.label)}</p>${lead}${list}</section>`
  );
}

function inlinesHtml(inlines: Inline[], frame: Frame): string {
  return inlines.map((inline) => inlineHtml(inline, frame)).join("");
}

function inlineHtml(inline: Inline, frame: Frame): string {
  if (inline.type === "break") return "<br>";
  const text = escape(inline.text);
  if (inline.type === "link") {
    const href = frame.link(inline.href);
    return href === null ? text : `<a href="${escape(href)}">${text}</a>`;
  }
  const wrap = (on: boolean | undefined, tag: string, inner: string) => (on ? `<${tag}>${inner}</${tag}>` : inner);
  const formatted = wrap(inline.italic, "em", wrap(inline.code, "code", text));
  return wrap(inline.strike, "s", wrap(inline.bold, "strong", formatted));
}

function idHtml(id: string | undefined): string {
  return id === undefined ? "" : ` id="${escape(id)}"`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
