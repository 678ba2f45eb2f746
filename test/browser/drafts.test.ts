/// <reference lib="dom" />
/** Drafts of notes are the user's own: nobody after them at the same computer finds any. */
import { expect, test } from "vitest";
import { browserApp } from "../support/browser.ts";

const day = 24 * 60 * 60 * 1000;

test("drafts are forgotten after a month, and all of them at logout", async () => {
  const app = await browserApp();
  const { page } = await app.person({ role: "secretary" });
  await page.goto(`${app.address}/moten`);
  await page.evaluate((old) => {
    const put = (item: string, at: number) =>
      localStorage.setItem(`beslutsspar.notes.${item}.1.x`, JSON.stringify({ at }));
    put("1", Date.now() - old);
    put("2", Date.now());
    localStorage.setItem("another program's", "x");
  }, 31 * day);
  const kept = () => page.evaluate(() => Object.keys(localStorage).sort());
  await page.reload();
  expect(await kept()).toEqual(["another program's", "beslutsspar.notes.2.1.x"]);
  await page.locator("[data-logout] button").click({ force: true });
  await page.waitForURL(/logga-in/);
  expect(await kept()).toEqual(["another program's"]);
});
