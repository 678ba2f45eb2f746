import { expect, test } from "vitest";
import { everyRow, exportLinks } from "../../server/http/exports.ts";
import { decodeCursor, encodeCursor } from "../../server/http/cursor.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { aForum, aMeeting, aMembership, anOrganization, aPerson } from "../support/builders.ts";

/** A small county, with a forum that not everybody may see. */
function aCounty({ db }: TestApp) {
  const organizationId = anOrganization(db);
  const forumId = aForum(db, { visibility: "open", attendanceGroups: ["Kommun"] });
  const hiddenId = aForum(db, { slug: "dolt", name: "Dolt forum", shortName: "Dolt", parentId: forumId });
  const personId = aPerson(db, { name: "Åsa Öst", title: null, email: "asa@example.se", organizationId });
  aPerson(db, { name: "=Björn" });
  aMembership(db, { forumId, personId, onBehalfOf: organizationId, group: "Kommun", role: "chair" });
  aMeeting(db, { forumId, place: "Rum 2; plan 3" });
  aMeeting(db, { forumId, date: "2025-12-12", startTime: null, endTime: null, state: "cancelled" });
  aMeeting(db, { forumId: hiddenId });
  return { organizationId };
}

const linesOf = (csv: string): string[] => csv.replace("\ufeff", "").split("\r\n").slice(0, -1);

test.each([
  [
    "/moten",
    [
      "Datum;Börjar;Slutar;Forum;Plats;Mötesform;Läge",
      "2025-12-12;;;Länschefsnätverket i Dalarna;;Digitalt;Inställt",
      '2025-11-21;08:00;10:00;Länschefsnätverket i Dalarna;"Rum 2; plan 3";Digitalt;Planerat',
    ],
  ],
  ["/personer", ["Namn;Titel;Organisation;E-postadress", "'=Björn;socialchef;;", "Åsa Öst;;Avesta;asa@example.se"]],
  ["/organisationer", ["Namn;Kortnamn;Slag;Folkmängd;Folkmängd den;Källa", "Avesta;Avesta;Kommun;;;"]],
  [
    "/forum",
    [
      "Namn;Kortnamn;Slag;Rapporterar till;Synlighet",
      'Länschefsnätverket i Dalarna;LCHNV;Nätverk;;"Alla som är inloggade; fastställda minnesanteckningar är offentliga"',
    ],
  ],
  [
    "/forum/lchnv",
    ["Grupp;Namn;Titel;För;Roll;Ersätter;E-postadress", "Kommun;Åsa Öst;;Avesta;Ordförande;;asa@example.se"],
  ],
])("the list at %s is had as a file, with what the reader may see", async (address, lines) => {
  const world = await testApp();
  aCounty(world);
  const client = await world.browser({ role: "member" });
  expect((await client.get(address)).text).toContain(`href="${address}.xlsx"`);
  const { status, headers, text } = await client.get(`${address}.csv`);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(headers["content-disposition"]).toMatch(/^attachment; filename=".+\.csv"/);
  expect(linesOf(text)).toEqual(lines);
  const workbook = await client.raw(`${address}.xlsx`);
  expect(workbook.headers["content-type"]).toContain("spreadsheetml.sheet");
  expect(workbook.rawPayload.subarray(0, 2).toString()).toBe("PK");
});

test.each([
  ["/admin", /^Namn;E-postadress;Behörighet;Läge$/],
  ["/admin/handelser", /^Datum;Tid;Vem;Vad;Gäller$/],
])("the administrator's list at %s is had as a file, by nobody else", async (address, head) => {
  const { browser } = await testApp();
  const admin = await browser();
  const page = await admin.get(address);
  expect(page.text).toContain(`href="${address}.csv"`);
  const [first, ...rows] = linesOf((await admin.get(`${address}.csv`)).text);
  expect(first).toMatch(head);
  expect(rows.length).toBeGreaterThan(0);
  expect((await (await browser({ role: "secretary" })).get(`${address}.csv`)).status).toBe(403);
});

test("a file has what the list was narrowed to, and its link says so", async () => {
  const world = await testApp();
  const { organizationId } = aCounty(world);
  const client = await world.browser();
  const { text } = await client.get(`/personer?q=&organisation=${organizationId}`);
  expect(text).toContain(`href="/personer.csv?organisation&#x3D;${organizationId}"`);
  const persons = await client.get(`/personer.csv?organisation=${organizationId}`);
  expect(linesOf(persons.text).slice(1)).toEqual(["Åsa Öst;;Avesta;asa@example.se"]);
  const meetings = await client.get("/moten.csv?state=cancelled&forum=lchnv&from=&to=");
  expect(linesOf(meetings.text)).toHaveLength(2);
  expect((await client.get("/moten.csv?state=okant")).status).toBe(422);
});

test("whoever may not see a forum gets no file of its members", async () => {
  const world = await testApp();
  aCounty(world);
  expect((await (await world.browser({ role: "member" })).get("/forum/dolt.csv")).status).toBe(404);
  expect((await world.visitor().get("/forum/lchnv.csv")).status).toBe(303);
});

test("a long list is read to its end, page by page, and up to a limit that is told", async () => {
  const asked: number[] = [];
  const list = ({ limit, cursor }: { limit: number; cursor?: string }) => {
    asked.push(limit);
    const [start] = decodeCursor(cursor, [0]);
    const items = Array.from({ length: Math.min(limit, 1200 - start) }, (_, at) => start + at);
    const end = start + items.length;
    return { items, nextCursor: end < 1200 ? encodeCursor([end]) : null };
  };
  const all = await everyRow(list);
  expect(all.note).toBe("");
  expect(all.rows).toEqual(Array.from({ length: 1200 }, (_, at) => at));
  expect(asked).toEqual([500, 500, 500]);
  const some = await everyRow(list, 700);
  expect(some.rows).toHaveLength(700);
  expect(some.note.replace(/\s/g, " ")).toContain("Bara de första 700 raderna är med.");
  expect((await everyRow(list, 1200)).note).toBe("");
});

test("links carry the filters that were given and no others", () => {
  expect(exportLinks("/moten", { forum: "lchnv", from: "", state: undefined })).toEqual([
    { href: "/moten.xlsx?forum=lchnv", label: "Excel" },
    { href: "/moten.csv?forum=lchnv", label: "CSV" },
  ]);
  expect(exportLinks("/forum").map(({ href }) => href)).toEqual(["/forum.xlsx", "/forum.csv"]);
});
