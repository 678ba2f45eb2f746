/** The roll as a secretary calls it, with what the script fills in. */
import { expect, test } from "vitest";
import { browserApp } from "../support/browser.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";

test("who is added is present, and a substitute once it is said for whom", async () => {
  const app = await browserApp();
  const forumId = aForum(app.db);
  aMembership(app.db, { forumId, personId: aPerson(app.db, { name: "Karin Ek" }) });
  const { json } = await app.api().post("/meetings", { forumId, date: "2025-11-21", items: [{ title: "Ett" }] });
  const { page } = await app.person({ role: "secretary" });
  await page.goto(`${app.address}/moten/${json.id}/narvaro`);
  const part = (row: number, name: string) => page.locator(`[name="attendance[${row}][${name}]"]`);
  const chosen = (row: number) => page.locator(`[name="attendance[${row}][status]"]:checked`).getAttribute("value");

  await part(1, "name").fill("Eva Gäst");
  expect(await chosen(1)).toBe("present");
  await part(2, "name").fill("Olle Ny");
  await part(2, "substituteFor").selectOption("Karin Ek");
  expect(await chosen(2)).toBe("substitute");
  await part(2, "substituteFor").selectOption("");
  expect(await chosen(2)).toBe("present");
  await part(2, "substituteFor").selectOption("Karin Ek");
  await page.getByRole("button", { name: "Spara närvaron" }).click();
  await page.getByText("Närvaron är sparad.").waitFor();
  expect((await app.api().get(`/meetings/${json.id}`)).json.attendance).toMatchObject([
    { name: "Karin Ek" },
    { name: "Eva Gäst", status: "present", substituteFor: null },
    { name: "Olle Ny", status: "substitute", substituteFor: "Karin Ek" },
  ]);
});
