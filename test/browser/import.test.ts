/** A document from the file that is chosen to the meeting it becomes. */
import { expect, test } from "vitest";
import { findings } from "../support/axe.ts";
import { browserApp } from "../support/browser.ts";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";
import { zipOf } from "../imports/world.ts";

const minutes = `Länschefsnätverket i Dalarna
Minnesanteckningar 2025-10-03

Närvarande:
Anna Bergh, Avesta

1. Öppnande
2. Hemtagning
Beslut
Länschefsnätverket beslutade
att ta fram en rutin
`;

test("files are sent in, one is reviewed with the document beside it, corrected and accepted", async () => {
  const app = await browserApp({ now: () => new Date("2025-11-10T09:00:00Z") });
  const { db, address } = app;
  const forumId = aForum(db);
  const avesta = anOrganization(db, { name: "Avesta" });
  aMembership(db, { forumId, personId: aPerson(db, { name: "Anna Berg", organizationId: avesta }) });
  const { page } = await app.person({ role: "secretary" }, { viewport: { width: 1440, height: 900 } });

  // One file among others that cannot be read.
  await page.goto(`${address}/import`);
  await page.setInputFiles("input[type=file]", [
    { name: "bild.png", mimeType: "image/png", buffer: Buffer.from("x") },
    { name: "oktober.zip", mimeType: "application/zip", buffer: zipOf([{ name: "oktober.txt", content: minutes }]) },
  ]);
  await page.click("text=Skicka in");
  await page.waitForSelector("text=2 filer är skickade.");
  await page.click("a:has-text('oktober.txt')", { timeout: 15_000 });

  // What is corrected shows where it stands, and the other way round.
  await page.waitForSelector("[data-review]");
  const name = page.locator('[name="attendance[0][name]"]');
  await name.focus();
  expect(await page.textContent(".line--current")).toContain("Anna Bergh, Avesta");
  await page.click(".line:has-text('Hemtagning')");
  expect(await page.evaluate(() => document.activeElement?.closest(".found--item")?.id)).toBe("punkt-1");
  await page.keyboard.press("F2");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("attendance[0][name]");
  expect(await findings(page)).toEqual([]);

  // It is saved by itself, and there after the page is loaded again.
  await name.fill("Anna Berg");
  await page.waitForSelector("[data-state]:has-text('Sparat')");
  await page.reload();
  expect(await name.inputValue()).toBe("Anna Berg");
  await page.selectOption('[name="forumId"]', forumId);
  await page.fill('[name="date"]', "2025-10-03");
  await page.click("text=Godkänn och gör ett möte");
  await page.waitForSelector("text=Dokumentet är nu ett möte.");
  await page.click("main a:has-text('Visa mötet')");
  await page.waitForURL(/\/moten\/\d+$/);
  expect(await page.textContent("main")).toContain("Hemtagning");
  const people = db.$client.prepare("select name, person_id is not null as known from attendances").all();
  expect(people).toEqual([{ name: "Anna Berg", known: 1 }]);
}, 60_000);
