import type { Kpi } from "../../../kpi/index.ts";
import type { Site } from "../site.ts";
import { areaValues, closingColumns, coded, figureColumns, limitColumns, namedColumns, namedValue } from "./columns.ts";
import { type DataTable, makeTable, textColumn } from "./table.ts";

const directions = {
  increase: { ja: "増やす", en: "increase" },
  decrease: { ja: "減らす", en: "decrease" },
  maintain: { ja: "保つ", en: "maintain" },
  range: { ja: "範囲に収める", en: "keep within a range" },
} as const;

const accumulations = {
  yearly: { ja: "年ごと", en: "each year" },
  cumulative: { ja: "累計", en: "cumulative" },
  average: { ja: "平均", en: "average" },
  stock: { ja: "時点の量", en: "at one time" },
} as const;

const places = {
  overview: { ja: "概要", en: "overview" },
  table: { ja: "表", en: "table" },
  goal: { ja: "目標", en: "goal" },
  vision: { ja: "展望", en: "vision" },
} as const;

const baseline = { ja: "基準値", en: "Baseline" };
const target = { ja: "目標値", en: "Target" };

/** One row for each printed row of a KPI. */
export const kpiTable = (site: Site): DataTable =>
  makeTable<Kpi>({
    id: "kpi",
    title: { ja: "KPIの一覧", en: "KPIs" },
    about: {
      ja: "資料に印刷された行ごとに一行。くり返しの行は「同じKPI」の欄が指す。範囲の重なるKPI（重なりの組）は足してはならない。",
      en: "One row for each printed row. Repeats name the row they repeat. KPIs of one overlap group must never be added.",
    },
    rows: site.kpis.all,
    columns: [
      ...namedColumns<Kpi>(),
      textColumn("plan", "計画", "Plan", (kpi) => namedValue(kpi.plan, site.plans.byId.get(kpi.plan))),
      textColumn("edition", "版", "Edition", (kpi) =>
        namedValue(kpi.edition, site.plans.editionById.get(kpi.edition)?.edition),
      ),
      textColumn("place", "掲載の場所", "Printed in", (kpi) => coded(kpi.place, places)),
      textColumn("regions", "連携地域", "Regions", (kpi) => areaValues(site, kpi.regions)),
      textColumn("bureaus", "振興局", "Bureaus", (kpi) => areaValues(site, kpi.bureaus)),
      textColumn("project", "プロジェクト", "Project", (kpi) =>
        namedValue(kpi.project, site.plans.projectById.get(kpi.project ?? "")),
      ),
      ...figureColumns<Kpi>("baseline", baseline, (kpi) => kpi.baseline),
      ...figureColumns<Kpi>("target", target, (kpi) => kpi.target),
      ...limitColumns<Kpi>("target", target, (kpi) => kpi.target),
      textColumn("accumulation", "数え方", "Counted", (kpi) => coded(kpi.accumulation, accumulations)),
      textColumn("direction", "目指す向き", "Direction", (kpi) => coded(kpi.direction, directions)),
      textColumn("sameAs", "同じKPI", "Same as", (kpi) => kpi.sameAs),
      textColumn("overlapGroup", "重なりの組", "Overlap group", (kpi) => kpi.overlapGroup ?? null),
      textColumn("scope", "数の範囲", "Scope (Japanese)", (kpi) => kpi.scope?.ja ?? null),
      textColumn("scopeEn", "数の範囲（英語）", "Scope (English)", (kpi) => kpi.scope?.en ?? null),
      ...closingColumns<Kpi>(site, "kpi"),
    ],
  });
