import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { overflow, violations } from "../../../apps/server/testing/page-checks.ts";
import { startBrowser, startProduct } from "../../../apps/server/testing/running-server.ts";
import { temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit } from "../../account/testing/people.ts";
import { loadTestSite, startStaffServer } from "../../account/testing/staff-parts.ts";
import { visionRoutes } from "../server.ts";

test("look", async () => {
  const store = await temporaryDatabase();
  const site = await loadTestSite(store.database, join(import.meta.dirname, "..", "..", "..", "data", "hokkaido"));
  await addTestUnit(store.database, "010006", { id: "kikaku", kind: "department" });
  const owner = (await addTestPerson(store.database, "010006", { role: "owner", unitId: "kikaku" })).session;
  const web = await startStaffServer(store.database, { site, register: (s, p) => visionRoutes(s, p) });
  const css = readFileSync("dist/assets/app.css", "utf8") + readFileSync("ui/styles/vision.css", "utf8");
  const browser = await startBrowser();
  for (const lang of ["ja", "en"]) {
    const { body } = await web.post(
      owner,
      "/vision/hokkaido/hokkaido",
      { text: "id: mine\nversion: 0\nname: { ja: a, en: b }\n" },
      { cookie: `lang=${lang}` },
    );
    const context = await browser.newContext({ viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    await page.setContent(body.replace("</head>", `<style>${css}</style></head>`));
    await page.locator("#scenario-files summary").click();
    console.log(lang, await overflow(page), JSON.stringify(await violations(page)).slice(0, 2000));
    await page.locator("#scenario-files").screenshot({ path: `/tmp/files-${lang}.png` });
    await page.locator("#kept").screenshot({ path: `/tmp/kept-${lang}.png` });
  }
  await browser.close();
  await web.close();
  await store.close();
}, 200000);
