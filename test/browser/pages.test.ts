/// <reference lib="dom" />
/** Every page with the demonstration county in it, as axe and a narrow window meet it. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { loadDemonstration } from "../../db/demonstration/load.ts";
import { findings, findingsInLook, findingsInStyles } from "../support/axe.ts";
import { browserApp } from "../support/browser.ts";
import { pageAddresses } from "../support/page-addresses.ts";

async function demonstration() {
  const app = await browserApp({ now: () => new Date("2025-12-18T09:00:00Z") });
  app.asSystem(loadDemonstration);
  return app;
}

/** How a page is met; the last, 320 px, is what 400 % zoom leaves of a window. */
const wide = { width: 1440, height: 900, colorScheme: "light" as const };
const narrow = { width: 390, height: 844, colorScheme: "dark" as const };
const zoomed = { width: 320, height: 640 };

test("on every page axe finds nothing, wide and light or narrow and dark, it fits in 320 px, and it logs no error", async () => {
  const app = await demonstration();
  const { context, page } = await app.person({ role: "admin" });
  const addresses = pageAddresses(app);
  expect(addresses.length).toBeGreaterThan(35);
  const faults: string[] = [];
  const visit = async (page: Page) => {
    let address: string | undefined;
    page.on("console", (message) => {
      // A page that is not there says so in its status, and Chromium logs that.
      if (message.type() === "error" && address !== "/finns-inte") faults.push(`${address}: ${message.text()}`);
    });
    while ((address = addresses.shift()) !== undefined) {
      const fault = (text: string) => faults.push(`${address}: ${text}`);
      await page.setViewportSize(wide);
      await page.emulateMedia(wide);
      const status = (await page.goto(app.address + address))?.status();
      if (status !== (address === "/finns-inte" ? 404 : 200)) fault(String(status));
      for (const finding of await findings(page)) fault(finding);
      await page.setViewportSize(narrow);
      await page.emulateMedia(narrow);
      for (const finding of await findingsInLook(page)) fault(`narrow: ${finding}`);
      await page.setViewportSize(zoomed);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) fault(`wider than 320 px by ${over} px`);
    }
  };
  // In as many windows as the smallest machine has processors.
  await Promise.all([visit(page), visit(await context.newPage())]);
  expect(faults).toEqual([]);
}, 600_000);

test("no style sheet holds a page upright or on its side", async () => {
  const app = await browserApp();
  const { page } = await app.person();
  expect(await findingsInStyles(page)).toEqual([]);
});

test("axe finds nothing on what a visitor meets", async () => {
  const app = await demonstration();
  const { context, page } = await app.person();
  await context.clearCookies();
  const published = app.db.$client
    .prepare(
      "select m.id from meetings m join forums f on f.id = m.forum_id where f.visibility = 'open' and m.state = 'minutes_approved'",
    )
    .pluck()
    .get();
  for (const address of ["/logga-in", "/hjalp", `/moten/${String(published)}/minnesanteckningar`]) {
    expect((await page.goto(app.address + address))?.status()).toBe(200);
    expect(await findings(page)).toEqual([]);
  }
});

test("a page is used with the keyboard from the first key: skip link, menu, content", async () => {
  const app = await browserApp();
  const { page } = await app.person({ role: "admin" }, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${app.address}/moten`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Hoppa till innehållet");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("innehall");
});
