/** The round of an agreement: from the decision that recommends it to the last party's decision. */
import { expect, test } from "vitest";
import { browserApp } from "../support/browser.ts";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";

test("a decision is sent out to the parties, stands in their lists, and their decisions fill the matrix", async () => {
  const app = await browserApp({ now: () => new Date("2025-11-10T09:00:00Z") });
  const { db, address, api } = app;
  const forumId = aForum(db);
  const avesta = anOrganization(db, { name: "Avesta" });
  anOrganization(db, { name: "Region Dalarna", kind: "region" });
  const head = aPerson(db, { name: "Anna Berg", organizationId: avesta });
  aMembership(db, { forumId, personId: head, onBehalfOf: avesta });
  const { json: meeting } = await api().post("/meetings", {
    forumId,
    date: "2025-10-03",
    state: "held",
    items: [
      {
        title: "Samverkansavtal",
        kinds: ["decision"],
        decisions: [
          {
            outcome: "adopted",
            clauses: [{ text: "rekommendera regionen och kommunerna att anta samverkansavtalet om vårdhygien" }],
          },
        ],
      },
    ],
  });
  const decisionId: string = meeting.items[0].decisions[0].id;

  // One step from the decision.
  const { page } = await app.person({ role: "secretary" });
  await page.goto(`${address}/beslut/${decisionId}`);
  await page.click("text=Skicka ut för antagande");
  await page.fill('[name="title"]', "Samverkansavtal om vårdhygien");
  expect(await page.inputValue('[name="modelClauses"]')).toBe("anta samverkansavtalet om vårdhygien");
  await page.check('[name="identical"]');
  await page.fill('[name="dueDate"]', "2025-11-28");
  await page.click('main button:has-text("Skicka ut")');
  await page.waitForURL(/\/avtal\/\d+$/);
  expect(await page.textContent(".tally__figure")).toBe("0 av 2 har antagit");

  // The party has it in its list, and reads the agreement from there.
  const { page: theirs } = await app.person({ role: "member", personId: head });
  await theirs.goto(`${address}/mina-uppdrag`);
  await theirs.click("text=Besluta om att anta Samverkansavtal om vårdhygien");
  await theirs.click("main >> text=Samverkansavtal om vårdhygien >> nth=-1");
  await theirs.waitForURL(/\/avtal\/\d+$/);
  expect(await theirs.locator("text=Anteckna beslut").count()).toBe(0);

  // Its decision is entered, in other words than the model's.
  await page.click('tr:has-text("Avesta") >> text=Anteckna beslut');
  await page.check('[name="state"][value="adopted"]');
  await page.fill('[name="date"]', "2025-11-03");
  await page.fill('[name="reference"]', "§ 112");
  await page.fill('[name="wording"]', "att anta samverkansavtalet om vårdhygien för två år");
  await page.click('main button:has-text("Spara")');
  await page.waitForSelector("text=1 av 2 har antagit");
  const row = page.locator('tr:has-text("Avesta")');
  expect(await row.textContent()).toContain("§ 112");
  await row.locator("summary").click();
  expect(await row.locator("ins").textContent()).toContain("för två år");

  // The other declines first, and adopts it when it is corrected.
  await page.click('tr:has-text("Region Dalarna") >> text=Anteckna beslut');
  await page.check('[name="state"][value="declined"]');
  await page.fill('[name="date"]', "2025-11-04");
  await page.click('main button:has-text("Spara")');
  await page.waitForSelector("text=Region Dalarna har avslagit");
  await page.click('tr:has-text("Region Dalarna") >> text=Ändra');
  await page.check('[name="state"][value="adopted"]');
  await page.click('main button:has-text("Spara")');
  await page.waitForSelector("text=Gäller sedan den 4 november 2025");
  await theirs.goto(`${address}/mina-uppdrag`);
  expect(await theirs.locator("text=Besluta om att anta").count()).toBe(0);
});
