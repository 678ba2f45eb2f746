import { expect, test } from "vitest";
import { aMatter, anItem, decide, network } from "./builders.ts";

/** A matter that went from the first forum to the second, with something to hide in each. */
async function travelled(values: object = {}) {
  const world = await network();
  const { admin, forums } = world;
  const matter = await aMatter(world, values);
  const first = await anItem(world, "lchnv", { matterIds: [matter.id], title: "Punkt i nätverket" });
  await decide(world, first.id, "referred_back");
  await admin.post(`/matters/${matter.id}/referrals`, {
    fromForumId: forums.lchnv,
    toForumId: forums.schnv,
    role: "consult",
    note: "Ord på vägen",
  });
  const second = await anItem(world, "schnv", { matterIds: [matter.id], title: "Punkt hos cheferna" });
  await decide(world, second.id, "adopted");
  return { ...world, matter, first, second };
}

test("members of every forum it passes read the whole matter, and of the other forums their names", async () => {
  const { as, pageAs, matter, first, second } = await travelled();
  const seenBy = async (forum: "lchnv" | "schnv") => {
    const { json } = await as(forum, "member").get(`/matters/${matter.id}`);
    return json.steps.map(({ forumName, itemId, note, outcome, withheld }: any) => [
      forumName,
      itemId,
      note,
      outcome,
      withheld,
    ]);
  };
  // The words that were sent along are known to who sent them.
  expect(await seenBy("lchnv")).toEqual([
    ["Länschefsnätverket i Dalarna", first.id, "", "Återremitterat", false],
    ["Socialchefsnätverket", null, "Ord på vägen", "", true],
  ]);
  expect(await seenBy("schnv")).toEqual([
    ["Länschefsnätverket i Dalarna", null, "", "", true],
    ["Socialchefsnätverket", second.id, "Ord på vägen", "Beslutat", false],
  ]);
  const page = (await (await pageAs("schnv", "member")).get(`/arenden/${matter.id}`)).text;
  expect(page).toContain("Behandlas i ett forum som du inte har tillgång till.");
  expect(page).toContain("Punkt hos cheferna");
  expect(page).not.toContain("Punkt i nätverket");
});

test("whoever reads none of its forums learns nothing of it", async () => {
  const { as, pageAs, matter } = await travelled();
  for (const path of [`/matters/${matter.id}`, "/matters/999"]) {
    expect((await as("styrgruppen", "member").get(path)).status).toBe(404);
  }
  expect((await as("styrgruppen", "member").get("/matters")).json.items).toEqual([]);
  const page = await pageAs("styrgruppen", "member");
  expect((await page.get(`/arenden/${matter.id}`)).status).toBe(404);
  expect((await page.get("/arenden")).text).toContain("Inga ärenden än");
});

test("everybody with an account reads a matter that passes an open forum, until it is confidential", async () => {
  const { api, db, admin, forums, matter } = await travelled();
  db.$client.prepare("update forums set visibility = 'open' where id = ?").run(Number(forums.schnv));
  const somebody = api({ role: "member" });
  expect((await somebody.get(`/matters/${matter.id}`)).json.steps[0]).toMatchObject({ withheld: true, itemId: null });
  expect((await somebody.get("/matters")).json.items).toHaveLength(1);
  await admin.put(`/matters/${matter.id}`, { title: matter.title, confidential: true }, "*");
  expect((await somebody.get(`/matters/${matter.id}`)).status).toBe(404);
  expect((await somebody.get("/matters")).json.items).toEqual([]);
});

test("a confidential matter is for the members of its forums", async () => {
  const { api, as, forums, matter } = await travelled({ confidential: true });
  const reader = api({ role: "reader", forumIds: [forums.lchnv] });
  expect((await reader.get(`/matters/${matter.id}`)).status).toBe(404);
  expect((await reader.get("/matters")).json.items).toEqual([]);
  for (const forum of ["lchnv", "schnv"] as const) {
    expect((await as(forum, "member").get(`/matters/${matter.id}`)).status).toBe(200);
    expect((await as(forum, "member").get("/matters")).json.items).toHaveLength(1);
  }
});

test("an item that is confidential stands on the road without a name to whoever is no member", async () => {
  const { admin, api, browser, forums, matter, second } = await travelled();
  await admin.put(`/items/${second.id}`, { title: "Punkt hos cheferna", confidential: true }, "*");
  const reader = { role: "reader" as const, forumIds: [forums.schnv] };
  const { json } = await api(reader).get(`/matters/${matter.id}`);
  expect(json.steps[1]).toMatchObject({ itemId: null, itemNumber: null, outcome: "", withheld: false });
  expect(JSON.stringify(json)).not.toContain("Punkt hos cheferna");
  const page = (await (await browser(reader)).get(`/arenden/${matter.id}`)).text;
  expect(page).toContain("Punkten omfattas av sekretess.");
  expect(page).not.toContain("att anta avtalet");
});

test("only whoever keeps it changes, closes or removes a matter", async () => {
  const { as, matter } = await travelled();
  for (const [client, status] of [
    [as("schnv"), 403],
    [as("lchnv", "member"), 403],
    [as("styrgruppen", "member"), 404],
  ] as const) {
    expect((await client.put(`/matters/${matter.id}`, { title: "X" }, "*")).status).toBe(status);
    expect((await client.put(`/matters/${matter.id}/state`, { state: "closed" })).status).toBe(status);
    expect((await client.delete(`/matters/${matter.id}`, "*")).status).toBe(status);
    const told = { forumName: "X", role: "decide", date: "2024-01-01" };
    expect((await client.post(`/matters/${matter.id}/steps`, told)).status).toBe(status);
  }
  expect((await as("lchnv").put(`/matters/${matter.id}`, { title: "X" }, "*")).json.title).toBe("X");
  expect((await as("schnv").post("/matters", { title: "Y", forumId: matter.forum.id })).status).toBe(403);
});
