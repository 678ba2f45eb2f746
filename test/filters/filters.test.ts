import fc from "fast-check";
import { expect, test } from "vitest";
import { savedFilters } from "../../db/schema.ts";
import { mostFilters, normalised } from "../../server/filters/rules.ts";
import { testApp, type PageClient } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

const coming = { page: "/moten", query: "state=planned&forum=lchnv", name: "Planerade i LCHNV" };

const savedIn = async (client: PageClient, url = "/moten") => {
  const { text } = await client.get(url);
  return [...text.matchAll(/<a class="saved__link" href="([^"]+)"( aria-current="true")?>([^<]+)</g)].map(
    ([, href, current, name]) => ({
      href: href!.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&"),
      current: Boolean(current),
      name,
    }),
  );
};

test("the filters of a list are kept under a name, and lead back to it", async () => {
  const { browser, db } = await testApp();
  aForum(db);
  const client = await browser();
  expect((await client.get("/moten")).text).not.toContain("Spara urvalet");
  const { text } = await client.get("/moten?forum=lchnv&state=planned&from=&cursor=");
  expect(text).toContain('name="query" value="forum&#x3D;lchnv&amp;state&#x3D;planned"');
  const saved = await client.post("/filter", coming);
  expect(saved).toMatchObject({ status: 303, headers: { location: "/moten?forum=lchnv&state=planned" } });
  expect((await client.get("/moten?forum=lchnv&state=planned")).text).toContain("Urvalet är sparat");
  const there = { href: "/moten?forum=lchnv&state=planned", name: "Planerade i LCHNV" };
  expect(await savedIn(client)).toEqual([{ ...there, current: false }]);
  expect(await savedIn(client, "/moten?state=planned&forum=lchnv")).toEqual([{ ...there, current: true }]);
  // What is kept need not be kept again.
  expect((await client.get(there.href)).text).not.toContain("Spara urvalet");
});

test("they are one's own, and are removed by their owner alone", async () => {
  const { browser, db } = await testApp();
  const client = await browser();
  await client.post("/filter", coming);
  const other = await browser();
  expect(await savedIn(other)).toEqual([]);
  expect((await other.post("/filter/1/ta-bort")).status).toBe(404);
  expect((await client.get("/moten?forum=lchnv&state=planned")).text).toContain("Ta bort urvalet ”Planerade i LCHNV”");
  expect(await client.post("/filter/1/ta-bort")).toMatchObject({ status: 303, headers: { location: "/moten" } });
  expect((await client.get("/moten")).text).toContain("Urvalet är borttaget");
  expect(db.select().from(savedFilters).all()).toEqual([]);
});

test("a name that is taken is said so at the field, and replaced when that is asked for", async () => {
  const { browser, db } = await testApp();
  const client = await browser();
  await client.post("/filter", coming);
  const again = { ...coming, query: "state=held" };
  const refused = await client.post("/filter", again);
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/id="name-error".*Du har redan ett urval med det namnet/);
  expect(refused.text).toContain('name="query" value="state&#x3D;held"');
  expect(refused.text).toContain('name="replace"');
  expect((await client.post("/filter", { ...again, replace: "on" })).status).toBe(303);
  expect(db.select().from(savedFilters).all()).toMatchObject([{ name: coming.name, query: "state=held" }]);
  // The same name for another list is another's.
  expect((await client.post("/filter", { ...coming, page: "/uppdrag", query: "state=overdue" })).status).toBe(303);
});

test.each([
  ["no name", { name: " " }, /id="name-error"/],
  ["too long a name", { name: "x".repeat(61) }, /id="name-error"/],
  ["nothing to keep", { query: "from=&cursor=abc" }, /Listan visas utan urval/],
  ["another site's address", { page: "https://example.com" }, /Välj ett av alternativen/],
  ["a page that is no list", { page: "/konto" }, /Välj ett av alternativen/],
])("%s is refused, and nothing is kept", async (_, wrong, message) => {
  const { browser, db } = await testApp();
  const client = await browser();
  const { status, text } = await client.post("/filter", { ...coming, ...wrong });
  expect(status).toBe(422);
  expect(text).toMatch(message);
  expect(text).not.toContain('href="https://example.com"');
  expect(db.select().from(savedFilters).all()).toEqual([]);
});

test("there is an end to how many one keeps", async () => {
  const { browser, db } = await testApp();
  const client = await browser();
  await client.post("/filter", coming);
  const { accountId } = db.select().from(savedFilters).get()!;
  for (let n = 1; n < mostFilters; n += 1) {
    db.insert(savedFilters)
      .values({ accountId, page: "/moten", name: `Nummer ${n}`, query: `state=${n}` })
      .run();
  }
  const refused = await client.post("/filter", { ...coming, name: "Ett till" });
  expect([refused.status, refused.text.includes("Du har redan 50 sparade urval")]).toEqual([422, true]);
  expect((await client.post("/filter", { ...coming, replace: "on" })).status).toBe(303);
});

test("the same filters give the same text, however they were given", () => {
  expect(normalised("?b=2&a=1&cursor=x&limit=5&efter=y&c=&d=%20")).toBe("a=1&b=2");
  const entry = fc.tuple(fc.constantFrom("state", "forum", "q", "cursor"), fc.string());
  fc.assert(
    fc.property(fc.array(entry), fc.array(fc.nat()), (entries, order) => {
      const once = normalised(new URLSearchParams(entries).toString());
      expect(normalised(once)).toBe(once);
      const shuffled = entries.map((pair, at) => ({ pair, key: order[at] ?? 0 })).sort((a, b) => a.key - b.key);
      expect(normalised(new URLSearchParams(shuffled.map(({ pair }) => pair)).toString())).toBe(once);
    }),
  );
});
