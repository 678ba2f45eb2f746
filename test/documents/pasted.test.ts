import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksFromMarkdown, markdownFromDocument } from "../../server/documents/markdown.ts";
import type { Block } from "../../server/documents/model.ts";
import { pastedAsMarkdown } from "../../server/documents/pasted.ts";
import { inlineText } from "../../server/documents/text.ts";
import { anyText } from "./arbitrary.ts";
import { sample } from "./sample.ts";

/** The blocks in short: paragraphs as text, lists as arrays, numbered ones after their first number, tables as rows. */
function outline(blocks: Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.type === "paragraph") return lines(block.content);
    if (block.type === "table") return { rows: [block.header, ...block.rows].map((row) => row.map(inlineText)) };
    if (block.type !== "list") return block.type;
    const items = block.items.map(outline).flat();
    return block.ordered ? { from: block.start ?? 1, items } : items;
  });
}

const lines = (content: Parameters<typeof inlineText>[0]): string =>
  content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");

const read = (text: string): unknown[] => outline(blocksFromMarkdown(text));

describe("a list pasted as plain text", () => {
  test.each(["•\t", "• ", "·\t", "· ", "o\t", "▪ ", "–\t", "\uf0b7\t", "§\t", "  • ", "\t•\t", "    • ", "•\u00a0"])(
    "is a list with the bullet %j",
    (bullet) => {
      expect(read(`Vi talade om:\n${bullet}ett\n${bullet}två **fet**\nMötet slutade.`)).toEqual([
        "Vi talade om:",
        ["ett", "två fet"],
        "Mötet slutade.",
      ]);
    },
  );

  test("has the levels of the signs, in the order they are met", () => {
    expect(read("•\tett\no\tett ett\n▪\tett ett ett\no\tett två\n•\ttvå")).toEqual([
      ["ett", ["ett ett", ["ett ett ett"], "ett två"], "två"],
    ]);
    expect(read("•\tett\n–\tunder\n\n•\ttvå\n")).toEqual([["ett", ["under"], "två"]]);
  });

  test("has the levels of the indentation where there is one", () => {
    expect(read("•\tett\n\t•\tunder\n\t•\toch\n•\ttvå")).toEqual([["ett", ["under", "och"], "två"]]);
    expect(read("1. ett\n   • under\n2. två")).toEqual([{ from: 1, items: ["ett", ["under"], "två"] }]);
    expect(read("- ett\n\t1.\tunder\n\t2.\toch\n- två")).toEqual([
      ["ett", { from: 1, items: ["under", "och"] }, "två"],
    ]);
  });

  test("is numbered from its first number, with bullets inside", () => {
    expect(read("Vi talade om:\n3.\ttre\n•\tunder\n4.\tfyra\nSlut.")).toEqual([
      "Vi talade om:",
      { from: 3, items: ["tre", ["under"], "fyra"] },
      "Slut.",
    ]);
    expect(read("•\tett\n2.\tunder\n•\ttvå")).toEqual([["ett", { from: 2, items: ["under"] }, "två"]]);
  });
});

describe("rows pasted as plain text", () => {
  test("are a table with the first row as header", () => {
    expect(read("Fördelning:\nKommun\tAndel | kr\nAlnäs\t12 `a|b`\nBergvika\t\nSlut.")).toEqual([
      "Fördelning:",
      {
        rows: [
          ["Kommun", "Andel | kr"],
          ["Alnäs", "12 a|b"],
          ["Bergvika", ""],
        ],
      },
      "Slut.",
    ]);
    expect(read("\t2024\t2025\nAlnäs\t1\t2")).toEqual([
      {
        rows: [
          ["", "2024", "2025"],
          ["Alnäs", "1", "2"],
        ],
      },
    ]);
    expect(read("1.\tÖppnande\tGreta\n2.\tVal\tEbba")).toMatchObject([{ rows: [["1.", "Öppnande", "Greta"], {}] }]);
  });

  test("with different numbers of cells, or one alone, are lines", () => {
    expect(read("a\tb\nc\td\te")).toEqual(["a\tb\nc\td\te"]);
    expect(read("Datum:\tfredag")).toEqual(["Datum:\tfredag"]);
  });

  test.each(["a)\tett\nb)\ttvå", "1.1\tInledning\n1.2\tBakgrund", "1\tInledning\n2\tBakgrund", "ett\t\ntvå\t"])(
    "are not %j",
    (text) => {
      expect(JSON.stringify(read(text))).not.toContain("rows");
    },
  );
});

test("an indented line is text, not code", () => {
  expect(read("\tFörsta raden\n\tAndra raden\n\n    Nytt stycke")).toEqual([
    "Första raden\nAndra raden",
    "Nytt stycke",
  ]);
  expect(JSON.stringify(blocksFromMarkdown("\tett\n\n    två"))).not.toContain("code");
});

describe("what is Markdown or prose already stays as it is:", () => {
  test.each([
    "- ett\n\t- under\n\n\tmer\n- två",
    "1. ett\n2. två\n   fortsättning",
    "```\n•\tett\na\tb\nc\td\n```",
    "- ~~~~\n  •\tett\n  ~~~\n  •\ttvå\n  ~~~~",
    "> ```\n> • a\n> ```",
    "a\t|\tb\n---\t|\t---\n1\t|\t2",
    "| a\t| b |\n|---|---|\n| 1\t| 2 |",
    "`a\tb` och\n`c\td` och",
    "> a\tb\n> c\td",
    "-\ta\tb\n-\tc\td",
    "– Ja, sa hon.\n– Nej, sa han.",
    "o nej\nö ja",
    "§ 4 gäller.\n§ 5 också.",
    "Pris: 3 • 4 kronor",
    "•tätt",
  ])("%j", (text) => {
    expect(pastedAsMarkdown(text)).toBe(text);
  });

  test("any text without tabs and bullets", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "grapheme" })), (text) => {
        const ordinary = text.replace(/[\t\u00b7\u2022\u2023\u25a0\u25aa\u25cb\u25cf\u25e6\ue000-\uf8ff]/g, "");
        expect(pastedAsMarkdown(ordinary)).toBe(ordinary);
      }),
    );
  });
});

test("no word is lost, whatever is pasted", () => {
  const part = fc.constantFrom(
    "•\t",
    "o\t",
    "1.\t",
    "2) ",
    "· ",
    "–\t",
    "- ",
    "\t",
    "    ",
    "\n",
    "\n\n",
    "Ett",
    "Två",
    "|",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const words = (text: string) => text.match(/Ett|Två/g)?.length ?? 0;
      expect(words(JSON.stringify(blocksFromMarkdown(parts.join(""))))).toBe(words(parts.join("")));
    }),
    { numRuns: 2000 },
  );
});

test("text that begins with a bullet comes back from the Markdown export as text", () => {
  const blocks: Block[] = [
    {
      type: "paragraph",
      content: [{ type: "text", text: "• ett" }, { type: "break" }, { type: "text", text: "· två" }],
    },
  ];
  expect(blocksFromMarkdown(markdownFromDocument({ ...sample, blocks }))).toEqual(blocks);
});
