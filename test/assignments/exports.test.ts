/** The register as files, and its kept filters. */
import { expect, test } from "vitest";
import { assignmentWorld } from "./builders.ts";

const linesOf = (csv: string): string[] => csv.replace("\ufeff", "").split("\r\n").slice(0, -1);

test("the register is had as a file, whole and narrowed as its page", async () => {
  const world = await assignmentWorld();
  const { json: first } = await world.give({ due: { week: "2025-W48", text: "vecka 48" } });
  await world.give({
    text: "redovisa läget; kommun för kommun",
    assignees: [],
    group: { name: "samtliga kommuner", organizationIds: Object.values(world.organizations) },
    due: { date: "2025-11-09" },
  });
  const client = await world.browser({ role: "reader", forumIds: [world.forumId] });
  expect((await client.get("/uppdrag?state=overdue&q=")).text).toContain('href="/uppdrag.xlsx?state&#x3D;overdue"');
  const [head, ...rows] = linesOf((await client.get("/uppdrag.csv?sort=given")).text);
  expect(head).toBe(
    "Uppdrag;Ansvarig;Läge;Ska vara klart;Med mötets ord;Klara delar;Delar;Gavs av;Möte;Punkt;Gavs den;Återrapporteras till;Återrapporterat;Avslutat;Sekretess;Länk",
  );
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.startsWith("ta fram"))).toBe(
    `ta fram en rutin;Karin Ek;Pågår;2025-11-28;vecka 48;;;Länschefsnätverket i Dalarna;2025-11-07;2;2025-11-07;Länschefsnätverket i Dalarna;;;;http://localhost:80/uppdrag/${first.id}`,
  );
  const late = linesOf((await client.get("/uppdrag.csv?state=overdue")).text).slice(1);
  expect(late).toEqual([
    expect.stringMatching(/^"redovisa läget; kommun för kommun";Samtliga kommuner;[^;]+;2025-11-09;;0;3;/),
  ]);
  const workbook = await client.raw("/uppdrag.xlsx?state=all");
  expect(workbook.headers["content-type"]).toContain("spreadsheetml.sheet");
  expect((await client.get("/uppdrag.csv?state=okant")).status).toBe(422);
});

test("nobody gets more in the file than on the page", async () => {
  const world = await assignmentWorld();
  await world.secretary.put(
    `/items/${world.item.id}`,
    { ...world.item, confidential: true, decisions: undefined },
    "*",
  );
  await world.give();
  const rowsFor = async (account: Parameters<typeof world.browser>[0]) =>
    linesOf((await (await world.browser(account)).get("/uppdrag.csv?state=all")).text).slice(1);
  expect(await rowsFor({ role: "reader", forumIds: [world.forumId] })).toEqual([]);
  expect(await rowsFor({ role: "member" })).toEqual([]);
  expect(await rowsFor({ role: "secretary", forumIds: [world.forumId] })).toEqual([
    expect.stringMatching(/^ta fram en rutin;.*;Ja;http:[^;]+$/),
  ]);
});

test("filters of the register are kept", async () => {
  const { browser } = await assignmentWorld();
  const client = await browser();
  const saved = await client.post("/filter", { page: "/uppdrag", query: "state=overdue&sort=due&q=", name: "Sena" });
  expect(saved.headers.location).toBe("/uppdrag?sort=due&state=overdue");
  expect((await client.get("/uppdrag?state=overdue&sort=due")).text).toContain('aria-current="true">Sena<');
});
