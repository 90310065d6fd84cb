import {
  balancedBy,
  halvedLoss,
  nationalPath,
  patternOne,
  type Scenario,
  simulationOne,
  simulationTwo,
} from "../../../projection/index.ts";
import { type LifeGain, trendFrom } from "./trend.ts";
import { goalYear } from "./vision-settings.ts";

/** Pattern 1 as it is worked out here: the trend of the base, with its assumptions. */
function asTrend(from: number, gain: LifeGain | null): Scenario {
  const { why, source } = trendFrom(from, gain);
  return {
    ...patternOne,
    name: { ja: "今の傾向（パターン1の型）", en: "The trend (of the kind of pattern 1)" },
    reason: why,
    source,
  };
}

/** National path of births, and loss by moves halved: within the corridor of the vision. */
const pathAndHalved = (from: number): Scenario => ({
  id: "national-path-halved-loss",
  version: 1,
  name: { ja: "国の長期ビジョンの出生率＋転出超過を半分に", en: "Births of the national vision, loss by moves halved" },
  author: nationalPath.author,
  reason: {
    ja: `出生率が国の長期ビジョンの道筋（2020年1.6、2030年1.8、2040年2.07）をたどり、転出超過が${from}年から10年で半分になる場合。`,
    en: `If births follow the path of the national vision (1.6 in 2020, 1.8 in 2030, 2.07 in 2040) and the loss by moves is halved within ten years from ${from}.`,
  },
  ...(nationalPath.source ? { source: nationalPath.source } : {}),
  changes: [...nationalPath.changes, ...halvedLoss(from).changes],
});

/** The scenarios a reader can choose, the trend first. Those with a fertility rate need the ratio that turns it into children. */
export function regionScenarios(
  from: number,
  { childWomanPerTfr, lifeGain }: { readonly childWomanPerTfr: number | null; readonly lifeGain: LifeGain | null },
): readonly Scenario[] {
  const moves = [halvedLoss(from), balancedBy(goalYear)];
  const trend = asTrend(from, lifeGain);
  return childWomanPerTfr !== null
    ? [trend, nationalPath, pathAndHalved(from), simulationOne, simulationTwo, ...moves]
    : [trend, ...moves];
}
