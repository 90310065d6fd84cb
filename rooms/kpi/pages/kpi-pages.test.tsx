import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { PageContent, View } from "../../../ui/index.ts";
import { actual2016, aKpi, aModel } from "../domain/kpi-model.fixture.ts";
import { kpiListPage } from "./kpi-list-page.tsx";
import { kpiPage } from "./kpi-page.tsx";
import { ProjectKpiPanel } from "./project-kpi-panel.tsx";
import { rulePage } from "./rule-page.tsx";

const view = (query = ""): View => ({ lang: "ja", era: "wareki", path: "/kpi/hokkaido/kanko-donan", query });
const html = (page: PageContent | null): string => renderToString(<main>{page?.main}</main>);
const repeat = aKpi({ id: "kanko-donan-overview", sameAs: "kanko-donan", place: "overview" });
const model = aModel([aKpi(), repeat]);

test("北海道のKPIは、判定基準未登録と平成28年度の言葉で示される", () => {
  const page = html(kpiPage(model, view(), "kanko-donan"));
  expect(page).toContain("判定基準未登録");
  expect(page).toContain("「課題等はあるが引き続き推進」");
});

test("実績値のないKPIの年ごとの表は、空欄でなく資料に記載なしと言う", () => {
  expect(html(kpiPage(model, view(), "kanko-donan"))).toContain('<span class="absent">資料に記載なし</span>');
});

test("試しの値は保存されない値と明記され、ほかの規則で評価される", () => {
  const page = html(kpiPage(model, view("actual=1250&year=2016"), "kanko-donan"));
  expect(page).toContain("どこにも保存されません");
  expect(page).toContain("努力を要する");
});

test("読めない試しの値は、理由とともに示される", () => {
  expect(html(kpiPage(model, view("actual=%3Cb%3E&year=2016"), "kanko-donan"))).toContain("値を読めませんでした");
});

test("計画の規則が分かっていれば、その評価が大きく示され、率は計算のページへ開く", () => {
  const page = html(kpiPage(aModel([aKpi({ actuals: [actual2016] })], "nagano"), view(), "kanko-donan"));
  expect(page).toContain("/derived/hokkaido/kpi.rate/kanko-donan/nagano");
  expect(page).toContain("努力を要する");
});

test("ないKPIと、ない規則にはページがない", () => {
  expect([kpiPage(model, view(), "nothing"), rulePage(model, view(), "nothing")]).toEqual([null, null]);
});

test("一覧は再掲に印を付け、知らないしぼり込みを名指しする", () => {
  expect(html(kpiListPage(model, view()))).toContain("再掲");
  expect(html(kpiListPage(model, view("region=atlantis")))).toContain("atlantis");
});

test("しぼり込みは、ほかの選択を残したリンクになる", () => {
  expect(html(kpiListPage(model, view("kind=table")))).toContain("plan=plan-a&amp;kind=table");
});

test("KPIのないプロジェクトは、ないことを言う", () => {
  const panel = renderToString(<ProjectKpiPanel project={{ id: "project-b" }} model={model} view={view()} />);
  expect(panel).toContain("KPIは資料に印刷されていません");
});

test("規則のページは、すべての端の場合に答え、決めたのが出典か道標かを言う", () => {
  const page = html(rulePage(model, view(), "ibaraki"));
  expect(page.match(/id="edge-rows-/g)).toHaveLength(17);
  expect(page).toContain("開始時に達成済みの目標");
});
