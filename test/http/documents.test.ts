/** What is answered when a document cannot be made, or not now. */
import { expect, test, vi } from "vitest";
import { forumFiles } from "../../db/schema.ts";
import { PdfError, pdfFromDocument } from "../../server/documents/pdf.ts";
import { pdfOf } from "../../server/documents/pdf-cache.ts";
import { sample } from "../documents/sample.ts";
import { testApp } from "../support/app.ts";
import { aForum, aMeeting } from "../support/builders.ts";

async function setUp() {
  const world = await testApp();
  const forumId = aForum(world.db);
  const meetingId = aMeeting(world.db, { forumId });
  return { ...world, forumId, meetingId, client: world.api(), browser: await world.browser() };
}

const named = (title: string) => ({ ...sample, title, blocks: [] });

test("beyond twenty that wait, a PDF is refused at once with when to try again, and the twenty are made", async () => {
  const { client, browser, meetingId } = await setUp();
  const waiting = Array.from({ length: 21 }, (_, i) => pdfFromDocument(named(`Kö ${i}`)));
  const byApi = await client.get(`/meetings/${meetingId}/agenda.pdf`);
  expect(byApi).toMatchObject({ status: 503, json: { title: "document_failed", status: 503 } });
  expect(byApi.headers).toMatchObject({ "retry-after": "10" });
  const page = await browser.get(`/moten/${meetingId}/dagordning.pdf`);
  expect(page.status).toBe(503);
  expect(page.headers["retry-after"]).toBe("10");
  expect(page.text).toContain("Dokumentet kunde inte skapas. Försök igen om en stund.");
  expect(await Promise.all(waiting)).toHaveLength(21);
  expect((await client.get(`/meetings/${meetingId}/agenda.pdf`)).status).toBe(200);
});

test("a PDF that cannot be made is told so, and why is logged in full", async () => {
  const { app, db, client, browser, forumId, meetingId } = await setUp();
  const content = Buffer.from("no picture");
  db.insert(forumFiles).values({ forumId, purpose: "logo", filename: "a.png", mediaType: "image/png", content }).run();
  const logged = vi.spyOn(app.log, "error");
  expect(await client.get(`/meetings/${meetingId}/agenda.pdf`)).toMatchObject({
    status: 503,
    json: { title: "document_failed", errors: [] },
  });
  expect((await browser.get(`/moten/${meetingId}/dagordning.pdf`)).status).toBe(503);
  const causes = logged.mock.calls.map(([error]) => (error as Error).cause);
  expect(causes).toMatchObject([{ reason: "failed" }, { reason: "failed" }]);
  expect(causes[0]).toBeInstanceOf(PdfError);
});

test("a document asked for again is not made again, and the least used make way for others", async () => {
  const first = await pdfOf(named("Först"), "ua-1");
  expect(await pdfOf(named("Först"), "ua-1")).toBe(first);
  expect(await pdfOf(named("Först"), "a-2a")).not.toBe(first);
  for (let i = 0; i < 18; i += 1) await pdfOf(named(`Annan ${i}`), "ua-1");
  expect(await pdfOf(named("Först"), "ua-1")).toBe(first);
  for (let i = 0; i < 20; i += 1) await pdfOf(named(`En annan ${i}`), "ua-1");
  const again = await pdfOf(named("Först"), "ua-1");
  expect(again).not.toBe(first);
  expect(Buffer.compare(again, first)).toBe(0);
});
