import type { Change, Told } from "../../../projection/index.ts";

/** Years of life expectancy at birth that each sex gained between the two counts of a base, five years apart. */
export type LifeGain = { readonly men: number; readonly women: number };

/** What "if things go on" means for a base: changes that hold in every scenario, and why. */
export type Trend = {
  /** What it is called in a list of scenarios. */
  readonly name: Told;
  readonly changes: readonly Change[];
  readonly why: Told;
  readonly source: Told;
};

type Moves = { readonly changes: readonly Change[]; readonly why: Told; readonly source: Told };

const movesGoOn: Moves = {
  changes: [],
  why: { ja: "移動は基準の5年間の率が続く", en: "Moves go on at the rates of the five years of the base" },
  source: {
    ja: "移動は社人研の平成30年推計の型（2010～15年の移動の傾向が続く）",
    en: "Moves in the kind of the IPSS projection of 2018 (those of 2010–15 go on)",
  },
};

const movesHalve: Moves = {
  changes: [
    {
      kind: "migrationFactor",
      where: "all",
      factor: 0.5,
      ages: { from: 0 },
      sex: "both",
      only: "all",
      period: { from: 2016 },
    },
  ],
  why: {
    ja: "移動は基準の5年間の率が2015年まで続き、その後は半分になる",
    en: "Moves go on at the rates of the five years of the base until 2015 and are half of them afterwards",
  },
  source: {
    ja: "移動は社人研の平成25年推計の型（純移動率が2015～20年までにおよそ半分になる）",
    en: "Moves in the kind of the IPSS projection of 2013 (net rates are about halved by 2015–20)",
  },
};

const until = 2040;

/** Each sex goes on gaining as it did, in a straight line. */
const lifeGoesOn = (from: number, gain: LifeGain): readonly Change[] =>
  (["men", "women"] as const).map((sex) => ({
    kind: "survivalYears",
    where: "all",
    sex,
    years: (gain[sex] * (until - from)) / 5,
    by: until,
  }));

const inYears = (gain: number): string => (gain >= 0 ? `+${gain.toFixed(2)}` : gain.toFixed(2));

const lifeWhy = (gain: LifeGain | null): Told =>
  gain === null
    ? {
        ja: "平均寿命の実績が分からないので、生残率は変わらない",
        en: "survival stays as it is, because life expectancy is not known here",
      }
    : {
        ja: `平均寿命は基準の5年間と同じだけのび続ける（5年に男${inYears(gain.men)}年、女${inYears(gain.women)}年）`,
        en: `life expectancy goes on gaining as it did (in five years ${inYears(gain.men)} for men, ${inYears(gain.women)} for women)`,
      };

const lifeSource: Told = {
  ja: "平均寿命は社会・人口統計体系（都道府県）の0歳の平均余命",
  en: "Life expectancy at birth from the System of Social and Demographic Statistics (prefectures)",
};

/** How the official projection from the same base has moves go on, with the place's own gain in life; children for each woman stay as they are. */
export function trendFrom(baseYear: number, gain: LifeGain | null): Trend {
  const moves = baseYear <= 2010 ? movesHalve : movesGoOn;
  const life = lifeWhy(gain);
  return {
    name: { ja: "今の傾向（パターン1の型）", en: "The trend (of the kind of pattern 1)" },
    changes: [...(gain ? lifeGoesOn(baseYear, gain) : []), ...moves.changes],
    why: {
      ja: `${moves.why.ja}。${life.ja}。女性に対する子どもの数は今のまま。`,
      en: `${moves.why.en}; ${life.en}. Children for each woman stay as they are.`,
    },
    source: gain
      ? { ja: `${moves.source.ja}。${lifeSource.ja}。`, en: `${moves.source.en}. ${lifeSource.en}.` }
      : { ja: `${moves.source.ja}。`, en: `${moves.source.en}.` },
  };
}

/** A published projection goes on as it assumed: nothing is added. `sentence`: what its rates are. */
export const trendOfProjection = (name: Told, sentence: Told): Trend => ({
  name: { ja: `${name.ja}のまま（パターン1）`, en: `${name.en} as it stands (pattern 1)` },
  changes: [],
  why: sentence,
  source: { ja: `${name.ja}。`, en: `${name.en}.` },
});
