import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { sheetFile, sheetOf, type Column, type Sheet } from "../../server/documents/sheet.ts";

interface Seat {
  name: string;
  since: string | null;
  votes: number;
}

const columns: Column<Seat>[] = [
  { title: "Namn", width: 30, type: "text", value: ({ name }) => name },
  { title: "Sedan", width: 12, type: "date", value: ({ since }) => since },
  { title: "Röster", width: 8, type: "number", value: ({ votes }) => votes },
];

const aSheet = (rows: Seat[], note = ""): Sheet => sheetOf("Ledamöter: LCHNV/2025", columns, rows, note);
const csvOf = async (sheet: Sheet): Promise<string> => String((await sheetFile(sheet, "csv")).content);

/** The cells of a workbook's only sheet as text, row by row, and its parts. */
async function readWorkbook(sheet: Sheet) {
  const files = unzipSync(new Uint8Array((await sheetFile(sheet, "xlsx")).content as Uint8Array));
  const parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => ["row", "c", "si"].includes(name),
  });
  const shared = (parser.parse(parts["xl/sharedStrings.xml"] ?? "").sst?.si ?? []).map((entry: any) =>
    String(entry.t?.["#text"] ?? entry.t ?? ""),
  );
  const { worksheet } = parser.parse(parts["xl/worksheets/sheet1.xml"]!);
  const rows: string[][] = worksheet.sheetData.row.map((row: any) =>
    (row.c ?? [])
      .filter((cell: any) => cell.v !== undefined)
      .map((cell: any) => (cell["@_t"] === "s" ? shared[Number(cell.v)] : String(cell.v))),
  );
  return { rows, parts };
}

test("a comma-separated file opens in Swedish Excel by itself", async () => {
  const rows = [
    { name: "Åsa Öst", since: "2025-01-01", votes: 1.5 },
    { name: 'Ek; "Evy"\nAl', since: null, votes: -2 },
  ];
  expect(await csvOf(aSheet(rows, "Det finns fler."))).toBe(
    '\ufeffNamn;Sedan;Röster\r\nÅsa Öst;2025-01-01;1,5\r\n"Ek; ""Evy""\nAl";;-2\r\nDet finns fler.\r\n',
  );
});

test.each(["=1+1", "+46 70", "-1", "@summa", "\t=1", '=HYPERLINK("http://x")', " =1"])(
  "%j is text and no formula",
  async (name) => {
    const [, cell = ""] = /\r\n"?('[^]*?)"?;;1\r\n/.exec(await csvOf(aSheet([{ name, since: null, votes: 1 }]))) ?? [];
    expect(cell.replaceAll('""', '"')).toBe(`'${name}`);
    const { rows, parts } = await readWorkbook(aSheet([{ name, since: null, votes: 1 }]));
    expect(rows[1]).toEqual([name, "1"]);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("<f");
  },
);

test("a workbook holds dates as dates, numbers as numbers, and a head that stays", async () => {
  const { rows, parts } = await readWorkbook(
    aSheet(
      [
        { name: "Åsa & <Öst>", since: "2025-11-21", votes: 3 },
        { name: "", since: "2028-02-29", votes: 0 },
      ],
      "Det finns fler.",
    ),
  );
  // 45982 is 21 November 2025, as Excel counts days.
  expect(rows).toEqual([
    ["Namn", "Sedan", "Röster"],
    ["Åsa & <Öst>", "45982", "3"],
    ["46812", "0"],
    ["Det finns fler."],
  ]);
  expect(parts["xl/styles.xml"]).toContain("yyyy-mm-dd");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('state="frozen"');
  expect(parts["xl/workbook.xml"]).toContain('name="Ledamöter- LCHNV-2025"');
});

test("files are named after the list", async () => {
  expect(await sheetFile(aSheet([]), "csv")).toMatchObject({
    filename: "Ledamöter: LCHNV-2025.csv",
    mediaType: "text/csv; charset=utf-8",
  });
  expect((await sheetFile(aSheet([]), "xlsx")).mediaType).toContain("spreadsheetml.sheet");
});

test("a long list is written beside what else is going on, and whole", async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => ({ name: `Namn ${at}`, since: "2025-11-21", votes: at }));
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const read = await readWorkbook(aSheet(rows));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
  expect(read.rows).toHaveLength(2001);
  expect(read.rows[2000]).toEqual(["Namn 1999", "45982", "1999"]);
});

test("any text comes through, in both formats", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (names) => {
      const sheet = aSheet(names.map((name) => ({ name: `x${name}`, since: null, votes: 1 })));
      const { rows } = await readWorkbook(sheet);
      expect(rows.slice(1).map(([name]) => name)).toEqual(names.map((name) => `x${name}`));
      const csv = (await csvOf(sheet)).slice(1).split("\r\n").slice(1, -1);
      const read = csv.map((line) =>
        line
          .slice(0, -3)
          .replace(/^"([^]*)"$/, "$1")
          .replaceAll('""', '"'),
      );
      expect(read).toEqual(names.map((name) => `x${name}`));
    }),
    { numRuns: 50 },
  );
});
