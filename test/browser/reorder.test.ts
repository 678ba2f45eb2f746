/// <reference lib="dom" />
/** The agenda in another order, by the handle of an item. */
import { expect, test } from "vitest";
import { aMeetingInProgress } from "../agenda/notes-builders.ts";
import { browserApp } from "../support/browser.ts";

async function onAgenda() {
  const app = await browserApp();
  const meeting = await aMeetingInProgress(app);
  const { page } = await app.person({ role: "secretary" }, { viewport: { width: 1280, height: 1300 } });
  await page.goto(`${app.address}/moten/${meeting.meetingId}`);
  const order = async () => {
    const { items } = (await app.api().get(`/meetings/${meeting.meetingId}`)).json;
    return items.map(({ title, children }: { title: string; children: { title: string }[] }) =>
      [title, ...children.map((child) => child.title)].join(": "),
    );
  };
  const handle = (id: string) => page.locator(`[data-item-id="${id}"] > .item [data-handle]`);
  return { page, meeting, order, handle };
}

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

test("an item is lifted, moved and dropped from the keyboard, and the numbers follow", async () => {
  const { page, meeting, order, handle } = await onAgenda();
  await handle(meeting.proposed.id).press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await eventually(order).toEqual(["Tidigare", "Rutin vid utskrivning", "Övrigt: Frågor"]);
  await page.waitForSelector('[role="status"]:has-text("flyttad")', { state: "attached" });
  expect(await page.locator(`[data-item-id="${meeting.proposed.id}"] .item__number`).first().textContent()).toBe("2");
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-handle"))).toBe(true);
});

test("an item goes under the section before it and out again; Escape leaves it where it was", async () => {
  const { page, meeting, order, handle } = await onAgenda();
  const before = await order();
  await handle(meeting.decided.id).press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  expect(await order()).toEqual(before);
  await handle(meeting.decided.id).press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await eventually(order).toEqual(["Rutin vid utskrivning: Tidigare", "Övrigt: Frågor"]);
  await page.waitForSelector('[role="status"]:has-text("flyttad")', { state: "attached" });
  await handle(meeting.decided.id).press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await eventually(order).toEqual(before);
});

test("an item is dragged to another place", async () => {
  const { page, meeting, order, handle } = await onAgenda();
  const from = (await handle(meeting.decided.id).boundingBox())!;
  const to = (await page.locator(`[data-item-id="${meeting.proposed.id}"] > .item`).boundingBox())!;
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 300, to.y + 40, { steps: 5 });
  await page.mouse.move(to.x + 300, to.y + 4, { steps: 5 });
  await page.mouse.up();
  await eventually(order).toEqual(["Tidigare", "Rutin vid utskrivning", "Övrigt: Frågor"]);
});
