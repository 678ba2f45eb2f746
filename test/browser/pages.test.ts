/// <reference lib="dom" />
/** Every page with the demonstration county in it, as axe and a narrow window meet it. */
import { expect, test } from "vitest";
import { loadDemonstration } from "../../db/demonstration/load.ts";
import { findings } from "../support/axe.ts";
import { browserApp } from "../support/browser.ts";
import { pageAddresses } from "../support/page-addresses.ts";

async function demonstration() {
  const app = await browserApp({ now: () => new Date("2025-12-18T09:00:00Z") });
  app.asSystem(loadDemonstration);
  return app;
}

test.each([
  { width: 1440, colorScheme: "light" as const },
  { width: 390, colorScheme: "dark" as const },
])(
  "axe finds nothing on any page ($width px, $colorScheme), and no page logs an error",
  async ({ width, colorScheme }) => {
    const app = await demonstration();
    const { page } = await app.person({ role: "admin" }, { viewport: { width, height: 900 }, colorScheme });
    const faults: string[] = [];
    let address = "";
    page.on("console", (message) => {
      // A page that is not there says so in its status, and Chromium logs that.
      if (message.type() === "error" && address !== "/finns-inte") faults.push(`${address}: ${message.text()}`);
    });
    const all = pageAddresses(app);
    expect(all.length).toBeGreaterThan(35);
    for (address of all) {
      const answer = await page.goto(app.address + address);
      const status = answer?.status();
      if (status !== (address === "/finns-inte" ? 404 : 200)) faults.push(`${address}: ${status}`);
      faults.push(...(await findings(page)).map((finding) => `${address}: ${finding}`));
    }
    expect(faults).toEqual([]);
  },
  300_000,
);

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

test("no page is wider than a window of 320 px, which is what 400 % zoom leaves", async () => {
  const app = await demonstration();
  const { page } = await app.person({ role: "admin" }, { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const address of pageAddresses(app)) {
    await page.goto(app.address + address);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${address} by ${over} px`);
  }
  expect(wide).toEqual([]);
}, 300_000);

test("a page is used with the keyboard from the first key: skip link, menu, content", async () => {
  const app = await browserApp();
  const { page } = await app.person({ role: "admin" }, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${app.address}/moten`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Hoppa till innehållet");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("innehall");
});
