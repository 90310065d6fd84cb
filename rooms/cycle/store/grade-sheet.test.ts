import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { loadTestSite } from "../../account/testing/staff-parts.ts";
import type { Site } from "../../publication/index.ts";
import { gradeSheet, judgedOtherwise, reasonFieldOf } from "../domain/grade-sheet.ts";
import type { FormField } from "../domain/sheet-form.ts";

let store: TemporaryDatabase;
let site: Site;
beforeAll(async () => {
  store = await temporaryDatabase();
  site = await loadTestSite(store.database);
});
afterAll(() => store?.close());

const judged: FormField = {
  id: "judged",
  label: { ja: "評価", en: "Grade" },
  help: null,
  kind: "grade",
  options: [
    { id: "A", label: { ja: "順調", en: "On track" } },
    { id: "C", label: { ja: "遅れ", en: "Behind" } },
  ],
  unit: null,
  part: "self",
  required: true,
  maxLength: 10,
};

/** 架空の見本町の KPI を、目標の年に目標のとおり達したと仮定する。 */
const atTarget = () => {
  const kpi = site.kpis.byId.get("kigyosha");
  if (kpi?.target.reading.kind !== "known" || kpi.target.period?.kind !== "fiscalYear") throw new Error("kigyosha");
  const actual = { value: kpi.target.reading.quantity.value, year: kpi.target.period.year, survey: false };
  return { kpi, actuals: new Map([[kpi.id, actual]]) };
};

test("様式の規則が未登録なら、機械的な評価は付かない", () => {
  const { kpi, actuals } = atTarget();
  const grades = gradeSheet({ rule: null }, [kpi], { rules: site.rules, actuals });
  expect([grades.rule, grades.kpis[0]?.result]).toEqual([null, null]);
  expect(judgedOtherwise(judged, "C", grades)).toBe(false);
});

test("目標のとおりなら茨城県の規則で A。人が C としたときは違いが言われ、A なら言われない", () => {
  const { kpi, actuals } = atTarget();
  const grades = gradeSheet({ rule: "ibaraki" }, [kpi], { rules: site.rules, actuals });
  expect(grades.kpis[0]?.result).toMatchObject({ grade: "A", rate: 100 });
  expect(judgedOtherwise(judged, "C", grades)).toBe(true);
  expect(judgedOtherwise(judged, "A", grades)).toBe(false);
  expect(judgedOtherwise(judged, null, grades)).toBe(false);
});

test("判断の理由は、その名の欄か、次の文章の欄に書く", () => {
  const text = (id: string): FormField => ({ ...judged, id, kind: "longText" });
  const section = (...fields: readonly FormField[]) => [{ id: "s", title: judged.label, fields }];
  expect(reasonFieldOf(section(judged, text("next")), judged)?.id).toBe("next");
  expect(reasonFieldOf(section(text("judged-reason"), judged, text("next")), judged)?.id).toBe("judged-reason");
  expect(reasonFieldOf(section(judged), judged)).toBeNull();
});
