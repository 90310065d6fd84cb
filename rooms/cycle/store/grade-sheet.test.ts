import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { loadTestSite } from "../../account/testing/staff-parts.ts";
import type { Site } from "../../publication/index.ts";
import { gradeSheet, judgedOtherwise, reasonFieldOf, rulesOf } from "../domain/grade-sheet.ts";
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
  const actual = {
    value: kpi.target.reading.quantity.value,
    year: kpi.target.period.year,
    survey: false,
    words: "15件",
  };
  return { kpi, actuals: new Map([[kpi.id, actual]]) };
};

test("様式が規則を指さなければ、計画の版の規則で評価が付き、どちらの規則かが言われる", () => {
  const { kpi, actuals } = atTarget();
  const grades = gradeSheet({ rule: null }, [kpi], { site, actuals });
  expect(grades.kpis[0]?.verdict).toMatchObject({ from: "plan", rule: { id: "ibaraki" }, result: { grade: "A" } });
  expect(judgedOtherwise(judged, "C", grades)).toBe(true);
  const named = gradeSheet({ rule: "sano" }, [kpi], { site, actuals });
  expect(rulesOf(named)).toMatchObject([{ from: "form", rule: { id: "sano" } }]);
});

test("様式にも計画の版にも規則がなければ、機械的な評価は付かない。ない規則を別の規則に替えもしない", () => {
  const { kpi, actuals } = atTarget();
  const without = { ...site, edition: { ...site.edition, gradingRule: "mitouroku" } };
  const grades = gradeSheet({ rule: null }, [kpi], { site: without, actuals });
  expect([grades.kpis[0]?.verdict, rulesOf(grades)]).toEqual([null, []]);
  expect(judgedOtherwise(judged, "C", grades)).toBe(false);
  expect(gradeSheet({ rule: "mitouroku" }, [kpi], { site, actuals }).kpis[0]?.verdict).toBeNull();
});

test("目標のとおりなら茨城県の規則で A。人が C としたときは違いが言われ、A なら言われない", () => {
  const { kpi, actuals } = atTarget();
  const grades = gradeSheet({ rule: "ibaraki" }, [kpi], { site, actuals });
  expect(grades.kpis[0]?.verdict?.result).toMatchObject({ grade: "A", rate: 100 });
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
