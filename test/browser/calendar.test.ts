/// <reference lib="dom" />
/** Making the address of a calendar, and keeping the filters of a list, in a real browser. */
import { expect, test } from "vitest";
import { findings } from "../support/axe.ts";
import { aForum, aMeeting, aMembership, aPerson } from "../support/builders.ts";
import { browserApp } from "../support/browser.ts";
import { readCalendar } from "../calendar/reading.ts";

test("from the forum's page to a calendar with its meetings, on a phone", async () => {
  const app = await browserApp();
  const { db, address } = app;
  const forumId = aForum(db);
  const personId = aPerson(db);
  aMembership(db, { forumId, personId });
  aMeeting(db, { forumId });
  const { context, page } = await app.person(
    { role: "member", personId },
    { viewport: { width: 320, height: 700 }, permissions: ["clipboard-read", "clipboard-write"] },
  );
  await page.goto(`${address}/forum/lchnv`);
  await page.getByRole("link", { name: "Prenumerera på kalendern" }).click();
  await page.getByLabel("Var ska kalendern visas?").fill("Telefonen");
  await page.getByRole("button", { name: "Skapa adress" }).click();
  await page.getByText("visas bara den här gången").waitFor();
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole("button", { name: "Kopiera adressen till Länschefsnätverket i Dalarna" }).click();
  await page.getByRole("button", { name: "Kopierad" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${address}/kalender/forum/lchnv.ics?key=`);
  // A calendar program has no session.
  await context.clearCookies();
  const answer = await fetch(copied);
  expect(readCalendar(await answer.text()).events).toMatchObject([{ summary: "Länschefsnätverket i Dalarna" }]);
}, 120_000);

test("filters are kept, found again and removed with a question first", async () => {
  const app = await browserApp();
  const { db, address } = app;
  aMeeting(db, { forumId: aForum(db) });
  const { page } = await app.person({ role: "admin" }, { viewport: { width: 320, height: 700 } });
  const keep = async (query: string, name: string) => {
    await page.goto(`${address}/moten?${query}`);
    await page.getByText("Spara urvalet").click();
    await page.getByLabel("Namn på urvalet").fill(name);
    await page.getByRole("button", { name: "Spara", exact: true }).click();
  };
  await keep("state=planned", "Planerade");
  await page.getByText("Urvalet är sparat").waitFor();
  expect(await findings(page)).toEqual([]);
  await keep("state=held", "Planerade");
  await page.getByRole("heading", { name: "Spara urvalet" }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel("Ersätt det urval som har namnet").check();
  await page.getByRole("button", { name: "Spara urvalet" }).click();
  await page.waitForURL(/state=held/);
  await page.goto(`${address}/moten`);
  await page.getByRole("navigation", { name: "Sparade urval" }).getByRole("link", { name: "Planerade" }).click();
  await page.waitForURL(/state=held/);
  expect(await page.getByRole("button", { name: "Ta bort", exact: true }).isVisible()).toBe(false);
  await page.getByText("Ta bort urvalet ”Planerade”").click();
  await page.getByRole("button", { name: "Ta bort", exact: true }).click();
  await page.getByText("Urvalet är borttaget").waitFor();
  expect(await page.getByRole("navigation", { name: "Sparade urval" }).count()).toBe(0);
}, 120_000);
