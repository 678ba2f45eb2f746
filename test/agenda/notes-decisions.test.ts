/** How a decision stands in the form of the live notes, by what has been decided. */
import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aMeetingInProgress, shownFields } from "./notes-builders.ts";

async function shownItem(decision: object) {
  const app = await testApp();
  const { meetingId, bare } = await aMeetingInProgress(app);
  await app.api().put(`/items/${bare.id}/notes`, { decisions: [decision] }, 1);
  const browser = await app.browser({ role: "secretary" });
  const page = await browser.get(`/moten/${meetingId}/anteckna`);
  const form = new RegExp(`<form class="note"[^>]*data-item="${bare.id}"[\\s\\S]*?</form>`).exec(page.text)?.[0] ?? "";
  const [editor = ""] = /<fieldset[\s\S]*?<\/fieldset>/.exec(form) ?? [];
  const visible = editor
    .replace(/<(\w+)[^>]* hidden(?: [^>]*)?>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
  const more = () => browser.post(`/punkter/${bare.id}/anteckningar`, { ...shownFields(page, bare.id), more: "0" });
  return { id: bare.id, visible, fields: shownFields(page, bare.id), more };
}

const proposal = [{ text: "anta rutinen" }];

test("a proposal keeps its heading when it has become a decision", async () => {
  const { visible } = await shownItem({ outcome: "adopted", proposal, clauses: proposal });
  expect(visible).toMatch(
    /Förslag till beslut.*Länschefsnätverket beslutar.*att anta rutinen.* Beslut Länschefsnätverket beslutade/,
  );
  expect(visible).toContain("Ta bort beslutet");
});

test("what is only proposed has no decided clauses, and is removed as a proposal", async () => {
  const { visible, fields } = await shownItem({ outcome: "proposed", proposal });
  expect(visible).not.toContain("beslutade");
  expect(visible).toContain("Ta bort förslaget");
  expect(visible).not.toContain("Ta bort beslutet");
  expect(fields).not.toHaveProperty("decisions[0][clauses][0][text]");
});

test("an outcome that needs no words shows none until they are asked for", async () => {
  const { id, visible, fields, more } = await shownItem({ outcome: "postponed" });
  expect(visible).not.toContain("beslutade");
  expect(visible).toContain("Lägg till att-sats");
  expect(fields).not.toHaveProperty("decisions[0][clauses][0][text]");
  const asked = await more();
  expect(shownFields(asked, id)).toHaveProperty("decisions[0][clauses][0][text]");
  expect(asked.text).toMatch(/clauses\]\[0\]\[text\]"[^>]* autofocus/);
});
