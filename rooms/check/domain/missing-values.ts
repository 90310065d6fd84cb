import { isKnown } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";

const namesOf = (kpis: readonly Kpi[]) => ({
  ja: kpis.map((kpi) => quoted(kpi).ja).join("、"),
  en: kpis.map((kpi) => quoted(kpi).en).join(", "),
});

const withoutBaseline = (kpis: readonly Kpi[]): readonly Kpi[] => kpis.filter(({ baseline }) => !isKnown(baseline));

function kpisFinding(region: Region, kpis: readonly Kpi[]): Finding[] {
  if (kpis.length === 0) return [];
  const names = namesOf(kpis);
  return [
    {
      id: "missingBaseline.kpis",
      code: "missingBaseline",
      severity: "question",
      meaning: "missing",
      message: {
        ja: `目標はあるが基準値のないKPIが ${kpis.length} つある（${names.ja}）。どれだけ進んだかを計算できない。`,
        en: `${kpis.length} KPIs have a target but no baseline (${names.en}): how far they have come cannot be worked out.`,
      },
      arithmetic: [],
      figures: { kpis: kpis.length },
      facts: kpis.map(({ baseline }) => baseline.id),
      about: idsOf(kpis),
      ask: askDesk(region, "plan", {
        ja: `次のKPIの基準値と、その年度を教えてください: ${names.ja}`,
        en: `What are the baselines, and their years, of these KPIs: ${names.en}?`,
      }),
      sources: citationsOf(kpis),
    },
  ];
}

function goalsFinding(region: Region, goals: readonly Kpi[]): Finding[] {
  if (goals.length === 0) return [];
  return [
    {
      id: "missingBaseline.goals",
      code: "missingBaseline",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `目標・ビジョンの ${goals.length} 項目には、出発点の値が印刷されていない。目標に近づいたかは、別の資料がなければ分からない。`,
        en: `${goals.length} goals and visions print no starting value: without another source nobody can tell whether they came closer.`,
      },
      arithmetic: [],
      figures: { goals: goals.length },
      facts: goals.map(({ baseline }) => baseline.id),
      about: idsOf(goals),
      ask: askDesk(region, "plan", {
        ja: `目標を定めたときの現状値と年度を、${goals.length} 項目について教えてください。`,
        en: `For these ${goals.length} goals: what was the value, and of which year, when the goal was set?`,
      }),
      sources: citationsOf(goals),
    },
  ];
}

/** KPIs of plans without a baseline, by name; goals and visions, which often print none, as one note. */
export function checkMissingBaselines(region: Region): readonly Finding[] {
  const isGoal = ({ place }: Kpi): boolean => place === "goal" || place === "vision";
  const without = withoutBaseline(region.kpis.distinct);
  return [
    ...kpisFinding(
      region,
      without.filter((kpi) => !isGoal(kpi)),
    ),
    ...goalsFinding(region, without.filter(isGoal)),
  ];
}

/** KPIs for which no source prints an actual value: one note with their number. */
export function checkMissingActuals(region: Region): readonly Finding[] {
  const kpis = region.kpis.distinct;
  const without = kpis.filter(({ actuals }) => !(actuals ?? []).some(isKnown));
  if (without.length === 0) return [];
  return [
    {
      id: "missingActual.kpis",
      code: "missingActual",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `KPI ${kpis.length} のうち ${without.length} には、実績値がどの資料にも印刷されていない。達成したかどうかは判定できない。`,
        en: `${without.length} of ${kpis.length} KPIs have no actual value in any source: whether they were reached cannot be judged.`,
      },
      arithmetic: [],
      figures: { kpis: kpis.length, withoutActual: without.length },
      facts: [],
      about: idsOf(without),
      ask: askDesk(region, "plan", {
        ja: `KPI ${without.length} 項目の最新の実績値と年度、次の公表予定を教えてください。`,
        en: `For these ${without.length} KPIs: what is the latest actual value and its year, and when is the next one published?`,
      }),
      sources: [],
    },
  ];
}
