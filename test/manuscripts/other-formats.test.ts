/** OpenDocument, text and Markdown, and what is refused. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { manuscriptLimits } from "../../server/manuscripts/limits.ts";
import { readManuscript } from "../../server/manuscripts/reading.ts";
import { openDocument, wordFile } from "./packages.ts";

const read = (content: Uint8Array | string, filename: string) =>
  readManuscript(typeof content === "string" ? Buffer.from(content) : content, filename);
const textsOf = async (content: Uint8Array | string, filename: string) =>
  (await read(content, filename)).lines.map(({ text }) => text);

test("an OpenDocument text has its numbers, struck words, tables and line breaks", async () => {
  const styles = `<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;
  const body = `<text:tracked-changes><text:changed-region><text:p>borta</text:p></text:changed-region></text:tracked-changes>
    <text:list text:style-name="L"><text:list-item><text:p>Budget</text:p><text:list><text:list-item><text:p>Läget</text:p></text:list-item></text:list></text:list-item>
    <text:list-item><text:p>Övrigt</text:p></text:list-item></text:list>
    <text:p><text:span text:style-name="S">Anna</text:span><text:s/>Ek<text:line-break/>Bo<text:tab/>Lindh</text:p>
    <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Namn</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>`;
  const { lines } = await read(openDocument(body, styles), "a.odt");
  expect(lines.map(({ label, text }) => [label, text])).toEqual([
    ["1.", "Budget"],
    ["a)", "Läget"],
    ["2.", "Övrigt"],
    [null, "Anna Ek"],
    [null, "Bo\tLindh"],
    [null, "Namn"],
  ]);
  expect(lines[3]?.spans[0]).toMatchObject({ text: "Anna", struck: true });
  expect(lines[5]?.cell).toMatchObject({ row: 0, header: true });
});

test.each([
  ["UTF-8 with a mark", Buffer.from("\ufeffÅäö")],
  ["UTF-16", Buffer.from("\ufeffÅäö", "utf16le")],
  ["UTF-8 with a damaged byte", Buffer.concat([Buffer.from("Åäö\nÅäöåäö"), Buffer.from([0xff])])],
  ["what Windows wrote", Buffer.from("Åäö", "latin1")],
])("text in %s", async (_, content) => {
  expect((await textsOf(content, "a.txt"))[0]?.replace("\ufeff", "")).toBe("Åäö");
});

test("text with an empty line after each has none, but for those between paragraphs", async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `Rad ${"abcdefghijkl".charAt(at)} av texten`);
  const text = `${rows.slice(0, 6).join("\n\n")}\n\n\n\n${rows.slice(6).join("\n\n")}`;
  expect((await read(text, "a.txt")).lines.map(({ gap }) => gap)).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
});

test("columns of a text stand apart", async () => {
  expect(await textsOf("Namn    Kommun\nAnna Ek\tAvesta", "a.txt")).toEqual(["Namn\tKommun", "Anna Ek\tAvesta"]);
});

test("Markdown is read without its signs", async () => {
  const text =
    "---\ntitle: x\n---\n## Budget\n\n- **Anna** ~~Ek~~\n\n| Namn | Ort |\n|---|---|\n| Bo | Mora |\n[länk](http://a.se)\n";
  const { lines } = await read(text, "a.md");
  expect(lines.map((line) => [line.heading, line.label, line.text, line.cell?.header ?? null])).toEqual([
    [2, null, "Budget", null],
    [null, "•", "Anna Ek", null],
    [null, null, "Namn", true],
    [null, null, "Ort", true],
    [null, null, "Bo", false],
    [null, null, "Mora", false],
    [null, null, "länk", null],
  ]);
  expect(lines[1]?.spans.map(({ bold, struck }) => [bold, struck])).toContainEqual([false, true]);
});

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const broken = zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p>") });
test.each([
  ["nothing", Buffer.alloc(0), "a.docx", "no_text"],
  ["no letters", Buffer.from("123 --- 456"), "a.txt", "no_text"],
  ["too large", Buffer.alloc(manuscriptLimits.bytes + 1, "a"), "a.txt", "too_large"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "a.png", "unknown_format"],
  ["a picture that calls itself text", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "a.txt", "unknown_format"],
  ["RTF", Buffer.from("{\\rtf1 Text}"), "a.rtf", "unknown_format"],
  ["an old Word file", ole, "a.doc", "old_word"],
  ["an encrypted Word file", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), "a.docx", "encrypted"],
  ["a zip that breaks off", wordFile({ body: "" }).subarray(0, 200), "a.docx", "broken"],
  ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "a.docx", "unknown_format"],
  ["XML that breaks off", broken, "a.docx", "no_text"],
  [
    "XML with entities of its own",
    zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>') }),
    "a.docx",
    "broken",
  ],
  [
    "a zip that unfolds too far",
    zipSync({ "word/document.xml": new Uint8Array(manuscriptLimits.unzipped + 1) }),
    "a.docx",
    "unfolds_too_far",
  ],
])("%s is refused", async (_, content, filename, fault) => {
  await expect(read(content, filename)).rejects.toMatchObject({ name: "ManuscriptError", fault });
});
