import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What stands on the page against WCAG 2.2 AA, at most three examples of each rule: `rule: <element>`.
 * axe gathers in the page itself (its "legacy mode"). The other way opens an empty page for every analysis and sends all that was right
 * through it too: the same violations, at three times the cost. It is needed only for frames of other sites, and our pages forbid those.
 * `colours: false` for a page that is the same one in other words: contrast takes most of the time, and no colour depends on the language.
 */
export async function violations(page: Page, { colours = true } = {}): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], rules: { "color-contrast": { enabled: colours } } })
    .withTags(axeTags)
    .setLegacyMode()
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}

/** By how many pixels the page is wider than its window; 0 or less where nothing must be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What a sheet of paper cannot do: press, fill in and go elsewhere. The page is on the screen again afterwards. */
export async function uselessOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("button, nav, input:not([type=hidden]), select, textarea")]
      .filter((one) => one.checkVisibility() && !one.closest("thead"))
      // a value in a cell of a table stays, as text without a frame
      .filter((one) => !(one.closest(".value-cell") && getComputedStyle(one).borderTopWidth === "0px"))
      .map((one) => one.outerHTML.slice(0, 160)),
  );
  await page.emulateMedia({ media: "screen" });
  return found;
}
