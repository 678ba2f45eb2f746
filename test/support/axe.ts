/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core"), "utf8");
const swedish: unknown = JSON.parse(readFileSync(require.resolve("axe-core/locales/sv.json"), "utf8"));

/** What axe finds wrong with the page as it stands, in Swedish. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (locale) => {
    const tool = (globalThis as any).axe;
    tool.configure({ locale });
    const { violations } = await tool.run(document, { resultTypes: ["violations"] });
    return violations.map(
      ({ id, help, nodes }: any) => `${id}: ${help}: ${nodes.map(({ target }: any) => target.join(" ")).join(", ")}`,
    );
  }, swedish);
}
