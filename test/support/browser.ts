/** Real Chromium against the whole application on a port of its own. */
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { addTestAccount, testApp, testPassword, type NewAccount, type TestApp } from "./app.ts";
import { chromiumPath } from "./chromium.ts";

/** Nothing of the browser's own is to go out on the network. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface BrowserApp extends TestApp {
  address: string;
  /** A window of somebody who has logged in. */
  person: (
    account?: NewAccount,
    options?: BrowserContextOptions,
  ) => Promise<{ context: BrowserContext; page: Page; email: string }>;
}

export async function browserApp(parts: Parameters<typeof testApp>[0] = {}): Promise<BrowserApp> {
  const app = await testApp(parts);
  const address = await app.app.listen({ port: 0, host: "127.0.0.1" });
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args });
  onTestFinished(() => browser.close());
  const person = async (account: NewAccount = {}, options: BrowserContextOptions = {}) => {
    const id = addTestAccount(app.db, account);
    const email = app.db.$client.prepare("select email from accounts where id = ?").pluck().get(Number(id)) as string;
    const context = await browser.newContext({ locale: "sv-SE", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    await logIn(page, address, email);
    return { context, page, email };
  };
  return { ...app, address, person };
}

export async function logIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/logga-in`);
  await page.fill('[name="email"]', email);
  await page.fill('[name="password"]', testPassword);
  await page.click("main button[type=submit]");
  await page.waitForURL((url) => url.pathname !== "/logga-in");
}
