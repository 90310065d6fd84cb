import { periodEndYear } from "../../../foundation/index.ts";
import { balancedBy, linkedScenario, type Scenario } from "../../../projection/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { goalYear } from "./vision-settings.ts";

/** What a KPI about movers would mean for the population: the scenario of its target, and the target itself. */
export type KpiScenario = { readonly target: KnownFact; readonly scenario: Scenario; readonly query: string };

/** Words by which an indicator says that it counts people who move in, or the balance of moves. */
const comers = /移住者|移住した|転入者|定住者|定住人口/u;
const balance = /転出超過/u;

/** Whether a KPI is about people who move: all others have nothing to do with scenarios. */
export const isAboutMovers = (kpi: Kpi | undefined): boolean =>
  kpi !== undefined && (comers.test(kpi.name) || balance.test(kpi.name));

/**
 * The scenario of a KPI whose target is a number of movers a year, or a balance of moves of zero; null for any other. `from` is the base year. A target says
 * nothing of the ages of those who come: that they are 20 to 39 is an assumption, and printed.
 */
export function kpiScenario(kpi: Kpi, from: number): KpiScenario | null {
  const { target } = kpi;
  if (!isKnown(target)) return null;
  const { value } = target.reading.quantity;
  if (balance.test(kpi.name) && value === 0) {
    const by = target.period === null ? goalYear : Math.max(from, periodEndYear(target.period));
    return { target, scenario: balancedBy(by), query: `s=${balancedBy(goalYear).id}` };
  }
  if (!comers.test(kpi.name) || target.reading.quantity.unit.id !== "人" || kpi.accumulation !== "yearly") return null;
  const scenario = linkedScenario({
    id: kpi.id,
    name: { ja: kpi.name, en: kpi.nameEn },
    target: value,
    from: from + 1,
    until: goalYear,
    ages: [
      { ages: { from: 15, to: 24 }, sex: "both", share: 0.25 },
      { ages: { from: 25, to: 39 }, sex: "both", share: 0.75 },
    ],
    whyTheseAges: {
      ja: "目標に年齢の定めがないので、働き始めと子育ての年代とした。",
      en: "The target names no ages; those of beginning work and raising children were taken.",
    },
    where: "all",
    author: "Michishirube",
  });
  return { target, scenario, query: `m15=${Math.round(value / 4)}&m25=${Math.round((value * 3) / 4)}` };
}
