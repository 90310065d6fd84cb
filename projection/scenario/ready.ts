import { readScenario } from "./read-scenario.ts";
import nationalPathFile from "./ready/national-path.json" with { type: "json" };
import patternOneFile from "./ready/pattern-1.json" with { type: "json" };
import simulationOneFile from "./ready/simulation-1.json" with { type: "json" };
import simulationTwoFile from "./ready/simulation-2.json" with { type: "json" };
import type { ComingPart, Scenario, Told, Where } from "./scenario.ts";

/** The base goes on: rates as the municipal method of the IPSS sets them. */
export const patternOne: Scenario = /* @__PURE__ */ readScenario(patternOneFile);

/** Pattern 1, and the TFR rises to 2.1 by 2030 in every area. */
export const simulationOne: Scenario = /* @__PURE__ */ readScenario(simulationOneFile);

/** Simulation 1, and as many come as go from the first step on. */
export const simulationTwo: Scenario = /* @__PURE__ */ readScenario(simulationTwoFile);

/** The TFR of the national long-term vision: 1.6 in 2020, 1.8 in 2030, 2.07 in 2040. */
export const nationalPath: Scenario = /* @__PURE__ */ readScenario(nationalPathFile);

/** The scenarios that need no number from the reader. */
export const readyScenarios: readonly Scenario[] = [patternOne, simulationOne, simulationTwo, nationalPath];

const author = "Michishirube";

const seen: Told = {
  ja: "地方人口ビジョンに見られる移動の仮定",
  en: "An assumption of migration that regional population visions make",
};

/** Net migration goes to zero by a year, in a straight line. This and the next two throw as `readScenario` where a number cannot be. */
export const balancedBy = (year: number, where: Where = "all"): Scenario =>
  readScenario({
    id: `balanced-by-${year}`,
    version: 1,
    name: { ja: `${year}年までに移動が均衡`, en: `Migration in balance by ${year}` },
    author,
    reason: {
      ja: `純移動率が年齢・男女ごとに直線で縮み、${year}年に転入と転出が同じになる場合。`,
      en: `If the net rates of every age and sex shrink in a straight line until as many come as go in ${year}.`,
    },
    source: seen,
    changes: [{ kind: "migrationBalance", where, by: year }],
  });

/** The loss by migration is halved within ten years from a year on; ages that gain people go on gaining. */
export const halvedLoss = (from: number, where: Where = "all"): Scenario =>
  readScenario({
    id: `halved-loss-${from}`,
    version: 1,
    name: { ja: `${from}年から10年で転出超過を半分に`, en: `Net loss halved within ten years from ${from}` },
    author,
    reason: {
      ja: `転出超過の年齢・男女で、純移動率が${from}年から10年かけて半分になる場合。転入超過はそのまま。`,
      en: `If net rates below zero shrink to half within ten years from ${from}. Ages that gain people stay as they are.`,
    },
    source: seen,
    changes: [{ kind: "migrationLoss", where, to: 0.5, from, years: 10 }],
  });

/** What `moreEachYear` needs: how many, from when until when (years included), of which ages and sexes, where. */
export type MoreEachYear = {
  readonly yearly: number;
  readonly from: number;
  readonly until: number;
  readonly pattern: readonly ComingPart[];
  readonly where?: Where;
};

/** So many people a year in addition. */
export const moreEachYear = ({ yearly, from, until, pattern, where = "all" }: MoreEachYear): Scenario =>
  readScenario({
    id: `more-each-year-${from}-${until}`,
    version: 1,
    name: { ja: `${from}〜${until}年に毎年${yearly}人`, en: `${yearly} people a year, ${from} to ${until}` },
    author,
    reason: {
      ja: `今の移動に加えて、${from}年から${until}年まで毎年${yearly}人多く移り住む場合（減る場合は負の数）。来た人もその後は同じ率で動き、亡くなり、子どもを持つ。`,
      en: `If ${yearly} more people a year come from ${from} to ${until} than do now (below zero: fewer). Afterwards they move, die and have children at the same rates as the others.`,
    },
    source: seen,
    changes: [{ kind: "migrationAdd", where, yearly, pattern, split: "together", period: { from, until } }],
  });
