import { describe, expect, test } from "vitest";
import { blocksFromMarkdown, markdownFromDocument } from "../../server/documents/markdown.ts";
import type { Block, Inline } from "../../server/documents/model.ts";
import { inlineText } from "../../server/documents/text.ts";
import { sample } from "./sample.ts";

const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const text = (value: string, marks: object = {}): Inline => ({ type: "text", text: value, ...marks });

describe("notes in Markdown", () => {
  test("become paragraphs with bold, italic, struck and code, and lines where they were ended", () => {
    expect(blocksFromMarkdown("En **fet _båda_** ~~bort~~ `kod`  \nny rad\nsamma rad")).toEqual([
      paragraph(
        text("En "),
        text("fet ", { bold: true }),
        text("båda", { bold: true, italic: true }),
        text(" "),
        text("bort", { strike: true }),
        text(" "),
        text("kod", { code: true }),
        { type: "break" },
        text("ny rad"),
        { type: "break" },
        text("samma rad"),
      ),
    ]);
  });

  test("keep every line, in paragraphs, items, quotes and links", () => {
    const lines = [text("ett"), { type: "break" }, text("två"), { type: "break" }, text("tre")] as Inline[];
    expect(blocksFromMarkdown("ett\r\ntvå\ntre")).toEqual([paragraph(...lines)]);
    expect(blocksFromMarkdown("- ett\n  två\ntre")).toEqual([
      { type: "list", ordered: false, items: [[paragraph(...lines)]] },
    ]);
    expect(blocksFromMarkdown("> ett\n> två\ntre")).toEqual([{ type: "quote", blocks: [paragraph(...lines)] }]);
    const link = (value: string): Inline => ({ type: "link", href: "https://a.example", text: value });
    expect(blocksFromMarkdown("[ett\ntvå](https://a.example)")).toEqual([
      paragraph(link("ett"), { type: "break" }, link("två")),
    ]);
    expect(blocksFromMarkdown("**ett\ntvå**")).toEqual([
      paragraph(text("ett", { bold: true }), { type: "break" }, text("två", { bold: true })),
    ]);
  });

  test("become headings of level 4, and 5 below the first", () => {
    const levels = (markdown: string) =>
      blocksFromMarkdown(markdown).map((block) => (block as { level?: number }).level);
    expect(levels("# A\n\n## B\n\n### C\n\n# D")).toEqual([4, 5, 5, 4]);
    expect(levels("### A\n\n#### B")).toEqual([4, 5]);
  });

  test("become nested lists with the number they start from", () => {
    expect(blocksFromMarkdown("3. tre\n   - under\n\n     mer\n4. fyra")).toEqual([
      {
        type: "list",
        ordered: true,
        start: 3,
        items: [
          [
            paragraph(text("tre")),
            { type: "list", ordered: false, items: [[paragraph(text("under")), paragraph(text("mer"))]] },
          ],
          [paragraph(text("fyra"))],
        ],
      },
    ]);
  });

  test("become tables, with every row as wide as the header", () => {
    expect(blocksFromMarkdown("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |")).toEqual([
      {
        type: "table",
        header: [[text("a")], [text("b")]],
        rows: [
          [[text("1")], []],
          [[text("2")], [text("3")]],
        ],
      },
    ]);
  });

  test("link only to http, https, mail and paths on the site", () => {
    const links = (markdown: string) =>
      blocksFromMarkdown(markdown).flatMap((block) =>
        block.type === "paragraph" ? block.content.filter((inline) => inline.type === "link") : [],
      );
    expect(links("[**a** b](https://a.example) [c](mailto:c@d.example) [e](/moten/1)")).toEqual([
      { type: "link", href: "https://a.example", text: "a b" },
      { type: "link", href: "mailto:c@d.example", text: "c" },
      { type: "link", href: "/moten/1", text: "e" },
    ]);
    expect(
      links("[x](javascript:alert(1)) [y](data:text/html,z) [z](//elsewhere.example) [w](ftp://a.example)"),
    ).toEqual([]);
  });

  test("show HTML as typed, pictures as their text, code as paragraphs, and drop rules", () => {
    expect(blocksFromMarkdown("<b>x</b> ![en **bild**](a.png)\n\n---\n\n```\nrad 1\n\nrad 2\n```")).toEqual([
      paragraph(text("<b>x</b> en bild")),
      paragraph(text("rad 1", { code: true }), { type: "break" }, { type: "break" }, text("rad 2", { code: true })),
    ]);
    expect(blocksFromMarkdown("> citat")).toEqual([{ type: "quote", blocks: [paragraph(text("citat"))] }]);
    expect(blocksFromMarkdown("")).toEqual([]);
    expect(blocksFromMarkdown("![](a.png)\n![](b.png)")).toEqual([]);
  });

  test("keep their text however deep they are nested", () => {
    const json = JSON.stringify(blocksFromMarkdown(`${"> ".repeat(30)}djupt`));
    expect(json).toContain("djupt");
    expect(json.match(/"quote"/g)?.length).toBeLessThan(8);
  });
});

describe("the Markdown export", () => {
  const markdown = markdownFromDocument(sample);

  test("is what a person would have written", () => {
    expect(markdown).toContain(
      "## 1 Mötets öppnande\n\n> **Beslut**\n>\n> Länsnätverket beslutade\n>\n> - **att** öppna mötet.\n\n## 2",
    );
    expect(markdown).toContain("| Bergvika kommun | ~~Örjan Fridh~~ (frånvarande) | Förvaltningschef |\n");
    expect(markdown).toContain("[avtalets ärendesida](<https://nordmark.example/avtal/vardhygien?version=2>)");
    expect(markdown).toContain("- **Datum** Fredag 21 november 2025\n");
    expect(markdown).toContain("1. ansvar och hantering,\n\n   * vem som skriver ut hjälpmedlet\n");
  });

  test.each<[string, Inline[]]>([
    ["a link after an exclamation mark", [text("Läs!"), { type: "link", href: "https://a.example", text: "här" }]],
    ["marks beside each other", [text("a", { bold: true }), text("b", { italic: true }), text("c", { strike: true })]],
    ["text that looks like a list", [text("- x"), { type: "break" }, text("1. y"), { type: "break" }, text("# z")]],
  ])("keeps %s as it was", (_, content) => {
    const document = { ...sample, blocks: [paragraph(...content)] };
    const [returned, ...more] = blocksFromMarkdown(markdownFromDocument(document));
    expect(more).toEqual([]);
    expect(returned?.type === "paragraph" && inlineText(returned.content)).toBe(inlineText(content));
    const links = (block: Block | undefined) => JSON.stringify(block).match(/"link"/g)?.length;
    expect(links(returned)).toBe(links(document.blocks[0]));
  });

  test("gives lines back as lines when it is read", () => {
    const notes = "ett\ntvå **tre\nfyra**\n\n- fem\n  sex\n\n> sju\n> åtta\n\n[nio\ntio](https://a.example)";
    const blocks = blocksFromMarkdown(notes);
    expect(JSON.stringify(blocks).match(/"break"/g)).toHaveLength(5);
    expect(blocksFromMarkdown(markdownFromDocument({ ...sample, blocks }))).toEqual(blocks);
  });

  test("gives lists, tables and struck names back when it is read", () => {
    const blocks = blocksFromMarkdown(markdown);
    const original = sample.blocks.filter((block) => block.type === "table");
    const returned = blocks.filter((block) => block.type === "table");
    expect(returned.map((table) => table.rows)).toEqual(original.map((table) => table.rows));
    expect(blocks.filter((block) => block.type === "heading")).toHaveLength(17);
  });
});
