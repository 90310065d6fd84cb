import type { Browser, BrowserContext, Page } from "playwright-core";

/** Who plays in the fictitious prefecture; `public` is nobody, signed out. */
export type Part = "hq" | "owner" | "bureau" | "department" | "municipality" | "member" | "reviewer" | "public";

/** A browser of their own for everybody, so that all of them are signed in at the same time. */
export type Cast = {
  /** Opens an address as somebody. */
  readonly as: (part: Part, path: string) => Promise<Page>;
  /** The status with which an address answers somebody, without following it to the sign-in page. */
  readonly statusFor: (part: Part, path: string) => Promise<number>;
  /** What the tour says of each of its steps, in order, as anybody reads it. */
  readonly tourSteps: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export function openCast(browser: Browser, address: string): Cast {
  const contexts = new Map<Part, Promise<BrowserContext>>();
  const contextOf = (part: Part): Promise<BrowserContext> => {
    const known = contexts.get(part) ?? enter(browser, address, part);
    contexts.set(part, known);
    return known;
  };
  const as = async (part: Part, path: string): Promise<Page> => {
    const context = await contextOf(part);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${address}${path}`);
    return page;
  };
  return {
    as,
    statusFor: async (part, path) =>
      (await (await contextOf(part)).request.get(`${address}${path}`, { maxRedirects: 0 })).status(),
    tourSteps: async () => (await as("public", "/tour")).locator("#tour tbody tr td:last-child").allInnerTexts(),
    close: async () => {
      for (const context of contexts.values()) await (await context).close();
    },
  };
}

/** Becomes the person in the way everybody does: by the button on the page of the tour. */
async function enter(browser: Browser, address: string, part: Part): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "ja-JP",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  if (part === "public") return context;
  const page = await context.newPage();
  await page.goto(`${address}/tour`);
  await page.locator(`#people form:has(input[value="t-${part}"]) button`).click();
  await page.waitForURL(/\/work\//);
  return context;
}
