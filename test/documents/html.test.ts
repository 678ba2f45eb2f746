import { describe, expect, test } from "vitest";
import { htmlDocument, htmlFromBlocks } from "../../server/documents/html.ts";
import type { Block, Inline } from "../../server/documents/model.ts";
import { sample } from "./sample.ts";

const html = htmlFromBlocks(sample.blocks);
const text = (value: string): Inline[] => [{ type: "text", text: value }];
const heading = (level: 1 | 2 | 3 | 4 | 5, value: string): Block => ({ type: "heading", level, text: text(value) });

describe("blocks as HTML", () => {
  test("show a decision as a section with label, formula and clauses that can be linked to", () => {
    const decision: Block = {
      type: "decision",
      tone: "open",
      label: "Förslag till beslut",
      lead: "Nätverket beslutar",
      clauses: [{ text: "att <anta> avtalet", id: "sats-1" }],
      id: "beslut-1",
    };
    expect(htmlFromBlocks([decision])).toBe(
      '<section class="doc-decision doc-decision--open" id="beslut-1">' +
        '<p class="doc-decision-label">Förslag till beslut</p><p class="doc-decision-lead">Nätverket beslutar</p>' +
        '<ul class="doc-clauses" role="list"><li id="sats-1"><b class="doc-att">att</b> &lt;anta&gt; avtalet</li></ul></section>',
    );
  });

  test("show a table with header cells, in a region that can be scrolled by keyboard", () => {
    expect(html).toContain(
      '<div class="doc-table" role="region" tabindex="0" aria-label="Möten 2026"><table><caption>Möten 2026</caption>' +
        '<thead><tr><th scope="col">Datum och tid</th>',
    );
    expect(htmlFromBlocks([{ type: "table", header: [text("a")], rows: [] }])).toContain('aria-label="Tabell"');
  });

  test("show number and labels in the heading, and struck names as struck", () => {
    expect(html).toContain(
      '<h3 class="doc-heading doc-heading--3" id="punkt-4-a"><span class="doc-number">4 a</span> <span class="doc-title">' +
        "Samverkansavtal mellan kommunerna och regionen inom vårdhygien</span> " +
        '<span class="doc-tags"><span class="doc-tag">Beslut</span> <span class="doc-tag">Ändrad</span></span></h3>',
    );
    expect(html).toContain("<s>Örjan Fridh</s> (frånvarande)");
  });

  test("step down one heading level at a time, from the level the page asks for", () => {
    const blocks = [heading(2, "a"), heading(4, "b"), heading(4, "c"), heading(5, "d"), heading(2, "e")];
    const tags = (made: string) => [...made.matchAll(/<(h\d)/g)].map(([, tag]) => tag);
    expect(tags(htmlFromBlocks(blocks))).toEqual(["h2", "h3", "h3", "h4", "h2"]);
    expect(tags(htmlFromBlocks(blocks, { headingOffset: 1 }))).toEqual(["h3", "h4", "h4", "h5", "h3"]);
    expect(tags(htmlFromBlocks([heading(4, "x")]))).toEqual(["h4"]);
    expect(tags(htmlFromBlocks([heading(5, "x")], { headingOffset: 4 }))).toEqual(["h6"]);
  });

  test("escape everything and carry no inline style", () => {
    expect(html).toContain("&lt;b&gt;inte fet&lt;/b&gt; &amp; <strong>inte heller</strong>");
    expect(html).not.toMatch(/style=|<script|\son\w+=/);
    const quoted: Block = { type: "table", caption: `"><img src=x onerror='a'>`, header: [text("a")], rows: [] };
    expect(htmlFromBlocks([quoted])).toContain('aria-label="&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;"');
  });

  test.each([
    ["https://a.example/?b=1&c=2", '<a href="https://a.example/?b=1&amp;c=2">x</a>'],
    ["mailto:a@b.example", '<a href="mailto:a@b.example">x</a>'],
    ["/moten/1", '<a href="/moten/1">x</a>'],
    ["javascript:alert(1)", "x"],
    ["java\nscript:alert(1)", "x"],
    [" JAVASCRIPT:alert(1)", "x"],
    ["data:text/html,x", "x"],
    ["//elsewhere.example", "x"],
    ["/\\elsewhere.example", "x"],
    ["", "x"],
  ])("link to %j as %j", (href, made) => {
    expect(htmlFromBlocks([{ type: "paragraph", content: [{ type: "link", href, text: "x" }] }])).toBe(
      `<p>${made}</p>`,
    );
  });
});

test("a page that stands alone has language, title, style, sender, logo and footer", () => {
  const page = htmlDocument({ ...sample, title: "A <b>" }, { stylesheet: ".doc { color: #000 }" });
  expect(page).toMatch(/^<!doctype html>\n<html lang="sv-SE">/);
  expect(page).toContain("<title>A &lt;b&gt;</title>");
  expect(page).toContain("<style>.doc { color: #000 }</style>");
  expect(page).toContain('<p class="doc-sender">Stödenheten Nordmark<br>');
  expect(page).toMatch(/<img class="doc-logo" src="data:image\/png;base64,[\w+/=]+" alt="Region Nordmark">/);
  expect(page).toContain('<footer class="doc-footer">Länsnätverket i Nordmark · nordmark.example</footer>');
  expect(page.match(/<h1/g)).toHaveLength(1);
});
