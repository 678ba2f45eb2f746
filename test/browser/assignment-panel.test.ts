/// <reference lib="dom" />
/** Assignments where notes are written: offered as one types, given with one click, made of words that are selected. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserApp } from "../support/browser.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";

async function inMeeting(state = "in_progress") {
  const app = await browserApp();
  const forumId = aForum(app.db);
  aMembership(app.db, { forumId, personId: aPerson(app.db, { name: "Karin Ek" }) });
  const { json: meeting } = await app.api().post("/meetings", {
    forumId,
    date: "2025-11-21",
    state,
    items: [
      { title: "Jourer", body: "Karin tar hem frågan om jourer. Övrigt noterades." },
      { title: "Rutin", decisions: [{ outcome: "adopted", clauses: [{ text: "att följa frågan" }] }] },
    ],
  });
  const { page } = await app.person({ role: "secretary", forumIds: [forumId] });
  const given = () =>
    app
      .api()
      .get("/assignments")
      .then(({ json }) => json.items as { text: string; due: { text: string | null } }[]);
  return { address: app.address, meeting, page, given };
}

const panel = (page: Page, id: string) => page.locator(`[data-work="${id}"]`);
const saved = (page: Page) => page.waitForSelector("[data-state-done]:not([hidden])");

test("what is written is offered as an assignment once it is saved, and given without leaving the page", async () => {
  const { address, meeting, page, given } = await inMeeting();
  const { id } = meeting.items[1];
  await page.goto(`${address}/moten/${meeting.id}/anteckna`);
  await page.evaluate(() => ((window as unknown as { stays: boolean }).stays = true));
  const clause = page.locator(`#punkt-${id} [data-clause] [data-text]`).first();
  await clause.fill("Karin Ek tar fram en rutin till vecka 48");
  const button = panel(page, id).getByRole("button", { name: "Skapa uppdrag: Karin Ek, vecka 48" });
  await button.waitFor();
  // What is being typed is left alone.
  expect(await clause.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await clause.inputValue()).toBe("Karin Ek tar fram en rutin till vecka 48");

  await button.press("Enter");
  await panel(page, id).getByRole("link", { name: "Ta fram en rutin" }).waitFor();
  expect(await panel(page, id).getByRole("status").textContent()).toBe("Uppdraget är givet.");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Uppdraget är givet.");
  expect(await panel(page, id).getByRole("button").count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { stays: boolean }).stays)).toBe(true);
  expect(await given()).toMatchObject([{ text: "ta fram en rutin", due: { text: "till vecka 48" } }]);
  // The notes go on from the version they had.
  await clause.fill("Karin Ek tar fram en ny rutin till vecka 48");
  await saved(page);
});

test("a panel that somebody is in is left as it is until they leave it", async () => {
  const { address, meeting, page } = await inMeeting();
  const { id } = meeting.items[0];
  await page.goto(`${address}/moten/${meeting.id}/anteckna`);
  const link = panel(page, id).getByRole("link", { name: /Ändra först/ });
  await page.locator(`#punkt-${id} [name="body"]`).fill("Karin tar hem frågan om nätter.");
  await link.focus();
  await saved(page);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.locator(`#punkt-${id} [name="body"]`).focus();
  await panel(page, id).getByText("Ta hem frågan om nätter").first().waitFor();
});

test("words selected with the keyboard in a field become an assignment", async () => {
  const { address, meeting, page } = await inMeeting();
  const { id } = meeting.items[0];
  await page.goto(`${address}/moten/${meeting.id}/anteckna`);
  await page.locator(`#punkt-${id} [name="body"]`).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+End");
  const offer = page.getByRole("link", { name: "Gör uppdrag av markeringen" });
  await offer.waitFor();
  await page.keyboard.press("Tab");
  expect(await offer.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/uppdrag\/nytt/);
  expect(await page.locator('[name="text"]').inputValue()).toBe("ta hem frågan om jourer");
  expect(await page.locator('[name="assignees[0][name]"]').inputValue()).toBe("Karin Ek");
});

test("words selected in the minutes become an assignment of their clause", async () => {
  const { address, meeting, page } = await inMeeting("held");
  await page.goto(`${address}/moten/${meeting.id}/minnesanteckningar`);
  const clause = page.locator("[data-words] [id^=att-]").first();
  await clause.selectText();
  const offer = page.getByRole("link", { name: "Gör uppdrag av markeringen" });
  await offer.click();
  await page.waitForURL(/\/uppdrag\/nytt/);
  expect(new URL(page.url()).searchParams.get("att")).toBe(meeting.items[1].decisions[0].clauses[0].id);
  expect(await page.locator('[name="text"]').inputValue()).toBe("följa frågan");
});

test("nothing is offered where nothing is selected", async () => {
  const { address, meeting, page } = await inMeeting();
  await page.goto(`${address}/moten/${meeting.id}/anteckna`);
  await page.locator(`#punkt-${meeting.items[0].id} [name="body"]`).focus();
  await page.keyboard.press("Control+a");
  const offer = page.getByRole("link", { name: "Gör uppdrag av markeringen" });
  await offer.waitFor();
  await page.keyboard.press("End");
  await offer.waitFor({ state: "detached" });
});
