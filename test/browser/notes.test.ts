/// <reference lib="dom" />
/** Live notes as a secretary meets them: typed, cut off, overtaken, had back. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { aMeetingInProgress } from "../agenda/notes-builders.ts";
import { browserApp, logIn } from "../support/browser.ts";
import { aForum } from "../support/builders.ts";

async function inMeeting() {
  const app = await browserApp();
  const meeting = await aMeetingInProgress(app);
  const { context, page, email } = await app.person({ role: "secretary" });
  const notes = `${app.address}/moten/${meeting.meetingId}/anteckna`;
  await page.goto(notes);
  const item = (id: string) =>
    app
      .api()
      .get(`/items/${id}`)
      .then(({ json }) => json);
  return { address: app.address, email, meeting, notes, context, page, item };
}

const body = (page: Page, id: string) => page.locator(`#punkt-${id} [name="body"]`);
const state = (page: Page) => page.locator("[data-state-text]");
const saved = (page: Page) => page.waitForSelector("[data-state-done]:not([hidden])");
const says = (page: Page, text: string) => page.waitForSelector(`[data-state-text]:has-text("${text}")`);

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

test("what is typed is saved by itself, survives a network that is gone, and is saved when it is back", async () => {
  const { meeting, context, page, item } = await inMeeting();
  const { id } = meeting.bare;
  await body(page, id).fill("Frågan väcktes.");
  await saved(page);
  expect(await state(page).textContent()).toBe("Allt är sparat kl. 10.00");
  expect((await item(id)).body).toBe("Frågan väcktes.");
  for (const { id: done } of [meeting.bare, meeting.section]) {
    expect(await page.locator(`.rail a[href="#punkt-${done}"] .rail__done`).isVisible()).toBe(true);
  }

  await context.setOffline(true);
  await body(page, id).fill("Frågan väcktes och diskuterades.");
  await says(page, "ingen kontakt med servern");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain("diskuterades");
  expect((await item(id)).body).toBe("Frågan väcktes.");

  await context.setOffline(false);
  await saved(page);
  expect((await item(id)).body).toBe("Frågan väcktes och diskuterades.");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("text that was never saved is offered again when the page is opened anew", async () => {
  const { meeting, notes, context, page, item } = await inMeeting();
  const { id } = meeting.decided;
  await context.setOffline(true);
  await body(page, id).fill("Innan strömmen gick");
  await page.locator(`#punkt-${id} [name="more"]`).first().click();
  await page.keyboard.type("ett tredje");
  await says(page, "ingen kontakt");
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(notes);
  expect(await body(again, id).inputValue()).toBe("");
  await again.click(`#punkt-${id} [data-restore]`);
  await again.waitForFunction(() => document.querySelector("[data-draft]") === null);
  await saved(again);
  expect(again.url()).toBe(notes);
  const { body: text, decisions } = await item(id);
  expect(text).toBe("Innan strömmen gick");
  expect(decisions[0].clauses.map((clause: { text: string }) => clause.text)).toEqual([
    "att ett",
    "att två",
    "att ett tredje",
  ]);
});

test("two tabs on the same item: the second is told, sees both texts, and nothing is overwritten", async () => {
  const { meeting, notes, context, page, item } = await inMeeting();
  const { id } = meeting.bare;
  const other = await context.newPage();
  await other.goto(notes);
  await body(page, id).fill("Den första fliken");
  await saved(page);

  await body(other, id).fill("Den andra fliken");
  await says(other, "någon annan har ändrat punkt 3 a");
  expect((await item(id)).body).toBe("Den första fliken");
  expect(await body(other, id).inputValue()).toBe("Den andra fliken");

  await other.click(`#punkt-${id} [name="compare"]`);
  await other.waitForSelector("#andrat");
  expect(await other.locator("#andrat").textContent()).toContain("Den första fliken");
  expect(await body(other, id).inputValue()).toBe("Den andra fliken");
  await body(other, id).fill("Båda flikarna");
  await other.waitForTimeout(2500);
  expect((await item(id)).body).toBe("Den första fliken");
  await other.click(`#punkt-${id} .actions button:has-text("Spara punkten")`);
  await saved(other);
  expect((await item(id)).body).toBe("Båda flikarna");
  expect(await other.locator("#andrat, .error-summary, [data-conflict]").count()).toBe(0);
});

test("an answer that is lost on its way is no conflict", async () => {
  const { meeting, page, item } = await inMeeting();
  const { id } = meeting.decided;
  let lost = 0;
  await page.route("**/punkter/**", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await body(page, id).fill("Sparat, fast ingen vet det");
  await saved(page);
  expect(lost).toBe(1);
  expect(await item(id)).toMatchObject({ body: "Sparat, fast ingen vet det", version: 2 });
  await body(page, id).fill("Och så vidare");
  await page.locator(`#punkt-${id} [data-text]`).first().focus();
  await page.waitForFunction(() => document.querySelector("[data-state-passing]")?.textContent === "");
  await eventually(async () => (await item(id)).body).toBe("Och så vidare");
});

test("a decision is taken from the keyboard: the proposal followed, a clause added by Enter, one removed and had back", async () => {
  const { meeting, page, item } = await inMeeting();
  const { id } = meeting.proposed;
  const clauses = async () => (await item(id)).decisions[0].clauses.map(({ text }: { text: string }) => text);
  await page.locator(`#punkt-${id} [name="follow"]`).press("Enter");
  await eventually(clauses).toEqual(["att anta rutinen", "att följa upp den"]);
  const [before] = (await item(id)).decisions[0].clauses;

  await page.locator(`#punkt-${id} [data-text]`).nth(1).press("Enter");
  await page.keyboard.type("återkomma i maj");
  await eventually(clauses).toEqual(["att anta rutinen", "att följa upp den", "att återkomma i maj"]);
  await page.locator(`#punkt-${id} [name="drop"]`).nth(1).click();
  await eventually(clauses).toEqual(["att anta rutinen", "att återkomma i maj"]);
  await page.click(`#punkt-${id} [data-undo] button`);
  await eventually(clauses).toEqual(["att anta rutinen", "att följa upp den", "att återkomma i maj"]);
  const { decisions } = await item(id);
  expect(decisions[0]).toMatchObject({ outcome: "adopted", clauses: [before, {}, {}] });
});

test("a new decision, half written, says what is missing; complete, it is saved and can go on being changed", async () => {
  const { meeting, page, item } = await inMeeting();
  const { id } = meeting.bare;
  const decisions = async () =>
    (await item(id)).decisions.map((decision: { outcome: string; clauses: { text: string }[] }) => [
      decision.outcome,
      ...decision.clauses.map(({ text }) => text),
    ]);
  await page.click(`#punkt-${id} [data-new-decision] > summary`);
  await page.locator(`#punkt-${id} [data-text]`).first().fill("att");
  await says(page, "Skriv vad som beslutas");
  expect(await page.locator(`#punkt-${id} [data-text]`).first().getAttribute("aria-invalid")).toBe("true");
  await page.locator(`#punkt-${id} [data-text]`).first().fill("börja om");
  await eventually(decisions).toEqual([["adopted", "att börja om"]]);
  await page.locator(`#punkt-${id} [data-text]`).first().fill("börja om i januari");
  await eventually(decisions).toEqual([["adopted", "att börja om i januari"]]);
  await page.locator(`#punkt-${id} [data-new-decision] > summary`).nth(1).click();
  await page.locator(`#punkt-${id} [data-decision="1"] [data-text]`).fill("och sedan sluta");
  await eventually(decisions).toEqual([
    ["adopted", "att börja om i januari"],
    ["adopted", "att och sedan sluta"],
  ]);

  page.on("dialog", (dialog) => void dialog.accept());
  await page.check(`#punkt-${id} [data-decision="0"] [data-remove]`);
  await eventually(decisions).toEqual([["adopted", "att och sedan sluta"]]);
  expect(await page.locator(`#punkt-${id} [data-decision="0"]`).count()).toBe(0);
});

test("whoever is logged out in the middle keeps the text, and saves it after logging in in another tab", async () => {
  const { address, email, meeting, context, page, item } = await inMeeting();
  const { id } = meeting.bare;
  await context.clearCookies();
  await body(page, id).fill("Skrivet utan konto");
  await says(page, "du är utloggad");
  await logIn(await context.newPage(), address, email);
  await eventually(async () => (await item(id)).body).toBe("Skrivet utan konto");
});

test("names and clauses are completed from the keyboard", async () => {
  const { meeting, page } = await inMeeting();
  await body(page, meeting.bare.id).pressSequentially("Då sade Els");
  await page.waitForSelector('[role="option"]:has-text("Elsa Berg")');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" ja.");
  expect(await body(page, meeting.bare.id).inputValue()).toBe("Då sade Elsa Berg ja.");
  const clause = page.locator(`#punkt-${meeting.decided.id} [data-text]`).nth(1);
  await clause.fill("");
  await clause.pressSequentially("lägga inf");
  await page.click('[role="option"]');
  expect(await clause.inputValue()).toBe("lägga informationen till handlingarna");
  await page.keyboard.press("Escape");
  expect(await page.locator('[role="listbox"]').count()).toBe(0);
});

test("a title that is one long word breaks its line at 320 px, and ends with an ellipsis in the rail", async () => {
  const app = await browserApp();
  const { page } = await app.person({ role: "secretary" }, { viewport: { width: 320, height: 700 } });
  const title = "Hjälpmedelsförskrivningsansvarsfördelningsöverenskommelseuppföljningsredovisningen".repeat(2);
  const { json } = await app
    .api()
    .post("/meetings", { forumId: aForum(app.db), date: "2025-11-21", state: "in_progress", items: [{ title }] });
  await page.goto(`${app.address}/moten/${json.id}/anteckna`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await page.setViewportSize({ width: 1280, height: 700 });
  const inRail = page.locator(".rail__title").first();
  expect(await inRail.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect((await inRail.boundingBox())!.height).toBeLessThan(30);
});

test("headings and rows follow the outcome, and a new decision that is saved stands like the others", async () => {
  const { meeting, page, item } = await inMeeting();
  const proposed = page.locator(`#punkt-${meeting.proposed.id} [data-decision="0"]`);
  expect(await proposed.locator("[data-clause]").count()).toBe(0);
  expect(await proposed.getByText("Ta bort förslaget").isVisible()).toBe(true);
  await proposed.locator('[name="follow"]').click();
  expect(await proposed.locator("legend").textContent()).toContain("Förslag till beslut");
  expect(await proposed.locator("[data-wording]").textContent()).toMatch(/Beslut\s+\S+ beslutade/);
  expect(await proposed.getByText("Ta bort beslutet").isVisible()).toBe(true);

  const added = page.locator(`#punkt-${meeting.bare.id} [data-new-decision]`).first();
  await added.locator("summary").first().click();
  await added.locator('[name$="[outcome]"]').selectOption("postponed");
  expect(await added.locator("[data-wording]").isVisible()).toBe(false);
  await eventually(async () => (await item(meeting.bare.id)).decisions.length).toBe(1);
  await saved(page);
  expect(await added.getByText("Nytt beslut").isVisible()).toBe(false);
  await added.locator('[name="more"]').click();
  await page.keyboard.type("ta upp frågan i maj");
  expect(await added.locator("[data-wording]").isVisible()).toBe(true);
  await eventually(async () => (await item(meeting.bare.id)).decisions[0].clauses).toMatchObject([
    { text: "att ta upp frågan i maj" },
  ]);
});

test("the rail follows the reader, and scrolls by itself to where that is", async () => {
  const app = await browserApp();
  const { page } = await app.person({ role: "secretary" }, { viewport: { width: 1280, height: 600 } });
  const items = Array.from({ length: 30 }, (_, index) => ({ title: `Punkten ${index + 1}` }));
  const details = { forumId: aForum(app.db), date: "2025-11-21", state: "in_progress", items };
  const { json } = await app.api().post("/meetings", details);
  await page.goto(`${app.address}/moten/${json.id}/anteckna`);
  const current = page.locator(".rail [aria-current]");
  await expect.poll(() => current.textContent()).toContain("Punkten 1");
  await page
    .locator("form[data-item]")
    .nth(19)
    .evaluate((form) => form.scrollIntoView());
  await expect.poll(() => current.textContent()).toContain("Punkten 20");
  const [link, rail] = [(await current.boundingBox())!, (await page.locator(".notes__rail").boundingBox())!];
  expect(link.y).toBeGreaterThanOrEqual(rail.y - 1);
  expect(link.y + link.height).toBeLessThanOrEqual(rail.y + rail.height + 1);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => current.textContent()).toContain("Punkten 30");
});

test("a reservation without a name keeps only itself from being saved, and says so", async () => {
  const { meeting, notes, context, page, item } = await inMeeting();
  const { id } = meeting.decided;
  await page.locator(`#punkt-${id} details:has([data-reservation]) > summary`).first().click();
  const part = (name: string) => page.locator(`#punkt-${id} [name="decisions[0][reservations][0][${name}]"]`);
  await part("text").fill("Det borde ha prövats.");
  await body(page, id).fill("Frågan diskuterades.");
  await says(page, "sparade men inte beslutet, punkt 2: Reservation: skriv vem som reserverar sig.");
  await eventually(async () => (await item(id)).body).toBe("Frågan diskuterades.");
  await body(page, id).fill("Frågan diskuterades länge.");
  await eventually(async () => (await item(id)).body).toBe("Frågan diskuterades länge.");
  expect((await item(id)).decisions[0].reservations).toEqual([]);

  const again = await context.newPage();
  await again.goto(notes);
  expect(await again.locator(`#punkt-${id} [data-restore]`).count()).toBe(1);
  await part("name").fill("Karin Ek");
  await saved(page);
  expect((await item(id)).decisions[0].reservations).toMatchObject([{ name: "Karin Ek" }]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
