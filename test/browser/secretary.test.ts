/** A secretary's whole path, as she walks it: plan, agenda, attendance, notes and decisions, minutes, files. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { docxText, pdfText, pdfTree, squeezed, withPdf } from "../documents/reading.ts";
import { testPassword } from "../support/app.ts";
import { browserApp } from "../support/browser.ts";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";

async function office() {
  const app = await browserApp();
  const forumId = aForum(app.db);
  const seats = [
    { name: "Anna Avesta", organization: "Avesta" },
    { name: "Bo Borlänge", organization: "Borlänge" },
  ];
  for (const { name, organization } of seats) {
    const personId = aPerson(app.db, { name, organizationId: anOrganization(app.db, { name: organization }) });
    const onBehalfOf = String(app.db.$client.prepare("select max(id) from organizations").pluck().get());
    aMembership(app.db, { forumId, personId, onBehalfOf, group: "Kommun" });
  }
  const { page } = await app.person({ role: "secretary", name: "Siv Sekreterare" }, { acceptDownloads: true });
  return { ...app, page };
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

async function addItem(page: Page, meeting: string, title: string, fill: () => Promise<void> = async () => {}) {
  await page.goto(meeting);
  await page.getByRole("link", { name: "Lägg till en punkt" }).click();
  await page.getByLabel(/^Rubrik/).fill(title);
  await fill();
  await press(page, "Spara");
  await page.waitForURL(/#punkt-/);
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).first().click(),
  ]);
  return new Uint8Array(await readFile(await file.path()));
}

test("from an empty calendar to approved minutes as Word and PDF", async () => {
  const { page, address } = await office();

  // Plan.
  await page.goto(`${address}/moten`);
  await page.getByRole("link", { name: "Nytt möte" }).click();
  await page.getByLabel("Datum").fill("2025-11-21");
  await page.getByLabel("Börjar").fill("10:00");
  await page.getByLabel("Slutar").fill("09:00");
  await page.getByLabel("Plats").fill("Myntgatan 2, Falun");
  await press(page, "Spara");
  expect(await page.getByRole("alert").textContent()).toContain("Sluttiden måste vara senare än starttiden.");
  expect(await page.getByLabel("Plats").inputValue()).toBe("Myntgatan 2, Falun");
  await page.getByLabel("Slutar").fill("11:00");
  await press(page, "Spara");
  await page.getByRole("heading", { level: 1, name: "Fredag 21 november 2025" }).waitFor();
  // What the meeting owes comes first; nothing does yet.
  await page.getByText("Inget väntar").waitFor();
  await page.getByRole("link", { name: "Till dagordningen" }).first().click();
  await page.getByRole("link", { name: "Lägg till en punkt" }).waitFor();
  const meeting = page.url();

  // Agenda.
  await addItem(page, meeting, "Rapporter");
  await addItem(page, meeting, "Avtal om vårdhygien", async () => {
    await page.getByLabel("Beslut", { exact: true }).check();
    await page.getByLabel("Namn").first().pressSequentially("Ann");
    await page.getByRole("option", { name: /Anna Avesta/ }).click();
    expect(await page.locator('[name="presenters[0][personId]"]').inputValue()).not.toBe("");
    await page.getByLabel("Beräknad tid i minuter").fill("75");
    await page.getByLabel("Text", { exact: true }).fill("Avtalet har setts över.\n\n- kostnad\n- ansvar");
    await page.getByLabel(/^att-sats 1/).fill("anta avtalet.");
  });
  await page.getByText("Punkterna tar 15 min längre än mötet.").waitFor();
  await press(page, "Flytta upp punkt 2");
  await page.getByRole("heading", { name: "1 Avtal om vårdhygien" }).waitFor();
  await page.getByRole("link", { name: "Lägg till en underpunkt till punkt 2" }).click();
  await page.getByLabel(/^Rubrik/).fill("Läget i länet");
  await press(page, "Spara");
  await page.getByRole("heading", { name: "2 a Läget i länet" }).waitFor();
  await press(page, "Gör utskick 1");
  await page.getByText("Utskicket är sparat. Ladda ner det och mejla det.").waitFor();

  // The meeting.
  await press(page, "Starta mötet");
  await page.waitForURL(/anteckna$/);
  await page.getByRole("link", { name: "Närvaro" }).first().click();
  const anna = page.getByRole("group", { name: /Anna Avesta/ }).first();
  await anna.getByText("Frånvarande", { exact: true }).click();
  await press(page, "Markera alla omarkerade som närvarande");
  await page.getByText("Närvaron är sparad.").waitFor();

  await page.goto(`${meeting}/anteckna`);
  await press(page, /Följ förslaget/);
  const notes = page.getByLabel(/Anteckningar/).nth(0);
  await notes.fill("Avtalet har setts över. Alla kommuner ställer sig bakom det.");
  await page.waitForSelector("[data-state-done]:not([hidden])");

  // Minutes.
  await page.goto(`${meeting}/anteckna`);
  await press(page, "Avsluta mötet");
  await page.waitForURL(/minnesanteckningar$/);
  const brief = page.getByRole("region", { name: "Beslut i korthet" });
  expect(squeezed((await brief.textContent()) ?? "")).toContain(squeezed("1 att anta avtalet"));
  await page.getByText("Punkten har varken text eller beslut.").first().waitFor();
  const draft = docxText(await download(page, "Word"));
  expect(draft).toContain(squeezed("Minnesanteckningarna är inte fastställda."));
  await press(page, "Fastställ");
  await page.getByText("Minnesanteckningarna är fastställda och låsta.").waitFor();

  const word = docxText(await download(page, "Word"));
  const pdf = await page.request.get(`${meeting}/minnesanteckningar.pdf`);
  const printed = await withPdf(new Uint8Array(await pdf.body()), async (file) => pdfText(await pdfTree(file)));
  for (const text of [word, printed]) {
    const words = [
      "Anna Avesta, socialchef (frånvarande)",
      "1 Avtal om vårdhygien",
      "Föredragande: Anna Avesta",
      "Alla kommuner ställer sig bakom det.",
      "Länschefsnätverket beslutade att anta avtalet",
      "2 a Läget i länet",
      "Fastställda den 10 november 2025 av Siv Sekreterare.",
    ];
    expect(words.filter((part) => !text.includes(squeezed(part)))).toEqual([]);
  }
}, 120_000);

test("all of it works without scripts", async () => {
  const app = await browserApp();
  const forumId = aForum(app.db);
  const { page } = await app.person({ role: "secretary" }, { javaScriptEnabled: false });
  const created = await app.api().post("/meetings", {
    forumId,
    date: "2025-11-21",
    state: "in_progress",
    items: [{ title: "Avtal", decisions: [{ outcome: "proposed", proposal: [{ text: "anta avtalet" }] }] }],
    attendance: [{ name: "Anna Avesta", group: "Kommun" }],
  });
  const meeting = `${app.address}/moten/${created.json.id}`;
  await page.goto(`${meeting}/anteckna`);
  await press(page, /Följ förslaget/);
  const after = (await app.api().get(`/meetings/${created.json.id}`)).json;
  expect(after.items[0].decisions).toMatchObject([{ outcome: "adopted", clauses: [{ text: "att anta avtalet" }] }]);
  await page.goto(`${meeting}/narvaro`);
  await press(page, "Markera alla omarkerade som närvarande");
  expect((await app.api().get(`/meetings/${created.json.id}`)).json.attendance).toMatchObject([{ status: "present" }]);
});

test("items are moved by dragging and by keyboard", async () => {
  const app = await browserApp();
  const forumId = aForum(app.db);
  const { page } = await app.person({ role: "secretary" }, { viewport: { width: 1280, height: 900 } });
  const items = ["Ett", "Två", "Tre"].map((title) => ({ title }));
  const created = await app.api().post("/meetings", { forumId, date: "2025-11-21", items });
  const titles = async () =>
    (await app.api().get(`/meetings/${created.json.id}`)).json.items.map(({ title }: { title: string }) => title);
  await page.goto(`${app.address}/moten/${created.json.id}`);
  const handle = page.getByRole("button", { name: "Dra punkt 1" });
  await handle.focus();
  const moved = () => page.waitForResponse((answer) => answer.url().includes("/plats"));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await Promise.all([moved(), page.keyboard.press("Space")]);
  await expect.poll(titles).toEqual(["Två", "Ett", "Tre"]);

  await page.goto(`${app.address}/moten/${created.json.id}`);
  const from = (await page.getByRole("button", { name: "Dra punkt 3" }).boundingBox())!;
  const to = (await page.getByRole("heading", { name: "1 Två" }).boundingBox())!;
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(from.x, to.y + 20, { steps: 8 });
  await page.mouse.move(from.x, to.y - 5, { steps: 4 });
  await Promise.all([moved(), page.mouse.up()]);
  await expect.poll(titles).toEqual(["Tre", "Två", "Ett"]);
});

test("what was typed when the session ran out is there again after the login, for the same person", async () => {
  const app = await browserApp();
  const forumId = aForum(app.db);
  const { page, context } = await app.person({ role: "secretary" });
  const created = await app.api().post("/meetings", { forumId, date: "2025-11-21" });
  await page.goto(`${app.address}/moten/${created.json.id}/punkter/ny`);
  await page.getByLabel(/^Rubrik/).fill("Avtal om vårdhygien");
  await page.getByLabel("Information").check();
  await page.getByLabel("Text", { exact: true }).fill("En lång bakgrund som tog tid att skriva.");
  await context.clearCookies();
  await press(page, "Spara");
  await page.getByText("Logga in och fortsätt där du var.").waitFor();
  const email = app.db.$client.prepare("select email from accounts where role = 'secretary'").pluck().get() as string;
  await page.getByLabel("E-postadress").fill(email);
  await page.getByLabel("Lösenord").fill(testPassword);
  await press(page, "Logga in");
  await page.getByText("Det du hade skrivit är kvar").waitFor();
  expect(await page.getByLabel(/^Rubrik/).inputValue()).toBe("Avtal om vårdhygien");
  expect(await page.getByLabel("Information").isChecked()).toBe(true);
  await press(page, "Spara");
  await page.getByRole("heading", { name: /Avtal om vårdhygien/ }).waitFor();
});
