/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as AxeCore from "axe-core";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core"), "utf8");
const swedish = JSON.parse(readFileSync(require.resolve("axe-core/locales/sv.json"), "utf8")) as AxeCore.Locale;

/** What axe finds wrong with the page as it stands, in Swedish. */
export const findings = (page: Page): Promise<string[]> => run(page, {});

/** What a narrow window or dark colours can make wrong of a page that was right: a third of the work. */
export const findingsInLook = (page: Page): Promise<string[]> =>
  run(page, {
    runOnly: [
      "color-contrast",
      "target-size",
      "scrollable-region-focusable",
      "link-in-text-block",
      "aria-hidden-focus",
      "label",
      "button-name",
      "link-name",
    ],
  });

/**
 * What axe finds wrong with the style sheets themselves: that they hold a page upright. The one rule that reads them whole,
 * which takes as long as half of the others; they are the same on every page.
 */
export const findingsInStyles = (page: Page): Promise<string[]> =>
  run(page, { preload: true, runOnly: ["css-orientation-lock"] });

async function run(page: Page, options: AxeCore.RunOptions): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ({ locale, options }) => {
      // Put there by the script above, which is no module of the page.
      const { axe: tool } = globalThis as unknown as { axe: typeof AxeCore };
      tool.configure({ locale });
      const { violations } = await tool.run(document, {
        resultTypes: ["violations"],
        preload: false,
        // Of WCAG 2.2, and not asked by axe of its own accord.
        ...(options.runOnly ? {} : { rules: { "target-size": { enabled: true } } }),
        ...options,
      });
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    },
    { locale: swedish, options },
  );
}
