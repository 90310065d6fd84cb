import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { loadTestSite } from "../../account/testing/staff-parts.ts";
import { factPage } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import { addResults } from "../domain/add-results.ts";
import { publicRecord } from "../domain/public-record.ts";
import { aRecord, aRelease } from "../examples/a-release.ts";

let store: TemporaryDatabase;
let site: Site;

beforeAll(async () => {
  store = await temporaryDatabase();
  const printed = await loadTestSite(store.database, join(import.meta.dirname, "..", "..", "..", "data", "renshu-ken"));
  site = { ...printed, ...addResults(printed, [{ ...aRelease, records: [publicRecord(aRecord)] }]) };
});
afterAll(() => store.close());

const yearsOf = (kpi: string) =>
  (site.kpis.byId.get(kpi)?.actuals ?? []).map(({ period, printed, document }) => [period, printed, document]);

test("公表された実績値は、版に印刷された値の隣に、公表を出典として並ぶ", () => {
  expect(yearsOf("yama-kankokyaku")).toEqual([
    [{ kind: "fiscalYear", year: 2024 }, "126万人", "renshu-senryaku"],
    [{ kind: "fiscalYear", year: 2025 }, "131万人", "release-fy2025-1"],
  ]);
});

test("未公表という実績も、期日とともに並ぶ", () => {
  const [, published] = site.kpis.byId.get("yama-shukuhaku")?.actuals ?? [];
  expect(published?.reading).toEqual({
    kind: "absent",
    why: "notYetPublished",
    due: { kind: "month", year: 2027, month: 8 },
  });
});

test("数字のページは、公表と調書と元の出典を名指す", () => {
  const view = { lang: "ja", era: "wareki", path: "/fact/renshu-ken/x" } as const;
  const page = factPage(site, view, "release.fy2025-1.yama-kankokyaku.actuals.FY2025", []);
  expect(page?.title).toContain("山の観光入込客数");
  expect(site.documents.byId.get("release-fy2025-1")?.url).toBe("/release/renshu-ken/fy2025-1");
});

test("公表のない版は、そのままの版である", () => {
  expect(addResults(site, [])).toBe(site);
});
