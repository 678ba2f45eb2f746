/// <reference lib="dom" />
/** Reporting back from a mail, and the pages about mail, in a real browser. */
import { expect, test } from "vitest";
import { loadDemonstration } from "../../db/demonstration/load.ts";
import { giveAssignment } from "../../server/assignments/commands.ts";
import { AssignmentInput } from "../../server/assignments/input-schema.ts";
import { findings } from "../support/axe.ts";
import { browserApp, type BrowserApp } from "../support/browser.ts";
import { mailReceiver } from "../support/smtp.ts";
import { linkIn, mailSettings } from "../mail/world.ts";

/** The demonstration county, with an assignment that has just been mailed. */
async function mailed(receiver: Awaited<ReturnType<typeof mailReceiver>>) {
  let now = new Date("2025-12-18T09:00:00Z");
  const app = await browserApp({ now: () => now, env: { SMTP_URL: receiver.url, ...mailSettings } });
  app.asSystem(loadDemonstration);
  const [personId] = app.db.$client.prepare("select id from persons where name = 'Fatima Haddad'").pluck().all();
  app.asSystem((ctx) =>
    giveAssignment(
      ctx,
      AssignmentInput.parse({
        forumId: app.db.$client.prepare("select id || '' from forums where slug = 'lchnv'").pluck().get(),
        text: "Ta fram ett förslag till gemensam rutin för hur kommunerna och regionen planerar utskrivning inför helger.",
        assignees: [{ type: "person", id: String(personId) }],
        due: { date: "2026-01-23" },
      }),
    ),
  );
  now = new Date("2025-12-18T09:05:00Z");
  await app.app.mailer?.round();
  return app;
}

const visitor = async (app: BrowserApp, width: number) => {
  const { context, page } = await app.person({ role: "admin" }, { viewport: { width, height: 900 } });
  await context.clearCookies();
  return page;
};

test("two clicks from the mail a member has reported back", async () => {
  const receiver = await mailReceiver();
  const app = await mailed(receiver);
  const page = await visitor(app, 390);
  const link = linkIn(receiver.mails[0]!);
  await page.goto(app.address + link);
  expect(await findings(page)).toEqual([]);
  await page.getByLabel("Vad har gjorts?").fill("Rutinen är framtagen och bifogas.\n\nDen gäller från februari.");
  await page.getByLabel("Bilagor").setInputFiles([
    { name: "Rutin för helger.txt", mimeType: "text/plain", buffer: Buffer.from("Så här gör vi.") },
    { name: "Tidplan.txt", mimeType: "text/plain", buffer: Buffer.from("Februari.") },
  ]);
  await page.getByRole("button", { name: "Skicka återrapporten" }).click();
  await page.getByRole("heading", { name: "Tack, återrapporten är inlämnad" }).waitFor();
  await page.getByText("Den gäller från februari.").waitFor();
  await page.getByText("Tidplan").waitFor();
  expect(await findings(page)).toEqual([]);
  await page.goto(app.address + link);
  await page.getByRole("heading", { name: "Länken går inte att använda" }).waitFor();
  expect(await findings(page)).toEqual([]);
}, 120_000);

test.each([320, 1440])(
  "the pages about mail are without faults at %i px",
  async (width) => {
    const receiver = await mailReceiver();
    receiver.mode = "refuse_recipient";
    const app = await mailed(receiver);
    const link = linkInOutbox(app);
    const { page } = await app.person({ role: "admin" }, { viewport: { width, height: 900 } });
    for (const address of ["/admin/e-post", "/konto/e-post", link]) {
      await page.goto(app.address + address);
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  },
  120_000,
);

function linkInOutbox({ db }: BrowserApp): string {
  const text = db.$client.prepare("select text from mails limit 1").pluck().get() as string;
  return /https:\/\/spar\.example(\/aterrapport\/\S+)/.exec(text)?.[1] ?? "";
}
