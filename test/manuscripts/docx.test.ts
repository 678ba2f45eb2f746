/** A Word file says to us what it shows to whoever opens it. */
import { expect, test } from "vitest";
import type { Line } from "../../server/manuscripts/model.ts";
import { readManuscript } from "../../server/manuscripts/reading.ts";
import { inList, list, p, r, styled, wordFile, type WordParts } from "./packages.ts";

const linesOf = async (parts: WordParts): Promise<Line[]> => (await readManuscript(wordFile(parts), "a.docx")).lines;
const numbered = ({ label, text }: Line) => `${label ?? ""} ${text}`.trim();

const decimal = { format: "decimal", text: "%1." };
const letter = { format: "lowerLetter", text: "%2)" };

test.each([
  ["numbers", list(1, [decimal]), [inList(1), inList(1)], ["1. a", "2. b"]],
  ["paragraph signs", list(1, [{ format: "decimal", text: "§ %1" }]), [inList(1), inList(1)], ["§ 1 a", "§ 2 b"]],
  ["levels", list(1, [decimal, letter]), [inList(1), inList(1, 1), inList(1, 1)], ["1. a", "a) b", "b) c"]],
  [
    "levels that begin anew",
    list(1, [decimal, letter]),
    [inList(1), inList(1, 1), inList(1), inList(1, 1)],
    ["1. a", "a) b", "2. c", "a) d"],
  ],
  [
    "numbers in numbers",
    list(1, [decimal, { format: "decimal", text: "%1.%2" }]),
    [inList(1), inList(1, 1), inList(1, 1)],
    ["1. a", "1.1 b", "1.2 c"],
  ],
  [
    "Roman numbers",
    list(1, [{ format: "upperRoman", text: "%1" }]),
    [inList(1), inList(1), inList(1), inList(1)],
    ["I a", "II b", "III c", "IV d"],
  ],
  ["bullets", list(1, [{ format: "bullet", text: "x" }]), [inList(1)], ["• a"]],
  [
    "a start of its own",
    list(1, [decimal], '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
    [inList(1), inList(1)],
    ["7. a", "8. b"],
  ],
  ["no list after all", list(1, [decimal]), [inList(1), inList(0), inList(1)], ["1. a", "b", "2. c"]],
])("labels are counted: %s", async (_, numbering, properties, expected) => {
  const body = properties.map((one, at) => p(r("abcd".charAt(at)), one)).join("");
  expect((await linesOf({ body, numbering })).map(numbered)).toEqual(expected);
});

test("a level is found by the style it is tied to, and no number makes a label without end", async () => {
  const tied = { format: "decimal", text: "%1.%2", more: '<w:pStyle w:val="Under"/>' };
  const styles = `<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Under"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const numbering =
    list(1, [decimal, tied]) +
    list(
      2,
      [{ format: "upperRoman", text: "%1" }],
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2000000000"/></w:lvlOverride>',
    );
  const lines = await linesOf({
    body: p(r("a"), inList(1)) + p(r("b"), styled("Under")) + p(r("c"), inList(2)),
    styles,
    numbering,
  });
  expect(lines.map(({ label }) => label)).toEqual(["1.", "1.1", "2000000000"]);
});

test("a style can bear the number, and its name says the level whatever its id is", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:pPr>${inList(1)}</w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Rubrik1"/></w:style>`;
  const lines = await linesOf({
    body: p(r("a"), styled("Rubrik1")) + p(r("b"), styled("Egen")),
    styles,
    numbering: list(1, [decimal]),
  });
  expect(lines.map(({ label, heading }) => [label, heading])).toEqual([
    ["1.", 1],
    ["2.", 1],
  ]);
});

const struckStyle =
  '<w:style w:type="character" w:styleId="Borta"><w:name w:val="Borta"/><w:rPr><w:strike/></w:rPr></w:style>';
test.each([
  ["<w:strike/>", true],
  ["<w:dstrike/>", true],
  ['<w:strike w:val="0"/>', false],
  ['<w:rStyle w:val="Borta"/>', true],
  ['<w:rStyle w:val="Borta"/><w:strike w:val="false"/>', false],
])("struck by %s: %s", async (properties, struck) => {
  const [line] = await linesOf({ body: p(r("Anna Ek", properties) + r(", Bo Lindh")), styles: struckStyle });
  expect(line?.spans.map((span) => [span.text, span.struck])).toEqual(
    struck
      ? [
          ["Anna Ek", true],
          [", Bo Lindh", false],
        ]
      : [["Anna Ek, Bo Lindh", false]],
  );
});

test.each([
  ["what was put in", `<w:ins>${r("in")}</w:ins>`, "aint"],
  ["what was taken away", `<w:del><w:r><w:delText>x</w:delText></w:r></w:del>`, "at"],
  ["what was moved from there", `<w:moveFrom>${r("x")}</w:moveFrom>`, "at"],
  ["the code of a field", `<w:r><w:instrText>PAGE</w:instrText></w:r>${r("3")}`, "a3t"],
  ["hidden text", r("x", "<w:vanish/>"), "at"],
  ["a control", `<w:sdt><w:sdtContent>${r("kryss")}</w:sdtContent></w:sdt>`, "akrysst"],
  [
    "one of two alternatives",
    `<mc:AlternateContent><mc:Choice>${r("en")}</mc:Choice><mc:Fallback>${r("en")}</mc:Fallback></mc:AlternateContent>`,
    "aent",
  ],
  ["a hyphen that does not break", "<w:r><w:noBreakHyphen/></w:r>", "a-t"],
])("%s", async (_, inside, text) => {
  expect((await linesOf({ body: p(r("a") + inside + r("t")) }))[0]?.text).toBe(text);
});

test("a paragraph whose mark was taken away goes on in the next", async () => {
  const body = p(r("Nätverket "), "<w:rPr><w:del/></w:rPr>") + p(r("beslutade"));
  expect((await linesOf({ body })).map(({ text }) => text)).toEqual(["Nätverket beslutade"]);
});

test("a list of contents is left out", async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>';
  expect(
    (await linesOf({ body: p(r("1. Budget 3"), styled("Innehll1")) + p(r("Budget")), styles })).map(({ text }) => text),
  ).toEqual(["Budget"]);
});

test("cells know their row and column, also when they are merged, and half a cell can be struck", async () => {
  const cell = (inside: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const body = `<w:tbl>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p(r("Kommun")), '<w:gridSpan w:val="2"/>')}${cell(p(r("Region")))}</w:tr>
    <w:tr>${cell(p(r("Anna Ek", "<w:strike/>") + r(", ")) + p(r("Bo Lindh")))}${cell(p(r("Avesta")))}${cell(p(r("Eva Ros")))}</w:tr></w:tbl>`;
  const lines = await linesOf({ body });
  expect(lines.map(({ text, cell: at }) => [text, at?.row, at?.column, at?.header])).toEqual([
    ["Kommun", 0, 0, true],
    ["Region", 0, 2, true],
    ["Anna Ek,", 1, 0, false],
    ["Bo Lindh", 1, 0, false],
    ["Avesta", 1, 1, false],
    ["Eva Ros", 1, 2, false],
  ]);
  expect(lines[2]?.spans[0]).toMatchObject({ text: "Anna Ek", struck: true });
});

test("heads of pages are apart from the text, without the page's number", async () => {
  const { lines, margins } = await readManuscript(
    wordFile({ body: p(r("Text")), header: p(r("Länsnätverket  Sida 2 (7)")) }),
    "a.docx",
  );
  expect([lines.map(({ text }) => text), margins]).toEqual([["Text"], ["Länsnätverket"]]);
});
