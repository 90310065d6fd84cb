import { periodEndYear } from "../../../foundation/index.ts";
import { balancedBy, linkedScenario, type Scenario } from "../../../projection/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import { goalYear } from "./vision-settings.ts";

/** What of people who move a KPI counts: those who move in during a year, or the balance of moves. */
type Counted = "arrivals" | "balance";

/** That a KPI counts people who move: the edition says so, with who decided and why, or (`decided` null) its name only suggests it. */
export type MoversOfKpi = { readonly counts: Counted; readonly decided: Decided | null };

type Decided = NonNullable<Kpi["movers"]>;

/** Words by which the name of an indicator suggests that it counts people who move in, or the balance of moves. They propose; the edition decides. */
const comers = /移住者|移住した|転入者|定住者|定住人口/u;
const balance = /転出超過/u;

/** What a KPI has to do with people who move: as the edition has decided it, else as its name proposes; null for nothing. */
export function moversOf({ movers, name }: Pick<Kpi, "movers" | "name">): MoversOfKpi | null {
  if (movers) return movers.counts === "none" ? null : { counts: movers.counts, decided: movers };
  if (balance.test(name)) return { counts: "balance", decided: null };
  return comers.test(name) ? { counts: "arrivals", decided: null } : null;
}

/** What a KPI about movers would mean for the population: the scenario of its target, the target itself, and by whose word it counts movers. */
export type KpiScenario = {
  readonly target: KnownFact;
  readonly scenario: Scenario;
  readonly query: string;
  readonly movers: MoversOfKpi;
};

/**
 * The scenario of a KPI whose target is a number of movers a year, or a balance of moves of zero; null for any other. `from` is the base year. A target says
 * nothing of the ages of those who come: that they are 15 to 39 is an assumption, and printed.
 */
export function kpiScenario(kpi: Kpi, from: number): KpiScenario | null {
  const { target } = kpi;
  const movers = moversOf(kpi);
  if (!isKnown(target) || !movers) return null;
  const { value, unit } = target.reading.quantity;
  if (movers.counts === "balance") {
    const by = target.period === null ? goalYear : Math.max(from, periodEndYear(target.period));
    return value === 0
      ? { target, movers, scenario: balancedBy(by), query: `s=${balancedBy(goalYear).id}&year=${goalYear}` }
      : null;
  }
  if (unit.id !== "人" || kpi.accumulation !== "yearly") return null;
  const query = `m15=${value / 4}&m25=${(value * 3) / 4}&year=${goalYear}`;
  return { target, movers, scenario: arrivals(kpi, value, from), query };
}

const arrivals = ({ id, name, nameEn }: Kpi, yearly: number, from: number): Scenario =>
  linkedScenario({
    id,
    name: { ja: name, en: nameEn },
    target: yearly,
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
