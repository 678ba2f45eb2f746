import { expect, test } from "vitest";
import { archiveLimits, filesIn } from "../../server/imports/archive.ts";
import { zipOf } from "./world.ts";

async function unpacked(archive: Buffer, limits = archiveLimits) {
  const files: [string, string | null][] = [];
  for await (const { filename, content } of filesIn(archive, limits))
    files.push([filename, content?.toString() ?? null]);
  return files;
}

const reasonOf = async (archive: Buffer, limits = archiveLimits): Promise<string> => {
  try {
    await unpacked(archive, limits);
    return "unpacked";
  } catch (error) {
    return (error as { fields: { reason: string }[] }).fields[0]?.reason ?? String(error);
  }
};

test("documents in folders come out, and what systems leave behind does not", async () => {
  const archive = zipOf([
    { name: "protokoll/", content: "" },
    { name: "protokoll/2019/mars.txt", content: "mars" },
    { name: "__MACOSX/protokoll/._mars.txt", content: "x" },
    { name: "protokoll/.DS_Store", content: "x" },
    { name: "protokoll/~$mars.docx", content: "x" },
    { name: "protokoll/Thumbs.db", content: "x" },
  ]);
  expect(await unpacked(archive)).toEqual([["mars.txt", "mars"]]);
});

test("files of one name keep the folders that tell them apart", async () => {
  const archive = zipOf([
    { name: "2018/protokoll.txt", content: "a" },
    { name: "2019/protokoll.txt", content: "b" },
    { name: "2019/bilaga.txt", content: "c" },
  ]);
  expect((await unpacked(archive)).map(([name]) => name)).toEqual([
    "2018 - protokoll.txt",
    "2019 - protokoll.txt",
    "bilaga.txt",
  ]);
});

test("names in the letters of MS-DOS are read", async () => {
  const archive = zipOf([{ name: "M\u0094te i \u008elvdalen, \u008fl.txt", content: "a" }], { utf8: false });
  expect(await unpacked(archive)).toEqual([["Möte i Älvdalen, Ål.txt", "a"]]);
});

test.each<[string, () => Buffer, Partial<typeof archiveLimits>, string]>([
  ["what is no zip file", () => Buffer.from("inte en zip"), {}, "import_archive_broken"],
  [
    "one that was cut off",
    () => zipOf([{ name: "a.txt", content: "a".repeat(500) }]).subarray(0, 40),
    {},
    "import_archive_broken",
  ],
  ["one without documents", () => zipOf([{ name: "mapp/", content: "" }]), {}, "import_archive_empty"],
  [
    "one of too many files",
    () => zipOf(["a", "b", "c"].map((name) => ({ name, content: name }))),
    { files: 2 },
    "import_archive_too_many",
  ],
  [
    "one that unfolds too far",
    () => zipOf(["a", "b"].map((name) => ({ name, content: Buffer.alloc(60_000) }))),
    { bytes: 100_000 },
    "import_archive_too_large",
  ],
])("%s is refused", async (_, archive, limits, reason) => {
  expect(await reasonOf(archive(), { ...archiveLimits, ...limits })).toBe(reason);
});

test("a single file that is too large is left out, and the rest comes", async () => {
  const archive = zipOf([
    { name: "stor.txt", content: Buffer.alloc(50_000) },
    { name: "liten.txt", content: "a" },
  ]);
  expect(await unpacked(archive, { ...archiveLimits, fileBytes: 10_000 })).toEqual([
    ["stor.txt", null],
    ["liten.txt", "a"],
  ]);
});

test("any bytes are refused or unpacked, and never anything else", async () => {
  const archive = zipOf([{ name: "a.txt", content: "text ".repeat(200) }]);
  for (let at = 0; at < archive.length; at += 1) {
    const damaged = Buffer.from(archive);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    expect(await reasonOf(damaged)).toMatch(/^import_archive_|^unpacked$/);
  }
});
