/** The list of matters as files, and its kept filters. */
import { expect, test } from "vitest";
import { aMatter, network } from "./builders.ts";

test("the matters are had as a file, as the reader may see them and narrowed as the list", async () => {
  const world = await network();
  const matter = await aMatter(world, { title: "Avtal; hemsjukvård", reference: "RSS 2025-031" });
  await aMatter(world, { title: "Annat" });
  await aMatter(world, { title: "Hos andra", forumId: world.forums.schnv });
  const member = await world.pageAs("lchnv", "member");
  const page = await member.get("/arenden?q=hemsjukv%C3%A5rd");
  expect(page.text).toContain('href="/arenden.xlsx?q&#x3D;hemsjukv%C3%A5rd"');
  const all = (await member.get("/arenden.csv")).text;
  expect(all).toContain("Annat");
  expect(all).not.toContain("Hos andra");
  const { headers, text } = await member.get("/arenden.csv?q=hemsjukv%C3%A5rd");
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(text.replace("\ufeff", "").split("\r\n")).toEqual([
    "Ärende;Diarienummer;Läge;Forum;Var det är;Senast;Sekretess;Länk",
    expect.stringMatching(
      /^"Avtal; hemsjukvård";RSS 2025-031;Pågår;Länschefsnätverket i Dalarna;Hos Länschefsnätverket i Dalarna;[^;]*;;http:\/\/localhost:80\/arenden\/\d+$/,
    ),
    "",
  ]);
  expect(text).toContain(`/arenden/${matter.id}`);
});

test("filters of the list of matters are kept", async () => {
  const world = await network();
  const member = await world.pageAs("lchnv", "member");
  expect((await member.post("/filter", { page: "/arenden", query: "state=open", name: "Pågående" })).status).toBe(303);
  expect((await member.get("/arenden?state=open")).text).toContain('aria-current="true">Pågående<');
});
