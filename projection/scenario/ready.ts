import { readScenario } from "./read-scenario.ts";
import type { ComingPart, Scenario, Told, Where } from "./scenario.ts";

const author = "Michishirube";

const guide: Told = {
  ja: "内閣官房まち・ひと・しごと創生本部「地方人口ビジョンの策定のための手引き」の推計の型（パターン1、シミュレーション1・2）",
  en: "The kinds of projection (pattern 1, simulations 1 and 2) of the Cabinet Secretariat's guide to regional population visions",
};

/** The base goes on: rates as the municipal method of the IPSS sets them. */
export const patternOne: Scenario = {
  id: "pattern-1",
  version: 1,
  name: { ja: "パターン1（社人研推計に準拠）", en: "Pattern 1 (as the IPSS projects)" },
  author,
  reason: {
    ja: "今の傾向（子ども女性比、生残率、純移動率）がそのまま続く場合。",
    en: "If all goes on as it does: children for each woman, survival and net migration.",
  },
  source: guide,
  changes: [],
};

const upToReplacement = {
  kind: "fertilityPath",
  where: "all",
  points: [{ year: 2030, tfr: 2.1 }],
  spread: "same",
} as const;

/** Pattern 1, and the TFR rises to 2.1 by 2030 in every area. */
export const simulationOne: Scenario = {
  id: "simulation-1",
  version: 1,
  name: { ja: "シミュレーション1（出生率の上昇）", en: "Simulation 1 (more births)" },
  author,
  reason: {
    ja: "パターン1で、合計特殊出生率が2030年までに人口置換水準（2.1）まで上昇した場合。",
    en: "Pattern 1, if the total fertility rate rises to the replacement level (2.1) by 2030.",
  },
  source: guide,
  changes: [upToReplacement],
};

/** Simulation 1, and as many come as go from the first step on. */
export const simulationTwo: Scenario = {
  id: "simulation-2",
  version: 1,
  name: { ja: "シミュレーション2（出生率の上昇と移動の均衡）", en: "Simulation 2 (more births, no net migration)" },
  author,
  reason: {
    ja: "シミュレーション1で、さらに転入と転出が同じ数になり、純移動がゼロになった場合。",
    en: "Simulation 1, if moreover as many come as go, so that net migration is zero.",
  },
  source: guide,
  changes: [
    upToReplacement,
    { kind: "migrationFactor", where: "all", factor: 0, ages: { from: 0 }, sex: "both", only: "all", period: {} },
  ],
};

/** The TFR of the national long-term vision: 1.6 in 2020, 1.8 in 2030, 2.07 in 2040. */
export const nationalPath: Scenario = {
  id: "national-path",
  version: 1,
  name: { ja: "国の長期ビジョンの出生率", en: "Births of the national vision" },
  author,
  reason: {
    ja: "合計特殊出生率が2020年に1.6程度、2030年に1.8程度、2040年に2.07になり、間は直線で動く場合。移動は今のまま。",
    en: "If the total fertility rate is 1.6 in 2020, 1.8 in 2030 and 2.07 in 2040, with straight lines between. Migration as it is.",
  },
  source: {
    ja: "まち・ひと・しごと創生長期ビジョン（国）が示した合計特殊出生率の道筋。多くの人口ビジョンがこれを使う",
    en: "The path of the TFR in the nation's long-term vision, which many regional visions use",
  },
  changes: [
    {
      kind: "fertilityPath",
      where: "all",
      points: [
        { year: 2020, tfr: 1.6 },
        { year: 2030, tfr: 1.8 },
        { year: 2040, tfr: 2.07 },
      ],
      spread: "same",
    },
  ],
};

/** The scenarios that need no number from the reader. */
export const readyScenarios: readonly Scenario[] = [patternOne, simulationOne, simulationTwo, nationalPath];

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
