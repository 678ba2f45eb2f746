import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { zipOf } from "../imports/world.ts";
import { run, temporaryFolder } from "./folders.ts";

const slow = 60_000;
const text = "Länschefsnätverket\nMinnesanteckningar 2025-10-03\n\n1. Öppnande\n";

test("one file is an object and several are an array, and nothing else is on stdout", { timeout: slow }, async () => {
  const folder = temporaryFolder();
  const [one, other] = [join(folder, "ett.txt"), join(folder, "två.txt")];
  for (const file of [one, other]) writeFileSync(file, text);
  const alone = await run(folder, "import", one);
  expect(alone).toMatchObject({ code: 0, errors: "" });
  expect(Object.keys(JSON.parse(alone.out))).toEqual(["file", "meeting", "attendance", "items", "warnings"]);
  const both = await run(folder, "import", one, other);
  expect(JSON.parse(both.out).map(({ file }: { file: string }) => file)).toEqual(["ett.txt", "två.txt"]);
});

test("folders are walked, zip files unpacked, and what cannot be read leaves the rest", { timeout: slow }, async () => {
  const folder = temporaryFolder();
  const archive = join(folder, "arkiv");
  mkdirSync(join(archive, "2019"), { recursive: true });
  writeFileSync(join(archive, "2019", "a.txt"), text);
  writeFileSync(join(archive, "bild.png"), "x");
  writeFileSync(join(archive, "zip.zip"), zipOf([{ name: "c.txt", content: text }]));
  const { code, out, errors } = await run(folder, "import", archive, join(folder, "saknas.txt"));
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { file: "a.txt" },
    { file: "bild.png", error: expect.any(String), items: [], warnings: [{ code: "unknown_format" }] },
    { file: "c.txt" },
    { file: "saknas.txt", error: "Filen finns inte." },
  ]);
  expect(errors).toMatch(/^bild\.png: .+\nsaknas\.txt: .+\n$/);
});

test("it tells how it is used", { timeout: slow }, async () => {
  const help = await run(temporaryFolder(), "import", "--help");
  expect(help).toMatchObject({ code: 0, errors: "" });
  expect(help.out).toContain("FILE");
});
