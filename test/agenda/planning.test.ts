import { expect, test } from "vitest";
import { meetings } from "../../db/schema.ts";
import { testApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

async function aSecretary() {
  const app = await testApp();
  const forumId = aForum(app.db);
  const browser = await app.browser({ role: "secretary" });
  const dates = () => app.db.select({ date: meetings.date }).from(meetings).all();
  return { browser, forumId, dates };
}

const blank = { date: "", startTime: "", endTime: "", place: " ", mode: "in_person" };

test("a year is planned of the rows with something in them", async () => {
  const { browser, forumId, dates } = await aSecretary();
  const row = { ...blank, date: "2026-01-30" };
  const answer = await browser.post("/moten/nytt-ar", { forumId, meetings: [blank, row, blank] });
  expect(answer.headers.location).toBe("/moten");
  expect(dates()).toEqual([{ date: "2026-01-30" }]);
});

test("an error is shown at its row, whatever rows were left blank before it", async () => {
  const { browser, forumId, dates } = await aSecretary();
  const rows = [{ ...blank, date: "2026-01-30" }, blank, { ...blank, place: "Utan datum" }];
  const { status, text } = await browser.post("/moten/nytt-ar", { forumId, meetings: rows });
  expect(status).toBe(422);
  expect(text).toContain('id="meetings[1][date]-error"');
  expect(text).toMatch(
    /name="meetings\[1\]\[place\]"[^>]*value="Utan datum"|value="Utan datum"[^>]*name="meetings\[1\]/,
  );
  expect(dates()).toEqual([]);
});

test.each([["x"], [{ a: "b" }], [""]])("rows that are none, %j, are refused in the form", async (rows) => {
  const { browser, forumId } = await aSecretary();
  const { status, text } = await browser.post("/moten/nytt-ar", { forumId, meetings: rows });
  expect(status).toBe(422);
  expect(text).toContain('action="/moten/nytt-ar"');
});
