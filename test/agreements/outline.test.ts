import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clausesOf, textOfClauses } from "../../server/agreements/outline-rules.ts";

const numbers = (text: string) => clausesOf(text).map(({ number }) => number);

test.each([
  [
    "headings of two levels",
    "1 Parter\n\nA och B.\n\n2 Omfattning\n\n2.1 Allmänt\n\nText.\n\n2.2 Undantag\n\nText.",
    ["1", "2", "2.1", "2.2"],
  ],
  [
    "with full stops, marks and section signs",
    "1. Parter\n## 2. Omfattning\n**3 Ansvar**\n§ 4 Tid",
    ["1", "2", "3", "4"],
  ],
  ["what stands before the first", "Avtal om hygien\n\n1 Parter", [null, "1"]],
  [
    "a law that is quoted at the beginning of a line",
    "1 Lag\n\n14 kap. 1 § hälso- och sjukvårdslagen\n3 kap. 6 § socialtjänstlagen\n\n2 Omfattning",
    ["1", "2"],
  ],
  ["footnotes", "1 Ansvar\n\n1.1 Kommunen\n\nText.\n\n1 Se termbanken\n\n1.2 Regionen", ["1", "1.1", "1.2"]],
  ["a list within a clause", "1 A\n\n2 B\n\n2.1 C\n\n1. ett\n2. två\n\n3 D", ["1", "2", "2.1", "3"]],
  ["a number that was left out", "1 A\n\n1.1 B\n\n1.3 C", ["1", "1.1", "1.3"]],
  ["nothing at all", "  \n", []],
  ["no numbers", "Bara text.", [null]],
])("a text is split at its numbers: %s", (_, text, expected) => {
  expect(numbers(text)).toEqual(expected);
});

test("a clause keeps its heading and its text", () => {
  expect(clausesOf("5.\tDefinitioner\n\n5.1 Hemsjukvård \n\nMed hemsjukvård avses …\n\n- vård\n")).toEqual([
    { number: null, heading: "", text: "5.\tDefinitioner\n\n5.1 Hemsjukvård\n\nMed hemsjukvård avses …\n\n- vård" },
  ]);
  expect(clausesOf("1.\tDefinitioner\n\n1.1 Hemsjukvård \n\nMed hemsjukvård avses …\n\n- vård\n")).toEqual([
    { number: "1", heading: "Definitioner", text: "" },
    { number: "1.1", heading: "Hemsjukvård", text: "Med hemsjukvård avses …\n\n- vård" },
  ]);
});

test("put together and split again it is the same", () => {
  const words = fc.constantFrom("vård", "i hemmet", "12 kap. 1 §", "- punkt", "Kommunen ansvarar.", "2.", "x 1.1 y");
  const chapter = fc.record({
    heading: fc.constantFrom("Parter", "Ansvar", "Tid"),
    text: fc.array(words),
    parts: fc.array(fc.array(words), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(chapter, { maxLength: 6 }), (chapters) => {
      const text = chapters
        .map(({ heading, text, parts }, place) =>
          [
            `${place + 1} ${heading}`,
            text.join("\n"),
            ...parts.map((part, index) => `${place + 1}.${index + 1} Del\n\n${part.join("\n")}`),
          ].join("\n\n"),
        )
        .join("\n\n");
      const clauses = clausesOf(text);
      expect(clauses.length).toBe(chapters.reduce((sum, { parts }) => sum + 1 + parts.length, 0));
      expect(clausesOf(textOfClauses(clauses))).toEqual(clauses);
    }),
  );
});

const seed = new URL("../../../shared/seeds/hemsjukvardsavtal-2025.txt", import.meta.url);

test.skipIf(!existsSync(seed))("the agreement on health care at home has its sixteen chapters, and 5.1 to 5.15", () => {
  const found = numbers(readFileSync(seed, "utf8"));
  const chapters = Array.from({ length: 16 }, (_, place) => String(place + 1));
  expect(found.filter((number) => number !== null && !number.includes("."))).toEqual(chapters);
  const definitions = Array.from({ length: 15 }, (_, place) => `5.${place + 1}`);
  expect(found.filter((number) => number?.startsWith("5."))).toEqual(definitions);
  expect(found.filter((number) => number?.startsWith("3."))).toEqual(["3.1", "3.2"]);
  expect(found.length).toBe(16 + 15 + 2);
});
